using Compliance.Language;
using Compliance.LanguageServer.Protocol;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>Places of a text as editors count them: lines end at <c>\n</c>, <c>\r\n</c> or <c>\r</c>, characters are UTF-16 units.</summary>
internal sealed class LineMap
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        this.text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
    }

    /// <summary>Number of lines; a text that ends with a line break has an empty last one.</summary>
    public int Lines => starts.Count;

    /// <summary>The offset of a place. One behind the end of its line is the end of the line, one behind the last line that of the text.</summary>
    public int OffsetOf(Position position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= starts.Count)
            return text.Length;
        var (start, end) = (starts[position.Line], EndOf(position.Line));
        return Math.Clamp(start + Math.Max(0, position.Character), start, end);
    }

    /// <summary>The place of an offset.</summary>
    public Position PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var line = starts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new Position(line, offset - starts[line]);
    }

    /// <summary>The stretch between two offsets.</summary>
    public LspRange RangeOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));

    /// <summary>Where a line ends, its line break not included.</summary>
    public int EndOf(int line)
    {
        var end = line + 1 < starts.Count ? starts[line + 1] : text.Length;
        if (line + 1 < starts.Count && end > starts[line] && text[end - 1] is '\n' or '\r')
            end--;
        if (line + 1 < starts.Count && end > starts[line] && text[end] == '\n' && text[end - 1] == '\r')
            end--;
        return end;
    }

    /// <summary>Where a line begins.</summary>
    public int StartOf(int line) => line < starts.Count ? starts[line] : text.Length;
}
