namespace Compliance.Documents;

/// <summary>Blocks to <see cref="Outline"/>. Each shape is asked in turn; the last one takes every block.</summary>
internal sealed class OutlineReader(SentenceReader sentences)
{
    private readonly IShape[] shapes = [new MeasureTable(), new KeyValueTable(), new AreaRowsOnLines(), new CellsOnLines(), new NumberedRunTogetherRows(), new RunTogetherRows(), new TopicParagraph(), new DetailedItems(), new LabelBlocks()];

    /// <param name="document">The document.</param>
    /// <param name="scope">Those of its blocks that are read.</param>
    public Outline Read(DocumentText document, IReadOnlyList<TextBlock> scope)
    {
        var outline = new OutlineBuilder(sentences, document);
        var blocks = new ReadBlock[scope.Count];
        var count = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new ReadBlock(scope[i], sentences.Read(scope[i]));
            count += blocks[i].Sentences.Count;
        }

        outline.Outline.Sentences.EnsureCapacity(count);
        for (var i = 0; i < blocks.Length;)
        {
            var taken = 0;
            for (var s = 0; s < shapes.Length && taken == 0; s++)
                taken = shapes[s].Take(blocks, i, outline);
            i += taken;
        }

        FindOverview(outline.Outline);
        MeasureItems.Divide(outline.Outline, sentences);
        MeasureTails.Divide(outline.Outline, sentences);
        return outline.Outline;
    }

    // An area without measures that is treated again further down only gave an overview.
    private static void FindOverview(Outline outline)
    {
        var without = outline.Areas.FindAll(a => !a.Has(Label.Measures));
        if (without.Count == 0)
            return;
        var later = outline.Areas.Where(a => a.Labels.Count > 0).ToLookup(a => a.KindsKey);
        foreach (var early in without)
            early.Repeats = later[early.KindsKey].FirstOrDefault(late => late != early && late.Labels.Count > early.Labels.Count);
    }
}
