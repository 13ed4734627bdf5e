namespace Compliance.Documents;

/// <summary>What others say of the employer is no statement of its own: "– Vi ble ikke spurt, sier klubblederen", "Fagforeningen hevder at …".</summary>
internal static class TellsOfOthers
{
    private const int Source = 0;
    private const int Says = 1;
    private const int Others = 2;
    private const int That = 3;
    private const int FarthestThat = 3;
    private const int LatestSource = 4;

    /// <summary>True for what somebody is quoted with: behind a comma or the end of the quotation stands who says it.</summary>
    public static bool IsQuote(Sentence sentence)
    {
        foreach (var says in sentence.All(Category.AccordingTo))
        {
            if (says.Key == Says && says.First > 1 && IsEndOfQuote(sentence, says.First - 1) && says.Last + 1 < sentence.Tokens.Length && sentence.At(Category.WeWords, says.Last + 1) is null && sentence.At(Category.EmployerWords, says.Last + 1) is null)
                return true;
        }

        return false;
    }

    /// <summary>True for a quotation, and for what the text says that others say.</summary>
    public static bool IsTold(Sentence sentence)
    {
        if (!sentence.Has(Category.AccordingTo))
            return false;
        foreach (var word in sentence.All(Category.AccordingTo))
        {
            if (word.Key == Says && word.First > 0 && IsThatBehind(sentence, word.Last) && IsOther(sentence, 0, word.First - 1))
                return true;
            if (word.Key == Source && word.First <= LatestSource && word.Last + 1 < sentence.Tokens.Length && IsOther(sentence, word.Last + 1, Math.Min(word.Last + 2, sentence.Tokens.Length - 1)))
                return true;
        }

        return IsQuote(sentence);
    }

    private static bool IsEndOfQuote(Sentence sentence, int token) =>
        sentence.IsSign(token, ',') || sentence.IsSign(token, '»') || sentence.IsSign(token, '”') || sentence.IsSign(token, '"');

    private static bool IsThatBehind(Sentence sentence, int token)
    {
        foreach (var that in sentence.All(Category.AccordingTo))
        {
            if (that.Key == That && that.First > token && that.First <= token + FarthestThat)
                return true;
        }

        return false;
    }

    // "Klubben mener at …" is of others; "Selskapet og klubben mener at …" is of both.
    private static bool IsOther(Sentence sentence, int first, int last)
    {
        if (IsOwn(sentence, first, last))
            return false;
        foreach (var match in sentence.Matches)
        {
            if (match.First < first || match.Last > last)
                continue;
            if (match.Category == Category.AccordingTo && match.Key == Others || match.Category == Category.Parties && (Plans.Party)match.Key is Plans.Party.UnionRepresentative or Plans.Party.EmployeeRepresentative or Plans.Party.SafetyRepresentative)
                return true;
        }

        return false;
    }

    private static bool IsOwn(Sentence sentence, int first, int last)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.First >= first && match.Last <= last && (match.Category is Category.WeWords or Category.EmployerWords || (match.Category == Category.Parties && (Plans.Party)match.Key == Plans.Party.Management)))
                return true;
        }

        return false;
    }
}
