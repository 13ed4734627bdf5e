using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Testing;

/// <summary>What came of one case of a tests file.</summary>
/// <param name="File">The tests file.</param>
/// <param name="Line">Line of the case, from 1.</param>
/// <param name="Case">The name of the case.</param>
/// <param name="Failures">What was not as expected, one line each; empty when the case passed.</param>
public sealed record RuleTestResult(string File, int Line, string Case, IReadOnlyList<string> Failures)
{
    /// <summary>True when everything was as expected.</summary>
    public bool Passed => Failures.Count == 0;
}

/// <summary>Runs the cases that stand beside the rules of a pack.</summary>
public static class RuleTests
{
    /// <summary>
    /// Runs every case of a pack. Findings that a case lists are exact over the rules of the files that <c>tests for:</c>
    /// names; throws <see cref="RuleSetException"/> when the rules have errors.
    /// </summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="configure">Adds what the pack may use beyond its files.</param>
    public static IReadOnlyList<RuleTestResult> Run(IEnumerable<RuleFile> files, Action<RuleSetOptions>? configure = null)
    {
        var rules = RuleSet.Load(files, configure);
        var checker = new ComplianceChecker(rules);
        return rules.Pack.Tests
            .SelectMany(file => file.Cases.Select(c => new RuleTestResult(file.File.Path, c.Name.Line, c.Name.Value, Failures(checker, file, c))))
            .ToList();
    }

    private static List<string> Failures(ComplianceChecker checker, TestFileSyntax file, TestCase testCase)
    {
        var tree = PlanTree.FromYaml(testCase.Given);
        foreach (var entry in testCase.With)
        {
            tree = entry.Value is YamlScalar { Value: "(not stated)" }
                ? tree.Remove(entry.Key.Value, entry.Key)
                : tree.Set(entry.Key.Value, entry.Value);
        }

        var reading = tree.ToPlan(file.File.Path);
        if (reading.Plan is not { } plan)
            return reading.Errors.Select(e => e.ToString()).ToList();
        var asOf = testCase.AsOf ?? file.AsOf;
        var options = new CheckOptions
        {
            AsOf = asOf is { } date ? new DateOnly(date.Year, date.Month, date.Day) : null,
            Name = file.File.Path,
        };
        var report = checker.Check(plan, options);
        var failures = report.InputErrors.Select(e => e.ToString()).ToList();
        Definitions(checker.Pack, plan, report, testCase, failures);
        var topics = file.Topics.Select(t => t.Value).ToHashSet();
        var inScope = checker.Pack.Rules.Where(r => topics.Contains(r.Bound.Topic)).Select(r => r.Bound.Id).ToHashSet();
        FindingsOf(checker, report, testCase, inScope, failures);
        if (testCase.ExpectedConclusion is { Value: var conclusion } && Words(report.Conclusion.ToString()) != conclusion)
            failures.Add("expected the conclusion `" + conclusion + "`, got `" + Words(report.Conclusion.ToString()) + "`");
        return failures;
    }

    private static void Definitions(CompiledPack pack, Plan plan, Report report, TestCase testCase, List<string> failures)
    {
        if (testCase.ExpectedDefinitions.Count == 0)
            return;
        plan = InputValues.Named(plan, pack.Bound.Inputs?.Type, []);
        var index = new PlanIndex(plan, pack.Bound.Inputs);
        var date = report.AssessmentDate;
        var frame = new CheckFrame(pack, plan, new Date(date.Year, date.Month, date.Day)) { Marks = PlanMarks.Of(plan, () => index) };
        foreach (var entry in testCase.ExpectedDefinitions)
        {
            var definition = pack.Bound.Definitions.FirstOrDefault(d => d.Name == entry.Key.Value);
            var expected = (entry.Value as YamlScalar)?.Value ?? "";
            if (definition is null)
            {
                failures.Add("there is no definition `" + entry.Key.Value + "`" + Suggestion.DidYouMean(entry.Key.Value, pack.Bound.Definitions.Select(d => d.Name)));
                continue;
            }

            var value = pack.Read(definition).Evaluate(frame);
            var actual = value.IsKnown ? ValueText.Of(value) : "unknown";
            if (actual != expected)
                failures.Add("expected `" + definition.Name + "` to be " + expected + ", got " + actual);
        }
    }

    private static void FindingsOf(ComplianceChecker checker, Report report, TestCase testCase, HashSet<string> inScope, List<string> failures)
    {
        if (testCase.ExpectedFindings is { } expected)
        {
            var actual = report.Findings.Where(f => f.Outcome != Outcome.Judgement && (inScope.Contains(f.Rule) || testCase.IsPartial)).ToList();
            Compare(checker, expected, actual, testCase.IsPartial, failures);
        }

        if (testCase.ExpectedJudgements is { } judgements)
            Compare(checker, judgements, report.Findings.Where(f => f.Outcome == Outcome.Judgement && inScope.Contains(f.Rule)).ToList(), false, failures);
    }

    private static void Compare(ComplianceChecker checker, IReadOnlyList<ExpectedFinding> expected, List<Finding> actual, bool isPartial, List<string> failures)
    {
        var rest = actual.ToList();
        foreach (var finding in expected)
        {
            var match = rest.Find(f => Mismatch(checker, finding, f) is null);
            if (match is not null)
            {
                rest.Remove(match);
                continue;
            }

            var near = rest.Where(f => f.Rule == finding.Rule.Value).Select(f => Mismatch(checker, finding, f)).ToList();
            failures.Add("line " + finding.Rule.Line + ": expected " + finding.Rule.Value + (near.Count == 0 ? ", but there is no such finding" : ", but " + string.Join("; ", near)));
        }

        if (!isPartial)
            failures.AddRange(rest.Where(f => !failures.Exists(e => e.Contains("expected " + f.Rule, StringComparison.Ordinal))).Select(f => "unexpected finding: " + Describe(f)));
    }

    private static string? Mismatch(ComplianceChecker checker, ExpectedFinding expected, Finding actual)
    {
        if (expected.Rule.Value != actual.Rule)
            return "it is of another rule";
        if (expected.Outcome is { Value: var outcome } && Words(actual.Outcome.ToString()) != outcome)
            return "its outcome is `" + Words(actual.Outcome.ToString()) + "` (" + actual.Message.Text + ")";
        if (expected.Grade is { Value: var grade } && Words(actual.Grade.ToString()) != grade)
            return "its grade is `" + Words(actual.Grade.ToString()) + "`";
        if ((expected.Item ?? expected.Place) is { Value: var place } && !IsAt(checker, actual, place))
            return "it is at `" + (actual.Item ?? string.Join("`, `", actual.Places.Select(p => p.Path))) + "`";
        if (expected.DependsOn is { } dependsOn && !dependsOn.Select(d => d.Value).ToHashSet().SetEquals(actual.DependsOn))
            return "it depends on `" + string.Join("`, `", actual.DependsOn) + "`";
        if (expected.Missing is { } missing && !missing.Select(m => m.Value).ToHashSet().SetEquals(actual.Missing))
            return "it misses `" + string.Join("`, `", actual.Missing) + "`";
        if (expected.Message is { Value: var message } && actual.Message.Text != message)
            return "its message is `" + actual.Message.Text + "`";
        return null;
    }

    private static bool IsAt(ComplianceChecker checker, Finding finding, string place)
    {
        var rule = checker.Pack.Rules.First(r => r.Bound.Id == finding.Rule);
        return finding.Item == place
            || rule.Bound.Syntax.Place?.Value == place
            || finding.Places.Any(p => p.Path == place || p.Path.StartsWith(place + ".", StringComparison.Ordinal) || p.Path.StartsWith(place + "[", StringComparison.Ordinal));
    }

    private static string Describe(Finding finding) => finding.Rule + ", " + Words(finding.Outcome.ToString()) + ", " + Words(finding.Grade.ToString())
        + (finding.Item is null ? "" : ", at " + finding.Item) + ": " + finding.Message.Text;

    /// <summary><c>NotMet</c> is <c>not met</c>.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
