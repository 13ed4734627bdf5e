using System.Text;
using Compliance.Checking;
using Compliance.Documents;
using Compliance.Reporting;

namespace Compliance.Cli.Tests.Batch;

/// <summary>A run neither writes over what it reads nor loses a document to another's fault.</summary>
public class NothingLostTests
{
    private const string Plan = "document:\n  language: nb\n  reference year: 2025\nemployer:\n  regular employees: 60\n";

    private static readonly string Rules = Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack");

    [Theory]
    [InlineData("check", "plan.yaml", "--report", "json=plan.yaml")]
    [InlineData("check", "plan.yaml", "--report", "json=./sub/../plan.yaml")]
    [InlineData("check", "plan.yaml", "--resume", "plan.yaml")]
    [InlineData("check", "plan.yaml", "--facts", "facts.yaml", "--report", "json=facts.yaml")]
    [InlineData("check", "plan.yaml", "--decisions", "decisions.yaml", "--report", "json=decisions.yaml")]
    [InlineData("check", "--manifest", "list.csv", "--report", "list.csv")]
    [InlineData("check", "--manifest", "list.csv", "--report", "json=plan.yaml")]
    [InlineData("check", "work.ndjson", "--report", "json=plan.yaml")]
    [InlineData("read", "plan.yaml", "-o", "plan.yaml")]
    [InlineData("report", "report.json", "--report", "report.json")]
    [InlineData("report", "lines.ndjson", "--report", "lines.ndjson")]
    [InlineData("merge", "report.json", "--report", "report.json")]
    [InlineData("baseline", "report.json", "-o", "report.json")]
    public void What_a_command_reads_it_does_not_write_over(params string[] arguments)
    {
        using var folder = Folder();
        var before = folder.Contents();
        var run = folder.Run(arguments);

        Assert.Equal(2, run.Code);
        Assert.Matches("`.+` is read here, and would be written over", run.Error);
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public void A_link_to_what_is_read_is_not_written_over()
    {
        using var folder = Folder();
        File.CreateSymbolicLink(folder.PathOf("link.json"), folder.PathOf("plan.yaml"));
        var run = folder.Run("check", "plan.yaml", "--report", "json=link.json");

        Assert.Equal((2, Plan), (run.Code, folder.Text("plan.yaml")));
        Assert.Contains("is read here, and would be written over", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_does_not_mean_the_reports_of_the_same_run()
    {
        using var folder = new TempFolder();
        folder.Write("plan.yaml", Plan);
        string[] command = ["check", ".", "--rules", Rules, "--report", "report.json", "--report", "report.html", "--resume", "run.ndjson", "--stats"];
        Assert.Contains("1 documents in", folder.Run(command).Error, StringComparison.Ordinal);
        var first = folder.Text("report.json");

        Assert.Contains("1 unchanged since an earlier run", folder.Run(command).Error, StringComparison.Ordinal);
        Assert.Equal(first, folder.Text("report.json"));
    }

    [Theory]
    [InlineData("run.ndjson", "{\"file\":\"plan.yaml\"}\n")]
    [InlineData("run.ndjson", "my notes, without an end of line")]
    [InlineData("run.ndjson", "{\"schema\":\"compliance/report/1\",\"file\":\"a report line by line, which has no keys\"}\n")]
    [InlineData("run.ndjson.gz", "no packed file")]
    [InlineData("notes.txt", "{")]
    public void A_file_that_holds_no_results_is_not_gone_on_with(string name, string text)
    {
        using var folder = new TempFolder();
        folder.Write("plans/plan.yaml", Plan);
        folder.Write(name, text);
        var run = folder.Run("check", "plans", "--rules", Rules, "--resume", name);

        // A brace is what a result begins with, so a file with nothing else may be one that was torn.
        Assert.Equal(text == "{", run.Code != 2);
        Assert.Equal(text == "{", folder.Text(name) != text);
        if (text != "{")
            Assert.Contains("holds something else than results of a run", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_results_cannot_be_kept_the_run_says_so_before_it_begins()
    {
        using var folder = new TempFolder();
        folder.Write("plan.yaml", Plan);
        foreach (var (option, value) in new[] { ("--cache", "plan.yaml"), ("--resume", "nowhere/run.ndjson"), ("--resume", "/dev/null") })
        {
            var run = folder.Run("check", "plan.yaml", "--rules", Rules, option, value);
            Assert.Equal(2, run.Code);
            Assert.StartsWith("error: results cannot be kept in", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_result_that_cannot_be_kept_is_told_and_the_run_goes_on()
    {
        using var folder = new TempFolder();
        folder.Write("plan.yaml", Plan);
        for (var i = 0; i < 256; i++)
            folder.Write($"cache/{i:x2}", "a file where a folder should be");
        var run = folder.Run("check", "plan.yaml", "--rules", Rules, "--cache", "cache", "--fail-on", "never");

        Assert.Equal(0, run.Code);
        Assert.Contains("warning: not all results could be kept in `cache` (IOException)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_a_quotation_mark_that_is_never_closed_is_refused_whole()
    {
        using var folder = new TempFolder();
        folder.Write("plan.yaml", Plan);
        folder.Write("list.csv", "file,note\nplan.yaml,fine\nplan.yaml,\"not closed\nplan.yaml,lost\n");
        var run = folder.Run("check", "--manifest", "list.csv", "--rules", Rules);

        Assert.Equal(2, run.Code);
        Assert.Contains("row at line 3 of `list.csv`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_at_which_the_program_fails_is_told_and_the_others_go_on()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 9; i++)
            folder.Write($"p{i}.yaml", Plan);
        folder.Write("p4.faulty", "Kari Nordmann earns 500 000");
        using var error = new StringWriter();
        var run = new CheckRun
        {
            Surroundings = new Surroundings { In = Stream.Null, Out = TextWriter.Null, Error = error, Folder = folder.Path, Today = new DateOnly(2026, 3, 1), Variable = _ => null, Processors = 2 },
            Stop = CancellationToken.None,
            Files = [.. Enumerable.Range(0, 9).Select(i => $"p{i}.yaml"), "p4.faulty"],
            Options = new CheckOptions { Today = new DateOnly(2026, 3, 1) },
            Rules = Rules,
            Outputs = ReportOutput.ParseAll(["ndjson=out.ndjson"]),
            Reports = new ReportOptions(),
            Threshold = new Threshold(null, []),
            StdinName = "stdin.txt",
            Unreadable = OnUnreadable.Fail,
            Documents = new DocumentOptions { Readers = [new FaultyReader()] },
        };

        Assert.Equal(Exit.Unreadable, run.Run());
        Assert.Equal(10, File.ReadAllLines(folder.PathOf("out.ndjson")).Length);
        Assert.StartsWith("p4.faulty: error: internal fault in compliance", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("(InvalidOperationException) at this document", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kari", error + folder.Text("out.ndjson"), StringComparison.Ordinal);
    }

    private static TempFolder Folder()
    {
        var folder = new TempFolder();
        folder.Write("plan.yaml", Plan);
        folder.Write("list.csv", "file\nplan.yaml\n");
        folder.Write("work.ndjson", "{\"file\":\"plan.yaml\"}\n");
        folder.Write("facts.yaml", "employer:\n  sector: private\n");
        folder.Write("decisions.yaml", "decisions for: Fjord AS\ndecisions: []\n");
        folder.Run("check", "plan.yaml", "--rules", Rules, "--report", "report.json", "--report", "lines.ndjson");
        return folder;
    }

    private sealed class FaultyReader : IDocumentReader
    {
        public IReadOnlyList<string> Extensions => [".faulty"];

        public bool Recognises(ReadOnlySpan<byte> head) => false;

        public DocumentText Read(Stream stream, string fileName) =>
            throw new InvalidOperationException(new StreamReader(stream, Encoding.UTF8).ReadToEnd());
    }
}
