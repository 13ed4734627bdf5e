using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// A table of goals that has a column for where each starts from and one for what is to be reached: "Indikator | Utgangspunkt | Mål 31.12.2027".
/// </summary>
internal sealed class GoalRows
{
    private const double OtherTable = 0.6;
    private const int LongestMark = 4;

    private readonly Reading reading;
    private readonly int text = -1;
    private readonly int start = -1;
    private readonly int target = -1;
    private readonly int by = -1;
    private readonly PlanDate? deadline;
    private readonly Place? deadlinePlace;

    private GoalRows(Reading reading, DocumentTable table)
    {
        this.reading = reading;
        for (var c = 0; c < table.Columns; c++)
        {
            if ((table.HeaderRows > 0 && table.HeaderOf(c) is [.., var lowest] ? lowest : table.At(0, c)) is not { IsEmpty: false } cell || reading.SentencesOf(cell.Block) is not [var header, ..])
                continue;
            if (start < 0 && header.Has(Category.GoalColumns, 0))
            {
                start = c;
            }
            else if (target < 0 && header.Has(Category.GoalColumns, 1))
            {
                target = c;
                if (header.Dates is [var date, ..])
                    (deadline, deadlinePlace) = (date.Date, reading.PlaceOf(cell.Block));
            }
            else if (by < 0 && (header.Has(Category.Labels, (int)Label.Schedule) || header.Has(Category.Deadlines)))
            {
                by = c;
            }
        }

        for (var c = 0; c < table.Columns && text < 0; c++)
        {
            if (c != start && c != target && c != by && HoldsWords(table, c))
                text = c;
        }
    }

    /// <summary>Reads the rows of tables among the entries of a label; false where there is none.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">The plan.</param>
    /// <param name="area">The area that the goals stand in.</param>
    /// <param name="entries">What stands under the label.</param>
    /// <param name="known">The words of goals that are known.</param>
    public static bool Read(Reading reading, PlanDraft draft, AreaSection? area, List<Entry> entries, HashSet<string> known)
    {
        if (!entries.Exists(e => e.Block.Kind == BlockKind.TableRow))
            return false;
        GoalRows? rows = null;
        DocumentTable? table = null;
        foreach (var entry in entries)
        {
            if (entry.Block is not { Kind: BlockKind.TableRow, Table: { } of } row)
                continue;
            if (of != table)
                (table, rows) = (of, new GoalRows(reading, of));
            if (IsMarked(of))
                rows!.AddMarked(draft, area, row, known);
            else if (row.Row >= Math.Max(1, of.HeaderRows))
                rows!.Add(draft, area, row, known);
        }

        return true;
    }

    // "M1 | Andelen kvinner skal være minst 30 prosent innen 2027": lines that begin with a mark, and no head above them.
    private static bool IsMarked(DocumentTable table)
    {
        if (table.Columns != 2 || table.HeaderRows > 0)
            return false;
        for (var row = 0; row < table.Rows; row++)
        {
            if (table.At(row, 0)?.Text is not { Length: > 1 and <= LongestMark } mark || !char.IsLetter(mark[0]) || !char.IsAsciiDigit(mark[^1]) || table.At(row, 1) is not { IsEmpty: false } words || !words.Text.Contains(' '))
                return false;
        }

        return true;
    }

    private void AddMarked(PlanDraft draft, AreaSection? area, TextBlock row, HashSet<string> known)
    {
        if (row.Cells is not [{ } mark, { } cell] || !known.Add(cell.Text))
            return;
        var place = reading.PlaceOf(cell.Block);
        var drafted = new ItemDraft<Goal>(new Goal { Id = mark.Text, Area = area?.Heading, Text = cell.Text }, place).With("text", place).With("id", reading.PlaceOf(mark.Block));
        var sentences = reading.SentencesOf(cell.Block);
        foreach (var sentence in sentences)
            GoalsTopic.AddTarget(reading, draft, drafted, sentence);
        VagueGoals.Mark(reading, drafted, sentences);
        draft.Goals.Add(drafted);
    }

    private static bool HoldsWords(DocumentTable table, int column)
    {
        var words = 0;
        for (var row = Math.Max(1, table.HeaderRows); row < table.Rows; row++)
            words += table.At(row, column) is { } cell && cell.Text.AsSpan().Trim().Contains(' ') ? 1 : 0;
        return words * 2 > table.Rows - Math.Max(1, table.HeaderRows);
    }

    private void Add(PlanDraft draft, AreaSection? area, TextBlock row, HashSet<string> known)
    {
        if (text < 0 || row.Cells[text] is not { IsEmpty: false } cell || (Number(row, target) is null && reading.SentencesOf(cell.Block).TrueForAll(GoalsTopic.IsJoined)) || !known.Add(cell.Text))
            return;
        var place = reading.PlaceOf(cell.Block, target < 0 ? OtherTable : null);
        var drafted = new ItemDraft<Goal>(new Goal { Area = area?.Heading, Text = cell.Text }, place).With("text", place);
        if (Number(row, target) is { } reached)
        {
            drafted.Item = drafted.Item with { Target = reached.Quantity, Unit = reached.IsPercent ? "percent" : null, Measurable = true };
            drafted.With("target", reached.Place).With("measurable", reached.Place);
        }

        if (Number(row, start) is { } from)
        {
            drafted.Item = drafted.Item with { Baseline = from.Quantity };
            drafted.With("baseline", from.Place);
        }

        if (by >= 0 && row.Cells[by] is { IsEmpty: false } when && reading.SentencesOf(when.Block) is [var sentence, ..] && sentence.Dates is [.., var date])
        {
            drafted.Item = drafted.Item with { Deadline = date.Date };
            drafted.With("deadline", reading.PlaceOf(when.Block));
        }
        else if (by >= 0 && row.Cells[by] is { IsEmpty: false } cadence && reading.SentencesOf(cadence.Block).Exists(s => s.Has(Category.Recurrence)))
        {
            // "Hvert år" is a time for the goal, though no last day; a person has to tell which year counts.
            if ((draft.Document.PeriodEnd ?? (reading.ReferenceYear is { } year ? PlanDate.Year(year) : null)) is { } last)
            {
                drafted.Item = drafted.Item with { Deadline = last };
                drafted.With("deadline", reading.PlaceOf(cadence.Block, OtherTable));
            }
        }
        else if (by < 0 && deadline is not null)
        {
            drafted.Item = drafted.Item with { Deadline = deadline };
            drafted.With("deadline", deadlinePlace!);
        }

        draft.Goals.Add(drafted);
    }

    private CellNumber? Number(TextBlock row, int column)
    {
        if (column < 0 || row.Cells[column] is not { IsEmpty: false } cell || reading.SentencesOf(cell.Block) is not [var sentence, ..])
            return null;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is { } number)
                return new CellNumber(number.Quantity, number.IsPercent, reading.PlaceOf(cell.Block));
        }

        return null;
    }

    private sealed record CellNumber(Quantity Quantity, bool IsPercent, Place Place);
}
