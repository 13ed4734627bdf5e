using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>Puts definitions into an order in which none uses a later one, and refuses circles.</summary>
internal static class DefinitionGraph
{
    public static IReadOnlyList<BoundDefinition> Order(IEnumerable<BoundDefinition> definitions, FrameDiagnostics diagnostics)
    {
        var ordered = new List<BoundDefinition>();
        var done = new HashSet<BoundDefinition>();
        foreach (var definition in definitions.OrderBy(d => d.Name, StringComparer.Ordinal))
            Visit(definition, [], done, ordered, diagnostics);
        return ordered;
    }

    /// <summary>The definitions that expressions use directly.</summary>
    public static IEnumerable<BoundDefinition> UsedBy(IEnumerable<BoundExpression?> expressions) => expressions
        .OfType<BoundExpression>()
        .SelectMany(e => e.Root.DescendantsAndSelf())
        .OfType<BoundSymbol>()
        .Select(s => (s.Symbol.Tag as DefinitionTag)?.Definition)
        .OfType<BoundDefinition>()
        .Distinct();

    /// <summary>All expressions of a condition.</summary>
    public static IEnumerable<BoundExpression?> ExpressionsOf(BoundCondition? condition) =>
        condition?.Leaves().Select(l => l.Expression) ?? [];

    /// <summary>Expressions, and those of all definitions that they use, directly or through others.</summary>
    public static IReadOnlyList<BoundExpression> WithDefinitions(IEnumerable<BoundExpression?> expressions)
    {
        var all = expressions.OfType<BoundExpression>().ToList();
        var seen = new HashSet<BoundDefinition>();
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var definition in UsedBy([all[i]]).Where(seen.Add))
                all.AddRange(definition.Versions.SelectMany(v => ExpressionsOf(v.Condition)).OfType<BoundExpression>());
        }

        return all;
    }

    private static void Visit(
        BoundDefinition definition,
        List<BoundDefinition> path,
        HashSet<BoundDefinition> done,
        List<BoundDefinition> ordered,
        FrameDiagnostics diagnostics)
    {
        if (done.Contains(definition))
            return;
        var start = path.IndexOf(definition);
        if (start >= 0)
        {
            var circle = string.Join(" → ", path.Skip(start).Select(d => "`" + d.Name + "`")) + " → `" + definition.Name + "`";
            diagnostics.Add(Catalog.Cycle, path[path.Count - 1].Versions[0].Syntax.Name, "definitions use each other in a circle: " + circle);
            return;
        }

        path.Add(definition);
        foreach (var used in UsedBy(definition.Versions.SelectMany(v => ExpressionsOf(v.Condition))).ToList())
            Visit(used, path, done, ordered, diagnostics);
        path.RemoveAt(path.Count - 1);
        if (done.Add(definition))
            ordered.Add(definition);
    }
}
