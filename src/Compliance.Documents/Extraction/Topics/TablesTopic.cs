using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Tables with a column, or a row, of women and one of men: figures by population, and pay by level.</summary>
internal sealed class TablesTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        var table = new FigureTable();
        int? year = null;
        foreach (var placed in reading.Sentences)
        {
            if (placed.Sentence.Block.Kind == BlockKind.Heading && TimeWords.Read(placed.Sentence, null) is [var date, ..])
                year = date.Date.First.Year;
            if (TableRow.Of(placed.Sentence) is not { Cells.Count: > 1 } row)
            {
                table.Leave();
                continue;
            }

            if (!table.Add(row) || table.IsOfCompanies)
                continue;
            if (table.Find(Category.People, 0) is > 0 and var women && table.Find(Category.People, 1) is > 0 and var men)
                ReadRow(reading, draft, table, row, (women, men), year);
            else if (GenderOf(row) is { } gender)
                ReadGender(reading, draft, table, row, gender, year);
        }
    }

    // "Kvinner | 61 | 2 | 14": the populations are named above.
    private static int? GenderOf(TableRow row) => row.Has(0, Category.People, 0) == row.Has(0, Category.People, 1) ? null : row.Has(0, Category.People, 0) ? 0 : 1;

    private static void ReadRow(Reading reading, PlanDraft draft, FigureTable table, TableRow row, (int Women, int Men) genders, int? year)
    {
        if (PayTable.ColumnsOf(table) is { Count: > 0 } pay)
        {
            PayTable.Read(reading, draft, table, row, genders, pay);
            return;
        }

        var found = default(GenderReading);
        for (var c = 1; c < row.Cells.Count; c++)
        {
            // The share of men's pay names both genders, and is no count of either.
            if (NumberOf(table, row, c) is not { } number || table.Has(c, Category.PayComparison, 4) || table.Has(c, Category.People, 0) == table.Has(c, Category.People, 1))
                continue;
            found = found.With(table.Has(c, Category.People, 0) ? 0 : 1, number);
        }

        if (!found.IsEmpty)
            ReadFigure(reading, draft, row.Sentence, row.Sentence, found, year);
    }

    // A column of shares may say so in its header: "Kvinner (%)".
    private static NumberWords? NumberOf(FigureTable table, TableRow row, int column) =>
        row.Number(column) is { } number ? number with { IsPercent = number.IsPercent || table.Has(column, Category.Percent) } : null;

    private static void ReadFigure(Reading reading, PlanDraft draft, Sentence sentence, Sentence name, GenderReading found, int? year)
    {
        if (name.Has(Category.Leave, 0))
        {
            if (name.Has(Category.Weeks))
                LeaveWeeks.Set(reading, draft, sentence, found.Women, found.Men, year, null);
            return;
        }

        var context = new FigureContext(name, null, year, null);
        var slot = new FigureContext(sentence, null, year, null);
        if (name.Has(Category.Mappings, 1))
            draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = Fill("part time mapping.involuntary", draft.PartTimeMapping.Involuntary) };
        else if (context.Population is { } population && (population != "balance" || context.SpeaksOfStaff))
            draft.Figures = population switch
            {
                "leaders" => draft.Figures with { Leaders = Fill("figures.leaders", draft.Figures.Leaders) },
                "temporary" => draft.Figures with { Temporary = Fill("figures.temporary", draft.Figures.Temporary) },
                "part time" => draft.Figures with { PartTime = Fill("figures.part time", draft.Figures.PartTime) },
                _ => draft.Figures with { Balance = Fill("figures.balance", draft.Figures.Balance) },
            };

        GenderFigure? Fill(string path, GenderFigure? old) => FigureSlot.Fill(reading, draft, slot, path, old, found, null);
    }

    private static void ReadGender(Reading reading, PlanDraft draft, FigureTable table, TableRow row, int gender, int? year)
    {
        for (var c = 1; c < row.Cells.Count; c++)
        {
            // A column of years is another shape.
            if (NumberOf(table, row, c) is { } number && table.WordsOf(c) is { } name && !name.Has(Category.Pay) && !Array.Exists(name.Tokens, t => t.IsYear))
                ReadFigure(reading, draft, row.Sentence, name, default(GenderReading).With(gender, number), year);
        }
    }
}
