using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A measure that running text tells.</summary>
internal sealed record ProseMeasure(AreaSection? Area, Entry Entry, MeasureStatus Status);

/// <summary>
/// Measures in running text: "Vi har innført …", "Daglig leder skal lage … innen sommeren 2025". They are guesses, and are only
/// looked for in areas and sections that no list and no table of measures stands in.
/// </summary>
internal static class ProseMeasures
{
    private const double ByItsVerb = 0.6;
    private const int FewestExamined = 3;

    /// <summary>The sentences that may be measures, each as an entry of its own, with the area that it stands in.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="anywhere">True where no list and no table names measures; else only what areas without a list tell is read.</param>
    public static IEnumerable<ProseMeasure> Of(Reading reading, bool anywhere)
    {
        bool inWork = false, ofWork = false;
        var facts = reading.Facts;
        var listed = facts.Where(p => p.Label is { Label: Label.Measures }).Select(p => p.Heading).ToHashSet();
        for (var i = 0; i < facts.Count; i++)
        {
            var (placed, sentence) = (facts[i], facts[i].Sentence);
            if (sentence.Block.Kind == BlockKind.Heading)
                (inWork, ofWork) = (true, ofWork || sentence.Has(Category.Statement, 4));
            var alone = anywhere ? inWork || sentence.Has(Category.EqualityWords) : ofWork && !listed.Contains(placed.Heading);
            if (sentence.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || !IsRead(placed, alone))
                continue;
            if (sentence.First(Category.Actions) is not { } action || !IsMeasure(sentence))
                continue;
            var block = sentence.Block.Part(sentence.Start, sentence.End, BlockKind.Paragraph);
            var status = action.Key == 0 ? MeasureStatus.Completed : MeasureStatus.Planned;
            yield return new ProseMeasure(placed.Area, new Entry { Block = block, Sentences = [Own(sentence, block, reading), .. Further(facts, i)], Confidence = ByItsVerb }, status);
        }
    }

    private static bool IsRead(Placed placed, bool alone) => placed switch
    {
        { Label.Label: Label.Risk } => placed.Sentence.Start > 0 && placed.Area?.Of(Label.Measures).Any() != true,
        { Area: { } area, Label: null or { Label: Label.Background } } => area.Repeats is null && !area.Of(Label.Measures).Any(),
        { Area: null, Label: null } => alone,
        _ => false,
    };

    // "Kommunalsjefen har ansvaret." behind a measure says who does it.
    private static IEnumerable<Sentence> Further(IReadOnlyList<Placed> facts, int measure)
    {
        for (var i = measure + 1; i < facts.Count && facts[i].Sentence.Block == facts[measure].Sentence.Block && !facts[i].Sentence.Has(Category.Actions); i++)
        {
            if (facts[i].Sentence.Has(Category.Duties) || OwnerWords.IsTail(facts[i].Sentence))
                yield return facts[i].Sentence;
        }
    }

    // Mappings, the plan itself and what comes of it are no measures; nor is what the law or others do.
    private static bool IsMeasure(Sentence sentence) =>
        !sentence.Has(Category.Negations) && !sentence.Has(Category.NoMeasure) && !sentence.IsConditional && !sentence.Has(Category.Mappings) && !sentence.Has(Category.Evaluation)
        && !sentence.Has(Category.FollowUp) && !sentence.Has(Category.Kinds) && !sentence.Has(Category.OtherCompanies) && !sentence.Has(Category.RiskFound) && !sentence.Has(Category.MappingVerbs)
        && !(sentence.Has(Category.Examinations) && sentence.All(Category.Areas).Take(FewestExamined).Count() == FewestExamined);

    private static Sentence Own(Sentence sentence, TextBlock block, Reading reading) =>
        new SentenceReader(reading.Lexicon).Read(block) is [var only, ..] ? only : sentence;
}
