using Compliance.Cli.Batch;
using Compliance.Tests;
using FsCheck.Fluent;

namespace Compliance.Cli.Tests.Batch;

public class LanesTests
{
    [Fact]
    public void Results_come_in_order_each_once_however_many_threads() => Prop.ForAll(
        Gen.Choose(0, 300).Zip(Gen.Choose(1, 6)).ToArbitrary(),
        pair =>
        {
            var (count, threads) = pair;
            var written = new List<int>();
            Lanes(threads, (_, i) => i * 2).Run(Enumerable.Range(0, count), (_, r) => written.Add(r), CancellationToken.None);
            Assert.Equal(Enumerable.Range(0, count).Select(i => i * 2), written);
        }).Holds();

    [Fact]
    public void Work_that_takes_too_long_is_given_up_and_the_rest_goes_on()
    {
        using var never = new ManualResetEventSlim();
        var written = new List<int>();
        new Lanes<int, int>(
            2,
            TimeSpan.FromMilliseconds(150),
            (_, i) =>
            {
                if (i == 3)
                    never.Wait(CancellationToken.None);
                return i;
            },
            (_, i) => -i).Run(Enumerable.Range(0, 8), (_, r) => written.Add(r), CancellationToken.None);
        never.Set();

        Assert.Equal(-3, written[3]);
        Assert.Equal(8, written.Count);
    }

    [Fact]
    public void What_the_work_throws_ends_the_run_with_it() =>
        Assert.Throws<InvalidDataException>(() => Lanes(3, (_, i) => i == 50 ? throw new InvalidDataException() : i)
            .Run(Enumerable.Range(0, 1000), (_, _) => { }, CancellationToken.None));

    [Fact]
    public void Only_so_many_results_wait_for_their_turn()
    {
        using var gate = new ManualResetEventSlim();
        var begun = 0;
        var run = new Thread(() => Lanes(2, (_, i) =>
        {
            Interlocked.Increment(ref begun);
            if (i == 0)
                gate.Wait(CancellationToken.None);
            return i;
        }).Run(Enumerable.Range(0, 100_000), (_, _) => { }, CancellationToken.None));
        run.Start();
        SpinWait.SpinUntil(() => Volatile.Read(ref begun) >= 64, 5000);
        var before = Volatile.Read(ref begun);
        gate.Set();
        run.Join();

        Assert.InRange(before, 1, 70);
        Assert.Equal(100_000, begun);
    }

    private static Lanes<int, int> Lanes(int threads, Func<int, int, int> work) =>
        new(threads, TimeSpan.FromSeconds(60), work, (_, _) => throw new TimeoutException());
}
