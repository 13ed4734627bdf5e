namespace Compliance.Documents;

/// <summary>A document that cannot be read: empty, no text, not of its kind. The message is one line in lower case.</summary>
/// <param name="message">What was found and what was expected.</param>
public sealed class UnreadableDocumentException(string message) : Exception(message);
