using System.IO.Compression;
using System.Text;
using Compliance.Cli.Batch;

namespace Compliance.Cli.Tests.Batch;

/// <summary>What a run keeps for later, and what later runs read of it.</summary>
public class KeptResultsTests
{
    private static readonly string Rules = Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack");

    [Fact]
    public void What_results_repeat_stands_in_the_first_line_of_a_log_and_in_each_line_of_a_report()
    {
        using var folder = Folder(9);
        Check(folder, "plans", "--resume", "run.ndjson", "--report", "lines.ndjson");

        Assert.Equal([true, .. Enumerable.Repeat(false, 8)], File.ReadLines(folder.PathOf("run.ndjson")).Select(HasDefinitions));
        Assert.All(File.ReadLines(folder.PathOf("lines.ndjson")), line => Assert.True(HasDefinitions(line)));
        folder.Run("report", "run.ndjson", "--report", "again.ndjson");
        Assert.Equal(folder.Text("lines.ndjson"), folder.Text("again.ndjson"));
    }

    [Theory]
    [InlineData("run.ndjson")]
    [InlineData("run.ndjson.gz")]
    public void A_run_that_goes_on_writes_no_definition_twice(string log)
    {
        using var folder = Folder(9);
        Check(folder, "plans", "--resume", log, "--report", "whole.json");
        var whole = File.ReadAllBytes(folder.PathOf(log));
        File.WriteAllBytes(folder.PathOf(log), whole[..(whole.Length / 2)]);

        Check(folder, "plans", "--resume", log, "--report", "again.json");

        Assert.Equal(whole, File.ReadAllBytes(folder.PathOf(log)));
        Assert.Equal(folder.Text("whole.json"), folder.Text("again.json"));
    }

    [Fact]
    public void A_log_that_is_torn_is_no_report_and_says_so()
    {
        using var folder = Folder(9);
        Check(folder, "plans", "--resume", "run.ndjson.gz");
        var bytes = File.ReadAllBytes(folder.PathOf("run.ndjson.gz"));
        File.WriteAllBytes(folder.PathOf("run.ndjson.gz"), bytes[..^7]);
        File.WriteAllText(folder.PathOf("run.ndjson"), Unpacked(bytes)[..^50]);

        foreach (var log in new[] { "run.ndjson.gz", "run.ndjson" })
        {
            var run = folder.Run("report", log, "--report", "rows.documents.csv");
            Assert.Equal(2, run.Code);
            Assert.Matches("is torn", run.Error);
        }
    }

    [Fact]
    public void A_packed_report_that_another_program_packed_is_read_too()
    {
        using var folder = Folder(9);
        Check(folder, "plans", "--report", "lines.ndjson", "--report", "whole.json");
        using (var file = new GZipStream(File.Create(folder.PathOf("other.ndjson.gz")), CompressionLevel.Optimal))
            file.Write(File.ReadAllBytes(folder.PathOf("lines.ndjson")));
        folder.Run("report", "other.ndjson.gz", "--report", "again.json");

        Assert.Equal(folder.Text("whole.json"), folder.Text("again.json"));
    }

    [Fact]
    public void Parts_of_which_one_was_stopped_are_not_taken_for_a_whole_run()
    {
        using var folder = Folder(10);
        for (var part = 1; part <= 3; part++)
            Check(folder, "plans", "--shard", $"{part}/3", "--report", $"{part}.ndjson", "--report", $"{part}.json");
        var lines = File.ReadAllLines(folder.PathOf("2.ndjson"));
        File.WriteAllLines(folder.PathOf("2.ndjson"), lines[..^1]);

        Assert.Contains("`2.ndjson` has fewer results", folder.Run("merge", "1.ndjson", "2.ndjson", "3.ndjson", "--report", "out.json").Error, StringComparison.Ordinal);
        Assert.Contains("`2.ndjson` has fewer results", folder.Run("merge", "1.json", "2.ndjson", "3.json", "--report", "out.json").Error, StringComparison.Ordinal);
        Assert.Equal(0, folder.Run("merge", "1.ndjson", "2.json", "3.ndjson", "--report", "out.json").Code);
    }

    [Fact]
    public void A_folder_does_not_mean_the_cache_in_it_whichever_run_made_it()
    {
        using var folder = Folder(4);
        Check(folder, ".", "--cache", "plans/kept", "--report", "json");
        var without = Check(folder, "plans", "--stats", "--report", "csv-documents");
        var with = Check(folder, "plans/**/*", "--cache", "plans/kept", "--stats", "--report", "csv-documents");

        Assert.Equal(5, without.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(without.Out, with.Out);
        Assert.Contains("`plans/kept` was left out: an earlier run wrote it", without.Error, StringComparison.Ordinal);
        Assert.Contains("no file matches `plans/kept`", folder.Run("check", "plans/kept", "--rules", Rules).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_does_not_mean_the_reports_of_earlier_runs_in_it()
    {
        using var folder = Folder(3);
        Check(folder, "plans", "--report", "plans/r.json", "--report", "plans/lines.ndjson", "--resume", "plans/run.ndjson");
        folder.Run("baseline", "plans/r.json", "-o", "plans/baseline.json");
        var again = Check(folder, "plans", "--stats", "--report", "csv-documents");

        Assert.Equal((0, 4), (again.Code, again.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        foreach (var file in new[] { "r.json", "lines.ndjson", "run.ndjson", "baseline.json" })
            Assert.Contains($"`plans/{file}` was left out: an earlier run wrote it, it is no document", again.Error, StringComparison.Ordinal);
        Assert.Contains("this is a result of an earlier run, no document", Check(folder, "plans/lines.ndjson").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_is_done_ahead_comes_in_order_and_not_without_end()
    {
        var begun = 0;
        var results = Ahead.Of(Enumerable.Range(0, 1000).Select(i => (begun = i, i).i), 4, i =>
        {
            Thread.Sleep(i % 3);
            return i;
        });

        Assert.Equal([0, 1, 2, 3, 4], results.Take(5));
        Assert.InRange(begun, 4, 100);
        Assert.Throws<FormatException>(() => Ahead.Of([1, 2, 3], 2, int (i) => i == 2 ? throw new FormatException() : i).ToList());
    }

    private static bool HasDefinitions(string line) => line.Contains("\"definitions\":", StringComparison.Ordinal);

    private static string Unpacked(byte[] bytes)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd();
    }

    private static (int Code, string Out, string Error) Check(TempFolder folder, params string[] arguments) =>
        folder.Run(["check", .. arguments, "--rules", Rules, "--fail-on", "never"]);

    private static TempFolder Folder(int count)
    {
        var folder = new TempFolder();
        for (var i = 0; i < count; i++)
            folder.Write($"plans/p{i:000}.yaml", $"document:\n  language: nb\n  reference year: 2025\nemployer:\n  regular employees: {60 + i}\nmeasures:\n  - number: \"1\"\n    text: Søke bredere\n");
        return folder;
    }
}
