using System.IO.Compression;
using System.Text;
using Compliance.Documents;

namespace Compliance.Tests.Documents.Formats;

public class DocxReaderTests
{
    [Fact]
    public void Headings_are_known_by_style_by_what_styles_are_based_on_and_by_look()
    {
        var text = Read(
            DocxFile.Paragraph("Plan", "<w:pStyle w:val=\"Overskrift1\"/>")
            + DocxFile.Paragraph("Mål for året", "<w:pStyle w:val=\"Kapittel\"/>")
            + DocxFile.Paragraph("Egen", "<w:outlineLvl w:val=\"2\"/>")
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Fet linje</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>Stor linje</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Fet</w:t></w:r><w:r><w:t> og vanlig tekst</w:t></w:r></w:p>");
        Assert.Equal(["1 Plan", "2 Mål for året", "3 Egen", "3 Fet linje", "3 Stor linje"], text.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => $"{b.Level} {b.Text}"));
        Assert.Equal("Fet og vanlig tekst", Assert.Single(text.Blocks, b => b.Kind == BlockKind.Paragraph).Text);
    }

    [Fact]
    public void Where_nothing_is_marked_a_short_line_before_a_longer_one_is_a_heading()
    {
        string[] lines = ["Plan for likestilling", "Innledning", "Vi er 61 ansatte.", "Rekruttering", "1. Skrive om annonsene.", "Ansvarlig: HR-sjefen", "Oslo", "Bergen", "De to kontorene har samme plan."];
        var text = Read(string.Concat(lines.Select(l => DocxFile.Paragraph(l))));
        Assert.Equal(["Plan for likestilling", "Innledning", "Rekruttering", "Bergen"], text.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Text));

        var marked = Read(string.Concat(lines.Select(l => DocxFile.Paragraph(l))) + DocxFile.Paragraph("Til slutt", "<w:pStyle w:val=\"Overskrift1\"/>"));
        // The title is often typed like the text.
        Assert.Equal(["Plan for likestilling", "Til slutt"], marked.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Text));
    }

    [Fact]
    public void A_raised_number_behind_words_refers_to_a_note() => Assert.Equal(
        "Vi er 173 ansatte. Av dem er 72 kvinner.",
        Assert.Single(Read("<w:p><w:r><w:t>Vi er 173 ansatte.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Av dem er 72 kvinner.</w:t></w:r></w:p>").Blocks).Text);

    // "1. Besøke skoler" and "2. Skrive om annonser" in one cell, broken by hand as their owners are.
    [Fact]
    public void Several_entries_of_one_row_meet_their_own_owners_and_the_header_that_is_copied_is_no_row()
    {
        var header = Row("Tiltak", "Ansvarlig", "Frist");
        var text = Read("<w:tbl>" + header + Row("1. Besøke skoler\v2. Skrive om annonser", "HR-sjef\vDaglig leder", "1. mai 2025\v1. juni 2025") + header + Row("Invitere jenter", "Verkstedleder", "Hver høst") + "</w:tbl>");
        var table = text.Blocks[0].Table!;
        Assert.Equal(3, table.Rows);
        Assert.Equal(["HR-sjef", "Daglig leder"], table.At(1, 1)!.Blocks.Select(b => b.Text));
        Assert.Equal(["1. mai 2025", "1. juni 2025"], table.At(1, 2)!.Blocks.Select(b => b.Text));

        static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(c => "<w:tc><w:p>" + string.Join("<w:r><w:br/></w:r>", c.Split('\v').Select(l => $"<w:r><w:t>{l}</w:t></w:r>")) + "</w:p></w:tc>")) + "</w:tr>";
    }

    [Fact]
    public void Lists_show_the_numbers_that_a_reader_sees()
    {
        var text = Read(string.Concat(
            Item("Første", 1), Item("Under", 1, 1), Item("Under til", 1, 1), Item("Dypere", 1, 2), Item("Andre", 1), Item("Under igjen", 1, 1),
            Item("Ny liste", 100), Item("Ny liste to", 100), Item("Punkt", 2), Item("Krav om kartlegging", 3)));
        Assert.Equal(
            ["1 1 Første", "2 a Under", "2 b Under til", "3 i Dypere", "1 2 Andre", "2 a Under igjen", "1 1 Ny liste", "1 2 Ny liste to", "1 • Punkt", "1  KRAV 1 Krav om kartlegging"],
            text.Blocks.Select(b => $"{b.Level} {b.Number ?? b.Bullet} {b.Text}"));
    }

    [Fact]
    public void Numbers_of_headings_are_counted_too()
    {
        var text = Read(string.Concat(
            DocxFile.Paragraph("Tilstand", "<w:pStyle w:val=\"Kapittel\"/>" + DocxFile.Listed(9)),
            DocxFile.Paragraph("Lønn", "<w:pStyle w:val=\"Overskrift3\"/>"),
            DocxFile.Paragraph("Permisjon", "<w:pStyle w:val=\"Overskrift3\"/>"),
            DocxFile.Paragraph("Tiltak", "<w:pStyle w:val=\"Kapittel\"/>" + DocxFile.Listed(9)),
            DocxFile.Paragraph("Rekruttering", "<w:pStyle w:val=\"Overskrift3\"/>")));
        Assert.Equal(["1 Tilstand", "1.1 Lønn", "1.2 Permisjon", "2 Tiltak", "2.1 Rekruttering"], text.Blocks.Select(b => $"{b.Number} {b.Text}"));
    }

    [Fact]
    public void A_question_in_bold_is_a_title() =>
        Assert.Equal(
            ["Heading Hva gjør vi?", "Paragraph Vi holder kurs for lederne.", "Paragraph Har vi lyktes?"],
            Read(DocxFile.Paragraph("Plan", "<w:pStyle w:val=\"Overskrift1\"/>") + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Hva gjør vi?</w:t></w:r></w:p>" + DocxFile.Paragraph("Vi holder kurs for lederne.") + DocxFile.Paragraph("Har vi lyktes?")).Blocks.Skip(1).Select(b => $"{b.Kind} {b.Text}"));

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var text = Read(
            "<w:p><w:r><w:t xml:space=\"preserve\">Vi har </w:t></w:r><w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins><w:r><w:t>31</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> kvinner</w:t></w:r><w:moveFrom><w:r><w:t> her</w:t></w:r></w:moveFrom></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Første halvdel </w:t></w:r></w:p><w:p><w:r><w:t>og andre.</w:t></w:r></w:p>"
            + "<w:tbl><w:tr>" + DocxFile.Cell("A") + DocxFile.Cell("B") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + DocxFile.Cell("borte") + DocxFile.Cell("borte") + "</w:tr><w:tr>" + DocxFile.Cell("C") + DocxFile.Cell("D") + "</w:tr></w:tbl>");
        Assert.Equal(["Vi har 31 kvinner", "Første halvdel og andre.", "A\tB", "C\tD"], text.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void Merged_cells_stand_at_every_place_that_they_cover()
    {
        var table = Read("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + DocxFile.Cell("Område") + DocxFile.Cell("Antall", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
            + "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + DocxFile.Cell("") + DocxFile.Cell("Kvinner") + DocxFile.Cell("Menn") + "</w:tr>"
            + "<w:tr>" + DocxFile.Cell("Lønn", "<w:vMerge w:val=\"restart\"/>") + DocxFile.Cell("1") + DocxFile.Cell("2") + "</w:tr>"
            + "<w:tr>" + DocxFile.Cell("", "<w:vMerge/>") + DocxFile.Cell("3") + DocxFile.Cell("4") + "</w:tr></w:tbl>").Blocks[0].Table!;
        Assert.Equal((4, 3, 2, false), (table.Rows, table.Columns, table.HeaderRows, table.IsRecognised));
        Assert.Equal(["Antall", "Menn"], table.HeaderOf(2).Select(c => c.Text));
        Assert.Same(table.At(2, 0), table.At(3, 0));
        Assert.Equal((2, "Lønn"), (table.At(3, 0)!.RowSpan, table.At(3, 0)!.Text));
    }

    [Fact]
    public void A_table_that_goes_on_with_its_header_again_is_one_table()
    {
        var part = (string a, string b) => "<w:tbl><w:tr>" + DocxFile.Cell("Tiltak") + DocxFile.Cell("Ansvar") + DocxFile.Cell("Frist") + "</w:tr><w:tr>" + DocxFile.Cell(a) + DocxFile.Cell(b) + DocxFile.Cell("2025") + "</w:tr></w:tbl>";
        var text = Read(part("Kurs", "HR") + "<w:p/>" + part("Møte", "AMU"));
        Assert.Equal(["Tiltak\tAnsvar\tFrist", "Kurs\tHR\t2025", "Møte\tAMU\t2025"], text.Blocks.Select(b => b.Text));
        Assert.Single(text.Blocks.Select(b => b.Table).Distinct());
    }

    [Fact]
    public void A_cell_keeps_its_list_and_a_table_for_layout_is_text()
    {
        var cell = "<w:tc>" + DocxFile.Paragraph("Innledning") + DocxFile.Paragraph("ett", DocxFile.Listed(1)) + DocxFile.Paragraph("to", DocxFile.Listed(1)) + "</w:tc>";
        var text = Read("<w:tbl><w:tr>" + cell + DocxFile.Cell("B") + "</w:tr></w:tbl><w:p><w:r><w:t>Mellom.</w:t></w:r></w:p><w:tbl><w:tr>" + DocxFile.Cell("En ramme om teksten.") + "</w:tr></w:tbl>");
        Assert.Equal(["TableRow", "Paragraph", "Paragraph"], text.Blocks.Select(b => b.Kind.ToString()));
        Assert.Equal([" Innledning", "1 ett", "2 to"], text.Blocks[0].Cells[0]!.Blocks.Select(b => $"{b.Number} {b.Text}"));
        Assert.Equal("Innledning ett to", text.Blocks[0].Cells[0]!.Text);
    }

    [Fact]
    public void Footnotes_come_last_with_the_number_of_their_reference()
    {
        var notes = $"<w:footnotes {DocxFile.Namespaces}><w:footnote w:type=\"separator\" w:id=\"0\">{DocxFile.Paragraph("—")}</w:footnote><w:footnote w:id=\"7\">{DocxFile.Paragraph("Uten lærlinger.")}</w:footnote></w:footnotes>";
        var text = DocumentFormats.Read(new MemoryStream(DocxFile.Of("<w:p><w:r><w:t>Vi er 31</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>" + DocxFile.Paragraph("Slutt."), ("word/footnotes.xml", notes))), "x.docx");
        Assert.Equal(["Paragraph  Vi er 31.", "Paragraph  Slutt.", "Footnote 1 Uten lærlinger."], text.Blocks.Select(b => b.ToString()));
    }

    [Fact]
    public void Boxes_fields_and_links_are_read_and_what_is_hidden_is_not()
    {
        var text = Read(
            "<w:p><w:r><w:t>Før </w:t></w:r><w:r><w:pict><w:txbxContent>" + DocxFile.Paragraph("I en boks.") + "</w:txbxContent></w:pict></w:r><w:hyperlink><w:r><w:t xml:space=\"preserve\"> lenke</w:t></w:r></w:hyperlink>"
            + "<w:fldSimple w:instr=\"DATE\"><w:r><w:t xml:space=\"preserve\"> 2025</w:t></w:r></w:fldSimple><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\"> felt</w:t></w:r></w:sdtContent></w:sdt><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r></w:p>"
            + DocxFile.Paragraph("Innhold 3", "<w:pStyle w:val=\"INNH1\"/>"));
        Assert.Equal(["Før lenke 2025 felt", "I en boks."], text.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_place_is_a_page_and_a_paragraph()
    {
        var text = Read(DocxFile.Paragraph("En.") + "<w:p/>" + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>To tre.</w:t></w:r></w:p>" + "<w:tbl><w:tr>" + DocxFile.Cell("A") + DocxFile.Cell("B") + "</w:tr></w:tbl>");
        Assert.Equal([(1, 1), (2, 3), (2, 4)], text.Blocks.Select(b => (text.PlaceOf(b).Page!.Value, text.PlaceOf(b).Line)));
        var place = text.PlaceOf(text.Blocks[1], 3, 6);
        Assert.Equal((3, 4, "tre"), (place.Line, place.Column, place.Excerpt));
        Assert.Equal((5, 1), (text.PlaceOf(text.Blocks[2].Cells[1]!.Block).Line, text.PlaceOf(text.Blocks[2].Cells[1]!.Block).Column));
    }

    [Fact]
    public void Breaks_by_hand_alone_number_no_pages() =>
        Assert.All(Read(DocxFile.Paragraph("En.") + "<w:p><w:r><w:br w:type=\"page\"/><w:t>To.</w:t></w:r></w:p>") is var text ? text.Blocks.Select(b => text.PlaceOf(b).Page) : [], Assert.Null);

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"b\">]><w:document xmlns:w=\"x\"><w:body/></w:document>", "no well-formed XML")]
    [InlineData("<w:document xmlns:w=\"x\"><w:body>", "no well-formed XML")]
    public void Damaged_and_dangerous_parts_are_errors(string document, string expected)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            using var entry = archive.CreateEntry("word/document.xml").Open();
            entry.Write(Encoding.UTF8.GetBytes(document));
        }

        Assert.Contains(expected, ErrorOf(bytes.ToArray(), "x.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            using var entry = archive.CreateEntry("word/document.xml").Open();
            entry.Write("<w:document xmlns:w=\"x\"><w:body>"u8);
            var blanks = new byte[1_000_000];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 40; i++)
                entry.Write(blanks);
        }

        Assert.Contains("unpacks to more", ErrorOf(bytes.ToArray(), "x.docx"), StringComparison.Ordinal);
    }

    internal static string ErrorOf(byte[] bytes, string name)
    {
        var reading = DocumentPlanReader.Read(new MemoryStream(bytes), name);
        Assert.Null(reading.Plan);
        return Assert.Single(reading.Errors).Message;
    }

    [Fact]
    public void Lines_of_a_text_that_a_word_processor_made_paragraphs_of_are_read_as_the_text()
    {
        string[] lines =
        [
            "Likestillingsplan for Granli Bruk AS 2024", "", "1. Rekruttering", "",
            "Få kvinner søker på stillingene i sagen, og de som søker, har ofte lang", "vei til arbeidet og barn som skal hentes før halv fire hver ettermiddag",
            "når barnehagen stenger.", "", "Tiltak:", "1. Lyse ut alle stillinger på nettsidene og i lokalavisen, med navnet på",
            "   den som kan svare på spørsmål.", "2. Holde en åpen dag i sagen for elever i tiende klasse, sammen med skolen",
            "   og de tillitsvalgte.", "", "Ansvarlig:", "1. HR-sjefen", "2. Driftssjefen",
        ];
        var read = Read(string.Concat(lines.Select(l => DocxFile.Paragraph(l))));
        var text = DocumentText.FromPlainText("x.docx", string.Join('\n', lines) + "\n");
        Assert.Equal(text.Blocks.Select(b => (b.Kind, b.Number, b.Text)), read.Blocks.Select(b => (b.Kind, b.Number, b.Text)));
        Assert.Equal(12, read.PlaceOf(read.Blocks.First(b => b.Text.StartsWith("Holde", StringComparison.Ordinal))).Line);
    }

    [Fact]
    public void Paragraphs_of_a_letter_are_not_put_together() =>
        Assert.Equal(3, Read(DocxFile.Paragraph("Vi har gått gjennom lønnen til alle som var i permisjon i fjor") + DocxFile.Paragraph("og vi fant ingen forskjeller") + DocxFile.Paragraph("Hilsen HR")).Blocks.Count);

    private static string Item(string text, int list, int level = 0) => DocxFile.Paragraph(text, DocxFile.Listed(list, level));

    private static DocumentText Read(string body) => DocumentFormats.Read(new MemoryStream(DocxFile.Of(body)), "x.docx");
}
