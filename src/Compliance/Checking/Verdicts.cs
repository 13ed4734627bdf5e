namespace Compliance.Checking;

/// <summary>What came of the rules that ran in one check, in their order: a result where there is something to tell, and a plain verdict elsewhere.</summary>
/// <param name="usual">How many there usually are.</param>
/// <param name="usualResults">How many of them are results.</param>
internal sealed class Verdicts(int usual, int usualResults)
{
    private readonly List<RuleResult> results = new(usualResults);
    private PlainVerdict[] plain = new PlainVerdict[usual];
    private ResultTally tally;

    /// <summary>Those of a check that has not begun.</summary>
    public static Verdicts None { get; } = new(0, 0);

    /// <summary>Number of verdicts.</summary>
    public int Count { get; private set; }

    /// <summary>Number of those that are results.</summary>
    public int ResultCount => results.Count;

    /// <summary>What counts of them for the conclusion.</summary>
    public ref readonly ResultTally Tally => ref tally;

    /// <summary>A verdict; none where it is a result.</summary>
    public PlainVerdict this[int index] => plain[index];

    /// <summary>A result, counted among the results alone.</summary>
    public RuleResult ResultAt(int index) => results[index];

    public void Add(RuleResult result)
    {
        Add(default(PlainVerdict));
        AddTaken(result);
    }

    public void Add(PlainVerdict verdict, CompiledRule rule)
    {
        Add(verdict);
        tally.Count(verdict, rule, 1);
    }

    /// <summary>Room for the verdicts of several items, all of them the same so far; whoever takes it counts them.</summary>
    public Span<PlainVerdict> Take(int items, PlainVerdict same)
    {
        Reserve(items);
        var room = plain.AsSpan(Count, items);
        same.Fill(room);
        Count += items;
        return room;
    }

    /// <summary>Adds the result for a verdict that was taken and is none.</summary>
    public void AddTaken(RuleResult result)
    {
        results.Add(result);
        tally.Count(result, 1);
    }

    /// <summary>Counts verdicts that were taken.</summary>
    public void CountIn(PlainVerdict verdict, CompiledRule rule, int times)
    {
        if (times > 0)
            tally.Count(verdict, rule, times);
    }

    private void Add(PlainVerdict verdict)
    {
        Reserve(1);
        plain[Count++] = verdict;
    }

    private void Reserve(int more)
    {
        if (Count + more > plain.Length)
            Array.Resize(ref plain, Math.Max(Count + more, Math.Max(16, 2 * Count)));
    }
}
