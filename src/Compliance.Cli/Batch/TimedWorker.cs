namespace Compliance.Cli.Batch;

/// <summary>Runs one piece of work after the other on a thread of its own, and gives up on one that takes too long.</summary>
/// <typeparam name="T">What the work gives.</typeparam>
internal sealed class TimedWorker<T>(TimeSpan limit) : IDisposable
{
    private const int Stack = 16 * 1024 * 1024;

    private Loop? loop;

    /// <summary>Runs the work; false when it took too long. What the work throws is thrown here.</summary>
    public bool TryRun(Func<T> work, out T result)
    {
        if (limit == Timeout.InfiniteTimeSpan)
        {
            result = work();
            return true;
        }

        loop ??= new Loop();
        if (loop.TryRun(work, limit, out result))
            return true;
        loop = null;
        return false;
    }

    public void Dispose() => loop?.Dispose();

    private sealed class Loop : IDisposable
    {
        private readonly SemaphoreSlim given = new(0);
        private readonly SemaphoreSlim done = new(0);
        private Func<T>? work;
        private T? result;
        private Exception? fault;

        public Loop() => new Thread(Run, Stack) { IsBackground = true }.Start();

        public bool TryRun(Func<T> wanted, TimeSpan limit, out T value)
        {
            work = wanted;
            given.Release();
            if (!done.Wait(limit))
            {
                value = default!;
                return false;
            }

            if (fault is not null)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
            value = result!;
            return true;
        }

        /// <summary>Ends the thread, which then lets go of what it waits on.</summary>
        public void Dispose()
        {
            work = null;
            given.Release();
        }

        private void Run()
        {
            for (given.Wait(); work is { } wanted; given.Wait())
            {
                try
                {
                    result = wanted();
                }
                catch (Exception e)
                {
                    // Thrown again where the result is waited for.
                    fault = e;
                }

                done.Release();
            }

            given.Dispose();
            done.Dispose();
        }
    }
}
