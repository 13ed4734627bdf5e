using System.Text.Json.Nodes;

namespace Compliance.Tests.LanguageServer;

public class NamingTests
{
    [Fact]
    public void A_definition_is_found_from_its_use_in_another_file()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var marked = new MarkedText(PackFolder.Tests.Replace("large employer: true", "large emp¦loyer: true", StringComparison.Ordinal));
        editor.Open(pack["size.tests.yaml"], marked.Text);

        var found = editor.Request("textDocument/definition", marked.In(pack["size.tests.yaml"]))!.AsArray();

        Assert.Equal(["size.rules.yaml:3"], Places(found));
    }

    [Fact]
    public void A_parameter_is_found_from_an_expression()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var marked = new MarkedText(PackFolder.Rules.Replace("law.employee threshold", "law.employee thres¦hold", StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], marked.Text);

        Assert.Equal(["law.parameters.yaml:2"], Places(editor.Request("textDocument/definition", marked.In(pack["size.rules.yaml"]))!.AsArray()));
    }

    [Fact]
    public void A_source_is_found_from_its_citation()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var marked = new MarkedText(PackFolder.Rules.Replace("source: act § 26", "source: a¦ct § 26", StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], marked.Text);

        Assert.Equal(["pack.yaml:9"], Places(editor.Request("textDocument/definition", marked.In(pack["size.rules.yaml"]))!.AsArray()));
        Assert.Equal(["law.parameters.yaml:10", "pack.yaml:9", "size.rules.yaml:14"], Places(editor.Request("textDocument/references", marked.In(pack["size.rules.yaml"]))!.AsArray()));
    }

    [Fact]
    public void Every_use_of_a_rule_is_found_also_in_decisions()
    {
        using var pack = PackFolder.Small().With("acme.decisions.yaml", "decisions:\n  - accepted: union-member\n    reason: x\n    by: me\n    on: 2026-01-01\n    until: 2026-12-31\n");
        using var editor = Editor.In(pack.Root);
        var marked = new MarkedText(PackFolder.Rules.Replace("rule: union-member", "rule: union-¦member", StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], marked.Text);

        Assert.Equal(["acme.decisions.yaml:1", "size.rules.yaml:9", "size.tests.yaml:12"], Places(editor.Request("textDocument/references", marked.In(pack["size.rules.yaml"]))!.AsArray()));
    }

    [Fact]
    public void A_definition_gets_another_name_in_every_file()
    {
        using var pack = PackFolder.Small().With("labels/en.yaml", "large employer: a big employer\nlaw.employee threshold: the limit\n");
        using var editor = Editor.In(pack.Root);
        var marked = new MarkedText(PackFolder.Rules.Replace("must when: large", "must when: lar¦ge", StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], marked.Text);

        var after = Rename(editor, pack, marked.In(pack["size.rules.yaml"]), "big employer");

        Assert.Equal(PackFolder.Rules.Replace("define: large employer", "define: big employer", StringComparison.Ordinal).Replace("when: large employer", "when: big employer", StringComparison.Ordinal), after["size.rules.yaml"]);
        Assert.Equal(PackFolder.Tests.Replace("      large employer:", "      big employer:", StringComparison.Ordinal), after["size.tests.yaml"]);
        Assert.StartsWith("big employer: a big", after["labels/en.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "formerly: union-member")]
    [InlineData("    formerly: older\n", "formerly: [older, union-member]")]
    [InlineData("    formerly: [oldest, older]\n", "formerly: [oldest, older, union-member]")]
    [InlineData("    formerly:\n      - older\n", "formerly:\n      - older\n      - union-member")]
    public void A_rule_that_gets_another_id_keeps_the_old_one(string before, string after)
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var marked = new MarkedText(PackFolder.Rules.Replace("rule: union-member\n", "rule: union-member¦\n" + before, StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], marked.Text);

        var files = Rename(editor, pack, marked.In(pack["size.rules.yaml"]), "union-takes-part");

        Assert.Contains("  - rule: union-takes-part\n", files["size.rules.yaml"], StringComparison.Ordinal);
        Assert.Contains(after, files["size.rules.yaml"], StringComparison.Ordinal);
        Assert.Contains("rule: union-takes-part", files["size.tests.yaml"], StringComparison.Ordinal);
        editor.Write(pack["size.rules.yaml"], files["size.rules.yaml"]);
        Assert.DoesNotContain(editor.Diagnostics(pack["size.rules.yaml"]), d => !d.Contains("CMP5008", StringComparison.Ordinal));
    }

    [Fact]
    public void A_parameter_and_its_uses_change_together()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var marked = new MarkedText(PackFolder.Parameters.Replace("  employee threshold:", "  employee¦ threshold:", StringComparison.Ordinal));
        editor.Open(pack["law.parameters.yaml"], marked.Text);

        var after = Rename(editor, pack, marked.In(pack["law.parameters.yaml"]), "limit");

        Assert.Contains("> law.limit\n", after["size.rules.yaml"], StringComparison.Ordinal);
        Assert.Contains("  limit:\n", after["law.parameters.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("must when: large¦ employer", "not and or", "word of the language")]
    [InlineData("must when: large¦ employer", "employer", "is a name already")]
    [InlineData("rule: union¦-member", "Union Member", "small letters")]
    [InlineData("requires: employer.party ¦demand", "demand", "plan model")]
    public void A_name_that_cannot_be_is_refused_with_the_reason(string marked, string name, string why)
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var text = new MarkedText(PackFolder.Rules.Replace(marked.Replace("¦", "", StringComparison.Ordinal), marked, StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], text.Text);
        var given = text.In(pack["size.rules.yaml"]);
        given["newName"] = name;

        var answer = editor.Answer(editor.Ask("textDocument/rename", given));

        Assert.Contains(why, answer["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_renamed_while_a_file_of_the_pack_cannot_be_read()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var text = new MarkedText(PackFolder.Rules.Replace("when: large", "when: ¦large", StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], text.Text);
        editor.Open(pack["size.tests.yaml"], PackFolder.Tests + "half a li\n");
        var given = text.In(pack["size.rules.yaml"]);
        given["newName"] = "big employer";

        Assert.Contains("size.tests.yaml", editor.Answer(editor.Ask("textDocument/rename", given))["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_builds_on_another_finds_and_renames_what_it_uses_of_it()
    {
        const string Overlay = "pack: own\nversion: 1.0.0\nlanguage: compliance/1\nmessage languages: [en]\nextends: small@^1\n";
        const string Rules = "rules for: more\nrules:\n  - rule: more\n    title:\n      en: More\n    levels:\n      - should when: large employer\n        source: policy\n    requires: employer.party demand\n    message:\n      en: No.\n";
        using var folder = PackFolder.Empty()
            .With("base/pack.yaml", PackFolder.Manifest).With("base/law.parameters.yaml", PackFolder.Parameters).With("base/size.rules.yaml", PackFolder.Rules).With("base/size.tests.yaml", PackFolder.Tests)
            .With("own/pack.yaml", Overlay).With("own/more.rules.yaml", Rules);
        using var editor = Editor.In(folder.Root);
        var text = new MarkedText(Rules.Replace("when: large", "when: ¦large", StringComparison.Ordinal));
        editor.Open(folder["own/more.rules.yaml"], text.Text);

        Assert.Equal(["base/size.rules.yaml:3"], Places(editor.Request("textDocument/definition", text.In(folder["own/more.rules.yaml"]))!.AsArray(), folder.Root));
        var after = Rename(editor, folder, text.In(folder["own/more.rules.yaml"]), "big employer");
        Assert.Contains("when: big employer", after["own/more.rules.yaml"], StringComparison.Ordinal);
        Assert.Contains("define: big employer", after["base/size.rules.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("employer.regular ¦employees", "**regular employees** · a number (persons)")]
    [InlineData("law.employee¦ threshold", "Today: **50 persons**", "act § 26", "checked 2026-05-01")]
    [InlineData("must when: lar¦ge employer", "**large employer** · definition", "a large employer")]
    [InlineData("source: ac¦t § 26", "**act** · source · act", "The act")]
    [InlineData("rule: unio¦n-member", "**union-member** · rule · size")]
    [InlineData("requi¦res: employer", "**requires** · What must be true.")]
    public void What_stands_under_the_pointer_is_told(string marked, params string[] words)
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var text = new MarkedText(PackFolder.Rules.Replace(marked.Replace("¦", "", StringComparison.Ordinal), marked, StringComparison.Ordinal));
        editor.Open(pack["size.rules.yaml"], text.Text);

        var hover = editor.Request("textDocument/hover", text.In(pack["size.rules.yaml"]))!["contents"]!["value"]!.GetValue<string>();

        Assert.All(words, w => Assert.Contains(w, hover, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Rename(Editor editor, PackFolder pack, JsonObject given, string name)
    {
        given["newName"] = name;
        var changes = editor.Request("textDocument/rename", given)!["changes"]!.AsObject();
        return changes.ToDictionary(
            c => Path.GetRelativePath(pack.Root, new Uri(c.Key).LocalPath).Replace('\\', '/'),
            c => Edits.Apply(editor.TextOf(new Uri(c.Key).LocalPath), c.Value!.AsArray()));
    }

    private static List<string> Places(JsonArray locations, string? root = null) =>
        [.. locations.Select(l => (root is null ? Path.GetFileName(new Uri(l!["uri"]!.GetValue<string>()).LocalPath) : Path.GetRelativePath(root, new Uri(l!["uri"]!.GetValue<string>()).LocalPath).Replace('\\', '/')) + ":" + l["range"]!["start"]!["line"])];
}
