using System.Globalization;
using System.Xml;

namespace Compliance.Documents;

/// <summary>
/// Reads Word documents (.docx) with the framework's zip and XML readers. A line of a place is the number of the paragraph;
/// headers, footers and comments are not read.
/// </summary>
internal sealed class DocxReader : IDocumentReader
{
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    public DocumentText Read(Stream stream, string fileName)
    {
        Span<byte> head = stackalloc byte[4];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !Recognises(head))
            throw new UnreadableDocumentException("the file is called a Word document and is none; open it in a word processor and save it as .docx");
        stream.Position = 0;
        using var package = new DocxPackage(stream);
        var styles = new DocxStyles();
        var numbering = new DocxNumbering();
        package.Read(package.Beside("styles.xml"), reader => styles = DocxStyles.Read(reader));
        package.Read(package.Beside("numbering.xml"), reader => numbering = DocxNumbering.Read(reader));
        var composer = new TextComposer();
        var body = new DocxBody(composer, styles, numbering);
        package.Read(package.MainPart, reader =>
        {
            if (reader.MoveToContent() == XmlNodeType.Element)
                body.ReadBelow(reader);
        });
        if (!body.KnowsPages)
            composer.ForgetPages();
        if (body.Notes.Count > 0)
            ReadNotes(package, composer, body, styles, numbering);
        return composer.Build(fileName);
    }

    private static void ReadNotes(DocxPackage package, TextComposer composer, DocxBody body, DocxStyles styles, DocxNumbering numbering)
    {
        composer.BeginFootnotes();
        foreach (var isEndnote in (ReadOnlySpan<bool>)[false, true])
        {
            var numbers = body.Notes.Where(n => n.IsEndnote == isEndnote).Select(n => n.Id).Distinct().Select((id, i) => (id, i)).ToDictionary(n => n.id, n => n.i + 1);
            var name = isEndnote ? "endnote" : "footnote";
            package.Read(package.Beside(name + "s.xml"), reader =>
            {
                while (reader.Read())
                {
                    if (reader.NodeType != XmlNodeType.Element || reader.LocalName != name)
                        continue;
                    if (numbers.TryGetValue(DocxXml.Attribute(reader, "id") ?? "", out var number))
                        composer.NumberFootnotes(number.ToString(CultureInfo.InvariantCulture), () => new DocxBody(composer, styles, numbering).ReadBelow(reader));
                }
            });
        }
    }
}
