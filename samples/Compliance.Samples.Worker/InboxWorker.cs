using Compliance.Checking;
using Compliance.Documents;
using Compliance.Reporting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compliance.Samples.Worker;

/// <summary>Checks every document that appears in the inbox. Stopped at any moment, it loses nothing and checks nothing half.</summary>
internal sealed partial class InboxWorker(ComplianceChecker checker, Inbox inbox, TimeProvider time, ILogger<InboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            foreach (var path in inbox.Waiting)
            {
                stoppingToken.ThrowIfCancellationRequested();
                Check(path);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Checks one document; one that is still being written is left for the next round.</summary>
    internal void Check(string path)
    {
        var name = Path.GetFileName(path);
        CheckedDocument document;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            document = Checked(file, name);
        }
        catch (IOException)
        {
            LogBusy(logger, name);
            return;
        }

        var report = Path.Combine(inbox.Reports, name + ".json");
        using (var output = File.Create(report + ".part"))
            ReportFormats.Json.Write([document], new ReportOptions { Engine = ComplianceChecker.Engine }, output);
        File.Move(report + ".part", report, overwrite: true);
        File.Move(path, Path.Combine(inbox.Done, name), overwrite: true);

        // The log names the document and what was concluded, never a word of it.
        var conclusion = document.Report?.Conclusion.ToString() ?? "Unreadable";
        LogChecked(logger, name, conclusion);
    }

    private CheckedDocument Checked(FileStream file, string name)
    {
        var reading = DocumentPlanReader.Read(file, name);
        var options = new CheckOptions { Name = name, Digests = reading.Digests, Today = DateOnly.FromDateTime(time.GetUtcNow().Date) };
        return new CheckedDocument { File = name, Report = reading.Plan is { } plan ? checker.Check(plan, options) : null, Errors = reading.Errors };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Document}: {Conclusion}")]
    private static partial void LogChecked(ILogger logger, string document, string conclusion);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Document} is still being written")]
    private static partial void LogBusy(ILogger logger, string document);
}
