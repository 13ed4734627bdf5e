namespace Compliance.Language.Feel;

/// <summary>A node of an expression whose names and types are known.</summary>
internal abstract class BoundNode
{
    protected BoundNode(TextSpan span, FeelType type, params BoundNode[] children)
    {
        Span = span;
        Type = type;
        Children = children;
        foreach (var child in children)
            Depth = Math.Max(Depth, child.Depth + 1);
    }

    /// <summary>Where the node stands in the text of the expression, without parentheses around it.</summary>
    public TextSpan Span { get; }

    public FeelType Type { get; }

    /// <summary>Unit of a number where it is known: <c>persons</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>True when the author put parentheses around it.</summary>
    public bool IsParenthesised { get; set; }

    public IReadOnlyList<BoundNode> Children { get; }

    /// <summary>Levels of nodes below this one; bounded, so that the tree may be walked by recursion.</summary>
    public int Depth { get; }

    /// <summary>This node and everything below it.</summary>
    public IEnumerable<BoundNode> DescendantsAndSelf()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var node in child.DescendantsAndSelf())
                yield return node;
        }
    }
}

/// <summary>A value that is known when the rules are built: a literal, or what the compiler worked out from literals.</summary>
internal sealed class BoundConstant : BoundNode
{
    public BoundConstant(TextSpan span, FeelType type, Value value, BoundNode? source = null)
        : base(span, type, source is null ? [] : [source])
    {
        Value = value;
        Source = source;
    }

    public Value Value { get; }

    /// <summary>The expression that was worked out; null for a literal.</summary>
    public BoundNode? Source { get; }

    public bool IsLiteral => Source is null;
}

/// <summary>Stands where something was wrong, over the parts that were understood; a diagnostic tells what.</summary>
internal sealed class BoundMistake : BoundNode
{
    public BoundMistake(TextSpan span, params BoundNode[] parts)
        : base(span, FeelType.Any, parts)
    {
    }
}

/// <summary>A name: plan root, definition, parameter group, let, variable.</summary>
internal sealed class BoundSymbol : BoundNode
{
    public BoundSymbol(TextSpan span, Symbol symbol)
        : base(span, symbol.Type)
    {
        Symbol = symbol;
        Unit = symbol.Unit;
    }

    public Symbol Symbol { get; }
}

/// <summary>An entry of a context: <c>employer.regular employees</c>; in a filter the target is the item.</summary>
internal sealed class BoundMember : BoundNode
{
    public BoundMember(TextSpan span, BoundNode target, Member member)
        : base(span, member.Type, target)
    {
        Target = target;
        Member = member;
        Unit = member.Unit;
    }

    public BoundNode Target { get; }

    public Member Member { get; }
}

/// <summary>A part of a date, time, duration or range (<c>.year</c>), or of a value whose type is not known.</summary>
internal sealed class BoundProperty : BoundNode
{
    public BoundProperty(TextSpan span, BoundNode target, string name, ValueProperty? property)
        : base(span, property?.Type ?? FeelType.Any, target)
    {
        Target = target;
        Name = name;
        Property = property;
    }

    public BoundNode Target { get; }

    public string Name { get; }

    /// <summary>How to read it; null where the type of the target is not known, outside rule files.</summary>
    public ValueProperty? Property { get; }
}

/// <summary>A parameter read at another date than the assessment date: <c>law.x as of d</c>.</summary>
internal sealed class BoundAsOf : BoundNode
{
    public BoundAsOf(TextSpan span, BoundNode parameter, BoundNode date)
        : base(span, parameter.Type, parameter, date)
    {
        Parameter = parameter;
        Date = date;
        Unit = parameter.Unit;
    }

    /// <summary>The parameter: a <see cref="BoundMember"/> or a <see cref="BoundSymbol"/>.</summary>
    public BoundNode Parameter { get; }

    public BoundNode Date { get; }
}
