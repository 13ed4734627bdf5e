using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Reporting;
using Compliance.Rules;
using Compliance.Testing;
using Compliance.Tests.House;

namespace Compliance.Tests.Packs;

/// <summary>
/// A pack of another country in another language, with other limits, grounds and years than the Norwegian one: nothing of a
/// country lives in code.
/// </summary>
public class SecondPackTests
{
    private static readonly IReadOnlyList<RuleFile> Files = RuleFiles.In(Repository.PathOf("tests", "Compliance.Tests", "Packs", "Danish"));

    [Fact]
    public void It_loads_without_a_word_of_complaint() => Assert.Equal([], RuleSet.Lint(Files).Select(d => d.ToString()));

    [Fact]
    public void Its_cases_hold()
    {
        var results = RuleTests.Run(Files);
        Assert.Equal(7, results.Count);
        Assert.Equal([], results.Where(r => !r.Passed).Select(r => r.Case + ": " + string.Join("; ", r.Failures)));
    }

    [Fact]
    public void Its_findings_speak_its_own_language_and_cite_its_own_law()
    {
        var plan = new Plan
        {
            Employer = new Employer { RegularEmployees = 40 },
            Document = new PlanDocument { Kind = DocumentKind.Statement, ReferenceYear = 2025, Grounds = [Ground.Gender, Ground.Age] },
            PayMapping = new PayMapping { ForYear = 2024, ByGender = true },
        };
        var report = new ComplianceChecker(RuleSet.Load(Files)).Check(plan, new CheckOptions { AsOf = new DateOnly(2025, 12, 31) });
        var finding = Assert.Single(report.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Equal("Lønstatistikken gælder 2024, men skulle gælde 2025.", finding.Message.Text);
        Assert.StartsWith("Prøveloven", finding.Sources[0].Text, StringComparison.Ordinal);
        Assert.Equal("Prøvenævnet fører tilsyn med § 5.", finding.Enforcement);
        Assert.Equal(Conclusion.NotMet, report.Conclusion);
    }

    /// <summary>What the engine says itself in a language that it has no phrases of is English, never Norwegian.</summary>
    [Fact]
    public void No_word_of_another_country_is_in_what_it_says()
    {
        var report = new ComplianceChecker(RuleSet.Load(Files)).Check(new Plan(), new CheckOptions { AsOf = new DateOnly(2025, 12, 31) });
        var said = report.Findings.Select(f => f.Message.Text + " " + f.Title).Append(report.ConclusionText).ToList();
        Assert.NotEmpty(report.Findings);
        foreach (var word in new[] { "framgår", "ikke oppgitt", "likestilling", "ldl", "dokumentet oppgir" })
            Assert.DoesNotContain(said, s => s.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A reader of a report in two languages is told why.</summary>
    [Theory]
    [InlineData("da", "the rules speak `da`; the engine has no words in it, and speaks English")]
    [InlineData("en", null)]
    public void A_report_says_which_words_are_not_its_own(string language, string? note)
    {
        var report = new ComplianceChecker(RuleSet.Load(Files)).Check(new Plan(), new CheckOptions { AsOf = new DateOnly(2025, 12, 31) }) with { Language = language };
        using var text = new StringWriter();
        ReportFormats.Console.Write([new CheckedDocument { File = "plan.yaml", Report = report }], ReportOptions.Default with { Width = 200 }, text);

        Assert.Equal(note is not null, text.ToString().Contains(note ?? "the engine has no words", StringComparison.Ordinal));
    }
}
