using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>Something to tell of a file of data: from the catalog, or of the reader of that kind of file.</summary>
/// <param name="Span">Where.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">What.</param>
internal sealed record DataMistake(TextSpan Span, DiagnosticSeverity Severity, string Message)
{
    /// <summary>The diagnostic of the catalog, with its repair; null for what a reader tells.</summary>
    public RuleDiagnostic? FromCatalog { get; init; }
}

/// <summary>Plans and decisions, which belong to no pack: judged by the readers that <c>check</c> uses.</summary>
internal static class DataFiles
{
    /// <summary>True for a file that says it is a plan: by its name, or by its first key.</summary>
    public static bool IsPlan(TextFile file)
    {
        if (FileKinds.Of(file.Path) != FileKind.Plan)
            return false;
        var name = FileUris.NameOf(file.Path);
        if (name.EndsWith("plan.yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith("plan.yml", StringComparison.OrdinalIgnoreCase))
            return true;
        return file.Yaml.Tree.Root is YamlMapping { Entries: [var first, ..] } && PlanVocabulary.Plan.Members.Any(m => NameKey.Of(m.Name) == NameKey.Of(first.Key.Value));
    }

    /// <summary>What is wrong with a plan: its keys and words with the nearest right one, its numbers and dates.</summary>
    public static IReadOnlyList<DataMistake> InPlan(TextFile file)
    {
        var diagnostics = new FrameDiagnostics();
        PlanFileChecks.Run(file.Yaml.AsWritten, PlanVocabulary.Plan, diagnostics);
        var told = diagnostics.Sorted.Select(d => Of(file, d)).ToList();
        if (!file.Yaml.IsWhole)
            return told;
        var places = told.Select(t => t.Span.Start).ToHashSet();
        var read = PlanYaml.Read(file.Text, file.Path).Errors.Select(e => Of(file, e)).Where(e => !places.Contains(e.Span.Start));
        return [.. told.Concat(read).OrderBy(t => t.Span.Start)];
    }

    /// <summary>What is wrong with a file of decisions, and which rules it names that no pack has.</summary>
    public static IReadOnlyList<DataMistake> InDecisions(TextFile file, IReadOnlyCollection<BoundPack> packs)
    {
        var told = Decisions.Read(file.Text, file.Path).Errors.Select(e => Of(file, e)).ToList();
        foreach (var rule in DecisionChecks.RulesIn(file.Yaml.Tree.Root).Where(r => r.Value.Length > 0 && !packs.Any(p => p.IdOf(r.Value) is not null)))
        {
            var known = packs.SelectMany(p => p.Rules).Select(r => r.Id);
            told.Add(new DataMistake(SpanOf(rule), DiagnosticSeverity.Warning, "there is no rule `" + rule.Value + "`" + Suggestion.DidYouMean(rule.Value, known)));
        }

        var former = new FrameDiagnostics();
        DecisionChecks.TellFormerIds(file.Yaml.Tree.Root, packs, former);
        told.AddRange(former.Sorted.Select(d => Of(file, d)));

        return [.. told.OrderBy(t => t.Span.Start)];
    }

    /// <summary>The paths of the items of a plan, by their content, with their texts: <c>measures[Mentorordning]</c>.</summary>
    public static IEnumerable<(string Path, string List, IPlanItem Item)> ItemsOf(TextFile file)
    {
        if (PlanYaml.Read(file.Text, file.Path).Plan is not { } plan)
            yield break;
        (string List, IReadOnlyList<IPlanItem>? Items)[] lists = [("measures", plan.Measures), ("goals", plan.Goals), ("risks", plan.Risks), ("areas", plan.Areas)];
        foreach (var (list, items) in lists)
        {
            foreach (var (key, item) in items is null ? [] : PlanPath.KeysOf(items).Zip(items))
                yield return (PlanPath.Item(list, key), list, item);
        }
    }

    private static DataMistake Of(TextFile file, RuleDiagnostic diagnostic) => new(file.SpanOf(diagnostic), diagnostic.Severity, diagnostic.Message) { FromCatalog = diagnostic };

    /// <summary>A reader names where something begins; it ends where the value there ends.</summary>
    private static DataMistake Of(TextFile file, PlanError error)
    {
        var source = file.Yaml.Tree.Source;
        var start = error.Line < 1 ? 0 : Math.Min(source.StartOfLine(error.Line) + Math.Max(0, error.Column - 1), file.Text.Length);
        var length = ScalarAt(file.Yaml.Tree.Root, start)?.Span.Length ?? 0;
        var lineEnd = file.Lines.EndOf(file.Lines.PositionOf(start).Line);
        return new DataMistake(TextSpan.FromBounds(start, length > 0 ? Math.Min(start + length, lineEnd) : lineEnd), DiagnosticSeverity.Error, error.Message);
    }

    private static YamlScalar? ScalarAt(YamlNode? node, int offset) => node switch
    {
        YamlScalar scalar => scalar.Span.Start == offset ? scalar : null,
        YamlSequence list => list.Items.Where(i => i.Span.Start <= offset && offset <= i.Span.End).Select(i => ScalarAt(i, offset)).FirstOrDefault(s => s is not null),
        YamlMapping mapping => mapping.Entries.SelectMany(e => new[] { e.Key, e.Value }).Where(n => n.Span.Start <= offset && offset <= n.Span.End).Select(n => ScalarAt(n, offset)).FirstOrDefault(s => s is not null),
        _ => null,
    };

    private static TextSpan SpanOf(YamlScalar scalar) => YamlSourceMap.SpanOf(scalar, new TextSpan(0, scalar.Value.Length));
}
