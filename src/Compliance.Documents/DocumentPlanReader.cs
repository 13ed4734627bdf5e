using System.Globalization;
using System.Security.Cryptography;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Reads a document of an employer and gives a plan with the place of each value.</summary>
public static class DocumentPlanReader
{
    /// <summary>
    /// Reads one document. What it does not say stays not stated; a document without anything of a plan gives a plan of kind
    /// <see cref="DocumentKind.Other"/>. A file that cannot be read gives errors.
    /// </summary>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="fileName">Path as messages print it; its ending tells the format.</param>
    /// <param name="options">Options; null for the defaults.</param>
    public static PlanReading Read(Stream stream, string fileName, DocumentOptions? options = null)
    {
        options ??= DocumentOptions.Default;
        if (DocumentFormats.For(fileName, options.Readers) is not { } reader)
            return Failed(fileName, "no reader for this kind of file; expected .txt");
        using var content = Bounded(stream, options.LargestFile);
        if (content is null)
            return Failed(fileName, string.Create(CultureInfo.InvariantCulture, $"the file is larger than {options.LargestFile} bytes"));
        DocumentText document;
        try
        {
            document = reader.Read(content, fileName);
        }
        catch (UnreadableDocumentException e)
        {
            return Failed(fileName, e.Message);
        }

        if (document.Blocks.Count == 0)
            return Failed(fileName, "no text: the file is empty or holds only white space");
        var choice = LexiconChoice.For(document, options.Lexicons is { Count: > 0 } own ? own : null);
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["document"] = Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length))),
        };
        if (choice.Lexicon is not { } lexicon)
            return new PlanReading { Plan = Unread(document, choice), Digests = digests, Text = document.Text.Split('\n') };
        digests["lexicon"] = lexicon.Digest;
        return new PlanReading { Plan = PlanExtractor.Read(document, lexicon), Digests = digests, Text = document.Text.Split('\n') };
    }

    // A language without a lexicon: the document states nothing that we could read, and says so.
    private static Plan Unread(DocumentText document, LexiconChoice choice) => new()
    {
        Document = new PlanDocument { Kind = DocumentKind.Other, KindReasons = [choice.NotSupported], Language = choice.Language.Language },
        Sources = new SourceMap { Places = new Dictionary<string, Place>(StringComparer.Ordinal) { ["document.kind"] = document.PlaceOf(document.Blocks[0], 0.5) } },
    };

    private static MemoryStream? Bounded(Stream stream, int most)
    {
        var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (content.Length + read > most)
                return null;
            content.Write(buffer, 0, read);
        }

        content.Position = 0;
        return content;
    }

    private static PlanReading Failed(string fileName, string message) => new() { Errors = [new PlanError(fileName, 0, 0, message)] };
}
