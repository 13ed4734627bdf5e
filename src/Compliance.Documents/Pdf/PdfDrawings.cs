namespace Compliance.Documents;

/// <summary>A line that is drawn on a page, or an edge of an area with colour; positions in tenths of a point, from the top left.</summary>
/// <param name="Upright">True when it runs from top to bottom.</param>
/// <param name="At">Where it runs: from the left when it is upright, else from the top.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsEdge">True for an edge of an area with colour.</param>
internal sealed record PdfRule(bool Upright, int At, int From, int To, bool IsEdge);

/// <summary>An area with colour or a frame; positions in tenths of a point, from the top left.</summary>
internal sealed record PdfArea(int Left, int Top, int Right, int Bottom);

/// <summary>What a page draws beside its words.</summary>
internal sealed class PdfDrawing
{
    public List<PdfRule> Rules { get; } = [];

    public List<PdfArea> Areas { get; } = [];

    /// <summary>The middle of each small circle or filled square: the bullets of lists.</summary>
    public List<(int X, int Y)> Dots { get; } = [];
}

/// <summary>
/// What the pages of a PDF draw, as the lines around the cells of their tables, which pdftotext does not tell. Where the file is not
/// understood there is nothing, and tables are seen from how their words are aligned.
/// </summary>
internal static class PdfDrawings
{
    private const int LargestFile = 100_000_000;
    private const int MostPages = 2000;
    private const int DeepestTree = 50;

    /// <summary>What each page draws.</summary>
    public static List<PdfDrawing> ReadAll(Stream pdf)
    {
        var pages = new List<PdfDrawing>();
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

    private static void AddPages(PdfObjects objects, object? node, object? box, object? resources, int depth, List<PdfDrawing> pages)
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

        var drawing = new PdfDrawing();
        pages.Add(drawing);
        var turned = objects.Resolve(entry.GetValueOrDefault("Rotate")) is double angle && angle % 360 != 0;
        if (!turned && objects.Resolve(box) is List<object?> { Count: 4 } sides && sides.TrueForAll(s => objects.Resolve(s) is double))
        {
            var edges = sides.ConvertAll(s => (double)objects.Resolve(s)!);
            new PdfPen(objects, drawing, edges[0], edges[1], edges[2], edges[3]).Draw(entry.GetValueOrDefault("Contents"), resources);
        }
    }
}
