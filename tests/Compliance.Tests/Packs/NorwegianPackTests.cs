using System.Text.Json;
using Compliance.Language;
using Compliance.Rules;
using Compliance.Testing;
using Compliance.Testing.Coverage;
using Compliance.Tests.House;

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

    /// <summary>Every condition was seen true, false and unknown, every boundary on both sides, or the tests file says why none can.</summary>
    [Fact]
    public void The_cases_show_every_condition_or_say_why_none_can() => Assert.Equal(
        [],
        CoverageRun.Run(RuleSet.Load(RuleFiles.Norwegian)).Goals.Where(g => g is { Seen: false, Reason: null }).Select(g => g.Id));

    /// <summary>A value without words would stand in a report as its English path.</summary>
    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Every_value_of_a_plan_has_words(string language)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("rules", "schema", "labels.schema.json")));
        var labels = YamlReader.Read(language, File.ReadAllText(Repository.PathOf("rules", "no", "labels", language + ".yaml"))).Root as YamlMapping;
        var named = labels!.Entries.Select(e => e.Key.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(name => !named.Contains(name)));
    }

    [Fact]
    public void The_library_carries_the_pack() => Assert.Equal("no-equality", RuleSet.Default.Id);
}
