namespace Compliance.Documents;

/// <summary>The document formats that the library reads; one line each.</summary>
public static class DocumentFormats
{
    private const int HeadLength = 4096;

    /// <summary>All readers, in the order in which they are asked.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new PdfReader(),
        new DocxReader(),
        new HtmlReader(),
        new MarkdownReader(),
        new PlainTextReader(),
    ];

    /// <summary>Endings of the files that the library reads, with the full stop.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. All.SelectMany(r => r.Extensions)];

    /// <summary>
    /// Reads a file with the reader that recognises its beginning, else with the one that takes its ending: a page that is
    /// called <c>plan.pdf</c> is read as a page. Throws <see cref="UnreadableDocumentException"/> when nothing can be read.
    /// </summary>
    /// <param name="stream">The bytes of the file; it can be sought.</param>
    /// <param name="fileName">Path as messages print it.</param>
    /// <param name="first">Readers that are asked before those of the library.</param>
    public static DocumentText Read(Stream stream, string fileName, IReadOnlyList<IDocumentReader>? first = null)
    {
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length < head.Length)
            head = head[..length];
        stream.Position = 0;
        return For(fileName, head, first ?? []).Read(stream, fileName);
    }

    private static IDocumentReader For(string fileName, byte[] head, IReadOnlyList<IDocumentReader> first)
    {
        if (first.FirstOrDefault(r => r.Recognises(head) || TakesName(r, fileName)) is { } own)
            return own;
        if (UnsupportedFormats.Of(head) is { } unsupported)
            throw new UnreadableDocumentException(unsupported);
        return All.FirstOrDefault(r => r.Recognises(head))
            ?? All.FirstOrDefault(r => TakesName(r, fileName))
            ?? throw new UnreadableDocumentException(UnsupportedFormats.OfName(fileName) ?? "no reader for this kind of file; expected one of " + string.Join(", ", Extensions));
    }

    private static bool TakesName(IDocumentReader reader, string fileName)
    {
        foreach (var extension in reader.Extensions)
        {
            if (fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
