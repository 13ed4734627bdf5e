using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Peers;
using Compliance.Benchmarks.Workload;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;
using FluentValidation.Results;

namespace Compliance.Benchmarks;

/// <summary>FluentValidation on the 17 rules that it can say; the engine on the same, with and without their words, and on all forty.</summary>
[MemoryDiagnoser]
public class PeerBenchmarks
{
    private readonly CheckOptions options = new() { AsOf = WorkloadPlans.AssessmentDate };
    private readonly FluentPlanValidator validator = new(WorkloadPlans.AssessmentDate);
    private readonly ComplianceChecker checker = new(RuleSet.Load(WorkloadFiles.Rules));
    private readonly ComplianceChecker sameRules = new(RuleSet.Load(WorkloadFiles.Only(FluentPlanValidator.Rules)));
    private readonly Plan plan = WorkloadPlans.Ordinary(15);

    [Benchmark(Baseline = true)]
    public ValidationResult FluentValidation17Rules() => validator.Validate(plan);

    [Benchmark]
    public Report Check17Rules() => sameRules.Check(plan, options);

    /// <summary>The peer writes the message of each failure when it finds it.</summary>
    [Benchmark]
    public int Check17RulesAndMessages()
    {
        var length = 0;
        foreach (var finding in sameRules.Check(plan, options).Findings)
            length += finding.Message.Text.Length;
        return length;
    }

    [Benchmark]
    public Report Check40Rules() => checker.Check(plan, options);
}
