using System.IO.Compression;
using System.Xml.Linq;
using Compliance.Reporting;

namespace Compliance.Tests.Reporting;

public class XlsxReportTests
{
    [Fact]
    public void A_workbook_has_a_sheet_of_requirements_and_one_of_documents()
    {
        using var workbook = Written(HandmadeReports.Norwegian, HandmadeReports.Unreadable);

        Assert.Equal(["Krav", "Dokumenter"], Part(workbook, "xl/workbook.xml").Descendants().Attributes("name").Select(a => a.Value));
        var requirements = Rows(Part(workbook, "xl/worksheets/sheet1.xml"));
        Assert.Equal(HandmadeReports.Norwegian.Report!.Results.Count + 1, requirements.Count);
        Assert.Equal("Dokument", requirements[0][0]);
        var documents = Rows(Part(workbook, "xl/worksheets/sheet2.xml"));
        Assert.Equal(3, documents.Count);
        Assert.Contains("unknown key `sektor`", documents[2][^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes()
    {
        Assert.Equal(Bytes(HandmadeReports.Norwegian), Bytes(HandmadeReports.Norwegian));
    }

    [Fact]
    public void A_workbook_is_no_text()
    {
        using var text = new StringWriter();

        Assert.Throws<InvalidOperationException>(() => ReportFormats.Xlsx.Write([], ReportOptions.Default, text));
    }

    private static List<List<string>> Rows(XElement sheet) =>
        [.. sheet.Descendants().Where(e => e.Name.LocalName == "row").Select(r => r.Elements().Select(c => c.Value).ToList())];

    private static XElement Part(ZipArchive workbook, string name)
    {
        using var part = workbook.GetEntry(name)!.Open();
        return XElement.Load(part);
    }

    private static ZipArchive Written(params CheckedDocument[] documents) => new(new MemoryStream(Bytes(documents)), ZipArchiveMode.Read);

    private static byte[] Bytes(params CheckedDocument[] documents)
    {
        using var stream = new MemoryStream();
        ReportFormats.Xlsx.Write(documents, ReportOptions.Default, stream);
        return stream.ToArray();
    }
}
