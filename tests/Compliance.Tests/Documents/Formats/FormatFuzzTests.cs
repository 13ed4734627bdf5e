using System.Text;
using Compliance.Documents;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents.Formats;

/// <summary>Damaged and hostile files: a plan or a clear error, never a crash. COMPLIANCE_FUZZ sets the number of runs.</summary>
public class FormatFuzzTests
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_FUZZ"), out var runs) ? runs : 30;

    private static readonly PlanContent Content = PlanContent.Generator().Sample(1, 1).First();

    public static TheoryData<string, byte[]> Originals => new()
    {
        { "plan.txt", ContentWriters.Text(Content) },
        { "plan.md", ContentWriters.Markdown(Content) },
        { "plan.html", ContentWriters.Html(Content) },
        { "plan.docx", DocxFile.Of(Content) },
    };

    [Theory]
    [MemberData(nameof(Originals), DisableDiscoveryEnumeration = true)]
    public void Damaged_files_are_read_or_refused(string name, byte[] original) => AssertSurvives(name, original, Runs);

    [Fact]
    public void Damaged_pdf_is_read_or_refused()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        AssertSurvives("plan.pdf", PdfFile.Of(Content), Math.Max(5, Runs / 10));
    }

    // Damage inside the parts of a Word document, where the checks of the archive do not help.
    [Fact]
    public void Damaged_parts_of_a_word_document_are_read_or_refused()
    {
        var body = string.Concat(Enumerable.Range(0, 8).Select(i => DocxFile.Paragraph($"Punkt {i}", DocxFile.Listed(1, i % 3))))
            + "<w:tbl><w:tr>" + DocxFile.Cell("A", "<w:gridSpan w:val=\"2\"/>") + DocxFile.Cell("B", "<w:vMerge w:val=\"restart\"/>") + "</w:tr><w:tr>" + DocxFile.Cell("C") + DocxFile.Cell("", "<w:vMerge/>") + "</w:tr></w:tbl>";
        var damages = from at in Gen.Choose(0, body.Length - 1) from length in Gen.Choose(0, 30) from put in Gen.Elements("", "99999999999", "-1", "<w:p>", "</w:tc>", "<w:tbl>", "<w:tc>", "\"", "&#0;", "w:val=\"") select (at, length, put);
        Prop.ForAll(damages.ToArbitrary(), damage =>
        {
            var end = Math.Min(body.Length, damage.at + damage.length);
            AssertPlanOrError(DocxFile.Of(body[..damage.at] + damage.put + body[end..]), "plan.docx");
        }).Holds(Runs);
    }

    public static TheoryData<string, Func<string>> Hostile => new()
    {
        { "one line without end.txt", () => string.Concat(Enumerable.Repeat("ord og tall 12 345  – 1.  | x\t", 60_000)) },
        { "rows without end.txt", () => string.Concat(Enumerable.Repeat("Ledere    12    14\n", 60_000)) },
        { "ragged columns.txt", () => string.Concat(Enumerable.Range(0, 30_000).Select(i => new string(' ', i % 17) + "ord   " + new string('x', i % 23) + "   ord\n")) },
        { "strokes.txt", () => string.Concat(Enumerable.Repeat("| a | b | c |\n", 60_000)) },
        { "tabs.txt", () => string.Concat(Enumerable.Repeat("a\tb\tc\n", 60_000)) },
        { "many columns.txt", () => string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("a\t", 5_000)) + "\n", 40)) },
        { "deep list.md", () => string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', 2 * i) + "- x\n")) },
        { "emphasis.md", () => string.Concat(Enumerable.Repeat("*a **b ", 20_000)) },
        { "brackets.md", () => new string('[', 50_000) },
        { "table.md", () => "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| 1 | 2 |\n", 30_000)) },
        { "header again and again.md", () => "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| a | b |\n| 1 | 2 |\n", 60_000)) },
        { "pairs.txt", () => string.Concat(Enumerable.Repeat("Midlertidig ansatte\n\n5 kvinner\n\n", 20_000)) + string.Concat(Enumerable.Repeat("Ledere\n\n4\n\n", 20_000)) },
        { "spans.html", () => "<table>" + string.Concat(Enumerable.Repeat("<tr><td rowspan=1000 colspan=1000>x<td>y", 2_000)) + "</table>" },
        { "tables in tables.html", () => string.Concat(Enumerable.Repeat("<table><tr><td>", 5_000)) + "dypt" },
        { "misnested.html", () => string.Concat(Enumerable.Repeat("<b><i><p>x</b>", 5_000)) },
        { "rows.html", () => "<table>" + string.Concat(Enumerable.Repeat("<tr><td>a<td>1", 60_000)) + "</table>" },
    };

    // No time is measured: what takes longer than its length would never end here.
    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_files_are_read_or_refused(string name, Func<string> text) => AssertPlanOrError(Encoding.UTF8.GetBytes(text()), name);

    [Fact]
    public void Deep_and_long_word_documents_are_read_or_refused()
    {
        AssertPlanOrError(DocxFile.Of(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 100_000)) + DocxFile.Paragraph("dypt") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 100_000))), "plan.docx");
        AssertPlanOrError(DocxFile.Of("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr>" + DocxFile.Cell("a") + DocxFile.Cell("1") + "</w:tr>", 30_000)) + "</w:tbl>"), "plan.docx");
        AssertPlanOrError(DocxFile.Of(string.Concat(Enumerable.Repeat("<w:p><w:r><w:txbxContent>", 3_000)) + string.Concat(Enumerable.Repeat("</w:txbxContent></w:r></w:p>", 3_000))), "plan.docx");
    }

    private static void AssertSurvives(string name, byte[] original, int runs)
    {
        var damages = from kind in Gen.Choose(0, 3) from at in Gen.Choose(0, original.Length - 1) from length in Gen.Choose(1, 40) from value in Gen.Choose(0, 255) select (kind, at, length, value);
        Prop.ForAll(Gen.NonEmptyListOf(damages).ToArbitrary(), list =>
        {
            var bytes = original.ToList();
            foreach (var (kind, at, length, value) in list.Take(6))
                Damage(bytes, kind, Math.Min(at, Math.Max(0, bytes.Count - 1)), length, (byte)value);
            AssertPlanOrError([.. bytes], name);
        }).Holds(runs);
    }

    private static void Damage(List<byte> bytes, int kind, int at, int length, byte value)
    {
        length = Math.Min(length, bytes.Count - at);
        if (kind == 0)
            bytes.RemoveRange(at, bytes.Count - at);
        else if (kind == 1)
            bytes.RemoveRange(at, length);
        else if (kind == 2)
            bytes.InsertRange(at, Enumerable.Repeat(value, length));
        else if (length > 0)
            bytes[at] = value;
    }

    private static void AssertPlanOrError(byte[] bytes, string name)
    {
        var reading = DocumentPlanReader.Read(new MemoryStream(bytes), name);
        Assert.Equal(reading.Plan is null, reading.Errors.Count > 0);
        Assert.All(reading.Errors, e => Assert.InRange(e.Message.Length, 10, 300));
    }
}
