using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Reads PDF with pdftotext of poppler, which must be installed. Pages are kept; running heads, feet and page numbers are
/// dropped. A host that has a reader of its own names it in <see cref="DocumentOptions.Readers"/>.
/// </summary>
/// <param name="tool">What finds the words of the pages.</param>
internal sealed class PdfReader(PdfTool tool) : IDocumentReader
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(120);

    public PdfReader()
        : this(new PdfTool("pdftotext", TimeLimit))
    {
    }

    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    // Some programs write a few bytes before the header.
    public bool Recognises(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && !head.StartsWith("PK"u8);

    public DocumentText Read(Stream stream, string fileName)
    {
        Span<byte> head = stackalloc byte[1024];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!Recognises(head[..length]))
            throw new UnreadableDocumentException("the file is called a PDF and is none; open it in a viewer and save it as PDF");
        stream.Position = 0;
        var pages = tool.Run(stream, output => Pages(stream, output));
        if (pages.TrueForAll(p => p.Lines.Count == 0))
            throw new UnreadableDocumentException("the PDF has no text, only pictures of pages; run text recognition (OCR) on it, for instance with ocrmypdf", ReadingFailure.NoTextLayer);
        return PdfLayout.Read(fileName, pages);
    }

    // What is drawn is read while the tool looks for the words.
    private static List<PdfPage> Pages(Stream stream, TextReader output)
    {
        var drawings = PdfDrawings.ReadAll(stream);
        var pages = PdfPage.ReadAll(output);
        for (var i = 0; i < pages.Count && drawings.Count == pages.Count; i++)
            pages[i].Drawing = drawings[i];
        return pages;
    }
}
