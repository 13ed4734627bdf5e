namespace Compliance.Documents;

/// <summary>The rows of one table of measures on their way into the outline.</summary>
internal sealed class MeasureRows(TableColumns columns, OutlineBuilder outline, double? confidence)
{
    private const int LongestTitle = 90;
    private const double FromBoth = 0.6;
    private const int ShortestResult = 3;
    private static readonly Label[] Parts = [Label.Owners, Label.Schedule, Label.Status, Label.Result, Label.Goals, Label.Background, Label.Risk, Label.Cause];

    private readonly Dictionary<object, LabelBlock?[]> labels = [];
    private readonly Dictionary<TableCell, Entry> risks = [];
    private readonly Dictionary<string, AreaSection> areas = AreasOf(outline.Outline);
    private readonly IReadOnlyList<TableColumn> known = columns.Known;
    private TableCell? areaCell;
    private TableCell? title;
    private bool hasLeads;
    private List<Entry> last = [];

    public void Add(IReadOnlyList<TableCell?> row)
    {
        TableCell[] filled = [.. row.OfType<TableCell>().Where(c => !IsBlank(c)).Distinct()];
        if (filled.Length == 0)
            return;
        if (filled is [var only] && (only.ColumnSpan > 1 || row[only.Column] == only) && (OpensArea(only, row.Count) || OpensLabel(only)))
            return;
        if (AreFigures(filled))
            return;
        var entered = false;
        if (columns.IndexOf(ColumnKind.Area) is var area and >= 0 && row[area] is { } cell && !IsBlank(cell) && cell != areaCell)
        {
            EnterArea(areaCell = cell);
            entered = true;
        }

        if (columns.IndexOf(ColumnKind.Area) < 0 && columns.Item == Label.Measures && At(row, Label.Risk) is { } told)
            EnterLead(told);

        var item = At(row, columns.Item);
        if (item is null && (entered || HasRiskOfItsOwn(row)))
            AddRisk(row);
        else if (item is null)
            GoOn(row);
        else
            AddItems(row, item);
    }

    private TableCell? At(IReadOnlyList<TableCell?> row, Label label) =>
        columns.IndexOf(label) is var index and >= 0 && row[index] is { } cell && cell != title && !IsBlank(cell) ? cell : null;

    // A cell over all columns that names an area stands above the rows of that area.
    private bool OpensArea(TableCell cell, int width)
    {
        // One that stands over all columns is a title in any words.
        var isTitle = cell.ColumnSpan == width && cell.Text.Length <= LongestTitle && cell.Text[^1] != '.';
        if (width < 2 || outline.Read(cell.Block) is not [var sentence] || (!isTitle && AreaWords.Coverage(sentence) < AreaWords.Enough))
            return false;
        EnterArea(title = cell);
        return true;
    }

    // "Mål: Flere hele stillinger." between the rows of two areas.
    private bool OpensLabel(TableCell cell)
    {
        if (columns.Item != Label.Measures || outline.Read(cell.Block) is not [var sentence, ..] || LabelWords.First(sentence) is not { Label: Label.Goals } named || named.Next >= sentence.Tokens.Length)
            return false;
        var text = cell.Block.Part(sentence.Tokens[named.Next].Start, cell.Block.Text.Length, BlockKind.Paragraph);
        var label = outline.OpenLabel(Label.Goals, cell.Block, inline: true);
        label.Add(outline.EntryOf(text));
        outline.Place(label.Entries[0].Sentences);
        outline.CloseLabel();
        return true;
    }

    // A name and its counts, where alignment made a table of figures part of this one.
    private bool AreFigures(TableCell[] filled)
    {
        for (var i = 1; i < filled.Length; i++)
        {
            if (!TableBuilder.IsFigure(filled[i].Text) || (outline.Read(filled[i].Block) is [var only] && CellType.Of(only) is not null))
                return false;
        }

        return filled.Length > 2;
    }

    // "Rekruttering. Få kvinner søker": the cell begins with its area; one that does not stands under none.
    private void EnterLead(TableCell cell)
    {
        if (outline.Read(cell.Block) is [{ IsHead: true } head, _, ..] && AreaWords.Coverage(head) >= AreaWords.Enough)
        {
            EnterArea(cell.Block.Part(head.Start, head.End, BlockKind.TableCell));
            hasLeads = true;
        }
        else if (hasLeads)
        {
            outline.ReturnTo(null, outline.Heading);
        }
    }

    private void EnterArea(TableCell cell) => EnterArea(cell.Block);

    private void EnterArea(TextBlock block)
    {
        var sentences = outline.Read(block);
        var heading = block.Text.TrimEnd(':', '.', ' ');
        if (areas.TryGetValue(heading, out var earlier))
        {
            outline.ReturnTo(earlier, earlier.Block);
        }
        else
        {
            var marker = LineMarker.Of(heading);
            areas[heading] = outline.OpenArea(block, heading[marker.Length..], AreaWords.KindsOf(sentences), marker.Number);
        }

        outline.Place(sentences);
    }

    private static Dictionary<string, AreaSection> AreasOf(Outline outline)
    {
        var areas = new Dictionary<string, AreaSection>(StringComparer.OrdinalIgnoreCase);
        foreach (var area in outline.Areas)
            areas[area.Heading] = area;
        return areas;
    }

    // An area of its own with no measure: what was found there, or that nothing was.
    private void AddRisk(IReadOnlyList<TableCell?> row)
    {
        last = [];
        if (columns.Item != Label.Measures || At(row, Label.Risk) is not { } cell)
            return;
        var text = cell.Block.Part(0, cell.Block.Text.Length, BlockKind.ListItem);
        var risk = new Entry { Block = text, Sentences = outline.Read(text), Confidence = confidence };
        AddCause(row, cell, risk);
        LabelFor(Label.Risk, cell).Add(risk);
        outline.Place(risk.Sentences);
    }

    // "Ufrivillig deltid" beside an empty cell in the rows of one area; lines that alignment alone makes rows may go on with the risk above.
    private bool HasRiskOfItsOwn(IReadOnlyList<TableCell?> row) =>
        At(row, Label.Risk) is { } cell && !risks.ContainsKey(cell) && cell.Block.Table is not { IsRecognised: true } && char.IsUpper(cell.Text[0]) && cell.Block.Kind == BlockKind.TableCell && row.Contains(cell) && columns.Item == Label.Measures && last.Count > 0;

    // Below a measure a row without one says more of it: a second owner, a later deadline.
    private void GoOn(IReadOnlyList<TableCell?> row)
    {
        foreach (var entry in last)
            AddParts(row, entry, 0, 1);
    }

    private void AddItems(IReadOnlyList<TableCell?> row, TableCell item)
    {
        var block = LabelFor(columns.Item, item);
        var items = columns.Item == Label.Measures && Paragraphs(item) is { } paragraphs ? paragraphs : ItemsOf(item);
        last = [];
        for (var i = 0; i < items.Count; i++)
        {
            var number = items[i].Number ?? (items.Count == 1 ? NumberOf(row) : null);
            var text = items[i].Part(0, items[i].Text.Length, BlockKind.ListItem, number);
            var entry = new Entry { Block = text, Sentences = outline.Read(text), Confidence = confidence, Columns = known, Beside = BesideIn(row), MeasureNumbers = MeasureNumbersIn(row) };
            outline.GoOnWith(block);
            outline.Place(entry.Sentences);
            block.Add(entry);
            AddParts(row, entry, i, items.Count);
            last.Add(entry);
        }
    }

    private List<Sentence> BesideIn(IReadOnlyList<TableCell?> row)
    {
        var beside = new List<Sentence>();
        for (var c = 0; c < row.Count; c++)
        {
            if (columns.IsUnknown(c) && row[c] is { } cell && !IsBlank(cell) && cell != title && outline.Read(cell.Block) is [var only])
                beside.Add(only);
        }

        return beside;
    }

    private Sentence? MeasureNumbersIn(IReadOnlyList<TableCell?> row) =>
        columns.Reference >= 0 && row[columns.Reference] is { IsEmpty: false } cell && outline.Read(cell.Block) is [var only] ? only : null;

    private string? NumberOf(IReadOnlyList<TableCell?> row) =>
        columns.IndexOf(ColumnKind.Number) is var index and >= 0 && row[index] is { IsEmpty: false } cell ? cell.Text.TrimEnd('.', ')') : null;

    private void AddParts(IReadOnlyList<TableCell?> row, Entry entry, int index, int count)
    {
        foreach (var label in Parts)
        {
            if (label == columns.Item || At(row, label) is not { } cell || entry.Part(label) is not null)
                continue;
            if (label is Label.Risk or Label.Goals && IsReference(cell))
            {
                entry.RiskNumbers = label == Label.Risk ? outline.Read(cell.Block)[0] : entry.RiskNumbers;
                continue;
            }

            var items = ItemsOf(cell);
            var block = items.Count == count && count > 1 ? items[index] : cell.Block;
            var part = outline.EntryOf(columns.IsShared(label) && SharedCell.HalfFor(block, label, outline) is { } half ? half : block);
            if (columns.IsShared(label) && !Says(part, label))
                continue;
            entry.AddPart(label, part);
            outline.Place(part.Sentences);
            if (label is Label.Risk or Label.Goals && columns.Item == Label.Measures)
                AddRow(label, cell, part, entry, row);
        }
    }

    // In a column of both, the last sentence behind the risk tells why it is one.
    private void AddCause(IReadOnlyList<TableCell?> row, TableCell cell, Entry risk)
    {
        if (At(row, Label.Cause) is not { } cause)
            return;
        if (cause != cell)
            risk.AddPart(Label.Cause, outline.EntryOf(cause.Block));
        else if (risk.Sentences is [_, .., var last])
            risk.AddPart(Label.Cause, CauseIn(risk.Block, last));
    }

    // "Få søker. Årsak: annonsene": the word says what it is.
    private static Entry CauseIn(TextBlock block, Sentence last)
    {
        var isNamed = last.At(Category.Labels, 0) is { Key: (int)Label.Cause } name && last.IsSign(name.Last + 1, ':') && name.Last + 2 < last.Tokens.Length;
        var own = isNamed ? last.Part(last.FirstSign(':') + 1, last.Tokens.Length - 1) : last;
        return new Entry { Block = block.Part(own.Start, last.End, BlockKind.TableCell), Sentences = [own], Confidence = isNamed ? null : FromBoth };
    }

    // Of "HR-sjefen, mai 2025" under "Ansvar og frist" each label takes its own; "2026" names nobody.
    private static bool Says(Entry part, Label label) => label switch
    {
        Label.Schedule => part.Sentences.Any(s => s.Dates.Count > 0 || s.Has(Category.Recurrence) || s.Has(Category.Vague) || s.Has(Category.Deadlines) || s.Has(Category.Months) || ScheduleWords.EachTime(s) is not null || s.Has(Category.MeasureStates)),
        Label.Owners => part.Sentences is not [var only] || only.Has(Category.Owners) || CellType.Of(only) is not (Label.Schedule or Label.Status),
        Label.Status => part.Sentences.Any(s => s.Has(Category.MeasureStates)),
        Label.Result => part.Sentences.Any(s => s.Tokens.Length > ShortestResult && !(s.First(Category.MeasureStates) is { First: 0 } && !MeasureSentences.HasFigure(s))),
        _ => true,
    };

    // "Risiko 2, mål 1" points to a list elsewhere, and is neither a risk nor a goal.
    private bool IsReference(TableCell cell) => outline.Read(cell.Block) is [var sentence] && References.AreAll(sentence);

    // The risk or goal in the row of a measure is one of its own, and knows the measure.
    private void AddRow(Label label, TableCell cell, Entry part, Entry measure, IReadOnlyList<TableCell?> row)
    {
        if (!risks.TryGetValue(cell, out var entry))
        {
            risks[cell] = entry = new Entry { Block = part.Block.Part(0, part.Block.Text.Length, BlockKind.ListItem), Sentences = part.Sentences, Confidence = confidence, Beside = BesideIn(row) };
            if (label == Label.Risk)
                AddCause(row, cell, entry);
            LabelFor(label, cell).Add(entry);
        }

        if (label == Label.Risk)
            entry.AddPart(Label.Measures, measure);
    }

    private LabelBlock LabelFor(Label label, TableCell cell)
    {
        object area = outline.Area ?? (object)this;
        if (!labels.TryGetValue(area, out var ofArea))
            labels[area] = ofArea = new LabelBlock?[1 + (int)Label.FollowUp];
        if (ofArea[(int)label] is { } block)
            return block;
        var header = known.FirstOrDefault(c => c.Label == label)?.Header ?? cell.Block;
        return ofArea[(int)label] = outline.OpenLabel(label, header, known);
    }

    // "Ta ned plakater" / "Samtale på hvert skift": short lines without a full stop, each in a paragraph of its own.
    private static TextBlock[]? Paragraphs(TableCell cell) =>
        cell.Blocks.Count > 1 && cell.Blocks.All(b => b.Kind is BlockKind.Paragraph or BlockKind.TableCell && b.Text.Length is > 1 and <= LongestTitle && char.IsUpper(b.Text[0]) && !b.Text.Contains('.') && !b.Text.Contains(':') && b.Text.Contains(' '))
            ? [.. cell.Blocks] : null;

    // The list items in a cell, else the cell without the number or bullet before its words.
    private static IReadOnlyList<TextBlock> ItemsOf(TableCell cell)
    {
        TextBlock[] items = [.. cell.Blocks.Where(b => b.Kind == BlockKind.ListItem && b.Text.Length > 0)];
        if (items.Length > 1)
            return items;
        var marker = LineMarker.Of(cell.Text);
        return marker.Kind == Marker.None || marker.Length >= cell.Text.Length || (marker.Kind == Marker.Number && !marker.Punctuated)
            ? [cell.Block]
            : [cell.Block.Part(marker.Length, cell.Text.Length, BlockKind.TableCell, marker.Number)];
    }

    private static bool IsBlank(TableCell cell) => cell.Text.AsSpan().Trim(" -–—_.").IsEmpty || TemplateText.IsUnfilled(cell.Block);
}
