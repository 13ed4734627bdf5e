namespace Compliance.Language;

/// <summary>The text of one file, with the line and column of every offset.</summary>
public sealed class SourceText
{
    private readonly List<int> lineStarts = [0];

    /// <summary>Keeps a text together with the path that messages name.</summary>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                lineStarts.Add(i + 1);
        }
    }

    /// <summary>The path as messages print it.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The line and the column, both from 1, of an offset.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var index = lineStarts.BinarySearch(offset);
        if (index < 0)
            index = ~index - 1;
        return (index + 1, offset - lineStarts[index] + 1);
    }

    /// <summary>The offset at which a line, from 1, begins; the end of the text for a line after the last.</summary>
    public int StartOfLine(int line) => line <= lineStarts.Count ? lineStarts[line - 1] : Text.Length;
}
