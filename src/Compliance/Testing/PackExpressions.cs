using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Testing;

/// <summary>What an expression does in its rule or definition.</summary>
internal enum ExpressionRole
{
    /// <summary>A leaf of a condition.</summary>
    Leaf,

    /// <summary>Something that is true or false beside the requirement: a level, <c>applies when</c>, <c>where</c>.</summary>
    Gate,

    /// <summary>A value: a definition that is no condition, a let, the list of <c>for each</c>.</summary>
    Value,
}

/// <summary>An expression of a pack with the place that people find it at.</summary>
/// <param name="Owner">Id of the rule or name of the definition.</param>
/// <param name="Place">Place within the owner: <c>requires/2</c>.</param>
/// <param name="Role">What it does there.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Scalar">The text in the file that holds it.</param>
internal sealed record PackExpression(string Owner, string Place, ExpressionRole Role, BoundExpression Expression, YamlScalar Scalar)
{
    /// <summary>The rule; null for a definition.</summary>
    public BoundRule? Rule { get; init; }

    /// <summary>Where the expression begins in the text: behind <c>x in</c> of a <c>for each</c>.</summary>
    public int Offset { get; init; }

    /// <summary>Puts another expression in its place.</summary>
    public required Action<BoundExpression> Put { get; init; }

    /// <summary>Line and column in the file of a place within the expression.</summary>
    public (int Line, int Column) PositionOf(TextSpan span) => YamlSourceMap.PositionOf(Scalar, Offset + span.Start);
}

/// <summary>Lists the expressions of a pack that decide something.</summary>
internal static class PackExpressions
{
    public static IEnumerable<PackExpression> Of(BoundPack pack) =>
        pack.Definitions.SelectMany(Of).Concat(pack.Rules.Where(r => r.Syntax.Status == RuleStatus.Active).SelectMany(Of));

    /// <summary>The words that tell the versions of a definition apart; empty where there is one.</summary>
    public static string VersionOf(BoundDefinition definition, DefinitionVersion version) =>
        definition.Versions.Count == 1 ? "" : "from " + (version.Syntax.InForce.From?.ToString() ?? "the beginning") + " ";

    private static IEnumerable<PackExpression> Of(BoundDefinition definition)
    {
        var role = definition.Symbol.Type.Kind == FeelTypeKind.Boolean ? ExpressionRole.Leaf : ExpressionRole.Value;
        foreach (var version in definition.Versions)
        {
            var place = VersionOf(definition, version) + "condition";
            foreach (var leaf in Leaves(version.Condition, c => version.Condition = c))
            {
                yield return new(definition.Name, place + leaf.Condition.Id[definition.Name.Length..], role, leaf.Condition.Expression!, leaf.Scalar) { Put = leaf.Put };
            }
        }
    }

    private static IEnumerable<PackExpression> Of(BoundRule rule)
    {
        var id = rule.Id;
        for (var i = 0; i < rule.Levels.Count; i++)
        {
            var (level, index) = (rule.Levels[i], i);
            if (level is { When: { } when, Syntax.When: { } scalar })
            {
                yield return new(id, "levels/" + (i + 1), ExpressionRole.Gate, when, scalar)
                {
                    Rule = rule,
                    Put = e => rule.Levels = [.. rule.Levels.Select((l, at) => at == index ? l with { When = e } : l)],
                };
            }
        }

        if (rule is { AppliesWhen: { } appliesWhen, Syntax.AppliesWhen: { } appliesText })
            yield return new(id, "applies when", ExpressionRole.Gate, appliesWhen, appliesText) { Rule = rule, Put = e => rule.AppliesWhen = e };
        if (rule is { Items: { } items, Syntax.ForEach: { } forEach })
            yield return new(id, "for each", ExpressionRole.Value, items, forEach) { Rule = rule, Put = e => rule.Items = e, Offset = forEach.Value.Length - items.Text.Length };
        if (rule is { Where: { } where, Syntax.Where: { } whereText })
            yield return new(id, "where", ExpressionRole.Gate, where, whereText) { Rule = rule, Put = e => rule.Where = e };
        foreach (var let in rule.Lets.Where(l => l.Expression is not null))
        {
            if (rule.Syntax.Lets.FirstOrDefault(e => e.Key.Value == let.Symbol.Name)?.Value is YamlScalar scalar)
                yield return new(id, "let " + let.Symbol.Name, ExpressionRole.Value, let.Expression!, scalar) { Rule = rule, Put = e => let.Expression = e };
        }

        for (var i = 0; i < rule.Unless.Count; i++)
        {
            var index = i;
            foreach (var leaf in Leaves(rule.Unless[i], c => rule.Unless = [.. rule.Unless.Select((u, at) => at == index ? c : u)]))
                yield return new(id, leaf.Condition.Id, ExpressionRole.Leaf, leaf.Condition.Expression!, leaf.Scalar) { Rule = rule, Put = leaf.Put };
        }

        foreach (var leaf in Leaves(rule.Requires, c => rule.Requires = c))
            yield return new(id, leaf.Condition.Id, ExpressionRole.Leaf, leaf.Condition.Expression!, leaf.Scalar) { Rule = rule, Put = leaf.Put };
        if (rule is { NotShownWhen: { } notShown, Syntax.NotShownWhen: { } notShownText })
            yield return new(id, "not shown when", ExpressionRole.Gate, notShown, notShownText) { Rule = rule, Put = e => rule.NotShownWhen = e };
    }

    private static IEnumerable<(BoundCondition Condition, YamlScalar Scalar, Action<BoundExpression> Put)> Leaves(BoundCondition? root, Action<BoundCondition> put)
    {
        foreach (var leaf in root?.Leaves() ?? [])
        {
            if (leaf.Expression is not null && ComparatorChecks.ScalarOf(leaf.Node) is { } scalar)
                yield return (leaf, scalar, e => put(ConditionReplacement.Replace(root!, leaf, ConditionReplacement.With(leaf, e))!));
        }
    }
}

/// <summary>Makes conditions that differ from others in one part.</summary>
internal static class ConditionReplacement
{
    /// <summary>
    /// The condition with another one in the place of a part; null, where the whole is taken away. The part is found by its id:
    /// a change that was taken back leaves equal conditions, not the same ones.
    /// </summary>
    public static BoundCondition? Replace(BoundCondition root, BoundCondition part, BoundCondition? instead)
    {
        if (root.Id == part.Id)
            return instead;
        return root.Parts.Count == 0
            ? root
            : With(root, root.Expression, root.Group, root.Parts.Select(p => Replace(p, part, instead)).OfType<BoundCondition>().ToList());
    }

    public static BoundCondition With(BoundCondition condition, BoundExpression expression) => With(condition, expression, null, []);

    public static BoundCondition With(BoundCondition condition, GroupKind group) => With(condition, null, group, condition.Parts);

    private static BoundCondition With(BoundCondition condition, BoundExpression? expression, GroupKind? group, IReadOnlyList<BoundCondition> parts) => new()
    {
        Id = condition.Id,
        Node = condition.Node,
        Expression = expression,
        Group = group,
        Parts = parts,
        Label = condition.Label,
        Source = condition.Source,
        Message = condition.Message,
    };
}
