namespace Compliance.Documents;

/// <summary>Reads one kind of document. A host can plug in its own, for instance for scanned pages.</summary>
public interface IDocumentReader
{
    /// <summary>True when the reader takes a file of this name; only the ending decides.</summary>
    /// <param name="fileName">Name or path of the file.</param>
    bool CanRead(string fileName);

    /// <summary>Reads a document; throws <see cref="UnreadableDocumentException"/> when there is nothing to read.</summary>
    /// <param name="stream">The bytes of the file, no more than the allowed number.</param>
    /// <param name="fileName">Path as messages print it.</param>
    DocumentText Read(Stream stream, string fileName);
}
