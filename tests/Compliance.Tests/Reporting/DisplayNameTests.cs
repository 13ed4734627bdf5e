using System.Globalization;
using Compliance.Findings;
using Compliance.Language.Prose;
using Compliance.Reporting;
using Compliance.Rules;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Reporting;

/// <summary>What a pack calls outcomes and grades is what everybody reads; ids never change.</summary>
public class DisplayNameTests
{
    private static readonly RuleSet Rules = SmallPack.Load(
        """
        rules:
          - rule: board
            title: The board takes part
            levels:
              - must: always
                source: act § 1
            requires: governance.board involved
            grade: { not met: critical }
        """,
        """
        names:
          outcomes:
            not met:
              en: in breach on its own words
          grades:
            critical:
              en: red
        """);

    private static Report Report => SmallPack.Check(Rules, "governance: { board involved: no }");

    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv")]
    public void Reports_print_the_words_of_the_pack(string format)
    {
        var text = Written(Report, format);
        Assert.Contains("in breach on its own words", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("red", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_report_that_is_read_again_has_the_words_still()
    {
        var json = Written(Report, "json");
        Assert.Contains("\"outcome/notMet\": \"in breach on its own words\"", json, StringComparison.Ordinal);
        Assert.Contains("\"outcome\": \"notMet\"", json, StringComparison.Ordinal);
        var again = Assert.Single(JsonReportReader.Whole(System.Text.Encoding.UTF8.GetBytes(json)).Documents).Report!;
        Assert.Equal(Report.Names, again.Names);
        Assert.Equal(Written(Report, "console"), Written(again, "console"));
    }

    [Fact]
    public void Prose_calls_them_so_too() =>
        Assert.Contains(new RuleProse(Rules.Pack, "en").Read(Rules.Pack.Rules.Single()), l => l.Text == "The outcome \"in breach on its own words\" has the grade \"red\".");

    [Fact]
    public void A_pack_without_names_leaves_the_words_of_the_language() =>
        Assert.Empty(SmallPack.Check(SmallPack.Load("rules: []"), "governance: { board involved: no }").Names);

    private static string Written(Report report, string format)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        ReportFormats.Find(format)!.Write([new CheckedDocument { File = "plan.yaml", Report = report }], ReportOptions.Default, output);
        return output.ToString();
    }
}
