namespace Compliance.Documents;

/// <summary>What may be a measure by where it stands, and by its own words is none: a count of the staff, a cause, a place and a day, the plan itself.</summary>
internal static class MeasureGuesses
{
    private const int LongestSignature = 8;
    private const int FewestOfTitle = 3;

    // The key of "skal være".
    private const int Being = 6;

    /// <summary>True for an entry that is a guess and tells of something else.</summary>
    public static bool IsNone(Entry entry) =>
        entry is { Confidence: not null, Parts.Count: 0, Sentences: [var first, ..] } && !entry.Sentences.Any(s => s.First(Category.Labels, (int)Label.Owners) is { First: 0 })
        && (IsCause(first) || IsOfPlan(first) || IsSaidOf(first) || CountsStaff(first) || IsSignature(first) || OwnerNames.IsSignature(first) || IsTitle(first) || IsOfDocument(first) || IsWithoutWords(first) || IsReference(first) || IsLead(first) || IsVision(first) || IsPointedTo(first) || IsColumn(first) || IsKnownPolicy(first));

    // "I tillegg møter direktøren de tillitsvalgte hver måned": how they work together.
    private static bool IsMeeting(Sentence sentence) =>
        sentence.Has(Category.Meetings) && sentence.Has(Category.Parties) && sentence.Has(Category.Recurrence) && !sentence.Has(Category.Intentions);

    // "Forklaringen er at rommene skal være ferdige samtidig": the clause behind it may sound like something that is to be done.
    private static bool IsCause(Sentence sentence) => sentence.First(Category.Causes) is { First: 0 };

    // "Rektor skal sørge for at planen gjennomføres": who answers for the plan, with no time of its own.
    private static bool IsOfPlan(Sentence sentence)
    {
        if (sentence.First(Category.Owners) is not { First: <= 1 } || sentence.Dates.Count > 0 || sentence.Has(Category.Recurrence))
            return false;
        foreach (var plan in sentence.All(Category.DocumentWords))
        {
            if (sentence.EndsAt(Category.Subordinators, plan.First - 1))
                return true;
        }

        return false;
    }

    // "Det er den delen av planen som har gitt mest": what is said of something; not "Det er innført kjernetid".
    private static bool IsSaidOf(Sentence sentence) =>
        sentence.First(Category.Existential) is { First: 0 } it && sentence.Dates.Count == 0 && !sentence.Has(Category.Recurrence) && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Owners)
        && sentence.At(Category.Actions, it.Last + 1) is null && sentence.At(Category.MeasureStates, it.Last + 1) is null && sentence.Has(Category.Relatives);

    // "Kommunen har 1 204 ansatte fordelt på 937 årsverk."
    private static bool CountsStaff(Sentence sentence) =>
        Headcount.CountOfEmployer(sentence) is not null && sentence.Dates.Count == 0;

    // "Nr" above cells that stand one below the other.
    private static bool IsColumn(Sentence sentence) => sentence.IsWholeBlock && sentence.CountOf(TokenKind.Word) == 1 && sentence.At(Category.Columns, 0) is not null;

    // "Rutinen er kjent for 94 prosent": how well it is known.
    private static bool IsKnownPolicy(Sentence sentence) =>
        sentence.Has(Category.PolicyKnown) && sentence.Has(Category.Policies) && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Actions) && !sentence.Has(Category.MeasureStates);

    // "Stryn, 18. april 2024"
    private static bool IsSignature(Sentence sentence) =>
        sentence.IsWholeBlock && sentence.Tokens.Length <= LongestSignature && sentence.Dates is [{ Date.IsExact: true, First: > 0 } day] && day.Last >= sentence.Tokens.Length - 2 && sentence.IsSign(day.First - 1, ',')
        && !sentence.Has(Category.Actions) && !sentence.Has(Category.Intentions);

    // "KRAV 4: RESULTATER OG FORVENTNINGER": a chapter begins.
    private static bool IsTitle(Sentence sentence) =>
        sentence.IsWholeBlock && sentence.CountOf(TokenKind.Word) >= FewestOfTitle && !sentence.Block.Text.Any(char.IsLower);

    // "2022–2023"
    private static bool IsWithoutWords(Sentence sentence) => sentence.IsWholeBlock && sentence.CountOf(TokenKind.Word) == 0;

    // "Rådmannen Arkivsak 2024/118": the lines of a letterhead, which say what with words in capitals and with numbers only.
    private static bool IsReference(Sentence sentence)
    {
        if (!sentence.IsWholeBlock || sentence.FirstNumber < 0 && !sentence.HasYear || sentence.FirstSign('/') < 0)
            return false;
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Word && !char.IsUpper(sentence.Block.Text[token.Start]))
                return false;
        }

        return true;
    }

    // "For å møte dette har vi satt i gang flere tiltak.": which they are stands behind it.
    private static bool IsLead(Sentence sentence) =>
        sentence.Dates.Count == 0 && sentence.All(Category.Labels).Any(l => (Label)l.Key == Label.Measures && l.First > 0 && l.Last >= sentence.Tokens.Length - 2);

    // "Bedriften skal være et sted der alle trives": as it is to be, with nobody who does something and no time for it.
    private static bool IsVision(Sentence sentence) =>
        sentence.Has(Category.GoalMeasures, Being) && sentence.Dates.Count == 0 && !sentence.Has(Category.Recurrence) && !sentence.Has(Category.MeasureStates) && !sentence.HasNumber && !sentence.Has(Category.Numbers) && !sentence.All(Category.Owners).Any(o => o.Key < 2);

    // "Dette vil bli tatt opp igjen": what, another sentence says.
    private static bool IsPointedTo(Sentence sentence) =>
        sentence.First(Category.Anaphors) is { First: 0 } it && sentence.At(Category.Intentions, it.Last + 1) is not null && sentence.Dates.Count == 0 && !sentence.Has(Category.Recurrence) && !sentence.Has(Category.Owners);

    // "Handlingsplan for likestilling 2023–2026", "Denne planen er utarbeidet av …", "Direktøren har ansvaret for at planen blir gjennomført."
    private static bool IsOfDocument(Sentence sentence) =>
        !sentence.Has(Category.Intentions)
        && (sentence.Has(Category.FinalResponsibility, 0) || sentence.First(Category.Approval) is { First: 0 } || (sentence.First(Category.Kinds) is { First: 0 } && sentence.IsWholeBlock && sentence.Block.Text[^1] != '.')
            || (sentence.First(Category.DocumentWords) is { First: <= 1 } && !sentence.Has(Category.Owners)) || (sentence.Has(Category.Duties) && sentence.Has(Category.DocumentWords)) || IsPartOfPolicy(sentence));

    // "Likestilling og mangfold er en del av personalpolitikken"
    private static bool IsPartOfPolicy(Sentence sentence) =>
        sentence.First(Category.EqualityWords) is { First: 0 } && sentence.Has(Category.Copulas) && sentence.Has(Category.Possession) && sentence.Dates.Count == 0;
}
