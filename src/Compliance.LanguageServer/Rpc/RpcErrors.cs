namespace Compliance.LanguageServer.Rpc;

/// <summary>The numbers by which JSON-RPC and the language server protocol name what went wrong.</summary>
internal static class RpcErrors
{
    /// <summary>The message is no JSON.</summary>
    public const int Parse = -32700;

    /// <summary>The message is no request, or comes when none may.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>Nobody answers that method.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The parameters are not those of the method.</summary>
    public const int InvalidParams = -32602;

    /// <summary>A fault of the server.</summary>
    public const int Internal = -32603;

    /// <summary>A request before <c>initialize</c>.</summary>
    public const int NotInitialized = -32002;

    /// <summary>The client took the request back.</summary>
    public const int Cancelled = -32800;

    /// <summary>The request is in order and cannot be done.</summary>
    public const int Failed = -32803;
}

/// <summary>A request that cannot be done, for a reason that the user is told.</summary>
/// <param name="code">One of <see cref="RpcErrors"/>.</param>
/// <param name="message">One line, lower case.</param>
#pragma warning disable CA1032 // It has one use.
internal sealed class RpcException(int code, string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>One of <see cref="RpcErrors"/>.</summary>
    public int Code { get; } = code;
}
