using Compliance.Analyzers.Ids;
using Compliance.Analyzers.RuleFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Tests.Analyzers;

public class IdsGeneratorTests
{
    [Fact]
    public void A_rule_is_a_constant_with_its_title()
    {
        var source = Source(Project());

        Assert.Contains("    /// <summary>The employer has a name</summary>\n        public const string Named = \"named\";\n", source, StringComparison.Ordinal);
        Assert.Contains("namespace Contoso.Hr;\n", source, StringComparison.Ordinal);
        Assert.Contains("internal static class SmallPack\n", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal-has-deadline", "GoalHasDeadline")]
    [InlineData("law.large employer threshold", "LawLargeEmployerThreshold")]
    [InlineData("2-of-3", "_2Of3")]
    [InlineData("årsverk", "Årsverk")]
    [InlineData("…", "_")]
    public void A_name_becomes_an_identifier(string name, string identifier) => Assert.Equal(identifier, IdsWriter.Identifier(name));

    [Fact]
    public void The_pack_of_the_repository_gives_code_that_compiles()
    {
        var project = Directory.EnumerateFiles(House.Repository.PathOf("rules", "no"), "*.yaml", SearchOption.AllDirectories)
            .Aggregate(CompilerRun.Of("static class Uses { public const string Id = NoEqualityPack.Rules.MeasureHasOwner + NoEqualityPack.Parameters.LawLargeEmployerThreshold; }"), (run, path) => run.With(path, File.ReadAllText(path), "Inherited"));

        Driver(project).RunGeneratorsAndUpdateCompilation(project.Compilation, out var compilation, out var diagnostics, TestContext.Current.CancellationToken);

        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void A_pack_of_the_project_is_loaded_from_its_assembly()
    {
        var project = Project();
        foreach (var file in project.Files)
            project = project with { Options = project.Options.With(file.Path, FileRoles.ResourceKey, "compliance" + file.Path) };
        project = project with { Options = project.Options.With("", "build_property.ComplianceEmbedRules", "true") };

        Assert.Contains("typeof(SmallPack).Assembly,\n            \"compliance/rules/names.rules.yaml\",\n            \"compliance/rules/pack.yaml\");", Source(project), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_packs_of_one_name_and_titles_with_signs_do_no_harm()
    {
        var project = CompilerRun.Of("")
            .With("/a/pack.yaml", "pack: x\ntitle: A <b> & c\nversion: 1.0.0\n").With("/b/pack.yaml", "pack: X\n")
            .With("/a/x.rules.yaml", "rules:\n- rule: rules\n  title: Line\n- rule: rules\n- rule: Rules\n");

        Driver(project).RunGeneratorsAndUpdateCompilation(project.Compilation, out var compilation, out var diagnostics, TestContext.Current.CancellationToken);

        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Typing_in_CSharp_runs_no_step_again()
    {
        var project = Project();
        var driver = Driver(project).RunGenerators(project.Compilation, TestContext.Current.CancellationToken);

        var result = driver.RunGenerators(project.Typed("class Other;").Compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

        Assert.All(Reasons(result, IdsGenerator.FileStep), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
        Assert.All(Reasons(result, IdsGenerator.SettingsStep), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
        Assert.All(Reasons(result, IdsGenerator.PackStep), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    [Fact]
    public void An_edit_that_changes_no_name_writes_nothing_anew()
    {
        var project = Project();
        var driver = Driver(project).RunGenerators(project.Compilation, TestContext.Current.CancellationToken);
        var edited = project.With("/rules/names.rules.yaml", SmallPack.Rules("stated(employer.sector)"));

        var result = driver.ReplaceAdditionalText(project.Files[1], edited.Files[1]).RunGenerators(project.Compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

        Assert.Contains(IncrementalStepRunReason.Unchanged, Reasons(result, IdsGenerator.FileStep));
        Assert.All(Reasons(result, IdsGenerator.PackStep), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    [Fact]
    public void The_steps_hold_no_symbols_and_no_syntax()
    {
        var project = Project();
        var result = Driver(project).RunGenerators(project.Compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

        foreach (var name in new[] { IdsGenerator.FileStep, IdsGenerator.SettingsStep, IdsGenerator.PackStep })
        {
            foreach (var (value, _) in result.TrackedSteps[name].SelectMany(s => s.Outputs))
                Assert.All(TypesIn(value.GetType()), t => Assert.False(t.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), name + " holds " + t));
        }
    }

    private static IEnumerable<Type> TypesIn(Type type)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>([type]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next))
                continue;
            foreach (var inner in next.GenericTypeArguments)
                open.Push(inner);
            if (next.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
                continue;
            foreach (var field in next.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
                open.Push(field.FieldType);
        }

        return seen;
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) => result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason);

    private static CompilerRun Project()
    {
        var project = Analyzers.SmallPack.Project("stated(employer.name)");
        return project with { Options = project.Options.With("", "build_property.RootNamespace", "Contoso.Hr") };
    }

    private static string Source(CompilerRun project) =>
        Driver(project).RunGenerators(project.Compilation, TestContext.Current.CancellationToken).GetRunResult().GeneratedTrees.Single().ToString();

    private static CSharpGeneratorDriver Driver(CompilerRun project) => CSharpGeneratorDriver.Create(
        [new IdsGenerator(new RuleYaml()).AsSourceGenerator()],
        project.Files,
        new CSharpParseOptions(LanguageVersion.Latest),
        project.Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
