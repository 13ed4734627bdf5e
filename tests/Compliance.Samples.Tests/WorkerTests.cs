extern alias worker;

using Compliance.Checking;
using Compliance.Rules;
using Microsoft.Extensions.Logging;
using worker::Compliance.Samples.Worker;

namespace Compliance.Samples.Tests;

public sealed class WorkerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inbox").FullName;
    private readonly List<string> log = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_document_in_the_inbox_gets_its_report_and_is_put_away()
    {
        File.Copy(Repository.PathOf("samples", "nordlys-verft.txt"), Path.Combine(folder, "plan.txt"));
        using var worker = Worker();

        await worker.StartAsync(TestContext.Current.CancellationToken);
        await Until(() => File.Exists(Path.Combine(folder, "done", "plan.txt")));
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Path.Combine(folder, "reports", "plan.txt.json")));
        Assert.False(File.Exists(Path.Combine(folder, "plan.txt")));
    }

    [Fact]
    public void A_document_that_cannot_be_read_gets_a_report_that_says_so()
    {
        var path = Path.Combine(folder, "x.docx");
        File.WriteAllText(path, "no document");
        using var worker = Worker();

        worker.Check(path);

        Assert.Contains("x.docx", File.ReadAllText(Path.Combine(folder, "reports", "x.docx.json")), StringComparison.Ordinal);
        Assert.Equal("x.docx: Unreadable", Assert.Single(log));
    }

    [Fact]
    public void A_document_that_is_still_being_written_waits()
    {
        var path = Path.Combine(folder, "x.txt");
        using var open = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        using var worker = Worker();

        worker.Check(path);

        Assert.Equal("x.txt is still being written", Assert.Single(log));
    }

    private InboxWorker Worker() => new(new ComplianceChecker(RuleSet.Default), new Inbox(folder), TimeProvider.System, new Recorder(log));

    private static async Task Until(Func<bool> done)
    {
        for (var round = 0; round < 600 && !done(); round++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(done());
    }

    private sealed class Recorder(List<string> lines) : ILogger<InboxWorker>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));
    }
}
