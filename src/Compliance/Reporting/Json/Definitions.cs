using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Reporting.Json;

/// <summary>A definition of a report: what it says, and the key that results name it by, a digest of it.</summary>
/// <param name="Group">The group that it stands in.</param>
/// <param name="Key">The key.</param>
/// <param name="Json">The definition.</param>
internal sealed record Definition(string Group, string Key, byte[] Json) : IComparable<Definition>
{
    public int CompareTo(Definition? other) =>
        other is null ? 1 : string.CompareOrdinal(Group, other.Group) is not 0 and var group ? group : string.CompareOrdinal(Key, other.Key);
}

/// <summary>
/// What results of a run repeat: norms with their titles and sources, conditions, searches. Each is written once and named by a digest of
/// what it says, so that the same stands in every report, in whatever order documents are worked on. Thread-safe.
/// </summary>
internal sealed class Definitions
{
    public const string Norms = "norms";
    public const string Sources = "sources";
    public const string Conditions = "conditions";
    public const string Searches = "searches";

    private const int KeyBytes = 6;

    private readonly ConcurrentDictionary<object, Definition> known = new();

    public Definition Of(Norm norm, ISet<Definition> used) => Used(norm, used, static (json, norm, sources) =>
    {
        json.WriteString("title", norm.Title);
        JsonParts.Strings(json, "tags", norm.Tags);
        if (norm.Level is { } level)
            json.WriteString("level", JsonWords<DutyLevel>.Of(level));
        json.WriteString("authority", JsonWords<Authority>.Of(norm.Authority));
        JsonParts.Strings(json, "sources", sources);
        JsonParts.Optional(json, "enforcement", norm.Enforcement);
        JsonParts.Optional(json, "ask", norm.Ask?.Text);
        JsonParts.Optional(json, "advice", norm.Advice?.Text);
    }, Norms, norm.Sources);

    public Definition Of(Condition condition, ISet<Definition> used) => Used(condition, used, static (json, condition, sources) =>
    {
        json.WriteString("id", condition.Id);
        json.WriteString("text", condition.Text);
        JsonParts.Optional(json, "expression", condition.Expression);
        if (sources is [var source])
            json.WriteString("source", source);
    }, Conditions, condition.Source is null ? [] : [condition.Source]);

    public Definition Of(Search search, ISet<Definition> used) => Used(search, used, static (json, search, _) =>
    {
        JsonParts.Strings(json, "words", search.Words);
        JsonParts.Optional(json, "expected", search.Expected);
    }, Searches, []);

    private Definition Of(Citation citation, ISet<Definition> used) => Used(citation, used, static (json, citation, _) =>
    {
        json.WriteString("text", citation.Text);
        json.WriteString("source", citation.Source);
        json.WriteString("title", citation.Title);
        json.WriteString("authority", JsonWords<Authority>.Of(citation.Authority));
        JsonParts.Optional(json, "url", citation.Url);
    }, Sources, []);

    private Definition Used<T>(T what, ISet<Definition> used, Action<Utf8JsonWriter, T, IReadOnlyList<string>> write, string group, IReadOnlyList<Citation> sources)
        where T : class
    {
        var isKnown = known.TryGetValue(what, out var definition);
        if (isKnown && used.Contains(definition!))
            return definition!;
        List<string> keys = [.. sources.Select(s => Of(s, used).Key)];
        if (!isKnown)
            definition = known.GetOrAdd(what, Made(what, write, group, keys));
        used.Add(definition!);
        return definition!;
    }

    private static Definition Made<T>(T what, Action<Utf8JsonWriter, T, IReadOnlyList<string>> write, string group, List<string> sources)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonParts.OneLine);
        json.WriteStartObject();
        write(json, what, sources);
        json.WriteEndObject();
        json.Flush();
        return new Definition(group, Convert.ToHexStringLower(ContentDigest.Bytes(buffer.WrittenSpan).AsSpan(0, KeyBytes)), buffer.WrittenSpan.ToArray());
    }

    /// <summary>Writes definitions, one a line where there are lines, ordered by their keys.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Definition> definitions)
    {
        json.WriteStartObject("definitions");
        foreach (var group in definitions.Order().GroupBy(d => d.Group, StringComparer.Ordinal))
        {
            json.WriteStartObject(group.Key);
            foreach (var definition in group)
            {
                json.WritePropertyName(definition.Key);
                json.WriteRawValue(definition.Json, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
