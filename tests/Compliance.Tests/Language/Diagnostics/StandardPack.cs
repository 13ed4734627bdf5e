using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Rules;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>A small pack around the blocks of a page, so that each block shows only what the page is about.</summary>
internal sealed class StandardPack
{
    private const string Sources = """
        sources:
          ldl:
            title: Equality and Anti-Discrimination Act
            authority: act
          ldo:
            title: Guidance of the Ombud
            authority: guidance
          house norm:
            title: Norm of this house
            authority: house
        """;

    private const string Parameters = """
        parameters: law
        values:
          large employer threshold:
            type: number
            unit: persons
            title: Number to exceed
            compare as: more than
            history:
              - from: 2020-01-01
                value: 50
                source: ldl § 26
                checked: 2026-04-13
          small employer threshold:
            type: number
            unit: persons
            title: Number to reach
            compare as: at least
            history:
              - from: 2020-01-01
                value: 20
                source: ldl § 26
                checked: 2026-04-13
          mapping interval:
            type: duration
            title: Time between two mappings
            history:
              - from: 2020-01-01
                value: 2 years
                source: ldl § 26
                checked: 2026-04-13
        """;

    private static readonly (string Key, string Text)[] KeysOfRule =
    [
        ("title", "title: Example"),
        ("levels", "levels:\n  - must: always\n    source: ldl § 26"),
        ("requires", "requires: stated(employer.name)"),
    ];

    private static readonly Regex Repetition = new("⟨(.*?) × ([0-9]+)⟩", RegexOptions.NonBacktracking);

    private readonly List<RuleFile> files = [];
    private readonly List<MarkedPlace> places = [];

    private StandardPack()
    {
    }

    public IReadOnlyList<RuleFile> Files => files;

    /// <summary>The places that carets mark.</summary>
    public IReadOnlyList<MarkedPlace> Places => places;

    public static StandardPack Around(IReadOnlyList<PageBlock> blocks)
    {
        var pack = new StandardPack();
        var bilingual = blocks.Any(b => b.Info.EndsWith(" in nb and en", StringComparison.Ordinal));
        foreach (var block in blocks)
            pack.Add(block.Info.Replace(" in nb and en", "", StringComparison.Ordinal), block.Text, bilingual);
        if (!blocks.Any(b => b.Info is "pack.yaml" or "no pack.yaml"))
            pack.files.Add(new RuleFile("pack.yaml", Manifest(bilingual)));
        pack.files.Add(new RuleFile("standard.parameters.yaml", bilingual ? InBoth(Parameters) : Parameters));
        return pack;
    }

    private static string Manifest(bool bilingual) => bilingual
        ? "pack: example\nversion: 1.0.0\nlanguage: compliance/1\nmessage languages: [nb, en]\n" + InBoth(Sources)
        : "pack: example\nversion: 1.0.0\nlanguage: compliance/1\n" + Sources;

    /// <summary>Each title in two languages.</summary>
    private static string InBoth(string yaml) => string.Join('\n', yaml.Split('\n').Select(line =>
    {
        var at = line.IndexOf("title: ", StringComparison.Ordinal);
        var margin = new string(' ', Math.Max(at, 0) + 2);
        return at < 0 ? line : line[..at] + "title:\n" + margin + "nb: " + line[(at + 7)..] + "\n" + margin + "en: " + line[(at + 7)..];
    }));

    private void Add(string info, string text, bool bilingual)
    {
        switch (info)
        {
            case "rule":
                Keep("example.rules.yaml", "rules for: example\nrules:\n  - rule: example\n", text, 4, After(text, bilingual));
                break;
            case "definitions":
                var names = text.Split('\n').Where(l => l.StartsWith("- define: ", StringComparison.Ordinal)).Select(l => l[10..].Trim()).Distinct();
                var message = "message: " + string.Join(' ', names.Select(n => "{" + n + "}"));
                var rule = "rules:\n  - rule: example\n" + Indented(string.Join('\n', KeysOfRule.Select(k => k.Text).Append("message: The document says " + message[9..])), 4);
                Keep("example.rules.yaml", "rules for: example\ndefinitions:\n", text, 2, bilingual ? InBoth(rule) : rule);
                break;
            default:
                var name = info.Replace("no pack.yaml", "example.rules.yaml", StringComparison.Ordinal);
                Keep(name.StartsWith("labels/", StringComparison.Ordinal) || name == "pack.yaml" || name.Count(c => c == '.') > 1 ? name : "example." + name, "", text, 0, "");
                break;
        }
    }

    private static string After(string text, bool bilingual)
    {
        var missing = KeysOfRule
            .Where(k => !text.Split('\n').Any(l => l.StartsWith(k.Key + ":", StringComparison.Ordinal) || (k.Key == "requires" && l.StartsWith("judgement:", StringComparison.Ordinal))))
            .Select(k => k.Text);
        var keys = Indented(string.Join('\n', missing), 4);
        return bilingual ? InBoth(keys) : keys;
    }

    private static string Indented(string text, int by) => string.Join('\n', text.Split('\n').Select(l => l.Length == 0 ? l : new string(' ', by) + l));

    /// <summary>Writes out <c>⟨text × 9⟩</c>, which keeps a page short where only length is wrong; and moves a place along with it.</summary>
    private static string Expanded(string line, ref int place)
    {
        var given = place;
        var moved = place;
        var text = Repetition.Replace(line, match =>
        {
            var repeated = string.Concat(Enumerable.Repeat(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));
            if (match.Index < given)
                moved += repeated.Length - match.Length;
            return repeated;
        });
        place = moved;
        return text;
    }

    /// <summary>Adds a file, and takes the comments of carets out of it.</summary>
    private void Keep(string name, string before, string text, int indent, string after)
    {
        var lines = before.Length == 0 ? [] : before.TrimEnd('\n').Split('\n').ToList();
        var previous = "";
        foreach (var line in text.Split('\n'))
        {
            var mark = line.TrimStart();
            if (mark.Length < 2 || mark[0] != '#' || mark[1..].Trim(' ', '^', '|').Length > 0)
            {
                var anywhere = 0;
                lines.Add(line.Length == 0 ? line : new string(' ', indent) + Expanded(line, ref anywhere));
                previous = line;
                continue;
            }

            // A `#` that touches the carets is one of them, so that the first column can be marked too.
            var first = mark[1] == '^' ? line.IndexOf('#', StringComparison.Ordinal) : line.IndexOfAny(['^', '|']);
            var length = line.Contains('|', StringComparison.Ordinal) ? 0 : line.TrimEnd().Length - first;
            Expanded(previous, ref first);
            places.Add(new MarkedPlace(name, lines.Count, first + 1 + indent, length));
        }

        if (after.Length > 0)
            lines.AddRange(after.Split('\n'));
        files.Add(new RuleFile(name, string.Join('\n', lines) + "\n"));
    }
}
