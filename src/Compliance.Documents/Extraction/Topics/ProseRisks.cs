namespace Compliance.Documents;

/// <summary>
/// Risks in running text outside of areas and labels: "Vi fant en risiko for at …"; what is not well for some of the staff, where the
/// text goes on with why it is so; and what stands behind "to hovedrisikoer". Where no word says that it was found, it is a guess.
/// </summary>
internal static class ProseRisks
{
    private const double WeakWord = 0.6;
    private const int FarthestCopula = 3;
    private const int ShortestFinding = 4;
    private const int MostCounted = 9;
    private const int None = 1;

    public static void Read(Reading reading, PlanDraft draft)
    {
        var facts = reading.Facts;
        for (int i = 0, taken = 0; i < facts.Count; i++)
        {
            var placed = facts[i];
            if (CountIn(placed) is { } count)
                taken = AddCounted(reading, draft, i, count);
            if (i < taken)
                continue;
            if (placed is not { Label: null, Area: null } || placed.Sentence.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || placed.Sentence.EndsWithColon || placed.Sentence.IsConditional)
                continue;
            var sentence = Found(placed.Sentence);
            var cause = i + 1 < facts.Count && facts[i + 1].Sentence.Block == sentence.Block && RiskWords.IsCause(facts[i + 1].Sentence) && !RiskWords.IsSupposed(facts[i + 1].Sentence) ? facts[i + 1].Sentence : null;
            var within = cause is null ? RisksTopic.CauseWithin(reading, sentence) : null;
            var isFound = sentence.Has(Category.RiskFound) && sentence.Has(Category.Problems) && !sentence.Has(Category.NoRisk) && !IsNotFound(sentence);
            if (!isFound && !IsCounted(facts, i) && !((cause is not null || within is not null) && IsFinding(sentence, cause is not null)))
                continue;
            if (RiskWords.IsNone(sentence) || RisksTopic.IsKnown(draft, sentence.Text))
                continue;
            double? confidence = isFound && (sentence.Has(Category.Problems, 0) || cause is not null) ? null : WeakWord;
            RisksTopic.Add(reading, draft, null, sentence.Text, reading.PlaceOf(sentence, confidence), cause is null ? within ?? RisksTopic.CauseAppended(reading, sentence) : RisksTopic.CauseOf(reading, cause), [sentence]);
        }
    }

    // "Det er særlig fire ting gruppen har sett." on a line of its own: so many paragraphs come after it.
    private static int? CountIn(Placed placed) =>
        placed is { Label: null, Area: null, Sentence: { IsWholeBlock: true, Block.Kind: BlockKind.Paragraph } sentence } && sentence.First(Category.RiskFound) is { } found && found.Last >= sentence.Tokens.Length - 2 && !sentence.Has(Category.Negations)
        && sentence.First(Category.Numbers) is { Key: > 1 and <= MostCounted } number ? number.Key : null;

    private static int AddCounted(Reading reading, PlanDraft draft, int at, int count)
    {
        var facts = reading.Facts;
        var first = at + 1;
        for (; count > 0 && first < facts.Count && facts[first] is { Label: null, Sentence.Block.Kind: BlockKind.Paragraph } && facts[first].Heading == facts[at].Heading; count--)
        {
            var end = first + 1;
            while (end < facts.Count && facts[end].Sentence.Block == facts[first].Sentence.Block)
                end++;
            var told = first;
            for (var i = end - 1; i >= first; i--)
            {
                if (facts[i].Sentence.Has(Category.Problems) && !facts[i].Sentence.Has(Category.Actions) && !RiskWords.IsCause(facts[i].Sentence))
                    told = i;
            }

            var (sentence, cause) = (facts[told].Sentence, (Sentence?)null);
            for (var i = told + 1; i < end && cause is null; i++)
                cause = RiskWords.IsCause(facts[i].Sentence) ? facts[i].Sentence : null;
            if (!RisksTopic.IsKnown(draft, sentence.Text))
                RisksTopic.Add(reading, draft, null, sentence.Text, reading.PlaceOf(sentence, WeakWord), cause is null ? RisksTopic.CauseWithin(reading, sentence) : RisksTopic.CauseOf(reading, cause), [sentence]);
            first = end;
        }

        return first;
    }

    // "Vi har ikke avdekket noe, men ser at …"
    private static Sentence Found(Sentence sentence) =>
        sentence.Has(Category.RiskFound) && (IsNotFound(sentence) || sentence.Has(Category.NoRisk))
            ? Array.Find(sentence.Clauses, c => c.Has(Category.RiskFound) && !c.Has(Category.NoRisk)) ?? sentence : sentence;

    // "Vi har ikke avdekket at …"; but "Risikoen er at garderoben ikke er egnet" tells what is not well.
    private static bool IsNotFound(Sentence sentence)
    {
        var told = -1;
        foreach (var found in sentence.All(Category.RiskFound))
        {
            if ((sentence.At(Category.Subordinators, found.Last) ?? sentence.At(Category.Subordinators, found.Last + 1) ?? sentence.At(Category.Subordinators, found.Last + 2)) is { } at)
                told = Math.Max(told, at.Last);
        }

        return sentence.All(Category.Negations).Any(n => told < 0 || n.First < told);
    }

    // "Utvalget peker på to hovedrisikoer. Den ene er at …": each of those that were counted.
    private static bool IsCounted(IReadOnlyList<Placed> facts, int at)
    {
        if (!IsOneOf(facts[at].Sentence))
            return false;
        for (var i = at - 1; i >= 0 && facts[i].Sentence.Block == facts[at].Sentence.Block; i--)
        {
            var sentence = facts[i].Sentence;
            if (sentence.Has(Category.Ordinals) && IsCounted(facts, i))
                return true;
            if (sentence.Has(Category.Numbers) && (sentence.Has(Category.RiskFound) || sentence.Has(Category.MappingVerbs) || sentence.First(Category.Labels, (int)Label.Risk) is not null) && !sentence.Has(Category.Negations))
                return true;
        }

        return false;
    }

    // "Den ene er at …", "The second is that …", "For det første er det få som …"
    private static bool IsOneOf(Sentence sentence) =>
        sentence.At(Category.Ordinals, 0) is not null || sentence.First(Category.Copulas) is { First: > 0 and <= FarthestCopula } copula && (sentence.At(Category.Subordinators, copula.Last + 1) is not null || sentence.At(Category.Relatives, copula.Last + 1) is not null)
        && (sentence.At(Category.Anaphors, 0) is not null || sentence.At(Category.OwnerGlue, 0) is not null || sentence.At(Category.Numbers, 0) is not null);

    // "Gravide blir sykmeldt": somebody, and what is not well for them; a difference in pay or in numbers has a cause, too, and is no risk.
    private static bool IsFinding(Sentence sentence, bool hasCause) =>
        sentence.Tokens.Length > ShortestFinding && RiskWords.IsOfStaff(sentence)
        && (sentence.Has(Category.Problems) || (hasCause && sentence.Has(Category.Negations) && sentence.First(Category.Quantifiers, None) is null))
        && !sentence.Has(Category.Pay) && !sentence.Has(Category.PayComparison) && !sentence.Has(Category.Percent) && !sentence.HasNumber && !sentence.Has(Category.Mappings) && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Actions)
        && !sentence.Has(Category.NoRisk) && !sentence.Has(Category.NotCovered) && !sentence.Has(Category.Refusals, 0) && !sentence.Has(Category.StatesOfThings) && !sentence.Has(Category.MeasureStates) && !sentence.Has(Category.NoMeasure) && !sentence.Has(Category.OtherCompanies)
        && !sentence.Has(Category.Withheld) && !sentence.Has(Category.Whistleblowing) && sentence.First(Category.Labels, (int)Label.Measures) is null && !RiskWords.IsCause(sentence) && !RiskWords.IsDenied(sentence);
}
