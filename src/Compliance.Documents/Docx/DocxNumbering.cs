using System.Text;
using System.Xml;

namespace Compliance.Documents;

/// <summary>A level of a list: how it counts and what its number looks like.</summary>
internal sealed class DocxLevel
{
    public int Start { get; set; } = 1;

    public string Format { get; set; } = "decimal";

    public string Text { get; set; } = "";

    /// <summary>Level, from 1, after which it begins again; 0 for never, null for any higher one.</summary>
    public int? Restart { get; set; }

    public bool IsLegal { get; set; }
}

/// <summary>The lists of a Word document, counted as Word counts them.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, DocxLevel?[]> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> linkedStyles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxList> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    public static DocxNumbering Read(XmlReader reader)
    {
        var result = new DocxNumbering();
        var levels = new DocxLevel?[Levels];
        DocxLevel? level = null;
        DocxList? list = null;
        var id = "";
        var index = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "abstractNum":
                    (levels, list, id) = (new DocxLevel?[Levels], null, DocxXml.Attribute(reader, "abstractNumId") ?? "");
                    result.definitions.TryAdd(id, levels);
                    break;
                case "numStyleLink" when DocxXml.Value(reader) is { } style:
                    result.linkedStyles.TryAdd(id, style);
                    break;
                case "num":
                    list = new DocxList();
                    levels = list.Levels;
                    result.lists.TryAdd(DocxXml.Attribute(reader, "numId") ?? "", list);
                    break;
                case "abstractNumId" when list is not null:
                    list.Definition = DocxXml.Value(reader) ?? "";
                    break;
                case "lvlOverride":
                    index = DocxXml.Index(reader, Levels);
                    break;
                case "startOverride" when list is not null:
                    list.Starts[index] = DocxXml.Number(reader);
                    break;
                case "lvl":
                    index = DocxXml.Index(reader, Levels);
                    level = levels[index] = new DocxLevel();
                    break;
                default:
                    ReadLevel(reader, level);
                    break;
            }
        }

        return result;
    }

    private static void ReadLevel(XmlReader reader, DocxLevel? level)
    {
        if (level is null)
            return;
        switch (reader.LocalName)
        {
            case "start":
                level.Start = DocxXml.Number(reader) ?? 1;
                break;
            case "numFmt":
                level.Format = DocxXml.Value(reader) ?? "decimal";
                break;
            case "lvlText":
                level.Text = DocxXml.Value(reader) ?? "";
                break;
            case "lvlRestart":
                level.Restart = DocxXml.Number(reader);
                break;
            case "isLgl":
                level.IsLegal = DocxXml.IsOn(reader);
                break;
        }
    }

    /// <summary>Counts the next item of a list and gives its mark as a reader sees it: "2.1", "b)", "•"; null for none.</summary>
    public string? Next(string listId, int depth, DocxStyles styles)
    {
        depth = Math.Clamp(depth, 0, Levels - 1);
        if (!lists.TryGetValue(listId, out var list))
            return null;
        var definition = list.Definition;
        if (linkedStyles.TryGetValue(definition, out var style) && styles.Find(style, s => s.NumberingId) is { } linked && lists.TryGetValue(linked, out var other))
            definition = other.Definition;
        if (!definitions.TryGetValue(definition, out var levels) || (list.Levels[depth] ?? levels[depth]) is not { } level)
            return null;
        if (level.Format == "bullet")
            return Bullet(level.Text);
        var counts = CountsOf(definition, listId, list);
        counts[depth] = counts[depth] is { } count ? count + 1 : list.Starts[depth] ?? level.Start;
        for (var deeper = depth + 1; deeper < Levels; deeper++)
        {
            if ((list.Levels[deeper] ?? levels[deeper])?.Restart is not { } after || (after > 0 && depth < after))
                counts[deeper] = null;
        }

        return level.Format == "none" && !level.Text.Contains('%') ? Literal(level.Text) : Render(level, i => counts[i] ?? (list.Levels[i] ?? levels[i])?.Start ?? 1, i => (list.Levels[i] ?? levels[i])?.Format ?? "decimal");
    }

    // Lists of one definition count on from each other, unless a list says where it begins.
    private int?[] CountsOf(string definition, string listId, DocxList list)
    {
        if (!counters.TryGetValue(definition, out var counts))
            counters[definition] = counts = new int?[Levels];
        if (begun.Add(listId))
        {
            for (var i = 0; i < Levels; i++)
            {
                if (list.Starts[i] is not null)
                    counts.AsSpan(i).Clear();
            }
        }

        return counts;
    }

    private static string? Literal(string text) => text.Trim() is { Length: > 0 } literal ? literal : null;

    // Symbol fonts keep their bullets in the private area.
    private static string Bullet(string text) => text.Length == 0 || text[0] is >= '\uE000' and <= '\uF8FF' || text[0] == 'o' ? "•" : text[..1];

    private static string? Render(DocxLevel level, Func<int, int> count, Func<int, string> format)
    {
        var result = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var index = level.Text[++i] - '1';
                result.Append(ListNumber.Write(count(index), level.IsLegal ? "decimal" : format(index)));
            }
            else
            {
                result.Append(level.Text[i]);
            }
        }

        return Literal(result.ToString());
    }

    private sealed class DocxList
    {
        public string Definition { get; set; } = "";

        public int?[] Starts { get; } = new int?[DocxNumbering.Levels];

        public DocxLevel?[] Levels { get; } = new DocxLevel?[DocxNumbering.Levels];
    }
}
