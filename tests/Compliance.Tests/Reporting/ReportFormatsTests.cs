using System.Text;
using System.Xml.Linq;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Tests.House;

namespace Compliance.Tests.Reporting;

public class ReportFormatsTests
{
    private static readonly CheckedDocument[] Batch =
        [HandmadeReports.Norwegian with { Text = HandmadeReports.Lines }, HandmadeReports.Unreadable, HandmadeReports.English];

    public static TheoryData<string> TextFormats => [.. ReportFormats.All.Where(f => f.IsText).Select(f => f.Name)];

    [Theory]
    [InlineData("markdown", "nb")]
    [InlineData("markdown", "en")]
    [InlineData("html", "nb")]
    [InlineData("html", "en")]
    [InlineData("sarif", "en")]
    [InlineData("junit", "en")]
    [InlineData("github", "nb")]
    [InlineData("csv", "nb")]
    [InlineData("csv-documents", "en")]
    public void A_report_looks_like_this(string name, string language)
    {
        var format = ReportFormats.Find(name)!;
        var document = new CheckedDocument { File = "planer/nordlys.txt", Report = HandmadeReports.Report(language), Text = HandmadeReports.Lines };
        Repository.Approve($"tests/Compliance.Tests/Reporting/Approved/{name}.{language}{format.Extension}", Written(format, document, HandmadeReports.Unreadable));
    }

    [Theory]
    [MemberData(nameof(TextFormats))]
    public void A_report_read_back_from_JSON_gives_every_format_as_the_check_did(string name)
    {
        var format = ReportFormats.Find(name)!;
        foreach (var source in new[] { ReportFormats.Json, ReportFormats.Ndjson })
        {
            var reading = ReportReading.Read(new MemoryStream(Encoding.UTF8.GetBytes(Written(source, Batch))), "report.json");

            Assert.Empty(reading.Errors);
            Assert.Equal(Written(format, Batch), Written(format, [.. reading.Documents]));
        }
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("{}", "it has no `schema`")]
    [InlineData("{\"schema\":\"compliance/report/9\",\"documents\":[]}", "its schema is `compliance/report/9`")]
    [InlineData("{\"schema\":\"compliance/report/1\",\"documents\":[{\"file\":\"a\",\"status\":\"odd\"}]}", "`status` cannot be `odd`")]
    [InlineData("[1, 2", "this is no report")]
    [InlineData("not json", "this is no report")]
    public void What_is_no_report_is_refused_with_the_reason(string text, string expected)
    {
        var reading = ReportReading.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "report.json");

        Assert.Empty(reading.Documents);
        Assert.Contains(expected, Assert.Single(reading.Errors).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    public void Nothing_in_a_document_becomes_markup(string name)
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=y> [a](javascript:b) `c` **d** </title>";
        var report = HandmadeReports.Report("nb") with
        {
            Name = Hostile,
            ConclusionText = Hostile,
            Results =
            [
                HandmadeReports.Finding(Hostile, Outcome.NotMet, Grade.Serious, Hostile, Hostile) with
                {
                    Places = [HandmadeReports.At(Hostile, 1, Hostile, Hostile)],
                    Sources = [new Citation(Hostile, Hostile, Hostile, Authority.Act, "javascript:alert(1)")],
                },
                HandmadeReports.Finding("q", Outcome.Open, Grade.Info, Hostile, Hostile),
            ],
            Areas = [new AreaOverview(Hostile, Hostile, 1, 0, 0, 0)],
        };
        var text = Written(ReportFormats.Find(name)!, new CheckedDocument { File = Hostile, Report = report, Text = [Hostile] });

        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", text, StringComparison.OrdinalIgnoreCase);
        if (name == "markdown")
            Assert.DoesNotContain("[a](javascript", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_well_formed_and_every_link_within_it_has_a_target()
    {
        var html = Written(ReportFormats.Html, Batch);
        var body = html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)].Replace("<br>", "<br/>", StringComparison.Ordinal);
        var page = XElement.Parse(body, LoadOptions.None);
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var links = page.Descendants("a").Attributes("href").Select(a => a.Value).Where(h => h.StartsWith('#')).ToList();
        Assert.True(links.Count > 10);
        Assert.All(links, l => Assert.Contains(l[1..], ids));
    }

    [Fact]
    public void The_text_of_the_document_carries_a_mark_for_each_quotation()
    {
        var html = Written(ReportFormats.Html, Batch[0]);

        Assert.Contains("<mark>Siste fullførte lønnskartlegging gjelder 2021.</mark><sup><a href=\"#d1-f1\">1</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#d1-l31\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_SARIF_log_in_full_holds_every_result_and_by_default_only_alerts()
    {
        var alerts = Written(ReportFormats.Sarif, Batch[0]);
        var full = Written(ReportFormats.Sarif, ReportOptions.Default with { SarifFull = true }, Batch[0]);

        Assert.DoesNotContain("\"kind\": \"pass\"", alerts, StringComparison.Ordinal);
        foreach (var kind in new[] { "pass", "fail", "open", "review", "notApplicable" })
            Assert.Contains($"\"kind\": \"{kind}\"", full, StringComparison.Ordinal);
        Assert.Contains("\"toolExecutionNotifications\"", alerts, StringComparison.Ordinal);
        Assert.Contains("\"executionSuccessful\": false", alerts, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_keeps_failure_error_and_skipped_apart()
    {
        var xml = XElement.Parse(Written(ReportFormats.JUnit, ReportOptions.Default with { JUnitByRule = true }, Batch[0], HandmadeReports.Unreadable));
        var suite = xml.Elements("testsuite").First();

        Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
        Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        Assert.Equal("error", suite.Elements("testcase").Single(c => ((string)c.Attribute("name")!).StartsWith("pay-ratio", StringComparison.Ordinal)).Elements().Single().Name);
        Assert.Equal("skipped", suite.Elements("testcase").Single(c => ((string)c.Attribute("name")!).StartsWith("suited-measures", StringComparison.Ordinal)).Elements().Single().Name);
        Assert.Equal("error", xml.Elements("testsuite").Last().Descendants("error").Single().Name);
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_disarmed()
    {
        var report = HandmadeReports.Report("nb") with { Results = [HandmadeReports.Finding("=cmd()", Outcome.NotMet, Grade.Minor, "+1", "-a, \"b\"")] };

        var row = Written(ReportFormats.Csv, new CheckedDocument { File = "@x", Report = report }).Split("\r\n")[1];

        Assert.StartsWith("'@x,'=cmd(),", row, StringComparison.Ordinal);
        Assert.Contains("\"'-a, \"\"b\"\"\"", row, StringComparison.Ordinal);
    }

    private static string Written(ReportFormat format, params CheckedDocument[] documents) => Written(format, ReportOptions.Default, documents);

    private static string Written(ReportFormat format, ReportOptions options, params CheckedDocument[] documents)
    {
        using var text = new StringWriter();
        format.Write(documents, options, text);
        return text.ToString();
    }
}
