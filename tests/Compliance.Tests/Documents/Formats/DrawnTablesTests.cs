using Compliance.Documents;

namespace Compliance.Tests.Documents.Formats;

/// <summary>Tables of a PDF whose cells are seen from the lines that the page draws around them.</summary>
public class DrawnTablesTests
{
    [Fact]
    public void What_stands_between_the_same_lines_is_one_cell()
    {
        var file = new PdfFile();
        file.Grid([70, 200, 330, 400], [700, 650, 600]);
        file.At(75, 685, "Tiltak", 11, true);
        file.At(205, 685, "Ansvarlig", 11, true);
        file.At(335, 685, "Frist", 11, true);
        file.At(75, 638, "Lyse ut stillinger for", 11, false);
        file.At(75, 624, "sommeren også på", 11, false);
        file.At(75, 610, "engelsk", 11, false);
        file.At(205, 624, "Rekrutteringsansvarlig", 11, false); // in the middle of its cell, and nearly as wide
        file.At(335, 631, "1. september", 11, false);
        file.At(335, 617, "2025", 11, false);
        AssertTable(file, ["Tiltak | Ansvarlig | Frist", "Lyse ut stillinger for sommeren også på engelsk | Rekrutteringsansvarlig | 1. september 2025"]);
    }

    [Fact]
    public void A_name_over_several_columns_is_a_header_as_are_the_names_below_it()
    {
        var file = new PdfFile();
        file.Grid([70, 350], [700, 600]);
        file.Level(680, 70, 350);
        file.Level(660, 70, 350);
        file.Upright(210, 600, 700);
        file.Upright(140, 600, 680);
        file.Upright(280, 600, 680);
        foreach (var (x, y, words) in new[] { (75, 686, "Kjønnsbalanse"), (215, 686, "Midlertidig ansatte"), (75, 666, "Kvinner"), (145, 666, "Menn"), (215, 666, "Kvinner"), (285, 666, "Menn"), (75, 630, "31"), (145, 630, "42"), (215, 630, "2"), (285, 630, "5") })
            file.At(x, y, words, 11, false);
        var table = AssertTable(file, ["Kjønnsbalanse | < | Midlertidig ansatte | <", "Kvinner | Menn | Kvinner | Menn", "31 | 42 | 2 | 5"]);
        Assert.Equal(2, table.HeaderRows);
    }

    [Fact]
    public void A_row_that_the_end_of_a_page_cuts_is_one_row()
    {
        var file = new PdfFile();
        file.Grid([70, 200, 400], [180, 150, 100]);
        file.At(75, 165, "Område", 11, true);
        file.At(205, 165, "Tiltak", 11, true);
        file.At(75, 120, "Rekruttering", 11, false);
        file.At(205, 120, "Lyse ut alle stillinger på", 11, false);
        file.NewPage();
        file.Grid([70, 200, 400], [800, 770, 740, 700]);
        file.At(75, 785, "Område", 11, true);
        file.At(205, 785, "Tiltak", 11, true);
        file.At(205, 750, "norsk og engelsk", 11, false);
        file.At(75, 720, "Forfremmelse", 11, false);
        file.At(205, 720, "Holde kurs for nye ledere", 11, false);
        AssertTable(file, ["Område | Tiltak", "Rekruttering | Lyse ut alle stillinger på norsk og engelsk", "Forfremmelse | Holde kurs for nye ledere"]);
    }

    [Fact]
    public void Lines_between_rows_alone_tell_what_belongs_to_a_row()
    {
        var file = new PdfFile();
        file.At(70, 712, "Tiltak", 11, true);
        file.At(300, 712, "Ansvarlig", 11, true);
        foreach (var y in new[] { 700, 650, 600, 550 })
            file.Level(y, 70, 450);
        for (var i = 0; i < 3; i++)
        {
            file.At(70, 684 - (50 * i), "Gå gjennom annonsene sammen med", 11, false);
            file.At(70, 670 - (50 * i), $"klubben hver gang, runde {i + 1}", 11, false);
            file.At(300, 684 - (50 * i), "HR-sjefen", 11, false);
        }

        AssertTable(file, ["Tiltak | Ansvarlig", .. Enumerable.Range(1, 3).Select(i => $"Gå gjennom annonsene sammen med klubben hver gang, runde {i} | HR-sjefen")]);
    }

    [Fact]
    public void A_word_too_long_for_its_cell_is_one_word()
    {
        var file = new PdfFile();
        file.Grid([70, 200, 293], [700, 650, 600, 550]);
        file.At(75, 680, "Tiltak", 11, true);
        file.At(205, 680, "Ansvarlig", 11, true);
        file.At(75, 630, "Holde kurs", 11, false);
        file.At(205, 637, "Opplæringsansvar", 11, false);
        file.At(205, 623, "lig", 11, false);
        file.At(75, 580, "Skrive om annonsene", 11, false);
        file.At(205, 587, "Rekrutteringssjef", 11, false);
        file.At(205, 573, "og klubb", 11, false);
        AssertTable(file, ["Tiltak | Ansvarlig", "Holde kurs | Opplæringsansvarlig", "Skrive om annonsene | Rekrutteringssjef og klubb"]);
    }

    [Fact]
    public void Facts_in_a_box_do_not_break_the_text_beside_it()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var file = new PdfFile();
        file.Box(320, 560, 120, 80);
        string[] text = ["Verkstedet hadde 43 ansatte ved årets slutt. Av", "dem var 31 kvinner og 12 menn. Vi arbeider for", "at alle skal ha de samme mulighetene, og styret", "har ansvaret. Planen blir fulgt opp hvert år i", "februar, sammen med klubben og verneombudet."];
        for (var i = 0; i < text.Length; i++)
            file.At(70, 630 - (14 * i), text[i], 11, false);
        string[] facts = ["Tall for 2024", "Kvinner: 31", "Menn: 12"];
        for (var i = 0; i < facts.Length; i++)
            file.At(330, 620 - (16 * i), facts[i], 11, false);
        var blocks = DocumentFormats.Read(new MemoryStream(file.Bytes()), "plan.pdf").Blocks;
        Assert.Contains(string.Join(' ', text), blocks.Select(b => b.Text));
        Assert.Contains("Kvinner: 31", blocks.Select(b => b.Text));
    }

    [Fact]
    public void Lines_above_and_below_running_text_make_no_table()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var file = new PdfFile();
        for (var i = 0; i < 6; i++)
        {
            file.Level(720 - (50 * i), 70, 450);
            file.At(70, 700 - (50 * i), $"Vi har {i + 20} kvinner og {i + 30} menn, og vi følger opp planen hvert år.", 11, false);
        }

        Assert.DoesNotContain(DocumentFormats.Read(new MemoryStream(file.Bytes()), "plan.pdf").Blocks, b => b.Table is not null);
    }

    private static DocumentTable AssertTable(PdfFile file, string[] expected)
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var table = Assert.Single(DocumentFormats.Read(new MemoryStream(file.Bytes()), "plan.pdf").Blocks.Select(b => b.Table).OfType<DocumentTable>().Distinct());
        Assert.Equal(expected, Enumerable.Range(0, table.Rows).Select(r => string.Join(" | ", table.Row(r).Select((c, i) => c is null || c.Column < i ? "<" : c.Text))));
        Assert.False(table.IsRecognised);
        return table;
    }
}
