using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Compliance.Tests.House;

/// <summary>
/// Holds JSON against a JSON Schema, as far as our schemas go: type, const, enum, pattern, properties, patternProperties,
/// required, additionalProperties, items, minItems, oneOf, anyOf and local $ref. Any other keyword is refused, so that none is
/// ignored.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly string[] Silent = ["$schema", "$id", "$defs", "title", "description", "properties", "patternProperties", "additionalProperties"];

    // A schema of the plan model has a pattern for each of its names; a regex is dear to make and cheap to use.
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static SchemaCheck FromFile(string relativePath) =>
        new(JsonDocument.Parse(File.ReadAllText(Repository.PathOf(relativePath.Split('/')))).RootElement);

    public IReadOnlyList<string> Errors(string json)
    {
        var errors = new List<string>();
        using var document = JsonDocument.Parse(json);
        Check(root, document.RootElement, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var ok = keyword.Name switch
            {
                "type" => keyword.Value.ValueKind == JsonValueKind.Array
                    ? keyword.Value.EnumerateArray().Any(t => HasType(t.GetString()!, value))
                    : HasType(keyword.Value.GetString()!, value),
                "const" => JsonElement.DeepEquals(keyword.Value, value),
                "enum" => keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)),
                "pattern" => value.ValueKind != JsonValueKind.String
                    || Matches(value.GetString()!, keyword.Value.GetString()!),
                "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(r => value.TryGetProperty(r.GetString()!, out _)),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
                "oneOf" => keyword.Value.EnumerateArray().Count(s => Accepts(s, value, path)) == 1,
                "anyOf" => keyword.Value.EnumerateArray().Any(s => Accepts(s, value, path)),
                "items" => value.ValueKind != JsonValueKind.Array || Each(value.EnumerateArray().Select((v, i) => (v, path + "[" + i + "]")), keyword.Value, errors),
                "$ref" => Each([(value, path)], Definition(keyword.Value.GetString()!), errors),
                var silent when Silent.Contains(silent) => true,
                var other => throw new NotSupportedException($"schema keyword `{other}`"),
            };
            if (!ok)
                errors.Add($"{path}: {keyword.Name} {keyword.Value.GetRawText()}");
        }

        if (value.ValueKind == JsonValueKind.Object)
            Members(schema, value, path, errors);
    }

    private void Members(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        var known = schema.TryGetProperty("properties", out var properties);
        foreach (var member in value.EnumerateObject())
        {
            var fits = false;
            foreach (var pattern in schema.TryGetProperty("patternProperties", out var patterns) ? patterns.EnumerateObject() : default)
            {
                if (!Matches(member.Name, pattern.Name))
                    continue;
                fits = true;
                Check(pattern.Value, member.Value, path + "." + member.Name, errors);
            }

            if (known && properties.TryGetProperty(member.Name, out var own))
                Check(own, member.Value, path + "." + member.Name, errors);
            else if (fits || !schema.TryGetProperty("additionalProperties", out var rest))
                continue;
            else if (rest.ValueKind == JsonValueKind.False)
                errors.Add($"{path}: unknown member {member.Name}");
            else
                Check(rest, member.Value, path + "." + member.Name, errors);
        }
    }

    private bool Each(IEnumerable<(JsonElement Value, string Path)> items, JsonElement schema, List<string> errors)
    {
        foreach (var (value, path) in items)
            Check(schema, value, path, errors);
        return true;
    }

    private bool Accepts(JsonElement schema, JsonElement value, string path)
    {
        var errors = new List<string>();
        Check(schema, value, path, errors);
        return errors.Count == 0;
    }

    private JsonElement Definition(string reference) =>
        root.GetProperty("$defs").GetProperty(reference.Replace("#/$defs/", "", StringComparison.Ordinal));

    private static bool Matches(string text, string pattern) =>
        Patterns.GetOrAdd(pattern, p => new Regex(p, RegexOptions.NonBacktracking)).IsMatch(text);

    private static bool HasType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException($"schema type `{type}`"),
    };
}
