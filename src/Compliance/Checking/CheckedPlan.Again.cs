using Compliance.Findings;

namespace Compliance.Checking;

// A check that takes over what an earlier one decided. Only verdicts are taken over; words, places and paths are always those of
// the plan at hand. A result is copied when somebody reads the results, so that a change costs what it touches.
internal sealed partial class CheckedPlan
{
    /// <summary>From so many single items on, a rule runs again as a whole: what is kept of the earlier check has become scattered.</summary>
    private const int MostItems = 16;

    private IReadOnlyList<AreaOverview>? areas;

    /// <summary>True when verdicts of another check hold here wherever the plan says the same.</summary>
    public bool CanTakeOver(CheckedPlan other) => other.Pack == Pack && other.Date == Date && other.Marks is null && Marks is null;

    /// <summary>Runs the rules whose verdict may differ from that of an earlier check.</summary>
    /// <param name="earlier">The earlier check; see <see cref="CanTakeOver"/>.</param>
    /// <param name="assessments">How somebody judged open norms; null when nobody judged any.</param>
    /// <param name="judgeAgain">True when open norms were, or may be, judged by somebody.</param>
    public void RunAgain(CheckedPlan earlier, Func<RuleResult, Decision?>? assessments, bool judgeAgain)
    {
        verdicts = new Verdicts(0, 0);
        tookOver = true;
        var reads = Pack.Reads;
        var change = PlanChange.Between(earlier.Plan, Plan, reads);
        var frame = Pack.RentFrame();
        frame.Begin(this, assessments);
        lock (earlier.gate)
        {
            var known = earlier.Scopes;
            for (var i = 0; i < scopes.Length; i++)
            {
                var scope = scopes[i] = new RuleScope(this, Pack.Rules[i]);
                var before = known[i].Taken;
                var isOverridden = Pack.Bound.Overriding.Rules.ContainsKey(scope.Rule.Bound);
                var mustRun = isOverridden || before.Tally.Withdrawn > 0 || (judgeAgain && scope.Rule.Requires is null);
                if (earlier.IsElsewhere != IsElsewhere)
                    mustRun = true;
                else if (!mustRun && !IsElsewhere && scope.Rule.InForce.Holds(Date))
                    mustRun = !TryTakeOver(scope, ref before, reads.Rules[i], change, frame);
                if (mustRun)
                    RuleRun.Run(scope, frame, verdicts);
                else
                    scope.Pending = before;
            }
        }

        hasAllScopes = true;
        Pack.Return(frame);
        // What decisions set aside, and what overrides what, is only known when all results are at hand.
        if (judgeAgain || Pack.Bound.Overriding.Rules.Count > 0)
            _ = Results;
    }

    /// <summary>What the document says of each area; counted anew only where that may have changed.</summary>
    public IReadOnlyList<AreaOverview> AreasAfter(CheckedPlan? earlier) => areas = earlier?.areas is { } known
        && ReferenceEquals(earlier.Plan.Areas, Plan.Areas) && ReferenceEquals(earlier.Plan.Risks, Plan.Risks) && ReferenceEquals(earlier.Plan.Measures, Plan.Measures)
            ? known
            : AreaOverviews.Of(Plan);

    /// <summary>What counts for the conclusion, without copying results that nobody reads.</summary>
    public ResultTally Tally()
    {
        if (results is { } settled)
            return ResultTally.Of(settled);
        var tally = verdicts.Tally;
        foreach (var scope in scopes)
        {
            if (scope?.Pending is { } pending)
                tally.Add(pending.Tally);
        }

        return tally;
    }

    /// <summary>Takes over the results of a rule that reads nothing of what changed, and runs it for the single items that did; false where that will not do.</summary>
    private bool TryTakeOver(RuleScope scope, ref Takeover before, RuleReads reads, PlanChange change, CheckFrame frame)
    {
        if (reads.ReadsBeyondThePlan || reads.AreTouchedBy(change))
            return false;
        if (reads.ItemsRoot < 0 || change.Of(reads.ItemsRoot) is not { } root)
            return true;
        if (root.Items is not { } items || before.Scope.Count == 0 || before.Scope.Items?.Items.Count != before.Scope.Count)
            return false;
        var touched = items.Where(i => reads.AreTouchedBy(i.Members)).Select(i => i.Index).ToList();
        if (touched.Count == 0)
            return true;
        if (touched.Count + before.Changed.Length > MostItems)
            return false;
        scope.Items = Pack.Reads.Roots[RootPlaceOf(reads.ItemsRoot)].Read!(Plan).AsList;
        before = before.With(touched.ConvertAll(i => (i, RuleRun.RunItem(scope, i, frame))));
        return true;
    }

    private int RootPlaceOf(int number)
    {
        for (var i = 0; i < Pack.Reads.Roots.Count; i++)
        {
            if (Pack.Reads.NumberOf(Pack.Reads.Roots[i]) == number)
                return i;
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }

    /// <summary>Makes the results of the verdicts, and copies of what was taken over.</summary>
    private RuleResult[] Settle()
    {
        var count = 0;
        foreach (var scope in Scopes)
        {
            scope.First = count;
            scope.Count = scope.Pending?.Scope.Count ?? scope.Count;
            count += scope.Count;
        }

        var all = new RuleResult[count];
        var frame = Pack.RentFrame();
        frame.Begin(this, null);
        foreach (var scope in Scopes)
        {
            var room = all.AsSpan(scope.First, scope.Count);
            if (scope.Pending is { } pending)
                Copy(pending, scope, frame, room);
            else
                scope.Make(room);
        }

        Pack.Return(frame);
        SpecialRules.GoFirst(all, Pack);
        foreach (var scope in Scopes)
            scope.Pending = null;
        return all;
    }

    private static void Copy(Takeover taken, RuleScope scope, CheckFrame frame, Span<RuleResult> copies)
    {
        var earlier = taken.Scope;
        if (earlier.Items is not null)
        {
            // The items are those of this plan: some may be other objects, which say the same.
            RuleRun.Enter(scope.Rule, frame, default);
            scope.Items = scope.Rule.Items!.Evaluate(frame).AsList;
        }

        scope.UnknownList = earlier.UnknownList;
        for (var i = 0; i < copies.Length; i++)
            copies[i] = earlier.ResultAt(i).In(scope);
        foreach (var (index, result) in taken.Changed)
            copies[index] = result.In(scope);
    }
}

/// <summary>Results of an earlier check that hold in a later one.</summary>
/// <param name="Scope">The rule in that check, which has the results.</param>
/// <param name="Changed">Those that stand in the place of one of them, by item.</param>
/// <param name="Tally">What counts of them for the conclusion.</param>
internal sealed record Takeover(RuleScope Scope, (int Index, RuleResult Result)[] Changed, ResultTally Tally)
{
    /// <summary>The same with other results for some items.</summary>
    public Takeover With(List<(int Index, RuleResult Result)> items)
    {
        var tally = Tally;
        var changed = Changed.ToList();
        foreach (var (index, result) in items)
        {
            var known = changed.FindIndex(c => c.Index == index);
            tally.Count(known < 0 ? Scope.ResultAt(index) : changed[known].Result, -1);
            tally.Count(result, 1);
            if (known < 0)
                changed.Add((index, result));
            else
                changed[known] = (index, result);
        }

        return new Takeover(Scope, [.. changed], tally);
    }
}
