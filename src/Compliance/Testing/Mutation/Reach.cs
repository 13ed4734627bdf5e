using Compliance.Checking;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Testing.Mutation;

/// <summary>Tells which rules, definitions and parameters can change what a case sees.</summary>
internal sealed class Reach
{
    private readonly BoundPack pack;
    private readonly ILookup<string, BoundExpression> expressions;
    private readonly Dictionary<string, HashSet<string>> ofRules = new(StringComparer.Ordinal);

    public Reach(BoundPack pack)
    {
        this.pack = pack;
        expressions = PackExpressions.Of(pack).ToLookup(e => e.Owner, e => e.Expression, StringComparer.Ordinal);
    }

    /// <summary>The names of all that a case can see the change of.</summary>
    public HashSet<string> Of(PreparedCase prepared)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in pack.Rules.Where(r => prepared.Case.ExpectedConclusion is not null || prepared.IsInScope(r) || prepared.Observes(r)))
            reached.UnionWith(OfRule(rule));
        foreach (var definition in prepared.Case.ExpectedDefinitions.Select(e => pack.Definitions.FirstOrDefault(d => d.Name == e.Key.Value)).OfType<BoundDefinition>())
            Add(definition, reached);
        return reached;
    }

    /// <summary>The rule, those that it may be folded under or give way to, and what all of them read.</summary>
    private HashSet<string> OfRule(BoundRule rule)
    {
        if (ofRules.TryGetValue(rule.Id, out var known))
            return known;
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<BoundRule>([rule]);
        while (open.TryPop(out var next))
        {
            if (!reached.Add(next.Id))
                continue;
            foreach (var expression in expressions[next.Id].Concat(InTexts(next)))
                Add(expression, reached);
            foreach (var id in next.Syntax.FollowsFrom.Select(f => pack.IdOf(f.Value)))
            {
                if (pack.Rules.FirstOrDefault(r => r.Id == id) is { } cause)
                    open.Push(cause);
            }

            foreach (var special in pack.Overriding.Rules.TryGetValue(next, out var specials) ? specials : [])
                open.Push(special);
        }

        return ofRules[rule.Id] = reached;
    }

    private static IEnumerable<BoundExpression> InTexts(BoundRule rule) =>
        RuleTexts.Of(rule).SelectMany(t => t.ByLanguage.Values).SelectMany(t => t.Parts).Select(p => p.Expression).OfType<BoundExpression>();

    private void Add(BoundExpression expression, HashSet<string> reached)
    {
        foreach (var node in expression.Root.DescendantsAndSelf())
        {
            if (node is BoundSymbol { Symbol.Tag: DefinitionTag { Definition: { } definition } })
                Add(definition, reached);
            else if (node is BoundMember { Target: BoundSymbol { Symbol: { Tag: ParameterRoot } root } } parameter)
                reached.Add(root.Name + "." + parameter.Member.Name);
        }
    }

    private void Add(BoundDefinition definition, HashSet<string> reached)
    {
        if (!reached.Add(definition.Name))
            return;
        foreach (var expression in expressions[definition.Name])
            Add(expression, reached);
        foreach (var special in pack.Overriding.Definitions.TryGetValue(definition, out var specials) ? specials : [])
            Add(special, reached);
    }
}
