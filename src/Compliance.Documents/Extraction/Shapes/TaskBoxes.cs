namespace Compliance.Documents;

/// <summary>
/// The boxes of a task list: "☒ Ny mal", "[ ] Kurs for ledere". They are no words of the measures. A ticked one says that a measure is done and an open
/// one that it is not, as a guess, where a document has both; boxes that are all alike may be bullets, or a form that nobody filled in.
/// </summary>
internal sealed class TaskBoxes
{
    private const int FewestBoxes = 2;
    private readonly bool tell;

    private TaskBoxes(bool tell) => this.tell = tell;

    public static TaskBoxes Of(Outline outline)
    {
        bool ticked = false, open = false;
        foreach (var label in outline.Labels)
        {
            if (label.Label != Label.Measures || label.Columns is not null)
                continue;
            foreach (var entry in label.Entries)
            {
                var box = At(entry.Block.Text);
                ticked |= box is { IsTicked: true };
                open |= box is { IsTicked: false };
            }
        }

        return new TaskBoxes(ticked && open);
    }

    /// <summary>Takes the boxes off the items of a label. Among items with boxes one without is no task.</summary>
    public void Open(LabelBlock label, SentenceReader sentences)
    {
        if (!label.Entries.Exists(e => At(e.Block.Text) is not null))
            return;
        if (label.Entries.Count(e => At(e.Block.Text) is not null) >= FewestBoxes)
            label.Entries.RemoveAll(e => e is { Block.Kind: BlockKind.ListItem, Parent: null } && At(e.Block.Text) is null);
        for (var i = 0; i < label.Entries.Count; i++)
        {
            if (label.Entries[i] is not { Block: var block } entry || At(block.Text) is not { } box || entry.Sentences.Any(s => s.Block != block))
                continue;
            var task = block.Part(box.Length, block.Text.Length, BlockKind.ListItem, block.Number);
            label.Entries[i] = Entry.Of(entry, task, sentences.Read(task), entry.Title, tell ? box.IsTicked : null);
        }
    }

    /// <summary>The box before the words of a block; null for none.</summary>
    private static Box? At(string text)
    {
        if (text.Length < 2)
            return null;
        if (text[0] is '☐' or '❏' or '☒' or '☑')
            return new Box(text[0] is '☒' or '☑', 1);
        return text.Length > 3 && text[0] == '[' && text[2] == ']' && text[1] is ' ' or 'x' or 'X' ? new Box(text[1] != ' ', 3) : null;
    }

    private readonly record struct Box(bool IsTicked, int Length);
}
