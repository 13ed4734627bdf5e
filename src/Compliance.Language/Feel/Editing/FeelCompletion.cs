namespace Compliance.Language.Feel;

internal enum FeelCompletionKind
{
    /// <summary>A name of the scope: root, definition, parameter group, let, variable. The tag of the symbol tells which.</summary>
    Name,

    /// <summary>An entry of a value.</summary>
    Entry,

    /// <summary>A built-in function.</summary>
    Function,

    /// <summary>A word of an enumeration.</summary>
    Word,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>The name of a type.</summary>
    Type,
}

/// <summary>Something that can be written at a place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">How a list shows it.</param>
/// <param name="Text">What is written.</param>
/// <param name="Replaces">What is there already of it.</param>
internal sealed record FeelCompletion(FeelCompletionKind Kind, string Label, string Text, TextSpan Replaces)
{
    public FeelType? Type { get; init; }

    public string? Unit { get; init; }

    /// <summary>One sentence about it, where there is one.</summary>
    public string? Summary { get; init; }

    public Symbol? Symbol { get; init; }

    public Member? Member { get; init; }

    public BuiltinFunction? Function { get; init; }
}

/// <summary>What stands at a place.</summary>
/// <param name="Span">The name or literal.</param>
/// <param name="Name">Its name; the text itself for a literal.</param>
/// <param name="Type">Its type.</param>
internal sealed record FeelDescription(TextSpan Span, string Name, FeelType Type)
{
    public string? Unit { get; init; }

    public string? Summary { get; init; }

    /// <summary>What the name stands for; its tag leads to a definition or let.</summary>
    public Symbol? Symbol { get; init; }

    public Member? Member { get; init; }

    public BuiltinFunction? Function { get; init; }

    /// <summary>Where the expression itself declares the name; null for a name from elsewhere.</summary>
    public TextSpan? Declared { get; init; }
}
