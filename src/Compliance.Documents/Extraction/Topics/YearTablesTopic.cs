using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Tables with years side by side: the figures of the document's own year, else of the last year in the table, are taken; that
/// there are earlier ones is a comparison.
/// </summary>
internal sealed class YearTablesTopic : ITopic
{
    private const int FewestYears = 2;

    public void Read(Reading reading, PlanDraft draft)
    {
        DocumentTable? last = null;
        foreach (var placed in reading.Facts)
        {
            if (placed.Sentence.Block is not { Kind: BlockKind.TableRow, Table: { } table } || table == last)
                continue;
            last = table;
            if (YearColumns(table) is { Count: >= FewestYears } years)
                Read(reading, draft, table, years);
        }
    }

    private static void Read(Reading reading, PlanDraft draft, DocumentTable table, SortedDictionary<int, int> years)
    {
        var year = reading.ReferenceYear is { } own && years.ContainsKey(own) ? own : years.Keys.Last();
        var rows = new YearRows(reading, draft, year, years[year]);
        foreach (var placed in reading.Facts.Where(p => p.Sentence.Block.Table == table))
        {
            if (TableRow.Of(placed.Sentence) is { } row)
                rows.Add(row);
        }

        if (rows.HasRead && draft.Figures.EarlierYearsCompared is null && years.Keys.First() < year)
        {
            draft.Figures = draft.Figures with { EarlierYearsCompared = true };
            draft.NotePlace("figures.earlier years compared", rows.FirstPlace!);
        }
    }

    // The column of each year in the first row.
    private static SortedDictionary<int, int> YearColumns(DocumentTable table)
    {
        var years = new SortedDictionary<int, int>();
        for (var c = 1; c < table.Columns; c++)
        {
            if (table.At(0, c) is { } cell && cell.Text.Length == 4 && int.TryParse(cell.Text, out var year) && year is >= 1990 and < 2100)
                years.TryAdd(year, c);
        }

        return years;
    }
}

/// <summary>Rows of a table of years: "Kvinner | 18 | 19 | 21".</summary>
internal sealed class YearRows(Reading reading, PlanDraft draft, int year, int column)
{
    private string? population;

    public bool HasRead => FirstPlace is not null;

    public Place? FirstPlace { get; private set; }

    public void Add(TableRow row)
    {
        var sentence = row.Sentence;
        if (row.Cells.Count <= column || sentence.First(Category.People) is not { Key: 0 or 1 } gender || gender.First > row.Cells[0].Last)
        {
            // A row without figures names what stands below it: "Midlertidig ansatte".
            population = row.Number(column) is null ? PopulationOf(sentence) : null;
            return;
        }

        if (row.Number(column) is not { } number || sentence.Has(Category.Pay) || sentence.Has(Category.Weeks))
            return;
        var found = default(GenderReading).With(gender.Key, number);
        var context = new FigureContext(sentence, null, year, reading.PlaceOf(sentence));
        var name = PopulationOf(sentence) ?? population ?? "balance";
        var figures = draft.Figures;
        draft.Figures = name switch
        {
            "leaders" => figures with { Leaders = Fill(figures.Leaders) },
            "temporary" => figures with { Temporary = Fill(figures.Temporary) },
            "part time" => figures with { PartTime = Fill(figures.PartTime) },
            "balance" => figures with { Balance = Fill(figures.Balance) },
            _ => figures,
        };

        GenderFigure? Fill(GenderFigure? old)
        {
            FirstPlace ??= reading.PlaceOf(sentence);
            return FigureSlot.Fill(reading, draft, context, "figures." + name, old, found, null);
        }
    }

    private static string? PopulationOf(Sentence sentence) => sentence.First(Category.Populations) switch
    {
        { Key: 0 } => "leaders",
        { Key: 1 } => "temporary",
        { Key: 2 } => "part time",
        { Key: 3 or 4 } => null,
        { } => "",
        _ => null,
    };
}
