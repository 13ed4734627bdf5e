namespace Compliance.Documents;

/// <summary>A line that is drawn on a page, or an edge of an area with colour; positions in tenths of a point, from the top left.</summary>
/// <param name="Upright">True when it runs from top to bottom.</param>
/// <param name="At">Where it runs: from the left when it is upright, else from the top.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsEdge">True for an edge of an area with colour.</param>
internal sealed record PdfRule(bool Upright, int At, int From, int To, bool IsEdge);

/// <summary>
/// The lines that the pages of a PDF draw around the cells of their tables, which pdftotext does not tell. Where the file is not
/// understood there are none, and tables are seen from how their words are aligned.
/// </summary>
internal static class PdfRules
{
    private const int LargestFile = 100_000_000;
    private const int MostPages = 2000;
    private const int DeepestTree = 50;

    /// <summary>The lines of each page.</summary>
    public static List<List<PdfRule>> ReadAll(Stream pdf)
    {
        var pages = new List<List<PdfRule>>();
        if (pdf.Length > LargestFile)
            return pages;
        var bytes = new byte[pdf.Length];
        pdf.Position = 0;
        pdf.ReadExactly(bytes);
        var objects = new PdfObjects(bytes);
        if (objects.Root is { } root)
            AddPages(objects, root.GetValueOrDefault("Pages"), null, null, 0, pages);
        return pages;
    }

    private static void AddPages(PdfObjects objects, object? node, object? box, object? resources, int depth, List<List<PdfRule>> pages)
    {
        if (depth > DeepestTree || pages.Count >= MostPages || objects.Resolve(node) is not Dictionary<string, object?> entry)
            return;
        box = entry.GetValueOrDefault("MediaBox") ?? box;
        resources = entry.GetValueOrDefault("Resources") ?? resources;
        if (objects.Resolve(entry.GetValueOrDefault("Kids")) is List<object?> kids)
        {
            foreach (var kid in kids)
                AddPages(objects, kid, box, resources, depth + 1, pages);
            return;
        }

        var rules = new List<PdfRule>();
        pages.Add(rules);
        var turned = objects.Resolve(entry.GetValueOrDefault("Rotate")) is double angle && angle % 360 != 0;
        if (!turned && objects.Resolve(box) is List<object?> { Count: 4 } sides && sides.TrueForAll(s => objects.Resolve(s) is double))
        {
            var edges = sides.ConvertAll(s => (double)objects.Resolve(s)!);
            new PdfDrawing(objects, rules, edges[0], edges[1], edges[2], edges[3]).Draw(entry.GetValueOrDefault("Contents"), resources);
        }
    }
}
