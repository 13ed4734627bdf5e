using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.Checking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compliance.Tests;

/// <summary>Rules that change in their folder while the program runs; time passes only when a test says so.</summary>
public sealed class WatchedRulesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("compliance-watched-").FullName;
    private readonly ManualTime time = new();
    private readonly List<string> told = [];

    public WatchedRulesTests() => Publish(50);

    [Fact]
    public void A_new_version_is_taken_once_two_looks_find_the_same()
    {
        using var rules = Watch();
        Assert.Equal(Outcome.Met, Result(rules));
        Publish(100);
        time.Tick();
        Assert.Equal(Outcome.Met, Result(rules));
        time.Tick();
        Assert.Equal(Outcome.NotMet, Result(rules));
        Assert.Equal((time.GetUtcNow(), null), (rules.State.Since, rules.State.Refused));
        Assert.Same(rules.State.Rules, rules.Checker.Rules);
        Assert.Equal(2, told.Count(t => t.StartsWith("Information the rules small 1.2.0 are in use", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_that_is_still_being_written_is_not_taken()
    {
        using var rules = Watch();
        var before = rules.Checker;
        for (var i = 0; i < 5; i++)
        {
            Publish(100 + i);
            time.Tick();
            Assert.Same(before, rules.Checker);
        }

        time.Tick();
        Assert.NotSame(before, rules.Checker);
    }

    [Fact]
    public void A_bad_version_keeps_the_old_one_and_says_why()
    {
        using var rules = Watch();
        var before = rules.Checker;
        Write("small.rules.yaml", "rules for: small\nrules:\n  - rule: size\n    title: t\n    levels:\n      - must: always\n        source: act § 1\n    requires: employer.regular employes > 50\n");
        time.Tick(5);
        Assert.Same(before, rules.Checker);
        var refused = rules.State.Refused!;
        Assert.Contains(refused.Diagnostics, d => d.Id == "CMP2010" && d.Line == 8);
        Assert.Contains("did you mean `regular employees`?", refused.Reason, StringComparison.Ordinal);
        Assert.Single(told, t => t.StartsWith("Warning", StringComparison.Ordinal) && t.Contains("small 1.2.0 stays in use: ", StringComparison.Ordinal) && t.Contains("CMP2010", StringComparison.Ordinal));

        Publish(100);
        time.Tick(2);
        Assert.Null(rules.State.Refused);
        Assert.Equal(Outcome.NotMet, Result(rules));
    }

    [Fact]
    public void What_was_refused_and_taken_back_leaves_the_version_in_use_as_it_is()
    {
        using var rules = Watch();
        var before = rules.Checker;
        var text = File.ReadAllText(Path.Combine(folder, "small.rules.yaml"));
        Write("small.rules.yaml", "rules: [");
        time.Tick(2);
        Assert.NotNull(rules.State.Refused);
        Write("small.rules.yaml", text);
        time.Tick(2);
        Assert.Null(rules.State.Refused);
        Assert.Same(before, rules.Checker);
    }

    [Fact]
    public void A_folder_that_goes_away_and_comes_back_does_no_harm()
    {
        using var rules = Watch();
        var before = rules.Checker;
        Directory.Move(folder, folder + "-away");
        time.Tick(3);
        Assert.Same(before, rules.Checker);
        Assert.Contains("no folder or file", rules.State.Refused!.Reason, StringComparison.Ordinal);
        Directory.Move(folder + "-away", folder);
        time.Tick(2);
        Assert.Null(rules.State.Refused);
        Assert.Same(before, rules.Checker);
    }

    [Fact]
    public void A_mount_whose_links_are_swapped_is_a_new_version_even_if_no_length_or_time_tells()
    {
        var mount = Mount();
        using var rules = new WatchedRules(mount, time: time, loggers: new Listing(told));
        Assert.Equal(Outcome.Met, Result(rules));

        Swap(mount, "..v2", 70);
        time.Tick();
        Assert.Equal(Outcome.Met, Result(rules));
        time.Tick();

        Assert.Equal(Outcome.NotMet, Result(rules));
        Assert.Null(rules.State.Refused);
        Assert.DoesNotContain(told, t => t.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_a_new_version_when_it_leads_elsewhere()
    {
        var mount = Mount();
        using var rules = new WatchedRules(Path.Combine(mount, "..data"), time: time, loggers: new Listing(told));
        Assert.Equal(Outcome.Met, Result(rules));

        Swap(mount, "..v2", 70);
        time.Tick(2);

        Assert.Equal(Outcome.NotMet, Result(rules));
    }

    [Fact]
    public void A_mount_whose_files_lead_nowhere_for_a_moment_keeps_the_version_in_use()
    {
        var mount = Mount();
        using var rules = new WatchedRules(mount, time: time, loggers: new Listing(told));
        var before = rules.Checker;

        File.Delete(Path.Combine(mount, "..data"));
        time.Tick(2);
        Assert.Same(before, rules.Checker);
        Assert.Contains("leads nowhere", rules.State.Refused!.Reason, StringComparison.Ordinal);

        Swap(mount, "..v2", 70);
        time.Tick(2);
        Assert.Null(rules.State.Refused);
        Assert.Equal(Outcome.NotMet, Result(rules));
    }

    [Fact]
    public void An_empty_folder_is_no_version()
    {
        using var rules = Watch();
        foreach (var file in Directory.GetFiles(folder))
            File.Delete(file);
        time.Tick(3);
        Assert.NotNull(rules.State.Refused);
        Assert.Equal(Outcome.Met, Result(rules));
    }

    [Fact]
    public void At_the_start_there_is_nothing_to_keep()
    {
        Write("small.rules.yaml", "rules: [");
        Assert.Throws<RuleSetException>(Watch);
        Assert.Throws<DirectoryNotFoundException>(() => new WatchedRules(folder + "-none"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WatchedRules(folder, TimeSpan.Zero));
    }

    [Fact]
    public void After_disposal_nobody_looks_and_the_checker_stays_usable()
    {
        var rules = Watch();
        var before = rules.Checker;
        rules.Dispose();
        rules.Dispose();
        Publish(100);
        time.Tick(3);
        Assert.Same(before, rules.Checker);
        Assert.Equal(Outcome.Met, Result(rules));
        Assert.Equal(0, time.Timers);
    }

    [Fact]
    public async Task Every_check_is_of_one_version_whatever_is_published_meanwhile()
    {
        using var rules = Watch();
        using var stop = new CancellationTokenSource();
        var checks = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
            () =>
            {
                var seen = new HashSet<Outcome>();
                do
                {
                    var report = rules.Checker.Check(Plan);

                    // Both rules of a version have the same threshold: a mixture of versions would tell them apart.
                    Assert.Equal(2, report.Results.Count);
                    seen.Add(Assert.Single(report.Results.Select(r => r.Outcome).Distinct()));
                }
                while (!stop.IsCancellationRequested);
                return seen;
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToList();
        for (var i = 1; i <= 20; i++)
        {
            Publish(i % 2 == 0 ? 50 : 100, "# " + new string('x', i));
            time.Tick(2);
            Assert.Equal(i % 2 == 0 ? Outcome.Met : Outcome.NotMet, Result(rules));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(checks), seen => Assert.NotEmpty(seen));
    }

    [Fact]
    public void A_host_that_watches_gets_the_version_in_use_whenever_it_asks()
    {
        using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddCompliance(o => o.WatchRules(folder))
            .BuildServiceProvider();
        var first = services.GetRequiredService<ComplianceChecker>();
        Assert.Same(first, services.GetRequiredService<ComplianceChecker>());
        Assert.Same(first.Rules, services.GetRequiredService<RuleSet>());
        Publish(100);
        time.Tick(2);
        Assert.NotSame(first, services.GetRequiredService<ComplianceChecker>());
        Assert.Same(services.GetRequiredService<WatchedRules>().Checker, services.GetRequiredService<ComplianceChecker>());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Plan Plan => new() { Employer = new Employer { RegularEmployees = 70 } };

    private static Outcome Result(WatchedRules rules) => Assert.Single(rules.Checker.Check(Plan).Results.Select(r => r.Outcome).Distinct());

    /// <summary>A folder as Kubernetes mounts a ConfigMap: each file a link through <c>..data</c>, a link to a folder of the version.</summary>
    private string Mount()
    {
        var mount = Path.Combine(folder, "mount");
        Directory.CreateDirectory(mount);
        foreach (var name in new[] { "pack.yaml", "small.rules.yaml" })
            File.CreateSymbolicLink(Path.Combine(mount, name), "..data/" + name);
        Swap(mount, "..v1", 50);
        return mount;
    }

    /// <summary>Publishes a version as Kubernetes does: a new folder, a link to it in place of the old link, the old folder removed.</summary>
    private static void Swap(string mount, string version, int employees)
    {
        Directory.CreateDirectory(Path.Combine(mount, version));
        foreach (var (name, text) in new[] { ("pack.yaml", SmallPack.Manifest), ("small.rules.yaml", Rules(employees)) })
        {
            File.WriteAllText(Path.Combine(mount, version, name), text);
            File.SetLastWriteTimeUtc(Path.Combine(mount, version, name), DateTime.UnixEpoch);
        }

        File.Delete(Path.Combine(mount, "..data"));
        File.CreateSymbolicLink(Path.Combine(mount, "..data"), version);
        foreach (var old in Directory.GetDirectories(mount, "..v*").Where(d => Path.GetFileName(d) != version))
            Directory.Delete(old, recursive: true);
    }

    private static string Rules(int employees) =>
        "rules for: small\nrules:\n" + string.Concat(new[] { "one", "two" }.Select(id => $"  - rule: {id}\n    title: t\n    levels:\n      - must: always\n        source: act § 1\n    requires: employer.regular employees > {employees}\n"));

    private WatchedRules Watch() => new(folder, time: time, loggers: new Listing(told));

    private void Publish(int employees, string comment = "")
    {
        Write("pack.yaml", SmallPack.Manifest + comment);
        Write("small.rules.yaml", Rules(employees));
    }

    /// <summary>Each writing has a time of its own, however coarse the clock of the file system is.</summary>
    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, time.Next());
    }

    private sealed class Listing(List<string> told) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (told)
                told.Add(logLevel + " " + formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }

    /// <summary>A clock that stands still until it is told to go on.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private readonly List<Timer> timers = [];
        private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        private int written;

        public int Timers => timers.Count;

        public override DateTimeOffset GetUtcNow() => now;

        public DateTime Next() => now.UtcDateTime.AddSeconds(written++);

        public void Tick(int times = 1)
        {
            for (var i = 0; i < times; i++)
            {
                now += WatchedRules.DefaultInterval;
                foreach (var timer in timers.ToList())
                    timer.Run();
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal((WatchedRules.DefaultInterval, WatchedRules.DefaultInterval), (dueTime, period));
            var timer = new Timer(() => callback(state), timers);
            timers.Add(timer);
            return timer;
        }

        private sealed class Timer(Action run, List<Timer> timers) : ITimer
        {
            public void Run() => run();

            public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

            public void Dispose() => timers.Remove(this);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
