using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

// Rules and conditions.
internal sealed partial class PackBinder
{
    private List<BoundRule> BindRules(List<RuleFileSyntax> files)
    {
        var rules = new List<BoundRule>();
        var below = new HashSet<string>(inherited.Rules.Select(r => r.Id), StringComparer.Ordinal);
        var periods = new Dictionary<string, List<InForce>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var syntax in file.Rules)
            {
                if (!periods.TryGetValue(syntax.Id.Value, out var before))
                    periods.Add(syntax.Id.Value, before = []);
                if (below.Contains(syntax.Id.Value))
                    diagnostics.Add(Catalog.DuplicateId, syntax.Id, "the rule id `" + syntax.Id.Value + "` is used twice; a pack to build on has it, so give this rule another id and let it override that one");
                else if (before.Exists(syntax.InForce.Overlaps))
                    diagnostics.Add(Catalog.DuplicateId, syntax.Id, "the rule id `" + syntax.Id.Value + "` is used twice" + (syntax.InForce == InForce.Always ? "" : " for the same time"));
                before.Add(syntax.InForce);
                cancellation.ThrowIfCancellationRequested();
                rules.Add(Rule(file, syntax));
            }
        }

        // An id that a rule had before must lead to one rule, or decisions and tests would be about another.
        var seen = new HashSet<string>(below.Concat(rules.Select(r => r.Id)).Concat(inherited.Rules.SelectMany(r => r.Syntax.Formerly).Select(f => f.Value)), StringComparer.Ordinal);
        foreach (var versions in rules.GroupBy(r => r.Id, StringComparer.Ordinal))
        {
            // Each version of a rule may say what the rule was called.
            var formers = versions.SelectMany(r => r.Syntax.Formerly);
            foreach (var former in versions.Skip(1).Any() ? formers.GroupBy(f => f.Value).Select(g => g.First()) : formers)
            {
                if (!seen.Add(former.Value))
                    diagnostics.Add(Catalog.DuplicateId, former, "`" + former.Value + "` is, or was, the id of a rule already");
            }
        }

        StableOrder.Sort(rules, static (a, b) => string.CompareOrdinal(a.Id, b.Id) is not 0 and var order
            ? order
            : (a.Syntax.InForce.From ?? Date.MinValue).CompareTo(b.Syntax.InForce.From ?? Date.MinValue));
        return rules;
    }

    private BoundRule Rule(RuleFileSyntax file, RuleSyntax syntax)
    {
        // `let` is not visible in `for each`; everything else sees the variable and the lets.
        var scope = new Scope(roots);
        Symbol? variable = null;
        var items = syntax.ForEach is null ? null : ForEach(syntax.ForEach, scope, out variable);
        var lets = Lets(syntax, scope);
        return new BoundRule
        {
            Syntax = syntax,
            Topic = file.Topic,
            File = file.File.Path,
            Variable = variable,
            Items = items,
            Lets = lets,
            Title = texts.Bind(syntax.Title, scope),
            Levels = syntax.Levels.Select(l => Level(l, scope)).ToList(),
            AppliesWhen = Boolean(syntax.AppliesWhen, scope),
            Where = Boolean(syntax.Where, scope),
            Requires = Condition(syntax.Requires, "requires", scope, FeelType.Boolean),
            Judgement = Words(syntax.Judgement, scope),
            Evidence = syntax.Evidence.Select(e => Path(e, scope)).OfType<BoundExpression>().ToList(),
            Unless = syntax.Unless.Select((u, i) => Condition(u, "unless/" + (i + 1), scope, FeelType.Boolean)).OfType<BoundCondition>().ToList(),
            NotShownWhen = Boolean(syntax.NotShownWhen, scope),
            Place = Path(syntax.Place, scope),
            NotMet = Words(syntax.NotMet, scope),
            NotShown = Words(syntax.NotShown, scope),
            Met = Words(syntax.Met, scope),
            Ask = Words(syntax.Ask, scope),
            Advice = Words(syntax.Advice, scope),
        };
    }

    private BoundExpression? ForEach(YamlScalar scalar, Scope scope, out Symbol? variable)
    {
        variable = null;
        var text = scalar.Value;
        var at = text.IndexOf(" in ", StringComparison.Ordinal);
        if (at < 1)
        {
            diagnostics.Add(Catalog.WrongShape, scalar, "`for each` is written as `measure in measures`");
            return null;
        }

        var name = Names.Normalise(text.Substring(0, at));
        var list = expressions.Bind(scalar, TextSpan.FromBounds(at + 4, text.Length), roots, null);
        if (Names.WhyIllegal(name) is { } why)
            diagnostics.Add(Catalog.IllegalName, scalar, new TextSpan(0, at), why);
        else if (roots.Find(name) is not null)
            diagnostics.Add(Catalog.Shadows, scalar, new TextSpan(0, at), "`" + name + "` is a name of the vocabulary or a definition already");
        if (list is not null && list.Type.Kind != FeelTypeKind.List)
        {
            diagnostics.Add(Catalog.WrongShape, scalar, TextSpan.FromBounds(at + 4, text.Length), "`for each` runs over a list, and this is " + list.Type);
            list = null;
        }

        variable = new Symbol(name, list?.Type.Element ?? FeelType.Any, null, new RuleVariable(scalar, new TextSpan(0, at), list));
        scope.TryAdd(variable);
        return list;
    }

    private List<BoundLet> Lets(RuleSyntax syntax, Scope scope)
    {
        var lets = new List<BoundLet>();
        foreach (var entry in syntax.Lets)
        {
            if (entry.Value is not YamlScalar scalar)
            {
                diagnostics.Add(Catalog.WrongShape, entry.Value, "`let` gives a name to an expression");
                continue;
            }

            var expression = expressions.Bind(scalar, scope, null);
            var name = entry.Key.Value;
            if (Names.WhyIllegal(name) is { } why)
                diagnostics.Add(Catalog.IllegalName, entry.Key, why);
            var tag = new LetTag();
            var symbol = new Symbol(name, expression?.Type ?? FeelType.Any, expression?.Root.Unit, tag);
            tag.Let = new BoundLet(symbol, expression) { Key = entry.Key };
            if (roots.Find(name) is not null || !scope.TryAdd(symbol))
                diagnostics.Add(Catalog.Shadows, entry.Key, "`" + name + "` is used for something else already");
            else
                lets.Add(tag.Let);
        }

        return lets;
    }

    private BoundLevel Level(LevelSyntax syntax, Scope scope)
    {
        var level = new BoundLevel(syntax.Kind, Boolean(syntax.When, scope), syntax)
        {
            Sources = syntax.Sources.Select(texts.Cite).OfType<SourceCitation>().ToList(),
            SupportedBy = syntax.SupportedBy.Select(texts.Cite).OfType<SourceCitation>().ToList(),
        };
        if (syntax.Kind == LevelKind.Must && level.Sources.Count > 0)
            CheckMust("a must", level.Sources[0].Source, syntax.Sources[0]);
        return level;
    }

    /// <summary>Acts, regulations and the guidance of an authority say must. The works that prepared an act explain what it says.</summary>
    private void CheckMust(string what, SourceEntry source, YamlScalar place)
    {
        var advice = source.Authority switch
        {
            "preparatory works" => "name the section that they explain, and these under `supported by`",
            "practice" or "house" => "use `should`",
            _ => null,
        };
        if (advice is not null)
            diagnostics.Add(Catalog.LevelAboveAuthority, place, what + " needs more than `" + source.Id + "`, whose authority is `" + source.Authority + "`; " + advice);
    }

    private BoundText? Words(TextSyntax? text, Scope scope) => isWordless ? null : texts.Bind(text, scope);

    private BoundExpression? Path(YamlScalar? scalar, Scope scope)
    {
        var expression = expressions.Bind(scalar, scope, null);
        if (expression is not null && !PlacePaths.IsPath(expression.Root))
            diagnostics.Add(Catalog.NotAPath, scalar!, new TextSpan(0, scalar!.Value.Length), "expected a path of the plan, as in `measures` or `employer.sector`; a finding can only point at what a document says");
        return expression;
    }

    private BoundExpression? Boolean(YamlScalar? scalar, Scope scope) => expressions.Bind(scalar, scope, FeelType.Boolean);

    private BoundCondition? Condition(ConditionSyntax? syntax, string id, Scope scope, FeelType type) => syntax is null ? null : new BoundCondition
    {
        Id = id,
        Node = syntax.Node,
        Expression = syntax.Expression is null ? null : expressions.Bind(syntax.Expression, scope, type),
        Group = syntax.Group,
        Parts = syntax.Parts.Select((p, i) => Condition(p, id + "/" + (i + 1), scope, FeelType.Boolean)).OfType<BoundCondition>().ToList(),
        Label = Words(syntax.Label, scope),
        Source = texts.Cite(syntax.Source),
        Message = Words(syntax.Message, scope),
    };
}
