using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Rules;

namespace Compliance.Testing.Coverage;

/// <summary>Measures what the cases of a pack show of its rules, definitions and parameters.</summary>
internal sealed class CoverageRun
{
    private static readonly string[] KnownOrNot = ["known", "unknown"];
    private static readonly string[] Sides = ["below", "on", "above"];
    private static readonly string[] MetOrFailing = ["met", "failing"];
    private static readonly string[] Judged = ["judgement"];

    private readonly BoundPack pack;
    private readonly ComplianceChecker checker;
    private readonly List<CoverageGoal> goals = [];
    private readonly CoverageRecorder recorder = new();
    private readonly PossibleTruth possible = new();
    private readonly Dictionary<string, SortedSet<Outcome>> outcomes = new(StringComparer.Ordinal);

    private CoverageRun(RuleSet rules)
    {
        pack = rules.Pack;
        checker = new ComplianceChecker(rules);
        foreach (var expression in PackExpressions.Of(pack))
            Plan(expression);
        foreach (var rule in checker.Pack.Rules)
            Plan(rule.Bound);
    }

    /// <summary>Runs every case of the pack.</summary>
    public static PackCoverage Run(RuleSet rules) => Run(rules, _ => true, CancellationToken.None);

    /// <summary>Runs the cases that are wanted; nothing is seen of what only others show.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled between two cases.</exception>
    public static PackCoverage Run(RuleSet rules, Func<PreparedCase, bool> wanted, CancellationToken cancellation)
    {
        var run = new CoverageRun(rules);
        foreach (var prepared in PreparedCase.Of(rules.Pack).Where(c => wanted(c) && c.Plan is not null))
        {
            cancellation.ThrowIfCancellationRequested();
            run.Measure(prepared);
        }

        var accepted = Accepted.In(rules.Pack, survivors: false);
        foreach (var goal in run.goals.Where(g => !g.Seen))
            goal.Reason = accepted.ReasonFor(goal.Id);
        return new PackCoverage(rules.Pack, run.goals, run.outcomes.ToDictionary(o => o.Key, IReadOnlyCollection<Outcome> (o) => o.Value))
        {
            Stale = accepted.Stale(run.goals.Where(g => !g.Seen).Select(g => g.Id)),
        };
    }

    private void Plan(PackExpression expression)
    {
        if (expression.Role != ExpressionRole.Value)
        {
            var truths = possible.Of(expression.Expression);
            Watch(new[] { ("true", Truths.True), ("false", Truths.False), ("unknown", Truths.Unknown) }.Where(t => truths.HasFlag(t.Item2)).Select(t => t.Item1));
        }
        else if (expression.Rule is null)
        {
            Watch(KnownOrNot);
        }

        foreach (var boundary in Boundaries.In(expression.Expression))
        {
            var (line, column) = expression.PositionOf(boundary.Limit.Span);
            var sides = Sides.Select(side => new CoverageGoal
            {
                Owner = expression.Owner,
                Place = expression.Place + " " + boundary.Parameter,
                What = side,
                File = expression.Scalar.Source,
                Line = line,
                Column = column,
                Hint = Hint(boundary, side),
            }).ToList();
            goals.AddRange(sides);
            recorder.Watch(boundary, sides);
        }

        void Watch(IEnumerable<string> whats)
        {
            var watched = whats.Select(w => Goal(expression, w)).ToList();
            goals.AddRange(watched);
            recorder.Watch(expression.Expression.Root, watched);
        }
    }

    private static CoverageGoal Goal(PackExpression expression, string what)
    {
        var (line, column) = expression.PositionOf(new TextSpan(0, 0));
        return new CoverageGoal { Owner = expression.Owner, Place = expression.Place, What = what, File = expression.Scalar.Source, Line = line, Column = column };
    }

    /// <summary>The value that stands on that side of the boundary today.</summary>
    private string? Hint(Boundary boundary, string side)
    {
        if (pack.Parameters.FirstOrDefault(p => p.FullName == boundary.Parameter)?.Syntax.History is not [.., { Value.Kind: ValueKind.Number } latest])
            return null;
        var value = latest.Value.AsNumber + side switch { "below" => -1, "above" => 1, _ => 0 };
        return "a case with " + ValueText.Of(Value.Of(value));
    }

    /// <summary>A rule should be seen met and failing, an open norm put to judgement.</summary>
    private void Plan(BoundRule rule)
    {
        if (!outcomes.TryAdd(rule.Id, []))
            return; // what one version of a rule shows is shown of the rule
        foreach (var what in rule.Requires is null ? Judged : MetOrFailing)
            goals.Add(new CoverageGoal { Owner = rule.Id, Place = "outcome", What = what, File = rule.Syntax.Id.Source, Line = rule.Syntax.Id.Line, Column = rule.Syntax.Id.Column });
    }

    private void Measure(PreparedCase prepared)
    {
        var observed = checker.Pack.Rules.Where(r => prepared.Observes(r.Bound)).ToList();
        var frame = prepared.FrameFor(checker.Pack);
        recorder.Begin(frame);
        frame.Recorder = recorder;
        foreach (var rule in observed)
            RuleRun.Run(new RuleScope(frame.Check, rule), frame, new Verdicts(0, 0));
        foreach (var expected in prepared.Case.ExpectedDefinitions)
        {
            if (pack.Definitions.FirstOrDefault(d => d.Name == expected.Key.Value) is { } definition)
                checker.Pack.Read(definition).Evaluate(frame);
        }

        var ids = observed.Select(r => r.Bound.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in checker.Check(prepared.Plan!, prepared.Options).Results.SelectMany(r => r.Followed.Prepend(r)).Where(r => ids.Contains(r.Rule)))
        {
            outcomes[finding.Rule].Add(finding.Outcome);
            var what = (finding.OutcomeIfApplicable ?? finding.Outcome) switch
            {
                Outcome.Met => "met",
                Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory => "failing",
                Outcome.Judgement => "judgement",
                _ => "",
            };
            if (goals.Find(g => g.Owner == finding.Rule && g.Place == "outcome" && g.What == what) is { } goal)
                goal.Seen = true;
        }
    }
}

/// <summary>What the cases of a pack show, and what they do not.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Goals">All goals, seen or not.</param>
/// <param name="Outcomes">The outcomes that each rule was seen with.</param>
internal sealed record PackCoverage(BoundPack Pack, IReadOnlyList<CoverageGoal> Goals, IReadOnlyDictionary<string, IReadOnlyCollection<Outcome>> Outcomes)
{
    /// <summary>What was accepted and need not be: it is seen, or there is no such goal.</summary>
    public IReadOnlyList<AcceptedGap> Stale { get; init; } = [];

    /// <summary>Goals that are seen or accepted.</summary>
    public int Reached => Goals.Count(g => g.Seen || g.Reason is not null);

    /// <summary>What the pack wants its cases to show and no case shows: the gate under <c>coverage:</c> in <c>pack.yaml</c>.</summary>
    public IReadOnlyList<RuleDiagnostic> Demanded => [.. Goals
        .Where(g => g is { Seen: false, Reason: null } && Pack.Manifest.Coverage is { } gate && gate.Demands(g.What))
        .Select(g => new RuleDiagnostic(Catalog.CoverageGap.Id, Catalog.CoverageGap.Severity, "no case shows `" + g.Id + "`" + (g.Hint is { } hint ? "; " + hint : ""), g.File.Path, g.Line, g.Column, 1))];

    /// <summary>Per cent of the goals, rounded down, so that 100 means all.</summary>
    public int Percent => Goals.Count == 0 ? 100 : Reached * 100 / Goals.Count;
}
