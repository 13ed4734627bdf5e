namespace Compliance.Documents;

/// <summary>The whole name of a text with rules: what a quotation, a year or a number of the document adds to the words by which it is known.</summary>
internal static class PolicyNames
{
    private const int LongestQuoted = 8;
    private const int LongestNumber = 5;
    private const int LongestItem = 10;

    /// <summary>The words of a name, from the token at which it is known to begin to the one with which that ends.</summary>
    public static string Whole(Sentence sentence, int first, int last)
    {
        if (Quoted(sentence, first, last) is { } quoted)
            return quoted;
        if (sentence.Block.Kind == BlockKind.ListItem && first == 0 && sentence.Start == 0)
            last = EndOfItem(sentence, last);
        if (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].IsYear)
            last = last + 3 < sentence.Tokens.Length && sentence.Tokens[last + 2].Kind == TokenKind.Sign && sentence.Tokens[last + 3].IsYear ? last + 3 : last + 1; // "strategien 2023–2027"
        for (var i = last + 2; sentence.IsSign(last + 1, '(') && i < sentence.Tokens.Length && i <= last + 2 + LongestNumber; i++)
        {
            if (!sentence.IsSign(i, ')'))
                continue;
            return HasNumber(sentence, last + 2, i) ? sentence.Words(first, i) : sentence.Words(first, last); // "(RL-0419)"
        }

        return sentence.Words(first, last);
    }

    private static bool HasNumber(Sentence sentence, int first, int end)
    {
        foreach (var c in sentence.Words(first, end - 1))
        {
            if (char.IsAsciiDigit(c))
                return true;
        }

        return false;
    }

    // "«Policy for mangfold og likeverd»"
    private static string? Quoted(Sentence sentence, int first, int last)
    {
        if (first == 0 || !IsQuote(sentence, first - 1))
            return null;
        for (var i = last + 1; i < sentence.Tokens.Length && i <= last + LongestQuoted; i++)
        {
            if (IsQuote(sentence, i))
                return sentence.Words(first - 1, i);
        }

        return null;
    }

    private static bool IsQuote(Sentence sentence, int token) =>
        sentence.IsSign(token, '«') || sentence.IsSign(token, '»') || sentence.IsSign(token, '"') || sentence.IsSign(token, '“') || sentence.IsSign(token, '”');

    // An item that names it and no more: "Arbeidsgiverpolitisk plattform, vedtatt av kommunestyret".
    private static int EndOfItem(Sentence sentence, int last)
    {
        var end = last;
        while (end + 1 < sentence.Tokens.Length && sentence.Tokens[end + 1].Kind == TokenKind.Word)
        {
            end++;
            if (end - last > LongestItem || sentence.At(Category.Copulas, end) is not null || sentence.At(Category.Possession, end) is not null || sentence.At(Category.Subordinators, end) is not null)
                return last;
        }

        return end;
    }
}
