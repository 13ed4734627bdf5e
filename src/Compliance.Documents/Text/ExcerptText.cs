using System.Buffers;

namespace Compliance.Documents;

/// <summary>The words of an excerpt while they are put together, in a buffer that is used again.</summary>
internal sealed class ExcerptText(int length) : IDisposable
{
    private char[] letters = ArrayPool<char>.Shared.Rent(length);

    /// <summary>Number of characters.</summary>
    public int Length { get; private set; }

    public void Append(ReadOnlySpan<char> text)
    {
        MakeRoom(text.Length);
        text.CopyTo(letters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Appends a text with one blank for all white space in a row, and none at the beginning.</summary>
    public void AppendSingleSpaced(ReadOnlySpan<char> text)
    {
        if (IsSingleSpaced(text))
        {
            Append(text);
            return;
        }

        MakeRoom(text.Length);
        foreach (var c in text)
        {
            if (!PhysicalLine.IsBlank(c) || c == '\u00AD')
                letters[Length++] = c;
            else if (Length > 0 && letters[Length - 1] != ' ')
                letters[Length++] = ' ';
        }
    }

    // As nearly every line is: it can be taken as it stands.
    private static bool IsSingleSpaced(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] != ' ' && !text.Contains("  ", StringComparison.Ordinal) && !text.ContainsAnyInRange('\0', '\u001F') && !text.ContainsAnyInRange('\u007F', '\u00AD') && !text.ContainsAnyInRange('\u1680', '\uFFFF');

    /// <summary>The words, without white space around them.</summary>
    /// <param name="likely">A text that they mostly are, which then needs not be made again.</param>
    public string Trimmed(string likely) => letters.AsSpan(0, Length).Trim() is var words && words.SequenceEqual(likely) ? likely : words.ToString();

    /// <summary>The words up to a length, cut between two of them.</summary>
    public string Shortened(int longest)
    {
        var cut = longest;
        while (cut > longest / 2 && letters[cut] != ' ')
            cut--;
        return letters.AsSpan(0, cut).TrimEnd().ToString();
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(letters);

    private void MakeRoom(int more)
    {
        if (Length + more <= letters.Length)
            return;
        var larger = ArrayPool<char>.Shared.Rent(2 * (Length + more));
        letters.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(letters);
        letters = larger;
    }
}
