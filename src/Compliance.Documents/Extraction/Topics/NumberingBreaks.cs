namespace Compliance.Documents;

/// <summary>Numbers of owners and times that no measure above them has, where others match.</summary>
internal static class NumberingBreaks
{
    private const int Fewest = 2;

    /// <summary>Notes the breaks of one list of measures and of the lists of owners and times that follow it.</summary>
    public static void Read(Reading reading, PlanDraft draft, IReadOnlyList<Entry> measures, IEnumerable<LabelBlock> others)
    {
        if (measures.Count < Fewest || measures.Any(m => m.Block.Number is null))
            return;
        var numbers = measures.Select(m => m.Block.Number!).ToHashSet(StringComparer.Ordinal);
        foreach (var label in others.Where(l => l.Columns is null))
        {
            var listed = label.Entries.Where(e => e.Block is { Kind: BlockKind.ListItem, Number: not null } && e.Parent is null).ToList();
            if (!listed.Exists(e => numbers.Contains(e.Block.Number!)))
                continue; // another way to count: they are matched in their order
            // An item that is empty is told as one; there is nothing in it to match.
            foreach (var entry in listed.Where(e => !numbers.Contains(e.Block.Number!) && e.Block.Text.Trim().Length > 0))
                Add(reading, draft, entry.Block, $"{label.Heading.Text.TrimEnd(':')} {entry.Block.Number}");
        }
    }

    private static void Add(Reading reading, PlanDraft draft, TextBlock block, string text)
    {
        draft.Document = draft.Document with { NumberingBreaks = [.. draft.Document.NumberingBreaks ?? [], text] };
        draft.NotePlace("document.numbering breaks", reading.PlaceOf(block));
    }
}
