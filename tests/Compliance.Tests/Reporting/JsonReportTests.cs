using System.Text.Json;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Tests.House;

namespace Compliance.Tests.Reporting;

public class JsonReportTests
{
    private static readonly SchemaCheck Schema = SchemaCheck.FromFile("rules/schema/report.schema.json");

    [Fact]
    public void A_report_of_a_batch_follows_its_schema() =>
        Assert.Empty(Schema.Errors(Written(HandmadeReports.Norwegian, HandmadeReports.Unreadable, HandmadeReports.English)));

    [Fact]
    public void Decisions_and_what_became_of_them_follow_the_schema()
    {
        var decision = new Decision { Kind = DecisionKind.Assessed, Subject = "goals", Item = "goals[x]", Outcome = Outcome.NotMet, Reason = "r", By = "HR", On = new(2026, 2, 15), Until = new(2026, 4, 1) };
        var use = new DecisionUse(decision, DecisionState.Rematched, "text");
        var report = HandmadeReports.Report("nb");
        var marked = report with
        {
            Decisions = [use, use with { Decision = decision with { Kind = DecisionKind.Answered, Value = "1" }, State = DecisionState.Expired }],
            Results = [.. report.Results.Select(r => r with { Decision = use, IsSetAside = true })],
            Supplied = [new SuppliedFact("employer.sector", "private", "HR") { On = new(2026, 2, 15) }],
        };
        var json = Written(new CheckedDocument { File = "x", Report = marked });

        Assert.Empty(Schema.Errors(json));
        Assert.Contains("\"state\": \"rematched\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_run_follows_the_schema_too() => Assert.Empty(Schema.Errors(Written()));

    [Theory]
    [InlineData("\"outcome\": \"notMet\"", "\"outcome\": \"NotMet\"")]
    [InlineData("\"status\": \"checked\"", "\"status\": \"done\"")]
    [InlineData("\"standing\":", "\"waiting\":")]
    [InlineData("\"decisive\":true", "\"certain\":true")]
    [InlineData("\"norm\": \"", "\"norm\": \"?")]
    public void The_schema_refuses_what_is_no_report(string right, string wrong)
    {
        var json = Written(HandmadeReports.Norwegian);
        Assert.Contains(right, json, StringComparison.Ordinal);

        Assert.NotEmpty(Schema.Errors(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_result_of_a_report_is_written_once()
    {
        using var json = JsonDocument.Parse(Written(HandmadeReports.Norwegian));
        var document = json.RootElement.GetProperty("documents")[0];
        var written = new[] { "findings", "met", "notApplicable" }.Sum(name => document.GetProperty(name).GetArrayLength());

        Assert.Equal(HandmadeReports.Report("nb").Results.Count, written);
        Assert.Equal(3, document.GetProperty("counts").GetProperty("outcomes").GetProperty("notMet").GetInt32());
        Assert.Equal(1, document.GetProperty("counts").GetProperty("grades").GetProperty("critical").GetInt32());
    }

    [Fact]
    public void Letters_stay_readable_and_markup_is_escaped()
    {
        var report = HandmadeReports.Report("nb") with { Name = "æøå </script>\u2028 \ud800" };
        var json = Written(new CheckedDocument { File = "x", Report = report });

        Assert.Contains("æøå ", json, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', json);
        Assert.Empty(Schema.Errors(json));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_whatever_the_order_of_its_dictionaries()
    {
        var report = HandmadeReports.Report("nb");
        var turned = report with { Digests = report.Digests.Reverse().ToDictionary() };

        Assert.Equal(Written(new CheckedDocument { File = "x", Report = report }), Written(new CheckedDocument { File = "x", Report = turned }));
    }

    [Fact]
    public void Questions_repeat_what_is_open()
    {
        using var json = JsonDocument.Parse(Written(HandmadeReports.English));
        var document = json.RootElement.GetProperty("documents")[0];

        Assert.Equal(HandmadeReports.Report("en").Count(Outcome.Open), document.GetProperty("questions").GetArrayLength());
        Assert.Equal("involvement", document.GetProperty("questions")[0].GetProperty("missing")[0].GetString());
    }

    private static string Written(params CheckedDocument[] documents)
    {
        using var text = new StringWriter();
        ReportFormats.Json.Write(documents, ReportOptions.Default with { Engine = "0.1.0" }, text);
        return text.ToString();
    }
}
