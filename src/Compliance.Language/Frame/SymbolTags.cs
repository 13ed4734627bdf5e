using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>Tag of the symbols <c>law</c>, <c>guidance</c> and <c>house</c>.</summary>
internal sealed class ParameterRoot
{
    public static ParameterRoot Instance { get; } = new();
}

/// <summary>Tag of the variable of <c>for each</c>.</summary>
internal sealed class RuleVariable(YamlScalar scalar, TextSpan name, BoundExpression? items)
{
    /// <summary>The value of <c>for each</c>.</summary>
    public YamlScalar Scalar { get; } = scalar;

    /// <summary>The name within it.</summary>
    public TextSpan Name { get; } = name;

    /// <summary>What it runs over; null where that is not understood.</summary>
    public BoundExpression? Items { get; } = items;
}

/// <summary>Tag of a definition's symbol.</summary>
internal sealed class DefinitionTag
{
    public BoundDefinition? Definition { get; set; }
}

/// <summary>Tag of a let's symbol.</summary>
internal sealed class LetTag
{
    public BoundLet? Let { get; set; }
}
