namespace Compliance.Documents;

/// <summary>Tables of women and men: figures by population and year, levels, and pay by level.</summary>
internal sealed class TablesTopic : ITopic
{
    private const int LongestCaption = 16;
    private const int LongestNumbered = 32;
    private const int NumberAlone = 4;

    public void Read(Reading reading, PlanDraft draft)
    {
        FigureTable? table = null;
        var totals = new PayTotals();
        Sentence? heading = null, before = null;
        int? year = null;
        foreach (var placed in reading.Facts)
        {
            if (TableRow.Of(placed.Sentence) is { Cells.Count: > 1 } row && !FigureBoxes.Are(row))
            {
                WordedCells.Read(reading, draft, row);
                if (table is null || !table.Takes(row) || !table.Add(row))
                {
                    Read(reading, draft, table, totals);
                    table = new FigureTable { Caption = new TableCaption(before, heading, year) };
                    table.Add(row);
                }

                continue;
            }

            Read(reading, draft, table, totals);
            table = null;
            before = CaptionOf(placed.Sentence, before);
            if (placed.Sentence.Block.Kind != BlockKind.Heading)
                continue;
            heading = placed.Sentence;
            if (YearOf(heading) is { } stated)
                year = stated;
        }

        Read(reading, draft, table, totals);
        ToldLevels.Join(draft);
    }

    // "Handlingsplan 2024–2027" is no year of figures, nor that of a plan: it tells what was before.
    private static int? YearOf(Sentence heading) =>
        heading.Dates is [var date, ..] && heading.First(Category.Approval) is not { First: 0 } && date.Date.First.Year == date.Date.Last.Year && !heading.Has(Category.Kinds, (int)Plans.DocumentKind.Plan) && !FigureDayTopic.IsOfMeeting(heading, date) ? date.Date.First.Year : null;

    // "Tabell 4 Lønn 2023. Fast lønn omregnet til full stilling.": the name comes first, and may be long.
    private static Sentence? CaptionOf(Sentence sentence, Sentence? before)
    {
        if (before is { Start: 0 } && before.Block == sentence.Block && before.Has(Category.TableWords) && before.Tokens.Length > NumberAlone)
            return before;
        if (before is { Start: 0 } && before.Block == sentence.Block && before.IsSign(0, '('))
            return before; // "(Oppgi gjennomsnittlig antall uker. Fylles ut hvert år)": what a form says of its figures comes first
        if (IsTold(sentence))
            return null;
        return sentence.Tokens.Length <= (sentence.First(Category.TableWords) is { First: 0 } ? LongestNumbered : LongestCaption) ? sentence : null;
    }

    // "Tilsvarende tall i 2023 var 749.", "Andelen er redusert med 1,2 prosentpoeng fra 2023.": a sentence with figures of its own names no table.
    private static bool IsTold(Sentence sentence) =>
        sentence.Block.Kind != BlockKind.Heading && sentence.Block.Text[sentence.End - 1] == '.' && !sentence.Has(Category.TableWords) && sentence.FirstNumber >= 0;

    private static void Read(Reading reading, PlanDraft draft, FigureTable? table, PayTotals totals)
    {
        if (table is null || table.Rows.Count == 0 || table.Columns.Count == 0)
            return;
        if (PayColumns.IsOne(table))
            new PayColumns(reading, draft, table).Read();
        else if (PayTable.IsOne(reading, table))
            new PayTable(reading, draft, table, totals).Read();
        else
            new PeopleTable(reading, draft, table).Read();
    }
}
