using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>
/// Follows what is confidential (<see cref="Member.IsConfidential"/>) through names and definitions to where it would be printed. That
/// something is stated, and how many there are, is no secret.
/// </summary>
internal static class Confidentiality
{
    /// <summary>True when the value of the expression may tell what is confidential.</summary>
    public static bool IsReadBy(BoundNode node) => IsReadBy(node, []);

    /// <summary>True when anything that decides the rule may.</summary>
    public static bool IsReadBy(BoundRule rule)
    {
        var seen = new HashSet<Symbol>();
        var conditions = rule.Unless.Append(rule.Requires).OfType<BoundCondition>().SelectMany(c => c.Leaves()).Select(l => l.Expression);
        return conditions
            .Concat(rule.Levels.Select(l => l.When))
            .Concat(rule.Lets.Select(l => l.Expression))
            .Concat([rule.AppliesWhen, rule.Items, rule.Where, rule.NotShownWhen])
            .Any(e => e is not null && IsReadBy(e.Root, seen));
    }

    private static bool IsReadBy(BoundNode node, HashSet<Symbol> seen) => node switch
    {
        BoundMember { Member.IsConfidential: true } => true,
        BoundCall { Function.Name: "stated" or "count" } => false,
        BoundSymbol symbol => seen.Add(symbol.Symbol) && IsReadBy(symbol.Symbol, seen),
        _ => node.Children.Any(c => IsReadBy(c, seen)),
    };

    private static bool IsReadBy(Symbol symbol, HashSet<Symbol> seen) => symbol.Tag switch
    {
        DefinitionTag { Definition: { } definition } => definition.Versions
            .SelectMany(v => v.Condition?.Leaves() ?? [])
            .Any(l => l.Expression is { } expression && IsReadBy(expression.Root, seen)),
        LetTag { Let.Expression: { } expression } => IsReadBy(expression.Root, seen),
        // All that an item of a confidential list says is confidential, whether its own members are marked or not.
        RuleVariable { Items: { } items } => IsReadBy(items.Root, seen),
        Member { IsConfidential: true } => true,
        _ => false,
    };
}
