using Compliance.Documents;
using Compliance.Plans;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents.Formats;

/// <summary>One content gives one plan, whatever format it is written in.</summary>
public class SameContentTests
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_FUZZ"), out var runs) ? runs : 25;

    // What stands on one line of a page.
    private const int WidestGrid = 70;

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

    [Theory]
    [InlineData("label-blocks.txt")]
    [InlineData("label-blocks-nynorsk.txt")]
    [InlineData("blocks-goal-measure.txt")]
    [InlineData("goal-blocks-swedish.txt")]
    [InlineData("table-aligned.txt")]
    [InlineData("three-years.txt")]
    [InlineData("prose-figures.txt")]
    [InlineData("requirement-headings.txt")]
    [InlineData("by-ground.txt")]
    [InlineData("annual-report-chapter.txt")]
    public void A_shape_gives_the_same_plan_in_every_format(string fixture)
    {
        var content = FixtureContent.Of(fixture);
        var expected = PlanText.Of(Read(ContentWriters.Text(content), "plan.txt"));
        Assert.Equal(expected, PlanText.Of(Read(ContentWriters.Markdown(content), "plan.md")));
        Assert.Equal(expected, PlanText.Of(Read(ContentWriters.Html(content), "plan.html")));
        Assert.Equal(expected, PlanText.Of(Read(DocxFile.Of(content), "plan.docx")));
        var fits = content.Parts.OfType<Grid>().All(g => g.Rows[0].Select((_, i) => g.WidthOf(i)).Sum() < WidestGrid);
        if (PdfTools.AreInstalled && fits)
            Assert.Equal(expected, PlanText.Of(Read(PdfFile.Of(content), "plan.pdf")));
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
