namespace Compliance.Documents;

/// <summary>
/// Groups that are told one after the other, each with its women, its men and their pay: "Ledere: 19 kvinner og 9 menn; kvinnene har 97,1 prosent av
/// mennenes lønn. Rådgivere: 11 kvinner og 20 menn; 99,2 prosent.", "På nivå 2 (rådgivere) er det 16 kvinner og 17 menn med 99,4 prosent." The first
/// says what the numbers are; those behind it, in the same paragraph, are read as it is.
/// </summary>
internal static class PayPieces
{
    private const int LongestName = 8;
    private const int LongestLevel = 16;
    private const decimal LeastShare = 50;
    private const decimal MostShare = 150;

    /// <summary>A group of the mapping.</summary>
    public sealed record Piece(string Name, GenderReading Counts, NumberWords Share);

    /// <summary>The group that a sentence tells of, alone or behind another; null for none.</summary>
    /// <param name="placed">The sentence.</param>
    /// <param name="before">The sentence that told of the last one; null for none.</param>
    public static Piece? Of(Placed placed, Placed? before)
    {
        var sentence = placed.Sentence;
        if (sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || !sentence.HasNumber || sentence.Has(Category.Intentions) || sentence.HasYear)
            return null;
        if ((before is null || (sentence.Block != before.Sentence.Block && placed.Index != before.Index + 1)) && !sentence.Has(Category.PayComparison, 4))
            return null;
        if (NameOf(sentence, before is null) is not var (name, last) || last + 1 >= sentence.Tokens.Length || ShareOf(sentence, last + 1) is not { } share)
            return null;
        var counts = share.First > last + 1 ? GenderWords.Read(sentence.Part(last + 1, share.First - 1)) : default;
        if (counts is not { Women: not null, Men: not null, WomenPercent: null, MenPercent: null } && before is not null)
            counts = InBracket(sentence, last + 1);
        return counts is { Women: not null, Men: not null } ? new Piece(name, counts with { Total = null }, share) : null;
    }

    /// <summary>Puts the group of a sentence into the draft; false where it tells of none.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">What was read of it.</param>
    /// <param name="placed">The sentence.</param>
    /// <param name="before">The sentence that told of the last one; null for none.</param>
    public static bool Take(Reading reading, PlanDraft draft, Placed placed, Placed? before)
    {
        if (Of(placed, before) is not { } piece)
            return false;
        PayList.Add(reading, draft, placed.Sentence, piece.Name, piece.Share.Quantity, piece.Counts);
        return true;
    }

    // "Ledere og stab:", "På nivå 2 (rådgivere, ingeniører)", "Ingeniører (9 og 34)": the name and its last token, or the one ahead of a bracket of numbers.
    private static (string Name, int Last)? NameOf(Sentence sentence, bool isFirst)
    {
        var first = sentence.At(Category.PlaceWords, 0) is { } place ? place.Last + 1 : 0;
        if (sentence.At(Category.Pay, first) is { Key: 5 } level && level.Last + 1 < sentence.Tokens.Length
            && sentence.Tokens[level.Last + 1] is { Kind: TokenKind.Number, IsYear: false, IsPercent: false } or { Kind: TokenKind.Word, Length: 1 })
        {
            var last = level.Last + 1;
            var close = sentence.IsSign(last + 1, '(') ? Closing(sentence, last + 1) : -1;
            if (close > 0 && close - last < LongestLevel && !HasNumber(sentence, last + 1, close))
                last = close;
            else if (sentence.FirstSign(':') is var colon && colon > last && colon < last + LongestName && !HasNumber(sentence, last + 1, colon))
                last = colon - 1;
            return (sentence.Words(first, last), last);
        }

        if (first > 0 && isFirst)
            return null;
        var end = first;
        while (end < sentence.Tokens.Length && end <= LongestName && !sentence.IsSign(end, ':') && !sentence.IsSign(end, '('))
        {
            var isWord = sentence.Tokens[end].Kind == TokenKind.Word || sentence.IsSign(end, ',') || sentence.IsSign(end, '/') || sentence.IsSign(end, '-');
            if (!isWord || sentence.At(Category.People, end) is { Key: 0 or 1 } || sentence.At(Category.Copulas, end) is not null || sentence.At(Category.PayComparison, end) is not null || sentence.At(Category.Totals, end) is not null || Numbers.At(sentence, end) is not null)
                return null;
            end++;
        }

        return end > first && end <= LongestName && end < sentence.Tokens.Length ? (sentence.Words(first, end - 1), end - 1) : null;
    }

    private static int Closing(Sentence sentence, int open)
    {
        for (var i = open + 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.IsSign(i, ')'))
                return i;
        }

        return -1;
    }

    private static bool HasNumber(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Number)
                return true;
        }

        return false;
    }

    // The only share of the sentence.
    private static NumberWords? ShareOf(Sentence sentence, int from)
    {
        NumberWords? only = null;
        for (var i = from; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { IsPercent: true } number)
                continue;
            if (only is not null || number.Quantity is not { IsExact: true, Value: >= LeastShare and <= MostShare })
                return null;
            only = number;
            i = number.Last;
        }

        return only;
    }

    // "(9 og 34)", "(9/34)": as in the group before it, women come first.
    private static GenderReading InBracket(Sentence sentence, int open) =>
        sentence.IsSign(open, '(') && Numbers.At(sentence, open + 1) is { IsPercent: false } women && (sentence.At(Category.OwnerGlue, women.Last + 1) is { Key: 0 } || sentence.IsSign(women.Last + 1, '/') || sentence.IsSign(women.Last + 1, ','))
        && Numbers.At(sentence, women.Last + 2) is { IsPercent: false } men && sentence.IsSign(men.Last + 1, ')') ? new GenderReading(women, men, null, null, null) : default;
}
