namespace Compliance.Documents;

/// <summary>Numbers of owners and times that no measure above them has, where others match.</summary>
internal static class NumberingBreaks
{
    private const int Fewest = 2;

    /// <summary>Notes the breaks of one list of measures and of the lists of owners and times that follow it.</summary>
    public static void Read(Reading reading, PlanDraft draft, IReadOnlyList<Entry> measures, IReadOnlyList<LabelBlock> labels)
    {
        if (measures.Count < Fewest || measures.Any(m => m.Block.Number is null))
            return;
        HashSet<string>? numbers = null;
        foreach (var label in labels)
        {
            if (label.Columns is not null || label.Label is not (Label.Owners or Label.Schedule))
                continue;
            var listed = label.Entries.FindAll(e => e.Block is { Kind: BlockKind.ListItem, Number: not null } && e.Parent is null);
            if (CountsAlike(listed, measures))
                continue;
            numbers ??= measures.Select(m => m.Block.Number!).ToHashSet(StringComparer.Ordinal);
            if (!listed.Exists(e => numbers.Contains(e.Block.Number!)))
                continue; // another way to count: they are matched in their order
            // An item that is empty is told as one; there is nothing in it to match.
            foreach (var entry in listed.Where(e => !numbers.Contains(e.Block.Number!) && e.Block.Text.Trim().Length > 0))
                Add(reading, draft, entry.Block, $"{label.Heading.Text.TrimEnd(':')} {entry.Block.Number}");
        }
    }

    // Number by number the same: nothing is missed.
    private static bool CountsAlike(List<Entry> listed, IReadOnlyList<Entry> measures)
    {
        if (listed.Count > measures.Count)
            return false;
        for (var i = 0; i < listed.Count; i++)
        {
            if (listed[i].Block.Number != measures[i].Block.Number)
                return false;
        }

        return true;
    }

    private static void Add(Reading reading, PlanDraft draft, TextBlock block, string text)
    {
        draft.Document = draft.Document with { NumberingBreaks = [.. draft.Document.NumberingBreaks ?? [], text] };
        draft.NotePlace("document.numbering breaks", reading.PlaceOf(block));
    }
}
