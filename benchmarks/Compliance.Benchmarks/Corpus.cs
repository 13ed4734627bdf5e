using System.Globalization;
using System.IO.Compression;
using System.Text;
using Compliance.Tests.Documents.Formats;

namespace Compliance.Benchmarks;

/// <summary>
/// Very many documents of fictional employers in all formats, every twelfth a PDF, every hundredth of them broken in one of six ways: what a run over a
/// folder is tried on. The same number gives the same documents.
/// </summary>
internal static class Corpus
{
    private static readonly string[] Endings = [".txt", ".md", ".html", ".docx", ".yaml", ".json", ".txt", ".md", ".html", ".docx", ".txt", ".pdf"];
    private static readonly string[] Areas = ["Rekruttering", "Lønns- og arbeidsvilkår", "Forfremmelse og utviklingsmuligheter", "Tilrettelegging", "Trakassering"];
    private static readonly string[] Owners = ["HR-avdelingen", "Daglig leder", "Avdelingsleder", "Verneombudet"];

    public static void Write(int count, string folder)
    {
        for (var i = 0; i < count; i++)
        {
            var ending = Endings[i % Endings.Length];
            var path = Path.Combine(folder, (i / 1000).ToString("000", CultureInfo.InvariantCulture), i.ToString("000000", CultureInfo.InvariantCulture) + ending);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, i % 100 == i / 100 * 7 % 100 ? Broken(i, ending) : Whole(i, ending));
        }
    }

    private static byte[] Whole(int i, string ending) => ending switch
    {
        ".yaml" => Utf8(string.Create(CultureInfo.InvariantCulture, $"document:\n  kind: plan\n  language: nb\n  reference year: 2025\nemployer:\n  name: Eksempel {i} AS\n  sector: private\n  regular employees: {20 + (i % 400)}\n")),
        ".json" => Utf8(string.Create(CultureInfo.InvariantCulture, $$$"""{"document":{"kind":"plan","language":"nb","reference year":2025},"employer":{"name":"Eksempel {{{i}}} AS","sector":"private","regular employees":{{{20 + (i % 400)}}}}}""")),
        ".docx" => Docx(Lines(i)),
        ".pdf" => Pdf(Lines(i)),
        ".html" => Utf8("<html lang=\"nb\"><body><main>" + string.Concat(Lines(i).Select(l => l.Level > 0 ? $"<h{l.Level}>{l.Text}</h{l.Level}>" : $"<p>{l.Text}</p>")) + "</main></body></html>"),
        ".md" => Utf8(string.Concat(Lines(i).Select(l => (l.Level > 0 ? new string('#', l.Level) + " " : "") + l.Text + "\n\n"))),
        _ => Utf8(string.Concat(Lines(i).Select(l => l.Text + "\n\n"))),
    };

    private static byte[] Broken(int i, string ending) => (i / 100 % 6) switch
    {
        0 => [],
        1 => Whole(i, ending)[..20],
        2 => [0x50, 0x4B, 3, 4, 0xFF, 0, 0xFE],
        3 => Utf8("employer: [\n"),
        4 => Utf8("%PDF-1.4\n%%EOF"),
        _ => Utf8("<html><body></body></html>"),
    };

    private static IEnumerable<(int Level, string Text)> Lines(int i)
    {
        var women = 10 + (i * 7 % 200);
        var men = 15 + (i * 3 % 200);
        yield return (1, $"Handlingsplan for likestilling 2025 – Eksempel {i} AS");
        yield return (2, "Innledning");
        yield return (0, $"Eksempel {i} AS har {women + men} ansatte, {women} kvinner og {men} menn. Planen gjelder for 2025.");
        yield return (0, i % 3 == 0 ? "Planen er laget sammen med de tillitsvalgte." : "Ledelsen har laget planen.");
        foreach (var area in Areas.Take(2 + (i % 4)))
        {
            yield return (2, area);
            yield return (0, "Bakgrunn:");
            yield return (0, $"Det er en risiko for at {area.ToLowerInvariant()} ikke er likt for alle.");
            yield return (0, "Tiltak:");
            yield return (0, $"1. Vi skal gå gjennom rutinene for {area.ToLowerInvariant()}.");
            yield return (0, "Ansvarlig:");
            yield return (0, $"1. {Owners[i % Owners.Length]}");
            if (i % 2 != 0)
                continue;
            yield return (0, "Tidsplan:");
            yield return (0, "1. Innen utgangen av juni 2025.");
        }
    }

    private static byte[] Pdf(IEnumerable<(int Level, string Text)> lines)
    {
        var file = new PdfFile();
        foreach (var (level, text) in lines)
        {
            file.Line(text, level > 0 ? 18 - (2 * level) : 11, level > 0);
            file.Skip(6);
        }

        return file.Bytes();
    }

    private static byte[] Docx(IEnumerable<(int Level, string Text)> lines)
    {
        var body = string.Concat(lines.Select(l => "<w:p>" + (l.Level > 0 ? $"<w:pPr><w:pStyle w:val=\"Heading{l.Level}\"/></w:pPr>" : "") + "<w:r><w:t>" + l.Text + "</w:t></w:r></w:p>"));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Entry(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Entry(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static void Entry(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Utf8(text));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
