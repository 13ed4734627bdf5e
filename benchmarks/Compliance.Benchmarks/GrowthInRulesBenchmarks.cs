using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>One plan of 15 measures against more and more rules.</summary>
[MemoryDiagnoser]
public class GrowthInRulesBenchmarks
{
    private readonly CheckOptions options = new() { AsOf = WorkloadPlans.AssessmentDate };
    private readonly Plan plan = WorkloadPlans.Ordinary(15);
    private ComplianceChecker checker = null!;

    [Params(10, 40, 160, 640)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Prepare() => checker = new ComplianceChecker(RuleSet.Load(GeneratedRules.OfCount(Rules)));

    [Benchmark]
    public Report Check() => checker.Check(plan, options);
}
