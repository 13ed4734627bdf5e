using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.Checking;
using Compliance.Documents;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>A document of 20 kB of text to a plan and to findings, beside the least that its format can cost.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private const int Bytes = 20_000;
    private readonly CheckOptions options = new() { AsOf = WorkloadPlans.AssessmentDate };
    private readonly string? pdf = Environment.GetEnvironmentVariable("COMPLIANCE_PDF");
    private static readonly InvalidOperationException Missing = new("COMPLIANCE_PDF names no PDF to read");
    private byte[] text = [];
    private byte[] docx = [];
    private string pdfWords = "";
    private ComplianceChecker checker = null!;

    // A row that measures nothing must not look like one that is fast.
    private string Pdf => pdf ?? throw Missing;

    [GlobalSetup]
    public void Prepare()
    {
        var sample = Encoding.UTF8.GetString(WorkloadFiles.Sample("nordlys-verft.txt"));
        var lines = Enumerable.Repeat(sample, 1 + (Bytes / sample.Length)).SelectMany(s => s.Split('\n')).ToList();
        while (Encoding.UTF8.GetByteCount(string.Join('\n', lines)) > Bytes)
            lines.RemoveAt(lines.Count - 1);
        text = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        docx = FormatBenchmarks.Docx(lines);
        pdfWords = pdf is null ? "" : WordsOf(pdf);
        checker = new ComplianceChecker(RuleSet.Load(WorkloadFiles.NorwegianPack));
    }

    /// <summary>Text to a plan; its places are made when they are read.</summary>
    [Benchmark]
    public Plan? TextToPlan() => DocumentPlanReader.Read(new MemoryStream(text), "plan.txt").Plan;

    /// <summary>Text to a plan, and the place of each value.</summary>
    [Benchmark]
    public int TextToPlanAndPlaces() => DocumentPlanReader.Read(new MemoryStream(text), "plan.txt").Plan!.Sources!.Places.Count;

    /// <summary>Text to findings.</summary>
    [Benchmark]
    public Report TextToFindings() => checker.Check(DocumentPlanReader.Read(new MemoryStream(text), "plan.txt").Plan!, options);

    /// <summary>The least for the same as a Word document: its parts unpacked and every node read.</summary>
    [Benchmark]
    public int DocxUnpackedAndParsed()
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

    /// <summary>The Word document to findings.</summary>
    [Benchmark]
    public Report DocxToFindings() => checker.Check(DocumentPlanReader.Read(new MemoryStream(docx), "plan.docx").Plan!, options);

    /// <summary>pdftotext alone, on the PDF that the environment variable COMPLIANCE_PDF names.</summary>
    [Benchmark]
    public int PdfToTextAlone() => WordsOf(Pdf).Length;

    /// <summary>The same PDF to blocks, pdftotext included.</summary>
    [Benchmark]
    public DocumentText PdfToBlocks() => DocumentFormats.Read(new MemoryStream(File.ReadAllBytes(Pdf)), Pdf);

    /// <summary>What pdftotext wrote, to blocks: the part of it that is ours.</summary>
    [Benchmark]
    public DocumentText PdfWordsToBlocks() => pdfWords.Length == 0 ? throw Missing : PdfLayout.Read("plan.pdf", PdfPage.ReadAll(new StringReader(pdfWords)));

    private static string WordsOf(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox-layout", "-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true })!;
        var words = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return words;
    }
}
