using Compliance.Checking;
using Compliance.Language;
using Compliance.Rules;
using Microsoft.Extensions.Logging;

namespace Compliance;

/// <summary>
/// Rules in a folder that may change while the program runs. A new version takes the place of the old one as a whole, once the
/// folder has come to rest and its rules have no errors; until then, and where they have errors, the old version stays, and
/// <see cref="State"/> and the log say why. Thread-safe.
/// </summary>
/// <remarks>
/// The folder is looked at from time to time and not listened to, since changes on network drives and in containers are often not
/// told. A version is taken when two looks in a row find the same files. Publish a version by renaming a folder or a link into place
/// where a part of it would be a pack too; a mount of Kubernetes, whose links are swapped as a whole, is such a place.
/// </remarks>
public sealed partial class WatchedRules : IDisposable
{
    private readonly Lock gate = new();
    private readonly string folder;
    private readonly Action<RuleSetOptions>? configure;
    private readonly TimeProvider time;
    private readonly ILoggerFactory? loggers;
    private readonly ILogger? logger;
    private readonly ITimer timer;

    // The folder as it was when it was last tried, and as the look before this one found it.
    private IReadOnlyList<(FolderFile File, long Length, DateTime Written)> tried;
    private IReadOnlyList<(FolderFile File, long Length, DateTime Written)>? seen;
    private volatile Version current;
    private bool isDisposed;

    /// <summary>Loads the rules and begins to watch.</summary>
    /// <param name="folder">Path of the folder; see <see cref="RuleFolder.Read"/>.</param>
    /// <param name="interval">How often to look; two seconds by default.</param>
    /// <param name="configure">Adds what the rules may use beyond their files.</param>
    /// <param name="time">The clock of the looks and of the checker; the machine's by default.</param>
    /// <param name="loggers">Makes the loggers that are told of new and of refused versions, and of checks.</param>
    /// <exception cref="RuleSetException">The rules have errors: there is no older version to keep.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public WatchedRules(string folder, TimeSpan? interval = null, Action<RuleSetOptions>? configure = null, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval ?? DefaultInterval, TimeSpan.Zero, nameof(interval));
        this.folder = folder;
        this.configure = configure;
        this.time = time ?? TimeProvider.System;
        this.loggers = loggers;
        logger = loggers?.CreateLogger<WatchedRules>();
        tried = RuleFolder.StampOf(folder);
        current = Load();
        Tell(current);
        timer = this.time.CreateTimer(static rules => ((WatchedRules)rules!).Look(), this, interval ?? DefaultInterval, interval ?? DefaultInterval);
    }

    /// <summary>How often the folder is looked at where nothing else is said.</summary>
    public static TimeSpan DefaultInterval { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The checker of the version in use. Take it once for a piece of work: the next call may give that of a newer version.</summary>
    public ComplianceChecker Checker => current.Checker;

    /// <summary>What is in use and why, and what was refused.</summary>
    public WatchedRulesState State => current.State;

    /// <summary>Stops watching. The checker stays usable.</summary>
    public void Dispose()
    {
        lock (gate)
            isDisposed = true;
        timer.Dispose();
    }

    /// <summary>Looks once; takes a new version when the folder is as the look before found it.</summary>
    private void Look()
    {
        // A look that takes long is not joined by another.
        if (!gate.TryEnter())
            return;
        try
        {
            if (!isDisposed)
                TryTake();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            seen = null;
            Refuse(e.Message, []);
        }
        finally
        {
            gate.Exit();
        }
    }

    private void TryTake()
    {
        var now = RuleFolder.StampOf(folder);
        var isAtRest = seen is not null && now.SequenceEqual(seen);
        seen = now;
        if (now.SequenceEqual(tried))
        {
            // What could not be read is as it was: nothing is wrong any more.
            if (current.State.Refused is { Diagnostics.Count: 0 })
                current = current with { State = current.State with { Refused = null } };
            return;
        }

        if (!isAtRest)
            return;
        try
        {
            var version = Load();
            if (!RuleFolder.StampOf(folder).SequenceEqual(now))
                return;
            tried = now;
            if (version.Checker.Rules.Digest == current.Checker.Rules.Digest)
                version = current with { State = current.State with { Refused = null } };
            else
                Tell(version);
            current = version;
        }
        catch (RuleSetException e)
        {
            tried = now;
            Refuse(e.Diagnostics[0].ToString(), e.Diagnostics);
        }
    }

    private Version Load()
    {
        var rules = RuleSet.Load(RuleFolder.Read(folder), configure);
        return new Version(
            new ComplianceChecker(rules, time, loggers?.CreateLogger<ComplianceChecker>()),
            new WatchedRulesState { Rules = rules, Since = time.GetUtcNow() });
    }

    private void Tell(Version version)
    {
        if (logger is not null)
            InUse(logger, version.State.Rules.Id, version.State.Rules.Version, version.State.Rules.Digest);
    }

    private void Refuse(string reason, IReadOnlyList<RuleDiagnostic> diagnostics)
    {
        if (current.State.Refused?.Reason == reason && current.State.Refused.Diagnostics.SequenceEqual(diagnostics))
            return;
        current = current with { State = current.State with { Refused = new RefusedRules(time.GetUtcNow(), reason, diagnostics) } };
        if (logger is not null)
            Refused(logger, folder, Math.Max(1, diagnostics.Count), current.State.Rules.Id, current.State.Rules.Version, reason);
    }

    [LoggerMessage(11, LogLevel.Information, "the rules {Pack} {Version} are in use ({Digest})")]
    private static partial void InUse(ILogger logger, string pack, string version, string digest);

    [LoggerMessage(12, LogLevel.Warning, "the rules in {Folder} have {Errors} errors, and {Pack} {Version} stays in use: {Reason}")]
    private static partial void Refused(ILogger logger, string folder, int errors, string pack, string version, string reason);

    private sealed record Version(ComplianceChecker Checker, WatchedRulesState State);
}

/// <summary>What watched rules are in use, and why no newer ones.</summary>
public sealed record WatchedRulesState
{
    /// <summary>The rules in use.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The newer version that the folder holds and that could not be taken; null where the folder holds what is in use.</summary>
    public RefusedRules? Refused { get; init; }
}

/// <summary>A version of watched rules that could not be taken.</summary>
/// <param name="At">When it was refused.</param>
/// <param name="Reason">Why: the first error, or what kept the folder from being read.</param>
/// <param name="Diagnostics">The errors of the rules; none where the folder could not be read.</param>
public sealed record RefusedRules(DateTimeOffset At, string Reason, IReadOnlyList<RuleDiagnostic> Diagnostics);
