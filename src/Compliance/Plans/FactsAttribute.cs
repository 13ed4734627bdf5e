namespace Compliance.Plans;

/// <summary>
/// Names the root under which rules read facts of a host's own type: <c>[Facts("hr")]</c> gives <c>hr.…</c>. A property of
/// such a type is nullable, because null says that it is not stated; <see cref="RuleNameAttribute"/>,
/// <see cref="UnitAttribute"/>, <see cref="ConfidentialAttribute"/> and <see cref="MentionedAttribute"/> mean what they mean in the plan
/// model.
/// </summary>
/// <param name="root">The root, in lower case.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class FactsAttribute(string root) : Attribute
{
    /// <summary>The root.</summary>
    public string Root { get; } = root;
}
