namespace Compliance.Documents;

/// <summary>"Frist:" with nothing behind it, above the next chapter: what follows says neither when nor who.</summary>
internal static class EmptyLabels
{
    /// <summary>Opens a label; one with nothing behind it is closed at once.</summary>
    public static void Open(Label label, TextBlock block, ReadBlock? next, OutlineBuilder outline)
    {
        outline.OpenLabel(label, block);
        if (label is Label.Owners or Label.Schedule && block.Text.EndsWith(':') && next is { Block: { Kind: BlockKind.Heading } or { Kind: BlockKind.ListItem, Number: not (null or "1" or "a") } } && !Says(label, next))
            outline.CloseLabel();
    }

    // "Frist:" / "1. mai 2025", "Ansvarlig:" / "1. HR-sjefen": a list below it fills it.
    private static bool Says(Label label, ReadBlock next)
    {
        foreach (var sentence in next.Sentences)
        {
            if (label == Label.Owners ? sentence.Has(Category.Owners) : sentence.Dates.Count > 0 || sentence.Has(Category.Deadlines) || sentence.Has(Category.Recurrence) || sentence.Has(Category.Vague) || sentence.Has(Category.Seasons) || sentence.Has(Category.Quarters))
                return true;
        }

        return false;
    }
}
