using System.Text.Json;

namespace Compliance.LanguageServer.Rpc;

/// <summary>A message as it came in.</summary>
/// <param name="Method">The method; null for an answer.</param>
/// <param name="Id">The id of a request or answer, a number or a text; null for a notification.</param>
/// <param name="Params">The parameters; undefined where there are none.</param>
internal sealed record RpcMessage(string? Method, JsonElement? Id, JsonElement Params)
{
    /// <summary>The reason why an answer of the client is an error; null where it is none.</summary>
    public string? Error { get; init; }

    /// <summary>The id as a key: 1 and "1" are two ids.</summary>
    public string? Key => Id?.GetRawText();

    /// <summary>Reads a message; throws <see cref="RpcException"/> where it is none.</summary>
    public static RpcMessage Parse(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
            throw new RpcException(RpcErrors.Parse, "the header has no Content-Length");
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(content);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new RpcException(RpcErrors.Parse, "the message is no JSON");
        }

        if (root.ValueKind != JsonValueKind.Object)
            throw new RpcException(RpcErrors.InvalidRequest, "a message is an object");
        JsonElement? id = root.TryGetProperty("id", out var given) && given.ValueKind != JsonValueKind.Null ? given : null;
        if (id is { ValueKind: not (JsonValueKind.Number or JsonValueKind.String) })
            throw new RpcException(RpcErrors.InvalidRequest, "an id is a number or a text");
        var hasMethod = root.TryGetProperty("method", out var method);
        if (hasMethod && method.ValueKind != JsonValueKind.String)
            throw new RpcException(RpcErrors.InvalidRequest, "a method is a text");
        if (!hasMethod && !root.TryGetProperty("result", out _) && !root.TryGetProperty("error", out _))
            throw new RpcException(RpcErrors.InvalidRequest, "a message has a method, a result or an error");
        root.TryGetProperty("params", out var parameters);
        return new RpcMessage(hasMethod ? method.GetString() : null, id, parameters)
        {
            Error = root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) ? message.ToString() : null,
        };
    }
}
