using Compliance.Documents;
using Compliance.Plans;
using Compliance.Tests.House;
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

    /// <summary>
    /// Fixtures that differ in a format, with the reason. Each is written from its blocks, so what is tested is that the same
    /// blocks give the same plan; a shape that is made of the look of its lines is not kept by other formats.
    /// </summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["municipality-lettered-lists.txt"] = "txt md pdf: the writers count with figures, and the list with letters",
        ["label-blocks-numbers-go-on.txt"] = "md: a list of Markdown counts from its first number",
        ["table-other-order.txt"] = "txt: a cell that covers rows is written in the first of them, and plain text shows no borders",
        ["table-risks.txt"] = "txt: a row of one cell is written without borders, and looks like a cell that goes on",
        ["table-cells-on-lines.txt"] = "txt pdf: \"1. april\" on a line of its own looks like the number of an item",
    };

    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Compliance.Tests", "Documents", "Shapes")).Select(f => Path.GetFileName(f)!).Where(f => !f.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_shape_gives_the_same_plan_in_every_format(string fixture)
    {
        Assert.SkipUnless(PdfTools.AreInstalled || !fixture.EndsWith(".pdf", StringComparison.Ordinal), "pdftotext is not installed");
        var content = FixtureContent.Of(fixture);
        var expected = PlanText.Of(Read(DocxFile.Of(content), "plan.docx"));
        var wide = content.Parts.OfType<Grid>().Any(g => g.Rows[0].Select((_, i) => g.WidthOf(i)).Sum() >= WidestGrid);
        var differs = new List<string>();
        foreach (var (format, write) in new (string, Func<PlanContent, byte[]>)[] { ("txt", ContentWriters.Text), ("md", ContentWriters.Markdown), ("html", ContentWriters.Html), ("pdf", PdfFile.Of) })
        {
            if (format is "pdf" && (wide || !PdfTools.AreInstalled))
                continue;
            if (PlanText.Of(Read(write(content), "plan." + format)) != expected)
                differs.Add(format);
        }

        Assert.Equal(Exceptions.GetValueOrDefault(fixture, "").Split(':')[0], string.Join(' ', differs));
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
