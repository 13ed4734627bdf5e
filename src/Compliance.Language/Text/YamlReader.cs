using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Compliance.Language;

/// <summary>
/// Reads YAML into a tree with places, by events only: no type is ever made from a tag. The file may be hostile, so its length,
/// its depth and what its aliases expand to are bounded. Never throws on any text.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Depth of nesting that is allowed.</summary>
    public const int DeepestLevel = 64;

    /// <summary>Number of characters that is allowed unless another limit is given.</summary>
    public const int DefaultLongestText = 20_000_000;

    /// <summary>Number of nodes that aliases may add when they are written out.</summary>
    public const int MostAliasedNodes = 200_000;

    private static readonly HashSet<string> CoreTags = new(
        new[] { "str", "int", "float", "bool", "null", "timestamp", "seq", "map" }.Select(t => "tag:yaml.org,2002:" + t),
        StringComparer.Ordinal);

    private readonly SourceText source;
    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    private readonly List<YamlError> errors = [];
    private Parser parser = null!;
    private long aliased;

    private YamlReader(SourceText source) => this.source = source;

    /// <summary>Reads one file.</summary>
    /// <param name="path">Path as messages print it.</param>
    /// <param name="text">The text; a byte order mark is dropped.</param>
    /// <param name="longestText">Number of characters that is allowed.</param>
    public static YamlTree Read(string path, string text, int longestText = DefaultLongestText)
    {
        if (text.Length > longestText)
        {
            var message = $"the file has {text.Length} characters; at most {longestText} are allowed";
            return new YamlTree(new SourceText(path, ""), null, [new(YamlErrorKind.TooLarge, default, 1, 1, message)]);
        }

        var source = new SourceText(path, text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text);
        return CommonYaml.Read(source) is { } common ? new YamlTree(source, common, []) : ReadWithParser(source);
    }

    /// <summary>Reads one file with the full parser, as <see cref="Read"/> does where it must.</summary>
    internal static YamlTree ReadWithParser(SourceText source)
    {
        var reader = new YamlReader(source);
        var root = reader.ReadFile();
        return new YamlTree(source, root, reader.errors);
    }

    private YamlNode? ReadFile()
    {
        try
        {
            parser = new Parser(new StringReader(source.Text));
            return ReadDocuments();
        }
        catch (Stop)
        {
            return null;
        }
        catch (YamlException e)
        {
            Add(YamlErrorKind.Syntax, SpanOf(e.Start, e.End), YamlWords.Of(e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner of YamlDotNet throws these on some malformed files instead of a YamlException.
            var offset = parser.Current is { } last ? Offset(last.End) : 0;
            Add(YamlErrorKind.Syntax, new TextSpan(offset, 0), "the file is no valid YAML from here on");
        }

        return null;
    }

    private YamlNode? ReadDocuments()
    {
        YamlNode? root = null;
        var documents = 0;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart start when ++documents > 1:
                    throw Fail(YamlErrorKind.SecondDocument, Span(start), "a second document begins here; a file holds one");
                case StreamStart or StreamEnd or DocumentStart or DocumentEnd:
                    break;
                default:
                    root = ReadNode(1);
                    break;
            }
        }

        // A file of white space and comments is a document with an empty scalar to the parser of some versions.
        return root is YamlScalar { Span.Length: 0, IsPlain: true } ? null : root;
    }

    private YamlNode ReadNode(int depth)
    {
        var current = parser.Current!;
        if (depth > DeepestLevel && current is MappingStart or SequenceStart)
            throw Fail(YamlErrorKind.TooDeep, Span(current), $"nested more than {DeepestLevel} levels deep");
        if (current is AnchorAlias alias)
            return ReadAlias(alias, depth);
        // The parser leaves out the key of a line such as `  : value`.
        if (current is not NodeEvent start)
            throw Fail(YamlErrorKind.Syntax, Span(current), "expected a key before the colon and a value behind it");
        CheckTag(start);
        YamlNode node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => throw new InvalidOperationException("unexpected event"),
        };
        if (!start.Anchor.IsEmpty)
            anchors[start.Anchor.Value] = node;
        return node;
    }

    private YamlNode ReadAlias(AnchorAlias alias, int depth)
    {
        var name = alias.Value.Value;
        if (!anchors.TryGetValue(name, out var node))
            throw Fail(YamlErrorKind.UnknownAlias, Span(alias), $"`*{name}` names no anchor `&{name}` that ends before it");
        aliased += node.Size;
        if (aliased > MostAliasedNodes)
            throw Fail(YamlErrorKind.TooManyAliases, Span(alias), $"the aliases stand for more than {MostAliasedNodes} values");
        if (depth + node.Height > DeepestLevel)
            throw Fail(YamlErrorKind.TooDeep, Span(alias), $"nested more than {DeepestLevel} levels deep");
        return node;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlStyle.Literal,
            ScalarStyle.Folded => YamlStyle.Folded,
            _ => YamlStyle.Plain,
        };
        return new YamlScalar(source, YamlSourceMap.Token(source.Text, Span(scalar), style), TagOf(scalar), scalar.Value, style);
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
            items.Add(ReadNode(depth + 1));
        var flow = start.Style == SequenceStyle.Flow;
        return new YamlSequence(source, Extent(start, items.Count == 0 ? null : items[items.Count - 1], flow), TagOf(start), items, flow);
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var at = Span(parser.Current!);
            var key = ReadNode(depth + 1);
            parser.MoveNext();
            var value = ReadNode(depth + 1);
            if (key is YamlScalar scalar)
                entries.Add(new YamlEntry(scalar, value));
            else
                Add(YamlErrorKind.Key, at, "a key must be text; quote a text that begins with `[`, `{` or `*`");
        }

        var flow = start.Style == MappingStyle.Flow;
        var last = entries.Count == 0 ? null : entries[entries.Count - 1].Value;
        return new YamlMapping(source, Extent(start, last, flow), TagOf(start), entries, flow);
    }

    private void CheckTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific || CoreTags.Contains(node.Tag.Value))
            return;
        Add(YamlErrorKind.Tag, Span(node), $"the tag `{node.Tag.Value}` is not used here; write the value without it");
    }

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty || node.Tag.IsNonSpecific ? null : node.Tag.Value;

    private TextSpan Extent(NodeEvent start, YamlNode? last, bool flow)
    {
        var from = Offset(start.Start);
        if (flow)
        {
            // Its end mark is not always behind the bracket, its start mark always before it.
            var bracket = Offset(parser.Current!.Start);
            return TextSpan.FromBounds(from, Math.Max(from, Math.Min(bracket + 1, source.Text.Length)));
        }

        // The end mark of a block is where the next token begins; the last value says where it ends. That of an alias lies elsewhere.
        var end = last is null || last.Span.End < from ? Offset(parser.Current!.End) : last.Span.End;
        return TextSpan.FromBounds(from, Math.Max(from, end));
    }

    private TextSpan Span(ParsingEvent e) => SpanOf(e.Start, e.End);

    private TextSpan SpanOf(Mark start, Mark end)
    {
        var from = Offset(start);
        return TextSpan.FromBounds(from, Math.Max(from, Offset(end)));
    }

    private int Offset(Mark mark) => (int)Math.Max(0, Math.Min(mark.Index, source.Text.Length));

    private Stop Fail(YamlErrorKind kind, TextSpan span, string message)
    {
        Add(kind, span, message);
        return new Stop();
    }

    private void Add(YamlErrorKind kind, TextSpan span, string message)
    {
        var (line, column) = source.PositionOf(span.Start);
        errors.Add(new YamlError(kind, span, line, column, message));
    }

    /// <summary>Leaves the recursion after an error that makes further reading useless; never leaves this class.</summary>
#pragma warning disable CA1032, CA1064 // It has one use, and no message.
    private sealed class Stop : Exception;
#pragma warning restore CA1032, CA1064
}
