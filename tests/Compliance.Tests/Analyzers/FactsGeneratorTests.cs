using System.Reflection;
using Compliance.Analyzers.Facts;
using Compliance.Analyzers.Vocabularies;
using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Tests.Analyzers;

/// <summary>The method that the build writes for a type of facts compiles without a warning, and gives rules the names that the analyzers know.</summary>
public class FactsGeneratorTests
{
    private const string Source = """
        using Compliance.Plans;
        namespace Contoso.Compliance.Staff;

        [Facts("hr")]
        public sealed record HrFacts : Base
        {
            [Confidential] public decimal? Amount { get; init; }
            [Unit("persons")] public int? Heads { get; init; }
            public long? Big { get; init; }
            public double? Share { get; init; }
            [Confidential] public string? Note { get; init; }
            [RuleName("answered by phone"), Formerly("phone", "by phone")] public bool? Phone { get; init; }
            public DateOnly? Day { get; init; }
            public Quantity? About { get; init; }
            public PlanDate? Sometime { get; init; }
            public Kind? Kind { get; init; }
            public Department? Largest { get; init; }
            [Mentioned] public IReadOnlyList<string>? Names { get; init; }
            public IEnumerable<Kind>? Kinds { get; init; }
            [Unit("year")] public int[]? Years { get; init; }
            public List<decimal?>? Sums { get; init; }
            public IReadOnlyList<Department>? Departments { get; init; }
            [Mentioned] public IReadOnlyList<Department>? Others { get; init; }
        }

        public record Base { public bool? IsLarge { get; init; } public int? @class { get; init; } }

        public sealed record Department
        {
            public string? Name { get; init; }
            public Leader? Head { get; init; }
            public IReadOnlyList<Leader>? Deputies { get; init; }
        }

        public sealed record Leader(bool? IsTrained, Kind? Kind, [property: Unit("percent")] short? Share);

        public enum Kind { OnSite, [RuleName("by video")] Video }
        """;

    [Fact]
    public void Names_types_and_units_are_those_of_the_symbols()
    {
        var compilation = CompilerRun.Of(Source).Compilation;
        var options = new RuleSetOptions();
        Assembly(compilation).GetType("Contoso.Compliance.Staff.HrFactsRegistration")!.GetMethod("AddHrFacts")!.Invoke(null, [options, "hr"]);
        var fromSymbols = SymbolVocabulary.Of(compilation, TestContext.Current.CancellationToken)!.Plan.Members.Find("hr")!;
        Assert.Equal(["amount", "note"], options.Facts["hr"].Root.Type.Members.Where(m => m.IsConfidential).Select(m => m.Name));
        Assert.Equal(HostVocabulary.FingerprintOf(fromSymbols.Type), HostVocabulary.FingerprintOf(options.Facts["hr"].Root.Type));
        Assert.Contains("leader.share: Number in percent", HostVocabulary.FingerprintOf(fromSymbols.Type), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Facts(\"x\")] internal sealed class Inner { public int? A { get; init; } }", "AddInner")]
    [InlineData("public static class Outer { [Facts(\"x\")] public sealed class Inner { public int? A { get; init; } } }", "AddOuterInner")]
    public void Any_type_that_code_can_name_gets_its_method(string type, string method) =>
        Assert.Contains(" " + method + "(this ", Assert.Single(Generated(CompilerRun.Of("using Compliance.Plans;\n" + type).Compilation)), StringComparison.Ordinal);

    [Theory]
    [InlineData("public static class Outer { [Facts(\"x\")] private sealed class Inner { public int? A { get; init; } } }")]
    [InlineData("[Facts(\"x\")] public sealed class Inner<T> { public int? A { get; init; } }")]
    [InlineData("[Facts(\"x\")] public struct Inner { public int? A { get; init; } }")]
    public void What_code_cannot_name_gets_none(string type) => Assert.Empty(Generated(CompilerRun.Of("using Compliance.Plans;\n" + type).Compilation));

    [Fact]
    public void Typing_elsewhere_writes_nothing_anew()
    {
        var compilation = CompilerRun.Of(Source).Compilation;
        var driver = Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var typed = compilation.AddSyntaxTrees(CompilerRun.Tree("class Other { int x; }", "Other.cs"));
        var run = driver.RunGenerators(typed, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        Assert.All(run.TrackedSteps[FactsGenerator.SourceStep].SelectMany(s => s.Outputs), o => Assert.True(o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(run.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs), o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new FactsGenerator().AsSourceGenerator()], driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true), parseOptions: new CSharpParseOptions(LanguageVersion.Latest));

    private static IEnumerable<string> Generated(Compilation compilation) =>
        Driver().RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources.Select(s => s.SourceText.ToString());

    private static Assembly Assembly(Compilation compilation)
    {
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        Assert.Empty(complete.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
        using var bytes = new MemoryStream();
        Assert.True(complete.Emit(bytes, cancellationToken: TestContext.Current.CancellationToken).Success);
        return System.Reflection.Assembly.Load(bytes.ToArray());
    }
}
