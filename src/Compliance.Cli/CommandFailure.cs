namespace Compliance.Cli;

/// <summary>The work cannot be done, and the user can do something about it. The message is what is printed.</summary>
internal sealed class CommandFailure(string message, string? hint = null) : Exception(message)
{
    /// <summary>What to do next; null where the message says it.</summary>
    public string? Hint { get; } = hint;

    /// <summary>The failure that a wrong argument of the library means here; its message names no parameter.</summary>
    public static CommandFailure Of(ArgumentException wrong) => new(wrong.Message.Split(" (Parameter '")[0]);
}
