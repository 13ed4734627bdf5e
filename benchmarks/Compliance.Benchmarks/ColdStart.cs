using System.Diagnostics;
using System.Globalization;

namespace Compliance.Benchmarks;

/// <summary>
/// Whole processes from start to end, the command beside an empty program, in turn, so that what else the machine does falls on both.
/// </summary>
internal static class ColdStart
{
    private const int Rounds = 21;

    /// <summary>Prints the median of each command and how many times as long as the empty program it takes.</summary>
    /// <param name="command">The published command.</param>
    /// <param name="empty">The published empty program.</param>
    /// <param name="samples">The folder with the samples.</param>
    public static int Run(string command, string empty, string samples)
    {
        var document = Path.Combine(samples, "nordlys-verft.txt");
        var word = Path.Combine(Path.GetTempPath(), $"nordlys-verft-{Environment.ProcessId}.docx");
        File.WriteAllBytes(word, FormatBenchmarks.Docx(File.ReadAllLines(document)));
        try
        {
            return Run(
            [
                [empty],
                [command, "--version"],
                [command, "check", Path.Combine(samples, "nordlys-verft.plan.yaml")],
                [command, "check", document],
                [command, "check", word],
            ]);
        }
        finally
        {
            File.Delete(word);
        }
    }

    private static int Run(string[][] runs)
    {
        var times = runs.Select(_ => new List<double>()).ToList();
        for (var round = -1; round < Rounds; round++)
        {
            for (var i = 0; i < runs.Length; i++)
            {
                if (Time(runs[i]) is not { } time)
                    return 1;
                // The first round finds the files on the disk, all others in memory.
                if (round >= 0)
                    times[i].Add(time);
            }
        }

        var least = Median(times[0]);
        for (var i = 0; i < runs.Length; i++)
        {
            var name = i == 0 ? "an empty program" : string.Join(' ', runs[i].Skip(1).Select(Path.GetFileName));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {Median(times[i]),8:0} ms {Median(times[i]) / least,6:0.0} ×"));
        }

        return 0;
    }

    private static double? Time(string[] run)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(run[0], run[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        // Findings are no failure, an unreadable document and wrong arguments are.
        if (process.ExitCode is 0 or 1)
            return watch.Elapsed.TotalMilliseconds;
        Console.Error.WriteLine($"{run[0]} ended with {process.ExitCode}: {error}");
        return null;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
