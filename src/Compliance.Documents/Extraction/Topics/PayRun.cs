namespace Compliance.Documents;

/// <summary>
/// Several shares of pay in one sentence, each of its own group: "Kvinners lønn i prosent av menns: ledere 99 prosent (5 kvinner, 9 menn),
/// montører 97 prosent", "99 prosent av menns lønn på nivå 1, 98 prosent på nivå 2". Where one of them has no name, none is read.
/// </summary>
internal static class PayRun
{
    private const decimal LeastShare = 20;
    private const decimal MostShare = 300;
    private const int LongestName = 5;

    /// <summary>True where a sentence was one; then its groups are in the draft.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">What was read of it.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool Take(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.Has(Category.PayComparison, 4) || sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || sentence.Has(Category.Intentions) || sentence.Has(Category.SolePersons) || sentence.Has(Category.ComparedWith) || sentence.HasYear
            || sentence.First(Category.People, 0) is not { } women || (sentence.First(Category.People, 1) is { } men && men.First < women.First))
            return false;
        if (PartsOf(sentence) is not { Count: > 1 } parts || !AreNamed(sentence, parts))
            return false;
        foreach (var part in parts)
            PayList.Add(reading, draft, sentence, NameOf(sentence, part)!, part.Share.Quantity, PayWords.CountsOf(sentence.Part(part.First, part.Last), null));
        return true;
    }

    private static bool AreNamed(Sentence sentence, List<Piece> parts) => parts.TrueForAll(p => NameOf(sentence, p) is not null);

    private sealed record Piece(int First, int Last, NumberWords Share);

    // As commas and "og" outside of brackets divide it, each with one share; null where one has several.
    private static List<Piece>? PartsOf(Sentence sentence)
    {
        var parts = new List<Piece>();
        var first = 0;
        NumberWords? share = null;
        var depth = 0;
        for (var i = 0; i <= sentence.Tokens.Length; i++)
        {
            var ends = i == sentence.Tokens.Length || (depth == 0 && (sentence.IsSign(i, ',') || sentence.IsSign(i, ';') || sentence.At(Category.OwnerGlue, i) is { Key: 0 }));
            if (i < sentence.Tokens.Length)
            {
                depth += sentence.IsSign(i, '(') ? 1 : sentence.IsSign(i, ')') ? -1 : 0;
                if (sentence.IsSign(i, ':') && share is null)
                    first = i + 1;
                if (!ends && depth == 0 && Numbers.At(sentence, i) is { IsPercent: true } number)
                {
                    if (share is not null || number.Quantity is not { IsExact: true, Value: >= LeastShare and <= MostShare })
                        return null;
                    share = number;
                    i = number.Last;
                    ends = i + 1 == sentence.Tokens.Length;
                    i += ends ? 1 : 0;
                }
            }

            if (!ends || share is null)
                continue; // "ledere og fagansvarlige 97 prosent"
            parts.Add(new Piece(first, Math.Min(i, sentence.Tokens.Length) - 1, share));
            (first, share) = (i + 1, null);
        }

        return share is null ? parts : null;
    }

    // "Nivå 2", "samlet", the words before the share, or those behind "i" and "blant" after it.
    private static string? NameOf(Sentence sentence, Piece piece)
    {
        foreach (var match in sentence.All(Category.Pay))
        {
            if (match.Key is 4 or 5 && match.First >= piece.First && match.Last < piece.Last && sentence.Tokens[match.Last + 1] is { Kind: TokenKind.Number, IsYear: false, IsPercent: false })
                return sentence.Words(match.First, match.Last + 1);
        }

        foreach (var match in sentence.All(Category.Totals))
        {
            if (match.First >= piece.First && match.Last <= piece.Last)
                return "";
        }

        var first = piece.First;
        while (first < piece.Share.First && (IsJoin(sentence, first) || sentence.At(Category.OwnerGlue, first) is { Key: 0 }))
            first++;
        return Words(sentence, first, piece.Share.First - 1) ?? Behind(sentence, piece);
    }

    private static string? Behind(Sentence sentence, Piece piece)
    {
        for (var i = piece.Share.Last + 1; i < piece.Last; i++)
        {
            if (IsJoin(sentence, i))
                return Words(sentence, i + 1, piece.Last);
        }

        return null;
    }

    private static bool IsJoin(Sentence sentence, int token) =>
        sentence.At(Category.PlaceWords, token) is not null || sentence.At(Category.Among, token) is not null || sentence.At(Category.OfficeWords, token) is not null;

    // Up to a verb or a sign, and neither women nor pay.
    private static string? Words(Sentence sentence, int first, int last)
    {
        var end = first;
        while (end <= last && sentence.Tokens[end].Kind == TokenKind.Word && sentence.At(Category.Copulas, end) is null && sentence.At(Category.Percent, end) is null && sentence.At(Category.PayComparison, end) is null)
        {
            if (sentence.At(Category.People, end) is { Key: 0 or 1 } || sentence.At(Category.Pay, end) is { Key: 0 } || sentence.At(Category.PayData, end) is not null)
                return null;
            end++;
        }

        if (end > first && end <= last && sentence.Tokens[end] is { Kind: TokenKind.Number, IsYear: false, IsPercent: false } && Numbers.At(sentence, end) is { IsPercent: false })
            end++; // "gruppe 4"
        return end > first && end - first <= LongestName ? sentence.Words(first, end - 1) : null;
    }
}
