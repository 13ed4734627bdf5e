using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Language;

namespace Compliance.Tests.House.Schemas;

/// <summary>Every YAML file that is shipped names its schema and fits it, and a damaged one does not.</summary>
public class ShippedFileTests
{
    private static readonly Dictionary<string, SchemaCheck> Schemas = SchemaFiles.All()
        .ToDictionary(s => s.Key.Split('/')[^1].Split('.')[0], s => new SchemaCheck(JsonDocument.Parse(s.Value).RootElement), StringComparer.Ordinal);

    public static TheoryData<string> Files() => new(RepositoryFiles.All("*.yaml").Where(f => KindOf(f) is not null && (f.StartsWith("rules/", StringComparison.Ordinal) || f.StartsWith("samples/", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_fits_its_schema(string file) => Assert.Equal([], Errors(KindOf(file)!, File.ReadAllText(Repository.PathOf(file.Split('/')))));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_names_its_schema(string file)
    {
        var up = string.Concat(Enumerable.Repeat("../", file.Split('/').Length - 1 - (file.StartsWith("rules/", StringComparison.Ordinal) ? 1 : 0)));
        var folder = file.StartsWith("rules/", StringComparison.Ordinal) ? "schema/" : "rules/schema/";

        Assert.Equal($"# yaml-language-server: $schema={up}{folder}{KindOf(file)}.schema.json", File.ReadLines(Repository.PathOf(file.Split('/'))).First());
    }

    [Theory]
    [InlineData("pack", "pack: a\nversion: 1.0.0\nlanguage: compliance/2", "$.language: enum")]
    [InlineData("pack", "version: 1.0.0\nlanguage: compliance/1", "$: required")]
    [InlineData("pack", "pack: a\nversion: 1.0.0\nlanguage: compliance/1\nsources:\n  act:\n    authority: statute", "$.sources.act.authority: enum")]
    [InlineData("parameters", "parameters: law\nvalues:\n  a:\n    type: number\n    histroy: []", "$.values.a: unknown member histroy")]
    [InlineData("rules", "rules for: a\nrules:\n  - rule: b\n    title: c\n    level: []", "unknown member level")]
    [InlineData("rules", "rules for: a\nrules:\n  - rule: b\n    title: c\n    levels:\n      - must: sometimes", "$.rules[0].levels[0].must: enum")]
    [InlineData("rules", "rules for: a\nrules:\n  - rule: b\n    title: c\n    levels: []\n    requires:\n      all off: [true]", "$.rules[0].requires: anyOf")]
    [InlineData("tests", "tests for: a\ncases:\n  - case: b\n    with:\n      employer.regular employes: 5\n    expect: {}", "unknown member employer.regular employes")]
    [InlineData("tests", "tests for: a\ncases:\n  - case: b\n    expect:\n      findings:\n        - rule: c\n          outcome: fails", "$.cases[0].expect.findings[0]: anyOf")]
    [InlineData("decisions", "decisions:\n  - accepted: a\n    by: b", "$.decisions[0]: required")]
    [InlineData("plan", "employer:\n  sector: privat", "$.employer: anyOf")]
    [InlineData("plan", "employer:\n  regular employes: 5", "$.employer: anyOf")]
    public void A_damaged_file_does_not(string kind, string yaml, string error) =>
        Assert.Contains(Errors(kind, yaml), e => e.Contains(error, StringComparison.Ordinal));

    [Theory]
    [InlineData("employer:\n  regularEmployees: 5\n  sector: private")]
    [InlineData("employer:\n  regular employees: more than 50\nmeasures: none")]
    [InlineData("measures:\n  - text: Mentoring\n    owners: [The HR manager]\n    schedule: 2026-Q1\ndocument:")]
    [InlineData("inputs:\n  board size: 7")]
    public void A_plan_may_be_written_in_all_the_ways_that_its_reader_knows(string yaml) => Assert.Equal([], Errors("plan", yaml));

    private static IReadOnlyList<string> Errors(string kind, string yaml)
    {
        var tree = YamlReader.Read("file.yaml", yaml);
        Assert.Empty(tree.Errors);
        return Schemas[kind].Errors(AsJson(tree.Root!)?.ToJsonString() ?? "null");
    }

    private static string? KindOf(string file) => file switch
    {
        _ when file.EndsWith("/pack.yaml", StringComparison.Ordinal) => "pack",
        _ when file.Contains("/labels/", StringComparison.Ordinal) => "labels",
        _ when file.Split('.') is [.., var kind, "yaml"] && Schemas.ContainsKey(kind) => kind,
        _ => null,
    };

    private static JsonNode? AsJson(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Value, AsJson(e.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(AsJson)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "false" } truth => truth.Value == "true",
        YamlScalar { IsPlain: true } number when decimal.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        YamlScalar scalar => scalar.Value,
        _ => null,
    };
}
