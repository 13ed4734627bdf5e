using System.Globalization;
using System.Text;

namespace Compliance.Documents;

/// <summary>Joins the lines of a block to one line of text and keeps where every character stands.</summary>
internal sealed class BlockBuilder(string source)
{
    private static readonly string[] Ligatures = ["f", "i", "l", "fi", "fl"];
    private readonly StringBuilder text = new();
    private readonly ValueList<TextRun> runs = new();
    private int runStart;
    private int runSource;
    private bool endsInSoftHyphen;

    public BlockKind Kind { get; set; }

    public string? Number { get; init; }

    public string? Bullet { get; init; }

    public int Begin { get; init; }

    public int Level { get; set; } = 1;

    /// <summary>Columns before its number or bullet.</summary>
    public int Indent { get; init; }

    public bool EndsWithColon => text.Length > 0 && text[^1] == ':';

    public bool IsEmpty => text.Length == 0;

    /// <summary>Appends the words from one offset of the source to another, as the next line.</summary>
    public void Append(int start, int end)
    {
        if (text.Length > 0 && !endsInSoftHyphen && !JoinHyphenated(source.AsSpan(start, end - start)))
            AppendBlank(' ');
        endsInSoftHyphen = end < source.Length && source[end] == '\u00AD';
        CloseRun(start);
        for (var i = start; i < end; i++)
        {
            var c = source[i];
            if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF')
            {
                CloseRun(i + 1);
            }
            else if (PhysicalLine.IsBlank(c))
            {
                var next = i + 1;
                while (next < end && PhysicalLine.IsBlank(source[next]))
                    next++;
                var single = next == i + 1 && text.Length > 0 && text[^1] != ' ';
                if (single)
                {
                    text.Append(' ');
                    continue;
                }

                AppendBlank(' ');
                CloseRun(next);
                i = next - 1;
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && Compose(c))
            {
                CloseRun(i + 1);
            }
            else if (c is >= '\uFB00' and <= '\uFB04')
            {
                // One sign of the file, several letters of the text: the letters after the first stand at the same place.
                text.Append('f');
                CloseRun(i + 1);
                text.Append(Ligatures[c - '\uFB00']);
                runStart = text.Length;
            }
            else
            {
                text.Append(c);
            }
        }

        CloseRun(end);
    }

    public TextBlock Build() => new()
    {
        Kind = Kind,
        Text = text.ToString(),
        Runs = runs,
        Number = Number,
        Bullet = Bullet,
        Begin = Begin,
        Level = Level,
    };

    private void AppendBlank(char blank)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            CloseRun(runSource);
            text.Append(blank);
            runStart = text.Length;
        }
    }

    private void CloseRun(int nextSource)
    {
        if (text.Length > runStart)
            runs.Add(new TextRun(runStart, runSource, text.Length - runStart));
        runStart = text.Length;
        runSource = nextSource;
    }

    // "a" and a ring that stands after it become the one letter that words are compared with.
    private bool Compose(char mark)
    {
        if (text.Length == 0 || !char.IsLetter(text[^1]))
            return false;
        var composed = string.Concat(text[^1].ToString(), mark.ToString()).Normalize(NormalizationForm.FormC);
        if (composed.Length != 1)
            return false;
        text[^1] = composed[0];
        return true;
    }

    // "ikke-diskriminering"
    private bool EndsInPrefix()
    {
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text.ToString(start, text.Length - 1 - start) is "ikke" or "icke" or "ikkje" or "non";
    }

    // A word that was divided at the end of a line. "yrkes- og familieliv" and "HR-avdelingen" keep their hyphen.
    private bool JoinHyphenated(ReadOnlySpan<char> next)
    {
        if (text.Length < 3 || text[^1] is not ('-' or '\u2010') || !char.IsLetter(text[^2]) || next.Length == 0 || !char.IsLower(next[0]))
            return false;
        var wordLength = 0;
        while (wordLength < next.Length && char.IsLetter(next[wordLength]))
            wordLength++;
        if (wordLength <= 5 && next[..wordLength] is "og" or "eller" or "samt" or "och" or "and" or "or" or "til" or "men")
            return false;
        if (!char.IsLower(text[^2]) || !char.IsLower(text[^3]) || EndsInPrefix())
            return true;
        text.Length--;
        var last = runs[^1];
        runs[^1] = last with { Length = last.Length - 1 };
        runStart = text.Length;
        return true;
    }
}
