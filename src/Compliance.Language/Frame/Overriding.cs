namespace Compliance.Language.Frame;

/// <summary>Lex specialis: which rules and definitions give way to which.</summary>
internal sealed class Overriding
{
    /// <summary>The definitions that stand in the place of another while they are in force.</summary>
    public Dictionary<BoundDefinition, List<BoundDefinition>> Definitions { get; } = [];

    /// <summary>The rules that take the place of another where they apply.</summary>
    public Dictionary<BoundRule, List<BoundRule>> Rules { get; } = [];

    public static Overriding Of(IReadOnlyList<BoundDefinition> definitions, IReadOnlyList<BoundRule> rules, FrameDiagnostics diagnostics)
    {
        var result = new Overriding();
        foreach (var definition in definitions)
        {
            foreach (var version in definition.Versions.Where(v => v.Syntax.Overrides is not null))
            {
                var target = definitions.FirstOrDefault(d => d != definition && d.Name == version.Syntax.Overrides!.Value);
                if (target is null)
                    Nothing("definition", version.Syntax.Overrides!, definitions.Where(d => d != definition).Select(d => d.Name), diagnostics);
                else
                    Add(result.Definitions, target, definition);
            }
        }

        foreach (var rule in rules.Where(r => r.Syntax.Overrides is not null))
        {
            var id = rule.Syntax.Overrides!.Value;
            var targets = rules.Where(r => r.Id != rule.Id && (r.Id == id || r.Syntax.Formerly.Any(f => f.Value == id))).ToList();
            if (targets.Count == 0)
            {
                Nothing("rule", rule.Syntax.Overrides, rules.Where(r => r != rule).Select(r => r.Id), diagnostics);
                continue;
            }

            FormerIds.Tell(rule.Syntax.Overrides, targets[0].Id, diagnostics);
            foreach (var target in targets)
                Add(result.Rules, target, rule);
        }

        result.RefuseRivals(diagnostics);
        result.RefuseCircles(diagnostics);
        return result;
    }

    private static void Add<T>(Dictionary<T, List<T>> table, T target, T special)
        where T : class
    {
        if (!table.TryGetValue(target, out var specials))
            table[target] = specials = [];
        if (!specials.Contains(special))
            specials.Add(special);
    }

    private static void Nothing(string what, YamlScalar scalar, IEnumerable<string> names, FrameDiagnostics diagnostics)
    {
        var nearest = Suggestion.Nearest(scalar.Value, names);
        diagnostics.Add(Catalog.OverridesNothing, scalar, "there is no other " + what + " `" + scalar.Value + "` to override" + (nearest is null ? "" : "; did you mean `" + nearest + "`?"), nearest);
    }

    /// <summary>Two that override the same at the same time must say which of them goes first.</summary>
    private void RefuseRivals(FrameDiagnostics diagnostics)
    {
        foreach (var pair in Rules)
        {
            foreach (var (a, b) in Pairs(pair.Value))
            {
                if (a.Syntax.InForce.Overlaps(b.Syntax.InForce) && !Precedes(Rules, a, b))
                    Rivals(b.Syntax.Overrides!, pair.Key.Id, a.Id, CitationOf(a.Syntax.Levels), b.Id, CitationOf(b.Syntax.Levels), diagnostics);
            }
        }

        foreach (var pair in Definitions)
        {
            foreach (var (a, b) in Pairs(pair.Value))
            {
                var (one, other) = (a.Versions[0].Syntax, b.Versions[0].Syntax);
                if (a.Versions.Any(v => b.Versions.Any(w => v.Syntax.InForce.Overlaps(w.Syntax.InForce))) && !Precedes(Definitions, a, b))
                    Rivals(other.Overrides ?? other.Name, pair.Key.Name, a.Name, one.Source?.Value, b.Name, other.Source?.Value, diagnostics);
            }
        }
    }

    private static void Rivals(YamlScalar place, string target, string a, string? sourceOfA, string b, string? sourceOfB, FrameDiagnostics diagnostics) => diagnostics.Add(
        Catalog.TwoOverrides,
        place,
        "`" + a + "`" + Cited(sourceOfA) + " and `" + b + "`" + Cited(sourceOfB) + " both override `" + target + "` at the same time; let one override the other");

    private static string Cited(string? source) => source is null ? "" : " (" + source + ")";

    private static string? CitationOf(IReadOnlyList<LevelSyntax> levels) => levels.SelectMany(l => l.Sources).FirstOrDefault()?.Value;

    /// <summary>Nothing can override itself, through others or directly.</summary>
    private void RefuseCircles(FrameDiagnostics diagnostics)
    {
        foreach (var rule in Rules.Keys.Where(r => Reaches(Rules, r, r)))
            diagnostics.Add(Catalog.Cycle, rule.Syntax.Id, "`" + rule.Id + "` overrides itself through others");
        foreach (var definition in Definitions.Keys)
        {
            // A definition that overrides another cannot read it: it would read itself.
            if (Reaches(Definitions, definition, definition) || Definitions[definition].Any(s => Uses(s, definition, [])))
                diagnostics.Add(Catalog.Cycle, Definitions[definition][0].Versions[0].Syntax.Name, "`" + Definitions[definition][0].Name + "` overrides `" + definition.Name + "` and uses it too, which is a circle");
        }
    }

    private static bool Uses(BoundDefinition definition, BoundDefinition used, HashSet<BoundDefinition> seen) => seen.Add(definition)
        && DefinitionGraph.UsedBy(definition.Versions.SelectMany(v => DefinitionGraph.ExpressionsOf(v.Condition))).Any(d => d == used || Uses(d, used, seen));

    private static bool Precedes<T>(Dictionary<T, List<T>> table, T a, T b)
        where T : class => Reaches(table, a, b) || Reaches(table, b, a);

    private static bool Reaches<T>(Dictionary<T, List<T>> table, T from, T to)
        where T : class
    {
        var seen = new HashSet<T>();
        var open = new Stack<T>([from]);
        while (open.Count > 0)
        {
            foreach (var special in table.TryGetValue(open.Pop(), out var specials) ? specials : [])
            {
                if (special == to)
                    return true;
                if (seen.Add(special))
                    open.Push(special);
            }
        }

        return false;
    }

    private static IEnumerable<(T First, T Second)> Pairs<T>(List<T> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = i + 1; j < items.Count; j++)
                yield return (items[i], items[j]);
        }
    }
}
