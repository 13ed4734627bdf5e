using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Documents;

/// <summary>Joins the lines of a block to one line of text and keeps where every character stands.</summary>
internal sealed class BlockBuilder(string source)
{
    private const char FirstAccented = '\u00C0';

    // No number is written over it.
    private const char BetweenFigures = '\t';
    private const int Thousands = 3;
    private static readonly string[] Ligatures = ["f", "i", "l", "fi", "fl"];
    private char[] text = [];
    private int length;
    private readonly ValueList<TextRun> runs = new();
    private int runStart;
    private int runSource;
    private bool endsInSoftHyphen;

    public BlockKind Kind { get; set; }

    public string? Number { get; set; }

    public string? Bullet { get; set; }

    public int Begin { get; set; }

    public int Level { get; set; } = 1;

    /// <summary>Columns before its number or bullet.</summary>
    public int Indent { get; set; }

    /// <summary>True where its writer ended the lines, and not the width of a page.</summary>
    public bool KeepsLines { get; init; }

    public bool EndsWithColon => length > 0 && text[length - 1] == ':';

    public bool IsEmpty => length == 0;

    /// <summary>Appends the words from one offset of the source to another, as the next line.</summary>
    public void Append(int start, int end)
    {
        MakeRoom(end - start + 1);
        if (length > 0 && !endsInSoftHyphen && !JoinHyphenated(source.AsSpan(start, end - start)))
            AppendBlank(IsBetweenFigures(start) ? BetweenFigures : ' ');
        endsInSoftHyphen = end < source.Length && source[end] == '\u00AD';
        CloseRun(start);
        if (IsPlain(source.AsSpan(start, end - start)))
        {
            source.CopyTo(start, text, length, end - start);
            length += end - start;
            CloseRun(end);
            return;
        }

        for (var i = start; i < end; i++)
        {
            var c = source[i];
            if (EndOfPlain(i, end) is var plain && plain > i)
            {
                MakeRoom(plain - i);
                source.CopyTo(i, text, length, plain - i);
                length += plain - i;
                i = plain - 1;
            }
            else if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF')
            {
                CloseRun(i + 1);
            }
            else if (PhysicalLine.IsBlank(c))
            {
                var next = i + 1;
                while (next < end && PhysicalLine.IsBlank(source[next]))
                    next++;
                var single = next == i + 1 && length > 0 && text[length - 1] != ' ';
                var blank = source.AsSpan(i, next - i).Contains('\v') && IsBetweenFigures(next) ? BetweenFigures : ' ';
                if (single)
                {
                    Add(blank);
                    continue;
                }

                AppendBlank(blank);
                CloseRun(next);
                i = next - 1;
            }
            else if (c is >= ComposedLetters.FirstMark and <= ComposedLetters.LastMark && Compose(c))
            {
                CloseRun(i + 1);
            }
            else if (c is >= '\uFB00' and <= '\uFB04')
            {
                // One sign of the file, several letters of the text: the letters after the first stand at the same place.
                Add('f');
                CloseRun(i + 1);
                foreach (var letter in Ligatures[c - '\uFB00'])
                    Add(letter);
                runStart = length;
            }
            else
            {
                Add(c);
            }
        }

        CloseRun(end);
    }

    /// <summary>The block. What is appended behind it is another one.</summary>
    public TextBlock Build()
    {
        var words = new string(text, 0, length);
        GiveBack();
        text = [];
        length = 0;
        var block = new TextBlock
        {
            Kind = Kind,
            Text = words,
            Runs = runs.Copy(),
            Number = Number,
            Bullet = Bullet,
            Begin = Begin,
            Level = Level,
        };
        runs.Clear();
        (runStart, runSource, endsInSoftHyphen) = (0, 0, false);
        return block;
    }

    // Where what is taken as it stands ends: letters, figures and signs of the West, and single blanks between them.
    private int EndOfPlain(int start, int end)
    {
        var at = start;
        while (at < end && (IsPlain(source[at]) || (source[at] == ' ' && at > start && at + 1 < end && IsPlain(source[at + 1]))))
            at++;
        return at;
    }

    // Nearly every line is, from its first word to its last.
    private static bool IsPlain(ReadOnlySpan<char> line)
    {
        if (line.Length < Vector128<ushort>.Count || line[0] == ' ' || line[^1] == ' ' || line.IndexOf("  ") >= 0)
            return false;
        var letters = MemoryMarshal.Cast<char, ushort>(line);
        var last = letters.Length - Vector128<ushort>.Count;
        for (var i = 0; i < last; i += Vector128<ushort>.Count)
        {
            if (!ArePlain(letters[i..]))
                return false;
        }

        return ArePlain(letters[last..]);
    }

    private static bool ArePlain(ReadOnlySpan<ushort> letters)
    {
        var eight = Vector128.Create(letters);
        var ofTypewriter = Vector128.LessThanOrEqual(eight - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')));
        var accented = Vector128.LessThanOrEqual(eight - Vector128.Create((ushort)FirstAccented), Vector128.Create((ushort)(ComposedLetters.FirstMark - 1 - FirstAccented)));
        return Vector128.EqualsAll(ofTypewriter | accented, Vector128<ushort>.AllBitsSet);
    }

    private static bool IsPlain(char c) => c is (> ' ' and < '\u007F') or (>= FirstAccented and < ComposedLetters.FirstMark);

    private void GiveBack()
    {
        if (text.Length > 0)
            ArrayPool<char>.Shared.Return(text);
    }

    private void Add(char c)
    {
        if (length == text.Length)
            MakeRoom(1);
        text[length++] = c;
    }

    private void MakeRoom(int more)
    {
        if (length + more > text.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(length + more, 2 * text.Length));
            text.AsSpan(0, length).CopyTo(larger);
            GiveBack();
            text = larger;
        }
    }

    // "49" / "115": two figures on lines of their own, and not 49 115.
    private bool IsBetweenFigures(int next)
    {
        if (!KeepsLines || length == 0 || !char.IsAsciiDigit(text[length - 1]))
            return false;
        var end = next;
        while (end < source.Length && char.IsAsciiDigit(source[end]))
            end++;
        return end == next + Thousands;
    }

    private void AppendBlank(char blank)
    {
        if (length > 0 && text[length - 1] != ' ')
        {
            CloseRun(runSource);
            Add(blank);
            runStart = length;
        }
    }

    private void CloseRun(int nextSource)
    {
        if (length > runStart)
            runs.Add(new TextRun(runStart, runSource, length - runStart));
        runStart = length;
        runSource = nextSource;
    }

    // "a" and a ring that stands after it become the one letter that words are compared with.
    private bool Compose(char mark)
    {
        if (length == 0 || ComposedLetters.Of(text[length - 1], mark) is not (var composed and not '\0'))
            return false;
        text[length - 1] = composed;
        return true;
    }

    // "ikke-diskriminering"
    private bool EndsInPrefix()
    {
        var start = length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text.AsSpan(start, length - 1 - start) is "ikke" or "icke" or "ikkje" or "non";
    }

    // A word that was divided at the end of a line. "yrkes- og familieliv" and "HR-avdelingen" keep their hyphen, as "2024–" / "2027" its dash.
    private bool JoinHyphenated(ReadOnlySpan<char> next)
    {
        if (length > 1 && next.Length > 0 && text[length - 1] is '-' or '\u2010' or '–' && char.IsAsciiDigit(text[length - 2]) && char.IsAsciiDigit(next[0]))
            return true;
        if (length < 3 || text[length - 1] is not ('-' or '\u2010') || !char.IsLetter(text[length - 2]) || next.Length == 0 || !char.IsLower(next[0]))
            return false;
        var wordLength = 0;
        while (wordLength < next.Length && char.IsLetter(next[wordLength]))
            wordLength++;
        if (wordLength <= 5 && next[..wordLength] is "og" or "eller" or "samt" or "och" or "and" or "or" or "til" or "men")
            return false;
        if (!char.IsLower(text[length - 2]) || !char.IsLower(text[length - 3]) || EndsInPrefix())
            return true;
        length--;
        var last = runs[^1];
        runs[^1] = last with { Length = last.Length - 1 };
        runStart = length;
        return true;
    }
}
