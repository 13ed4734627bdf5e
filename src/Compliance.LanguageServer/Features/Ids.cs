using Compliance.Language;
using Compliance.LanguageServer.Schemas;
using Compliance.LanguageServer.Workspaces;
using Compliance.Rules;

namespace Compliance.LanguageServer.Features;

/// <summary>An id that can be written, with what it is.</summary>
internal sealed record OfferedId(string Name, string? What = null, string? Text = null);

/// <summary>The ids that files refer to: of rules, definitions, sources, topics and packs.</summary>
internal sealed class Ids(Workspace workspace)
{
    private static readonly string[] PlainTypes = ["boolean", "number", "text", "date", "years and months duration", "days and time duration"];

    /// <summary>What can be written as a value.</summary>
    public IEnumerable<OfferedId> At(FileKind kind, WrittenPlace place, PackView? view, TextFile file)
    {
        var pack = view?.Pack;
        var isInDefinition = place.Path.Any(s => s.Key == "definitions");
        return (kind, place.LastKey) switch
        {
            (FileKind.Rules or FileKind.Parameters, "source" or "supported by") => Sources(view),
            (FileKind.Rules, "overrides") when isInDefinition => Definitions(view),
            (FileKind.Rules, "overrides" or "follows from") => Rules(view),
            (FileKind.Tests, "rule") => Rules(view),
            (FileKind.Tests, "tests for") => (pack?.Rules ?? []).Select(r => r.Topic).Distinct(StringComparer.Ordinal).Select(t => new OfferedId(t, "topic")),
            (FileKind.Tests, "depends on") => Definitions(view).Where(d => d.What == "duty"),
            (FileKind.Tests, "given") => Anchors(file),
            (FileKind.Rules or FileKind.Parameters, "type") => Types(),
            (FileKind.Pack, "type") => Types(),
            (FileKind.Pack, "rule") => view?.Below.Values.OfType<PackView>().SelectMany(Rules) ?? [],
            (FileKind.Pack, "extends") => Packs(view),
            (FileKind.Decisions, "assessed" or "accepted") => DecidedRules(),
            (FileKind.Decisions, "item") => workspace.Files.Where(f => workspace.Open.Contains(f.Path) && DataFiles.IsPlan(f)).SelectMany(DataFiles.ItemsOf).Select(i => new OfferedId(i.Path, i.Item.Label)),
            (FileKind.Decisions, "value") => ValuesOf(file, place),
            (FileKind.Plan, "goal") when place.Path[0].Key == "measures" => Items(file, "goals"),
            (FileKind.Plan, "measures") when place.Path[0].Key == "risks" => Items(file, "measures"),
            _ => [],
        };
    }

    /// <summary>What can be written as a key, beside what the schema lists.</summary>
    public static IEnumerable<OfferedId> KeysAt(FileKind kind, WrittenPlace place, PackView? view)
    {
        if (kind == FileKind.Tests && place.Path is [.., { Key: "expect" }, { Key: "definitions" }])
            return Definitions(view).Where(d => !place.Siblings.Contains(d.Name));
        if (kind == FileKind.Labels && place.Path.Count == 0)
            return Definitions(view).Concat((view?.Pack?.Parameters ?? []).Select(p => new OfferedId(p.FullName, "parameter"))).Where(d => !place.Siblings.Contains(d.Name));
        return [];
    }

    private static IEnumerable<OfferedId> Sources(PackView? view) =>
        (view?.Pack?.Manifest.Sources.Values ?? []).Select(s => new OfferedId(s.Id, s.Authority, Descriptions.Of(view!, s)));

    private static IEnumerable<OfferedId> Rules(PackView? view) =>
        (view?.Pack?.Rules ?? []).Select(r => new OfferedId(r.Id, r.Topic, Descriptions.Of(view!, r)));

    private static IEnumerable<OfferedId> Definitions(PackView? view) =>
        (view?.Pack?.Definitions ?? []).OrderBy(d => d.Name, StringComparer.Ordinal).Select(d => new OfferedId(d.Name, d.IsDuty ? "duty" : "definition", Descriptions.Of(view!, d)));

    private IEnumerable<OfferedId> Packs(PackView? view) => workspace.Packs(CancellationToken.None)
        .Where(p => p != view && p.Pack is not null)
        .Select(p => p.Pack!.Manifest)
        .Append(RuleSet.Default.Pack.Manifest)
        .DistinctBy(m => m.Id)
        .Where(m => m.Id != view?.Pack?.Manifest.Id)
        .Select(m => new OfferedId(m.Id + "@^" + m.Version.Split('.')[0], m.Version));

    private IEnumerable<OfferedId> DecidedRules()
    {
        var rules = workspace.PacksToDecideOn(CancellationToken.None).SelectMany(p => p.Rules).DistinctBy(r => r.Id);
        return rules.Select(r => new OfferedId(r.Id, r.Topic, r.Title?.In("en")?.Text));
    }

    /// <summary>The items of the plan that is written, by label or text, as other items refer to them.</summary>
    private static IEnumerable<OfferedId> Items(TextFile file, string list)
    {
        foreach (var item in ((file.Yaml.Tree.Root as YamlMapping)?.Find(list) as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
        {
            var (label, text) = ((item.Find("number") ?? item.Find("id")) as YamlScalar, item.Find("text") as YamlScalar);
            if ((label ?? text) is { Value.Length: > 0 } name)
                yield return new OfferedId(name.Value, text?.Value);
        }
    }

    /// <summary>The words that the value of a decision can be, by the path beside it.</summary>
    private static IEnumerable<OfferedId> ValuesOf(TextFile file, WrittenPlace place)
    {
        var line = file.Lines.PositionOf(place.Start).Line + 1;
        var decision = ((file.Yaml.Tree.Root as YamlMapping)?.Find("decisions") as YamlSequence)?.Items.OfType<YamlMapping>().LastOrDefault(i => i.Line <= line);
        if ((decision?.Find("answered") ?? decision?.Find("disputed")) is not YamlScalar path)
            return [];
        var steps = path.Value.Split('.').Select(s => new Step(s.Split('[')[0].Trim())).ToList();
        return (FileSchemas.At(FileKind.Plan, steps)?.Words ?? []).Select(w => new OfferedId(w));
    }

    private static IEnumerable<OfferedId> Types() => PlainTypes.Select(t => new OfferedId(t));

    /// <summary>The plans that cases share: <c>&amp;base</c> is used as <c>*base</c>.</summary>
    private static IEnumerable<OfferedId> Anchors(TextFile file)
    {
        for (var at = file.Text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = file.Text.IndexOf('&', at + 1))
        {
            var end = at + 1;
            while (end < file.Text.Length && (char.IsLetterOrDigit(file.Text[end]) || file.Text[end] is '-' or '_'))
                end++;
            if (end > at + 1 && at > 0 && file.Text[at - 1] == ' ')
                yield return new OfferedId("*" + file.Text[(at + 1)..end], "plan of this file");
        }
    }
}
