using System.Text.Json.Nodes;
using Compliance.LanguageServer.Schemas;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.Tests.LanguageServer;

/// <summary>What is offered where <c>¦</c> stands.</summary>
public class CompletingTests
{
    [Theory]
    [InlineData("    requires: employer.regular emp¦", "employer.regular emp", "regular employees")]
    [InlineData("    requires: employer.regular ¦", "employer.regular ", "regular employees")]
    [InlineData("    requires: not(employer.regular emp¦ > 5) and large employer", "not(employer.regular emp", "regular employees")]
    [InlineData("    requires: lar¦", "lar", "large employer")]
    [InlineData("    requires: large ¦", "large ", "large employer")]
    public void A_name_is_completed_inside_an_expression_and_what_is_typed_of_it_replaced(string line, string before, string name)
    {
        var (items, text) = Complete("size.rules.yaml", PackFolder.Rules.Replace("    requires: employer.party demand", line, StringComparison.Ordinal));

        var item = items.First(i => i.Label == name);
        var completed = Edits.Apply(text, new JsonArray(item.Edit.DeepClone()));
        var lastName = before.Contains('.', StringComparison.Ordinal) ? before[..(before.IndexOf('.', StringComparison.Ordinal) + 1)] + name : name;
        Assert.Contains("    requires: " + lastName, completed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    requires: ¦", "employer", "large employer", "count")]
    [InlineData("    requires: ¦\n    let:\n      big: large employer", "employer", "big")]
    [InlineData("    applies when: ¦\n    requires: true", "employer", "large employer")]
    [InlineData("    requires:\n      all of:\n        - ¦", "employer", "check")]
    [InlineData("    requires:\n      all of:\n        - large employer\n        - check: ¦", "employer")]
    [InlineData("    requires: |\n      large employer and employer.¦", "regular employees", "sector")]
    [InlineData("    requires: employer.sector = ¦", "public", "private")]
    [InlineData("    requires: employer.sector = \"¦\"", "public", "private")]
    [InlineData("    for each: m in ¦\n    requires: true", "measures")]
    [InlineData("    for each: m in measures\n    requires: m.¦", "owners")]
    [InlineData("    advice:\n      en: Ask {employer.¦\n    requires: true", "name")]
    [InlineData("    advice:\n      en: Ask {¦}\n    requires: true", "employer")]
    [InlineData("    place: ¦\n    requires: true", "employer")]
    public void Names_are_offered_also_where_nothing_is_written_yet(string lines, params string[] names)
    {
        var (items, _) = Complete("size.rules.yaml", PackFolder.Rules.Replace("    requires: employer.party demand", lines, StringComparison.Ordinal));

        Assert.Superset(names.ToHashSet(), items.Select(i => i.Label).ToHashSet());
    }

    [Fact]
    public void A_parameter_is_offered_with_its_value_of_today()
    {
        var (items, _) = Complete("size.rules.yaml", PackFolder.Rules.Replace("law.employee threshold", "law.¦", StringComparison.Ordinal));

        Assert.Equal("= 50 persons today", Assert.Single(items, i => i.Label == "employee threshold").Detail);
    }

    [Fact]
    public void A_function_is_offered_with_its_signature()
    {
        var (items, _) = Complete("size.rules.yaml", PackFolder.Rules.Replace("requires: employer.party demand", "requires: string len¦", StringComparison.Ordinal));

        Assert.StartsWith("string length(", Assert.Single(items, i => i.Label == "string length").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    ¦\n    requires: true", "ask", "for each", "tags")]
    [InlineData("    re¦\n", "requires")]
    [InlineData("    if not stated: ¦\n    requires: true", "open", "not shown", "ignore")]
    [InlineData("    requires:\n      ¦", "all of", "any of", "check")]
    [InlineData("    message:\n      ¦", "not met", "en")]
    [InlineData("    status: d¦\n    requires: true", "draft")]
    [InlineData("    confidential: ¦\n    requires: true", "yes", "no")]
    [InlineData("    follows from: ¦\n    requires: true", "union-member")]
    [InlineData("    follows from:\n      - ¦\n    requires: true", "union-member")]
    [InlineData("    follows from: [¦]\n    requires: true", "union-member")]
    [InlineData("    in force:\n      from: ¦\n    requires: true", "2026-06-01")]
    [InlineData("    unless:\n      - ¦\n    requires: true", "label", "condition", "source")]
    [InlineData("    unless:\n      - label:\n          en: x\n        ¦\n    requires: true", "condition", "source")]
    public void Keys_words_and_ids_are_offered_where_they_belong(string lines, params string[] names)
    {
        var (items, _) = Complete("size.rules.yaml", PackFolder.Rules.Replace("    requires: employer.party demand", lines, StringComparison.Ordinal));

        Assert.Superset(names.ToHashSet(), items.Select(i => i.Label).ToHashSet());
    }

    [Theory]
    [InlineData("source: act § 26", "source: ¦", "act", "policy")]
    [InlineData("source: act § 26", "source: [pol¦]", "policy")]
    [InlineData("must when: large employer", "¦", "must when", "should")]
    [InlineData("must when: large employer", "must: ¦", "always", "otherwise")]
    [InlineData("rules for: size\n", "¦\n", "rules for", "in force")]
    [InlineData("  - define: large employer", "  - ¦", "define", "duty")]
    [InlineData("    is: employer.regular employees > law.employee threshold", "    type: ¦", "number", "date", "boolean")]
    public void Levels_sources_definitions_and_the_root_have_their_own(string old, string marked, params string[] names)
    {
        var (items, _) = Complete("size.rules.yaml", PackFolder.Rules.Replace(old, marked, StringComparison.Ordinal));

        Assert.Superset(names.ToHashSet(), items.Select(i => i.Label).ToHashSet());
    }

    [Theory]
    [InlineData("rule: union-member", "rule: ¦", "union-member")]
    [InlineData("outcome: not met", "outcome: ¦", "not met", "met", "open")]
    [InlineData("large employer: true", "¦", "large employer")]
    [InlineData("tests for: size", "tests for: ¦", "size")]
    [InlineData("tests for: size", "tests for: [¦]", "size")]
    [InlineData("        regular employees: 60", "        reg¦", "regular employees")]
    [InlineData("        regular employees: 60", "        sector: ¦", "public", "private")]
    [InlineData("    given:\n", "    with:\n      employer.¦\n    given:\n", "employer.sector")]
    public void A_tests_file_knows_rules_definitions_and_the_plan(string old, string marked, params string[] names)
    {
        var (items, _) = Complete("size.tests.yaml", PackFolder.Tests.Replace(old, marked, StringComparison.Ordinal));

        Assert.Superset(names.ToHashSet(), items.Select(i => i.Label).ToHashSet());
    }

    [Theory]
    [InlineData("    message: { ¦ }\n    requires: true", "not met", "en")]
    [InlineData("    message: {not met: {en: x}, ¦}\n    requires: true", "not shown")]
    [InlineData("    message: {not met: {¦", "en")]
    [InlineData("    in force: {from: ¦}\n    requires: true", "2026-06-01")]
    [InlineData("    in force: {\"from\": 2020-01-01, ¦}\n    requires: true", "until")]
    [InlineData("    unless: [{label: {en: x}, ¦}]\n    requires: true", "condition", "source")]
    [InlineData("    unless:\n      - {label: {en: \"x, {y\"}, co¦}\n    requires: true", "condition")]
    [InlineData("    requires: {all of: [large employer, employer.regular ¦]}", "regular employees")]
    [InlineData("    requires: {all of: [large employer, ¦]}", "employer", "check")]
    [InlineData("    requires: {all of: [{check: employer.¦", "regular employees", "sector")]
    [InlineData("    requires: {\n      all of: [\n        employer.¦\n      ]\n    }", "regular employees", "sector")]
    public void Between_brackets_is_offered_what_would_be_offered_on_lines_of_its_own(string lines, params string[] names)
    {
        var (items, _) = Complete("size.rules.yaml", PackFolder.Rules.Replace("    requires: employer.party demand", lines, StringComparison.Ordinal));

        Assert.Superset(names.ToHashSet(), items.Select(i => i.Label).ToHashSet());
    }

    [Theory]
    [InlineData("    given: {employer: {sector: ¦}}\n", "public", "private")]
    [InlineData("    given: {employer: {name: A, reg¦\n", "regular employees")]
    [InlineData("    given: {\n      employer: {\n        sector: ¦\n      }\n    }\n", "public", "private")]
    [InlineData("    given: {\n      employer: {name: A},\n      ¦\n    }\n", "measures", "goals")]
    [InlineData("    given: {employer: {name: A}}\n    ¦\n", "as of", "with")]
    [InlineData("    given: {employer: {name: [A\n    ¦\n", "as of", "with")]
    public void Plans_between_brackets_too(string lines, params string[] names)
    {
        var given = PackFolder.Tests[PackFolder.Tests.IndexOf("    given:", StringComparison.Ordinal)..PackFolder.Tests.IndexOf("    expect:", StringComparison.Ordinal)];
        var (items, _) = Complete("size.tests.yaml", PackFolder.Tests.Replace(given, lines, StringComparison.Ordinal));

        Assert.Superset(names.ToHashSet(), items.Select(i => i.Label).ToHashSet());
    }

    [Theory]
    [InlineData("        - {rule: ¦}\n", "union-member")]
    [InlineData("        - {rule: union-member, outcome: n¦}\n", "not met", "met")]
    [InlineData("        - {rule: union-member, ¦}\n", "outcome")]
    [InlineData("        - {¦}\n", "rule", "outcome")]
    public void Expected_findings_between_brackets_too(string line, params string[] names)
    {
        var (items, _) = Complete("size.tests.yaml", PackFolder.Tests.Replace("        - rule: union-member\n          outcome: not met\n", line, StringComparison.Ordinal));

        Assert.Superset(names.ToHashSet(), items.Select(i => i.Label).ToHashSet());
    }

    [Fact]
    public void A_place_is_found_or_not_wherever_the_text_ends()
    {
        const string Text = "a: {b: [c, {\"d\": 'e, }', f: }, # g {\n  h]}}, i: [\n - {j: {k\n l:]\n\"m\": {";

        for (var end = 0; end <= Text.Length; end++)
        {
            for (var offset = 0; offset <= end; offset++)
            {
                var place = WrittenPlace.At(new TextFile("x.rules.yaml", Text[..end]), offset);
                Assert.True(place is null || place.Start <= end);
            }
        }
    }

    [Theory]
    [InlineData("{¦, outcome: not met}", "outcome", "rule")]
    [InlineData("{rule: union-member, ¦}", "rule", "outcome")]
    [InlineData("{rule: union-member, out¦: met}", "rule", "outcome")]
    [InlineData("{rule: union-member, ¦", "rule", "outcome")]
    public void A_key_that_stands_between_the_same_brackets_is_not_offered_again(string item, string stands, string offered)
    {
        var (items, _) = Complete("size.tests.yaml", PackFolder.Tests.Replace("rule: union-member\n          outcome: not met", item, StringComparison.Ordinal));

        Assert.DoesNotContain(stands, items.Select(i => i.Label));
        Assert.Contains(offered, items.Select(i => i.Label));
    }

    [Theory]
    [InlineData("title:\n      en: ¦")]
    [InlineData("title: {en: A ¦}")]
    [InlineData("title: {en: A} # {¦")]
    [InlineData("title:\n      en: |\n        some words ¦")]
    [InlineData("title:\n      en: words # ¦")]
    public void Nothing_is_offered_inside_words(string lines)
    {
        var (items, _) = Complete("size.rules.yaml", PackFolder.Rules.Replace("title:\n      en: A union takes part", lines, StringComparison.Ordinal));

        Assert.Empty(items);
    }

    [Fact]
    public void A_key_that_stands_there_is_not_offered_again()
    {
        var (items, _) = Complete("size.rules.yaml", PackFolder.Rules.Replace("    requires: employer.party demand", "    ¦\n    requires: true", StringComparison.Ordinal));

        Assert.Empty(items.Select(i => i.Label).Intersect(["rule", "title", "levels", "requires", "message"]));
    }

    [Fact]
    public void A_call_shows_its_signature_and_the_argument_that_is_written()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var marked = new MarkedText(PackFolder.Rules.Replace("employer.party demand", "contains(employer.name, ¦)", StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], marked.Text);

        var help = editor.Request("textDocument/signatureHelp", marked.In(pack["size.rules.yaml"]))!;

        Assert.StartsWith("contains(", help["signatures"]![0]!["label"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, help["activeParameter"]!.GetValue<int>());
    }

    private static (List<(string Label, string? Detail, JsonNode Edit)> Items, string Text) Complete(string name, string marked)
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var text = new MarkedText(marked);
        editor.Open(pack[name], text.Text);
        var list = editor.Request("textDocument/completion", text.In(pack[name]))!;
        return ([.. list["items"]!.AsArray().Select(i => (i!["label"]!.GetValue<string>(), i["detail"]?.GetValue<string>(), i["textEdit"]!))], text.Text);
    }
}
