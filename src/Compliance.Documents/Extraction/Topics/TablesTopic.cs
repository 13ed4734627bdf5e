using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Tables with a column of women and a column of men: figures by population, and pay by level.</summary>
internal sealed class TablesTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        TableRow? header = null;
        int? year = null;
        foreach (var placed in reading.Sentences)
        {
            if (placed.Sentence.Block.Kind == BlockKind.Heading && TimeWords.Read(placed.Sentence, null) is [var date, ..])
                year = date.Date.First.Year;
            if (TableRow.Of(placed.Sentence) is not { } row)
            {
                header = null;
                continue;
            }

            if (IsHeader(row))
                header = row;
            else if (header is not null)
                ReadRow(reading, draft, header, row, year);
        }
    }

    private static bool IsHeader(TableRow row) =>
        row.Find(Category.People, 0) > 0 && row.Find(Category.People, 1) > 0 && Enumerable.Range(1, row.Cells.Count - 1).All(c => row.Number(c) is null);

    private static void ReadRow(Reading reading, PlanDraft draft, TableRow header, TableRow row, int? year)
    {
        // A cell that is missing would move all others; then nothing is sure.
        if (row.Cells.Count != header.Cells.Count)
            return;
        var share = header.Find(Category.PayComparison, 4);
        var columns = new Columns(row, row.Number(WomenColumn(header)), row.Number(MenColumn(header)), share < 0 ? null : row.Number(share));
        if (share > 0)
            ReadLevel(reading, draft, columns);
        else
            ReadFigure(reading, draft, columns, year);
    }

    // The share of men's pay names both; its column comes after those of the counts.
    private static int WomenColumn(TableRow header) => header.Find(Category.People, 0);

    private static int MenColumn(TableRow header) => header.Find(Category.People, 1);

    private static void ReadFigure(Reading reading, PlanDraft draft, Columns columns, int? year)
    {
        var sentence = columns.Row.Sentence;
        var found = new GenderReading(columns.Women, columns.Men, null, null, null);
        if (found.IsEmpty)
            return;
        if (sentence.Has(Category.Leave, 0))
        {
            if (sentence.Has(Category.Weeks))
                LeaveWeeks.Set(reading, draft, sentence, columns.Women, columns.Men, year, null);
            return;
        }

        var context = new FigureContext(sentence, null, year, null);
        if (sentence.Has(Category.Mappings, 1))
            draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = Fill("part time mapping.involuntary", draft.PartTimeMapping.Involuntary) };
        else if (context.Population is { } population && (population != "balance" || context.SpeaksOfStaff))
            draft.Figures = population switch
            {
                "leaders" => draft.Figures with { Leaders = Fill("figures.leaders", draft.Figures.Leaders) },
                "temporary" => draft.Figures with { Temporary = Fill("figures.temporary", draft.Figures.Temporary) },
                "part time" => draft.Figures with { PartTime = Fill("figures.part time", draft.Figures.PartTime) },
                _ => draft.Figures with { Balance = Fill("figures.balance", draft.Figures.Balance) },
            };

        GenderFigure? Fill(string path, GenderFigure? old) => FigureSlot.Fill(reading, draft, context, path, old, found, null);
    }

    private static void ReadLevel(Reading reading, PlanDraft draft, Columns columns)
    {
        var sentence = columns.Row.Sentence;
        if (columns.Share is not { } share)
            return;
        var place = reading.PlaceOf(sentence);
        if (sentence.First(Category.Pay, 6) is { First: 0 })
        {
            if (draft.Note("pay mapping.total womens share of mens pay", share.Quantity.ToString(), place))
                draft.PayMapping = draft.PayMapping with { TotalWomensShareOfMensPay = share.Quantity };
            return;
        }

        var group = new PayGroup
        {
            Name = columns.Row.Text(0),
            Women = columns.Women?.Quantity,
            Men = columns.Men?.Quantity,
            WomensShareOfMensPay = share.Quantity,
            FiguresShown = true,
        };
        var drafted = new ItemDraft<PayGroup>(group, place).With("name", place).With("womens share of mens pay", place).With("figures shown", place);
        if (columns.Women is { } women)
            drafted.With("women", place);
        if (columns.Men is { } men)
            drafted.With("men", place);
        draft.PayGroups.Add(drafted);
    }

    private sealed record Columns(TableRow Row, NumberWords? Women, NumberWords? Men, NumberWords? Share);
}
