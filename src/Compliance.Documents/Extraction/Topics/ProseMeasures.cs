using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Measures in running text: "Vi har innført …", "Daglig leder skal lage … innen sommeren 2025". They are guesses, and are only
/// looked for where no list and no table names any.
/// </summary>
internal static class ProseMeasures
{
    private const double ByItsVerb = 0.6;

    /// <summary>The sentences that may be measures, each as an entry of its own.</summary>
    public static IEnumerable<(Entry Entry, MeasureStatus Status)> Of(Reading reading)
    {
        var inWork = false;
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind == BlockKind.Heading)
                inWork = true;
            if (placed.Label is not null || placed.Area is not null || sentence.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || !(inWork || sentence.Has(Category.EqualityWords)))
                continue;
            if (sentence.First(Category.Actions) is not { } action || !IsMeasure(sentence))
                continue;
            var block = sentence.Block.Part(sentence.Start, sentence.End, BlockKind.Paragraph);
            var status = action.Key == 0 ? MeasureStatus.Completed : MeasureStatus.Planned;
            yield return (new Entry { Block = block, Sentences = [Own(sentence, block, reading)], Confidence = ByItsVerb }, status);
        }
    }

    // Mappings, the plan itself and what comes of it are no measures; nor is what the law or others do.
    private static bool IsMeasure(Sentence sentence) =>
        !sentence.Has(Category.Negations) && !sentence.Has(Category.NoMeasure) && !sentence.IsConditional && !sentence.Has(Category.Mappings) && !sentence.Has(Category.Evaluation)
        && !sentence.Has(Category.FollowUp) && !sentence.Has(Category.Kinds) && !sentence.Has(Category.OtherCompanies) && !sentence.Has(Category.RiskFound) && !sentence.Has(Category.MappingVerbs);

    private static Sentence Own(Sentence sentence, TextBlock block, Reading reading) =>
        new SentenceReader(reading.Lexicon).Read(block) is [var only, ..] ? only : sentence;
}
