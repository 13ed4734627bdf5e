using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Tests.House;

namespace Compliance.Tests.Language.Feel;

/// <summary>
/// The public conformance corpus for FEEL, one JSON object a line, named by FEEL_TCK. Every row is type-checked first; with
/// FEEL_TCK_FAILURES the failing rows are written to the file of that name.
/// </summary>
public class FeelTckTests
{
    private const int MostExceptions = 10;

    [Fact]
    public void The_public_corpus_is_counted()
    {
        var rows = File.ReadLines(Repository.Outside("FEEL_TCK"))
            .Select(line => new CorpusRow(JsonDocument.Parse(line).RootElement))
            .Where(row => row.Counts && row.Subset is "core" or "useful")
            .Select(row => (Row: row, Passed: row.Run()))
            .ToList();

        foreach (var subset in rows.GroupBy(r => r.Row.Subset).OrderBy(g => g.Key, StringComparer.Ordinal))
            Say($"FEEL_TCK {subset.Key} passed {subset.Count(r => r.Passed)} of {subset.Count()}");
        var errors = rows.Where(r => r.Row.IsError).ToList();
        Say($"FEEL_TCK error rows rejected at compile time {errors.Count(r => r.Row.Rejected)} of {errors.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine(Table(rows));
        if (Environment.GetEnvironmentVariable("FEEL_TCK_FAILURES") is { } path)
            File.WriteAllLines(path, rows.Where(r => !r.Passed || (r.Row.IsError && !r.Row.Rejected)).Select(r => Line(r.Row, r.Passed)));
        Judge(rows);
    }

    private static void Judge(List<(CorpusRow Row, bool Passed)> rows)
    {
        var exceptions = File.ReadLines(Repository.PathOf("tests", "Compliance.Tests", "Language", "Feel", "TckExceptions.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(" | ", 2)[0])
            .ToList();
        Assert.True(exceptions.Count <= MostExceptions, $"{exceptions.Count} exceptions are more than {MostExceptions}");
        Assert.Equal(exceptions.Order(StringComparer.Ordinal), rows.Where(r => r.Row.Subset == "core" && !r.Passed).Select(r => r.Row.Name).Order(StringComparer.Ordinal));
        AssertShare(0.90, "useful rows that pass", rows.Where(r => r.Row.Subset == "useful").Select(r => r.Passed));
        AssertShare(0.95, "error rows rejected at compile time", rows.Where(r => r.Row.IsError).Select(r => r.Row.Rejected));
    }

    private static void AssertShare(double least, string what, IEnumerable<bool> rows)
    {
        var list = rows.ToList();
        var share = list.Count(r => r) / (double)list.Count;
        Assert.True(share >= least, string.Create(CultureInfo.InvariantCulture, $"{what}: {share:P1}, at least {least:P0} were expected"));
    }

    private static void Say(string line)
    {
        TestContext.Current.SendDiagnosticMessage(line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }

    private static string Line(CorpusRow row, bool passed) =>
        $"{(passed ? "not rejected" : "FAILED")} | {row.Subset} | {row.Area} | {row.Name} | {row.Expression.ReplaceLineEndings(" ")} | {row.Expected} | {row.Outcome}";

    private static string Table(List<(CorpusRow Row, bool Passed)> rows)
    {
        var table = new StringBuilder();
        foreach (var area in rows.GroupBy(r => r.Row.Subset + " " + r.Row.Area).OrderBy(g => g.Key, StringComparer.Ordinal))
            table.AppendLine(CultureInfo.InvariantCulture, $"{area.Key,-26}{area.Count(r => r.Passed),6} of {area.Count()}");
        return table.ToString();
    }
}
