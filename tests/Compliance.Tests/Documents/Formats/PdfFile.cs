using System.Globalization;
using System.Text;

namespace Compliance.Tests.Documents.Formats;

/// <summary>Writes PDF files by hand: Helvetica, text at its position, a running head and page numbers.</summary>
internal sealed partial class PdfFile
{
    private const int Left = 70;
    private const int Top = 770;
    private const int Bottom = 80;
    private const int LineHeight = 14;
    private readonly List<StringBuilder> pages = [];
    private double y;

    public PdfFile() => NewPage();

    /// <summary>Text at the top of every page; null for none.</summary>
    public string? Head { get; init; }

    /// <summary>False for pages that hold nothing but what is put on them.</summary>
    public bool HasPageNumbers { get; init; } = true;

    /// <summary>What else the trailer says.</summary>
    public string Trailer { get; init; } = "";

    public void Skip(double points) => y -= points;

    public void Line(string text, int size = 11, bool bold = false, double x = Left)
    {
        if (y < Bottom)
            NewPage();
        At(x, y, text, size, bold);
        y -= LineHeight + (size > 11 ? size - 11 : 0);
    }

    public void Row(IReadOnlyList<string> cells, int step = 150)
    {
        if (y < Bottom)
            NewPage();
        for (var i = 0; i < cells.Count; i++)
            At(Left + (i * step), y, cells[i], 11, false);
        y -= LineHeight + 3;
    }

    /// <summary>Cells in columns as wide as the longest cell of each.</summary>
    public void Row(IReadOnlyList<string> cells, Func<int, int> widthOf)
    {
        if (y < Bottom)
            NewPage();
        double x = Left;
        for (var i = 0; i < cells.Count; i++)
        {
            At(x, y, cells[i], 11, false);
            x += (widthOf(i) * 6.4) + 20;
        }

        y -= LineHeight + 3;
    }

    public void At(double x, double top, string text, int size, bool bold) => pages[^1].Append(
        CultureInfo.InvariantCulture, $"BT /F{(bold ? 2 : 1)} {size} Tf 1 0 0 1 {x} {top} Tm ({Escape(text)}) Tj ET\n");

    /// <summary>The lines of a table from the first place to the last.</summary>
    public void Grid(int[] columns, int[] levels)
    {
        foreach (var level in levels)
            Level(level, columns[0], columns[^1]);
        foreach (var column in columns)
            Upright(column, levels[^1], levels[0]);
    }

    /// <summary>A level line, as most programs draw it: a thin area.</summary>
    public void Level(int y, int from, int to) => pages[^1].Append(CultureInfo.InvariantCulture, $"{from} {y} {to - from} 0.5 re f\n");

    /// <summary>An upright line.</summary>
    public void Upright(int x, int from, int to) => pages[^1].Append(CultureInfo.InvariantCulture, $"0.5 w {x} {from} m {x} {to} l S\n");

    /// <summary>The bullet of a list in a list: a circle that is only an outline.</summary>
    public void Circle(int x, int y, int radius) => pages[^1].Append(
        CultureInfo.InvariantCulture, $"{x + radius} {y} m {x + radius} {y + radius} {x} {y + radius} {x} {y + radius} c {x - radius} {y + radius} {x - radius} {y} {x - radius} {y} c {x - radius} {y - radius} {x} {y - radius} {x} {y - radius} c {x + radius} {y - radius} {x + radius} {y} {x + radius} {y} c h S\n");

    /// <summary>An area with colour.</summary>
    public void Box(int x, int y, int width, int height) => pages[^1].Append(CultureInfo.InvariantCulture, $"0.9 g {x} {y} {width} {height} re f 0 g\n");

    public void NewPage()
    {
        pages.Add(new StringBuilder());
        y = Top;
    }

    public byte[] Bytes()
    {
        var file = new List<byte>();
        var offsets = new List<int>();
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{5 + (2 * i)} 0 R"))}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        for (var i = 0; i < pages.Count; i++)
        {
            if (Head is not null && pages.Count > 1)
                pages[i].Append(CultureInfo.InvariantCulture, $"BT /F1 9 Tf 1 0 0 1 {Left} 810 Tm ({Escape(Head)}) Tj ET\n");
            if (HasPageNumbers)
                pages[i].Append(CultureInfo.InvariantCulture, $"BT /F1 9 Tf 1 0 0 1 300 40 Tm ({i + 1}) Tj ET\n");
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + (2 * i)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
            Object($"<< /Length {pages[i].Length} >>\nstream\n{pages[i]}endstream");
        }

        var start = file.Count;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return [.. file];

        void Write(string text) => file.AddRange(text.Select(ToByte));

        void Object(string body)
        {
            offsets.Add(file.Count);
            Write(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n"));
        }
    }

    // Windows-1252 as far as the texts of the tests need it.
    private static byte ToByte(char c) => c switch { '•' => 0x95, '–' => 0x96, _ => (byte)c };

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
