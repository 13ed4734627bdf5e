using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>Tells paths of the plan, which a finding can point at, from other expressions.</summary>
internal static class PlacePaths
{
    public static bool IsPath(BoundNode node) => node switch
    {
        BoundSymbol { Symbol.Tag: Member or RuleVariable } or BoundMistake => true,
        BoundSymbol { Symbol.Tag: LetTag { Let.Expression.Root: var root } } => IsPath(root),
        BoundMember member => IsPath(member.Target),
        BoundIndex index => IsPath(index.List),
        BoundFilter filter => IsPath(filter.List),
        BoundProjection projection => IsPath(projection.List),
        _ => false,
    };
}
