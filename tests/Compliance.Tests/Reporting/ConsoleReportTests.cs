using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Tests.House;

namespace Compliance.Tests.Reporting;

public class ConsoleReportTests
{
    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void A_report_reads_like_this(string language) => Repository.Approve(
        $"tests/Compliance.Tests/Reporting/ConsoleReport.{language}.txt",
        Written(new CheckedDocument { File = "planer/nordlys.txt", Report = HandmadeReports.Report(language) }));

    [Fact]
    public void A_batch_ends_with_a_summary_that_names_what_could_not_be_read()
    {
        var text = Written(HandmadeReports.Norwegian, HandmadeReports.Unreadable);

        Assert.Contains("1 dokument kontrollert, 1 kunne ikke leses", text, StringComparison.Ordinal);
        Assert.Contains("planer/skadet.yaml(4,3): error: unknown key `sektor`; did you mean `sector`?", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_below_the_chosen_grade_are_counted_and_not_shown()
    {
        var text = Written(ReportOptions.Default with { Show = Grade.Serious }, HandmadeReports.Norwegian);

        Assert.DoesNotContain("ubestemt tid", text, StringComparison.Ordinal);
        Assert.Contains("4 funn av lavere alvorlighet er ikke vist.", text, StringComparison.Ordinal);
        Assert.Contains("Hvilke representanter", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_wider_than_asked_unless_it_is_one_word()
    {
        var lines = Written(ReportOptions.Default with { Width = 60 }, HandmadeReports.Norwegian).Split('\n');

        Assert.All(lines.Where(l => l.Length > 60), l => Assert.DoesNotContain(' ', l.Trim()));
        Assert.Contains(lines, l => l.Length > 45);
    }

    [Fact]
    public void Colours_are_written_only_when_asked_for()
    {
        Assert.DoesNotContain('\u001b', Written(HandmadeReports.Norwegian));
        Assert.Contains("\u001b[1;31m", Written(ReportOptions.Default with { Colour = true }, HandmadeReports.Norwegian), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_shown_as_its_code()
    {
        var report = HandmadeReports.Report("nb") with
        {
            Name = "plan\u001b[2J.txt",
            Results =
            [
                HandmadeReports.Finding("r", Outcome.NotMet, Grade.Serious, "t\u202e", "m\u0007") with
                {
                    Places = [HandmadeReports.At("p", 1, "linje\r\nskift \u009b31m")],
                },
            ],
        };
        var text = Written(new CheckedDocument { File = "x", Report = report });

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202e', text);
        Assert.Contains("plan\\u{001B}[2J.txt", text, StringComparison.Ordinal);
        Assert.Contains("«linje skift \\u{009B}31m»", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_named_with_its_file_where_several_documents_are_one_documentation()
    {
        var here = HandmadeReports.At("governance.final responsibility", 17, "Styret");
        var there = here with { Place = here.Place with { File = "vedlegg.pdf", Line = 3 } };
        var report = HandmadeReports.Report("nb") with
        {
            Results = [HandmadeReports.Finding("board", Outcome.Met, Grade.Info, "Styrets ansvar", "ok") with { Places = [here, there, there] }],
        };

        Assert.Contains($"Styrets ansvar – {here.Place.File}: linje 17; vedlegg.pdf: linje 3\n", Written(new CheckedDocument { File = "x", Report = report }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_findings_says_so()
    {
        var report = HandmadeReports.Report("nb") with { Results = [], Conclusion = Conclusion.NoGapsFound };

        Assert.Contains("Ingen funn.", Written(new CheckedDocument { File = "x", Report = report }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en to tre fire", 7, "en to|tre|fire")]
    [InlineData("se § 26 andre", 6, "se|§ 26|andre")]
    [InlineData("enormtlangtord kort", 5, "enormtlangtord|kort")]
    [InlineData("", 5, "")]
    public void Text_is_wrapped_at_spaces_and_never_inside_a_word(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', TextPage.Wrap(text, width, width)));

    private static string Written(params CheckedDocument[] documents) => Written(ReportOptions.Default, documents);

    private static string Written(ReportOptions options, params CheckedDocument[] documents)
    {
        using var text = new StringWriter();
        ReportFormats.Console.Write(documents, options, text);
        return text.ToString();
    }
}
