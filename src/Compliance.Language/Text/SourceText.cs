namespace Compliance.Language;

/// <summary>The text of one file, with the line and column of every offset.</summary>
public sealed class SourceText
{
    private const int UsualLength = 40;
    private readonly Func<string>? read;
    private string? text;
    private List<int>? lineStarts;

    /// <summary>Keeps a text together with the path that messages name.</summary>
    public SourceText(string path, string text)
    {
        Path = path;
        this.text = text;
    }

    /// <summary>A text that is read when somebody first asks for it.</summary>
    internal SourceText(string path, Func<string> read)
    {
        Path = path;
        this.read = read;
    }

    /// <summary>The path as messages print it.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text => text ??= read!();

    /// <summary>The offsets at which lines begin. Of a file of which nothing is told, nobody asks for a line.</summary>
    private List<int> LineStarts => lineStarts ??= FindLines(Text);

    /// <summary>The line and the column, both from 1, of an offset.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var lineStarts = LineStarts;
        var index = lineStarts.BinarySearch(offset);
        if (index < 0)
            index = ~index - 1;
        return (index + 1, offset - lineStarts[index] + 1);
    }

    /// <summary>The offset at which a line, from 1, begins; the end of the text for a line after the last.</summary>
    public int StartOfLine(int line) => line <= LineStarts.Count ? LineStarts[line - 1] : Text.Length;

    private static List<int> FindLines(string text)
    {
        var starts = new List<int>(1 + (text.Length / UsualLength)) { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);

        return starts;
    }
}
