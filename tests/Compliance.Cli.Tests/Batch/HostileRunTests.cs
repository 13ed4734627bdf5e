using System.IO.Compression;
using System.Text;

namespace Compliance.Cli.Tests.Batch;

/// <summary>Runs in which the machine or the input does what it should not.</summary>
public class HostileRunTests
{
    private const string Plan = "document:\n  language: nb\n  reference year: 2025\nemployer:\n  regular employees: 60\n";

    private static readonly string Rules = Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack");

    [Fact]
    public void A_report_that_cannot_be_written_to_its_end_leaves_the_earlier_one()
    {
        using var folder = Folder(1);
        folder.Write("out.json", "the earlier one");
        folder.Write("torn.ndjson", "{\"schema\":\"compliance/report/2\",\"file\":\"x\",\"status\":");
        var run = folder.Run("report", "torn.ndjson", "--report", "json=out.json");

        Assert.Equal((2, "the earlier one"), (run.Code, folder.Text("out.json")));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_keeps_the_link_and_the_rights_of_the_file_that_it_takes_the_place_of()
    {
        using var folder = Folder(1);
        folder.Write("real.json", "earlier");
        File.CreateSymbolicLink(folder.PathOf("link.json"), folder.PathOf("real.json"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.PathOf("real.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Check(folder, "plans", "--report", "json=link.json");

        Assert.NotNull(File.ResolveLinkTarget(folder.PathOf("link.json"), false));
        Assert.StartsWith("{", folder.Text("real.json"), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(folder.PathOf("real.json")));
    }

    [Fact]
    public void Where_there_is_no_room_left_the_message_says_so()
    {
        if (!File.Exists("/dev/full"))
            return;
        using var folder = Folder(3);
        var run = Check(folder, "plans", "--report", "json=/dev/full");

        Assert.Equal(2, run.Code);
        Assert.Equal("error: cannot write `/dev/full`\nThere is no room left on the disk.\n", run.Error);
    }

    [Fact]
    public void Standard_input_that_has_changed_since_is_checked_again()
    {
        using var folder = new TempFolder();
        (int Code, string Out, string Error) Run(string plan) => folder.Run(
            new MemoryStream(Encoding.UTF8.GetBytes(plan)), CancellationToken.None, "check", "-", "--stdin-name", "p.yaml", "--rules", Rules, "--resume", "run.ndjson", "--report", "ndjson", "--fail-on", "never");
        var first = Run(Plan);
        var changed = Run(Plan.Replace("60", "10", StringComparison.Ordinal));

        Assert.Equal((0, ""), (changed.Code, changed.Error));
        Assert.NotEqual(first.Out, changed.Out);
        Assert.Equal(first.Out, Run(Plan).Out);
    }

    [Fact]
    public void A_part_without_a_document_is_a_part_still()
    {
        using var folder = Folder(2);
        Check(folder, "plans", "--report", "whole.json");
        for (var part = 1; part <= 4; part++)
            Assert.Equal((0, "", ""), Check(folder, "plans", "--shard", $"{part}/4", "--report", $"{part}.ndjson"));
        var merged = folder.Run("merge", "4.ndjson", "3.ndjson", "1.ndjson", "2.ndjson", "--report", "merged.json");

        Assert.Equal((0, ""), (merged.Code, merged.Error));
        Assert.Equal(folder.Text("whole.json"), folder.Text("merged.json"));
        Assert.Contains("part 3/4 is missing", folder.Run("merge", "1.ndjson", "3.ndjson", "--report", "csv").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_leave_documents_out_are_refused_before_the_work_is_done()
    {
        using var folder = Folder(4);
        folder.Write("plans/p001.yaml", "employer: [");
        var run = Check(folder, "plans", "--shard", "1/2", "--unreadable", "ignore", "--report", "1.ndjson");

        Assert.Equal(2, run.Code);
        Assert.Contains("the parts of a run cannot be put together in order", run.Error, StringComparison.Ordinal);
        Check(folder, "plans", "--unreadable", "report", "--report", "whole.json");
        for (var part = 1; part <= 2; part++)
            Assert.Equal(0, Check(folder, "plans", "--shard", $"{part}/2", "--unreadable", "report", "--report", $"{part}.ndjson").Code);
        folder.Run("merge", "1.ndjson", "2.ndjson", "--report", "merged.json");
        Assert.Equal(folder.Text("whole.json"), folder.Text("merged.json"));
    }

    [Fact]
    public void Parts_of_different_runs_are_told_or_refused()
    {
        using var folder = Folder(4);
        Check(folder, "plans", "--shard", "1/2", "--report", "1.ndjson");
        folder.Write("plans/a.yaml", Plan);
        Check(folder, "plans", "--shard", "2/2", "--report", "2.ndjson");
        folder.Run("check", "plans", "--shard", "2/2", "--report", "other.ndjson", "--fail-on", "never");

        Assert.Contains("warning: 2 documents are in more than one part, `plans/p000.yaml` for one", folder.Run("merge", "1.ndjson", "2.ndjson", "--report", "csv").Error, StringComparison.Ordinal);
        var rules = folder.Run("merge", "1.ndjson", "other.ndjson", "--report", "csv");
        Assert.Contains("was made by other rules", rules.Error, StringComparison.Ordinal);
        Assert.Equal(2, rules.Code);
    }

    [Fact]
    public void An_archive_without_a_document_is_told_among_others()
    {
        using var folder = Folder(2);
        ZipFile.Open(folder.PathOf("plans/empty.zip"), ZipArchiveMode.Create).Dispose();
        var run = Check(folder, "plans", "--report", "csv-documents");

        Assert.Equal(3, run.Code);
        Assert.Contains("plans/empty.zip: error: the archive holds no document", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_named_in_two_ways_is_checked_once()
    {
        using var folder = Folder(1);
        var run = Check(folder, "plans/p000.yaml", "./plans/../plans/p000.yaml", folder.PathOf("plans/p000.yaml"), "plans", "--report", "csv-documents");

        Assert.Equal(2, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Documents_that_are_read_together_are_neither_divided_nor_kept_over_another_file()
    {
        using var folder = Folder(0);
        foreach (var sample in new[] { "nordlys-verft.txt", "bekkelund-regnskap.txt" })
            folder.Write(sample, File.ReadAllText(Repository.PathOf("samples", sample)));
        folder.Write("notes.ndjson", "my notes");

        Assert.Equal(0, folder.Run("check", "nordlys-verft.txt", "bekkelund-regnskap.txt", "--together", "--fail-on", "never").Code);
        foreach (var option in new[] { "--resume=notes.ndjson", "--shard=1/2" })
            Assert.Contains("makes one result of all documents", folder.Run("check", "nordlys-verft.txt", "bekkelund-regnskap.txt", "--together", option).Error, StringComparison.Ordinal);
        Assert.Equal("my notes", folder.Text("notes.ndjson"));
    }

    [Fact]
    public void A_name_of_a_file_cannot_command_the_terminal()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = Folder(1);
        folder.Write("plans/\u001b[31mred.docx", "");
        var run = Check(folder, "plans", "--report", "csv-documents");

        Assert.Equal("plans/\\u{001B}[31mred.docx: error: the file is empty\n", run.Error);
    }

    [Theory]
    [InlineData("file,as of,as of\nplans/p000.yaml,2025-01-01,\n", "as of")]
    [InlineData("file,file\nplans/p000.yaml,other.yaml\n", "file")]
    public void A_list_with_two_columns_of_one_name_is_refused(string list, string column)
    {
        using var folder = Folder(1);
        folder.Write("list.csv", list);
        var run = folder.Run("check", "--manifest", "list.csv", "--rules", Rules);

        Assert.Equal(2, run.Code);
        Assert.Contains($"`list.csv` has two columns `{column}`", run.Error, StringComparison.Ordinal);
    }

    private static (int Code, string Out, string Error) Check(TempFolder folder, params string[] arguments) =>
        folder.Run(["check", .. arguments, "--rules", Rules, "--fail-on", "never"]);

    private static TempFolder Folder(int count)
    {
        var folder = new TempFolder();
        for (var i = 0; i < count; i++)
            folder.Write($"plans/p{i:000}.yaml", Plan);
        return folder;
    }
}
