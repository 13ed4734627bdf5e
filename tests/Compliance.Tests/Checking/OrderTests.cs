using System.Text.RegularExpressions;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Rules;
using Compliance.Tests.Packs;
using Compliance.Tests.Plans;
using FsCheck.Fluent;

namespace Compliance.Tests.Checking;

/// <summary>The same plan, rules and date give the same report, whatever the order of files and rules and however many threads.</summary>
public class OrderTests
{
    private static readonly CheckOptions Options = new() { AsOf = new DateOnly(2025, 12, 31) };
    private static readonly ComplianceChecker Checker = new(RuleSet.Load(RuleFiles.Norwegian));

    [Fact]
    public void Findings_do_not_depend_on_the_order_of_files_or_rules()
    {
        var reversed = new ComplianceChecker(RuleSet.Load(RuleFiles.Norwegian.Reverse().Select(f => f with { Text = WithRulesReversed(f) })));
        Prop.ForAll(PlanGenerator.PlansWithSources, plan =>
            Assert.Equal(Describe(Checker.Check(plan, Options)), Describe(reversed.Check(plan, Options))))
            .Holds(60);
    }

    [Fact]
    public void The_order_of_the_files_does_not_change_the_digest() =>
        Assert.Equal(RuleSet.Load(RuleFiles.Norwegian).Digest, RuleSet.Load(RuleFiles.Norwegian.Reverse()).Digest);

    [Fact]
    public void Many_threads_share_one_checker()
    {
        var plans = PlanGenerator.PlansWithSources.Generator.Sample(40).ToList();
        var alone = plans.Select(p => Describe(Checker.Check(p, Options))).ToList();
        var together = new string[plans.Count];
        Parallel.For(0, plans.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => together[i] = Describe(Checker.Check(plans[i], Options)));
        Assert.Equal(alone, together);
    }

    private static string WithRulesReversed(RuleFile file)
    {
        var start = file.Text.IndexOf("\nrules:\n", StringComparison.Ordinal);
        if (start < 0)
            return file.Text;
        var head = file.Text[..(start + 8)];
        var rules = Regex.Split(file.Text[(start + 8)..], "(?m)^(?=  - rule: )", RegexOptions.None, TimeSpan.FromSeconds(5));
        return head + string.Concat(rules.Where(r => r.Trim().Length > 0).Reverse().Select(r => r.TrimEnd() + "\n\n"));
    }

    private static string Describe(Report report) => report.ConclusionText + "\n" + string.Join("\n", report.Results.Select(Describe));

    private static string Describe(Finding f) =>
        $"{f.Rule}|{f.Item}|{f.Outcome}|{f.Grade}|{f.Authority}|{f.Ground}|{f.Message.Text}|{string.Join(",", f.Places.Select(p => p.Path + p.Place.Line))}|{string.Join(",", f.Missing)}|{f.Fingerprint}|{string.Join(";", f.Followed.Select(Describe))}";
}
