using System.Text.Json.Nodes;

namespace Compliance.Tests.LanguageServer;

/// <summary>Plans and decisions while they are written.</summary>
public class DataFileTests
{
    private const string Plan =
        """
        employer:
          name: Nordlys
          sector: private
          regular employees: 51
        goals:
          - text: Flere kvinner i produksjonen
        measures:
          - number: 1
            text: Mentorordning
            goal: Flere kvinner i produksjonen
        risks:
          - text: Få kvinner søker

        """;

    private const string DecisionsText =
        """
        decisions for: Nordlys
        decisions:
          - accepted: union-member
            reason: In order.
            by: The board
            on: 2026-01-01
            until: 2026-12-31

        """;

    [Fact]
    public void A_sound_plan_has_nothing_to_tell() => Assert.Empty(Told("acme.plan.yaml", Plan));

    [Theory]
    [InlineData("sector: private", "sector: pirvate", "2:10 CMP0007")]
    [InlineData("regular employees: 51", "regular emploees: 51", "3:2 CMP0002")]
    [InlineData("regular employees: 51", "regular employees: many", "3:21  ")]
    public void A_wrong_key_word_or_number_is_told_where_it_stands(string right, string wrong, string start)
    {
        var told = Told("acme.plan.yaml", Plan.Replace(right, wrong, StringComparison.Ordinal));

        Assert.StartsWith(start, Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_YAML_file_is_left_alone() => Assert.Empty(Told("docker-compose.yaml", "services:\n  web: 1\n"));

    [Fact]
    public void A_plan_is_known_by_its_first_key() => Assert.Contains("CMP0002", Assert.Single(Told("acme.yaml", "employer:\n  nme: x\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("  sector: private", "  sector: ¦", "public", "private")]
    [InlineData("  sector: private", "  ¦", "sector", "legal form")]
    [InlineData("    goal: Flere kvinner i produksjonen", "    goal: ¦", "Flere kvinner i produksjonen")]
    [InlineData("  - text: Få kvinner søker", "  - text: Få kvinner søker\n    measures: [¦]", "1")]
    [InlineData("employer:\n", "¦\nemployer:\n", "document", "pay mapping")]
    public void Keys_words_and_items_are_offered_in_a_plan(string old, string marked, params string[] names) =>
        Assert.Superset(names.ToHashSet(), Offered("acme.plan.yaml", Plan.Replace(old, marked, StringComparison.Ordinal)));

    [Fact]
    public void A_decision_about_no_rule_is_told_with_the_nearest_one()
    {
        Assert.Empty(Told("acme.decisions.yaml", DecisionsText));
        Assert.Equal("2:14  there is no rule `union-membr`; did you mean `union-member`?", Assert.Single(Told("acme.decisions.yaml", DecisionsText.Replace("union-member", "union-membr", StringComparison.Ordinal))));
        Assert.Contains("no date", Assert.Single(Told("acme.decisions.yaml", DecisionsText.Replace("2026-01-01", "yesterday", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accepted: union-member", "accepted: ¦", "union-member")]
    [InlineData("on: 2026-01-01", "on: ¦", "2026-06-01")]
    [InlineData("accepted: union-member", "answered: employer.s¦", "employer.sector")]
    [InlineData("accepted: union-member", "answered: employer.sector\n    value: ¦", "public", "private")]
    [InlineData("    reason: In order.", "    ¦", "reason", "item", "quotation")]
    [InlineData("    reason: In order.", "    item: ¦", "measures[Mentorordning]", "risks[Få kvinner søker]")]
    public void Rules_paths_days_and_items_are_offered_in_decisions(string old, string marked, params string[] names) =>
        Assert.Superset(names.ToHashSet(), Offered("acme.decisions.yaml", DecisionsText.Replace(old, marked, StringComparison.Ordinal)));

    [Fact]
    public void A_misspelt_key_of_a_plan_has_a_repair()
    {
        using var folder = PackFolder.Empty();
        using var editor = Editor.In(folder.Root);
        var path = folder["acme.plan.yaml"];
        editor.Open(path, Plan.Replace("sector:", "secotr:", StringComparison.Ordinal));

        var actions = editor.Request("textDocument/codeAction", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Editor.UriOf(path) }, ["range"] = Editor.Range(2, 4, 2, 4) })!.AsArray();

        Assert.Equal(Plan, Edits.Apply(editor.TextOf(path), Assert.Single(actions)!["edit"]!["changes"]![Editor.UriOf(path)]!.AsArray()));
    }

    private static List<string> Told(string name, string text)
    {
        using var folder = PackFolder.Small();
        using var editor = Editor.In(folder.Root);
        editor.Open(folder[name], text);
        return editor.Diagnostics(folder[name]);
    }

    private static HashSet<string> Offered(string name, string marked)
    {
        using var folder = PackFolder.Small();
        using var editor = Editor.In(folder.Root);
        editor.Open(folder["other.plan.yaml"], Plan);
        var text = new MarkedText(marked);
        editor.Open(folder[name], text.Text);
        return editor.Request("textDocument/completion", text.In(folder[name]))!["items"]!.AsArray().Select(i => i!["label"]!.GetValue<string>()).ToHashSet();
    }
}
