using System.Text.RegularExpressions;
using Compliance.Findings;
using Compliance.Interview;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.House.Schemas;

public partial class SchemaTests
{
    private const string Unknown = "qqqqqqqq: 1";

    /// <summary>For each mapping, its keys here and a file in which it holds a key that nobody knows.</summary>
    public static TheoryData<string, string, string> Mappings() => new()
    {
        { nameof(FrameShapes.Pack), "pack.yaml", Unknown },
        { nameof(FrameShapes.Source), "pack.yaml", "sources: {a: {" + Unknown + "}}" },
        { nameof(FrameShapes.Input), "pack.yaml", "inputs: [{name: a, type: text, " + Unknown + "}]" },
        { nameof(FrameShapes.Coverage), "pack.yaml", "coverage: {" + Unknown + "}" },
        { nameof(FrameShapes.Disabled), "pack.yaml", "disable: [{" + Unknown + "}]" },
        { nameof(FrameShapes.Parameters), "x.parameters.yaml", Unknown },
        { nameof(FrameShapes.Parameter), "x.parameters.yaml", "values: {a: {" + Unknown + "}}" },
        { nameof(FrameShapes.Value), "x.parameters.yaml", "values: {a: {history: [{" + Unknown + "}]}}" },
        { nameof(FrameShapes.RulesFile), "x.rules.yaml", Unknown },
        { nameof(FrameShapes.InForce), "x.rules.yaml", "in force: {" + Unknown + "}" },
        { nameof(FrameShapes.Definition), "x.rules.yaml", "definitions: [{define: a, " + Unknown + "}]" },
        { nameof(FrameShapes.Rule), "x.rules.yaml", "rules: [{rule: a, " + Unknown + "}]" },
        { nameof(FrameShapes.Messages), "x.rules.yaml", "rules: [{rule: a, message: {met: {en: a}, " + Unknown + "}}]" },
        { nameof(FrameShapes.Silence), "x.rules.yaml", "rules: [{rule: a, if not stated: {" + Unknown + "}}]" },
        { nameof(FrameShapes.Level), "x.rules.yaml", "rules: [{rule: a, levels: [{" + Unknown + "}]}]" },
        { nameof(FrameShapes.Condition), "x.rules.yaml", "rules: [{rule: a, requires: {" + Unknown + "}}]" },
        { nameof(FrameShapes.TestsFile), "x.tests.yaml", Unknown },
        { nameof(FrameShapes.Case), "x.tests.yaml", "cases: [{case: a, " + Unknown + "}]" },
        { nameof(FrameShapes.Expect), "x.tests.yaml", "cases: [{case: a, expect: {" + Unknown + "}}]" },
        { nameof(FrameShapes.Finding), "x.tests.yaml", "cases: [{case: a, expect: {findings: [{rule: b, " + Unknown + "}]}}]" },
        { nameof(FrameShapes.Accepted), "x.tests.yaml", "accepted: [{" + Unknown + "}]" },
        { nameof(FrameShapes.DecisionsFile), "x.decisions.yaml", Unknown },
        { nameof(FrameShapes.AnswersFile), "x.answers.yaml", "questions: []\n" + Unknown },
        { nameof(FrameShapes.Question), "x.answers.yaml", "questions: [{" + Unknown + "}]" },
        { nameof(FrameShapes.Decision), "x.decisions.yaml", "decisions: [{accepted: a, " + Unknown + "}]" },
    };

    private static readonly IReadOnlyDictionary<string, string> Schemas = SchemaFiles.All();

    public static TheoryData<string> Names() => new(Schemas.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_up_to_date(string file) => Repository.Approve(file, Schemas[file]);

    [Theory]
    [MemberData(nameof(Mappings))]
    public void A_schema_has_the_keys_that_the_reader_knows(string mapping, string file, string text)
    {
        var known = ((Mapping)typeof(FrameShapes).GetProperty(mapping)!.GetValue(null)!).Keys.Select(k => k.Name).Order(StringComparer.Ordinal);

        Assert.Equal(KeysOfTheReader(file, text).Order(StringComparer.Ordinal), known);
    }

    [Fact]
    public void Every_mapping_is_held_against_its_reader() => Assert.Equal(
        typeof(FrameShapes).GetProperties().Where(p => p.PropertyType == typeof(Mapping)).Select(p => p.Name).Except([nameof(FrameShapes.Exception)]).Order(StringComparer.Ordinal),
        Mappings().Select(m => m.Data.Item1).Order(StringComparer.Ordinal));

    private static IEnumerable<string> KeysOfTheReader(string file, string text)
    {
        var messages = file.EndsWith(".answers.yaml", StringComparison.Ordinal) ? KeysOfTheForm(text) : file.EndsWith(".decisions.yaml", StringComparison.Ordinal)
            ? Decisions.Read(text, file).Errors.Select(e => e.Message)
            : RuleSet.Lint(file == "pack.yaml" ? [new RuleFile(file, text)] : [new RuleFile("pack.yaml", "pack: a\nversion: 1.0.0\nlanguage: compliance/1"), new RuleFile(file, text)]).Select(d => d.Message);
        var message = Assert.Single(messages, m => m.StartsWith("`qqqqqqqq` is no key here; expected one of ", StringComparison.Ordinal));
        return ExpectedKeys().Match(message).Groups["keys"].Value.Split(", ").Distinct();
    }

    private static IEnumerable<string> KeysOfTheForm(string text)
    {
        var errors = new List<PlanError>();
        AnswerForm.Read(text, "x.answers.yaml", "Kari Nord", new DateOnly(2026, 3, 1), new Plan(), errors);
        return errors.Select(e => e.Message);
    }

    [GeneratedRegex("expected one of (?<keys>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex ExpectedKeys();
}
