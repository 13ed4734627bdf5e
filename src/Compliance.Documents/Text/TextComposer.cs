using System.Text;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A paragraph while its format is being read: what the format marks it as.</summary>
internal sealed class ComposedParagraph
{
    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    public int Level { get; set; } = 1;

    public string? Number { get; set; }

    public string? Bullet { get; set; }

    /// <summary>True when all of it stands out: bold, or larger than the text around it.</summary>
    public bool IsStrong { get; set; }

    public int Begin { get; set; }

    public int Start { get; set; }

    public int End { get; set; }
}

/// <summary>A cell while its format is being read.</summary>
internal sealed class ComposedCell
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; set; } = 1;

    public bool IsHeader { get; init; }

    /// <summary>True when the cell above it goes on here.</summary>
    public bool ContinuesAbove { get; init; }

    public List<object> Parts { get; } = [];
}

/// <summary>A table while its format is being read.</summary>
internal sealed class ComposedTable
{
    /// <summary>Rows of cells, with the number of columns that a row leaves out before its first cell.</summary>
    public List<(List<ComposedCell> Cells, int Skipped)> Rows { get; } = [];

    /// <summary>Number of rows that the format marks as headers; null where it marks none.</summary>
    public int? HeaderRows { get; set; }
}

/// <summary>
/// The text of a format that marks its parts: one line for each paragraph, and the paragraphs and tables over it. Readers say
/// what they see; <see cref="ComposedBlocks"/> makes blocks of it.
/// </summary>
internal sealed class TextComposer
{
    private const int LongestText = 20_000_000;
    private const int DeepestTable = 12;
    private readonly Stack<(StringBuilder Text, List<object> Parts, ComposedParagraph? Paragraph)> outer = new();
    private readonly Stack<(ComposedTable Table, List<object> Parts)> tables = new();
    private readonly List<(StringBuilder Text, List<object> Parts)> asides = [];
    private readonly List<int> pages = [0];
    private readonly List<TextOrigin> origins = [];
    private readonly List<object> body = [];
    private readonly List<object> footnotes = [];
    private StringBuilder text = new();
    private List<object> parts;
    private ComposedParagraph? paragraph;
    private int room = LongestText;
    private int cells;

    public TextComposer() => parts = body;

    /// <summary>True where a line ends only where its writer ended it; in some formats the width of a page does.</summary>
    public bool KeepsLines { get; init; } = true;

    /// <summary>The paragraph that is open; null for none.</summary>
    public ComposedParagraph? Paragraph => paragraph;

    /// <summary>True when the open paragraph holds words.</summary>
    public bool HasWords { get; private set; }

    /// <summary>Begins a paragraph with its mark: "1." or "•", or nothing.</summary>
    public void BeginParagraph(ComposedParagraph begun, string? mark = null)
    {
        EndParagraph();
        paragraph = begun;
        begun.Begin = text.Length;
        if (mark is not null)
            text.Append(mark).Append(' ');
        begun.Start = text.Length;
        HasWords = false;
    }

    public void Append(ReadOnlySpan<char> words)
    {
        if ((room -= words.Length) < 0)
            throw new UnreadableDocumentException($"the document holds more than {LongestText} characters of text", ReadingFailure.TooLarge);
        text.Append(words);
        HasWords = HasWords || !words.IsWhiteSpace();
    }

    /// <summary>Begins a new line within the paragraph.</summary>
    public void Break() => Append("\v");

    public void EndParagraph()
    {
        if (paragraph is null)
            return;
        paragraph.End = text.Length;
        Append("\n");
        parts.Add(paragraph);
        paragraph = null;
        HasWords = false;
        foreach (var (asideText, asideParts) in asides)
        {
            Shift(asideParts, text.Length);
            text.Append(asideText);
            parts.AddRange(asideParts);
        }

        asides.Clear();
    }

    /// <summary>Drops the open paragraph, which holds no words.</summary>
    public void DropParagraph()
    {
        if (paragraph is not null && asides.Count == 0)
            text.Length = Math.Min(text.Length, paragraph.Begin);
        paragraph = asides.Count == 0 ? null : paragraph;
        EndParagraph();
    }

    /// <summary>Begins what stands beside the open paragraph and is read after it: the text of a box.</summary>
    public void BeginAside()
    {
        outer.Push((text, parts, paragraph));
        (text, parts, paragraph) = (new StringBuilder(), [], null);
    }

    public void EndAside()
    {
        EndParagraph();
        var aside = (text, parts);
        (text, parts, paragraph) = outer.Pop();
        asides.Add(aside);
        HasWords = paragraph is not null && text.Length > paragraph.Start;
        if (paragraph is null)
            BeginParagraph(new ComposedParagraph());
    }

    /// <summary>False when tables are nested too deep; then its words are read as paragraphs.</summary>
    public bool BeginTable()
    {
        EndParagraph();
        if (tables.Count >= DeepestTable)
            return false;
        var table = new ComposedTable();
        parts.Add(table);
        tables.Push((table, parts));
        return true;
    }

    public ComposedTable Table => tables.Peek().Table;

    public void BeginRow(int skipped = 0) => Table.Rows.Add(([], skipped));

    public void BeginCell(ComposedCell cell)
    {
        EndParagraph();
        if (Table.Rows.Count == 0)
            BeginRow();
        TableBuilder.Check(++cells, 1);
        Table.Rows[^1].Cells.Add(cell);
        parts = cell.Parts;
    }

    public void EndCell()
    {
        EndParagraph();
        parts = tables.Peek().Parts;
    }

    public void EndTable()
    {
        EndParagraph();
        parts = tables.Pop().Parts;
    }

    /// <summary>What is read until the end stands in footnotes.</summary>
    public void BeginFootnotes()
    {
        EndParagraph();
        parts = footnotes;
    }

    /// <summary>The paragraphs that are read inside are the footnote of this number.</summary>
    public void NumberFootnotes(string number, Action read)
    {
        var first = footnotes.Count;
        read();
        EndParagraph();
        for (var i = first; i < footnotes.Count; i++)
        {
            if (footnotes[i] is ComposedParagraph note)
                note.Number ??= number;
        }
    }

    /// <summary>Drops the page breaks, where they cannot number pages.</summary>
    public void ForgetPages() => pages.RemoveRange(1, pages.Count - 1);

    public void BeginPage()
    {
        if (outer.Count == 0)
            pages.Add(text.Length);
    }

    /// <summary>What is appended next stands at this line and column of the file.</summary>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <param name="exact">True when the characters after it follow each other in the file too.</param>
    public void SetOrigin(int line, int column, bool exact)
    {
        if (outer.Count == 0)
            origins.Add(new TextOrigin(text.Length, line, column, exact));
    }

    /// <summary>The document.</summary>
    /// <param name="file">Path as messages print it.</param>
    /// <param name="original">The text of the file, where lines and columns are those of the file.</param>
    public DocumentText Build(string file, string? original = null)
    {
        EndParagraph();
        while (tables.Count > 0)
            EndTable();
        var source = text.ToString();
        if (KeepsLines && original is null && footnotes.Count == 0 && WrappedParagraphs.Are(source, body))
            return DocumentText.FromPlainText(file, source);
        var blocks = ComposedBlocks.Of(source, body, footnotes, KeepsLines);
        return new DocumentText(file, source, blocks, pages, origins, original);
    }

    private static void Shift(List<object> parts, int by)
    {
        foreach (var part in parts)
        {
            if (part is ComposedParagraph moved)
            {
                (moved.Begin, moved.Start, moved.End) = (moved.Begin + by, moved.Start + by, moved.End + by);
                continue;
            }

            foreach (var cell in ((ComposedTable)part).Rows.SelectMany(r => r.Cells))
                Shift(cell.Parts, by);
        }
    }
}
