namespace Compliance.Documents;

/// <summary>A word that a lexicon or a document has, with the phrases that can begin with it. One word has one object, so that comparing them is enough.</summary>
internal sealed class KnownWord
{
    /// <summary>The phrases, the longest first; null until somebody asks.</summary>
    public Candidate[]? Candidates { get; set; }
}

/// <summary>A phrase of a lexicon, ready to be compared with known words.</summary>
internal sealed class Candidate(Phrase phrase, KnownWord?[] words)
{
    public Category Category { get; } = phrase.Category;

    public int Key => phrase.Key;

    /// <summary>True for a phrase of one word.</summary>
    public bool IsOneWord { get; } = phrase.Pieces.Length == 1;

    public Piece First => phrase.Pieces[0];

    /// <summary>The second word, where it is asked for letter by letter; null where it is not.</summary>
    public KnownWord? Second { get; } = words.Length > 1 ? words[1] : null;

    /// <summary>Number of its pieces.</summary>
    public int Length => phrase.Pieces.Length;

    /// <summary>Index of the last token of the phrase, which begins at a token that fits its first piece; -1 where it does not stand there.</summary>
    /// <param name="known">The words of the sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="lower">The text of the block in small letters.</param>
    /// <param name="first">The first token.</param>
    public int EndFrom(ReadOnlySpan<KnownWord> known, Token[] tokens, string lower, int first)
    {
        var at = first + 1;
        for (var p = 1; p < words.Length; p++)
        {
            if (phrase.Pieces[p].Kind == PieceKind.Gap)
            {
                p++;
                var limit = Math.Min(tokens.Length, at + Phrase.LongestGap + 1);
                while (at < limit && !BeginsCell(tokens[at], lower) && !Fits(p, known, tokens, lower, at))
                    at++;
                if (at >= limit || BeginsCell(tokens[at], lower))
                    return -1;
            }
            else if (at >= tokens.Length || BeginsCell(tokens[at], lower) || !Fits(p, known, tokens, lower, at))
            {
                return -1;
            }

            at++;
        }

        return at - 1;
    }

    // "Faktisk deltid | Ufrivillig deltid": no phrase reaches from one cell of a table into the next.
    private static bool BeginsCell(Token token, string lower) => token.Start > 0 && lower[token.Start - 1] == '\t';

    private bool Fits(int piece, ReadOnlySpan<KnownWord> known, Token[] tokens, string lower, int at) =>
        words[piece] is { } word ? ReferenceEquals(word, known[at]) : phrase.Pieces[piece].Fits(tokens[at].In(lower));
}
