namespace Compliance.Documents;

/// <summary>Reads plain text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    public bool CanRead(string fileName) =>
        fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".text", StringComparison.OrdinalIgnoreCase);

    public DocumentText Read(Stream stream, string fileName)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var text = PlainTextDecoder.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        if (LooksBinary(text))
            throw new UnreadableDocumentException("the file holds control characters, not plain text");
        return DocumentText.FromPlainText(fileName, text);
    }

    private static bool LooksBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v'))
                controls++;
        }

        return controls > 8 && controls > text.Length / 20;
    }
}
