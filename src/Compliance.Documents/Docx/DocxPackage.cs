using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The parts of a Word document, opened with bounds: a small file may claim to be a huge one.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const int MostEntries = 5_000;
    private const long LargestPart = 100_000_000;
    private const long AlwaysAllowed = 10_000_000;
    private const int LargestRatio = 300;
    private const int DeepestElement = 1000;
    private readonly ZipArchive archive;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = LargestPart,
        CheckCharacters = false,
    };

    /// <summary>Leaves nothing out, for a part that is written again.</summary>
    private static readonly XmlReaderSettings Whole = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        CheckCharacters = false,
    };

    public DocxPackage(Stream stream)
    {
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries)
                throw new UnreadableDocumentException($"the archive holds {archive.Entries.Count} files; a Word document holds a few", ReadingFailure.TooLarge);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw new UnreadableDocumentException("the file is damaged or cut off: it begins like a Word document, but its list of contents is missing; open it in a word processor and save it again");
        }

        MainPart = FindMainPart();
    }

    /// <summary>Name of the part with the text.</summary>
    public string MainPart { get; }

    public void Dispose() => archive.Dispose();

    /// <summary>The name of a part that stands beside the main part.</summary>
    public string Beside(string name) => MainPart[..(MainPart.LastIndexOf('/') + 1)] + name;

    /// <summary>Reads a part; false when the document has none of this name.</summary>
    public bool Read(string name, Action<XmlReader> read) => Read(name, Settings, read);

    /// <summary>All of a part, to be written again; null when the document has none of this name.</summary>
    public XDocument? Load(string name)
    {
        Read(name, Whole, RefuseTooDeep);
        XDocument? part = null;
        Read(name, Whole, reader => part = XDocument.Load(reader, LoadOptions.PreserveWhitespace));
        return part;
    }

    // What is written again asks each element for those around it.
    private static void RefuseTooDeep(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
                throw new UnreadableDocumentException($"the document has more than {DeepestElement} elements inside each other");
        }
    }

    private bool Read(string name, XmlReaderSettings settings, Action<XmlReader> read)
    {
        if (archive.GetEntry(name) is not { } entry)
            return false;
        if (entry.Length > LargestPart || (entry.Length > AlwaysAllowed && entry.Length / LargestRatio > entry.CompressedLength))
            throw TooLarge(name);
        try
        {
            using var content = new BoundedStream(entry.Open(), Math.Min(LargestPart, Math.Max(AlwaysAllowed, entry.CompressedLength * LargestRatio)), name);
            using var reader = XmlReader.Create(content, settings);
            read(reader);
            return true;
        }
        catch (XmlException e)
        {
            throw new UnreadableDocumentException($"the file is damaged: `{name}` is no well-formed XML{(e.LineNumber > 0 ? $" at line {e.LineNumber}, column {e.LinePosition}" : "")}; open it in a word processor and save it again");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableDocumentException($"the file is damaged: `{name}` cannot be unpacked; open it in a word processor and save it again");
        }
    }

    private static UnreadableDocumentException TooLarge(string name) =>
        new($"`{name}` unpacks to more than a document holds; the file is refused");

    private string FindMainPart()
    {
        string? target = null;
        Read("_rels/.rels", reader =>
        {
            while (target is null && reader.Read())
            {
                if (reader.LocalName == "Relationship" && reader.GetAttribute("Type") is { } type && type.EndsWith("/officeDocument", StringComparison.Ordinal))
                    target = reader.GetAttribute("Target")?.TrimStart('/');
            }
        });
        foreach (var name in (ReadOnlySpan<string?>)[target, "word/document.xml"])
        {
            if (name is not null && archive.GetEntry(name) is not null && !name.StartsWith("xl/", StringComparison.Ordinal) && !name.StartsWith("ppt/", StringComparison.Ordinal))
                return name;
        }

        throw new UnreadableDocumentException(UnsupportedFormats.OfArchive(archive));
    }

    private sealed class BoundedStream(Stream inner, long most, string name) : Stream
    {
        private long left = most;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            return (left -= read) >= 0 ? read : throw TooLarge(name);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
