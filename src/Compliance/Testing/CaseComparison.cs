using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Testing;

/// <summary>Holds a report against what a case expects.</summary>
internal sealed class CaseComparison(ComplianceChecker checker, PreparedCase prepared)
{
    private readonly List<string> failures = [];

    private TestCase Case => prepared.Case;

    public IReadOnlyList<string> Compare(Report report)
    {
        failures.AddRange(report.InputErrors.Select(e => e.ToString()));
        Definitions();
        var inScope = checker.Pack.Rules.Where(r => prepared.IsInScope(r.Bound)).Select(r => r.Bound.Id).ToHashSet(StringComparer.Ordinal);
        Findings(report, inScope);
        Results(report, Case.ExpectedMet, Outcome.Met);
        Results(report, Case.ExpectedNotApplicable, Outcome.NotApplicable);
        if (Case.ExpectedConclusion is { Value: var conclusion } && Words(report.Conclusion.ToString()) != conclusion)
            failures.Add("expected the conclusion `" + conclusion + "`, got `" + Words(report.Conclusion.ToString()) + "`");
        return failures;
    }

    private void Definitions()
    {
        if (Case.ExpectedDefinitions.Count == 0)
            return;
        var pack = checker.Pack;
        var frame = prepared.FrameFor(pack);
        foreach (var entry in Case.ExpectedDefinitions)
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

    /// <summary>Rules with the same outcome for all that they look at.</summary>
    private void Results(Report report, IReadOnlyList<YamlScalar> rules, Outcome outcome)
    {
        foreach (var rule in rules)
        {
            var id = checker.Pack.IdOf(rule.Value) ?? rule.Value;
            var other = report.Results.SelectMany(r => r.Followed.Prepend(r)).FirstOrDefault(r => r.Rule == id && r.Outcome != outcome);
            if (other is not null)
                failures.Add("line " + rule.Line + ": expected " + id + " to be " + Words(outcome.ToString()) + ", but its outcome is `" + Words(other.Outcome.ToString()) + "`");
        }
    }

    private void Findings(Report report, HashSet<string> inScope)
    {
        if (Case.ExpectedFindings is { } expected)
        {
            var actual = report.Findings.Where(f => f.Outcome != Outcome.Judgement && (inScope.Contains(f.Rule) || Case.IsPartial)).ToList();
            Compare(expected, actual, Case.IsPartial);
        }

        if (Case.ExpectedJudgements is { } judgements)
            Compare(judgements, report.Findings.Where(f => f.Outcome == Outcome.Judgement && inScope.Contains(f.Rule)).ToList(), false);
    }

    private void Compare(IReadOnlyList<ExpectedFinding> expected, List<Finding> actual, bool isPartial)
    {
        var rest = actual.ToList();
        foreach (var finding in expected)
        {
            var match = rest.Find(f => Mismatch(finding, f) is null);
            if (match is not null)
            {
                rest.Remove(match);
                continue;
            }

            var near = rest.Where(f => f.Rule == IdOf(finding)).Select(f => Mismatch(finding, f)).ToList();
            failures.Add("line " + finding.Rule.Line + ": expected " + finding.Rule.Value + (near.Count == 0 ? ", but there is no such finding" : ", but " + string.Join("; ", near)));
        }

        if (!isPartial)
            failures.AddRange(rest.Where(f => !failures.Exists(e => e.Contains("expected " + f.Rule, StringComparison.Ordinal))).Select(f => "unexpected finding: " + Describe(f)));
    }

    private string? Mismatch(ExpectedFinding expected, Finding actual)
    {
        if (IdOf(expected) != actual.Rule)
            return "it is of another rule";
        if (expected.Outcome is { Value: var outcome } && Words(actual.Outcome.ToString()) != outcome)
            return "its outcome is `" + Words(actual.Outcome.ToString()) + "` (" + actual.Message.Text + ")";
        if (expected.Grade is { Value: var grade } && Words(actual.Grade.ToString()) != grade)
            return "its grade is `" + Words(actual.Grade.ToString()) + "`";
        if (expected.Level is { Value: var level } && (actual.Level is not { } reached || Words(reached.ToString()) != level))
            return "its level is " + (actual.Level is { } other ? "`" + Words(other.ToString()) + "`" : "not known");
        if (expected.Authority is { Value: var authority } && Words(actual.Authority.ToString()) != authority)
            return "its authority is `" + Words(actual.Authority.ToString()) + "`";
        if ((expected.Item ?? expected.Place) is { Value: var place } && !IsAt(actual, place))
            return "it is at `" + (actual.Item ?? string.Join("`, `", actual.Places.Select(p => p.Path))) + "`";
        if (expected.DependsOn is { } dependsOn && !dependsOn.Select(d => d.Value).ToHashSet().SetEquals(actual.DependsOn))
            return "it depends on `" + string.Join("`, `", actual.DependsOn) + "`";
        if (expected.Missing is { } missing && !missing.Select(m => m.Value).ToHashSet().SetEquals(actual.Missing))
            return "it misses `" + string.Join("`, `", actual.Missing) + "`";
        if (expected.Message is { Value: var message } && actual.Message.Text != message)
            return "its message is `" + actual.Message.Text + "`";
        return null;
    }

    /// <summary>A case may write an id that the rule had before.</summary>
    private string IdOf(ExpectedFinding expected) => checker.Pack.IdOf(expected.Rule.Value) ?? expected.Rule.Value;

    private bool IsAt(Finding finding, string place)
    {
        return finding.Item == place
            || Array.Exists(checker.Pack.Rules, r => r.Bound.Id == finding.Rule && r.Bound.Syntax.Place?.Value == place)
            || finding.Places.Any(p => p.Path == place || p.Path.StartsWith(place + ".", StringComparison.Ordinal) || p.Path.StartsWith(place + "[", StringComparison.Ordinal));
    }

    private static string Describe(Finding finding) => finding.Rule + ", " + Words(finding.Outcome.ToString()) + ", " + Words(finding.Grade.ToString())
        + (finding.Item is null ? "" : ", at " + finding.Item) + ": " + finding.Message.Text;

    /// <summary><c>NotMet</c> is <c>not met</c>.</summary>
    internal static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
