using Compliance.Documents;
using Compliance.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents.Formats;

/// <summary>One content gives one plan, whatever format it is written in.</summary>
public class SameContentTests
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_FUZZ"), out var runs) ? runs : 25;

    [Fact]
    public void Markdown_gives_the_plan_that_plain_text_gives() => AssertSame(ContentWriters.Markdown, "plan.md");

    [Fact]
    public void Html_gives_the_plan_that_plain_text_gives() => AssertSame(ContentWriters.Html, "plan.html");

    [Fact]
    public void Docx_gives_the_plan_that_plain_text_gives() => AssertSame(DocxFile.Of, "plan.docx");

    [Fact]
    public void Pdf_gives_the_plan_that_plain_text_gives()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        AssertSame(PdfFile.Of, "plan.pdf");
    }

    private static void AssertSame(Func<PlanContent, byte[]> write, string fileName)
    {
        Prop.ForAll(PlanContent.Generator().ToArbitrary(), content =>
        {
            var (text, bytes) = (ContentWriters.Text(content), write(content));
            Assert.Equal(Blocks(text, "plan.txt"), Blocks(bytes, fileName));
            var expected = Read(text, "plan.txt");
            Assert.NotEmpty(expected.Measures!);
            Assert.NotNull(expected.Figures?.Balance?.Women);
            Assert.Equal(PlanText.Of(expected), PlanText.Of(Read(bytes, fileName)));
        }).Holds(Runs);
    }

    /// <summary>What the extraction sees: kinds, numbers, words and cells.</summary>
    private static string Blocks(byte[] bytes, string fileName) => string.Join('\n', DocumentFormats.Read(new MemoryStream(bytes), fileName).Blocks.Select(b =>
        $"{b.Kind} {b.Number} {b.Text} {(b.Table is null ? "" : $"[{b.Row}/{b.Table.Rows} × {b.Table.Columns}, {b.Table.HeaderRows}]")}"));

    private static Plan Read(byte[] bytes, string name)
    {
        var reading = DocumentPlanReader.Read(new MemoryStream(bytes), name);
        Assert.Empty(reading.Errors);
        return reading.Plan!;
    }
}
