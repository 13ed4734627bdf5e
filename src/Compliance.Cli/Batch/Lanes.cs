namespace Compliance.Cli.Batch;

/// <summary>
/// Work on a sequence by several threads, with results in the order of the sequence and only so many of them waiting. A piece of work
/// that takes longer than the limit is given up; its thread is left behind, since nothing can stop it.
/// </summary>
/// <typeparam name="TIn">What is worked on.</typeparam>
/// <typeparam name="TOut">What comes of it.</typeparam>
internal sealed class Lanes<TIn, TOut>(int threads, TimeSpan limit, Func<int, TIn, TOut> work, Func<int, TIn, TOut> timedOut)
{
    private const int MostWaitingPerThread = 32;

    private readonly Lock turn = new();
    private readonly Dictionary<int, TOut> waiting = [];
    private readonly object room = new();
    private int next;
    private int written;
    private Exception? fault;

    /// <summary>Works through the sequence.</summary>
    /// <param name="items">The sequence; gone through by one thread at a time.</param>
    /// <param name="write">Takes each result in order; called by one thread at a time.</param>
    /// <param name="stop">Stops after what is begun; everything before the first result that is missing has been written.</param>
    public void Run(IEnumerable<TIn> items, Action<int, TOut> write, CancellationToken stop)
    {
        using var source = items.GetEnumerator();
        if (threads == 1 && limit == Timeout.InfiniteTimeSpan)
        {
            for (var i = 0; source.MoveNext(); i++)
            {
                stop.ThrowIfCancellationRequested();
                write(i, work(i, source.Current));
            }

            return;
        }

        var lanes = Enumerable.Range(0, threads).Select(_ => new Thread(() => Lane(source, write, stop))).ToList();
        lanes.ForEach(l => l.Start());
        lanes.ForEach(l => l.Join());
        if (fault is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        stop.ThrowIfCancellationRequested();
    }

    private void Lane(IEnumerator<TIn> source, Action<int, TOut> write, CancellationToken stop)
    {
        using var worker = new TimedWorker<TOut>(limit);
        try
        {
            while (Take(source, stop) is (true, var index, var item))
            {
                if (!worker.TryRun(() => work(index, item!), out var result))
                    result = timedOut(index, item!);
                Put(index, result, write);
            }
        }
        catch (Exception e)
        {
            // One lane that fails ends the run: the exception is thrown again by the thread that started it.
            lock (room)
            {
                fault ??= e;
                Monitor.PulseAll(room);
            }
        }
    }

    private (bool, int, TIn?) Take(IEnumerator<TIn> source, CancellationToken stop)
    {
        lock (turn)
        {
            lock (room)
            {
                while (fault is null && next - written >= threads * MostWaitingPerThread)
                    Monitor.Wait(room);
            }

            if (fault is not null || stop.IsCancellationRequested || !source.MoveNext())
                return (false, 0, default);
            return (true, next++, source.Current);
        }
    }

    private void Put(int index, TOut result, Action<int, TOut> write)
    {
        lock (room)
        {
            waiting.Add(index, result);
            while (waiting.Remove(written, out var ready))
            {
                write(written, ready);
                written++;
            }

            Monitor.PulseAll(room);
        }
    }
}
