namespace Compliance.Documents;

/// <summary>Reads plain text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    public bool Recognises(ReadOnlySpan<byte> head) => false;

    public DocumentText Read(Stream stream, string fileName)
    {
        var text = Text(stream);
        return MarkdownReader.IsMarkdown(text) ? MarkdownReader.Read(text, fileName) : DocumentText.FromPlainText(fileName, text);
    }

    /// <summary>The text of a file; throws where it is none.</summary>
    public static string Text(Stream stream)
    {
        var text = PlainTextDecoder.Decode(Bytes(stream));
        return LooksBinary(text) ? throw new UnreadableDocumentException("the file holds control characters, not plain text") : text;
    }

    private static ReadOnlySpan<byte> Bytes(Stream stream)
    {
        if (stream is MemoryStream memory && memory.TryGetBuffer(out var all))
            return all.AsSpan((int)memory.Position);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }

    private static bool LooksBinary(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\b') && !text.AsSpan().ContainsAnyInRange('\u000E', '\u001F'))
            return false;
        var controls = 0;
        foreach (var c in text)
        {
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v'))
                controls++;
        }

        return controls > 8 && controls > text.Length / 20;
    }
}
