namespace Compliance.Documents;

/// <summary>What a cell without its column says of a measure, by its words alone: who, when, or how far.</summary>
internal static class CellType
{
    private const int LongestCell = 12;

    /// <summary>The label under which the words would stand; null for anything else, such as a measure.</summary>
    public static Label? Of(Sentence sentence)
    {
        if (sentence.Tokens.Length > LongestCell || !SaysSome(sentence))
            return null;
        var kinds = OfTokens(sentence);
        foreach (var label in (ReadOnlySpan<Label>)[Label.Status, Label.Schedule, Label.Owners])
        {
            if (Covers(sentence, kinds, label))
                return label;
        }

        return null;
    }

    /// <summary>What each token is part of: an owner, a time, a status; null for other words and for signs.</summary>
    public static Label?[] OfTokens(Sentence sentence)
    {
        var kinds = new Label?[sentence.Tokens.Length];
        foreach (var match in sentence.Matches)
        {
            if (LabelOf(match) is { } label)
                Mark(kinds, match.First, match.Last, label);
        }

        foreach (var date in TimeWords.Read(sentence, PlanYearStandIn))
            Mark(kinds, date.First, date.Last, Label.Schedule);
        return kinds;
    }

    // Most sentences have no word of the kind.
    private static bool SaysSome(Sentence sentence)
    {
        foreach (var match in sentence.Matches)
        {
            if (LabelOf(match) is not null)
                return true;
        }

        return TimeWords.Read(sentence, PlanYearStandIn).Count > 0;
    }

    private static Label? LabelOf(Match match) => match.Category switch
    {
        Category.Owners or Category.OwnerGlue => Label.Owners,
        Category.MeasureStates => Label.Status,
        Category.Vague or Category.Recurrence or Category.Deadlines or Category.Quarters or Category.HalfYears or Category.Thirds or Category.Months or Category.Seasons => Label.Schedule,
        _ => null,
    };

    // Only whether it is a date counts here, not which.
    private const int PlanYearStandIn = 2000;

    private static void Mark(Label?[] kinds, int first, int last, Label label)
    {
        for (var i = first; i <= last; i++)
        {
            if (kinds[i] is null || label != Label.Owners)
                kinds[i] = label;
        }
    }

    private static bool Covers(Sentence sentence, Label?[] kinds, Label label)
    {
        var own = false;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == label)
                own = true;
            else if (sentence.Tokens[i].Kind != TokenKind.Sign && !(label == Label.Schedule && (kinds[i] == Label.Owners || sentence.At(Category.PlaceWords, i) is not null)))
                return false;
        }

        return own && (label != Label.Owners || sentence.Has(Category.Owners));
    }
}
