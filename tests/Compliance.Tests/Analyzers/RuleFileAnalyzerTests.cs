using Compliance.Analyzers.Api;
using Compliance.Analyzers.RuleFiles;
using Compliance.Analyzers.Vocabularies;
using Microsoft.CodeAnalysis;

namespace Compliance.Tests.Analyzers;

public class RuleFileAnalyzerTests
{
    private const string HrFacts = """
        using Compliance.Plans;
        [Facts("hr")]
        public sealed record HrFacts { public decimal? SickLeave { get; init; } }
        """;

    [Fact]
    public async Task A_pack_without_mistakes_is_silent() => Assert.Empty(await Lines(SmallPack.Project("stated(employer.name)")));

    [Fact]
    public async Task A_mistake_is_told_at_its_line_and_column_with_the_nearest_name() => Assert.Equal(
        ["/rules/names.rules.yaml(11,31)-(11,35): CMP2010: `employer` has no entry `nmae`; did you mean `name`?"],
        await Lines(SmallPack.Project("stated(employer.nmae)")));

    [Fact]
    public async Task A_diagnostic_has_the_severity_of_the_catalog_and_says_where_its_page_is()
    {
        var diagnostic = Assert.Single(await SmallPack.Project("stated(employer.nmae)").Run(new RuleFileAnalyzer()));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains("compliance explain CMP2010", diagnostic.Descriptor.Description.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(Compliance.Language.Catalog.HelpLink("CMP2010") ?? "", diagnostic.Descriptor.HelpLinkUri);
    }

    [Theory]
    [InlineData("/srv/my packages/compliance/docs/diagnostics/", "file:///srv/my%20packages/compliance/docs/diagnostics/CMP2010.md")]
    [InlineData("https://rules.example/pages/", "https://rules.example/pages/CMP2010.md")]
    [InlineData("docs/", "")]
    [InlineData("", "")]
    public async Task A_diagnostic_leads_to_its_page_where_the_build_says_it_lies(string pages, string link)
    {
        var project = SmallPack.Project("stated(employer.nmae)");

        var diagnostic = Assert.Single(await (project with { Options = project.Options.With("", "build_property.ComplianceDiagnosticPages", pages) }).Run(new RuleFileAnalyzer()));

        Assert.Equal(link, diagnostic.Descriptor.HelpLinkUri);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Fact]
    public async Task What_is_told_of_code_leads_to_its_page_too()
    {
        var project = SmallPack.Project("stated(employer.name)", """
            using Compliance.Plans;
            [Facts("hr")]
            public sealed record HrFacts { public decimal SickLeave { get; init; } }
            """);

        var diagnostic = Assert.Single(await (project with { Options = project.Options.With("", "build_property.ComplianceDiagnosticPages", "https://rules.example/") }).Run(new FactTypeAnalyzer()));

        Assert.Equal("https://rules.example/" + diagnostic.Id + ".md", diagnostic.Descriptor.HelpLinkUri);
    }

    [Fact]
    public async Task Facts_of_the_host_are_names_of_rules() => Assert.Empty(await Lines(SmallPack.Project("hr.sick leave > 0", HrFacts)));

    [Fact]
    public async Task Facts_that_are_registered_under_a_root_are_names_of_rules() => Assert.Empty(await Lines(SmallPack.Project("staff.sick leave > 0", """
        using Compliance.Rules;
        public sealed record StaffFacts { public decimal? SickLeave { get; init; } }
        static class Setup { public static RuleSetOptions Add(RuleSetOptions options) => options.AddFacts<StaffFacts>("staff"); }
        """)));

    [Fact]
    public async Task A_property_that_was_renamed_breaks_the_leaf_that_used_it_and_suggests_the_new_name() => Assert.Equal(
        ["/rules/names.rules.yaml(11,18)-(11,28): CMP2010: `hr` has no entry `sick leave`; did you mean `sick leaves`?"],
        await Lines(SmallPack.Project("hr.sick leave > 0", HrFacts.Replace("SickLeave", "SickLeaves", StringComparison.Ordinal))));

    [Fact]
    public async Task A_property_whose_name_grew_is_suggested_too() => Assert.Equal(
        ["/rules/names.rules.yaml(11,18)-(11,28): CMP2010: `hr` has no entry `sick leave`; did you mean `sick leave rate`?"],
        await Lines(SmallPack.Project("hr.sick leave > 0", HrFacts.Replace("SickLeave", "SickLeaveRate", StringComparison.Ordinal))));

    [Fact]
    public async Task A_type_that_is_no_longer_marked_breaks_the_leaf_that_used_it() => Assert.Contains(
        "CMP2001",
        Assert.Single(await Lines(SmallPack.Project("hr.sick leave > 0", HrFacts.Replace("[Facts(\"hr\")]", "", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_comment_silences_what_it_names() => Assert.Empty(
        await Lines(SmallPack.Project("count(measures) > 7 # compliance-ignore CMP3003: seven is a matter of taste")));

    [Fact]
    public async Task The_configuration_of_the_project_decides_about_severity()
    {
        var project = SmallPack.Project("count(measures) > 7");
        var severities = project.Compilation.Options.SpecificDiagnosticOptions.Add("CMP3003", ReportDiagnostic.Error);
        project = project with { Compilation = project.Compilation.WithOptions(project.Compilation.Options.WithSpecificDiagnosticOptions(severities)) };

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await project.Run(new RuleFileAnalyzer())).Severity);
    }

    [Fact]
    public async Task A_pack_that_builds_on_another_finds_it_among_the_additional_files()
    {
        var project = CompilerRun.Of("")
            .With("/packages/small/pack.yaml", SmallPack.Manifest, "Inherited")
            .With("/packages/small/names.rules.yaml", SmallPack.Rules("stated(employer.nmae)"), "Inherited")
            .With("/mine/pack.yaml", "pack: mine\nversion: 1.0.0\nlanguage: compliance/1\nmessage languages: [en]\nextends: [small@^1]\n")
            .With("/mine/more.rules.yaml", SmallPack.Rules("stated(employer.sector)", "sector"));

        Assert.Empty(await Lines(project));
        Assert.Contains(
            "/mine/pack.yaml(5,11)-(5,19): CMP5004: the pack `small` is not among the packs to build on",
            await Lines(project with { Files = project.Files.RemoveAll(f => f.Path.StartsWith("/packages", StringComparison.Ordinal)) }));
    }

    [Fact]
    public async Task Two_packs_that_build_on_each_other_are_told_and_do_not_hang()
    {
        var project = CompilerRun.Of("")
            .With("/a/pack.yaml", "pack: a\nversion: 1.0.0\nlanguage: compliance/1\nextends: [b@^1]\n")
            .With("/b/pack.yaml", "pack: b\nversion: 1.0.0\nlanguage: compliance/1\nextends: [a@^1]\n");

        Assert.Contains(await Lines(project), l => l.Contains("CMP5004", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rules_without_a_pack_are_told() => Assert.Contains(
        "CMP5003",
        Assert.Single(await Lines(CompilerRun.Of("").With("/rules/names.rules.yaml", SmallPack.Rules("stated(employer.name)")))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Files_of_others_are_left_alone() => Assert.Empty(await Lines(CompilerRun.Of("").With("/labels/en.yaml", "- x").With("/x.yaml", "]").With("/other.txt", "]")));

    [Fact]
    public async Task A_plan_is_judged_by_the_same_names() => Assert.Equal(
        [
            "/plans/a.plan.yaml(2,3)-(2,21): CMP0002: unknown key `regullar employees`; did you mean `regular employees`?",
            "/plans/a.plan.yaml(3,11)-(3,17): CMP0007: `publik` is no sector; did you mean `public`?",
        ],
        await Lines(CompilerRun.Of("").With("/plans/a.plan.yaml", "employer:\n  regullar employees: 51\n  sector: publik\n")));

    [Fact]
    public async Task The_samples_of_the_repository_are_plans_without_mistakes()
    {
        var project = Directory.EnumerateFiles(House.Repository.PathOf("samples"), "*.plan.yaml")
            .Aggregate(CompilerRun.Of(""), (run, path) => run.With(path, File.ReadAllText(path)));

        Assert.NotEmpty(project.Files);
        Assert.Empty(await Lines(project));
    }

    [Fact]
    public async Task The_plans_of_cases_are_judged_by_the_same_names() => Assert.Equal(
        [
            "/rules/names.tests.yaml(3,5)-(3,12): CMP0002: unknown key `emplyer`; did you mean `employer`?",
            "/rules/names.tests.yaml(9,16)-(9,22): CMP0002: the plan has no `sectro` here; did you mean `sector`?",
        ],
        await Lines(SmallPack.Project("stated(employer.name)").With("/rules/names.tests.yaml", """
            tests for: names
            base: &base
                emplyer:
                  name: Fjellheim
            cases:
              - case: a
                given: *base
                with:
                  employer.sectro: public
                  measures[1].text: Mentoring
                  inputs.anything: 1
                expect:
                  findings: [named]
              - case: b
                given: *base
                expect:
                  findings: []
            """)));

    [Fact]
    public async Task The_pack_of_the_repository_and_its_cases_are_without_mistakes()
    {
        var project = Directory.EnumerateFiles(House.Repository.PathOf("rules", "no"), "*.yaml", SearchOption.AllDirectories)
            .Aggregate(CompilerRun.Of(""), (run, path) => run.With(path, File.ReadAllText(path)));

        Assert.Empty(await Lines(project));
    }

    [Fact]
    public async Task Typing_in_CSharp_reads_no_rules_again()
    {
        var yaml = new RuleYaml();
        var linter = new PackLinter(yaml);
        var project = SmallPack.Project("hr.sick leave > 0", HrFacts);
        await project.Run(new RuleFileAnalyzer(yaml, linter));

        foreach (var more in new[] { "class A;", "class A { int b; }", "namespace N { class Facts; }" })
            await project.Typed(HrFacts + more).Run(new RuleFileAnalyzer(yaml, linter));

        Assert.Equal((2, 1), (yaml.Reads, linter.Bindings));
    }

    [Fact]
    public async Task An_edit_of_one_rule_file_reads_that_file_only()
    {
        var yaml = new RuleYaml();
        var linter = new PackLinter(yaml);
        var project = SmallPack.Project("stated(employer.name)");
        await project.Run(new RuleFileAnalyzer(yaml, linter));

        await project.With("/rules/names.rules.yaml", SmallPack.Rules("stated(employer.sector)")).Run(new RuleFileAnalyzer(yaml, linter));

        Assert.Equal((3, 2), (yaml.Reads, linter.Bindings));
    }

    [Fact]
    public void What_is_cancelled_is_not_kept()
    {
        var linter = new PackLinter(new RuleYaml());
        var project = SmallPack.Project("stated(employer.nmae)");
        var group = Assert.Single(PackGroup.Of(project.Files.Select(f => (f, FileRole.Rules))));
        var vocabulary = SymbolVocabulary.Of(project.Compilation, TestContext.Current.CancellationToken)!;

        Assert.ThrowsAny<OperationCanceledException>(() => linter.Lint([group], vocabulary, new CancellationToken(canceled: true)));

        var result = Assert.Single(linter.Lint([group], vocabulary, TestContext.Current.CancellationToken)).Value;
        Assert.Single(result.Diagnostics.SelectMany(d => d));
    }

    private static async Task<IEnumerable<string>> Lines(CompilerRun project) => (await project.Run(new RuleFileAnalyzer())).Select(CompilerRun.Line);
}
