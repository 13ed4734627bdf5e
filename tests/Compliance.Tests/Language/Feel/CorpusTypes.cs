using System.Globalization;
using System.Text.Json;
using Compliance.Language;

namespace Compliance.Tests.Language.Feel;

/// <summary>Types and values as the conformance corpus writes them in JSON.</summary>
internal static class CorpusTypes
{
    public static FeelType Type(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            return Simple(json.GetString()!);
        if (json.ValueKind != JsonValueKind.Object)
            return FeelType.Any;
        if (json.TryGetProperty("list", out var item))
            return FeelType.ListOf(Type(item));
        if (json.TryGetProperty("base", out var basic))
            return Type(basic);
        var members = new MemberTable();
        foreach (var entry in json.GetProperty("context").EnumerateObject())
            members.Add(Entry(entry.Name, Type(entry.Value)));
        return FeelType.ContextOf(null, members);
    }

    public static Value Value(JsonElement json)
    {
        var content = json.GetProperty("value");
        return json.GetProperty("type").GetString() switch
        {
            "null" => Compliance.Language.Value.Null,
            "boolean" => Compliance.Language.Value.Of(content.GetBoolean()),
            "number" => Compliance.Language.Value.Of(Number(content)),
            "string" => Compliance.Language.Value.Of(content.GetString()),
            "list" => Compliance.Language.Value.Of(new ListValue([.. content.EnumerateArray().Select(Value)])),
            "context" => Compliance.Language.Value.Of(new ContextValue(
                content.EnumerateObject().Select(e => KeyValuePair.Create(e.Name, Value(e.Value))))),
            "date and time" => Compliance.Language.Value.Of(DateAndTime.Parse(content.GetString()!)!),
            _ => AtLiteral.Parse(content.GetString()!),
        };
    }

    private static decimal Number(JsonElement content) => content.ValueKind == JsonValueKind.Number
        ? content.GetDecimal()
        : decimal.Parse(content.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Member Entry(string name, FeelType type) => new(name, type)
    {
        Read = host => host is ContextValue context && context.TryGet(name, out var value) ? value : Compliance.Language.Value.Null,
    };

    private static FeelType Simple(string name) => name switch
    {
        "boolean" => FeelType.Boolean,
        "number" => FeelType.Number,
        "string" => FeelType.String,
        "date" => FeelType.Date,
        "time" => FeelType.Time,
        "date and time" => FeelType.DateTime,
        "years and months duration" => FeelType.YearsMonths,
        "days and time duration" => FeelType.DaysTime,
        _ => FeelType.Any,
    };
}
