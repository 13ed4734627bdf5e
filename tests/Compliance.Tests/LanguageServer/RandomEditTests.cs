using System.Text.Json.Nodes;
using Compliance.LanguageServer.Workspaces;
using FsCheck.Fluent;

namespace Compliance.Tests.LanguageServer;

/// <summary>
/// However a text came to be, letter by letter, over broken states and back, the server says of it what it says of the same text
/// opened at once.
/// </summary>
public class RandomEditTests
{
    private static readonly string[] Names = ["size.rules.yaml", "size.tests.yaml", "law.parameters.yaml", "pack.yaml", "own/pack.yaml", "own/more.rules.yaml", "acme.decisions.yaml", "acme.plan.yaml"];

    /// <summary>What people and slips of the hand type into such files.</summary>
    private static readonly string[] Typed =
    [
        "a", " ", "\n", "  ", "\n    ", ":", ": ", "- ", "\n      - ", "\"", "'", "{", "}", "[", "]", "#", "&a ", "*a", "|", ">", "\t", "🙂", "\r\n", ",",
        "employer.", "regular employees", "large employer", " and ", "law.", "requires: ", "rule: x", "union-member", "formerly: old", "extends: small@^1", "2026-01-01", "50", "not met", "act",
    ];

    private static readonly string[] Texts =
    [
        PackFolder.Rules, PackFolder.Tests, PackFolder.Parameters, PackFolder.Manifest,
        "pack: own\nversion: 1.0.0\nlanguage: compliance/1\nmessage languages: [en]\nextends: small@^1\n",
        "rules for: more\nrules:\n  - rule: more\n    title:\n      en: More\n    levels:\n      - should when: large employer\n        source: policy\n    requires: employer.party demand\n    message:\n      en: No.\n",
        "decisions:\n  - accepted: union-member\n    reason: x\n    by: me\n    on: 2026-01-01\n    until: 2026-12-31\n",
        "employer:\n  sector: private\n  regular employees: 51\n",
    ];

    private enum Act
    {
        Edit,
        Reopen,
        Close,
        ChangeOnDisk,
    }

    [Fact]
    public void The_state_after_any_edits_is_that_of_a_fresh_open()
    {
        var step =
            from act in Gen.Frequency((12, Gen.Constant(Act.Edit)), (1, Gen.Constant(Act.Reopen)), (1, Gen.Constant(Act.Close)), (1, Gen.Constant(Act.ChangeOnDisk)))
            from file in Gen.Choose(0, Names.Length - 1)
            from at in Gen.Choose(0, 10_000)
            from length in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(0, 6)), (1, Gen.Choose(0, 80)))
            from typed in Gen.Elements(Typed)
            select new Step(act, file, at, length, typed);

        // The steps that one run makes, and how many of them between two comparisons.
        Prop.ForAll(Gen.ArrayOf(step, 24).ToArbitrary(), steps => Run(steps, 8)).Holds(Repeats);
    }

    /// <summary>A long search beside the suite: <c>COMPLIANCE_SEED=random COMPLIANCE_FUZZ=300</c>.</summary>
    private static int Repeats => int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_FUZZ"), out var given) ? given : 12;

    private static void Run(IReadOnlyList<Step> steps, int between)
    {
        using var folder = PackFolder.Empty();
        for (var i = 0; i < Names.Length; i++)
            folder.With(Names[i], Texts[i]);
        using var editor = Editor.In(folder.Root);
        var open = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names.Take(2))
        {
            editor.Open(folder[name]);
            open[name] = editor.TextOf(folder[name]);
        }

        for (var i = 0; i < steps.Count; i++)
        {
            Make(steps[i], editor, folder, open);
            if ((i + 1) % between == 0)
                Compare(editor, folder, open, steps[i].At);
        }
    }

    private static void Make(Step step, Editor editor, PackFolder folder, SortedDictionary<string, string> open)
    {
        var name = Names[step.File];
        var path = folder[name];
        switch (step.Act)
        {
            case Act.Close when open.Remove(name):
                editor.Notify("textDocument/didClose", Editor.Of(path));
                break;
            case Act.ChangeOnDisk:
                folder.With(name, Changed(File.ReadAllText(path), step, out _));
                editor.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = Editor.UriOf(path), ["type"] = 2 }) });
                break;
            case Act.Reopen or Act.Close or Act.Edit when !open.ContainsKey(name):
                editor.Open(path, File.ReadAllText(path));
                open[name] = File.ReadAllText(path);
                break;
            default:
                open[name] = Changed(open[name], step, out var range);
                editor.Change(path, new JsonObject { ["range"] = range, ["text"] = step.Typed });
                break;
        }
    }

    private static string Changed(string text, Step step, out JsonObject range)
    {
        var lines = new LineMap(text);
        var start = lines.OffsetOf(lines.PositionOf(step.At % (text.Length + 1)));
        var end = lines.OffsetOf(lines.PositionOf(Math.Min(start + step.Length, text.Length)));
        var (from, to) = (lines.PositionOf(start), lines.PositionOf(Math.Max(start, end)));
        range = Editor.Range(from.Line, from.Character, to.Line, to.Character);
        return text[..start] + step.Typed + text[Math.Max(start, end)..];
    }

    private static void Compare(Editor editor, PackFolder folder, SortedDictionary<string, string> open, int at)
    {
        using var fresh = Editor.In(folder.Root);
        foreach (var (name, text) in open)
            fresh.Open(folder[name], text);
        var told = Everything(editor, folder, open, at);
        Assert.Equal(Everything(fresh, folder, open, at), told);
        Assert.Empty(editor.Log.Concat(fresh.Log));
    }

    private static List<string> Everything(Editor editor, PackFolder folder, SortedDictionary<string, string> open, int at)
    {
        var found = new List<string> { "symbols " + editor.Request("workspace/symbol", new JsonObject { ["query"] = "" })!.ToJsonString() };
        foreach (var name in Names)
            found.Add(name + " told " + editor.ToldNow(folder[name]));
        foreach (var (name, text) in open)
        {
            var path = folder[name];
            foreach (var method in new[] { "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/codeLens", "textDocument/formatting" })
                found.Add($"{name} {method} {editor.Request(method, Editor.Of(path))?.ToJsonString()}");
            found.Add($"{name} hints {editor.Request("textDocument/inlayHint", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Editor.UriOf(path) }, ["range"] = Editor.Range(0, 0, 500, 0) })?.ToJsonString()}");
            var place = new LineMap(text).PositionOf(at % (text.Length + 1));
            foreach (var method in new[] { "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/signatureHelp" })
                found.Add($"{name} {method} {editor.Request(method, Editor.At(path, place.Line, place.Character))?.ToJsonString()}");
        }

        return found;
    }

    private sealed record Step(Act Act, int File, int At, int Length, string Typed);
}
