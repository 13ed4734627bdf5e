namespace Compliance.Cli.Batch;

/// <summary>Work on a sequence by several threads, a little ahead of who reads the results, which come in order.</summary>
internal static class Ahead
{
    private const int MostAheadPerThread = 8;

    /// <summary>What the work makes of each item.</summary>
    /// <param name="items">The items; gone through by the reader's thread.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="work">The work. What it throws is thrown where its result is read.</param>
    public static IEnumerable<TOut> Of<TIn, TOut>(IEnumerable<TIn> items, int threads, Func<TIn, TOut> work)
    {
        if (threads <= 1)
        {
            foreach (var item in items)
                yield return work(item);
            yield break;
        }

        var begun = new Queue<Task<TOut>>();
        foreach (var item in items)
        {
            begun.Enqueue(Task.Run(() => work(item)));
            if (begun.Count >= threads * MostAheadPerThread)
                yield return begun.Dequeue().GetAwaiter().GetResult();
        }

        while (begun.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }
}
