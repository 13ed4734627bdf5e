using System.Buffers;
using System.Globalization;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Reads a document of an employer and gives a plan with the place of each value.</summary>
public static class DocumentPlanReader
{
    private const int LargestBuffer = 81920;
    private const string NoText = "no text: the file is empty or holds only white space";

    /// <summary>
    /// Reads one document. What it does not say stays not stated; a document without anything of a plan gives a plan of kind
    /// <see cref="DocumentKind.Other"/>. A file that cannot be read gives errors.
    /// </summary>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="fileName">Path as messages print it; with the first bytes of the file it tells the format.</param>
    /// <param name="options">Options; null for the defaults.</param>
    public static PlanReading Read(Stream stream, string fileName, DocumentOptions? options = null) =>
        ReadTogether([new DocumentFile(fileName, stream)], options);

    /// <summary>
    /// Reads several documents that together are the documentation: a plan and a statement. They give one plan, whose places
    /// name their files; what they say differently is a contradiction with both places. The first names the plan: put the plan
    /// before what adds to it. When one of them cannot be read there is no plan, only errors.
    /// </summary>
    /// <param name="files">The documents, at least one.</param>
    /// <param name="options">Options; null for the defaults.</param>
    public static PlanReading ReadTogether(IReadOnlyList<DocumentFile> files, DocumentOptions? options = null)
    {
        options ??= DocumentOptions.Default;
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        var documents = new List<DocumentText>(files.Count);
        var digests = new SortedList<string, string>(StringComparer.Ordinal);
        var errors = new List<PlanError>();
        ReadingFailure? failure = null;
        var all = new List<byte>();
        foreach (var file in files)
        {
            try
            {
                documents.Add(ReadText(file, options, out var digest));
                all.AddRange(digest);
                digests[files.Count == 1 ? "document" : "document " + file.Name] = ContentDigest.Hex(digest);
            }
            catch (UnreadableDocumentException e)
            {
                errors.Add(new PlanError(file.Name, 0, 0, e.Message));
                failure ??= e.Failure;
            }
        }

        if (errors.Count > 0)
            return new PlanReading { Errors = errors, Failure = failure };
        if (files.Count > 1)
            digests["document"] = ContentDigest.Of(all.ToArray());
        return Extract(DocumentText.Together(documents), options, digests);
    }

    private static DocumentText ReadText(DocumentFile file, DocumentOptions options, out byte[] digest)
    {
        using var content = Bounded(file.Content, options.LargestFile)
            ?? throw new UnreadableDocumentException(string.Create(CultureInfo.InvariantCulture, $"the file is larger than {options.LargestFile} bytes"), ReadingFailure.TooLarge);
        if (content.Length == 0)
            throw new UnreadableDocumentException(NoText);
        digest = ContentDigest.Bytes(content.GetBuffer().AsSpan(0, (int)content.Length));
        var document = DocumentFormats.Read(content, file.Name, options.Readers);
        return document.Blocks.Count > 0 ? document : throw new UnreadableDocumentException(NoText);
    }

    private static PlanReading Extract(DocumentText document, DocumentOptions options, SortedList<string, string> digests)
    {
        var choice = LexiconChoice.For(document, options.Lexicons is { Count: > 0 } own ? own : null);
        if (choice.Lexicon is not { } lexicon)
            return new PlanReading { Plan = Unread(document, choice), Digests = digests, Text = new SplitLines(document.Text) };
        digests["lexicon"] = lexicon.Digest;
        var read = PlanExtractor.Read(document, lexicon, choice.Others, options.Entity);
        var names = read.Entities.Names;
        if (options.Entity is { } entity && read.Entities.Chosen is null && OtherEntity(entity, names, read.Plan.Employer?.Name) is { } error)
            return new PlanReading { Errors = [new PlanError(document.File, 0, 0, error)], Failure = ReadingFailure.NoSuchEntity, Digests = digests, Entities = names };
        return new PlanReading { Plan = read.Plan, Digests = digests, Text = new SplitLines(document.Text), Rejected = read.Rejected, Entities = names };
    }

    // What a document says of others must not be held against the one that was asked for.
    private static string? OtherEntity(string entity, IReadOnlyList<string> names, string? employer)
    {
        if (names.Count > 0)
            return $"the document does not treat one legal entity that `{entity}` names; it treats {string.Join(", ", names)}";
        var same = employer is null || employer.Contains(entity, StringComparison.OrdinalIgnoreCase) || entity.Contains(employer, StringComparison.OrdinalIgnoreCase);
        return same ? null : $"the document is of {employer}, and does not treat `{entity}`";
    }

    // A language without a lexicon: the document states nothing that we could read, and says so.
    private static Plan Unread(DocumentText document, LexiconChoice choice) => new()
    {
        Document = new PlanDocument { Kind = DocumentKind.Other, KindReasons = [choice.NotSupported], Language = choice.Language.Language },
        Sources = new SourceMap { Places = new Dictionary<string, Place>(StringComparer.Ordinal) { ["document.kind"] = document.PlaceOf(document.Blocks[0], 0.5) } },
    };

    private static MemoryStream? Bounded(Stream stream, int most)
    {
        var known = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (known > most)
            return null;
        var content = new MemoryStream((int)Math.Max(known, 0));
        var buffer = ArrayPool<byte>.Shared.Rent(LargestBuffer);
        try
        {
            for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                if (content.Length + read > most)
                    return null;
                content.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        content.Position = 0;
        return content;
    }
}
