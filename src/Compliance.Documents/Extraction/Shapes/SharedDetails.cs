namespace Compliance.Documents;

/// <summary>
/// A paragraph below a list of measures that says who does them all and by when: "Ansvarlig for tiltakene er HMS-lederen. De skal
/// være gjennomført innen utgangen av 2025."
/// </summary>
internal static class SharedDetails
{
    private const int FarthestCopula = 5;

    /// <summary>True where it was one; then the outline has it.</summary>
    public static bool Take(TextBlock block, List<Sentence> sentences, OutlineBuilder outline)
    {
        if (outline.Label is not { Label: Label.Measures, Columns: null, LastItem.Block.Kind: BlockKind.ListItem } || !sentences.Exists(s => WhoOf(s) is not null || BeginsWithMeasures(s)))
            return false;
        foreach (var sentence in sentences)
        {
            if (WhoOf(sentence) is { } first)
                Add(Label.Owners, block.Part(sentence.Tokens[first].Start, sentence.End, BlockKind.Paragraph));
            if (sentence.Has(Category.Deadlines) || sentence.Dates.Count > 0 || sentence.Has(Category.Recurrence))
                Add(Label.Schedule, block.Part(sentence.Start, sentence.End, BlockKind.Paragraph));
        }

        outline.CloseLabel();
        outline.Place(sentences);
        return true;

        void Add(Label label, TextBlock words) => outline.OpenLabel(label, block, inline: true).Add(outline.EntryOf(words));
    }

    // "Ansvarlig for tiltakene er HMS-lederen", "HMS-lederen har ansvaret for tiltakene": the token of the owner.
    private static int? WhoOf(Sentence sentence)
    {
        if (!sentence.Has(Category.Owners))
            return null;
        if (sentence.First(Category.Labels, (int)Label.Owners) is { First: 0 } label && sentence.First(Category.Copulas, from: label.Last + 1) is { } copula && copula.First <= label.Last + FarthestCopula
            && copula.Last + 1 < sentence.Tokens.Length && OwnerWords.BeginsWithOwner(sentence.Part(copula.Last + 1, sentence.Tokens.Length - 1)))
            return copula.Last + 1;
        return NamesMeasures(sentence) && sentence.First(Category.Duties) is not null && OwnerWords.BeginsWithOwner(sentence) ? 0 : null;
    }

    private static bool NamesMeasures(Sentence sentence) => sentence.First(Category.Labels, (int)Label.Measures) is not null;

    // "Handlingsplanen vedtas i mai" is no time of the measures.
    private static bool IsPlan(Sentence sentence, int token) =>
        sentence.At(Category.BareKinds, token) is not null || sentence.At(Category.DocumentWords, token) is not null || sentence.At(Category.Policies, token) is not null;

    // "Tiltakene skal være gjennomført innen juni."
    private static bool BeginsWithMeasures(Sentence sentence) =>
        sentence.First(Category.Labels, (int)Label.Measures) is { First: <= 1 } measures && !IsPlan(sentence, measures.First) && (sentence.Has(Category.Deadlines) || sentence.Dates.Count > 0);
}
