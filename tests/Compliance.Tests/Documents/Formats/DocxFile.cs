using System.IO.Compression;
using System.Security;
using System.Text;

namespace Compliance.Tests.Documents.Formats;

/// <summary>Writes Word documents by hand, with as little as Word itself needs.</summary>
internal static class DocxFile
{
    public const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Styles = $"""
        <w:styles {Namespaces}>
          <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
          <w:latentStyles><w:lsdException w:name="heading 1"/></w:latentStyles>
          <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
          <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
          <w:style w:type="paragraph" w:styleId="Overskrift3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="Kapittel"><w:name w:val="Kapittel"/><w:basedOn w:val="Overskrift2"/></w:style>
          <w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>
        </w:styles>
        """;

    private const string Numbering = $"""
        <w:numbering {Namespaces}>
          <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
          </w:abstractNum>
          <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
          <w:abstractNum w:abstractNumId="2">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
          </w:abstractNum>
          <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="KRAV %1"/></w:lvl></w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
          <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
          <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
          <w:num w:numId="9"><w:abstractNumId w:val="2"/></w:num>
          RESTARTS
        </w:numbering>
        """;

    /// <summary>A document of the XML of its paragraphs and tables.</summary>
    public static byte[] Of(string body, params (string Name, string Xml)[] more)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var restarts = string.Concat(Enumerable.Range(100, 60).Select(n => $"<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"));
            Add(archive, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(archive, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Add(archive, "word/styles.xml", Styles);
            Add(archive, "word/numbering.xml", Numbering.Replace("RESTARTS", restarts, StringComparison.Ordinal));
            Add(archive, "word/header1.xml", $"<w:hdr {Namespaces}>{Paragraph("Antall kvinner: 3")}</w:hdr>");
            Add(archive, "word/comments.xml", $"<w:comments {Namespaces}><w:comment>{Paragraph("Antall menn: 9")}</w:comment></w:comments>");
            foreach (var (name, xml) in more)
                Add(archive, name, xml);
        }

        return bytes.ToArray();
    }

    public static byte[] Of(PlanContent content)
    {
        var list = 100;
        return Of(string.Concat(content.Parts.Select(part => part switch
        {
            // The levels that count by themselves write no number.
            Heading { Level: 3 } heading => Paragraph(heading.Text, "<w:pStyle w:val=\"Overskrift3\"/>"),
            Heading { Level: 2 } heading => Paragraph(heading.Text, "<w:pStyle w:val=\"Kapittel\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"9\"/></w:numPr>"),
            Heading heading => Paragraph(heading.Line, "<w:pStyle w:val=\"Overskrift1\"/>"),
            LabelLine label => $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{Escape(label.Text)}</w:t></w:r></w:p>",
            Paragraph paragraph => Paragraph(paragraph.Text),
            Items { Numbered: false } items => string.Concat(items.Texts.Select(t => Paragraph(t, Listed(2)))),
            Items items => Numbered(items, list++),
            Grid grid => Table(grid),
            _ => "",
        })));
    }

    public static string Paragraph(string text, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}<w:r><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r></w:p>";

    public static string Listed(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    public static string Cell(string text, string properties = "") => $"<w:tc>{(properties.Length > 0 ? $"<w:tcPr>{properties}</w:tcPr>" : "")}{Paragraph(text)}</w:tc>";

    private static string Numbered(Items items, int list) => string.Concat(items.Texts.Select(t => Paragraph(t, Listed(list))));

    private static string Table(Grid grid) => "<w:tbl>" + string.Concat(grid.Rows.Select(r => "<w:tr>" + string.Concat(r.Select(c => Cell(c))) + "</w:tr>")) + "</w:tbl>";

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
