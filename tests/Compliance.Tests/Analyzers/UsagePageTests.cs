using Compliance.Analyzers.Api;
using Compliance.CodeFixes;
using Compliance.Language;
using Compliance.Tests.Language.Diagnostics;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Tests.Analyzers;

/// <summary>The examples of the pages about C# are tests: what is bad is told where the carets are, what is good is not.</summary>
public class UsagePageTests
{
    private static readonly (string Id, Func<DiagnosticAnalyzer> Analyzer, Func<CodeFixProvider>? Fix)[] All =
    [
        ("CMP7001", () => new UnknownIdAnalyzer(), () => new UnknownIdFix()),
        ("CMP7002", () => new UnknownIdAnalyzer(), () => new UnknownIdFix()),
        ("CMP7003", () => new ResultIgnoredAnalyzer(), () => new ResultIgnoredFix()),
        ("CMP7004", () => new BuiltPerCallAnalyzer(), () => new BuiltPerCallFix()),
        ("CMP7005", () => new AssessmentDateAnalyzer(), () => new AssessmentDateFix()),
        ("CMP7006", () => new OutcomeSwitchAnalyzer(), () => new OutcomeSwitchFix()),
        ("CMP7007", () => new FactTypeAnalyzer(), null),
        ("CMP7008", () => new FactTypeAnalyzer(), () => new FactWithoutSilenceFix()),
    ];

    public static TheoryData<string> Ids() => new(All.Select(a => a.Id));

    public static TheoryData<string> FixableIds() => new(All.Where(a => a.Fix is not null).Select(a => a.Id));

    [Fact]
    public void Every_diagnostic_about_code_is_tried() =>
        Assert.Equal(Catalog.All.Select(k => k.Id).Where(id => id.StartsWith("CMP7", StringComparison.Ordinal)), All.Select(a => a.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_a_page_calls_bad_is_told_at_the_marked_place(string id)
    {
        foreach (var block in CatalogPage.Find(id)!.Blocks("Bad", "csharp"))
        {
            var source = UsagePages.SourceOf(block);
            var marks = UsagePages.Marks(source).Select(m => (id, m.Line, m.Start, m.End)).ToList();

            var told = await UsagePages.Project(source).Run(AnalyzerOf(id));

            Assert.NotEmpty(marks);
            Assert.Equal(marks, told.Select(d => (d.Id, d.Location.GetLineSpan().StartLinePosition.Line + 1, d.Location.GetLineSpan().StartLinePosition.Character + 1, d.Location.GetLineSpan().EndLinePosition.Character + 1)));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_a_page_calls_good_is_silent_to_all(string id)
    {
        foreach (var block in CatalogPage.Find(id)!.Blocks("Good", "csharp"))
        {
            foreach (var (_, analyzer, _) in All)
                Assert.DoesNotContain(await UsagePages.Project(UsagePages.SourceOf(block)).Run(analyzer()), d => d.Id == id);
        }
    }

    [Theory]
    [MemberData(nameof(FixableIds))]
    public async Task The_repair_of_what_a_page_calls_bad_compiles_and_is_silent(string id)
    {
        foreach (var block in CatalogPage.Find(id)!.Blocks("Bad", "csharp"))
        {
            var repaired = await FixOf(id, UsagePages.SourceOf(block));

            Assert.Empty(await UsagePages.Project(repaired).Run(AnalyzerOf(id)));
        }
    }

    [Theory]
    [InlineData("CMP7001", "finding.Rule is \"measure-has-owner\"", "finding.Rule is \"measure-has-ownr\"")]
    [InlineData("CMP7005", "checker.Check(plan, new CheckOptions { Today = DateOnly.FromDateTime(DateTime.Now) }) is null", "checker.Check(plan, new CheckOptions { AsOf = DateOnly.FromDateTime(DateTime.Now) }) is null")]
    [InlineData("CMP7004", "Checker.Check(plan) is null", "new ComplianceChecker(RuleSet.Default).Check(plan) is null")]
    public async Task A_repair_changes_what_it_is_about_and_nothing_else(string id, string expected, string condition)
    {
        var source = "using Compliance.Checking; using Compliance.Findings; using Compliance.Plans; using Compliance.Rules;\nclass C\n{\n    bool M(ComplianceChecker checker, Plan plan, Finding finding) => " + condition + ";\n}\n";

        Assert.Contains("=> " + expected + ";", await FixOf(id, source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public bool? DayOrNight { get; init; }", "[RuleName(\"day night\")]\n    public bool? DayOrNight { get; init; }")]
    [InlineData("public bool? Or { get; init; }", "[RuleName(\"hr\")]\n    public bool? Or { get; init; }")]
    [InlineData("public int? Heads { get; init; }\n\n    public int? HEADS { get; init; }", "[RuleName(\"heads 2\")]\n    public int? HEADS { get; init; }")]
    [InlineData("[RuleName(\"some or all\")]\n    public int? Heads { get; init; }", "[RuleName(\"heads\")]\n    public int? Heads { get; init; }")]
    [InlineData("/// <summary>Kept.</summary>\n    [Unit(\"persons\")]\n    public int? ThisAndThat { get; init; }", "/// <summary>Kept.</summary>\n    [RuleName(\"this that\")]\n    [Unit(\"persons\")]\n    public int? ThisAndThat { get; init; }")]
    public async Task A_fact_that_rules_cannot_name_gets_a_name(string property, string repaired)
    {
        const string Head = "using Compliance.Plans;\n[Facts(\"hr\")]\npublic sealed record Hr\n{\n    ";
        var source = Head + property + "\n}\n";
        var project = UsagePages.Project(source);
        var diagnostic = Assert.Single(await project.Run(new FactTypeAnalyzer()));
        Assert.Equal("CMP7007", diagnostic.Id);

        var changed = await CodeFixRun.Apply(source, project, diagnostic, new FactWithoutNameFix());

        Assert.Contains(repaired, changed, StringComparison.Ordinal);
        Assert.Empty(await UsagePages.Project(changed).Run(new FactTypeAnalyzer()));
    }

    [Fact]
    public async Task A_fact_of_a_type_that_rules_cannot_read_has_no_repair()
    {
        const string Source = "using Compliance.Plans;\n[Facts(\"hr\")]\npublic sealed record Hr(Version? System, DateOnly? From, int? DayOrNight);\n";
        var project = UsagePages.Project(Source);
        var told = await project.Run(new FactTypeAnalyzer());
        Assert.Equal(2, told.Count);

        Assert.Empty(await CodeFixRun.Offered(Source, project, told[0], new FactWithoutNameFix()));
        Assert.Contains("[property: RuleName(\"day night\")] int? DayOrNight", await CodeFixRun.Apply(Source, project, told[1], new FactWithoutNameFix()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", 0)]
    [InlineData("True", 0)]
    [InlineData("false", 1)]
    [InlineData("", 1)]
    public async Task A_project_that_loads_rules_while_it_runs_may_name_any(string setting, int told)
    {
        var project = UsagePages.Project("using Compliance.Findings;\nclass C\n{\n    bool M(Finding finding) => finding.Rule == \"of-a-pack-elsewhere\";\n}\n");
        project = project with { Options = project.Options.With("", UnknownIdAnalyzer.AtRunTime, setting) };

        Assert.Equal(told, (await project.Run(new UnknownIdAnalyzer())).Count);
    }

    private static DiagnosticAnalyzer AnalyzerOf(string id) => All.Single(a => a.Id == id).Analyzer();

    private static async Task<string> FixOf(string id, string source)
    {
        var project = UsagePages.Project(source);
        var diagnostic = (await project.Run(AnalyzerOf(id))).First(d => d.Id == id);
        return await CodeFixRun.Apply(source, project, diagnostic, All.Single(a => a.Id == id).Fix!());
    }
}
