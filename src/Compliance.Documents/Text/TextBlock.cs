namespace Compliance.Documents;

/// <summary>What a block of a document is.</summary>
public enum BlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>An item of a list, with its number or bullet.</summary>
    ListItem,

    /// <summary>A row of a table; the words of its cells stand between tabs, and the cells in <see cref="TextBlock.Cells"/>.</summary>
    TableRow,

    /// <summary>A cell of a table: see <see cref="TableCell.Block"/>. Never among <see cref="DocumentText.Blocks"/>.</summary>
    TableCell,

    /// <summary>A footnote or endnote. All stand after the last block of the text.</summary>
    Footnote,
}

/// <summary>A stretch of a block that stands in one piece in the text of the document.</summary>
/// <param name="Start">Offset in the text of the block.</param>
/// <param name="Source">Offset in the text of the document.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TextRun(int Start, int Source, int Length);

/// <summary>A heading, paragraph, list item, table row, cell or footnote: its words, and where each of them stands.</summary>
public sealed class TextBlock
{
    private string? lowerText;

    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>The words on one line: lines joined, hyphenation repaired, white space single, without number or bullet.</summary>
    public required string Text { get; init; }

    /// <summary>Where the words stand; in the order of <see cref="Text"/>, without overlap.</summary>
    public required IReadOnlyList<TextRun> Runs { get; init; }

    /// <summary>
    /// Number of a heading, list item or footnote as a reader sees it, without its last full stop or bracket, also where the
    /// format counts by itself (<c>2</c>, <c>3.1</c>, <c>b</c>, <c>iv</c>); null for none.
    /// </summary>
    public string? Number { get; init; }

    /// <summary>The bullet of a list item; null for none and where it has a number.</summary>
    public string? Bullet { get; init; }

    /// <summary>Offset in the text of the document at which the block begins, with its number or bullet.</summary>
    public int Begin { get; init; }

    /// <summary>Level of a heading, or depth of a list item, from 1.</summary>
    public int Level { get; init; } = 1;

    /// <summary>The table that a row or cell belongs to; null for other blocks.</summary>
    public DocumentTable? Table { get; internal set; }

    /// <summary>The document that it stands in, where several are read together.</summary>
    internal DocumentText? Document { get; set; }

    /// <summary>Its language, where that is not the one of the document.</summary>
    internal string? Language { get; set; }

    /// <summary>Where it stands, once somebody has asked.</summary>
    internal Plans.Place? Place { get; set; }

    /// <summary><see cref="Text"/> in small letters, once somebody has asked: words are found there many times faster than by comparing without regard to case.</summary>
    internal string LowerText => lowerText ??= LowerCase.Of(Text);

    /// <summary>What a template left in it to be filled in, once somebody has asked; see <see cref="TemplateText"/>.</summary>
    internal (int Start, int End)[]? Gaps { get; set; }

    /// <summary>Index of the row of a <see cref="BlockKind.TableRow"/> or <see cref="BlockKind.TableCell"/> in its table.</summary>
    public int Row { get; internal set; }

    /// <summary>
    /// The cells of a row, one for each column of the table; a cell that covers several rows or columns stands at each of them,
    /// null where the row has no cell. Empty for other blocks.
    /// </summary>
    public IReadOnlyList<TableCell?> Cells => Kind == BlockKind.TableRow && Table is not null ? Table.Row(Row) : [];

    /// <summary>Offset in the text of the document of an offset in <see cref="Text"/>.</summary>
    public int SourceOf(int offset)
    {
        if (Runs.Count == 0)
            return Begin;
        var run = Runs[RunAt(offset)];
        return run.Source + Math.Min(Math.Max(offset - run.Start, 0), run.Length);
    }

    /// <summary>The part of the block from one offset to another, as a block of its own.</summary>
    internal TextBlock Part(int start, int end, BlockKind kind, string? number = null)
    {
        while (start < end && Text[start] is ' ' or '\t')
            start++;
        while (end > start && Text[end - 1] is ' ' or '\t')
            end--;
        var runs = new ValueList<TextRun>();
        for (var i = RunAt(start); i < Runs.Count && Runs[i].Start < end; i++)
        {
            var run = Runs[i];
            var from = Math.Max(run.Start, start);
            var to = Math.Min(run.Start + run.Length, end);
            if (from < to)
                runs.Add(new TextRun(from - start, run.Source + from - run.Start, to - from));
        }

        return new TextBlock { Kind = kind, Text = Text[start..end], Runs = runs, Number = number, Begin = start == 0 ? Begin : SourceOf(start), Level = Level, Document = Document, Language = Language };
    }

    /// <summary>This block and the text below it as one item: a title, and what it stands for.</summary>
    internal TextBlock Before(TextBlock text)
    {
        var title = Text.TrimEnd();
        var between = title[^1] is '.' or ':' or '!' or '?' ? " " : ". ";
        var runs = new ValueList<TextRun>();
        foreach (var run in Runs)
            runs.Add(run);
        foreach (var run in text.Runs)
            runs.Add(run with { Start = run.Start + title.Length + between.Length });
        return new TextBlock { Kind = BlockKind.ListItem, Text = title + between + text.Text, Runs = runs, Number = Number, Begin = Begin, Document = Document, Language = Language };
    }

    /// <summary>True where a run begins at an offset.</summary>
    internal bool BeginsRun(int offset) => Runs.Count > 0 && Runs[RunAt(offset)].Start == offset;

    /// <summary>Index of the last run that begins at or before an offset.</summary>
    internal int RunAt(int offset)
    {
        int low = 0, high = Runs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Runs[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Number} {Text}";
}
