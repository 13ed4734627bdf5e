using Compliance.Benchmarks.Peers;
using Compliance.Checking;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Benchmarks.Workload;

/// <summary>Holds the engine and the hand-written rules to the same verdicts, before anything is measured.</summary>
internal static class Verification
{
    /// <summary>Prints every difference; the number of them.</summary>
    public static int Run(TextWriter output)
    {
        var checker = new ComplianceChecker(RuleSet.Load(WorkloadFiles.Rules));
        var plans = new (string Name, Plan Plan)[]
        {
            ("15 measures", WorkloadPlans.Ordinary(15)),
            ("150 measures", WorkloadPlans.Ordinary(150)),
            ("1,500 measures", WorkloadPlans.Ordinary(1500)),
            ("silent", WorkloadPlans.Silent),
            ("small", WorkloadPlans.Small),
            ("on demand", WorkloadPlans.OnDemand),
        };
        return plans.Sum(p => Compare(p.Name, p.Plan, checker, output)) + ComparePeer(output);
    }

    /// <summary>The peer says the same number of failures of each rule that it can say.</summary>
    private static int ComparePeer(TextWriter output)
    {
        var plan = WorkloadPlans.Ordinary(15);
        var date = WorkloadPlans.AssessmentDate;
        var expected = HandWrittenChecker.Check(plan, date, keepsAll: false).Select(v => v.Rule).Where(FluentPlanValidator.Rules.Contains);
        var found = new FluentPlanValidator(date).Validate(plan).Errors.Select(e => e.ErrorCode);
        var ours = new ComplianceChecker(RuleSet.Load(WorkloadFiles.Only(FluentPlanValidator.Rules)))
            .Check(plan, new CheckOptions { AsOf = date }).Findings.Select(f => f.Rule);
        var failures = expected.Order(StringComparer.Ordinal).ToList();
        var differ = !failures.SequenceEqual(found.Order(StringComparer.Ordinal)) || !failures.SequenceEqual(ours.Order(StringComparer.Ordinal));
        output.WriteLine($"FluentValidation: {FluentPlanValidator.Rules.Count} rules, {(differ ? "other" : "the same")} failures");
        return differ ? 1 : 0;
    }

    private static int Compare(string name, Plan plan, ComplianceChecker checker, TextWriter output)
    {
        var date = WorkloadPlans.AssessmentDate;
        var expected = HandWrittenChecker.Check(plan, date, keepsAll: true);
        var found = Verdict.Of(checker.Check(plan, new CheckOptions { AsOf = date }));
        var differences = expected.Except(found).Select(v => "only by hand: " + v)
            .Concat(found.Except(expected).Select(v => "only by rules: " + v))
            .ToList();
        if (differences.Count == 0 && !expected.SequenceEqual(found))
            differences.Add("the order differs");
        var findings = HandWrittenChecker.Check(plan, date, keepsAll: false);
        if (!findings.SequenceEqual(expected.Where(v => v.IsFinding)))
            differences.Add("the hand-written findings differ from the hand-written verdicts");
        output.WriteLine($"{name}: {found.Count} verdicts, {findings.Count} findings, {differences.Count} differences");
        foreach (var difference in differences)
            output.WriteLine("  " + difference);
        return differences.Count;
    }
}
