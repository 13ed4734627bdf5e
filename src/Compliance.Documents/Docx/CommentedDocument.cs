using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Compliance.Documents;

/// <summary>
/// A Word document to which comments are added. The text, the list of comments and what names that list are written again; every other
/// part stays packed as it was.
/// </summary>
internal sealed class CommentedDocument
{
    private const string Author = "Compliance";
    private const string ContentTypes = "[Content_Types].xml";
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly byte[] original;
    private readonly XNamespace w;
    private readonly XElement comments;
    private readonly XElement body;
    private readonly Dictionary<string, XDocument> parts = new(StringComparer.Ordinal);
    private int next;

    public CommentedDocument(byte[] original)
    {
        this.original = original;
        using var package = new DocxPackage(new MemoryStream(original));
        var main = package.Load(package.MainPart);
        w = main?.Root?.Name.Namespace ?? XNamespace.None;
        body = main?.Root?.Element(w + "body") ?? throw new UnreadableDocumentException("the file is no Word document: its main part has no text");
        parts[package.MainPart] = main;
        comments = Comments(package);
        next = comments.Elements(w + "comment").Select(c => Number(c.Attribute(w + "id")?.Value)).DefaultIfEmpty(-1).Max() + 1;
    }

    /// <summary>The paragraphs of the text. One in a text box belongs to the paragraph that holds the box: Word has no comments inside.</summary>
    public IEnumerable<XElement> Paragraphs => Shown(body, e => e.Name == w + "p").Where(e => e.Name == w + "p");

    /// <summary>The text that a reader sees: without what a tracked change has deleted, and without a stand-in for what older programs cannot show.</summary>
    public static string TextOf(IEnumerable<XElement> parts)
    {
        var text = new StringBuilder();
        foreach (var element in parts.SelectMany(p => Shown(p, e => e.Name.LocalName == "pPr")))
        {
            if (element.Name.LocalName == "t" && !element.Name.NamespaceName.Contains("drawingml", StringComparison.Ordinal))
                text.Append(element.Value);
            else if (element.Name.LocalName is "tab" or "ptab" or "br" or "cr")
                text.Append(' ');
            else if (element.Name.LocalName == "noBreakHyphen")
                text.Append('-');
        }

        return text.ToString();
    }

    /// <summary>Adds a comment to a run of neighbours in a paragraph.</summary>
    public void Add(XElement first, XElement last, IEnumerable<string> lines)
    {
        var id = new XAttribute(w + "id", (next++).ToString(CultureInfo.InvariantCulture));
        comments.Add(new XElement(
            w + "comment",
            id,
            new XAttribute(w + "author", Author),
            new XAttribute(w + "initials", "C"),
            lines.Select(l => new XElement(w + "p", new XElement(w + "r", new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Reporting.XmlText.Safe(l)))))));
        first.AddBeforeSelf(new XElement(w + "commentRangeStart", id));
        last.AddAfterSelf(new XElement(w + "commentRangeEnd", id), new XElement(w + "r", new XElement(w + "commentReference", id)));
    }

    /// <summary>The bytes of the document with its comments.</summary>
    public byte[] Save()
    {
        using var copy = new MemoryStream();
        copy.Write(original);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var time = archive.Entries[0].LastWriteTime;
            foreach (var (name, part) in parts)
            {
                var entry = archive.GetEntry(name);
                // The same document and report give the same bytes, whenever they are written.
                var written = entry?.LastWriteTime ?? time;
                entry ??= archive.CreateEntry(name);
                using (var stream = entry.Open())
                {
                    stream.SetLength(0);
                    using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize });
                    part.Save(writer);
                }

                entry.LastWriteTime = written;
            }
        }

        return copy.ToArray();
    }

    /// <summary>The list of comments; a new one is named to the document and to the package.</summary>
    private XElement Comments(DocxPackage package)
    {
        var relationsName = package.Beside("_rels/" + package.MainPart[(package.MainPart.LastIndexOf('/') + 1)..] + ".rels");
        var relations = package.Load(relationsName) ?? new XDocument(new XElement(Relations + "Relationships"));
        var listed = relations.Root!.Elements(Relations + "Relationship").ToList();
        var named = listed.Find(r => r.Attribute("Type")?.Value.EndsWith("/relationships/comments", StringComparison.Ordinal) == true)?.Attribute("Target")?.Value;
        var name = PartOf(package.MainPart, named ?? "comments.xml");
        var part = package.Load(name);
        if (part?.Root?.Name != w + "comments")
            part = new XDocument(new XDeclaration("1.0", null, "yes"), new XElement(w + "comments", new XAttribute(XNamespace.Xmlns + "w", w.NamespaceName)));
        parts[name] = part;
        var types = package.Load(ContentTypes)?.Root ?? throw new UnreadableDocumentException("the file is no Word document: it does not say what its parts are");
        if (!types.Elements(Types + "Override").Any(o => string.Equals(o.Attribute("PartName")?.Value, "/" + name, StringComparison.OrdinalIgnoreCase)))
        {
            types.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", CommentsType)));
            parts[ContentTypes] = types.Document!;
        }

        if (named is null)
        {
            var used = listed.Select(r => r.Attribute("Id")?.Value).ToHashSet(StringComparer.Ordinal);
            var id = Enumerable.Range(1, used.Count + 1).Select(n => "comments" + n.ToString(CultureInfo.InvariantCulture)).First(n => !used.Contains(n));
            relations.Root!.Add(new XElement(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", RelationType()), new XAttribute("Target", "/" + name)));
            parts[relationsName] = relations;
        }

        return part.Root!;
    }

    /// <summary>The strict form of the format has names of its own.</summary>
    private string RelationType() => w.NamespaceName.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal)
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

    /// <summary>The name of a part that another one names from where it stands.</summary>
    private static string PartOf(string from, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : from[..(from.LastIndexOf('/') + 1)] + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
                steps.Add(step);
            else if (steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }

    /// <summary>An element and what is shown in it, in the order of the text; nothing inside of an element where it shall stop.</summary>
    private static IEnumerable<XElement> Shown(XElement within, Func<XElement, bool> stops)
    {
        var waiting = new Stack<XElement>([within]);
        while (waiting.TryPop(out var element))
        {
            if (element.Name.LocalName is "del" or "moveFrom" or "Fallback")
                continue;
            yield return element;
            if (stops(element))
                continue;
            foreach (var child in element.Elements().Reverse())
                waiting.Push(child);
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
