using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A document that cannot be read: empty, no text, not of its kind. The message is one line in lower case.</summary>
/// <param name="message">What was found and what was expected.</param>
/// <param name="failure">The same for programs.</param>
public sealed class UnreadableDocumentException(string message, ReadingFailure failure = ReadingFailure.Unreadable) : Exception(message)
{
    /// <summary>Why it cannot be read, for programs.</summary>
    public ReadingFailure Failure { get; } = failure;
}
