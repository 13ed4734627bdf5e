using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;

namespace Compliance.Testing;

/// <summary>A case of a tests file, whose plan is read once, when it is first asked for, so that it can run many times.</summary>
internal sealed class PreparedCase
{
    private readonly HashSet<string> topics;
    private readonly Lazy<(Plan? Plan, IReadOnlyList<string> Errors)> reading;

    public PreparedCase(TestFileSyntax file, TestCase testCase)
    {
        File = file;
        Case = testCase;
        topics = file.Topics.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        reading = new(Read);
        var asOf = testCase.AsOf ?? file.AsOf;
        Options = new CheckOptions
        {
            AsOf = asOf is { } date ? new DateOnly(date.Year, date.Month, date.Day) : null,
            Name = file.File.Path,
        };
    }

    public TestFileSyntax File { get; }

    public TestCase Case { get; }

    /// <summary>The plan; null where it could not be read.</summary>
    public Plan? Plan => reading.Value.Plan;

    /// <summary>Why the plan could not be read.</summary>
    public IReadOnlyList<string> Errors => reading.Value.Errors;

    public CheckOptions Options { get; }

    public static List<PreparedCase> Of(BoundPack pack) => pack.Tests.SelectMany(f => f.Cases.Select(c => new PreparedCase(f, c))).ToList();

    /// <summary>True for a rule of a file that the case is for.</summary>
    public bool IsInScope(BoundRule rule) => topics.Contains(rule.Topic);

    /// <summary>
    /// True for a rule whose outcome the case holds to something: one of its topics where it lists all findings, else one that
    /// it names.
    /// </summary>
    public bool Observes(BoundRule rule)
    {
        if (Case.ExpectedMet.Concat(Case.ExpectedNotApplicable).Any(e => Names(e, rule)))
            return true;
        if (rule.Judgement is not null && rule.Requires is null)
            return Case.ExpectedJudgements is not null && IsInScope(rule);
        if (Case.ExpectedFindings is not { } expected)
            return false;
        return Case.IsPartial ? expected.Any(e => Names(e.Rule, rule)) : IsInScope(rule);
    }

    private (Plan? Plan, IReadOnlyList<string> Errors) Read()
    {
        var tree = PlanTree.FromYaml(Case.Given);
        foreach (var entry in Case.With)
        {
            tree = entry.Value is YamlScalar { Value: "(not stated)" }
                ? tree.Remove(entry.Key.Value, entry.Key)
                : tree.Set(entry.Key.Value, entry.Value);
        }

        var read = tree.ToPlan(File.File.Path);
        return (read.Plan, read.Errors.Select(e => e.ToString()).ToList());
    }

    private static bool Names(YamlScalar expected, BoundRule rule) => expected.Value == rule.Id || rule.Syntax.Formerly.Any(f => f.Value == expected.Value);

    /// <summary>Runs the case; nothing is to tell where it passes.</summary>
    public IReadOnlyList<string> Failures(ComplianceChecker checker) => Run(checker).Failures;

    /// <summary>Runs the case and gives the report too; null where the plan could not be read.</summary>
    public (Report? Report, IReadOnlyList<string> Failures) Run(ComplianceChecker checker)
    {
        if (Plan is null)
            return (null, Errors);
        var report = checker.Check(Plan, Options);
        return (report, new CaseComparison(checker, this).Compare(report));
    }

    /// <summary>What evaluates definitions and rules of the pack over the plan of this case.</summary>
    public CheckFrame FrameFor(CompiledPack pack)
    {
        var plan = InputValues.Named(ContradictoryGroups.Open(Plan!), pack.Bound.Inputs?.Type, []);
        var (date, _) = AssessmentDates.Of(plan, Options, TimeProvider.System);
        return new CheckFrame(new CheckedPlan(pack, plan, new Date(date.Year, date.Month, date.Day), pack.Bound.Manifest.Languages[0], null));
    }
}
