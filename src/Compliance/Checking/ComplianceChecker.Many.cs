using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Checking;

// Many plans, several at a time.
public sealed partial class ComplianceChecker
{
    /// <summary>
    /// Checks many plans, several at a time, and gives the reports in the order of the plans. Never more plans are held than are
    /// being checked or wait for their turn.
    /// </summary>
    /// <param name="plans">The plans; they are read as there is room.</param>
    /// <param name="options">How each is checked; see <see cref="CheckOptions"/>.</param>
    /// <param name="atOnce">How many at a time, at least one; the number of processors by default.</param>
    /// <param name="cancellation">Stops it.</param>
    public async IAsyncEnumerable<Report> CheckAllAsync(
        IAsyncEnumerable<Plan> plans,
        Func<Plan, CheckOptions>? options = null,
        int? atOnce = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentOutOfRangeException.ThrowIfLessThan(atOnce ?? 1, 1, nameof(atOnce));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var room = new SemaphoreSlim(atOnce ?? Environment.ProcessorCount);
        var started = Channel.CreateUnbounded<Task<Report>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var feeding = Feed(plans, options, room, started.Writer, stop.Token);
        try
        {
            await foreach (var check in started.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                var report = await check.ConfigureAwait(false);
                yield return report;

                // Only a report that was taken makes room for the next plan, so that memory does not grow behind a slow reader.
                room.Release();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await feeding.ConfigureAwait(false);
    }

    /// <summary>Checks many plans, several at a time, and gives the reports in the order of the plans.</summary>
    /// <param name="plans">The plans; they are read as there is room.</param>
    /// <param name="options">How each is checked; see <see cref="CheckOptions"/>.</param>
    /// <param name="atOnce">How many at a time, at least one; the number of processors by default.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<Report> CheckAllAsync(IEnumerable<Plan> plans, Func<Plan, CheckOptions>? options = null, int? atOnce = null, CancellationToken cancellation = default) =>
        CheckAllAsync(plans.ToAsyncEnumerable(), options, atOnce, cancellation);

    private async Task Feed(IAsyncEnumerable<Plan> plans, Func<Plan, CheckOptions>? options, SemaphoreSlim room, ChannelWriter<Task<Report>> started, CancellationToken stop)
    {
        Exception? failure = null;
        var last = Task.CompletedTask;
        try
        {
            await foreach (var plan in plans.WithCancellation(stop).ConfigureAwait(false))
            {
                await room.WaitAsync(stop).ConfigureAwait(false);
                var check = Task.Factory.StartNew(() => Check(plan, options?.Invoke(plan)), stop, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
                last = Task.WhenAll(last, check);
                started.TryWrite(check);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            failure = new OperationCanceledException(stop);
        }
        catch (Exception e) when (stop.IsCancellationRequested is false)
        {
            // What reading the plans threw is for the one who reads the reports.
            failure = e;
        }

        started.TryComplete(failure);
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
