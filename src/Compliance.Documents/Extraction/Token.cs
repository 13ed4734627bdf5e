namespace Compliance.Documents;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Sign,
}

/// <summary>A word, number or sign of a block.</summary>
internal readonly record struct Token
{
    private const int MostDigits = 15;

    // What a number is beside its digits: a document has very many tokens, and fifteen digits leave room for it.
    private const int KindBits = 2;
    private const int DecimalBits = 4;
    private const int ShiftOfDecimals = KindBits + 1;
    private const int ShiftOfDigits = ShiftOfDecimals + DecimalBits;
    private const long PercentBit = 1 << KindBits;
    private const byte Letter = 1;
    private const byte Digit = 2;

    // The letters and figures of the West, without the way through the tables of all.
    private static readonly byte[] Kinds = KindsOfLatin();
    private readonly long value;

    public Token(int start, int length, TokenKind kind, long digits = 0, int decimals = 0, bool isPercent = false)
    {
        (Start, Length) = (start, length);
        value = (digits << ShiftOfDigits) | ((long)decimals << ShiftOfDecimals) | (isPercent ? PercentBit : 0) | (long)kind;
    }

    /// <summary>Offset in the text of the block.</summary>
    public int Start { get; init; }

    /// <summary>Number of characters.</summary>
    public int Length { get; init; }

    /// <summary>What it is.</summary>
    public TokenKind Kind => (TokenKind)(value & (PercentBit - 1));

    /// <summary>The digits of a number.</summary>
    public long Digits => value >> ShiftOfDigits;

    /// <summary>How many of them are decimals.</summary>
    public byte Decimals => (byte)((value >> ShiftOfDecimals) & ((1 << DecimalBits) - 1));

    /// <summary>True for a number with a per cent sign right behind it.</summary>
    public bool IsPercent => (value & PercentBit) != 0;

    public int End => Start + Length;

    /// <summary>The number, where it is one.</summary>
    public decimal Value => new((int)Digits, (int)(Digits >> 32), 0, false, Decimals);

    public bool IsYear => Kind == TokenKind.Number && Length == 4 && Decimals == 0 && !IsPercent && Digits is >= 1950 and <= 2100;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public bool Is(string text, char sign) => Length == 1 && text[Start] == sign;

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The list to add them to.</param>
    /// <param name="hasEnglishNumbers">True where a comma before three digits groups them: "1,284".</param>
    public static void Read(string text, ValueList<Token> tokens, bool hasEnglishNumbers = false)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is ' ' or '\t')
            {
                i++;
            }
            else if (IsLetter(c))
            {
                var end = EndOfWord(text, i);
                tokens.Add(new Token(i, end - i, TokenKind.Word));
                i = end;
            }
            else if (char.IsAsciiDigit(c))
            {
                tokens.Add(ReadNumber(text, i, hasEnglishNumbers));
                i = tokens[^1].End;
            }
            else
            {
                tokens.Add(new Token(i, 1, TokenKind.Sign));
                i++;
            }
        }
    }

    /// <summary>The tokens of a phrase as texts.</summary>
    public static List<string> Split(string text)
    {
        var tokens = new ValueList<Token>();
        Read(text, tokens);
        var words = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
            words.Add(tokens[i].In(text).ToString());
        return words;
    }

    // "HR-avdelingen" and "yrkes-" are one word each.
    private static int EndOfWord(string text, int start)
    {
        var kinds = Kinds;
        var end = start + 1;
        while (end < text.Length && ((text[end] < kinds.Length && kinds[text[end]] != 0) || GoesOn(text, end)))
            end++;
        return text[end - 1] is '’' or '\'' ? end - 1 : end;
    }

    // Behind nearly every word stands a blank or a sign of the West, with which none goes on.
    private static bool GoesOn(string text, int at) => text[at] switch
    {
        '-' or '’' or '\'' => IsLetter(text[at - 1]) && !IsRange(text, at),
        < (char)(byte.MaxValue + 1) => false,
        var c => char.IsLetterOrDigit(c),
    };

    private static bool IsLetter(char c) => c < Kinds.Length ? Kinds[c] == Letter : char.IsLetter(c);

    private static byte[] KindsOfLatin()
    {
        var kinds = new byte[byte.MaxValue + 1];
        for (var c = 0; c < kinds.Length; c++)
            kinds[c] = char.IsLetter((char)c) ? Letter : char.IsLetterOrDigit((char)c) ? Digit : (byte)0;
        return kinds;
    }

    private static bool IsRange(string text, int at) => at + 1 < text.Length && text[at + 1] == ' ' && at + 2 < text.Length && char.IsDigit(text[at + 2]);

    private static Token ReadNumber(string text, int start, bool isEnglish)
    {
        long digits = 0;
        var count = 0;
        var decimals = 0;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            Push(ref digits, ref count, text[end++]);
        while (end - start <= 3 + count && count <= 12 && IsThousands(text, start, end, isEnglish))
        {
            for (var i = 1; i <= 3; i++)
                Push(ref digits, ref count, text[end + i]);
            end += 4;
        }

        if (end + 1 < text.Length && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]) && !IsDate(text, start, end))
        {
            count++;
            end++;
            for (; end < text.Length && char.IsAsciiDigit(text[end]); decimals++)
                Push(ref digits, ref count, text[end++]);
            if (IsStrayBlank(text, end))
            {
                Push(ref digits, ref count, text[end + 1]);
                decimals++;
                end += 2;
            }
        }

        var sign = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var percent = sign < text.Length && text[sign] == '%';
        return count <= MostDigits
            ? new Token(start, end - start, TokenKind.Number, digits, decimals, percent)
            : new Token(start, end - start, TokenKind.Sign, isPercent: percent);
    }

    private static void Push(ref long digits, ref int count, char c)
    {
        if (count++ < MostDigits)
            digits = (10 * digits) + (c - '0');
    }

    // "51,2 4%": a conversion put a blank into the number.
    private static bool IsStrayBlank(string text, int at) =>
        at + 2 < text.Length && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) && text[at + 2] == '%';

    // A group of three digits behind a blank or a full stop, in English also behind a comma: "1 284", "1.284", "1,284".
    private static bool IsThousands(string text, int start, int end, bool isEnglish)
    {
        if (end + 3 >= text.Length || !(text[end] is ' ' or '.' || (isEnglish && text[end] == ',')) || (end + 4 < text.Length && char.IsAsciiDigit(text[end + 4])))
            return false;
        var leading = text.AsSpan(start, end - start).IndexOfAny(' ', '.', ',') is var gap and >= 0 ? gap : end - start;
        return leading <= 3 && text[start] != '0'
            && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]) && char.IsAsciiDigit(text[end + 3]);
    }

    // "01.03.2025" is no decimal number.
    private static bool IsDate(string text, int start, int at)
    {
        var next = at + 1;
        while (next < text.Length && char.IsAsciiDigit(text[next]))
            next++;
        return text[at] == '.' && ((next + 1 < text.Length && text[next] == '.' && char.IsAsciiDigit(text[next + 1])) || (start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2])));
    }
}
