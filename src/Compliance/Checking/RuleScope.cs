using Compliance.Language;

namespace Compliance.Checking;

/// <summary>One rule in one check: what its results have in common.</summary>
internal sealed class RuleScope(CheckedPlan check, CompiledRule rule)
{
    private ItemPaths? paths;
    private Takeover? taken;
    private ListValue? items;
    private object?[]? hosts;
    private string[]? unread;
    private Verdicts? verdicts;
    private int firstResult;
    private RuleResult[]? made;

    public CheckedPlan Check { get; } = check;

    public CompiledRule Rule { get; } = rule;

    /// <summary>The list of <c>for each</c>; null for a rule about the whole plan and where the list is unknown.</summary>
    public ListValue? Items
    {
        get => items;
        set
        {
            (items, hosts, CertainCount) = (value, null, value?.ItemCount ?? 0);
            Guessed = value?.WhyPossible is { Rank: ReasonKind.Unconfirmed } why ? why : null;
        }
    }

    /// <summary>Number of the items that certainly belong to the list; they come first.</summary>
    public int CertainCount { get; private set; }

    /// <summary>Why the other items may belong to the list, where a reader guessed them; null for others.</summary>
    public Unknown? Guessed { get; private set; }

    /// <summary>Why the list of <c>for each</c> is unknown; null when the rule ran for an item or the plan.</summary>
    public Unknown? UnknownList { get; set; }

    /// <summary>Those of the paths that the requirement names that the document may show, though they were not read.</summary>
    public string[] Unread => unread ??= Check.Unread.Of(Rule);

    /// <summary>The items that certainly belong to the list, where all of them are objects; empty elsewhere.</summary>
    public ReadOnlySpan<object?> CertainHosts => items?.Items is Plans.IListOfHosts list ? list.Hosts : hosts ??= HostsIn(items?.Items);

    /// <summary>Number of items, certain or not.</summary>
    public int ItemCount => items is null ? 0 : CertainCount + items.Possible.Count;

    /// <summary>Place of its first result among those of the check, once they stand there.</summary>
    public int First { get; set; }

    /// <summary>Place of its first verdict among those of the rules that ran.</summary>
    public int FirstVerdict { get; private set; }

    /// <summary>Number of its results.</summary>
    public int Count { get; set; }

    /// <summary>One of its results, unless they are <see cref="Pending"/>: from those of the check, or made when one is read before them.</summary>
    public RuleResult ResultAt(int index) => Check.Settled is { } all ? all[First + index] : Made[index];

    private RuleResult[] Made
    {
        get
        {
            if (made is null)
            {
                var results = new RuleResult[Count];
                Make(results);
                Interlocked.CompareExchange(ref made, results, null);
            }

            return made;
        }
    }

    /// <summary>What counts of its results for the conclusion.</summary>
    public ResultTally Tally
    {
        get
        {
            if (Check.Settled is { } all)
                return ResultTally.Of(all.AsSpan(First, Count));
            var tally = default(ResultTally);
            for (int i = 0, result = firstResult; i < Count; i++)
            {
                if (verdicts![FirstVerdict + i] is { IsNone: false } plain)
                    tally.Count(plain, Rule, 1);
                else
                    tally.Count(verdicts.ResultAt(result++), 1);
            }

            return tally;
        }
    }

    /// <summary>Where its results come from while nobody has read them; null once they stand among those of the check.</summary>
    public Takeover? Pending { get; set; }

    /// <summary>Its results for a later check.</summary>
    public Takeover Taken => Pending ?? (taken ??= new Takeover(this, [], Tally));

    /// <summary>The scope of a rule about the whole plan whose verdict stands at a place.</summary>
    public static RuleScope OfPlain(CheckedPlan check, CompiledRule rule, Verdicts verdicts, int place) =>
        new(check, rule) { verdicts = verdicts, FirstVerdict = place, Count = 1 };

    /// <summary>From here on the verdicts are those of the rule.</summary>
    public void Begin(Verdicts ofCheck) => (verdicts, FirstVerdict, firstResult) = (ofCheck, ofCheck.Count, ofCheck.ResultCount);

    /// <summary>An item, first those that certainly belong to the list; silence for -1.</summary>
    public Value ItemAt(int index)
    {
        if (index < 0)
            return default;
        return index < CertainCount ? items!.ItemAt(index) : items!.Possible[index - CertainCount];
    }

    private static object?[] HostsIn(IReadOnlyList<Value>? values)
    {
        if (values is null)
            return [];
        var hosts = new object?[values.Count];
        for (var i = 0; i < hosts.Length; i++)
        {
            if (values[i] is not { Kind: ValueKind.Context } value)
                return [];
            hosts[i] = value.AsObject;
        }

        return hosts;
    }

    /// <summary>Path of an item in the plan; null for what does not stand in it.</summary>
    public string? PathAt(int index) => index < 0 ? null : Paths[index];

    public ItemPaths Paths => paths ??= Check.PathsOf(this);

    /// <summary>Adds those of its results that are findings.</summary>
    public void AddFindings(List<RuleResult> found)
    {
        for (int i = 0, result = firstResult; i < Count; i++)
        {
            if (verdicts![FirstVerdict + i].IsNone && verdicts.ResultAt(result++) is { IsFinding: true } finding)
                found.Add(finding);
        }
    }

    /// <summary>Makes its results of the verdicts.</summary>
    /// <param name="results">Where they go, as many as <see cref="Count"/>.</param>
    public void Make(Span<RuleResult> results)
    {
        var isOfItems = ItemCount > 0;
        for (int i = 0, result = firstResult; i < results.Length; i++)
        {
            var plain = verdicts![FirstVerdict + i];
            results[i] = plain.IsNone ? verdicts.ResultAt(result++) : RuleRun.ResultOf(plain, this, isOfItems ? i : -1);
        }
    }
}
