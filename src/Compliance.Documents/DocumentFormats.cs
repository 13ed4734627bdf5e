namespace Compliance.Documents;

/// <summary>The document formats that the library reads; one line each.</summary>
public static class DocumentFormats
{
    /// <summary>All readers, in the order in which they are asked.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new PlainTextReader(),
    ];

    /// <summary>The reader for a file name; null when there is none.</summary>
    /// <param name="fileName">Name or path of the file.</param>
    /// <param name="first">Readers that are asked before those of the library.</param>
    public static IDocumentReader? For(string fileName, IReadOnlyList<IDocumentReader>? first = null)
    {
        foreach (var reader in (first ?? []).Concat(All))
        {
            if (reader.CanRead(fileName))
                return reader;
        }

        return null;
    }
}
