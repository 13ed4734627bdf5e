namespace Compliance.Language.Feel;

/// <summary>What was read of an expression: the tree as far as it was understood, and whether all of it was.</summary>
/// <param name="Root">The tree; a <see cref="BoundMistake"/> stands where something was wrong.</param>
/// <param name="IsSound">True when nothing is wrong, so that the tree can be run.</param>
internal sealed record FeelReading(BoundNode Root, bool IsSound);
