using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.Checking;
using Compliance.Documents;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>Documents to reports on one thread and on two, the checker shared: what a second core is worth.</summary>
public class ThroughputBenchmarks
{
    private const int Documents = 256;

    private readonly ComplianceChecker checker = new(RuleSet.Default);
    private readonly byte[][] texts =
    [
        WorkloadFiles.Sample("nordlys-verft.txt"),
        WorkloadFiles.Sample("nordlys-verft-uferdig.txt"),
        WorkloadFiles.Sample("furuvik-kommune.txt"),
        WorkloadFiles.Sample("bekkelund-regnskap.txt"),
    ];

    /// <summary>Threads that share the work.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Text of a document to its report, the texts of the findings not read.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public int DocumentToReport() => OnThreads(i =>
    {
        using var stream = new MemoryStream(texts[i % texts.Length], false);
        return checker.Check(DocumentPlanReader.Read(stream, "plan.txt").Plan!).Results.Count;
    });

    private int OnThreads(Func<int, int> one)
    {
        var next = -1;
        var sum = 0;
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return sum;

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < Documents; i = Interlocked.Increment(ref next))
                Interlocked.Add(ref sum, one(i));
        }
    }
}
