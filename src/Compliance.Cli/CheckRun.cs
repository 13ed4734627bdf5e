using System.Globalization;
using Compliance.Checking;
using Compliance.Documents;
using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>What a document that cannot be read does to the run.</summary>
internal enum OnUnreadable
{
    Fail,
    Report,
    Ignore,
}

/// <summary>One run of <c>check</c>: every document is read and checked by itself, and then the reports are written.</summary>
internal sealed class CheckRun
{
    public required Surroundings Surroundings { get; init; }
    public required CancellationToken Stop { get; init; }
    public required IReadOnlyList<string> Files { get; init; }
    public required CheckOptions Options { get; init; }
    public required string? Rules { get; init; }

    /// <summary>True to run rules that are drafts too.</summary>
    public bool WithDrafts { get; init; }
    public required IReadOnlyList<ReportOutput> Outputs { get; init; }
    public required Threshold Threshold { get; init; }
    public required Grade Show { get; init; }

    /// <summary>How documents are read; null for the defaults.</summary>
    public DocumentOptions? Documents { get; init; }
    public required string StdinName { get; init; }
    public required OnUnreadable Unreadable { get; init; }

    public int Run()
    {
        if (Files.Count == 0)
            throw new CommandFailure("no file is named", "Name files or folders, as in `compliance check plan.txt`, or - for standard input.");
        var checker = new ComplianceChecker(RulePacks.Load(Rules, Surroundings, WithDrafts));
        var paths = new InputFiles(Surroundings, PlanReaders.Extensions).Find(Files);
        if (paths.Count == 0)
        {
            throw new CommandFailure(
                "no file matches " + string.Join(", ", Files.Select(f => "`" + f + "`")),
                "Files end in " + string.Join(", ", PlanReaders.Extensions.Order(StringComparer.Ordinal)) + ".");
        }

        var documents = new List<CheckedDocument>(paths.Count);
        foreach (var path in paths)
        {
            Stop.ThrowIfCancellationRequested();
            Progress(documents.Count, paths.Count);
            documents.Add(Check(checker, path));
        }

        Progress(paths.Count, paths.Count);
        return Finish(documents);
    }

    private CheckedDocument Check(ComplianceChecker checker, string path)
    {
        var name = path == "-" ? StdinName : path;
        var reading = new PlanReaders(Surroundings, Documents).Read(path, StdinName);
        if (reading.Plan is not { } plan)
            return new CheckedDocument { File = name, Errors = reading.Errors };
        var report = checker.Check(plan, Options with { Name = name, Digests = reading.Digests });
        return report.InputErrors.Count > 0
            ? new CheckedDocument { File = name, Errors = report.InputErrors }
            : new CheckedDocument { File = name, Report = report, Text = ShowsText ? reading.Text : [] };
    }

    /// <summary>Only a page of HTML shows the text of the document; the other formats would only grow.</summary>
    private bool ShowsText => Outputs.Any(o => o.Format == ReportFormats.Html);

    private int Finish(List<CheckedDocument> documents)
    {
        var failed = documents.Where(d => d.Report is null).ToList();
        if (Unreadable != OnUnreadable.Ignore)
        {
            foreach (var error in failed.SelectMany(d => d.Errors))
                Surroundings.Error.WriteLine(error);
        }

        var shown = Unreadable == OnUnreadable.Ignore ? documents.Except(failed).ToList() : documents;
        if (shown.Count > failed.Count || shown.Count > 1 || Outputs.Any(o => o.Format != ReportFormats.Console))
            WriteReports(shown);
        if (Unreadable == OnUnreadable.Fail && failed.Count > 0)
            return Exit.Unreadable;
        return Threshold.IsReached(documents) ? Exit.Findings : Exit.Clean;
    }

    private void WriteReports(IReadOnlyList<CheckedDocument> documents)
    {
        var options = new ReportOptions { Language = Options.Language, Show = Show, Engine = CommandLine.Version };
        foreach (var output in Outputs)
            output.Write(documents, options, Surroundings);
    }

    private void Progress(int done, int all)
    {
        if (!Surroundings.ErrorIsTerminal || all < 2)
            return;
        Surroundings.Error.Write(done == all
            ? "\r\u001b[K"
            : string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{done + 1}/{all}"));
    }
}
