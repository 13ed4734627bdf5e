namespace Compliance.Documents;

/// <summary>
/// Reads one kind of document. A host can plug in its own, for instance for scanned pages: see
/// <see cref="DocumentOptions.Readers"/>.
/// </summary>
public interface IDocumentReader
{
    /// <summary>Endings of the files that the reader takes, with the full stop and in lower case (<c>.docx</c>).</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// True when the beginning of a file shows its format whatever the file is called. A format that cannot be told by its
    /// beginning, as plain text, says false and is chosen by its ending.
    /// </summary>
    /// <param name="head">The first bytes of the file, at most 4096.</param>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>Reads a document; throws <see cref="UnreadableDocumentException"/> when there is nothing to read.</summary>
    /// <param name="stream">The bytes of the file, no more than the allowed number; it can be sought.</param>
    /// <param name="fileName">Path as messages print it.</param>
    DocumentText Read(Stream stream, string fileName);
}
