using System.IO.Compression;
using Compliance.Documents;

namespace Compliance.Tests.Documents.Formats;

public class DocumentFormatsTests
{
    [Fact]
    public void A_file_is_read_as_what_it_is_and_not_as_what_it_is_called()
    {
        Assert.Equal("Et avsnitt.", Read(DocxFile.Of(DocxFile.Paragraph("Et avsnitt.")), "plan.txt").Blocks[0].Text);
        Assert.Equal("Et avsnitt.", Read("<!-- x --><!DOCTYPE html><p>Et avsnitt."u8.ToArray(), "plan.pdf").Blocks[0].Text);
    }

    public static TheoryData<string, byte[], string> Unread => new()
    {
        { "plan.doc", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0], "old Office document" },
        { "plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0], "password" },
        { "plan.txt", [.. "{\\rtf1 hei}"u8], "(.rtf); save it as .docx or PDF" },
        { "plan.rtf", [.. "tekst"u8], "(.rtf)" },
        { "plan.odt", Zip("mimetype", "content.xml"), "OpenDocument" },
        { "plan.txt", Zip("xl/workbook.xml"), "spreadsheet" },
        { "plan.zip", Zip("plan.txt"), "without a Word document" },
        { "plan.pdf", [.. "bare tekst her"u8], "called a PDF and is none" },
        { "plan.docx", [.. "bare tekst her"u8], "called a Word document and is none" },
        { "plan.docx", [.. "PK\u0003\u0004 og mer"u8], "damaged or cut off" },
        { "plan.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3], "a picture" },
        { "plan.xls", [1, 2, 3], "spreadsheet" },
        { "plan.abc", [1, 2, 3], "expected one of .pdf, .docx" },
    };

    [Theory]
    [MemberData(nameof(Unread), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_says_what_it_is_and_what_to_do(string name, byte[] bytes, string expected) =>
        Assert.Contains(expected, DocxReaderTests.ErrorOf(bytes, name), StringComparison.Ordinal);

    [Fact]
    public void A_host_s_reader_comes_before_those_of_the_library()
    {
        var options = new DocumentOptions { Readers = [new Scanner()] };
        var reading = DocumentPlanReader.Read(new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G']), "side.png", options);
        Assert.Equal(31, reading.Plan!.Figures!.Balance!.Women);
        Assert.Equal("side.png", reading.Plan.Sources!.Places["figures.balance.women"].File);
    }

    [Fact]
    public void Several_documents_give_one_plan_whose_places_name_their_files()
    {
        var plan = new DocumentFile("plan.docx", new MemoryStream(DocxFile.Of(DocxFile.Paragraph("Handlingsplan for likestilling 2025", "<w:pStyle w:val=\"Overskrift1\"/>") + DocxFile.Paragraph("Antall kvinner: 31", DocxFile.Listed(2)) + DocxFile.Paragraph("Antall menn: 12", DocxFile.Listed(2)))));
        var statement = new DocumentFile("redegjørelse.md", new MemoryStream("# Redegjørelse\n\n* Antall kvinner: 33\n\nKvinners lønn utgjorde samlet 94,2 % av menns lønn.\n"u8.ToArray()));
        var reading = DocumentPlanReader.ReadTogether([plan, statement]);
        Assert.Equal(["document", "document plan.docx", "document redegjørelse.md", "lexicon"], reading.Digests.Keys);
        var sources = reading.Plan!.Sources!;
        Assert.Equal("plan.docx", sources.Places["figures.balance.men"].File);
        Assert.Equal("redegjørelse.md", sources.Places["pay mapping.total womens share of mens pay"].File);
        Assert.Equal([("31", "plan.docx", 2), ("33", "redegjørelse.md", 3)], sources.Contradictions["figures.balance.women"].Select(v => (v.Value, v.Place.File, v.Place.Line)));
    }

    private static DocumentText Read(byte[] bytes, string name) => DocumentFormats.Read(new MemoryStream(bytes), name);

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write("x"u8);
            }
        }

        return bytes.ToArray();
    }

    private sealed class Scanner : IDocumentReader
    {
        public IReadOnlyList<string> Extensions => [".png"];

        public bool Recognises(ReadOnlySpan<byte> head) => false;

        public DocumentText Read(Stream stream, string fileName) =>
            DocumentText.FromPlainText(fileName, "Handlingsplan for likestilling 2025\n\n• Antall kvinner: 31\n• Antall menn: 12\n");
    }
}
