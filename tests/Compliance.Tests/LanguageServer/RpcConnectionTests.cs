using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Text.Json.Nodes;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;

namespace Compliance.Tests.LanguageServer;

/// <summary>The messages of a client, in the orders in which they can come, with each order made certain.</summary>
public sealed class RpcConnectionTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SteppedInput input = new();
    private readonly AnonymousPipeServerStream output = new(PipeDirection.Out);
    private readonly MessageStream answers;
    private readonly RpcMethods methods = new();
    private readonly ConcurrentQueue<string> log = [];
    private readonly ConcurrentQueue<string> done = [];
    private readonly ManualResetEventSlim begun = new();
    private readonly ManualResetEventSlim gate = new();
    private readonly ManualResetEventSlim stopped = new();
    private readonly Thread server;

    public RpcConnectionTests()
    {
        answers = new MessageStream(new AnonymousPipeClientStream(PipeDirection.In, output.ClientSafePipeHandle), Stream.Null);
        var json = ProtocolJson.Default;
        methods.OnRequest<NoParams, PageResult>("hold", json.NoParams, json.PageResult, (_, stop) =>
        {
            begun.Set();
            Assert.True(gate.Wait(Patience, stop));
            return new PageResult("held");
        });
        methods.OnRequest<NoParams, PageResult>("note", json.NoParams, json.PageResult, (_, _) =>
        {
            done.Enqueue("note");
            return new PageResult("noted");
        });
        methods.OnSlowRequest<NoParams, PageResult>("long", json.NoParams, json.PageResult, _ => LongWork);
        methods.OnRequest<NoParams, PageResult>("quick", json.NoParams, json.PageResult, (_, stop) => LongWork(stop));
        var connection = new RpcConnection(new MessageStream(input, output), methods, log.Enqueue);
        server = new Thread(() =>
        {
            connection.Run(CancellationToken.None);
            output.Dispose();
        })
        { IsBackground = true };
        server.Start();
    }

    [Fact]
    public void A_request_that_is_taken_back_while_it_waits_is_answered_so_and_its_work_never_begins()
    {
        input.Give(Request(1, "hold"));
        Await(begun);
        input.Give(Request(2, "note"));
        input.Give(TakeBack("2"));
        input.WaitUntilTaken();
        gate.Set();

        Assert.Equal("1 held", Next());
        Assert.Equal("2 -32800", Next());
        Assert.Empty(done);
    }

    [Theory]
    [InlineData("long")]
    [InlineData("quick")]
    public void A_request_that_is_taken_back_while_it_runs_is_answered_so_and_its_work_stops(string method)
    {
        input.Give(Request(1, method));
        Await(begun);
        input.Give(TakeBack("1"));

        Assert.Equal("1 -32800", Next());
        Assert.True(stopped.IsSet);
    }

    [Fact]
    public void What_comes_behind_slow_work_does_not_wait_for_it()
    {
        input.Give(Request(1, "long"));
        Await(begun);
        input.Give(Request(2, "note"));

        Assert.Equal("2 noted", Next());
        input.Give(TakeBack("1"));
        Assert.Equal("1 -32800", Next());
    }

    [Fact]
    public void A_request_that_is_taken_back_when_it_has_its_answer_is_not_answered_again()
    {
        input.Give(Request(1, "note"));
        Assert.Equal("1 noted", Next());
        input.Give(TakeBack("1"));
        input.Give(Request(2, "note"));

        Assert.Equal("2 noted", Next());
        Assert.Empty(log);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":7}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":null}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":[1]}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest"}""")]
    public void What_takes_back_nothing_that_runs_does_nothing(string message)
    {
        input.Give(message);
        input.Give(Request(1, "note"));

        Assert.Equal("1 noted", Next());
    }

    [Fact]
    public void A_number_and_a_text_are_two_ids()
    {
        input.Give(Request(1, "hold"));
        Await(begun);
        input.Give(Request(2, "note"));
        input.Give(TakeBack("\"2\""));
        input.WaitUntilTaken();
        gate.Set();

        Assert.Equal(["1 held", "2 noted"], [Next(), Next()]);
    }

    [Fact]
    public void Two_requests_with_one_id_are_both_answered()
    {
        input.Give(Request(1, "hold"));
        Await(begun);
        input.Give(Request(1, "note"));
        input.Give(Request(1, "note"));
        input.WaitUntilTaken();
        gate.Set();

        Assert.Equal(["1 held", "1 noted", "1 noted"], [Next(), Next(), Next()]);
    }

    [Fact]
    public void Slow_work_stops_when_the_client_is_gone()
    {
        input.Give(Request(1, "long"));
        Await(begun);

        input.End();

        Await(stopped);
    }

    [Fact]
    public void A_batch_which_the_protocol_does_not_have_is_refused_as_a_whole()
    {
        input.Give("[" + Request(1, "note") + "," + Request(2, "note") + "]");
        input.Give(Request(3, "note"));

        Assert.Equal("null -32600", Next());
        Assert.Equal("3 noted", Next());
        Assert.Single(done);
    }

    [Fact]
    public void An_answer_that_nobody_asked_for_is_left_alone()
    {
        input.Give("""{"jsonrpc":"2.0","id":"server-9","result":null}""");
        input.Give(Request(1, "note"));

        Assert.Equal("1 noted", Next());
    }

    public void Dispose()
    {
        gate.Set();
        input.End();
        Assert.True(server.Join(Patience), "the server does not end");
        input.Dispose();
        begun.Dispose();
        gate.Dispose();
        stopped.Dispose();
    }

    private PageResult LongWork(CancellationToken stop)
    {
        begun.Set();
        Assert.True(stop.WaitHandle.WaitOne(Patience));
        stopped.Set();
        stop.ThrowIfCancellationRequested();
        return new PageResult("done");
    }

    private static void Await(ManualResetEventSlim happened) => Assert.True(happened.Wait(Patience, TestContext.Current.CancellationToken));

    private static string Request(int id, string method) => $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}"}""";

    private static string TakeBack(string id) => $$$"""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{{{id}}}}}""";

    /// <summary>The next answer: its id, and the number of its error or what it says.</summary>
    private string Next()
    {
        var answer = JsonNode.Parse(answers.Read() ?? throw new InvalidOperationException("the server is gone"))!;
        return (answer["id"]?.ToJsonString() ?? "null") + " " + (answer["error"]?["code"] ?? answer["result"]?["markdown"]);
    }
}
