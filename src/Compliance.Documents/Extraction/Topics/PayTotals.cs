namespace Compliance.Documents;

/// <summary>
/// Which of several tables of pay tells the total: that of the last year, and of one year that of all pay. "Fastlønn" and "Samlet lønn", or 2023
/// and 2024, are two tables and no contradiction.
/// </summary>
internal sealed class PayTotals
{
    private const string Path = "pay mapping.total womens share of mens pay";
    private (int? Year, bool IsOfPart)? best;

    /// <summary>False for a table of an earlier year than one that was read.</summary>
    public bool MayTellGroups { get; private set; } = true;

    /// <summary>False for a table whose total is of another year, or of a part of the pay, where another table tells that of all.</summary>
    public bool MayTellTotal { get; private set; } = true;

    /// <summary>Begins with a table; what an earlier and lesser one told is forgotten.</summary>
    public void Begin(Reading reading, PlanDraft draft, FigureTable table)
    {
        (int? Year, bool IsOfPart) own = (table.Above.Year, IsOfPart(reading, table.Caption));
        (MayTellGroups, MayTellTotal) = (true, true);
        if (best is { } before && before != own)
        {
            var order = before.Year is { } earlier && own.Year is { } year && earlier != year ? year.CompareTo(earlier) : 0;
            MayTellGroups = order >= 0;
            MayTellTotal = order > 0 || (order == 0 && !own.IsOfPart);
            if (!MayTellTotal)
                return;
            draft.Forget(Path);
            draft.PayMapping = draft.PayMapping with { TotalWomensShareOfMensPay = null };
            if (order > 0)
                draft.PayGroups.Clear();
        }

        best = own;
    }

    // "Tabell 3 Fastlønn", "Lønn uten tillegg": one element in the words above it.
    private static bool IsOfPart(Reading reading, TableCaption caption) =>
        (caption.Words ?? caption.Heading) is { } words && reading.SentencesOf(words.Block).Exists(s => s.Start <= words.Start && s.Has(Category.PayData));
}
