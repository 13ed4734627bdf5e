using System.Text;
using Compliance.Documents;

namespace Compliance.Tests.Documents.Formats;

public class MarkdownReaderTests
{
    private const string Plan = "---\ntitle: x\n---\n# Plan *2025*\n\n1. Lyse ut\n   - [lenke](http://x.example) her\n2. Kurs\n\n| Tiltak | Frist |\n|---|---|\n| **Kurs** | 2025 |\n\nSe note[^a] og ~~strøket~~ tekst\nsom går over to linjer &amp; mer.\n\n<p>Fra <b>HTML</b></p>\n\n[^a]: Uten lærlinger.\n";

    [Fact]
    public void Headings_lists_tables_links_and_footnotes_are_read() => Assert.Equal(
        ["Heading  Plan 2025", "ListItem 1 Lyse ut", "ListItem  lenke her", "ListItem 2 Kurs", "TableRow  Tiltak\tFrist", "TableRow  Kurs\t2025", "Paragraph  Se note og tekst som går over to linjer & mer.", "Paragraph  Fra HTML", "Footnote 1 Uten lærlinger."],
        Read(Plan).Blocks.Select(b => b.ToString()));

    [Fact]
    public void Places_are_those_of_the_file()
    {
        var text = Read(Plan);
        var block = text.Blocks[6];
        var linjer = text.PlaceOf(block, block.Text.IndexOf("linjer", StringComparison.Ordinal), block.Text.IndexOf(" &", StringComparison.Ordinal));
        Assert.Equal((15, 17, "linjer"), (linjer.Line, linjer.Column, linjer.Excerpt));
        Assert.Equal((12, 5), (text.PlaceOf(text.Blocks[5].Cells[0]!.Block).Line, text.PlaceOf(text.Blocks[5].Cells[0]!.Block).Column));
    }

    [Fact]
    public void Quotations_nested_without_end_are_read_or_refused() =>
        Assert.NotNull(TextDocument.Read(new string('>', 100_000) + " tekst", "x.md"));

    [Fact]
    public void A_table_larger_than_any_plan_is_refused_before_it_is_built() =>
        Assert.Contains("more than 250000 cells", Assert.Single(TextDocument.Read(string.Concat(Enumerable.Repeat("|a|b|c|\n", 200_000)), "x.md").Errors).Message, StringComparison.Ordinal);

    private static DocumentText Read(string markdown) => DocumentFormats.Read(new MemoryStream(Encoding.UTF8.GetBytes(markdown)), "x.md");
}
