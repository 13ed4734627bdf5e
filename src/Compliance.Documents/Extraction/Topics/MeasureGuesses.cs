namespace Compliance.Documents;

/// <summary>What may be a measure by where it stands, and by its own words is none: a count of the staff, a cause, a place and a day, the plan itself.</summary>
internal static class MeasureGuesses
{
    private const int LongestSignature = 8;
    private const int FewestOfTitle = 3;

    /// <summary>True for an entry that is a guess and tells of something else.</summary>
    public static bool IsNone(Entry entry) =>
        entry is { Confidence: not null, Parts.Count: 0, Sentences: [var first, ..] } && !entry.Sentences.Any(s => s.First(Category.Labels, (int)Label.Owners) is { First: 0 })
        && (IsCause(first) || CountsStaff(first) || IsSignature(first) || IsTitle(first) || IsOfDocument(first));

    // "Forklaringen er at rommene skal være ferdige samtidig": the clause behind it may sound like something that is to be done.
    private static bool IsCause(Sentence sentence) => sentence.First(Category.Causes) is { First: 0 };

    // "Kommunen har 1 204 ansatte fordelt på 937 årsverk."
    private static bool CountsStaff(Sentence sentence) =>
        Headcount.ToldOfEmployer(sentence) is not null && sentence.Dates.Count == 0;

    // "Stryn, 18. april 2024"
    private static bool IsSignature(Sentence sentence) =>
        sentence.IsWholeBlock && sentence.Tokens.Length <= LongestSignature && sentence.Dates is [{ Date.IsExact: true, First: > 0 } day] && day.Last >= sentence.Tokens.Length - 2 && sentence.IsSign(day.First - 1, ',')
        && !sentence.Has(Category.Actions) && !sentence.Has(Category.Intentions);

    // "KRAV 4: RESULTATER OG FORVENTNINGER": a chapter begins.
    private static bool IsTitle(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Heading && sentence.CountOf(TokenKind.Word) >= FewestOfTitle && !sentence.Block.Text.Any(char.IsLower);

    // "Handlingsplan for likestilling 2023–2026", "Denne planen er utarbeidet av …", "Direktøren har ansvaret for at planen blir gjennomført."
    private static bool IsOfDocument(Sentence sentence) =>
        !sentence.Has(Category.Intentions)
        && (sentence.First(Category.Approval) is { First: 0 } || (sentence.First(Category.Kinds) is { First: 0 } && sentence.IsWholeBlock && sentence.Block.Text[^1] != '.')
            || (sentence.First(Category.DocumentWords) is { First: <= 1 } && !sentence.Has(Category.Owners)) || (sentence.Has(Category.Duties) && sentence.Has(Category.DocumentWords)));
}
