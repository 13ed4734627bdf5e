using Compliance.Checking;
using Compliance.Plans;
using Compliance.Reporting;
using Compliance.Rules;
using Compliance.Tests.Plans;
using FsCheck.Fluent;

namespace Compliance.Tests.Reporting;

/// <summary>Plans that a host makes, without any document: every report can be written, in both languages, and shows no places.</summary>
public class HostPlanTests
{
    private static readonly ComplianceChecker Checker = new(RuleSet.Default);

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Any_plan_gives_a_report_that_can_be_written(string language) =>
        Prop.ForAll(PlanGenerator.Plans, plan => Written(plan, language).Length > 0).Holds(60);

    [Fact]
    public void A_plan_without_a_document_shows_no_place()
    {
        var text = Written(Plan, "nb");
        Assert.Contains("Tiltaket har en ansvarlig", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sted ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(":0", text, StringComparison.Ordinal);
    }

    private static Plan Plan => new()
    {
        Document = new PlanDocument { Kind = DocumentKind.Plan, ReferenceYear = 2025 },
        Employer = new Employer { Sector = Sector.Private, RegularEmployees = 60 },
        PayMapping = new PayMapping { Status = MappingStatus.NotDone },
        Measures = [new Measure { Text = "Mentorordning" }],
    };

    private static string Written(Plan plan, string language)
    {
        var report = Checker.Check(plan, new CheckOptions { Language = language, ExplainAll = true, AsOf = new DateOnly(2025, 12, 31) });
        using var output = new StringWriter();
        ConsoleReport.Write([new CheckedDocument { File = "plan", Report = report }], new ReportOptions { Language = language }, output);
        return output.ToString();
    }
}
