using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Pay by group in a table on its side: a column for each group or level, a row for each element of pay, and rows of the women and the men of the groups.</summary>
internal sealed class PayColumns(Reading reading, PlanDraft draft, FigureTable table)
{
    private const double NotCalledShare = 0.6;
    private const decimal LeastShare = 20;
    private const decimal MostShare = 300;
    private const int FewestGroups = 2;

    /// <summary>True where rows are elements of pay in per cent and columns name groups, and nothing else.</summary>
    public static bool IsOne(FigureTable table)
    {
        if (table.Columns.Count <= FewestGroups || table.Rows.Exists(r => r.LabelEnd != 0) || table.Exists(c => c is not { Gender: null, NamesBoth: false, Population: null, Year: null, IsPay: false, IsMoney: false, IsShare: false, IsWeeks: false, IsPercent: false, IsOtherComparison: false }))
            return false;
        var shares = table.Rows.FindAll(r => IsElement(r.Axis));
        return shares.Count > 0 && shares.TrueForAll(HoldsShares) && Enumerable.Range(1, table.Columns.Count - 1).Count(c => !table.Columns[c].IsTotal) >= FewestGroups;
    }

    public void Read()
    {
        var shares = table.Rows.FindAll(r => IsElement(r.Axis));
        var all = shares.Find(r => r.Axis.IsShare) ?? shares.Find(r => r.Axis.IsTotal) ?? shares[0];
        var called = table.Above.IsShare || shares.Exists(r => r.Axis.IsShare) || reading.ExplainsShares;
        var place = reading.PlaceOf(all.Row.Sentence, called ? null : NotCalledShare);
        if (shares.Count > 1 && draft.PayMapping.Elements is null)
        {
            draft.PayMapping = draft.PayMapping with { Elements = PayElements.Separate };
            draft.NotePlace("pay mapping.elements", place);
        }

        if (draft.PayMapping.ByGender is null)
        {
            draft.PayMapping = draft.PayMapping with { ByGender = true };
            draft.Note("pay mapping.by gender", "true", place);
        }

        for (var c = 1; c < table.Columns.Count; c++)
        {
            if (!table.Columns[c].IsTotal)
                AddGroup(c, all, place);
            else if (all.Row.Number(c) is { } total && draft.Note("pay mapping.total womens share of mens pay", total.Quantity.ToString(), place))
                draft.PayMapping = draft.PayMapping with { TotalWomensShareOfMensPay = total.Quantity };
        }

        if (draft.PayMapping.LevelsUsed is null && table.Exists(c => c.IsLevels))
        {
            draft.PayMapping = draft.PayMapping with { LevelsUsed = true };
            draft.NotePlace("pay mapping.levels used", reading.PlaceOf(all.Row.Sentence));
        }
    }

    private void AddGroup(int column, FigureRow all, Place place)
    {
        if (table.NameOf(column) is not { Length: > 0 } name)
            return;
        var drafted = new ItemDraft<PayGroup>(new PayGroup { Name = name }, place).With("name", place).With("figures shown", place);
        var share = all.Row.Number(column)?.Quantity;
        var group = drafted.Item with { FiguresShown = share is not null, WomensShareOfMensPay = share };
        if (share is not null)
            drafted.With("womens share of mens pay", place);
        foreach (var row in table.Rows)
        {
            if (row.Axis is not { Gender: { } gender, IsPay: false, IsMoney: false, IsPercent: false, NamesBoth: false, IsShare: false, Population: null } || row.Row.Number(column) is not { IsPercent: false } count)
                continue;
            group = gender == 0 ? group with { Women = group.Women ?? count.Quantity } : group with { Men = group.Men ?? count.Quantity };
            drafted.With(gender == 0 ? "women" : "men", reading.PlaceOf(row.Row.Sentence));
        }

        drafted.Item = group;
        draft.PayGroups.Add(drafted);
    }

    // Not averages of women or of men, and no difference.
    private static bool IsElement(CellAxis row) => row is { IsShare: true } or { IsPay: true, Gender: null, IsMoney: false, IsOtherComparison: false, Population: null };

    private static bool HoldsShares(FigureRow row)
    {
        var found = false;
        for (var c = 1; c < row.Row.Cells.Count; c++)
        {
            if (row.Row.Number(c) is not { } number)
                continue;
            if (!(number.IsPercent || row.Axis.IsPercent || row.Axis.IsShare) || number.Quantity.Value is < LeastShare or > MostShare)
                return false;
            found = true;
        }

        return found;
    }
}
