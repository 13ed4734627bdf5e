using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Pay by group or level in a table: women's share of men's pay, in one column or one for each element of pay, or the averages of both.</summary>
internal sealed class PayTable
{
    private const double UnclearPopulation = 0.6;
    private const double NotCalledShare = 0.6;
    private const decimal LeastPay = 1000;
    private const decimal Rounding = 1;
    private const decimal LeastShare = 20;
    private const decimal MostShare = 300;
    private const decimal Whole = 100;
    private const int FewestShares = 3;
    private readonly Reading reading;
    private readonly PlanDraft draft;
    private readonly FigureTable table;
    private readonly PayTotals totals;
    private readonly List<int> shares;
    private readonly int? year;
    private readonly bool isCalledShare;
    private readonly bool isOfOtherPay;
    private readonly Dictionary<string, ItemDraft<PayGroup>> groups = new(StringComparer.Ordinal);

    public PayTable(Reading reading, PlanDraft draft, FigureTable table, PayTotals totals)
    {
        (this.reading, this.draft, this.table, this.totals) = (reading, draft, table, totals);
        shares = OfLastYear(SharesOf(table), table, reading);
        year = LastYear(table.Columns.Where(c => c.Gender is not null && c.Year is not null).Select(c => c.Year!.Value), reading);
        isCalledShare = table.Exists(c => c.IsShare) || table.Caption.Axis.IsShare || reading.ExplainsShares;
        isOfOtherPay = IsOfOtherPay();
    }

    /// <summary>True for a table of pay.</summary>
    public static bool IsOne(Reading reading, FigureTable table) =>
        SharesOf(table).Count > 0 || table.Exists(IsAverage) || (table.Exists(c => c.Gender is not null) && IsOfPay(table.Caption) && table.Rows.Exists(r => HasPay(r.Row)));

    public void Read()
    {
        if (shares.Count > 0)
            totals.Begin(reading, draft, table);
        if (shares.Count > 1 && draft.PayMapping.Elements is null)
        {
            draft.PayMapping = draft.PayMapping with { Elements = PayElements.Separate };
            draft.NotePlace("pay mapping.elements", reading.PlaceOf(table.Rows[0].Row.Sentence, isCalledShare ? null : NotCalledShare));
        }

        var people = new PeopleTable(reading, draft, table);
        foreach (var row in table.Rows)
        {
            if (row.Axis.Population is "temporary" or "part time" or "involuntary" or "leave" && (shares.Count == 0 || row.Row.Number(shares[0]) is null))
                people.ReadRow(row); // "Deltid" below the levels
            else
                ReadRow(row);
        }

        if (draft.PayMapping.LevelsUsed is null && table.Rows.Find(r => r.Axis.IsLevels && r.Name.Length > 0 && r.Row.Sentence.First(Category.Pay, 5) is { First: 0 }) is { } level)
        {
            draft.PayMapping = draft.PayMapping with { LevelsUsed = true };
            draft.NotePlace("pay mapping.levels used", reading.PlaceOf(level.Row.Sentence)); // "Nivå 2 Butikksjefer"
        }
    }

    // "Snitt fast lønn K | Snitt fast lønn M | Tillegg K i % av M": where the share is mostly another than that of the averages, it is one of something else.
    private bool IsOfOtherPay()
    {
        if (shares.Count == 0)
            return false;
        var (compared, others) = (0, 0);
        foreach (var row in table.Rows)
        {
            if (row.Row.Number(shares[0]) is not { } share || Average(row, 0) is not { } women || Average(row, 1) is not { } men)
                continue;
            compared++;
            others += Math.Abs((100 * women / men) - share.Quantity.Value) > 1 ? 1 : 0;
        }

        return others > 1 && others * 2 > compared;
    }

    private decimal? Average(FigureRow row, int gender)
    {
        for (var c = row.LabelEnd + 1; c < row.Row.Cells.Count && c < table.Columns.Count; c++)
        {
            if (table.Columns[c].Gender == gender && !shares.Contains(c) && row.Row.Number(c) is { IsPercent: false } number && number.Quantity.Value >= LeastPay)
                return number.Quantity.Value;
        }

        return null;
    }

    /// <summary>The columns of shares, the one for all pay first.</summary>
    private static List<int> SharesOf(FigureTable table)
    {
        var called = table.Caption.Axis.IsShare;
        var columns = new List<int>();
        for (var c = 1; c < table.Columns.Count; c++)
        {
            var axis = table.Columns[c];
            var ratio = axis.NamesBoth && (axis.IsPercent || (called && axis.WomenFirst)) && (called || table.Exists(o => o.IsPay && o.Gender is not null) || (axis.WomenFirst && table.Caption.Has(Category.Mappings, 0))); // "Kvinner i % av menn" below "Lønnskartlegging"
            var ofPay = !axis.IsShare && axis.Gender == 0 && IsShareOfPay(table, c);
            if (axis.IsOtherComparison || (!axis.IsShare && !ratio && !ofPay && !(axis is { IsPay: true, Gender: null, IsMoney: false }) && !(called && axis is { Gender: null, NamesBoth: false })))
                continue;
            if (!axis.IsShare && !ratio && !table.Rows.Exists(r => IsShare(r.Row.Number(c)) || r.Row.IsWithheld(c)))
                continue; // kroner, or levels
            if (!axis.IsShare && IsShareOfWomen(table, c))
                continue;
            var at = columns.Count;
            while (at > 0 && Rank(axis) < Rank(table.Columns[columns[at - 1]]))
                at--;
            columns.Insert(at, c);
        }

        return columns;
    }

    // "Kvinner | Menn | Kvinners andel" above "312 | 98 | 101,3 %" below words of pay: no share of the women of the row follows from its counts.
    private static bool IsShareOfPay(FigureTable table, int column)
    {
        if (!(table.Caption.Axis.IsPay || table.Caption.Axis.IsShare || table.Caption.Has(Category.Pay)) || !table.Exists(c => c.Gender == 1) || IsShareOfWomen(table, column))
            return false;
        var shares = table.Rows.FindAll(r => r.Row.Number(column) is not null);
        return shares.Count >= FewestShares && shares.TrueForAll(r => r.Row.Number(column) is { IsPercent: true } share && IsShare(share)) && shares.Exists(r => r.Row.Number(column)!.Quantity.Value > Whole || CountOf(table, r, column, 0) is not null);
    }

    // "Kvinner 9 | Menn 17 | Andel 34,6 %" in a table of shares of pay: what follows from the counts beside it is who works there.
    private static bool IsShareOfWomen(FigureTable table, int column)
    {
        var (same, compared) = (0, 0);
        foreach (var row in table.Rows)
        {
            if (row.Row.Number(column) is not { } share || CountOf(table, row, column, 0) is not { } women || CountOf(table, row, column, 1) is not { } men || women + men == 0)
                continue;
            compared++;
            same += Math.Abs((100 * women / (women + men)) - share.Quantity.Value) <= Rounding ? 1 : 0;
        }

        return compared > 1 && same * 2 > compared;
    }

    // The women or men of a row, in another column than that of a share.
    private static decimal? CountOf(FigureTable table, FigureRow row, int column, int gender)
    {
        for (var c = row.LabelEnd + 1; c < row.Row.Cells.Count && c < table.Columns.Count; c++)
        {
            if (c != column && table.Columns[c] is { IsPay: false, IsMoney: false, IsPercent: false, IsShare: false } own && own.Gender == gender && row.Row.Number(c) is { IsPercent: false } number)
                return number.Quantity.Value;
        }

        return null;
    }

    // "2022 | 2024" below "Kvinners andel av menns lønn": the last that the document can speak of.
    private static List<int> OfLastYear(List<int> shares, FigureTable table, Reading reading)
    {
        if (shares.Count < 2 || shares.Exists(c => table.Columns[c].Year is null))
            return shares;
        var last = LastYear(shares.Select(c => table.Columns[c].Year!.Value), reading);
        return shares.FindAll(c => table.Columns[c].Year == last);
    }

    // The last year that the document can speak of; null where no year is named.
    private static int? LastYear(IEnumerable<int> named, Reading reading)
    {
        var years = named.ToArray();
        return years.Length == 0 ? null : years.Where(y => y <= (reading.ReferenceYear ?? y)).DefaultIfEmpty(years.Min()).Max();
    }

    // Of "Samlet | Fastlønn | Bonus" below "Kvinners andel av menns lønn" the first is the one for all pay, and where none says so, the leftmost.
    private static int Rank(CellAxis axis) => (axis.IsShare ? 0 : 2) + (axis.IsTotal ? 0 : 1);

    private static bool IsAverage(CellAxis column) => column is { Gender: not null, IsShare: false } && (column.IsPay || column.IsMoney);

    private static bool IsOfPay(TableCaption caption) => caption.Axis.IsPay || caption.Axis.IsMoney;

    private static bool HasPay(TableRow row) => Enumerable.Range(1, row.Cells.Count - 1).Any(c => row.Number(c) is { IsPercent: false } number && number.Quantity.Value >= LeastPay);

    // A group may have a thousand women: a column of pay has no small number.
    private bool HoldsPay(int column) => table.Rows.TrueForAll(r => r.Row.Number(column) is not { } number || (!number.IsPercent && number.Quantity.Value >= LeastPay));

    private static bool IsShare(NumberWords? number) => number is { } share && share.Quantity.Value is >= LeastShare and <= MostShare;

    private void ReadRow(FigureRow row)
    {
        var share = shares.Count > 0 ? row.Row.Number(shares[0]) ?? row.Row.ShareAhead(shares[0]) : null;
        if (share is { } stated && !isCalledShare && !stated.IsPercent && !table.Columns[shares[0]].IsPercent)
            return; // kroner, or levels
        if (!IsShare(share))
            share = null;
        var place = reading.PlaceOf(row.Row.Sentence, !isOfOtherPay && (isCalledShare || table.Columns[shares.Count > 0 ? shares[0] : 0].NamesBoth) ? null : NotCalledShare);
        if (table.IsTotal(row) || row.Axis.IsOnlyGender && row.Name.Length == 0 || reading.IsEntity(row.Name))
        {
            if (share is { } total && totals.MayTellTotal && draft.Note("pay mapping.total womens share of mens pay", total.Quantity.ToString(), place))
                draft.PayMapping = draft.PayMapping with { TotalWomensShareOfMensPay = total.Quantity };
            if (table.IsTotal(row))
                GuessBalance(row);
            return;
        }

        if (row.Name.Length > 0 && totals.MayTellGroups)
            AddGroup(row, share, place);
    }

    // Those whose pay was mapped may be all employees; where nothing else tells how many there are, a person has to confirm it.
    private void GuessBalance(FigureRow row)
    {
        NumberWords? Count(int gender)
        {
            var own = Enumerable.Range(row.LabelEnd + 1, Math.Max(0, row.Row.Cells.Count - row.LabelEnd - 1))
                .Where(c => table.Columns[c] is { IsPay: false, IsMoney: false, IsPercent: false, NamesBoth: false, IsOtherComparison: false } column && column.Gender == gender && !shares.Contains(c)).ToArray();
            return own is [var only] && row.Row.Number(only) is { IsPercent: false } number && number.Quantity.Value < LeastPay ? number : null;
        }

        if (draft.Figures.Balance is not null || Count(0) is not { } women || Count(1) is not { } men)
            return;
        var place = reading.PlaceOf(row.Row.Sentence, UnclearPopulation);
        draft.Figures = draft.Figures with { Balance = new GenderFigure { Women = women.Quantity, Men = men.Quantity } };
        draft.NotePlace("figures.balance", place);
        draft.Note("figures.balance.women", women.Quantity.ToString(), place);
        draft.Note("figures.balance.men", men.Quantity.ToString(), place);
    }

    // A share that is left out says that the group is not shown. The women and the men of a group may have a row each.
    private void AddGroup(FigureRow row, NumberWords? share, Place sharePlace)
    {
        var own = reading.PlaceOf(row.Row.Sentence);
        if (share is not null && draft.PayMapping.ByGender is null)
        {
            draft.PayMapping = draft.PayMapping with { ByGender = true };
            draft.Note("pay mapping.by gender", "true", sharePlace);
        }

        if (!groups.TryGetValue(row.Name, out var drafted))
        {
            groups[row.Name] = drafted = new ItemDraft<PayGroup>(new PayGroup { Name = row.Name, FiguresShown = false }, own).With("name", own);
            draft.PayGroups.Add(drafted);
        }

        var group = drafted.Item;
        for (var c = row.LabelEnd + 1; c < row.Row.Cells.Count; c++)
        {
            var column = table.Columns[c];
            if (column is { NamesBoth: true, IsShare: false, IsPay: false } && row.Row.Pair(c) is { } pair)
            {
                group = group with { Women = group.Women ?? (column.WomenFirst ? pair.First : pair.Second).Quantity, Men = group.Men ?? (column.WomenFirst ? pair.Second : pair.First).Quantity };
                drafted.With("women", own).With("men", own);
                continue;
            }

            if (row.Row.Number(c) is not { } number || shares.Contains(c) || (column.Year is { } of && of != year) || column.NamesBoth || column.IsOtherComparison || (column.Gender ?? row.Axis.Gender) is not { } gender)
                continue;
            var isPay = column.IsPay || column.IsMoney || (IsOfPay(table.Caption) && HoldsPay(c));
            if (isPay && (number.IsPercent || number.Quantity.Value < LeastPay))
                continue;
            var isPercent = !isPay && (number.IsPercent || column.IsPercent);
            (group, var member) = (gender, isPay, isPercent) switch
            {
                (0, true, _) => (group with { WomensAverage = group.WomensAverage ?? number.Quantity }, "womens average"),
                (_, true, _) => (group with { MensAverage = group.MensAverage ?? number.Quantity }, "mens average"),
                (0, _, true) => (group with { WomenPercent = group.WomenPercent ?? number.Quantity }, "women percent"),
                (_, _, true) => (group with { MenPercent = group.MenPercent ?? number.Quantity }, "men percent"),
                (0, _, _) => (group with { Women = group.Women ?? number.Quantity }, "women"),
                _ => (group with { Men = group.Men ?? number.Quantity }, "men"),
            };
            drafted.With(member, own);
        }

        if (share is not null)
        {
            group = group with { WomensShareOfMensPay = share.Quantity };
            drafted.With("womens share of mens pay", sharePlace);
        }

        var shown = group.WomensShareOfMensPay is not null || group is { WomensAverage: not null, MensAverage: not null };
        drafted.Item = group with { FiguresShown = shown };
        drafted.With("figures shown", share is null ? own : sharePlace);
    }
}
