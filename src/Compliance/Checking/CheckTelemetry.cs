using System.Diagnostics;
using System.Diagnostics.Metrics;
using Compliance.Findings;
using Microsoft.Extensions.Logging;

namespace Compliance.Checking;

/// <summary>
/// Tells loggers, activities and metrics what came of checks: numbers, the conclusion and the pack. Never the name of a plan, a
/// value or a word of a document.
/// </summary>
internal sealed partial class CheckTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Compliance";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Checks = Meter.CreateCounter<long>("compliance.checks", "{check}", "Plans that were checked.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("compliance.check.duration", "s", "How long a check took.");

    private readonly ILogger? logger;
    private readonly TimeProvider time;
    private readonly string pack;

    public CheckTelemetry(ILogger? logger, TimeProvider time, string pack)
    {
        this.logger = logger;
        this.time = time;
        this.pack = pack;
    }

    private bool IsWanted => Duration.Enabled || Checks.Enabled || logger?.IsEnabled(LogLevel.Debug) == true;

    /// <summary>Begins to observe a check; costs next to nothing when nobody listens.</summary>
    public Observed Begin() => new(this, Activities.HasListeners() ? Activities.StartActivity("check") : null, IsWanted ? time.GetTimestamp() : null);

    [LoggerMessage(1, LogLevel.Debug, "checked a plan with {Pack}: {Conclusion}, {Findings} findings of {Results} results, {Errors} errors, {Milliseconds} ms")]
    private static partial void Checked(ILogger logger, string pack, Conclusion conclusion, int findings, int results, int errors, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "rule {Rule} of {Pack} could not be evaluated")]
    private static partial void NotEvaluated(ILogger logger, string rule, string pack);

    private void End(CheckedPlan check, in ResultTally tally, Conclusion conclusion, Activity? activity, TimeSpan duration)
    {
        var (findings, errors) = (tally.Findings, tally.Errors);
        if (errors > 0 && logger is not null)
        {
            foreach (var result in check.Results.Where(r => r.Outcome == Outcome.Error))
                NotEvaluated(logger, result.Rule.Bound.Id, pack);
        }

        activity?.SetTag("compliance.pack", pack).SetTag("compliance.conclusion", conclusion.ToString()).SetTag("compliance.findings", findings).SetTag("compliance.errors", errors);
        var tags = new TagList { { "compliance.pack", pack }, { "compliance.conclusion", conclusion.ToString() } };
        Checks.Add(1, tags);
        Duration.Record(duration.TotalSeconds, tags);
        if (logger is not null)
            Checked(logger, pack, conclusion, findings, tally.Results, errors, duration.TotalMilliseconds);
    }

    /// <summary>A check while it runs.</summary>
    internal readonly struct Observed(CheckTelemetry? telemetry, Activity? activity, long? started) : IDisposable
    {
        public void End(CheckedPlan check, in ResultTally tally, Conclusion conclusion)
        {
            if (telemetry is not null && (activity is not null || started is not null || telemetry.logger is not null))
                telemetry.End(check, tally, conclusion, activity, started is { } from ? telemetry.time.GetElapsedTime(from) : default);
        }

        public void Dispose() => activity?.Dispose();
    }
}
