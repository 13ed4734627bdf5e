namespace Compliance.Documents;

/// <summary>What one word of a phrase must be.</summary>
internal enum PieceKind
{
    /// <summary>The word itself.</summary>
    Exact,

    /// <summary>A word that begins so: <c>trakasser*</c>.</summary>
    Prefix,

    /// <summary>A single word that ends so: <c>*sjefen</c>.</summary>
    Suffix,

    /// <summary>Up to eight words of any kind: <c>…</c>.</summary>
    Gap,
}

/// <summary>One word of a phrase.</summary>
internal sealed record Piece(PieceKind Kind, string Text)
{
    /// <summary>True where a word in lower case is what the piece asks for.</summary>
    public bool Fits(ReadOnlySpan<char> word) => Kind switch
    {
        PieceKind.Prefix => word.StartsWith(Text, StringComparison.Ordinal),
        PieceKind.Suffix => word.Length > Text.Length && word.EndsWith(Text, StringComparison.Ordinal),
        _ => word.SequenceEqual(Text),
    };
}

/// <summary>Words of a lexicon that stand for one key of a category.</summary>
internal sealed record Phrase(Category Category, int Key, Piece[] Pieces, string Text)
{
    /// <summary>Number of words that a gap may stand for.</summary>
    public const int LongestGap = 8;

    /// <summary>The words of a phrase as a file writes it.</summary>
    public static Piece[] PiecesOf(string phrase)
    {
        var text = Normalized(phrase);
        var result = new List<Piece>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf(' ') is var blank and >= 0 ? blank : text.Length - start;
            if (length > 0)
                Add(text.Substring(start, length), result);
            start += length + 1;
        }

        return [.. result];
    }

    private static void Add(string word, List<Piece> result)
    {
        if (word == "…")
        {
            result.Add(new Piece(PieceKind.Gap, ""));
            return;
        }

        if (word.Length > 1 && word[0] == '*')
        {
            result.Add(new Piece(PieceKind.Suffix, word[1..]));
            return;
        }

        var prefix = word.Length > 1 && word[^1] == '*';
        if (prefix)
            word = word[..^1];
        if (IsOfLetters(word))
        {
            result.Add(new Piece(prefix ? PieceKind.Prefix : PieceKind.Exact, word));
            return;
        }

        var tokens = Token.Split(word);
        for (var i = 0; i < tokens.Count; i++)
            result.Add(new Piece(prefix && i == tokens.Count - 1 ? PieceKind.Prefix : PieceKind.Exact, tokens[i]));
    }

    private static bool IsOfLetters(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
                return false;
        }

        return true;
    }

    // Letters before the first combining mark, and the signs of phrases, are as normal as they can be.
    private static string Normalized(string phrase)
    {
        foreach (var c in phrase)
        {
            if (c >= '\u0300' && c is not ('…' or '–' or '’'))
                return ComposedLetters.In(phrase).ToLowerInvariant();
        }

        return LowerCase.Of(phrase);
    }
}
