using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>One value of a plan changes while the host keeps the report before, as in a form; forty rules.</summary>
[MemoryDiagnoser]
public class RecheckBenchmarks
{
    private readonly CheckOptions options = new() { AsOf = WorkloadPlans.AssessmentDate };
    private ComplianceChecker checker = null!;
    private Plan withOwner = null!;
    private Plan withHeadcount = null!;
    private Report before = null!;

    [Params(15, 150, 1500)]
    public int Measures { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        checker = new ComplianceChecker(RuleSet.Load(WorkloadFiles.Rules));
        var plan = WorkloadPlans.Ordinary(Measures);
        withOwner = plan with { Measures = [.. plan.Measures!.Take(3), plan.Measures![3] with { Owners = [new Owner { Text = "head of staff", Kind = OwnerKind.Role }] }, .. plan.Measures!.Skip(4)] };
        withHeadcount = plan with { Employer = plan.Employer! with { RegularEmployees = 413 } };
        before = checker.Check(plan, options);
    }

    /// <summary>Everything is checked.</summary>
    [Benchmark(Baseline = true)]
    public Report Check() => checker.Check(withOwner, options);

    /// <summary>A measure got an owner.</summary>
    [Benchmark]
    public Report OneOwner() => checker.Check(withOwner, options, before);

    /// <summary>A headcount changed, on which duties rest.</summary>
    [Benchmark]
    public Report OneHeadcount() => checker.Check(withHeadcount, options, before);

    /// <summary>A measure got an owner, and every verdict is read in the order of a report.</summary>
    [Benchmark]
    public int OneOwnerAndList()
    {
        var sum = 0;
        foreach (var result in checker.Check(withOwner, options, before).Results)
            sum += result.Rule.Length + (result.Item?.Length ?? 0) + (int)result.Outcome + (int)result.Grade;
        return sum;
    }
}
