using Compliance.Analyzers.Vocabularies;
using Compliance.Language;
using Compliance.Plans;
using Microsoft.CodeAnalysis;

namespace Compliance.Tests.Analyzers;

/// <summary>The compiler and the run time see the same names.</summary>
public class SymbolVocabularyTests
{
    [Fact]
    public void The_plan_model_has_the_same_names_from_symbols_as_at_run_time()
    {
        var fromSymbols = SymbolVocabulary.Of(CompilerRun.Of("").Compilation, TestContext.Current.CancellationToken)!;

        Assert.Equal(HostVocabulary.FingerprintOf(PlanVocabulary.Plan), fromSymbols.Fingerprint);
    }

    [Fact]
    public void Facts_have_the_same_names_from_symbols_as_at_run_time()
    {
        var compilation = CompilerRun.Of("""
            static class Setup
            {
                public static void Add(Compliance.Rules.RuleSetOptions options) => options.AddFacts<Compliance.Tests.Analyzers.SampleFacts>();
            }
            """).Compilation;
        var facts = SymbolVocabulary.Of(compilation, TestContext.Current.CancellationToken)!.Plan.Members.Find("sample");

        Assert.NotNull(facts);
        Assert.Equal(HostVocabulary.FingerprintOf(FactsReader.RootOf("sample", typeof(SampleFacts)).Type), HostVocabulary.FingerprintOf(facts.Type));
    }

    [Fact]
    public void Marked_facts_of_a_referenced_project_are_found()
    {
        var library = CompilerRun.Of("namespace Hr { [Compliance.Plans.Facts(\"people\")] public sealed record People { public int? Heads { get; init; } } }").Compilation;
        var compilation = CompilerRun.Of("").Compilation.AddReferences(library.ToMetadataReference());

        var roots = SymbolVocabulary.Of(compilation, TestContext.Current.CancellationToken)!.Plan.Members;

        Assert.Equal(FeelTypeKind.Number, roots.Find("people")!.Type.Members.Find("heads")!.Type.Kind);
    }

    [Fact]
    public void A_project_that_does_not_know_the_library_has_no_vocabulary()
    {
        var compilation = CompilerRun.Of("").Compilation;
        compilation = compilation.RemoveReferences(compilation.References.Where(r => r.Display!.Contains("Compliance", StringComparison.Ordinal)));

        Assert.Null(SymbolVocabulary.Of(compilation, TestContext.Current.CancellationToken));
    }
}

/// <summary>Facts of every type that rules can read.</summary>
[Facts("sample")]
public record SampleFacts : SampleFactsBase
{
    public decimal? Amount { get; init; }

    [Unit("persons")]
    public int? Heads { get; init; }

    public string? Note { get; init; }

    [RuleName("answered by phone")]
    [Formerly("phone", "by phone")]
    public bool? Phone { get; init; }

    public DateOnly? Day { get; init; }

    public Quantity? About { get; init; }

    public PlanDate? Sometime { get; init; }

    public Sector? Sector { get; init; }

    [Mentioned]
    public IReadOnlyList<string>? Names { get; init; }

    public IEnumerable<Sector>? Sectors { get; init; }

    public int[]? Years { get; init; }
}

/// <summary>Facts are inherited.</summary>
public record SampleFactsBase
{
    public bool? IsLarge { get; init; }
}
