using System.Text;
using System.Text.Json;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>Reads JSON into the tree that YAML is read into: strings as quoted scalars, everything else as plain ones.</summary>
internal ref struct JsonTree
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = YamlReader.DeepestLevel,
    };

    private readonly SourceText source;
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader reader;
    private int knownByte;
    private int knownOffset;

    private JsonTree(SourceText source, ReadOnlySpan<byte> bytes)
    {
        this.source = source;
        this.bytes = bytes;
        reader = new Utf8JsonReader(bytes, Options);
    }

    /// <summary>Reads one file; never throws on any text.</summary>
    public static YamlTree Read(string path, string text, int longestText)
    {
        if (text.Length > longestText)
            return YamlReader.Read(path, text, longestText);
        var source = new SourceText(path, text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text);
        if (string.IsNullOrWhiteSpace(source.Text))
            return new YamlTree(source, null, []);
        var tree = new JsonTree(source, Encoding.UTF8.GetBytes(source.Text));
        try
        {
            tree.reader.Read();
            var root = tree.ReadValue();
            // Behind the value only white space and comments may follow; the reader throws on anything else.
            tree.reader.Read();
            return new YamlTree(source, root, []);
        }
        catch (JsonException e)
        {
            return new YamlTree(source, null, [tree.Error(e)]);
        }
        catch (InvalidOperationException)
        {
            // An escape such as \uD800 that is no character.
            return new YamlTree(source, null, [tree.Error(tree.Start(), "a text holds an escape that is no character")]);
        }
    }

    private YamlNode ReadValue()
    {
        var start = Start();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<YamlEntry>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = (YamlScalar)ReadValue();
                    reader.Read();
                    entries.Add(new YamlEntry(key, ReadValue()));
                }

                return new YamlMapping(source, SpanFrom(start), null, entries, isFlow: true);
            case JsonTokenType.StartArray:
                var items = new List<YamlNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue());
                return new YamlSequence(source, SpanFrom(start), null, items, isFlow: true);
            case JsonTokenType.String or JsonTokenType.PropertyName:
                return new YamlScalar(source, SpanFrom(start), null, reader.GetString()!, YamlStyle.DoubleQuoted);
            default:
                return new YamlScalar(source, SpanFrom(start), null, Encoding.UTF8.GetString(reader.ValueSpan), YamlStyle.Plain);
        }
    }

    private int Start() => OffsetOf((int)reader.TokenStartIndex);

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, OffsetOf((int)reader.BytesConsumed));

    /// <summary>The offset of a byte. Bytes are asked for in rising order, so each is counted once.</summary>
    private int OffsetOf(int index)
    {
        if (index < knownByte)
            (knownByte, knownOffset) = (0, 0);
        knownOffset += Encoding.UTF8.GetCharCount(bytes[knownByte..index]);
        knownByte = index;
        return knownOffset;
    }

    private YamlError Error(JsonException e)
    {
        var lineStart = source.StartOfLine((int)(e.LineNumber ?? 0) + 1);
        var line = source.Text.AsSpan(lineStart);
        var wanted = e.BytePositionInLine ?? 0;
        var offset = lineStart;
        for (var i = 0; i < line.Length && wanted > 0; i++, offset++)
            wanted -= char.IsSurrogate(line[i]) ? 2 : line[i] < 0x80 ? 1 : line[i] < 0x800 ? 2 : 3;
        if (reader.CurrentDepth >= YamlReader.DeepestLevel - 1 && offset < source.Text.Length && source.Text[offset] is '[' or '{')
            return Error(offset, $"nested more than {YamlReader.DeepestLevel} levels deep");
        return offset >= source.Text.Length
            ? Error(offset, "the file ends too early; expected more brackets, quotation marks or a value")
            : Error(offset, $"this is no valid JSON from `{source.Text[offset]}` on; check commas, quotation marks and brackets");
    }

    private readonly YamlError Error(int offset, string message)
    {
        var (line, column) = source.PositionOf(offset);
        return new YamlError(YamlErrorKind.Syntax, new TextSpan(offset, 0), line, column, message);
    }
}
