namespace Compliance.Documents;

/// <summary>Tells a number of people from numbers of everything else: telephones, sums, sections, dates, addresses.</summary>
internal static class Counting
{
    private const decimal MostPeople = 999_999;

    /// <summary>True for a whole number that may count people.</summary>
    public static bool IsCount(Sentence sentence, NumberWords number)
    {
        if (number.IsPercent || number.Quantity.Value is < 0 or > MostPeople || number.Quantity.Value != decimal.Truncate(number.Quantity.Value))
            return false;
        return !IsNumbered(sentence, number.First) && !IsInRow(sentence, number) && !IsMoney(sentence, number) && !IsOrdinal(sentence, number) && !HasLeadingZero(sentence, number);
    }

    // "§ 26", "nr. 26", "tlf. 26".
    private static bool IsNumbered(Sentence sentence, int first)
    {
        var before = first - 1;
        while (before >= 0 && (sentence.IsSign(before, '.') || sentence.IsSign(before, ':') || sentence.IsSign(before, '+')))
            before--;
        if (before < 0)
            return false;
        return sentence.IsSign(before, '§') || (before >= 1 && sentence.IsSign(before, '(') && sentence.IsSign(first - 1, '+'))
            || (sentence.EndsAt(Category.NotCounts, before) && !(sentence.IsSign(first - 1, ':') && before != first - 2));
    }

    // "48 12 34 56": numbers in a row are the digits of one, and "12/2024" is none.
    private static bool IsInRow(Sentence sentence, NumberWords number)
    {
        var begin = number.First;
        while (begin < number.Last && sentence.Tokens[begin].Kind != TokenKind.Number)
            begin++;
        return (IsNumber(sentence, begin - 1) && !IsYearAlone(sentence, begin - 1)) || IsNumber(sentence, number.Last + 1)
            || (sentence.IsSign(begin - 1, '/') && IsNumber(sentence, begin - 2)) || (sentence.IsSign(number.Last + 1, '/') && IsNumber(sentence, number.Last + 2));
    }

    // "ved utgangen av 2024 37 kvinner": the year is a number of its own.
    private static bool IsYearAlone(Sentence sentence, int token) =>
        sentence.Tokens[token].IsYear && token > 0 && sentence.Tokens[token - 1].Kind == TokenKind.Word && !sentence.EndsAt(Category.NotCounts, token - 1);

    private static bool IsMoney(Sentence sentence, NumberWords number) =>
        sentence.At(Category.Money, number.Last + 1) is not null || sentence.EndsAt(Category.Money, number.First - 1)
        || sentence.IsSign(number.Last + 1, '€') || sentence.IsSign(number.First - 1, '€') || sentence.IsSign(number.First - 1, '$');

    // "2. etasje", "1. mars".
    private static bool IsOrdinal(Sentence sentence, NumberWords number) =>
        sentence.Tokens[number.Last].Kind == TokenKind.Number && sentence.IsSign(number.Last + 1, '.')
        && number.Last + 2 < sentence.Tokens.Length && sentence.Tokens[number.Last + 1].Start == sentence.Tokens[number.Last].End;

    private static bool HasLeadingZero(Sentence sentence, NumberWords number) =>
        sentence.Tokens[number.Last] is { Kind: TokenKind.Number, Length: > 1 } token && sentence.Block.Text[token.Start] == '0';

    private static bool IsNumber(Sentence sentence, int token) => token >= 0 && token < sentence.Tokens.Length && sentence.Tokens[token].Kind == TokenKind.Number;
}
