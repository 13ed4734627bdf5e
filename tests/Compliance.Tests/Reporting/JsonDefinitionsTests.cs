using System.Text;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Reporting.Json;
using Compliance.Tests.House;

namespace Compliance.Tests.Reporting;

/// <summary>What results repeat is written once in JSON, and what only counts is enough without the results.</summary>
public class JsonDefinitionsTests
{
    private static readonly CheckedDocument[] Batch = [HandmadeReports.Norwegian, HandmadeReports.Unreadable, HandmadeReports.English];

    [Fact]
    public void Reports_of_the_first_version_are_read_as_they_were_then()
    {
        using var file = File.OpenRead(Repository.PathOf("tests", "Compliance.Tests", "Reporting", "FirstVersion", "report.ndjson"));
        var reading = ReportReading.Read(file, "report.ndjson");
        var csv = Written(ReportFormats.Csv, [.. reading.Documents]);

        Assert.Empty(reading.Errors);
        Assert.Equal(File.ReadAllText(Repository.PathOf("tests", "Compliance.Tests", "Reporting", "FirstVersion", "report.csv")), csv);
        Assert.NotNull(reading.Documents[0].Report!.Results[0].Why);
        Assert.StartsWith("{\n  \"schema\": \"compliance/report/2\"", Written(ReportFormats.Json, [.. reading.Documents]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_documents_with_the_same_findings_has_one_definition_of_each()
    {
        var one = Definitions(Written(ReportFormats.Json, HandmadeReports.Norwegian));
        var many = Definitions(Written(ReportFormats.Json, [.. Enumerable.Repeat(HandmadeReports.Norwegian, 9)]));

        Assert.Equal(one, many);
        Assert.NotEmpty(one);
    }

    [Fact]
    public void The_order_of_the_documents_does_not_change_the_definitions() =>
        Assert.Equal(Definitions(Written(ReportFormats.Json, Batch)), Definitions(Written(ReportFormats.Json, [.. Batch.Reverse()])));

    [Fact]
    public void A_report_that_only_counts_needs_no_result()
    {
        foreach (var document in Batch)
        {
            var line = Encoding.UTF8.GetBytes(JsonReport.Line(document, "1"));
            var start = LineStart.UpToResults(line)!;
            var counted = JsonReportReader.Line(start, () => throw new InvalidOperationException("the results were read"), new ReadDefinitions());

            Assert.Equal(Written(ReportFormats.CsvDocuments, document), Written(ReportFormats.CsvDocuments, counted));
            Assert.Equal(document.Report?.Count(Outcome.NotMet), counted.Report?.Count(Outcome.NotMet));
            Assert.Null(LineStart.UpToResults(line.AsSpan(0, start.Length / 2)));
        }
    }

    [Theory]
    [InlineData("\"parts\":[", "\"parts\":[99,", "a step of `reasons` is made of one that does not stand before it")]
    [InlineData("\"norm\":\"", "\"norm\":\"x", "the definition `x")]
    [InlineData("\"why\":", "\"why\":9", "of `reasons` is missing")]
    public void What_leads_nowhere_is_refused(string right, string wrong, string reason)
    {
        var line = JsonReport.Line(HandmadeReports.Norwegian, null);
        Assert.Contains(right, line, StringComparison.Ordinal);
        var reading = ReportReading.Read(new MemoryStream(Encoding.UTF8.GetBytes(line.Replace(right, wrong, StringComparison.Ordinal))), "report.ndjson");

        Assert.Contains(reason, Assert.Single(reading.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_cannot_hold_a_reason_without_end()
    {
        using var json = JsonDocument.Parse(JsonReport.Line(HandmadeReports.Norwegian, null));
        var condition = json.RootElement.GetProperty("reasons")[0].GetProperty("condition").GetString();
        var steps = string.Join(",", Enumerable.Range(0, 60).Select(i => $$"""{"condition":"{{condition}}","result":"x"{{(i == 0 ? "" : $",\"parts\":[{i - 1},{i - 1}]")}}}"""));
        var line = json.RootElement.GetRawText();
        var from = line.IndexOf("\"reasons\":[", StringComparison.Ordinal);
        line = line[..from] + "\"reasons\":[" + steps + "]}";

        var reading = ReportReading.Read(new MemoryStream(Encoding.UTF8.GetBytes(line)), "report.ndjson");
        Assert.Contains("is made of more than", Assert.Single(reading.Errors).Message, StringComparison.Ordinal);
    }

    private static string Definitions(string report)
    {
        using var json = JsonDocument.Parse(report);
        return json.RootElement.GetProperty("definitions").GetRawText();
    }

    private static string Written(ReportFormat format, params CheckedDocument[] documents)
    {
        using var text = new StringWriter();
        format.Write(documents, ReportOptions.Default, text);
        return text.ToString();
    }
}
