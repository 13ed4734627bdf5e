namespace Compliance.Documents;

/// <summary>A document that is read together with others.</summary>
/// <param name="Name">Path as messages print it; with the first bytes of the file it tells the format.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record DocumentFile(string Name, Stream Content);
