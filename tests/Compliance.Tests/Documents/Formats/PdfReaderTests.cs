using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents.Formats;

/// <summary>Pages of a PDF, and what a PDF that cannot be read says.</summary>
public class PdfReaderTests
{
    private static readonly string[] First =
        ["Vi er 31 kvinner og 12 menn i verkstedet, og", "de fleste av oss har arbeidet her lenge. Vi", "har sett på rekruttering og på hvordan det går", "an å kombinere arbeid og familieliv. Vi fant at", "skiftplanen kommer for sent til at de som har", "små barn kan si ja til å lede et skift."];

    private static readonly string[] Second =
        ["Derfor har vi bestemt at planen skal legges", "seks uker før skiftet begynner, og at alle får", "si hva de ønsker. Produksjonssjefen har ansvaret", "for dette, og klubben får planen til uttalelse", "før den blir bestemt. Ordningen begynner i mars", "og blir vurdert etter et halvt år i drift."];

    private static readonly string[] Third =
        ["Kvinners lønn er i snitt 96 prosent av menns", "lønn, og forskjellen kommer av at få kvinner", "har skifttillegg. Lønnen ble kartlagt i mai", "sammen med klubben, som var med på å dele inn", "stillingene. Neste gang vi kartlegger lønnen,", "er om to år, og da tar vi med bonus også."];

    [Fact]
    public void Two_columns_are_read_one_after_the_other() => AssertInOrder([First, Second], 11, 270);

    [Fact]
    public void Three_columns_are_read_one_after_the_other() => AssertInOrder([First, Second, Third], 7, 180);

    [Fact]
    public void Cells_of_a_table_stay_side_by_side()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var file = new PdfFile();
        file.Row(["Tiltak", "Ansvarlig", "Frist"]);
        for (var i = 1; i < 7; i++)
            file.Row([$"Holde kurs nummer {i}", "HR-sjefen", $"{i}. mai 2025"]);
        var table = Assert.Single(Read(file).Blocks.Select(b => b.Table).Distinct());
        Assert.Equal((7, 3), (table!.Rows, table.Columns));
    }

    // The words of two cells stand as near as those of a sentence; the names of the columns tell where each begins.
    [Fact]
    public void Cells_of_a_table_without_lines_begin_where_the_names_of_its_columns_do()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var file = new PdfFile();
        var y = 700;
        foreach (var (height, cells) in new (int, string[])[]
        {
            (22, ["Tiltak", "Ansvarlig", "Frist"]),
            (14, ["Lyse ut alle stillinger for sommeren", "Rekrutteringsansvarlig", "Hver"]),
            (22, ["på norsk og engelsk", "", "høst"]),
            (14, ["Gå gjennom annonser i fellesskap", "HR-sjefen", "1. mai"]),
            (22, ["med klubben", "", "2025"]),
        })
        {
            for (var i = 0; i < cells.Length; i++)
                file.At(70 + (i == 0 ? 0 : i == 1 ? 190 : 302), y, cells[i], 11, false);
            y -= height;
        }

        file.Line("");
        var table = Assert.Single(Read(file).Blocks.Select(b => b.Table).OfType<DocumentTable>().Distinct());
        Assert.Equal(
            ["Tiltak | Ansvarlig | Frist", "Lyse ut alle stillinger for sommeren på norsk og engelsk | Rekrutteringsansvarlig | Hver høst", "Gå gjennom annonser i fellesskap med klubben | HR-sjefen | 1. mai 2025"],
            [.. Enumerable.Range(0, table.Rows).Select(r => string.Join(" | ", table.Row(r).Select(c => c?.Text)))]);
    }

    // The bullets of lists are drawn, and no letters: a dot, below it a circle, below that a square.
    [Fact]
    public void A_list_in_a_list_has_items_of_its_own()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var file = new PdfFile();
        file.At(90, 700, "Holde kurs for lederne", 11, false);
        file.Circle(80, 704, 2);
        file.At(120, 686, "Frist: 1. mai 2025", 11, false);
        file.Circle(110, 690, 2);
        file.At(150, 672, "om våren, i kantina", 11, false);
        file.Box(140, 674, 4, 4);
        file.At(90, 658, "Lage nye annonser", 11, false);
        file.Circle(80, 662, 2);
        Assert.Equal(["1 Holde kurs for lederne", "2 Frist: 1. mai 2025", "3 om våren, i kantina", "1 Lage nye annonser"], Read(file).Blocks.Where(b => b.Kind == BlockKind.ListItem).Select(b => $"{b.Level} {b.Text}"));
    }

    [Fact]
    public void A_question_in_large_letters_is_a_title_as_is_one_whose_years_stand_on_two_lines()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var file = new PdfFile { HasPageNumbers = false };
        file.Line("Plan for likestilling og mangfold i alle avdelinger 2025–", 16, bold: true);
        file.Line("2027", 16, bold: true);
        file.Skip(20);
        file.Line("Hva gjør vi?", 14, bold: true);
        foreach (var line in ContentWriters.Wrap("Vi holder kurs for lederne hver høst, og vi skriver nye annonser før vi lyser ut stillinger. Vi spør også dem som slutter, hvorfor de gjør det.", 85))
            file.Line(line);
        Assert.Equal(["Plan for likestilling og mangfold i alle avdelinger 2025–2027", "Hva gjør vi?"], Read(file).Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Text));
    }

    [Fact]
    public void What_a_browser_prints_around_a_single_page_is_no_text()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var file = new PdfFile { HasPageNumbers = false };
        file.At(25, 820, "24.11.2025, 14:05", 8, false);
        file.At(250, 820, "Likestilling – Granli", 8, false);
        file.Line("Likestillingsplan 2025", 16, bold: true);
        file.Line("Vi er 24 kvinner og 60 menn.");
        file.At(25, 20, "https://granli.example/likestilling", 8, false);
        file.At(560, 20, "1/1", 8, false);
        Assert.Equal(["Likestillingsplan 2025", "Vi er 24 kvinner og 60 menn."], Read(file).Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_page_without_text_asks_for_text_recognition()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        AssertRefused(new PdfFile { HasPageNumbers = false }.Bytes(), "OCR", ReadingFailure.NoTextLayer);
    }

    [Fact]
    public void A_file_with_a_password_says_so()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var key = new string('0', 64);
        var file = new PdfFile { Trailer = $"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{key}> /U <{key}> >> /ID [<00> <00>]" };
        file.Line("Antall kvinner: 31");
        AssertRefused(file.Bytes(), "the PDF has a password; save it without one", ReadingFailure.Unreadable);
    }

    [Fact]
    public void A_missing_program_says_how_to_install_it()
    {
        var reader = new PdfReader(new PdfTool("compliance-has-no-such-program", TimeSpan.FromMinutes(1)));
        var refusal = Assert.Throws<UnreadableDocumentException>(() => reader.Read(new MemoryStream(new PdfFile().Bytes()), "plan.pdf"));
        Assert.Contains("pdftotext, which is not installed; install poppler (apt install poppler-utils", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_does_not_end_is_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        var folder = Directory.CreateTempSubdirectory("compliance");
        try
        {
            var program = Path.Combine(folder.FullName, "sleeper");
            System.IO.File.WriteAllText(program, "#!/bin/sh\nexec sleep 600\n");
            if (!OperatingSystem.IsWindows())
                System.IO.File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var reader = new PdfReader(new PdfTool(program, TimeSpan.FromMilliseconds(100)));
            var refusal = Assert.Throws<UnreadableDocumentException>(() => reader.Read(new MemoryStream(new PdfFile().Bytes()), "plan.pdf"));
            Assert.Equal(ReadingFailure.TimedOut, refusal.Failure);
            Assert.Contains("did not finish", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void More_pages_than_a_document_has_are_refused()
    {
        using var pages = new StringReader(string.Concat(Enumerable.Repeat("<page width=\"595\" height=\"842\">\n</page>\n", 20_001)));
        var refusal = Assert.Throws<UnreadableDocumentException>(() => PdfPage.ReadAll(pages));
        Assert.Equal(ReadingFailure.TooLarge, refusal.Failure);
        Assert.Contains("more than 20000 pages", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_larger_than_allowed_is_refused()
    {
        var reading = DocumentPlanReader.Read(new MemoryStream(new PdfFile().Bytes()), "plan.pdf", new DocumentOptions { LargestFile = 100 });
        Assert.Equal(ReadingFailure.TooLarge, reading.Failure);
    }

    private static void AssertInOrder(string[][] columns, int size, int step)
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var file = new PdfFile();
        file.Line("Likestillingsplan 2025", 16, bold: true);
        file.Skip(20);
        for (var line = 0; line < columns[0].Length; line++)
        {
            for (var c = 0; c < columns.Length; c++)
                file.At(50 + (c * step), 700 - (line * (size + 3)), columns[c][line], size, false);
        }

        var words = string.Join(' ', Read(file).Blocks.Select(b => b.Text));
        Assert.Equal("Likestillingsplan 2025 " + string.Join(' ', columns.SelectMany(c => c)), words);
    }

    private static DocumentText Read(PdfFile file) => DocumentFormats.Read(new MemoryStream(file.Bytes()), "plan.pdf");

    private static void AssertRefused(byte[] bytes, string expected, ReadingFailure failure)
    {
        var reading = DocumentPlanReader.Read(new MemoryStream(bytes), "plan.pdf");
        Assert.Contains(expected, Assert.Single(reading.Errors).Message, StringComparison.Ordinal);
        Assert.Equal(failure, reading.Failure);
    }
}
