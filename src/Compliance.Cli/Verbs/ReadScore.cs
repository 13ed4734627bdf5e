using System.Globalization;
using Compliance.Plans;

namespace Compliance.Cli.Verbs;

/// <summary>Prints how what was read compares with what a person has marked.</summary>
internal static class ReadScore
{
    private const int MostDifferences = 200;

    public static int Run(PlanReaders readers, IReadOnlyList<string> files, IReadOnlyList<string> marked, double least, string stdinName, Surroundings surroundings)
    {
        if (files.Count != marked.Count)
            throw new CommandFailure($"{files.Count} documents and {marked.Count} marked plans", "Name one marked plan for each document, in the same order: `compliance read a.txt b.txt --score a.yaml --score b.yaml`.");
        var score = new PlanScore();
        for (var i = 0; i < files.Count; i++)
        {
            var truth = readers.Read(marked[i], marked[i]);
            var read = readers.Read(files[i], stdinName);
            if (truth.Plan is null || read.Plan is null)
                return ReadVerb.Unreadable(truth.Plan is null ? truth : read, surroundings);
            score.Add(files[i], truth.Plan, read.Plan);
        }

        Write(score, surroundings.Out);
        return score.Total.Precision >= least && score.Total.Recall >= least ? Exit.Clean : Exit.Findings;
    }

    private static void Write(PlanScore score, TextWriter output)
    {
        output.WriteLine($"{"root",-20}{"marked",8}{"read",8}{"right",8}{"precision",11}{"recall",9}");
        foreach (var root in score.Roots.Append(score.Total))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{root.Root,-20}{root.Marked,8}{root.Read,8}{root.Right,8}{Percent(root.Precision),11}{Percent(root.Recall),9}"));
        if (score.Differences.Count > 0)
            output.WriteLine();
        foreach (var difference in score.Differences.Take(MostDifferences))
        {
            var place = difference.Place is { } p ? string.Create(CultureInfo.InvariantCulture, $" ({p.Line},{p.Column})") : "";
            output.WriteLine($"{difference.File}{place}: {difference.Path}: " + (difference.Marked, difference.Read) switch
            {
                (null, { } extra) => $"read `{extra}`, nothing is marked",
                ({ } missing, null) => $"marked `{missing}`, nothing was read",
                var (wanted, found) => $"marked `{wanted}`, read `{found}`",
            });
        }

        if (score.Differences.Count > MostDifferences)
            output.WriteLine($"… and {score.Differences.Count - MostDifferences} more");
    }

    // 99.96 % is not all of them.
    private static string Percent(double share) => (share < 1 ? Math.Floor(share * 1000) / 10 : 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
