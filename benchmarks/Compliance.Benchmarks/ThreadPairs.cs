using System.Diagnostics;
using System.Globalization;

namespace Compliance.Benchmarks;

/// <summary>
/// <see cref="ThroughputBenchmarks"/> on one thread and on two in turn in one process: a pair of runs that follow each other share what
/// else the machine does, and two jobs minutes apart do not.
/// </summary>
internal static class ThreadPairs
{
    private const int Pairs = 25;

    /// <summary>Prints what a second thread is worth: the median of the pairs, the least and the most.</summary>
    public static int Run()
    {
        var one = new ThroughputBenchmarks { Threads = 1 };
        var two = new ThroughputBenchmarks { Threads = 2 };
        var worth = new List<double>();
        for (var pair = -5; pair < Pairs; pair++)
        {
            var (alone, both) = (Time(one), Time(two));
            if (pair >= 0)
                worth.Add(alone / both); // the first pairs are compiled while they run
        }

        worth.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two threads for one: {worth[Pairs / 2]:0.00} × (from {worth[0]:0.00} to {worth[^1]:0.00}, {Pairs} pairs)"));
        return 0;
    }

    private static double Time(ThroughputBenchmarks run)
    {
        var clock = Stopwatch.StartNew();
        run.DocumentToReport();
        return clock.Elapsed.TotalMilliseconds;
    }
}
