namespace Compliance.Documents;

/// <summary>Which sentences below a measure say who does it or when, and nothing else.</summary>
internal static class ItemDetails
{
    private const int LongestOwner = 14;
    private const int LongestTime = 14;

    /// <summary>"Eier crewingsjef", "Ansvarlig er HR-sjefen": a label without its colon, and the first token behind it; null for none.</summary>
    public static InnerLabel? LabelAt(Sentence sentence)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.First > 0)
                break;
            var label = match.Category == Category.Labels ? (Label)match.Key : match.Category == Category.Columns ? ColumnWords.LabelOf(match.Key) : null;
            var next = match.Last + 1;
            if (label is not Label.Owners || next >= sentence.Tokens.Length || sentence.Tokens.Length > LongestOwner)
                continue;
            if (sentence.At(Category.Copulas, next) is { } copula)
                next = copula.Last + 1;
            if (next < sentence.Tokens.Length && sentence.Tokens[next].Kind == TokenKind.Word && IsOwnerAt(sentence, next))
                return new InnerLabel(Label.Owners, 0, next, null);
        }

        return null;
    }

    /// <summary>"HR-sjefen", "Daglig leder – oppstart august 2025".</summary>
    public static bool SaysWho(Sentence sentence)
    {
        if (sentence.Tokens.Length > LongestOwner || !sentence.Has(Category.Owners) || sentence.Has(Category.Intentions) || sentence.Has(Category.NotOwner))
            return false;
        if (CellType.Of(sentence) == Label.Owners || OwnerWords.IsTail(sentence))
            return true;
        var end = sentence.FirstSign('–') is > 0 and var dash ? dash : sentence.FirstSign(',');
        return end > 0 && end + 1 < sentence.Tokens.Length && CellType.Of(sentence.Part(0, end - 1)) == Label.Owners && IsTime(sentence.Part(end + 1, sentence.Tokens.Length - 1));
    }

    /// <summary>"Hver høst", "Ferdig om tre måneder", "Gjelder fra neste opptak".</summary>
    public static bool SaysWhen(Sentence sentence)
    {
        if (sentence.Tokens.Length > LongestTime || sentence.Has(Category.Intentions))
            return false;
        if (sentence.FirstSign('–') is > 0 and var dash && dash + 1 < sentence.Tokens.Length && SaysWho(sentence))
            return IsTime(sentence.Part(dash + 1, sentence.Tokens.Length - 1));
        return IsTime(sentence);
    }

    private static bool IsTime(Sentence sentence)
    {
        if (CellType.Of(sentence) == Label.Schedule)
            return true;
        foreach (var match in sentence.Matches)
        {
            if (match.First > 1)
                break;
            if (match.Category is Category.Deadlines or Category.Recurrence or Category.Vague || (match is { Category: Category.MeasureStates, First: 0 } && (sentence.Has(Category.Deadlines) || sentence.Dates.Count > 0)))
                return true;
        }

        return sentence.Dates is [{ First: <= 1 }, ..];
    }

    private static bool IsOwnerAt(Sentence sentence, int token) =>
        sentence.At(Category.Owners, token) is not null || sentence.At(Category.OwnerGlue, token) is { Key: 2 } || sentence.CountOf(TokenKind.Word) <= 4;
}
