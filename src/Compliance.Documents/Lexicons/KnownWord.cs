using System.Runtime.CompilerServices;

namespace Compliance.Documents;

/// <summary>A word that a lexicon or a document has, with the phrases that can begin with it. One word has one object, so that comparing them is enough.</summary>
internal sealed class KnownWord(WordKey key, int number)
{
    private readonly WordKey key = key;

    // What a search in the table of the next words would give in vain is told here: by their numbers and first letters, a bit for each.
    private ulong nextNumbers;
    private ulong nextLetters;
    private Candidates? candidates;
    private Option[]? alone;

    /// <summary>Its letters; none for a word without a key.</summary>
    public ref readonly WordKey Key => ref key;

    /// <summary>The phrases that do not ask what the next word is, the longest first: all that are left where there is none. Null until somebody asks.</summary>
    public Option[]? Alone => Volatile.Read(ref alone);

    /// <summary>A number of its own where phrases ask for it, letter by letter, behind their first word; 0 where none does.</summary>
    public int Number { get; } = number;

    /// <summary>One of 64 bits for a word with a number: a text without the bit does not have the word.</summary>
    public ulong Bit { get; } = number == 0 ? 0 : Candidates.BitOf(number);

    /// <summary>True for a word that denies: "ikke", "aldri".</summary>
    public bool IsNegation { get; set; }

    /// <summary>The phrases that are left where a word follows.</summary>
    /// <param name="next">The next word.</param>
    /// <param name="letter">Its first letter.</param>
    public Option[] Before(KnownWord next, char letter)
    {
        if ((nextNumbers & next.Bit) != 0 && candidates!.Behind(next.Number) is { } word)
            return word;
        return (nextLetters & Candidates.BitOf(letter)) != 0 && candidates!.Behind(-letter) is { } beginning ? beginning : alone!;
    }

    /// <summary>Keeps the phrases that can begin with it. The last thing that is written is what tells that they are known.</summary>
    public void SetCandidates(Candidates all)
    {
        (candidates, nextNumbers, nextLetters) = (all, all.Numbers, all.Letters);
        Volatile.Write(ref alone, all.Alone);
    }
}

/// <summary>A phrase of a lexicon, ready to be compared with known words.</summary>
internal sealed class Candidate(Phrase phrase, KnownWord?[] words)
{
    private readonly Part[] parts = PartsOf(phrase, words);

    public Category Category { get; } = phrase.Category;

    public int Key { get; } = phrase.Key;

    /// <summary>True for a phrase of one word.</summary>
    public bool IsOneWord { get; } = phrase.Pieces.Length == 1;

    public Piece First => phrase.Pieces[0];

    /// <summary>
    /// Number of the second word, where it is asked for letter by letter; where its beginning is, the first letter, below zero;
    /// else 0.
    /// </summary>
    public int Second { get; } = words.Length < 2 ? 0 : words[1] is { } second ? second.Number : phrase.Pieces[1] is { Kind: PieceKind.Prefix, Text: var beginning } ? -beginning[0] : 0;

    /// <summary>The first letter of the second word, where that is asked for letter by letter.</summary>
    public char SecondLetter => phrase.Pieces[1].Text[0];

    /// <summary>The bits of the words that it asks for letter by letter behind its first one.</summary>
    public ulong Needs { get; } = words.Aggregate(0UL, (bits, word) => bits | (word?.Bit ?? 0));

    /// <summary>Number of its pieces.</summary>
    public int Length => phrase.Pieces.Length;

    /// <summary>True where a phrase of two words asks for the second letter by letter, so that who finds it by that word has found it.</summary>
    public bool IsTwoWords { get; } = words.Length == 2 && words[1] is not null;

    /// <summary>Index of the last token of the phrase, which begins at a token that fits its first piece; -1 where it does not stand there.</summary>
    /// <param name="known">The words of the sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="lower">The text of the block in small letters.</param>
    /// <param name="first">The first token.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // few phrases get so far, and the loop over those that do not is the shorter
    public int EndFrom(ReadOnlySpan<KnownWord> known, Token[] tokens, ReadOnlySpan<char> lower, int first)
    {
        var at = first + 1;
        for (var p = 1; p < parts.Length; p++)
        {
            if (parts[p].IsGap)
            {
                p++;
                var limit = Math.Min(tokens.Length, at + Phrase.LongestGap + 1);
                while (at < limit && !StopsGap(known[at], tokens[at], lower) && !Fits(p, known, tokens, lower, at))
                    at++;
                if (at >= limit || BeginsCell(tokens[at], lower) || !Fits(p, known, tokens, lower, at))
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

    // "Tiltakene er ikke evaluert" is not what "tiltakene er … evaluert" stands for.
    private static bool StopsGap(KnownWord word, in Token token, ReadOnlySpan<char> lower) => word.IsNegation || BeginsCell(token, lower);

    // "Faktisk deltid | Ufrivillig deltid": no phrase reaches from one cell of a table into the next.
    public static bool BeginsCell(in Token token, ReadOnlySpan<char> lower) => token.Start > 0 && lower[token.Start - 1] == '\t';

    private bool Fits(int part, ReadOnlySpan<KnownWord> known, Token[] tokens, ReadOnlySpan<char> lower, int at) =>
        parts[part].Word is { } word ? ReferenceEquals(word, known[at]) : parts[part].Piece.Fits(lower.Slice(tokens[at].Start, tokens[at].Length));

    private static Part[] PartsOf(Phrase phrase, KnownWord?[] words)
    {
        var parts = new Part[words.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new Part(words[i], phrase.Pieces[i]);
        return parts;
    }

    /// <param name="word">The word that it is, letter by letter; null where it is more than one.</param>
    /// <param name="piece">What the word must be.</param>
    private readonly struct Part(KnownWord? word, Piece piece)
    {
        public KnownWord? Word { get; } = word;

        public Piece Piece { get; } = piece;

        public bool IsGap { get; } = piece.Kind == PieceKind.Gap;
    }
}
