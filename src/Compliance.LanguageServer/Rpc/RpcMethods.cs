using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Compliance.LanguageServer.Rpc;

/// <summary>The work of a request: gives the JSON of the result, or nothing for null.</summary>
internal delegate byte[]? RpcWork(CancellationToken cancellation);

/// <summary>A request that is answered.</summary>
/// <param name="Prepare">Reads the parameters, and takes in turn with the other messages what the work needs.</param>
/// <param name="IsSlow">True where the work runs beside the other messages: it may use nothing that they change.</param>
internal sealed record RpcRequest(Func<JsonElement, RpcWork> Prepare, bool IsSlow);

/// <summary>What a server answers and takes, by the name of the method.</summary>
internal sealed class RpcMethods
{
    private readonly Dictionary<string, RpcRequest> requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<JsonElement>> notifications = new(StringComparer.Ordinal);

    /// <summary>Answers a request.</summary>
    public void OnRequest<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, CancellationToken, TResult?> answer)
        where TParams : class =>
        requests.Add(method, new RpcRequest(
            json =>
            {
                var read = Read(json, parameters);
                return cancellation => Write(answer(read, cancellation), result);
            },
            IsSlow: false));

    /// <summary>Answers a request that takes long.</summary>
    public void OnSlowRequest<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, Func<CancellationToken, TResult?>> prepare)
        where TParams : class =>
        requests.Add(method, new RpcRequest(
            json =>
            {
                var work = prepare(Read(json, parameters));
                return cancellation => Write(work(cancellation), result);
            },
            IsSlow: true));

    /// <summary>Takes a notification.</summary>
    public void OnNotification<TParams>(string method, JsonTypeInfo<TParams> parameters, Action<TParams> take)
        where TParams : class => notifications.Add(method, json => take(Read(json, parameters)));

    /// <summary>What answers a request; null where nothing does.</summary>
    public RpcRequest? Request(string method) => requests.GetValueOrDefault(method);

    /// <summary>What takes a notification; null where nothing does.</summary>
    public Action<JsonElement>? Notification(string method) => notifications.GetValueOrDefault(method);

    private static byte[]? Write<T>(T? value, JsonTypeInfo<T> type) => value is null ? null : JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var isLeftOut = json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
            return (isLeftOut ? JsonSerializer.Deserialize("{}", type) : json.Deserialize(type)) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new RpcException(RpcErrors.InvalidParams, "the parameters are not those of the method, at " + (e.Path ?? "$"));
        }
    }
}
