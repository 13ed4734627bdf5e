using Compliance.Language;
using Compliance.Rules;
using Compliance.Testing;

namespace Compliance.Tests.Packs;

/// <summary>Every case of the Norwegian pack is a test of its own.</summary>
public class NorwegianPackTests
{
    private static readonly Lazy<IReadOnlyList<RuleTestResult>> Results = new(() => RuleTests.Run(RuleFiles.Norwegian));

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var result in Results.Value)
            data.Add(Path.GetFileName(result.File), result.Case);
        return data;
    }

    [Fact]
    public void The_pack_loads_without_a_word_of_complaint() => Assert.Equal(
        [],
        RuleSet.Lint(RuleFiles.Norwegian).Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => d.ToString()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_pack_holds(string file, string name)
    {
        var result = Assert.Single(Results.Value, r => Path.GetFileName(r.File) == file && r.Case == name);
        Assert.True(result.Passed, result.File + "(" + result.Line + "): " + string.Join(Environment.NewLine, result.Failures));
    }

    [Fact]
    public void The_library_carries_the_pack() => Assert.Equal("no-equality", RuleSet.Default.Id);
}
