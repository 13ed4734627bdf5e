using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.Documents;

namespace Compliance.Benchmarks;

/// <summary>Bytes to text: each format beside the least that it can cost.</summary>
[MemoryDiagnoser]
public class FormatBenchmarks
{
    private readonly string[] lines = Encoding.UTF8.GetString(WorkloadFiles.Sample("nordlys-verft.txt")).Split('\n');
    private byte[] text = [];
    private byte[] docx = [];

    /// <summary>Copies of a sample of 8 kB: about four pages each.</summary>
    [Params(4, 40)]
    public int Copies { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(string.Join('\n', lines) + "\n\n", Copies)));
        docx = Docx(Enumerable.Repeat(lines, Copies).SelectMany(l => l));
    }

    /// <summary>Plain text to blocks, tables among them.</summary>
    [Benchmark]
    public DocumentText PlainText() => DocumentFormats.Read(new MemoryStream(text), "plan.txt");

    /// <summary>The least: the parts of a Word document unpacked, and every node of them read.</summary>
    [Benchmark(Baseline = true)]
    public int UnpackAndParseDocx()
    {
        var nodes = 0;
        using var archive = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true });
            while (reader.Read())
                nodes += reader.NodeType == XmlNodeType.Text ? reader.Value.Length : 1;
        }

        return nodes;
    }

    /// <summary>The same Word document to blocks.</summary>
    [Benchmark]
    public DocumentText Docx() => DocumentFormats.Read(new MemoryStream(docx), "plan.docx");

    /// <summary>What pdftotext itself takes for a PDF that an environment variable names (COMPLIANCE_PDF).</summary>
    [Benchmark]
    public int PdfToTextAlone()
    {
        if (Environment.GetEnvironmentVariable("COMPLIANCE_PDF") is not { } path)
            return 0;
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox-layout", path, "-"]) { RedirectStandardOutput = true })!;
        var length = process.StandardOutput.ReadToEnd().Length;
        process.WaitForExit();
        return length;
    }

    /// <summary>The same PDF to blocks.</summary>
    [Benchmark]
    public DocumentText? Pdf() => Environment.GetEnvironmentVariable("COMPLIANCE_PDF") is { } path
        ? DocumentFormats.Read(new MemoryStream(File.ReadAllBytes(path)), path)
        : null;

    internal static byte[] Docx(IEnumerable<string> paragraphs)
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = XmlWriter.Create(archive.CreateEntry("word/document.xml").Open(), new XmlWriterSettings { CloseOutput = true });
            writer.WriteStartElement("w", "document", Word);
            writer.WriteStartElement("body", Word);
            foreach (var paragraph in paragraphs)
            {
                writer.WriteStartElement("p", Word);
                writer.WriteStartElement("r", Word);
                writer.WriteElementString("t", Word, paragraph.Trim());
                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
