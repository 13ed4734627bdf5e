using System.Text.Json;
using System.Text.RegularExpressions;
using Compliance.Language;

namespace Compliance.LanguageServer.Schemas;

/// <summary>What may stand at a place of a file, by the JSON Schema of its kind, which is made from what the readers read.</summary>
internal sealed class SchemaNode
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly JsonElement root;
    private readonly IReadOnlyList<JsonElement> alternatives;
    private readonly IReadOnlyList<string> references;

    private SchemaNode(JsonElement root, IEnumerable<JsonElement> elements, string? description)
    {
        this.root = root;
        var found = new List<JsonElement>();
        var named = new List<string>();
        foreach (var element in elements)
            Resolve(element, found, named);
        alternatives = found;
        references = named;
        Description = description ?? found.Select(DescriptionOf).FirstOrDefault(d => d is not null);
    }

    /// <summary>What it is, in a sentence; null where nothing is said.</summary>
    public string? Description { get; }

    /// <summary>The words that it may be, where it is one of a few; <c>true</c> and <c>false</c> are written yes and no.</summary>
    public IEnumerable<string> Words => alternatives
        .SelectMany(a => a.TryGetProperty("enum", out var words) ? words.EnumerateArray() : a.TryGetProperty("const", out var only) ? [only] : Enumerable.Empty<JsonElement>())
        .Where(w => w.ValueKind == JsonValueKind.String).Select(w => w.GetString()!).Distinct(StringComparer.Ordinal);

    /// <summary>The names under which the schema defines what may stand here: <c>expression</c>, <c>text</c>.</summary>
    public IReadOnlyList<string> Names => references;

    /// <summary>True where one value may stand, not only keys or a list.</summary>
    public bool TakesScalar => alternatives.Any(a => a.TryGetProperty("enum", out _) || a.TryGetProperty("const", out _) || a.TryGetProperty("pattern", out _) || HasType(a, "string", "number", "integer", "boolean") || a.EnumerateObject().All(p => p.Name is "description"));

    /// <summary>True where keys may stand.</summary>
    public bool TakesKeys => alternatives.Any(a => HasType(a, "object"));

    /// <summary>True where a list may stand.</summary>
    public bool TakesList => alternatives.Any(a => HasType(a, "array"));

    /// <summary>True where a date stands.</summary>
    public bool IsDate => alternatives.Any(a => a.TryGetProperty("pattern", out var pattern) && pattern.GetString() == "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" || (a.TryGetProperty("format", out var format) && format.GetString() == "date"));

    /// <summary>The keys that may stand here.</summary>
    public IEnumerable<(string Key, SchemaNode Node, bool IsRequired)> Keys => alternatives
        .Where(a => a.TryGetProperty("properties", out _))
        .SelectMany(a => a.GetProperty("properties").EnumerateObject().Select(p => (p.Name, new SchemaNode(root, [p.Value], DescriptionOf(p.Value)), IsRequired(a, p.Name))))
        .DistinctBy(k => k.Name);

    /// <summary>The root of a schema.</summary>
    public static SchemaNode Of(JsonElement root) => new(root, [root], null);

    /// <summary>What stands behind a key; null where the key is none.</summary>
    public SchemaNode? Behind(string key)
    {
        var found = alternatives.Select(a => Behind(a, key)).OfType<JsonElement>().ToList();
        return found.Count == 0 ? null : new SchemaNode(root, found, found.Select(DescriptionOf).FirstOrDefault(d => d is not null));
    }

    /// <summary>What stands in an item of a list; null where there is no list.</summary>
    public SchemaNode? Item()
    {
        var found = alternatives.Where(a => a.TryGetProperty("items", out _)).Select(a => a.GetProperty("items")).ToList();
        return found.Count == 0 ? null : new SchemaNode(root, found, null);
    }

    private static JsonElement? Behind(JsonElement schema, string key)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            if (properties.TryGetProperty(key, out var exact))
                return exact;
            foreach (var property in properties.EnumerateObject())
            {
                if (NameKey.Of(property.Name) == NameKey.Of(key))
                    return property.Value;
            }
        }

        if (schema.TryGetProperty("patternProperties", out var patterns))
        {
            foreach (var pattern in patterns.EnumerateObject())
            {
                if (Regex.IsMatch(key, pattern.Name, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience))
                    return pattern.Value;
            }
        }

        return schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object ? others : null;
    }

    private void Resolve(JsonElement element, List<JsonElement> found, List<string> named)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("$ref", out var reference) && reference.GetString() is { } name && name.StartsWith("#/$defs/", StringComparison.Ordinal))
        {
            named.Add(name["#/$defs/".Length..]);
            Resolve(root.GetProperty("$defs").GetProperty(name["#/$defs/".Length..]), found, named);
        }
        else if (element.TryGetProperty("anyOf", out var choices) || element.TryGetProperty("oneOf", out choices))
        {
            foreach (var choice in choices.EnumerateArray())
                Resolve(choice, found, named);
        }
        else
        {
            found.Add(element);
        }
    }

    private static string? DescriptionOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("description", out var text) ? text.GetString() : null;

    private static bool IsRequired(JsonElement schema, string key) =>
        schema.TryGetProperty("required", out var required) && required.EnumerateArray().Any(r => r.GetString() == key);

    private static bool HasType(JsonElement schema, params string[] types)
    {
        if (!schema.TryGetProperty("type", out var type))
            return false;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => types.Contains(t.GetString())) : types.Contains(type.GetString());
    }
}
