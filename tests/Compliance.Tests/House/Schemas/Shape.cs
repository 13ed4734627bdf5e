using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compliance.Tests.House.Schemas;

/// <summary>Parts of JSON Schemas.</summary>
internal static class Shape
{
    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Print(JsonObject schema) => schema.ToJsonString(Layout) + "\n";

    public static JsonObject Ref(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    /// <summary>What YAML reads as one value: a text without quotes may look like a number or a truth value.</summary>
    public static JsonObject Scalar() => new() { ["type"] = Strings("string", "number", "boolean") };

    public static JsonObject Date() => new() { ["type"] = "string", ["pattern"] = Day };

    public static JsonObject Flag() => new() { ["enum"] = new JsonArray("yes", "no", true, false) };

    public static JsonObject Word(params IEnumerable<string> words) => new() { ["enum"] = Strings([.. words]) };

    public static JsonObject Any(params JsonNode[] shapes) => new() { ["anyOf"] = new JsonArray([.. shapes]) };

    public static JsonObject List(JsonNode item) => new() { ["type"] = "array", ["items"] = item };

    /// <summary>One or several.</summary>
    public static JsonObject OneOrMore(JsonNode item) => Any(item.DeepClone(), List(item));

    public static JsonObject Map(JsonNode value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    /// <summary>What the values of a list may be, which still can be anything: editors offer them.</summary>
    public static JsonObject Offered(IEnumerable<string> words) => Any(Scalar(), Word(words));

    public static JsonObject Described(this JsonObject shape, string description)
    {
        // Editors ignore what stands beside a $ref in older drafts, so it goes first and alone.
        var described = new JsonObject { ["description"] = description };
        foreach (var (key, value) in shape)
            described[key] = value?.DeepClone();
        return described;
    }

    public static JsonArray Strings(params string[] words) => new([.. words.Select(w => (JsonNode)w)]);
}

/// <summary>A key of a mapping.</summary>
/// <param name="Name">The key.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="IsRequired">True when it must be there.</param>
internal sealed record Key(string Name, string Description, JsonObject Shape, bool IsRequired = false);

/// <summary>A mapping with its keys.</summary>
/// <param name="Description">What it is, for people.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record Mapping(string Description, params Key[] Keys)
{
    public JsonObject ToSchema()
    {
        var properties = new JsonObject();
        foreach (var key in Keys)
            properties[key.Name] = key.Shape.Described(key.Description);
        var schema = new JsonObject { ["type"] = "object", ["description"] = Description, ["properties"] = properties };
        if (Keys.Any(k => k.IsRequired))
            schema["required"] = Shape.Strings([.. Keys.Where(k => k.IsRequired).Select(k => k.Name)]);
        schema["additionalProperties"] = false;
        return schema;
    }
}

/// <summary>A schema: a title, what the file is, and mappings by name.</summary>
internal static class Schema
{
    public static JsonObject Of(string kind, string title, JsonObject root, IEnumerable<KeyValuePair<string, JsonObject>> definitions)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = kind + ".schema.json",
            ["title"] = title,
        };
        foreach (var (key, value) in root)
            schema[key] = value?.DeepClone();
        var defs = new JsonObject();
        foreach (var (name, definition) in definitions.OrderBy(d => d.Key, StringComparer.Ordinal))
            defs[name] = definition.DeepClone();
        if (defs.Count > 0)
            schema["$defs"] = defs;
        return schema;
    }
}
