using Compliance.Checking;
using Compliance.Documents;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.House;

namespace Compliance.Tests;

/// <summary>The code of README.md; the test of the README copies it from here.</summary>
public class ReadmeExampleTests
{
    [Fact]
    public void The_example_of_the_README_runs()
    {
        var written = new List<string>();
        var report = Example(Repository.PathOf("samples", "nordlys-verft.txt"), written.Add);

        Assert.Equal(report.Findings.Count(), written.Count);
        Assert.Contains(written, line => line.StartsWith("Moderate NotMet measure-schedule-is-definite: ", StringComparison.Ordinal));
    }

    private static Report Example(string path, Action<string> write)
    {
        // begin
        using var file = File.OpenRead(path);
        PlanReading reading = DocumentPlanReader.Read(file, "plan.txt");    // or a Plan of your own
        if (reading.Plan is not { } plan)
            throw new InvalidDataException(string.Join('\n', reading.Errors));

        var checker = new ComplianceChecker(RuleSet.Default);
        Report report = checker.Check(plan, new CheckOptions { Language = "nb" });
        foreach (Finding finding in report.Findings)
            write($"{finding.Grade} {finding.Outcome} {finding.Rule}: {finding.Message}");
        // end
        return report;
    }
}
