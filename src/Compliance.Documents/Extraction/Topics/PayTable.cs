using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Pay by group or level in a table: women's share of men's pay in one column, or in one for each element of pay.</summary>
internal static class PayTable
{
    private const double NotCalledShare = 0.6;

    /// <summary>The columns of shares, the one for all pay first; empty where the table is none of pay.</summary>
    public static List<int> ColumnsOf(FigureTable table)
    {
        var columns = new List<int>();
        for (var c = 1; c < (table.Table?.Columns ?? 0); c++)
        {
            var shares = table.Has(c, Category.PayComparison, 4);
            if (shares || (IsOfPay(table, c) && !table.Has(c, Category.People, 0) && !table.Has(c, Category.People, 1)))
                columns.Insert(shares || (table.Has(c, Category.Pay, 6) && columns.Count == 0) ? 0 : columns.Count, c);
        }

        return columns;
    }

    // Fixed pay, bonus, overtime, and "kontante ytelser", but no average in kroner.
    private static bool IsOfPay(FigureTable table, int c) => (table.Has(c, Category.Pay) || table.Has(c, Category.PayData)) && !table.Has(c, Category.Money);

    public static void Read(Reading reading, PlanDraft draft, FigureTable table, TableRow row, (int Women, int Men) genders, List<int> columns)
    {
        var called = table.HasAnywhere(Category.PayComparison, 4) || reading.ExplainsShares;
        var total = row.Number(columns[0]);
        if (total is { } number && !called && !number.IsPercent)
            return; // kroner, or levels
        var place = reading.PlaceOf(row.Sentence, called ? null : NotCalledShare);
        if (columns.Count > 1 && draft.PayMapping.Elements is null)
        {
            draft.PayMapping = draft.PayMapping with { Elements = PayElements.Separate };
            draft.NotePlace("pay mapping.elements", place);
        }

        if (row.Has(0, Category.Pay, 6))
        {
            if (total is { } share && draft.Note("pay mapping.total womens share of mens pay", share.Quantity.ToString(), place))
                draft.PayMapping = draft.PayMapping with { TotalWomensShareOfMensPay = share.Quantity };
            return;
        }

        if (row.Text(0).Length > 0)
            draft.PayGroups.Add(Group(reading, row, genders, total, place));
    }

    // A share that is left out says that the group is not shown.
    private static ItemDraft<PayGroup> Group(Reading reading, TableRow row, (int Women, int Men) genders, NumberWords? share, Place place)
    {
        var own = reading.PlaceOf(row.Sentence);
        var (women, men) = (row.Number(genders.Women), row.Number(genders.Men));
        var group = new PayGroup
        {
            Name = row.Text(0),
            Women = women is { IsPercent: false } ? women.Value.Quantity : null,
            Men = men is { IsPercent: false } ? men.Value.Quantity : null,
            WomenPercent = women is { IsPercent: true } ? women.Value.Quantity : null,
            MenPercent = men is { IsPercent: true } ? men.Value.Quantity : null,
            WomensShareOfMensPay = share?.Quantity,
            FiguresShown = share is not null,
        };
        var drafted = new ItemDraft<PayGroup>(group, own).With("name", own).With("figures shown", share is null ? own : place);
        foreach (var (member, isStated) in (ReadOnlySpan<(string, bool)>)[("women", group.Women is not null), ("men", group.Men is not null), ("women percent", group.WomenPercent is not null), ("men percent", group.MenPercent is not null)])
        {
            if (isStated)
                drafted.With(member, own);
        }

        return share is null ? drafted : drafted.With("womens share of mens pay", place);
    }
}
