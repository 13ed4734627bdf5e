namespace Compliance.Documents;

/// <summary>Which entry of an owners or schedule block belongs to which measure.</summary>
internal sealed class Matching
{
    private readonly IReadOnlyList<Entry> measures;
    private Entry?[]? matched;
    private int next;

    public Matching(IReadOnlyList<Entry> measures, IReadOnlyList<LabelBlock> blocks)
    {
        this.measures = measures;
        Blocks = blocks;
        if (blocks.Count == 0)
            return;
        Entry[] entries = blocks.Count == 1 ? [.. blocks[0].Entries] : [.. blocks.SelectMany(b => b.Entries)];
        var numbered = Array.FindAll(entries, e => e.Block.Number is not null);
        if (numbered.Length > 0 && HasNumbers(measures))
            MatchByNumber(numbered);
        else if (Array.FindAll(entries, e => e.Block.Kind == BlockKind.ListItem) is { Length: > 0 } items)
            MatchByOrder(items);
        else
            Shared = Array.Find(entries, e => !e.IsEmpty);
    }

    public IReadOnlyList<LabelBlock> Blocks { get; }

    /// <summary>One entry without number that stands for all measures.</summary>
    public Entry? Shared { get; private set; }

    /// <summary>True when entries were matched by their order only.</summary>
    public bool IsGuess { get; private set; }

    /// <summary>The entry of a measure. Measures are asked for in their order, so the next one is looked at first.</summary>
    public Entry? For(Entry measure)
    {
        if (matched is null)
            return null;
        for (var seen = 0; seen < matched.Length; seen++)
        {
            var i = (next + seen) % matched.Length;
            if (measures[i] != measure)
                continue;
            next = i;
            return matched[i];
        }

        return null;
    }

    private static bool HasNumbers(IReadOnlyList<Entry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Block.Number is not null)
                return true;
        }

        return false;
    }

    private void MatchByNumber(Entry[] entries)
    {
        if (CountAlike(entries))
        {
            matched = entries;
            return;
        }

        // Numbers that stand twice, or that go on from another list, say nothing; their order may.
        var isClear = true;
        var byNumber = new Dictionary<string, Entry>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
            isClear &= byNumber.TryAdd(LastPart(entry.Block.Number).ToString(), entry);
        var known = new HashSet<string>(measures.Count, StringComparer.Ordinal);
        var found = new Entry?[measures.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var number = LastPart(measures[i].Block.Number).ToString();
            isClear &= known.Add(number);
            found[i] = byNumber.GetValueOrDefault(number);
        }

        if (isClear && Array.Exists(found, e => e is not null))
            matched = found;
        else
            MatchByOrder(entries);
    }

    // "1.", "2.", "3." in both, as it mostly is: no number stands twice where each is one more than the one before.
    private bool CountAlike(Entry[] entries)
    {
        if (entries.Length != measures.Count)
            return false;
        var before = -1;
        for (var i = 0; i < entries.Length; i++)
        {
            var number = LastPart(entries[i].Block.Number);
            if (!number.SequenceEqual(LastPart(measures[i].Block.Number)) || !int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) || count <= before)
                return false;
            before = count;
        }

        return true;
    }

    private void MatchByOrder(Entry[] entries)
    {
        IsGuess = true;
        matched = entries.Length == measures.Count ? entries : null;
    }

    private static ReadOnlySpan<char> LastPart(string? number) => number.AsSpan()[((number?.LastIndexOf('.') ?? -1) + 1)..];
}
