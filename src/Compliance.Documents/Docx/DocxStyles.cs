using System.Globalization;
using System.Xml;

namespace Compliance.Documents;

/// <summary>What a paragraph style of a Word document says, with the styles that it is based on.</summary>
internal sealed class DocxStyle
{
    public string Name { get; set; } = "";

    public string? BasedOn { get; set; }

    public int? OutlineLevel { get; set; }

    public bool? Bold { get; set; }

    public int? Size { get; set; }

    public string? NumberingId { get; set; }

    public int? NumberingLevel { get; set; }
}

/// <summary>The styles of a Word document. Built-in names are English in the file whatever language Word speaks.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 16;
    private const int WordsSize = 20;
    private readonly Dictionary<string, DocxStyle> styles = new(StringComparer.Ordinal);
    private string? standard;
    private int? defaultSize;

    public static DocxStyles Read(XmlReader reader)
    {
        var result = new DocxStyles();
        DocxStyle? style = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "latentStyles" or "tblStylePr" or "tblPr":
                    DocxXml.Skip(reader);
                    break;
                case "style":
                    style = result.Begin(reader);
                    break;
                case "name" when style is not null:
                    style.Name = DocxXml.Value(reader) ?? "";
                    break;
                case "basedOn" when style is not null:
                    style.BasedOn = DocxXml.Value(reader);
                    break;
                case "outlineLvl" when style is not null:
                    style.OutlineLevel = DocxXml.Number(reader);
                    break;
                case "b" when style is not null:
                    style.Bold = DocxXml.IsOn(reader);
                    break;
                case "sz" when style is null:
                    result.defaultSize = DocxXml.Number(reader);
                    break;
                case "sz":
                    style.Size = DocxXml.Number(reader);
                    break;
                case "numId" when style is not null:
                    style.NumberingId = DocxXml.Value(reader);
                    break;
                case "ilvl" when style is not null:
                    style.NumberingLevel = DocxXml.Number(reader);
                    break;
            }
        }

        return result;
    }

    /// <summary>Size of ordinary text, in half points.</summary>
    public int BodySize => Find(null, s => s.Size) ?? defaultSize ?? WordsSize;

    /// <summary>Level of a heading, from 1; 0 for other styles.</summary>
    public int HeadingLevel(string? id)
    {
        if (Find(id, s => s.OutlineLevel) is { } outline and < 9)
            return outline + 1;
        foreach (var style in Chain(id))
        {
            if (style.Name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(style.Name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
                return Math.Clamp(level, 1, 9);
            if (style.Name.Equals("Title", StringComparison.OrdinalIgnoreCase))
                return 1;
            if (style.Name.Equals("Subtitle", StringComparison.OrdinalIgnoreCase))
                return 2;
        }

        return 0;
    }

    /// <summary>True for the lines of a table of contents.</summary>
    public bool IsContents(string? id) => Chain(id).Any(s =>
        s.Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || s.Name.Equals("table of figures", StringComparison.OrdinalIgnoreCase));

    public T? Find<T>(string? id, Func<DocxStyle, T?> read)
    {
        foreach (var style in Chain(id))
        {
            if (read(style) is { } value)
                return value;
        }

        return default;
    }

    private IEnumerable<DocxStyle> Chain(string? id)
    {
        id ??= standard;
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private DocxStyle Begin(XmlReader reader)
    {
        var style = new DocxStyle();
        var id = DocxXml.Attribute(reader, "styleId") ?? "";
        styles.TryAdd(id, style);
        if (DocxXml.Attribute(reader, "type") == "paragraph" && DocxXml.Attribute(reader, "default") is "1" or "true")
            standard = id;
        return style;
    }
}
