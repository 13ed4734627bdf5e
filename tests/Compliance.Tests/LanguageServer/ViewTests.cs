using System.Text.Json.Nodes;
using Compliance.LanguageServer.Features;
using Compliance.LanguageServer.Workspaces;
using Compliance.Rules;
using Compliance.Testing.Coverage;

namespace Compliance.Tests.LanguageServer;

/// <summary>Outline, folding, format, hints, lenses, prose.</summary>
public class ViewTests
{
    [Fact]
    public void The_outline_of_a_rules_file_names_definitions_and_rules_with_their_titles()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        editor.Open(pack["size.rules.yaml"]);

        var outline = editor.Request("textDocument/documentSymbol", Editor.Of(pack["size.rules.yaml"]))!.AsArray();

        Assert.Equal(["rules for", "definitions", "rules"], outline.Select(s => s!["name"]!.GetValue<string>()));
        Assert.Equal("union-member: A union takes part", $"{outline[2]!["children"]![0]!["name"]}: {outline[2]!["children"]![0]!["detail"]}");
    }

    [Fact]
    public void Names_of_all_packs_are_found_by_a_part_of_them()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);

        var found = editor.Request("workspace/symbol", new JsonObject { ["query"] = "EMPLOYE" })!.AsArray();

        Assert.Equal(["employee threshold", "large employer"], found.Select(s => s!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_indented_below_a_line_can_be_folded()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        editor.Open(pack["size.tests.yaml"], "a:\n- b: 1\n  c: 2\n- d:\n    e: 3\n\nf: 4\n");

        var folds = editor.Request("textDocument/foldingRange", Editor.Of(pack["size.tests.yaml"]))!.AsArray();

        Assert.Equal(["0-4", "1-2", "3-4"], folds.Select(f => f!["startLine"] + "-" + f["endLine"]));
    }

    [Theory]
    [InlineData("a: {b: 1, c: {d: 2}}\n", "a:\n  b: 1\n  c:\n    d: 2\n")]
    [InlineData("- {a: 1, b: 2}\n- [x, y]\n", "- a: 1\n  b: 2\n- [x, y]\n")]
    [InlineData("a: 1   \nb: 2\n\n\n", "a: 1\nb: 2\n")]
    [InlineData("a: |\n  two  \n  words\n", "a: |\n  two  \n  words\n")]
    [InlineData("a: {b: 1} # why\n", "a:\n  b: 1 # why\n")]
    [InlineData("a: [\n", "a: [\n")]
    [InlineData("a: {b: 1, c: 2}\r\nd: 3\r\n", "a:\r\n  b: 1\r\n  c: 2\r\nd: 3\r\n")]
    public void A_file_is_written_in_block_style_and_says_the_same(string before, string after)
    {
        Assert.Equal(after, Formatting.Format(before));
        Assert.Equal(after, Formatting.Format(after));
    }

    [Fact]
    public void Only_the_lines_that_differ_are_edited()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var before = PackFolder.Manifest.Replace("title:\n      en: The policy", "title: {en: The policy}", StringComparison.Ordinal);
        editor.Open(pack["pack.yaml"], before);

        var edits = editor.Request("textDocument/formatting", Editor.Of(pack["pack.yaml"]))!.AsArray();

        Assert.Equal(PackFolder.Manifest, Edits.Apply(before, edits));
        Assert.Equal(6, Assert.Single(edits)!["range"]!["start"]!["line"]!.GetValue<int>());
    }

    [Fact]
    public void The_value_of_a_parameter_stands_behind_its_use()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        editor.Open(pack["size.rules.yaml"]);

        var hints = editor.Request("textDocument/inlayHint", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Editor.UriOf(pack["size.rules.yaml"]) }, ["range"] = Editor.Range(0, 0, 100, 0) })!.AsArray();

        var hint = Assert.Single(hints)!;
        Assert.Equal("6:59 = 50 persons", $"{hint["position"]!["line"]}:{hint["position"]!["character"]} {hint["label"]}");
    }

    [Fact]
    public void A_rule_tells_whether_its_tests_pass_until_something_changes()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root, new JsonObject { ["workspace"] = new JsonObject { ["codeLens"] = new JsonObject { ["refreshSupport"] = true } } });
        var path = pack["size.rules.yaml"];
        editor.Open(path);
        Assert.Equal(["run tests", "run tests"], Lenses(editor, path));

        var result = editor.Request("workspace/executeCommand", new JsonObject { ["command"] = "compliance.runTests", ["arguments"] = new JsonArray(Editor.UriOf(path), "union-member") })!;

        Assert.Equal("1 passed, 0 failed", $"{result["passed"]} passed, {result["failed"]} failed");
        editor.Hear(m => m["method"]?.GetValue<string>() == "workspace/codeLens/refresh");
        Assert.StartsWith("1 case passed · coverage ", Lenses(editor, path)[1], StringComparison.Ordinal);
        Assert.Equal(["passed"], Lenses(editor, pack["size.tests.yaml"]));

        editor.Write(path, PackFolder.Rules.Replace("requires: employer.party demand", "requires: employer.regular employees > 70", StringComparison.Ordinal));
        Assert.Equal(["run tests", "run tests"], Lenses(editor, path));
    }

    [Fact]
    public void Only_the_tests_of_the_rule_that_is_asked_for_run_and_they_show_of_it_what_all_tests_show()
    {
        using var pack = PackFolder.Small().With("size.tests.yaml", PackFolder.Tests + SmallEmployer);
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];
        editor.Open(path);

        var one = Run(editor, path, "union-member");
        Assert.Equal(["A large employer without a union"], one["cases"]!.AsArray().Select(c => c!["case"]!.GetValue<string>()));
        Assert.Null(one["coveragePercent"]);
        var lenses = Lenses(editor, path);
        Assert.Equal("run tests", lenses[0]);
        Assert.Equal(["passed", "run tests"], Lenses(editor, pack["size.tests.yaml"]));

        var all = Run(editor, path, null);
        Assert.Equal(2, all["passed"]!.GetValue<int>());
        Assert.Equal(lenses[1], Lenses(editor, path)[1]);
        Assert.StartsWith("2 cases passed", Lenses(editor, path)[0], StringComparison.Ordinal);
        var definition = Run(editor, path, "large employer");
        Assert.Equal(Lenses(editor, path)[0], $"2 cases passed · coverage {definition["coverage"]!["reached"]}/{definition["coverage"]!["goals"]}");
    }

    [Fact]
    public void What_the_tests_said_stays_while_files_are_opened_saved_and_closed_as_they_are()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];
        editor.Open(path);
        Run(editor, path, "union-member");
        var said = Lenses(editor, path);

        editor.Open(pack["size.tests.yaml"]);
        editor.Write(pack["size.tests.yaml"], PackFolder.Tests);
        editor.Notify("textDocument/didSave", Editor.Of(pack["size.tests.yaml"]));
        editor.Notify("textDocument/didClose", Editor.Of(pack["size.tests.yaml"]));

        Assert.Equal(said, Lenses(editor, path));
        editor.Open(pack["size.tests.yaml"], PackFolder.Tests + "# more\n");
        Assert.Equal(["run tests", "run tests"], Lenses(editor, path));
    }

    [Fact]
    public void Tests_that_are_called_off_do_not_run()
    {
        var rules = RuleSet.Load([new RuleFile("pack.yaml", PackFolder.Manifest), new RuleFile("law.parameters.yaml", PackFolder.Parameters), new RuleFile("size.rules.yaml", PackFolder.Rules), new RuleFile("size.tests.yaml", PackFolder.Tests)]);
        using var stop = new CancellationTokenSource();
        var looked = 0;

        // Called off while the first case is looked at: the second is not.
        Assert.Throws<OperationCanceledException>(() => CoverageRun.Run(
            rules,
            _ =>
            {
                looked++;
                stop.Cancel();
                return true;
            },
            stop.Token));
        Assert.Throws<OperationCanceledException>(() => PackTests.Run(rules, "union-member", stop.Token));
        Assert.Equal(1, looked);
    }

    [Fact]
    public void A_case_that_fails_says_why_on_the_rule_and_on_itself()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        var path = pack["size.rules.yaml"];
        editor.Open(path, PackFolder.Rules.Replace("requires: employer.party demand", "requires: not(employer.party demand)", StringComparison.Ordinal));

        editor.Request("workspace/executeCommand", new JsonObject { ["command"] = "compliance.runTests", ["arguments"] = new JsonArray(Editor.UriOf(path)) });

        Assert.StartsWith("1 of 1 case failed", Lenses(editor, path)[1], StringComparison.Ordinal);
        Assert.Contains("expected union-member", Assert.Single(Lenses(editor, pack["size.tests.yaml"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_of_rules_with_errors_do_not_run_and_say_why()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        editor.Open(pack["size.rules.yaml"], PackFolder.Rules.Replace("party demand", "party", StringComparison.Ordinal));

        var answer = editor.Answer(editor.Ask("workspace/executeCommand", new JsonObject { ["command"] = "compliance.runTests", ["arguments"] = new JsonArray(Editor.UriOf(pack["size.rules.yaml"])) }));

        Assert.Contains("the rules have errors", answer["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_under_the_cursor_is_read_back_with_its_tests()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        editor.Open(pack["size.rules.yaml"]);

        var page = editor.Request("compliance/prose", Editor.At(pack["size.rules.yaml"], 15, 8))!;

        Assert.Equal("union-member", page["id"]!.GetValue<string>());
        Assert.Equal(["en"], page["prose"]!.AsArray().Select(p => p!["language"]!.GetValue<string>()));
        Assert.Contains("- passed: A large employer without a union", page["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_errors_is_not_read_back_as_if_it_had_none()
    {
        using var pack = PackFolder.Small();
        using var editor = Editor.In(pack.Root);
        editor.Open(pack["size.rules.yaml"], PackFolder.Rules.Replace("party demand", "party", StringComparison.Ordinal));

        var page = editor.Request("compliance/prose", Editor.At(pack["size.rules.yaml"], 15, 8))!;

        Assert.Empty(page["prose"]!.AsArray());
        Assert.Contains("size.rules.yaml(16,24)", page["why"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_diagnostic_can_be_asked_for()
    {
        using var editor = Editor.In(null);

        Assert.StartsWith("# CMP2001", editor.Request("compliance/page", new JsonObject { ["id"] = "CMP2001" })!["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private const string SmallEmployer =
        """
          - case: A small employer
            given:
              employer:
                regular employees: 50
            expect:
              definitions:
                large employer: false

        """;

    private static JsonNode Run(Editor editor, string path, string? owner) =>
        editor.Request("workspace/executeCommand", new JsonObject { ["command"] = "compliance.runTests", ["arguments"] = owner is null ? new JsonArray(Editor.UriOf(path)) : new JsonArray(Editor.UriOf(path), owner) })!;

    private static List<string> Lenses(Editor editor, string path) =>
        [.. editor.Request("textDocument/codeLens", Editor.Of(path))!.AsArray().Select(l => l!["command"]!["title"]!.GetValue<string>())];
}
