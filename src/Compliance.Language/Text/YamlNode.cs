namespace Compliance.Language;

/// <summary>How a scalar is written.</summary>
internal enum YamlStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>A block after <c>|</c>.</summary>
    Literal,

    /// <summary>A block after <c>&gt;</c>.</summary>
    Folded,
}

/// <summary>A node of a YAML file, with the stretch of the file that it was read from. An alias is the node of its anchor.</summary>
internal abstract class YamlNode
{
    private protected YamlNode(SourceText source, TextSpan span, string? tag)
    {
        Source = source;
        Span = span;
        Tag = tag;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>
    /// The token in the file: quotes and the header of a block included, tag and anchor not. For a block mapping or sequence
    /// from its first key or dash to the end of its last value.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>An explicit core tag, as <c>tag:yaml.org,2002:str</c>; null for none.</summary>
    public string? Tag { get; }

    /// <summary>Line of the first character, from 1.</summary>
    public int Line => Source.PositionOf(Span.Start).Line;

    /// <summary>Column of the first character, from 1.</summary>
    public int Column => Source.PositionOf(Span.Start).Column;

    /// <summary>Number of nodes with every alias written out, this one included.</summary>
    internal int Size { get; private protected init; } = 1;

    /// <summary>Levels of nodes below this one.</summary>
    internal int Height { get; private protected init; }
}

/// <summary>A text.</summary>
internal sealed class YamlScalar : YamlNode
{
    private int[]? offsets;

    public YamlScalar(SourceText source, TextSpan span, string? tag, string value, YamlStyle style)
        : base(source, span, tag)
    {
        Value = value;
        Style = style;
    }

    /// <summary>The text as YAML reads it: without quotes, escapes resolved, lines folded.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public YamlStyle Style { get; }

    /// <summary>True when it is written without quotes, so that <c>no</c> or <c>1.0</c> may be meant as something else than text.</summary>
    public bool IsPlain => Style == YamlStyle.Plain;

    /// <summary>True when it says nothing: an empty value, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => IsPlain && Tag is null or "tag:yaml.org,2002:null" && Value is "" or "~" or "null" or "Null" or "NULL";

    internal int[] Offsets => offsets ??= YamlSourceMap.Build(this);
}

/// <summary>A list.</summary>
internal sealed class YamlSequence : YamlNode
{
    public YamlSequence(SourceText source, TextSpan span, string? tag, IReadOnlyList<YamlNode> items, bool isFlow)
        : base(source, span, tag)
    {
        Items = items;
        IsFlow = isFlow;
        var size = 1L;
        foreach (var item in items)
        {
            size += item.Size;
            Height = Math.Max(Height, item.Height + 1);
        }

        Size = (int)Math.Min(size, int.MaxValue);
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<YamlNode> Items { get; }

    /// <summary>True when it is written in brackets.</summary>
    public bool IsFlow { get; }
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>Keys with their values in the order of the file; a key that stands twice is kept twice.</summary>
internal sealed class YamlMapping : YamlNode
{
    public YamlMapping(SourceText source, TextSpan span, string? tag, IReadOnlyList<YamlEntry> entries, bool isFlow)
        : base(source, span, tag)
    {
        Entries = entries;
        IsFlow = isFlow;
        var size = 1L;
        foreach (var entry in entries)
        {
            size += 1 + entry.Value.Size;
            Height = Math.Max(Height, entry.Value.Height + 1);
        }

        Size = (int)Math.Min(size, int.MaxValue);
    }

    /// <summary>The entries.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>True when it is written in braces.</summary>
    public bool IsFlow { get; }

    /// <summary>The value of the first key that is exactly <paramref name="key"/>, or null.</summary>
    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
                return entry.Value;
        }

        return null;
    }
}
