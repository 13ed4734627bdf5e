namespace Compliance.Language.Feel;

/// <summary>A variable that takes each item of a list, or each number or day from one to another: <c>x in L</c>.</summary>
internal sealed class BoundIterator : BoundNode
{
    public BoundIterator(TextSpan span, Symbol variable, BoundNode source, BoundNode? to = null)
        : base(span, FeelType.Any, to is null ? [source] : [source, to])
    {
        Variable = variable;
        Source = source;
        To = to;
    }

    public Symbol Variable { get; }

    /// <summary>The list (or, outside rule files, the range); the first value where <see cref="To"/> is given.</summary>
    public BoundNode Source { get; }

    /// <summary>The last value of <c>x in from..to</c>.</summary>
    public BoundNode? To { get; }
}

/// <summary><c>some x in L satisfies c</c>, or the same with <c>every</c>.</summary>
internal sealed class BoundQuantifier : BoundNode
{
    public BoundQuantifier(TextSpan span, bool isEvery, IReadOnlyList<BoundIterator> iterators, BoundNode condition)
        : base(span, FeelType.Boolean, [.. iterators, condition])
    {
        IsEvery = isEvery;
        Iterators = iterators;
        Condition = condition;
    }

    public bool IsEvery { get; }

    public IReadOnlyList<BoundIterator> Iterators { get; }

    public BoundNode Condition { get; }
}

/// <summary><c>for x in L, y in M return r</c>.</summary>
internal sealed class BoundFor : BoundNode
{
    public BoundFor(TextSpan span, FeelType type, IReadOnlyList<BoundIterator> iterators, Symbol partial, BoundNode result)
        : base(span, type, [.. iterators, result])
    {
        Iterators = iterators;
        Partial = partial;
        Result = result;
    }

    public IReadOnlyList<BoundIterator> Iterators { get; }

    /// <summary>The symbol <c>partial</c>: the results so far.</summary>
    public Symbol Partial { get; }

    public BoundNode Result { get; }
}

/// <summary><c>L[condition]</c>.</summary>
internal sealed class BoundFilter : BoundNode
{
    public BoundFilter(TextSpan span, FeelType type, BoundNode list, Symbol item, BoundNode condition)
        : base(span, type, list, condition)
    {
        List = list;
        Item = item;
        Condition = condition;
    }

    public BoundNode List { get; }

    /// <summary>The symbol <c>item</c>.</summary>
    public Symbol Item { get; }

    public BoundNode Condition { get; }
}

/// <summary><c>L[1]</c>, <c>L[-1]</c>: counted from 1, or from the end.</summary>
internal sealed class BoundIndex : BoundNode
{
    public BoundIndex(TextSpan span, FeelType type, BoundNode list, BoundNode index)
        : base(span, type, list, index)
    {
        List = list;
        Index = index;
    }

    public BoundNode List { get; }

    public BoundNode Index { get; }
}

/// <summary>The entry of every item of a list of contexts: <c>measures.number</c>.</summary>
internal sealed class BoundProjection : BoundNode
{
    public BoundProjection(TextSpan span, FeelType type, BoundNode list, Symbol item, BoundNode result)
        : base(span, type, list, result)
    {
        List = list;
        Item = item;
        Result = result;
    }

    public BoundNode List { get; }

    public Symbol Item { get; }

    /// <summary>The entry, read from <see cref="Item"/>.</summary>
    public BoundNode Result { get; }
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed class BoundList : BoundNode
{
    public BoundList(TextSpan span, FeelType type, IReadOnlyList<BoundNode> items)
        : base(span, type, [.. items]) => Items = items;

    public IReadOnlyList<BoundNode> Items { get; }
}

/// <summary><c>{a: 1, b: a + 1}</c>.</summary>
internal sealed class BoundContext : BoundNode
{
    public BoundContext(TextSpan span, FeelType type, IReadOnlyList<BoundEntry> entries)
        : base(span, type, [.. entries]) => Entries = entries;

    public IReadOnlyList<BoundEntry> Entries { get; }
}

/// <summary>One entry of a context; later entries can use its symbol.</summary>
internal sealed class BoundEntry : BoundNode
{
    public BoundEntry(TextSpan span, Symbol symbol, BoundNode value)
        : base(span, value.Type, value)
    {
        Symbol = symbol;
        Value = value;
    }

    public Symbol Symbol { get; }

    public BoundNode Value { get; }
}

/// <summary><c>[a..b]</c>, <c>(a..b)</c>, and outside rule files <c>(&lt; a)</c>, where one end is missing.</summary>
internal sealed class BoundRange : BoundNode
{
    public BoundRange(TextSpan span, FeelType type, BoundNode? low, bool lowIncluded, BoundNode? high, bool highIncluded)
        : base(span, type, Ends(low, high))
    {
        Low = low;
        LowIncluded = lowIncluded;
        High = high;
        HighIncluded = highIncluded;
    }

    public BoundNode? Low { get; }

    public bool LowIncluded { get; }

    public BoundNode? High { get; }

    public bool HighIncluded { get; }

    /// <summary>True for <c>(= a)</c>.</summary>
    public bool IsSingle => Low is not null && ReferenceEquals(Low, High);

    private static BoundNode[] Ends(BoundNode? low, BoundNode? high) => (low, high) switch
    {
        (null, null) => [],
        (null, { } end) => [end],
        ({ } start, null) => [start],
        ({ } start, { } end) => [start, end],
    };
}
