using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Compliance.LanguageServer.Rpc;

/// <summary>
/// One client: takes its messages in turn, answers its requests, and leaves those that it takes back. Only the reading and slow
/// work run beside the rest, so that a request can be taken back while it waits or runs.
/// </summary>
/// <param name="stream">Where messages come from and go to.</param>
/// <param name="methods">What is answered.</param>
/// <param name="log">Takes a line for whoever looks for a fault; it never holds words of a document.</param>
internal sealed class RpcConnection(MessageStream stream, RpcMethods methods, Action<string> log)
{
    private const string TakeBack = "$/cancelRequest";

    private readonly BlockingCollection<Received> queue = [];
    private readonly ConcurrentDictionary<string, CancellationTokenSource> open = new(StringComparer.Ordinal);
    private int asked;

    /// <summary>What is done when no message waits, and before a request is answered.</summary>
    public Action Idle { get; set; } = () => { };

    /// <summary>Why a method is not taken now; null where it is.</summary>
    public Func<string, RpcException?> Refuse { get; set; } = _ => null;

    /// <summary>Set when the client says that it is over.</summary>
    public bool IsOver { get; set; }

    /// <summary>Works until the client says that it is over, or its messages end.</summary>
    public void Run(CancellationToken stop)
    {
        new Thread(ReadAll) { IsBackground = true, Name = "messages" }.Start();
        try
        {
            while (!IsOver)
            {
                if (!queue.TryTake(out var next))
                {
                    Guard("idle", Idle);
                    if (!queue.TryTake(out next, Timeout.Infinite, stop))
                        return;
                }

                Take(next);
            }
        }
        finally
        {
            // Nobody waits for what still runs.
            foreach (var running in open.Values)
                running.Cancel();
        }
    }

    /// <summary>Tells the client something.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(method, null, parameters, type);

    /// <summary>Asks the client for something whose answer says no more than that it was done.</summary>
    public void Ask<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(method, Interlocked.Increment(ref asked), parameters, type);

    private void ReadAll()
    {
        try
        {
            while (stream.Read() is { } content)
                Receive(content);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ObjectDisposedException)
        {
            log("the input cannot be read any further: " + e.Message);
        }

        queue.CompleteAdding();
    }

    private void Receive(byte[] content)
    {
        try
        {
            var message = RpcMessage.Parse(content);
            if (message.Method == TakeBack)
            {
                if (message.Params.ValueKind == JsonValueKind.Object && message.Params.TryGetProperty("id", out var id) && open.TryGetValue(id.GetRawText(), out var running))
                    running.Cancel();
                return;
            }

            // It is never disposed: it holds nothing but memory, and may be cancelled at the moment when its request is done.
            var cancellation = new CancellationTokenSource();
            if (message is { Method: not null, Key: { } key })
                open[key] = cancellation;
            queue.Add(new Received(message, null, cancellation));
        }
        catch (RpcException broken)
        {
            queue.Add(new Received(null, broken, new CancellationTokenSource()));
        }
    }

    private void Take(Received received)
    {
        if (received.Message is not { } message)
            Answer(null, null, received.Broken);
        else if (message.Method is not { } method)
            LogAnswer(message);
        else if (message.Id is not null)
            Request(message, method, received.Cancellation);
        else if (Refuse(method) is null && methods.Notification(method) is { } take)
            Guard(method, () => take(message.Params));
    }

    private void LogAnswer(RpcMessage message)
    {
        if (message.Error is { } error)
            log("the client could not do what it was asked: " + error);
    }

    private void Request(RpcMessage message, string method, CancellationTokenSource source)
    {
        // Whoever has an answer has also heard what was to be told before it.
        Guard("idle", Idle);
        var cancellation = source.Token;
        RpcWork? work = null;
        var request = methods.Request(method);
        var refusal = Attempt(method, () =>
        {
            if (Refuse(method) is { } refused)
                throw refused;
            cancellation.ThrowIfCancellationRequested();
            work = (request ?? throw new RpcException(RpcErrors.MethodNotFound, $"there is no method `{method}`")).Prepare(message.Params);
            return null;
        });
        if (work is null)
            Finish(message, source, refusal);
        else if (request!.IsSlow)
            ThreadPool.QueueUserWorkItem(_ => Finish(message, source, Attempt(method, () => work(cancellation))));
        else
            Finish(message, source, Attempt(method, () => work(cancellation)));
    }

    private void Finish(RpcMessage message, CancellationTokenSource source, (byte[]? Result, RpcException? Error) done)
    {
        // Of two requests with one id only the later can be taken back, and it stays so when the first is done.
        open.TryRemove(KeyValuePair.Create(message.Key!, source));
        Answer(message.Id, done.Result, done.Error);
    }

    private (byte[]? Result, RpcException? Error) Attempt(string method, Func<byte[]?> work)
    {
        try
        {
            return (work(), null);
        }
        catch (RpcException refused)
        {
            return (null, refused);
        }
        catch (OperationCanceledException)
        {
            return (null, new RpcException(RpcErrors.Cancelled, "the request was taken back"));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A fault in one feature must not take the others from a person at work. Its message may hold words of a document.
            log($"internal fault in {method} ({fault.GetType().Name}){Environment.NewLine}{fault.StackTrace}");
            return (null, new RpcException(RpcErrors.Internal, "internal fault"));
        }
    }

    private void Guard(string method, Action work) => _ = Attempt(method, () =>
    {
        work();
        return null;
    });

    private void Answer(JsonElement? id, byte[]? result, RpcException? error)
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            json.WritePropertyName("id");
            if (id is { } given)
                given.WriteTo(json);
            else
                json.WriteNullValue();
            if (error is null)
            {
                json.WritePropertyName("result");
                json.WriteRawValue(result ?? "null"u8, skipInputValidation: true);
            }
            else
            {
                json.WriteStartObject("error");
                json.WriteNumber("code", error.Code);
                json.WriteString("message", error.Message);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        Write(content);
    }

    private void Send<T>(string method, int? id, T parameters, JsonTypeInfo<T> type)
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            if (id is { } number)
                json.WriteString("id", "server-" + number.ToString(CultureInfo.InvariantCulture));
            json.WriteString("method", method);
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
            json.WriteEndObject();
        }

        Write(content);
    }

    private void Write(ArrayBufferWriter<byte> content)
    {
        try
        {
            stream.Write(content.WrittenSpan);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Whoever listened is gone; the end of the input follows.
            log("the output is closed");
        }
    }

    private sealed record Received(RpcMessage? Message, RpcException? Broken, CancellationTokenSource Cancellation);
}
