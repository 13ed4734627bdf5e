using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Compliance.Documents;
using Compliance.Tests.Reporting;

namespace Compliance.Tests.Documents;

public class WordCommentsTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void A_comment_stands_at_the_paragraph_that_the_finding_quotes()
    {
        var document = Part(WordComments.Write(Docx("Innledning", "Siste fullførte lønnskartlegging gjelder 2021.", "Slutt"), HandmadeReports.Report("nb")), "word/document.xml");
        var marked = document.Descendants(W + "p").Where(p => p.Elements(W + "commentRangeStart").Any()).Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)));

        Assert.Equal(["Innledning", "Siste fullførte lønnskartlegging gjelder 2021."], marked);
    }

    [Fact]
    public void A_comment_spans_no_more_of_the_paragraph_than_holds_the_quotation()
    {
        const string Next = "</w:t></w:r><w:r><w:t>";
        var document = Part(WordComments.Write(Docx("Innledning", "Før." + Next + "Siste fullførte lønns" + Next + "kartlegging gjelder 2021." + Next + "Etter."), HandmadeReports.Report("nb")), "word/document.xml");
        var start = document.Descendants(W + "commentRangeStart").Last();
        var spanned = start.ElementsAfterSelf().TakeWhile(e => e.Name != W + "commentRangeEnd").Select(e => e.Value);

        Assert.Equal(["Siste fullførte lønns", "kartlegging gjelder 2021."], spanned);
    }

    [Fact]
    public void Where_the_same_words_stand_twice_the_line_of_the_place_decides()
    {
        const string Quoted = "Siste fullførte lønnskartlegging gjelder 2021.";
        var document = Part(WordComments.Write(Docx(["Innledning", Quoted, .. Enumerable.Repeat("Annet", 28), Quoted]), HandmadeReports.Report("nb")), "word/document.xml");
        var marked = document.Descendants(W + "p").Index().Where(p => p.Item.Elements(W + "commentRangeStart").Any()).Select(p => p.Index);

        Assert.Equal([0, 30], marked);
    }

    [Fact]
    public void The_comments_tell_the_message_and_the_source_and_the_first_one_what_has_no_place()
    {
        var comments = Part(WordComments.Write(Docx("Innledning", "Siste fullførte lønnskartlegging gjelder 2021."), HandmadeReports.Report("nb")), "word/comments.xml");
        var texts = comments.Elements(W + "comment").Select(c => string.Join('\n', c.Descendants(W + "t").Select(t => t.Value))).ToList();

        Assert.Contains("Siste lønnskartlegging gjelder 2021; for 2025 skulle det foreligge en nyere.", texts[0], StringComparison.Ordinal);
        Assert.Contains("Kilde: ldl. § 26", texts[0], StringComparison.Ordinal);
        Assert.Contains("Det framgår ikke at resultatene av tidligere arbeid er vurdert.", texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_comments_is_changed()
    {
        var before = Docx("En", "To", "Siste fullførte lønnskartlegging gjelder 2021.");
        var after = WordComments.Write(before, HandmadeReports.Report("nb"));
        var document = Part(after, "word/document.xml");
        document.Descendants().Where(e => e.Name.LocalName is "commentRangeStart" or "commentRangeEnd").Remove();
        document.Descendants(W + "r").Where(r => r.Elements(W + "commentReference").Any()).Remove();

        Assert.True(XNode.DeepEquals(Part(before, "word/document.xml"), document));
    }

    [Fact]
    public void A_file_that_is_no_Word_document_is_refused()
    {
        Assert.Throws<UnreadableDocumentException>(() => WordComments.Write([1, 2, 3], HandmadeReports.Report("nb")));
        Assert.Throws<UnreadableDocumentException>(() => WordComments.Write(Docx("x")[..40], HandmadeReports.Report("nb")));
    }

    private static XElement Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        using var part = zip.GetEntry(name)!.Open();
        var root = XElement.Load(part);
        root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value != W.NamespaceName).Remove();
        return root;
    }

    private static byte[] Docx(params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Entry(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Entry(zip, "word/document.xml", "<w:document xmlns:w=\"" + W.NamespaceName + "\"><w:body>"
                + string.Concat(paragraphs.Select(p => "<w:p><w:r><w:t>" + p + "</w:t></w:r></w:p>")) + "</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static void Entry(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
