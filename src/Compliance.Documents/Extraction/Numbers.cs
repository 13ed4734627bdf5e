using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A number in a sentence, with the words that bound it.</summary>
internal sealed record NumberWords(Quantity Quantity, bool IsPercent, int First, int Last);

/// <summary>Reads numbers: figures, number words, "over 50", "ca. 50".</summary>
internal static class Numbers
{
    // "to tusen tre hundre og førti to" is no longer.
    private const int MostWords = 6;

    /// <summary>The number that begins at a token; null where there is none, or where it looks like a year ("2024", not "2 024").</summary>
    public static NumberWords? At(Sentence sentence, int token)
    {
        if (token < 0 || token >= sentence.Tokens.Length)
            return null;
        var last = token;
        decimal value;
        if (sentence.Tokens[token] is { Kind: TokenKind.Number } number)
        {
            if (number.IsYear)
                return null;
            value = IsInThousands(sentence, token) ? decimal.Truncate(number.Value * 1000) : number.Value;
        }
        else if (NumberForms.At(sentence, token) is { } words)
        {
            (value, last) = words;
        }
        else
        {
            return null;
        }

        var percent = sentence.At(Category.Percent, last + 1) is { } sign ? sign.Last : -1;
        if (percent >= 0 && value == 1 && sentence.Tokens[token].Kind == TokenKind.Word && (sentence.At(Category.People, last + 1) is { Key: 0 or 1 } || FollowedByShare(sentence, percent)))
            return null;
        var end = percent >= 0 ? WithFullStop(sentence, percent) : last;
        if (LowerEnd(sentence, token) is { } low && low.Value < value)
            return new NumberWords(Quantity.Between(low.Value, value), percent >= 0, low.First, end);
        var bound = BoundBefore(sentence, token);
        return new NumberWords(Bounded(value, bound?.Key), percent >= 0, bound?.First ?? token, end);
    }

    // "en kvinneandel på nær to tredeler", "en andel på 24 prosent": the word is an article.
    private static bool FollowedByShare(Sentence sentence, int word) => At(sentence, word + 2) is { IsPercent: true };

    // "44 pst. kvinner": inside a sentence the full stop belongs to the abbreviation.
    private static int WithFullStop(Sentence sentence, int sign) =>
        sign + 2 < sentence.Tokens.Length && sentence.Tokens[sign].Kind == TokenKind.Word && sentence.IsSign(sign + 1, '.') && sentence.Tokens[sign + 1].Start == sentence.Tokens[sign].End ? sign + 1 : sign;

    // "1,140 employees": people are counted in whole numbers.
    private static bool IsInThousands(Sentence sentence, int token) =>
        sentence.Tokens[token] is { IsPercent: false, Decimals: 3, Length: >= 5 and <= 7 } number && sentence.Block.Text[number.End - 4] == ',' && sentence.At(Category.People, token + 1) is not null;

    /// <summary>The number that ends at a token.</summary>
    public static NumberWords? Before(Sentence sentence, int token)
    {
        NumberWords? found = null;
        for (var i = token; i >= Math.Max(0, token - MostWords); i--)
        {
            if (At(sentence, i) is { } number && number.Last == token)
                found = number;
        }

        return found;
    }

    /// <summary>Number of an item with the number of its area before it: <c>2.3</c>. One that has parts of its own, as <c>1.4</c> in the chapter 4.2, is whole.</summary>
    public static string Join(string? area, string number) => area is null || number.Contains('.', StringComparison.Ordinal) ? number : area + "." + number;

    // "mellom 40 og 60", "40–60".
    private static (decimal Value, int First)? LowerEnd(Sentence sentence, int token)
    {
        var at = token - 2;
        while (at > 0 && sentence.At(Category.Percent, at) is not null && at > token - MostWords)
            at--; // "mellom 95 % og 102 %"
        if (at < 0 || sentence.Tokens[at] is not { Kind: TokenKind.Number, IsYear: false } low)
            return null;
        if (sentence.IsSign(token - 1, '–') || sentence.IsSign(token - 1, '-'))
            return (low.Value, at);
        return sentence.EndsAt(Category.Between, at - 1) ? (low.Value, at - 1) : null;
    }

    private static Match? BoundBefore(Sentence sentence, int token)
    {
        foreach (var match in sentence.All(Category.Bounds))
        {
            if (match.Last == token - 1 || (match.Last == token - 2 && sentence.IsSign(token - 1, '.')))
                return match;
        }

        return null;
    }

    private static Quantity Bounded(decimal value, int? bound) => bound switch
    {
        0 => Quantity.MoreThan(value),
        1 => Quantity.AtLeast(value),
        2 => Quantity.LessThan(value),
        3 => Quantity.AtMost(value),
        4 => Quantity.About(value),
        _ => Quantity.Exactly(value),
    };
}
