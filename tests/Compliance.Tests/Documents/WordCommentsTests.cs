using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Compliance.Documents;
using Compliance.Tests.Reporting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compliance.Tests.Documents;

public class WordCommentsTests
{
    private const string Quoted = "Siste fullførte lønnskartlegging gjelder 2021.";
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
        var document = Part(WordComments.Write(Docx(["Innledning", Quoted, .. Enumerable.Repeat("Annet", 28), Quoted]), HandmadeReports.Report("nb")), "word/document.xml");
        var marked = document.Descendants(W + "p").Index().Where(p => p.Item.Elements(W + "commentRangeStart").Any()).Select(p => p.Index);

        Assert.Equal([0, 30], marked);
    }

    [Fact]
    public void The_comments_tell_the_message_and_the_source_and_the_first_one_what_has_no_place()
    {
        var comments = Part(WordComments.Write(Docx("Innledning", Quoted), HandmadeReports.Report("nb")), "word/comments.xml");
        var texts = comments.Elements(W + "comment").Select(c => string.Join('\n', c.Descendants(W + "t").Select(t => t.Value))).ToList();

        Assert.Contains("Siste lønnskartlegging gjelder 2021; for 2025 skulle det foreligge en nyere.", texts[0], StringComparison.Ordinal);
        Assert.Contains("Kilde: ldl. § 26", texts[0], StringComparison.Ordinal);
        Assert.Contains("Det framgår ikke at resultatene av tidligere arbeid er vurdert.", texts[^1], StringComparison.Ordinal);
    }

    // Each element asks those around it when it is written again.
    [Fact]
    public void A_document_with_elements_nested_without_end_is_refused()
    {
        const int Depth = 50_000;
        var nested = Docx(string.Concat(Enumerable.Repeat("</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>", Depth)) + "</w:t></w:r>" + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", Depth)) + "<w:r><w:t>");
        Assert.Contains("more than 1000 elements inside each other", Assert.Throws<UnreadableDocumentException>(() => WordComments.Write(nested, HandmadeReports.Report("nb"))).Message, StringComparison.Ordinal);
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

    [Fact]
    public void A_word_processor_takes_the_document()
    {
        using var stream = new MemoryStream(WordComments.Write(Docx("Innledning", Quoted), HandmadeReports.Report("nb")));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Path?.XPath + ": " + e.Description));
        Assert.Equal(document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Count(), document.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.CommentReference>().Count());
    }

    [Theory]
    [InlineData("comments.xml")]
    [InlineData("/word/comments.xml")]
    [InlineData("../word/comments.xml")]
    public void Comments_of_others_stay_and_the_numbers_go_on_from_theirs(string target)
    {
        var before = With(
            Docx("Innledning", Quoted),
            ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"comments1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"" + target + "\"/></Relationships>"),
            ("word/comments.xml", "<w:comments xmlns:w=\"" + W.NamespaceName + "\"><w:comment w:id=\"7\" w:author=\"Kari\"><w:p><w:r><w:t>Se her.</w:t></w:r></w:p></w:comment></w:comments>"));
        var after = WordComments.Write(before, HandmadeReports.Report("nb"));

        Assert.Equal(["7", "8", "9"], Part(after, "word/comments.xml").Elements(W + "comment").Select(c => c.Attribute(W + "id")!.Value));
        Assert.Equal("Kari", Part(after, "word/comments.xml").Elements().First().Attribute(W + "author")!.Value);
        Assert.Single(Part(after, "word/_rels/document.xml.rels").Elements());
    }

    [Fact]
    public void A_comment_stands_at_no_text_that_nobody_sees_and_in_no_box()
    {
        const string End = "</w:t></w:r>";
        const string Begin = "<w:r><w:t>";
        var document = Part(
            WordComments.Write(
                Docx(
                    "Innledning",
                    End + "<w:moveFrom>" + Begin + Quoted + End + "</w:moveFrom>" + Begin + "Flyttet",
                    End + "<w:r><w:pict><w:txbxContent><w:p>" + Begin + Quoted + End + "</w:p></w:txbxContent></w:pict></w:r>" + Begin + "Ved en boks"),
                HandmadeReports.Report("nb")),
            "word/document.xml");
        var marked = document.Descendants(W + "commentRangeStart").Select(c => c.Parent!.Elements(W + "r").Last(r => !r.Elements(W + "commentReference").Any()).Value);

        Assert.Equal(["Innledning", "Ved en boks"], marked);
    }

    [Fact]
    public void The_strict_form_of_the_format_keeps_its_names()
    {
        const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        var before = Docx(["Innledning", Quoted], Strict);
        var after = WordComments.Write(before, HandmadeReports.Report("nb"));

        Assert.Equal(2, Part(after, "word/document.xml").Descendants(XName.Get("commentReference", Strict)).Count());
        Assert.Equal("http://purl.oclc.org/ooxml/officeDocument/relationships/comments", Part(after, "word/_rels/document.xml.rels").Elements().Single().Attribute("Type")!.Value);
    }

    [Fact]
    public void The_same_document_and_report_give_the_same_bytes()
    {
        var before = Docx("Innledning", Quoted);

        Assert.Equal(WordComments.Write(before, HandmadeReports.Report("nb")), WordComments.Write(before, HandmadeReports.Report("nb")));
    }

    private static byte[] With(byte[] docx, params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, true))
        {
            foreach (var (name, text) in parts)
                Entry(zip, name, text);
        }

        return stream.ToArray();
    }

    private static XElement Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        using var part = zip.GetEntry(name)!.Open();
        var root = XElement.Load(part);
        root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value != W.NamespaceName).Remove();
        return root;
    }

    private static byte[] Docx(params string[] paragraphs) => Docx(paragraphs, W.NamespaceName);

    private static byte[] Docx(string[] paragraphs, string names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Entry(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Entry(zip, "word/document.xml", "<w:document xmlns:w=\"" + names + "\"><w:body>"
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
