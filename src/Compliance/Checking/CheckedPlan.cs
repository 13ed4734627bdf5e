using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>
/// One plan that was checked: the results, and what is needed to put them into words. Words are made one at a time, whichever
/// thread asks first; they do not depend on the order in which they are read.
/// </summary>
internal sealed partial class CheckedPlan
{
    private readonly Lock gate = new();
    private Dictionary<string, ItemPaths>? pathsOfLists;
    private PlanIndex? index;
    private PlanLookup? lookup;
    private FindingBuilder? builder;
    private UnreadPaths? unread;
    private Dictionary<RuleResult, IReadOnlyList<Finding>>? followed;

    private Verdicts verdicts = Verdicts.None;
    private readonly RuleScope?[] scopes;
    private volatile bool hasAllScopes;
    private volatile RuleResult[]? results;
    private bool tookOver;

    /// <param name="pack">The rules.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="date">The assessment date.</param>
    /// <param name="language">The language of the report.</param>
    /// <param name="facts">The host's own facts; null when the pack may use none.</param>
    /// <param name="unmarked">Sources that are known to hold neither guesses nor contradictions; null for none.</param>
    public CheckedPlan(CompiledPack pack, Plan plan, Date date, string language, HostFacts? facts, SourceMap? unmarked = null)
    {
        Pack = pack;
        Plan = plan;
        Date = date;
        Facts = facts;
        Texts = pack.TextsIn(language);
        Marks = plan.Sources is null || ReferenceEquals(plan.Sources, unmarked) ? null : PlanMarks.Of(this);
        scopes = new RuleScope?[pack.Rules.Length];
        IsElsewhere = pack.Bound.Manifest.Jurisdiction is { } own && plan.Employer is { Country: { } country } employer && !own.Equals(country, StringComparison.OrdinalIgnoreCase)
            && !(Marks is not null && Marks.TryGet(employer, CountryOfEmployer, out var mark) && mark.AsUnknown.Rank == ReasonKind.Contradictory);
    }

    private static Member CountryOfEmployer => PlanVocabulary.Plan.Members.Find("employer")!.Type.Members.Find("country")!;

    public CompiledPack Pack { get; }

    public Plan Plan { get; }

    public Date Date { get; }

    public HostFacts? Facts { get; }

    public PlanMarks? Marks { get; }

    /// <summary>
    /// True where the law of another country binds the employer, so that no rule of the pack does. A guess is enough, since it accuses
    /// nobody and the conclusion tells of it; two countries decide nothing.
    /// </summary>
    public bool IsElsewhere { get; }

    /// <summary>What the rules say in the language of the report whatever the plan is.</summary>
    public FixedTexts Texts { get; }

    /// <summary>True where the document may show what a rule asks for, in figures that the reader could not take apart.</summary>
    public bool MayShow(RuleResult result) => Unread.Hold(result);

    /// <summary>What of the document was not taken apart.</summary>
    public UnreadPaths Unread => unread ??= UnreadPaths.In(Plan.Sources);

    /// <summary>True to tell the reason of met and not applicable results too.</summary>
    public bool ExplainAll { get; init; }

    /// <summary>A scope for each rule, in the order of the pack.</summary>
    public RuleScope[] Scopes
    {
        get
        {
            if (!hasAllScopes)
            {
                lock (gate)
                    MakeScopes();
            }

            return scopes!;
        }
    }

    /// <summary>The results, rule by rule and item by item; made when somebody reads them.</summary>
    public RuleResult[] Results
    {
        get
        {
            if (results is { } settled)
                return settled;
            lock (gate)
                return results ??= Settle();
        }
    }

    /// <summary>The results where somebody has read them; null before.</summary>
    public RuleResult[]? Settled => results;

    public PlanIndex Index => index ??= new PlanIndex(Plan, Pack.Bound.Inputs, Facts);

    public PlanLookup Lookup => lookup ??= new PlanLookup(Plan, Pack.Bound.Inputs, Facts);

    /// <summary>Runs all rules.</summary>
    public void Run(Func<RuleResult, Decision?>? assessments)
    {
        verdicts = Pack.NewVerdicts();
        var frame = Pack.RentFrame();
        frame.Begin(this, assessments);
        for (var i = 0; i < scopes.Length; i++)
        {
            var rule = Pack.Rules[i];
            if (rule.Items is null && frame.IsPlain && !IsElsewhere && rule.InForce.Holds(Date))
                scopes[i] = RuleRun.RunOnPlan(this, rule, frame, verdicts);
            else
                RuleRun.Run(scopes[i] = new RuleScope(this, rule), frame, verdicts);
        }

        Pack.Return(frame);
        Pack.NoteUsual(verdicts);
        // What overrides what is only known when all results are at hand.
        if (Pack.Bound.Overriding.Rules.Count > 0)
            _ = Results;
    }

    /// <summary>True where the verdicts are those of this check alone, and nobody has made results of them.</summary>
    public bool HasVerdictsAlone => results is null && verdicts.Count > 0 && !tookOver;

    /// <summary>The results that are findings, in the order of the pack; only where the verdicts are those of this check alone.</summary>
    /// <param name="first">For each rule the place of its first; behind the last rule their number.</param>
    public List<RuleResult> FindingsAlone(out int[] first)
    {
        var found = new List<RuleResult>(verdicts.ResultCount);
        first = new int[scopes.Length + 1];
        for (var i = 0; i < scopes.Length; i++)
        {
            scopes[i]?.AddFindings(found);
            first[i + 1] = found.Count;
        }

        return found;
    }

    /// <summary>For each rule the place of its first result; behind the last rule their number.</summary>
    public int[] FirstResults()
    {
        var first = new int[scopes.Length + 1];
        first[^1] = Results.Length;
        for (var i = 0; i < scopes.Length; i++)
            first[i] = Scopes[i].First;
        return first;
    }

    /// <summary>Makes the scopes of the rules about the whole plan whose verdict was told without one: they have one verdict each.</summary>
    private void MakeScopes()
    {
        var at = 0;
        for (var i = 0; i < scopes.Length && !hasAllScopes; i++)
        {
            scopes[i] ??= RuleScope.OfPlain(this, Pack.Rules[i], verdicts, at);
            at += scopes[i]!.Count;
        }

        hasAllScopes = true;
    }

    /// <summary>Makes something of the words of the plan; only one thread does at a time.</summary>
    public T Make<T, TSource>(TSource source, Func<FindingBuilder, TSource, T> make)
    {
        lock (gate)
            return make(builder ??= new FindingBuilder(this), source);
    }

    /// <summary>Makes something that needs no words; only one thread does at a time.</summary>
    public T Make<T, TSource>(TSource source, Func<TSource, T> make)
    {
        lock (gate)
            return make(source);
    }

    /// <summary>The path of each item of a rule's list.</summary>
    public ItemPaths PathsOf(RuleScope scope)
    {
        lock (gate)
        {
            var items = scope.Items!;
            if (scope.Rule.ItemsPath is not { } path || items.Possible.Count > 0)
                return new ItemPaths(PathsByIndex(items));
            pathsOfLists ??= new(StringComparer.Ordinal);
            if (!pathsOfLists.TryGetValue(path, out var paths))
                pathsOfLists[path] = paths = PathsBelow(path, items.Items) ?? new ItemPaths(PathsByIndex(items));
            return paths;
        }
    }

    public IReadOnlyList<Finding> FollowedOf(RuleResult result) =>
        followed is not null && followed.TryGetValue(result, out var list) ? list : [];

    public void Follow(RuleResult cause, IReadOnlyList<Finding> findings) => (followed ??= new(ReferenceEqualityComparer.Instance))[cause] = findings;

    private string?[] PathsByIndex(ListValue items)
    {
        var paths = new string?[items.Items.Count + items.Possible.Count];
        for (var i = 0; i < paths.Length; i++)
        {
            var item = i < items.Items.Count ? items.Items[i] : items.Possible[i - items.Items.Count];
            paths[i] = item.Kind == ValueKind.Context ? Index.PathOf(item.AsObject) : null;
        }

        return paths;
    }

    private static ItemPaths? PathsBelow(string path, IReadOnlyList<Value> items)
    {
        var hosts = new IPlanItem[items.Count];
        for (var i = 0; i < hosts.Length; i++)
        {
            if (items[i].Kind != ValueKind.Context || items[i].AsObject is not IPlanItem item)
                return null;
            hosts[i] = item;
        }

        return new ItemPaths(path, PlanPath.KeysOf(hosts));
    }
}

/// <summary>The paths of the items of a list.</summary>
internal sealed class ItemPaths
{
    private readonly string?[] paths;
    private readonly string list = "";
    private readonly IReadOnlyList<string>? keys;
    private int[]? order;

    /// <param name="paths">The paths; null for what does not stand in the plan.</param>
    public ItemPaths(string?[] paths) => this.paths = paths;

    /// <param name="list">Path of the list.</param>
    /// <param name="keys">The keys of the items, of which paths are made when somebody reads them.</param>
    public ItemPaths(string list, IReadOnlyList<string> keys)
    {
        (this.list, this.keys) = (list, keys);
        paths = new string?[keys.Count];
    }

    public string? this[int item] => keys is null ? paths[item] : paths[item] ??= PlanPath.Item(list, keys[item]);

    /// <summary>The items in the order of their paths.</summary>
    public int[] Order => order ??= Sorted();

    private int[] Sorted()
    {
        var sorted = new int[paths.Length];
        var isSorted = true;
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = i;
            isSorted &= i == 0 || string.CompareOrdinal(this[i - 1], this[i]) <= 0;
        }

        if (!isSorted)
            Array.Sort(sorted, (a, b) => string.CompareOrdinal(this[a], this[b]) is var by && by != 0 ? by : a.CompareTo(b));
        return sorted;
    }
}
