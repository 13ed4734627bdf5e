using System.Globalization;

namespace Compliance.Language.Frame;

/// <summary>Reads <c>*.parameters.yaml</c>: dated figures under a root that tells their authority.</summary>
internal sealed class ParameterReader(FrameDiagnostics diagnostics, IReadOnlyList<string> languages)
{
    public static readonly string[] Roots = ["law", "guidance", "house"];

    private static readonly string[] Comparators = ["more than", "at least", "less than", "at most", "exactly"];

    private static readonly string[] Statuses = ["enacted", "proposed", "expected", "to be verified"];

    /// <summary>Finds the type that a file names; null for a name that nobody knows.</summary>
    public delegate FeelType? TypeNamed(string name);

    public IReadOnlyList<ParameterSyntax> Read(YamlTree tree, TypeNamed typeNamed)
    {
        var result = new List<ParameterSyntax>();
        if (tree.Root is null || FrameMapping.From(tree.Root, diagnostics, "a parameters file") is not { } keys)
            return result;
        var root = keys.Required("parameters", "a parameters file") is { } scalar ? FrameMapping.OneOf(scalar, Roots, diagnostics) : null;
        if (keys.Take("values") is YamlMapping values)
        {
            foreach (var entry in values.Entries)
            {
                if (FrameMapping.From(entry.Value, diagnostics, "a parameter") is { } inner)
                    result.Add(Parameter(root ?? "house", entry.Key, inner, typeNamed));
            }
        }

        keys.Finish();
        return result;
    }

    private ParameterSyntax Parameter(string root, YamlScalar name, FrameMapping keys, TypeNamed typeNamed)
    {
        var type = FeelType.Number;
        if (keys.Required("type", "a parameter") is { } typeName)
        {
            if (typeNamed(typeName.Value) is { } known)
                type = known;
            else
                diagnostics.Add(Catalog.UnknownType, typeName, "`" + typeName.Value + "` is no type; types are number, text, boolean, date, duration, list of … and the enumerations of the vocabulary");
        }

        var parameter = new ParameterSyntax(root, name.Value, name)
        {
            Type = type,
            Unit = keys.Scalar("unit")?.Value,
            Title = FrameReader.Title(keys.Take("title"), diagnostics, languages),
            CompareAs = keys.Word("compare as", Comparators),
            History = History(keys.Items("history"), type),
        };
        if (parameter.History.Count == 0)
            diagnostics.Add(Catalog.MissingKey, name, "the parameter needs `history:` with at least one value");
        _ = keys.Take("note");
        keys.Finish();
        return parameter;
    }

    private List<ParameterValue> History(IReadOnlyList<YamlNode> items, FeelType type)
    {
        var history = new List<ParameterValue>();
        foreach (var item in items)
        {
            if (FrameMapping.From(item, diagnostics, "a value of the history") is not { } keys)
                continue;
            var from = keys.DateOf("from");
            if (from is null && !keys.Has("from"))
                diagnostics.Add(Catalog.MissingKey, keys.Node, "the value needs `from:`, the first day on which it holds");
            var node = keys.Take("value");
            var value = node is null ? default : ValueOf(node, type);
            if (node is null)
                diagnostics.Add(Catalog.MissingKey, keys.Node, "the entry needs `value:`");
            else if (!value.IsKnown)
                diagnostics.Add(Catalog.WrongShape, node, "expected " + type + " here");
            var entry = new ParameterValue(from ?? Date.MinValue, keys.DateOf("until"), value, keys.Required("source", "the value")?.Value, keys.Node)
            {
                Checked = keys.DateOf("checked"),
                Status = keys.Word("status", Statuses) ?? "enacted",
            };
            _ = keys.Take("note");
            keys.Finish();
            history.Add(entry);
        }

        StableOrder.Sort(history, static (a, b) => a.From.CompareTo(b.From));
        return history;
    }

    private static Value ValueOf(YamlNode node, FeelType type)
    {
        if (type.Kind == FeelTypeKind.List)
        {
            if (node is not YamlSequence sequence)
                return default;
            var items = sequence.Items.Select(i => ValueOf(i, type.Element!)).ToList();
            return items.All(i => i.IsKnown) ? Value.Of(new ListValue(items)) : default;
        }

        if (node is not YamlScalar { Value: var text })
            return default;
        switch (type.Kind)
        {
            case FeelTypeKind.Number:
                return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    ? Value.Of(number)
                    : default;
            case FeelTypeKind.String:
                return Value.Of(text);
            case FeelTypeKind.Enumeration:
                return type.Words.Contains(text) ? Value.Of(text) : default;
            case FeelTypeKind.Boolean:
                return text is "true" or "yes" ? Value.True : text is "false" or "no" ? Value.False : default;
            case FeelTypeKind.Date:
                return Date.TryParse(text, out var date) ? Value.Of(date) : default;
            case FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime:
                return Duration(text, type.Kind);
            default:
                return default;
        }
    }

    /// <summary>"2 years", "18 months", "14 days".</summary>
    private static Value Duration(string text, FeelTypeKind kind)
    {
        var space = text.IndexOf(' ');
        if (space < 1 || !int.TryParse(text.Substring(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return default;
        return (text.Substring(space + 1), kind) switch
        {
            ("year" or "years", FeelTypeKind.YearsMonths) => Value.Months(12L * count),
            ("month" or "months", FeelTypeKind.YearsMonths) => Value.Months(count),
            ("day" or "days", FeelTypeKind.DaysTime) => Value.Seconds(86400m * count),
            ("hour" or "hours", FeelTypeKind.DaysTime) => Value.Seconds(3600m * count),
            _ => default,
        };
    }
}
