namespace Compliance.Plans;

/// <summary>Gives a member another name in rules than the words of its identifier.</summary>
/// <param name="name">The name, in lower case with single spaces.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class)]
public sealed class RuleNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Keeps rules readable that were written before a member was renamed: they may still write these names, and are told the one that
/// it has now.
/// </summary>
/// <param name="names">The names as rules wrote them, in lower case with single spaces.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormerlyAttribute(params string[] names) : Attribute
{
    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>The unit of a number in the plan model: <c>persons</c>, <c>percent</c>, <c>NOK</c>, <c>weeks</c>, <c>year</c>.</summary>
/// <param name="unit">The unit.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>The unit.</summary>
    public string Unit { get; } = unit;
}

/// <summary>
/// Marks what can tell about a single person, such as pay or health: rules may decide by it, and no finding prints it or quotes the words
/// that it was read from, whichever rule it is of.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConfidentialAttribute : Attribute;

/// <summary>
/// Marks a list as what a text <em>mentions</em>, which is never all there is: what is not found in it is not thereby absent.
/// Lists without it are complete.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MentionedAttribute : Attribute
{
    /// <summary>Name of a boolean property beside the list that, when true, makes it complete; null for none.</summary>
    public string? CompleteWhen { get; init; }
}
