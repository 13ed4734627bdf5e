using System.Text.Json.Nodes;

namespace Compliance.Tests.LanguageServer;

public class DiagnosingTests
{
    [Fact]
    public void A_sound_pack_has_nothing_to_tell()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);

        editor.Open(pack["size.rules.yaml"]);

        Assert.Empty(editor.Diagnostics(pack["size.rules.yaml"]));
    }

    [Fact]
    public void A_misspelt_name_is_told_where_it_stands_as_it_is_typed()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];
        editor.Open(path);

        editor.Change(path, new JsonObject { ["range"] = Editor.Range(6, 17, 6, 34), ["text"] = "regular emploees" });

        var told = Assert.Single(editor.Diagnostics(path));
        Assert.StartsWith("6:17 CMP2010", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_of_one_message_are_made_one_after_the_other()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];
        editor.Open(path);

        editor.Change(
            path,
            new JsonObject { ["range"] = Editor.Range(6, 8, 6, 200), ["text"] = "emplyer" },
            new JsonObject { ["range"] = Editor.Range(6, 11, 6, 12), ["text"] = "lo" },
            new JsonObject { ["range"] = Editor.Range(6, 16, 6, 16), ["text"] = ".party demand" });

        Assert.DoesNotContain(editor.Diagnostics(path), d => d.Contains("CMP2", StringComparison.Ordinal));
    }

    [Fact]
    public void Characters_are_counted_as_UTF_16_units()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];

        editor.Open(path, PackFolder.Rules.Replace("employer.party demand", "employer.name = \"🙂🙂\" and emplyer.party demand", StringComparison.Ordinal));

        Assert.StartsWith("15:41 CMP2001", editor.Diagnostics(path)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_may_end_in_three_ways_and_a_byte_order_mark_moves_nothing()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];
        var wrong = PackFolder.Rules.Replace("regular employees", "regular emploees", StringComparison.Ordinal);

        editor.Open(path, wrong.ReplaceLineEndings("\r\n"));
        Assert.StartsWith("6:17 CMP2010", editor.Diagnostics(path)[0], StringComparison.Ordinal);

        editor.Write(path, "\uFEFF" + wrong);
        Assert.StartsWith("6:17 CMP2010", editor.Diagnostics(path)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_editor_has_open_wins_over_the_disk_until_it_is_closed()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var rules = pack["size.rules.yaml"];
        var parameters = pack["law.parameters.yaml"];
        editor.Open(rules);
        Assert.Empty(editor.Diagnostics(rules));

        editor.Open(parameters, PackFolder.Parameters.Replace("employee threshold", "limit", StringComparison.Ordinal));
        editor.Write(rules, PackFolder.Rules);
        Assert.Contains("CMP2010", string.Join('\n', editor.Diagnostics(rules)), StringComparison.Ordinal);

        editor.Notify("textDocument/didClose", Editor.Of(parameters));
        editor.Write(rules, PackFolder.Rules);
        Assert.Empty(editor.Diagnostics(rules));
    }

    [Fact]
    public void A_file_that_changes_on_the_disk_is_read_again()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var rules = pack["size.rules.yaml"];
        editor.Open(rules);
        Assert.Empty(editor.Diagnostics(rules));

        pack.With("law.parameters.yaml", PackFolder.Parameters.Replace("employee threshold", "limit", StringComparison.Ordinal));
        editor.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = Editor.UriOf(pack["law.parameters.yaml"]), ["type"] = 2 }) });
        editor.Write(rules, PackFolder.Rules);

        Assert.Contains("CMP2010", string.Join('\n', editor.Diagnostics(rules)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_on_the_disk_is_seen_also_where_the_editor_tells_nothing()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var rules = pack["size.rules.yaml"];
        editor.Open(rules);
        Assert.Empty(editor.Diagnostics(rules));

        pack.With("law.parameters.yaml", PackFolder.Parameters.Replace("employee threshold", "limit", StringComparison.Ordinal));

        Assert.Contains("CMP2010", editor.ToldNow(rules), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_YAML_yet_hides_neither_the_names_nor_the_mistakes_of_the_others()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var rules = pack["size.rules.yaml"];
        editor.Open(rules, PackFolder.Rules.Replace("    requires: employer.party demand", "    requi\n    requires: employer.party demnd", StringComparison.Ordinal));

        var told = editor.Diagnostics(rules);

        Assert.Contains(told, d => d.Contains("CMP0001", StringComparison.Ordinal));
        Assert.Contains(told, d => d.StartsWith("16:23 CMP2", StringComparison.Ordinal));
        Assert.DoesNotContain(editor.Heard, m => m["params"]?["uri"]?.GetValue<string>() == Editor.UriOf(pack["size.tests.yaml"]));
    }

    [Fact]
    public void A_rule_file_outside_the_open_folders_finds_its_pack_on_the_disk()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(null);

        editor.Open(pack["size.rules.yaml"]);

        Assert.Empty(editor.Diagnostics(pack["size.rules.yaml"]));
    }

    [Fact]
    public void A_rule_file_without_a_pack_is_told_so()
    {
        using var pack = PackFolder.Empty().With("lonely.rules.yaml", PackFolder.Rules);
        using var editor = Editor.In(pack.Root);

        editor.Open(pack["lonely.rules.yaml"]);

        Assert.Contains("CMP5003", Assert.Single(editor.Diagnostics(pack["lonely.rules.yaml"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagnostic_has_a_repair_that_makes_it_go_away()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];
        var wrong = PackFolder.Rules.Replace("    requires:", "    requiers:", StringComparison.Ordinal);
        editor.Open(path, wrong);
        Assert.NotEmpty(editor.Diagnostics(path));

        var actions = editor.Request("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Editor.UriOf(path) },
            ["range"] = Editor.Range(15, 6, 15, 6),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
        })!.AsArray();

        var action = Assert.Single(actions)!;
        Assert.Equal("Replace with `requires`", action["title"]!.GetValue<string>());
        Assert.Equal(PackFolder.Rules, Edits.Apply(wrong, action["edit"]!["changes"]![Editor.UriOf(path)]!.AsArray()));
    }

    [Fact]
    public void All_repairs_of_a_file_come_in_one_action_when_it_is_asked_for()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];
        var wrong = PackFolder.Rules.Replace("    requires:", "    requiers:", StringComparison.Ordinal).Replace("    is:", "    iss:", StringComparison.Ordinal);
        editor.Open(path, wrong);

        var actions = editor.Request("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Editor.UriOf(path) },
            ["range"] = Editor.Range(0, 0, 0, 0),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("source.fixAll") },
        })!.AsArray();

        Assert.Equal(PackFolder.Rules, Edits.Apply(wrong, Assert.Single(actions)!["edit"]!["changes"]![Editor.UriOf(path)]!.AsArray()));
    }
}
