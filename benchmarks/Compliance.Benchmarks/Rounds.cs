using System.Diagnostics;
using System.Globalization;

namespace Compliance.Benchmarks;

/// <summary>
/// The same benchmarks in turn: each round runs every row a little, and the best round of each row counts. Beside other work on the
/// machine the times do not hold, but what they are to each other does.
/// </summary>
internal static class Rounds
{
    private const int Warm = 3000;
    private const int Times = 40;

    public static int Run(int rounds)
    {
        foreach (var measures in (int[])[15, 150, 1500])
        {
            var check = new CheckBenchmarks { Measures = measures };
            check.Prepare();
            Measure(
                $"one plan, {measures} measures",
                rounds,
                measures,
                ("by hand, every verdict", () => check.HandWritten()),
                ("by hand, findings only", () => check.HandWrittenFindingsOnly()),
                ("Check", () => check.Check()),
                ("Check, every result listed", () => check.CheckAndList()),
                ("Check, messages of findings read", () => check.CheckAndListMessages()),
                ("Check, all of the findings read", () => check.CheckAndRead()));
            var again = new RecheckBenchmarks { Measures = measures };
            again.Prepare();
            Measure(
                $"one value changed, {measures} measures",
                rounds,
                measures,
                ("everything checked", () => again.Check()),
                ("a measure got an owner", () => again.OneOwner()),
                ("the headcount changed", () => again.OneHeadcount()),
                ("an owner, every result listed", () => again.OneOwnerAndList()));
        }

        Measure("growth in rules, 15 measures", rounds, 15, [Growth(10), Growth(40), Growth(160), Growth(640)]);
        var peer = new PeerBenchmarks();
        Measure(
            "FluentValidation, 15 measures",
            rounds,
            15,
            ("FluentValidation, 17 rules", () => peer.FluentValidation17Rules()),
            ("Check, the same rules", () => peer.Check17Rules()),
            ("the same, messages of findings read", () => peer.Check17RulesAndMessages()),
            ("Check, all 40 rules", () => peer.Check40Rules()));
        return 0;
    }

    private static (string Name, Action Run) Growth(int rules)
    {
        var growth = new GrowthInRulesBenchmarks { Rules = rules };
        growth.Prepare();
        return (rules + " rules", () => growth.Check());
    }

    private static void Measure(string title, int rounds, int measures, params (string Name, Action Run)[] rows)
    {
        // As often as a small plan would be run, so that large ones take no hours.
        var times = Math.Max(1, Times * 15 / measures);
        var warm = Math.Max(100, Warm * 15 / measures);
        foreach (var (_, run) in rows)
        {
            for (var i = 0; i < warm; i++)
                run();
        }

        var best = rows.Select(_ => (Microseconds: double.MaxValue, Bytes: 0L)).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var started = Stopwatch.GetTimestamp();
                for (var i = 0; i < times; i++)
                    rows[row].Run();
                var taken = Stopwatch.GetElapsedTime(started).TotalMicroseconds / times;
                best[row] = (Math.Min(taken, best[row].Microseconds), (GC.GetAllocatedBytesForCurrentThread() - allocated) / times);
            }
        }

        Console.WriteLine(title);
        for (var row = 0; row < rows.Length; row++)
        {
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                "  {0,-36} {1,10:0.00} µs {2,6:0.00} × {3,9:0.0} kB {4,6:0.00} ×",
                rows[row].Name,
                best[row].Microseconds,
                best[row].Microseconds / best[0].Microseconds,
                best[row].Bytes / 1000.0,
                (double)best[row].Bytes / best[0].Bytes));
        }
    }
}
