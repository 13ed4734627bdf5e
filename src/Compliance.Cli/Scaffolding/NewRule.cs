using System.Globalization;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Rules;
using Compliance.Testing;

namespace Compliance.Cli.Scaffolding;

/// <summary>Adds a rule with its cases to a pack: in files of its own, or in those of a topic.</summary>
internal sealed class NewRule
{
    /// <summary>Words of the template, and the case that each stands in.</summary>
    private static readonly (string Word, string Case)[] Situations = [("met", " is met"), ("notmet", " is not met"), ("silent", " where the document is silent")];

    private readonly string folder;
    private readonly string id;
    private readonly PackFolder target;
    private readonly IReadOnlyList<RuleFile> files;
    private readonly RuleSet pack;
    private readonly Dictionary<string, string> values;

    private NewRule(string folder, string id, Surroundings surroundings)
    {
        this.folder = folder;
        this.id = id;
        target = new PackFolder(folder, surroundings);
        files = RulePacks.Files(folder, surroundings);
        pack = RulePacks.Load(folder, surroundings);
        values = new Dictionary<string, string>
        {
            ["id"] = id,
            ["today"] = surroundings.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["schema"] = SchemaFolder(),
        };
    }

    public static int Run(string folder, string id, string? topic, string? source, Surroundings surroundings)
    {
        Ids.Check("rule", id);
        if (topic is not null)
            Ids.Check("topic", topic);
        var rule = new NewRule(folder, id, surroundings);
        if (rule.Existing() is { } place)
        {
            surroundings.Out.WriteLine($"`{id}` is there already: {place}");
            return Exit.Clean;
        }

        rule.Write(topic ?? id, source);
        surroundings.Out.WriteLine($"Now: compliance test {folder} · compliance explain {id} --rules {folder}");
        return Exit.Clean;
    }

    /// <summary>The place of a rule that has the id, or had it.</summary>
    private string? Existing() => pack.Pack.Rules
        .Where(r => r.Id == id || r.Syntax.Formerly.Any(f => f.Value == id))
        .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.File}({r.Syntax.Id.Line})"))
        .FirstOrDefault();

    private void Write(string topic, string? source)
    {
        Source(source);
        values["topic"] = topic;
        var (rules, tests) = (topic + ".rules.yaml", topic + ".tests.yaml");

        // Beside rules that have cases, a question more in each of them would make those cases fail.
        values["silence"] = target.Has(rules) ? "  if not stated: ignore                # open asks the question; not shown is a finding" : "";
        foreach (var (word, _) in Situations)
            values[word] = " []";
        var newRules = Added(rules, "rules", "rules", "rule");
        Expect(After((rules, newRules), (tests, Added(tests, "tests", "cases", "cases"))));
        var newTests = Added(tests, "tests", "cases", "cases");
        Check(After((rules, newRules), (tests, newTests)));
        Put(rules, newRules);
        Put(tests, newTests);
    }

    /// <summary>The cases list all findings of the topic, those of rules that were there already too.</summary>
    private void Expect(RuleSet after)
    {
        var checker = new ComplianceChecker(after);
        var cases = PreparedCase.Of(after.Pack);
        foreach (var (word, name) in Situations)
        {
            var prepared = cases.Last(c => c.Case.Name.Value == id + name);
            var found = prepared.Run(checker).Report!.Findings
                .Where(f => f.Outcome != Outcome.Judgement && after.Pack.Rules.Any(r => r.Id == f.Rule && prepared.IsInScope(r)))
                .Select(f => $"\n      - rule: {f.Rule}\n        outcome: {CaseComparison.Words(f.Outcome.ToString())}")
                .ToList();
            if (found.Count > 0)
                values[word] = string.Concat(found);
        }
    }

    private void Source(string? wanted)
    {
        var sources = pack.Pack.Manifest.Sources;
        if (sources.Count == 0)
            throw new CommandFailure("the pack has no sources, and a norm without a source is nobody's norm", "Add one under `sources:` in pack.yaml.");
        var entry = wanted is null
            ? sources.Values.First()
            : sources.Where(s => wanted == s.Key || wanted.StartsWith(s.Key + " ", StringComparison.Ordinal)).OrderByDescending(s => s.Key.Length).Select(s => s.Value).FirstOrDefault()
                ?? throw new CommandFailure($"the pack has no source `{wanted}`{Suggestion.DidYouMean(wanted, sources.Keys)}", "Its sources: " + string.Join(", ", sources.Keys));
        values["source"] = wanted ?? entry.Id;
        values["level"] = entry.Authority is "act" or "regulation" ? "must" : "should";
    }

    /// <summary>The file with the new items at the end of its list; a new file where there is none.</summary>
    private string Added(string file, string fileTemplate, string key, string itemTemplate)
    {
        var item = Template.Fill(itemTemplate, pack.Languages, values);
        if (!target.Has(file))
        {
            var head = Template.Fill(fileTemplate, pack.Languages, values);
            return (values["schema"].Length == 0 ? head[(head.IndexOf('\n', StringComparison.Ordinal) + 1)..] : head) + Template.Indented(item, 2);
        }

        var text = target.Read(file);
        var list = (YamlReader.Read(file, text).Root as YamlMapping)?.Find(key) as YamlSequence;
        if (list is null or { IsFlow: true } or { Items.Count: 0 })
            throw new CommandFailure($"`{target.NameOf(file)}` has no list under `{key}:` to add to", "Choose another `--topic`, or leave it out.");
        var end = text.IndexOf('\n', Math.Max(0, list.Span.End - 1));
        var before = end < 0 ? text + "\n" : text[..(end + 1)];
        var added = before + "\n" + Template.Indented(item, list.Column - 1) + (end < 0 ? "" : text[(end + 1)..]);
        return text.Contains("\r\n", StringComparison.Ordinal) ? added.ReplaceLineEndings("\r\n") : added;
    }

    private RuleSet After(params (string File, string Text)[] written)
    {
        var names = written.Select(w => target.NameOf(w.File)).ToHashSet(StringComparer.Ordinal);
        try
        {
            return RuleSet.Load(files.Where(f => !names.Contains(f.Path)).Concat(written.Select(w => new RuleFile(target.NameOf(w.File), w.Text))));
        }
        catch (RuleSetException e)
        {
            throw Refusal(e.Diagnostics[0].ToString());
        }
    }

    /// <summary>Nothing is written that would break the pack or its cases.</summary>
    private void Check(RuleSet after)
    {
        var before = RuleTests.Run(pack).Where(r => !r.Passed).Select(r => r.Case).ToHashSet(StringComparer.Ordinal);
        if (RuleTests.Run(after).FirstOrDefault(r => !r.Passed && !before.Contains(r.Case)) is { } broken)
            throw Refusal($"the case `{broken.Case}` would fail");
        if (after.Pack.Rules.Count != pack.Pack.Rules.Count + 1)
            throw Refusal("its files do not hold a list to add to");
    }

    private CommandFailure Refusal(string why) =>
        new($"the rule cannot be added to `{folder}` here: {why}", "Leave `--topic` out; the rule then gets files of its own.");

    private void Put(string file, string text)
    {
        if (target.Has(file))
            target.Extend(file, text);
        else
            target.Create(file, text);
    }

    /// <summary>Where the files of the pack look for their schemas; empty where they name none.</summary>
    private string SchemaFolder()
    {
        const string Mark = "$schema=";
        var first = files.Select(f => f.Text.Split('\n')[0]).FirstOrDefault(l => l.Contains(Mark, StringComparison.Ordinal) && l.Contains('/', StringComparison.Ordinal));
        if (first is null)
            return "";
        var path = first[(first.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Trim();
        return path[..path.LastIndexOf('/')];
    }
}
