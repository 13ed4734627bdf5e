using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>One plan against forty rules: the engine, and the same rules written in C#.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly CheckOptions options = new() { AsOf = WorkloadPlans.AssessmentDate };
    private ComplianceChecker checker = null!;
    private Plan plan = null!;

    [Params(15, 150, 1500)]
    public int Measures { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        checker = new ComplianceChecker(RuleSet.Load(WorkloadFiles.Rules));
        plan = WorkloadPlans.Ordinary(Measures);
    }

    [Benchmark(Baseline = true)]
    public int HandWritten() => HandWrittenChecker.Check(plan, WorkloadPlans.AssessmentDate, keepsAll: true).Count;

    [Benchmark]
    public int HandWrittenFindingsOnly() => HandWrittenChecker.Check(plan, WorkloadPlans.AssessmentDate, keepsAll: false).Count;

    [Benchmark]
    public Report Check() => checker.Check(plan, options);

    /// <summary>Every verdict is read in the order of a report: rule, item, outcome and grade, as <see cref="HandWritten"/> gives them.</summary>
    [Benchmark]
    public int CheckAndList()
    {
        var sum = 0;
        foreach (var result in checker.Check(plan, options).Results)
            sum += result.Rule.Length + (result.Item?.Length ?? 0) + (int)result.Outcome + (int)result.Grade;
        return sum;
    }

    /// <summary>The message of each finding is read too, which <see cref="HandWritten"/> has written.</summary>
    [Benchmark]
    public int CheckAndListMessages()
    {
        var sum = 0;
        foreach (var result in checker.Check(plan, options).Results)
        {
            sum += result.Rule.Length + (result.Item?.Length ?? 0) + (int)result.Outcome + (int)result.Grade;
            if (result.Outcome is not (Outcome.Met or Outcome.NotApplicable))
                sum += result.Message.Text.Length;
        }

        return sum;
    }

    /// <summary>Every text, reason and fingerprint of the findings is read too, as a report would.</summary>
    [Benchmark]
    public int CheckAndRead()
    {
        var length = 0;
        foreach (var finding in checker.Check(plan, options).Findings)
            length += finding.Title.Length + finding.Message.Text.Length + finding.Sources.Count + finding.Fingerprint.Length + (finding.Why?.Parts.Count ?? 0);
        return length;
    }
}
