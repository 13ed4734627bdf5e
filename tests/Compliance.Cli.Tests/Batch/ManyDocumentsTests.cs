using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Compliance.Cli.Batch;

namespace Compliance.Cli.Tests.Batch;

public class ManyDocumentsTests
{
    private static readonly string Rules = Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack");

    [Fact]
    public void Documents_come_out_in_order_whatever_the_number_of_threads()
    {
        using var folder = Folder(150);
        var one = Check(folder, "plans", "--threads", "1", "--report", "ndjson");
        var many = Check(folder, "plans", "--threads", "8", "--report", "ndjson");

        Assert.Equal(one.Out, many.Out);
        Assert.Equal(150, Lines(one.Out).Count);
    }

    [Fact]
    public void The_parts_of_a_run_merged_are_the_run_byte_for_byte()
    {
        using var folder = Folder(20);
        Check(folder, "plans", "--report", "whole.json");
        for (var part = 1; part <= 3; part++)
            Check(folder, "plans", "--shard", $"{part}/3", "--report", $"part{part}.ndjson");
        var merged = folder.Run("merge", "part2.ndjson", "part3.ndjson", "part1.ndjson", "--report", "merged.json");

        Assert.Equal((0, ""), (merged.Code, merged.Error));
        Assert.Equal(folder.Text("whole.json"), folder.Text("merged.json"));
        Assert.Contains("part 3/3 is missing", folder.Run("merge", "part1.ndjson", "part2.ndjson").Error, StringComparison.Ordinal);
        Assert.Contains("is no part of a run", folder.Run("merge", "whole.json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_and_gives_the_same_report()
    {
        using var folder = Folder(40);
        var whole = Check(folder, "plans", "--report", "whole.json", "--resume", "whole.ndjson");
        var lines = File.ReadAllLines(folder.PathOf("whole.ndjson"));
        File.WriteAllText(folder.PathOf("run.ndjson"), string.Join('\n', lines[..17]) + "\n" + lines[17][..60]);

        var again = Check(folder, "plans", "--report", "again.json", "--resume", "run.ndjson", "--stats");

        Assert.Equal(whole.Code, again.Code);
        Assert.Contains("17 unchanged since an earlier run", again.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Text("whole.json"), folder.Text("again.json"));
        Assert.Equal(folder.Text("whole.ndjson"), folder.Text("run.ndjson"));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(10)]
    [InlineData(0)]
    public void Packed_results_are_gone_on_with_too_wherever_the_last_one_was_torn(int left)
    {
        using var folder = Folder(20);
        Check(folder, "plans", "--report", "whole.json", "--resume", "whole.ndjson.gz");
        var bytes = File.ReadAllBytes(folder.PathOf("whole.ndjson.gz"));
        var ends = PackedLines.Read("run", new MemoryStream(bytes)).Select(l => (int)l.After).ToList();
        Assert.Equal((20, bytes.Length), (ends.Count, ends[^1]));
        File.WriteAllBytes(folder.PathOf("run.ndjson.gz"), bytes[..(ends[6] + left)]);

        var again = Check(folder, "plans", "--report", "again.json", "--resume", "run.ndjson.gz", "--stats");

        Assert.Contains("7 unchanged since an earlier run", again.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Text("whole.json"), folder.Text("again.json"));
        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf("run.ndjson.gz")));
    }

    [Fact]
    public void A_packed_result_that_is_damaged_is_made_again()
    {
        using var folder = Folder(20);
        Check(folder, "plans", "--report", "whole.json", "--resume", "run.ndjson.gz");
        var bytes = File.ReadAllBytes(folder.PathOf("run.ndjson.gz"));
        Array.Fill<byte>(bytes, 0xEE, (int)PackedLines.Read("run", new MemoryStream(bytes)).ElementAt(4).After + 100, 20);
        File.WriteAllBytes(folder.PathOf("run.ndjson.gz"), bytes);

        var again = Check(folder, "plans", "--report", "again.json", "--resume", "run.ndjson.gz", "--stats");

        Assert.Contains("5 unchanged since an earlier run", again.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Text("whole.json"), folder.Text("again.json"));
    }

    [Fact]
    public void Reports_are_packed_where_their_name_says_so_and_read_again()
    {
        using var folder = Folder(12);
        Check(folder, "plans", "--report", "whole.json", "--report", "whole.json.gz", "--report", "ndjson=lines.gz");
        Check(folder, "plans", "--shard", "1/2", "--report", "part1.ndjson.gz");
        Check(folder, "plans", "--shard", "2/2", "--resume", "part2.ndjson.gz");
        folder.Run("merge", "part1.ndjson.gz", "part2.ndjson.gz", "--report", "merged.json");
        folder.Run("report", "whole.json.gz", "--report", "rendered.json");

        Assert.Equal(folder.Text("whole.json"), folder.Text("merged.json"));
        Assert.Equal(folder.Text("whole.json"), folder.Text("rendered.json"));
        Assert.Equal(12, Lines(Unpacked(folder.PathOf("lines.gz"))).Count);
        File.WriteAllText(folder.PathOf("no.json.gz"), "{}");
        Assert.StartsWith("error: `no.json.gz` cannot be opened", folder.Run("report", "no.json.gz").Error, StringComparison.Ordinal);
    }

    private static string Unpacked(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    [Fact]
    public void What_has_changed_since_the_stop_is_checked_again()
    {
        using var folder = Folder(12);
        Check(folder, "plans", "--resume", "run.ndjson", "--report", "first.json");
        folder.Write("plans/p005.yaml", Plan(777));

        var again = Check(folder, "plans", "--resume", "run.ndjson", "--report", "again.json", "--stats");
        var fresh = Check(folder, "plans", "--report", "fresh.json");

        Assert.Contains("5 unchanged", again.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Text("fresh.json"), folder.Text("again.json"));
        Assert.NotEqual(folder.Text("first.json"), folder.Text("again.json"));
        Assert.Equal(fresh.Code, again.Code);
    }

    [Fact]
    public void A_cancelled_run_tells_how_far_it_came_and_ends_with_130()
    {
        using var folder = Folder(5);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var (code, _, error) = folder.Run(Stream.Null, stop.Token, "check", "plans", "--rules", Rules, "--resume", "run.ndjson");

        Assert.Equal(130, code);
        Assert.Contains("run the same command again to go on", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_spares_what_has_not_changed_and_nothing_else()
    {
        using var folder = Folder(10);
        Check(folder, "plans", "--cache", "cache", "--report", "first.json");
        folder.Write("plans/p003.yaml", Plan(3000));
        var second = Check(folder, "plans", "--cache", "cache", "--report", "second.json", "--stats");
        Check(folder, "plans", "--report", "fresh.json");

        Assert.Contains("9 unchanged", second.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Text("fresh.json"), folder.Text("second.json"));
        var otherDate = Check(folder, "plans", "--cache", "cache", "--as-of", "2020-01-01", "--stats", "--report", "third.json");
        Assert.DoesNotContain("unchanged", otherDate.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_drafts_nor_a_baseline_are_lost_to_results_of_an_earlier_run()
    {
        using var folder = Folder(3);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples", "own-rules"), "*.yaml"))
            folder.Write("rules/" + Path.GetFileName(file), File.ReadAllText(file).Replace("  - rule: leaders-of-both-genders\n", "  - rule: leaders-of-both-genders\n    status: draft\n", StringComparison.Ordinal));
        folder.Run("check", "plans", "--rules", "rules", "--cache", "cache", "--report", "final.json");
        var drafts = folder.Run("check", "plans", "--rules", "rules", "--cache", "cache", "--drafts", "--stats", "--report", "drafts.json");

        Assert.DoesNotContain("unchanged", drafts.Error, StringComparison.Ordinal);
        Assert.NotEqual(folder.Text("final.json"), folder.Text("drafts.json"));

        Check(folder, "plans", "--resume", "run.ndjson", "--report", "first.json");
        folder.Run("baseline", "first.json", "-o", "baseline.json");
        Check(folder, "plans", "--resume", "run.ndjson", "--baseline", "baseline.json", "--report", "marked.json");
        Assert.Contains("\"baseline\": \"unchanged\"", folder.Text("marked.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_document_stops_none_of_the_others_and_each_has_a_status()
    {
        using var folder = Folder(3);
        folder.Write("plans/broken.yaml", "employer: [");
        folder.Write("plans/empty.txt", "");
        folder.Write("plans/cut.docx", "PK\u0003\u0004");
        var run = Check(folder, "plans", "--report", "ndjson");

        Assert.Equal(3, run.Code);
        Assert.Equal(6, Lines(run.Out).Count);
        Assert.Equal(3, Lines(run.Out).Count(l => l.GetProperty("status").GetString() == "checked"));
        Assert.All(Lines(run.Out).Where(l => l.GetProperty("status").GetString() != "checked"), l => Assert.NotEqual(0, l.GetProperty("errors").GetArrayLength()));
    }

    [Fact]
    public void An_archive_is_gone_through_by_name_and_an_archive_in_it_is_refused()
    {
        using var folder = new TempFolder();
        using (var zip = ZipFile.Open(folder.PathOf("plans.zip"), ZipArchiveMode.Create))
        {
            Entry(zip, "b/two.yaml", Plan(20));
            Entry(zip, "a/one.yaml", Plan(10));
            Entry(zip, "__MACOSX/a/._one.yaml", "x");
            Entry(zip, "inner.zip", "PK");
        }

        var run = Check(folder, "plans.zip", "--report", "ndjson");

        Assert.Equal(["plans.zip!/a/one.yaml", "plans.zip!/b/two.yaml", "plans.zip!/inner.zip"], Lines(run.Out).Select(l => l.GetProperty("file").GetString()));
        Assert.Equal("unreadable", Lines(run.Out)[2].GetProperty("status").GetString());
        folder.Write("damaged.zip", "PK\u0003\u0004 no archive");
        Assert.Contains("no zip archive", Check(folder, "damaged.zip").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_gives_each_document_its_date_and_facts_and_passes_the_rest_through()
    {
        using var folder = Folder(2);
        folder.Write("list.csv", "file;as of;employer.sector;customer\nplans/p000.yaml;2024-12-31;private;\"Fjord; AS\"\nplans/p001.yaml;31.12.2024;;\n;;;\nplans/gone.yaml;;;x\n");
        var run = folder.Run("check", "--manifest", "list.csv", "--rules", Rules, "--report", "ndjson", "--unreadable", "report");
        var lines = Lines(run.Out);

        Assert.Equal("2024-12-31", lines[0].GetProperty("assessmentDate").GetString());
        Assert.Equal("Fjord; AS", lines[0].GetProperty("properties").GetProperty("customer").GetString());
        Assert.Equal("list.csv", lines[0].GetProperty("supplied")[0].GetProperty("suppliedBy").GetString());
        Assert.Contains("list.csv", run.Error, StringComparison.Ordinal);
        Assert.Contains("`31.12.2024` is no date", run.Error, StringComparison.Ordinal);
        Assert.Contains("plans/gone.yaml: error: no such file", run.Error, StringComparison.Ordinal);
        Assert.Equal(4, lines.Count);
    }

    [Fact]
    public void Documents_come_in_as_lines_of_JSON_too()
    {
        using var folder = Folder(1);
        var plan = JsonSerializer.Serialize(Plan(60));
        var bytes = Convert.ToBase64String(Encoding.UTF8.GetBytes(Plan(70)));
        string[] list =
        [
            "{\"file\":\"a.yaml\",\"text\":" + plan + ",\"set\":{\"employer.sector\":\"private\"},\"properties\":{\"id\":\"7\"}}",
            "{\"file\":\"b.yaml\",\"base64\":\"" + bytes + "\",\"asOf\":\"2023-01-31\"}",
            "{\"file\":\"plans/p000.yaml\"}",
            "{\"file\":\"c.yaml\",\"base64\":\"***\"}",
            "{\"text\":\"x\"}",
            "",
            "not json",
        ];
        var input = string.Join('\n', list);
        var run = folder.Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), CancellationToken.None, "check", "-", "--stdin-name", "work.ndjson", "--rules", Rules, "--report", "ndjson");
        var lines = Lines(run.Out);

        Assert.Equal(["a.yaml", "b.yaml", "plans/p000.yaml", "work.ndjson:4", "work.ndjson:5", "work.ndjson:7"], lines.Select(l => l.GetProperty("file").GetString()));
        Assert.Equal("7", lines[0].GetProperty("properties").GetProperty("id").GetString());
        Assert.Equal("2023-01-31", lines[1].GetProperty("assessmentDate").GetString());
        Assert.Equal(3, run.Code);
    }

    [Fact]
    public void A_file_that_a_line_of_JSON_names_has_the_limits_of_every_file()
    {
        using var folder = new TempFolder();
        using (var huge = File.Create(folder.PathOf("huge.yaml")))
            huge.SetLength(InputDocuments.LargestFile + 1);
        folder.Write("work.ndjson", "{\"file\":\"huge.yaml\"}\n{\"file\":\"nowhere.yaml\"}\n");
        var lines = Lines(Check(folder, "work.ndjson", "--report", "ndjson").Out);

        Assert.Equal(["tooLarge", "unreadable"], lines.Select(l => l.GetProperty("status").GetString()));
        Assert.Contains("no such file", lines[1].GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_documentation_that_is_too_large_is_named()
    {
        using var folder = new TempFolder();
        using (var huge = File.Create(folder.PathOf("huge.txt")))
            huge.SetLength(InputDocuments.LargestFile + 1);
        folder.Write("plan.txt", "Handlingsplan for likestilling 2025\n\nMål: Flere kvinner i ledelsen innen 2026.\n");
        var run = Check(folder, "plan.txt", "huge.txt", "--together", "--report", "ndjson");

        Assert.Equal("tooLarge", Lines(run.Out)[0].GetProperty("status").GetString());
        Assert.Contains("huge.txt", Lines(run.Out)[0].GetProperty("errors")[0].GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_baseline_holds_is_marked_and_does_not_count()
    {
        using var folder = new TempFolder();
        folder.Write("plan.yaml", Plan(412));
        Assert.Equal(1, Check(folder, "plan.yaml", "--report", "first.json").Code);
        Assert.Equal(0, folder.Run("baseline", "first.json", "-o", "baseline.json").Code);

        var same = Check(folder, "plan.yaml", "--baseline", "baseline.json", "--report", "ndjson");
        Assert.Equal(0, same.Code);
        Assert.All(Lines(same.Out)[0].GetProperty("findings").EnumerateArray(), f => Assert.Equal("unchanged", f.GetProperty("baseline").GetString()));

        folder.Write("plan.yaml", Plan(412).Replace("status: unfinished", "status: completed", StringComparison.Ordinal));
        var mended = Check(folder, "plan.yaml", "--baseline", "baseline.json", "--report", "ndjson");
        Assert.NotEqual(0, Lines(mended.Out)[0].GetProperty("noLongerFound").GetArrayLength());
        Assert.Contains("this is no baseline", Check(folder, "plan.yaml", "--baseline", "first.json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_written_again_from_its_JSON_in_every_format()
    {
        using var folder = Folder(4);
        string[] formats = ["out.html", "out.md", "out.sarif", "out.xml", "out.csv", "out.documents.csv", "out.xlsx", "out.ndjson"];
        Check(folder, ["plans", "--report", "out.json", .. formats.SelectMany(f => new[] { "--report", f })]);
        Assert.Equal(0, folder.Run(["report", "out.json", .. formats.SelectMany(f => new[] { "--report", "again." + f })]).Code);

        Assert.All(formats, f => Assert.Equal(File.ReadAllBytes(folder.PathOf(f)), File.ReadAllBytes(folder.PathOf("again." + f))));
    }

    [Fact]
    public void The_configuration_is_taken_from_the_working_directory_and_the_command_line_wins()
    {
        using var folder = Folder(1);
        folder.Write("compliance.yaml", "fail-on: critical\nset:\n  employer.sector: private\nthreads: 2\nstats: true\n");
        var config = folder.Run("config", "--fail-on", "minor");

        Assert.Contains("fail-on:         minor   # command line", config.Out, StringComparison.Ordinal);
        Assert.Contains("set:             employer.sector=private   # compliance.yaml:2", config.Out, StringComparison.Ordinal);
        Assert.Contains("show:            info   # default", config.Out, StringComparison.Ordinal);
        Assert.Contains("1 documents in", Check(folder, "plans").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fail-onn: minor", "compliance.yaml(1,1): error: unknown setting `fail-onn`; did you mean `fail-on`?")]
    [InlineData("stats: maybe", "compliance.yaml(1,8): error: `stats` takes true or false")]
    [InlineData("- a", "expected settings")]
    [InlineData("shard: 1/2", "unknown setting `shard`")]
    public void A_wrong_configuration_stops_the_run_with_its_place(string text, string expected)
    {
        using var folder = Folder(1);
        folder.Write("compliance.yaml", text);
        var run = Check(folder, "plans");

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_among_the_documents_is_not_obeyed()
    {
        using var folder = Folder(1);
        folder.Write("plans/compliance.yaml", "stats: true");

        Assert.DoesNotContain("documents in", Check(folder, "plans").Error, StringComparison.Ordinal);
    }

    private static TempFolder Folder(int plans)
    {
        var folder = new TempFolder();
        for (var i = 0; i < plans; i++)
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"plans/p{i:000}.yaml"), Plan(10 + i));
        return folder;
    }

    private static string Plan(int employees) => string.Create(
        CultureInfo.InvariantCulture,
        $"document:\n  language: nb\n  reference year: 2025\nemployer:\n  regular employees: {employees}\npay mapping:\n  status: unfinished\n");

    private static (int Code, string Out, string Error) Check(TempFolder folder, params string[] arguments) =>
        folder.Run(["check", "--rules", Rules, .. arguments]);

    private static List<JsonElement> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static void Entry(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
