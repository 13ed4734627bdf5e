using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>More and more rules from their files to a rule set: the time and the memory for each must stay the same.</summary>
[MemoryDiagnoser]
public class RuleSetBuildBenchmarks
{
    private IReadOnlyList<RuleFile> files = [];

    [Params(40, 160, 640, 2_560)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Prepare() => files = GeneratedRules.OfCount(Rules);

    [Benchmark]
    public RuleSet RuleSetBuild() => RuleSet.Load(files);
}
