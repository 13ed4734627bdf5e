using System.Collections.Concurrent;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Plans;
using static Compliance.Reporting.Json.JsonMembers;

namespace Compliance.Reporting.Json;

/// <summary>The definitions of a report that is read; those of its lines come one after the other. Thread-safe.</summary>
internal sealed class ReadDefinitions
{
    private readonly ConcurrentDictionary<string, Norm> norms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Citation> sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Condition> conditions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Search> searches = new(StringComparer.Ordinal);

    /// <summary>Takes over the definitions of a report or of a line; a key says the same wherever it stands.</summary>
    /// <param name="json">The report or the line.</param>
    public void Add(JsonElement json)
    {
        if (!json.TryGetProperty("definitions", out var definitions))
            return;
        if (definitions.ValueKind != JsonValueKind.Object)
            throw new JsonException("`definitions` is no object");
        Add(sources, definitions, Definitions.Sources, Citation);
        Add(norms, definitions, Definitions.Norms, Norm);
        Add(conditions, definitions, Definitions.Conditions, Condition);
        Add(searches, definitions, Definitions.Searches, Search);
    }

    /// <summary>The keys of the definitions that a line brings along.</summary>
    public static IReadOnlyList<string> KeysOf(ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(LineStart.UpToResults(line.Span) ?? throw new JsonException("the line is torn"));
        return json.RootElement.TryGetProperty("definitions", out var definitions)
            ? [.. definitions.EnumerateObject().SelectMany(g => g.Value.EnumerateObject()).Select(d => d.Name)]
            : [];
    }

    /// <summary>The norm of a result. Results of the first version of the schema have its members themselves.</summary>
    public Norm NormOf(JsonElement result) => Optional(result, "norm") is { } key ? Find(norms, key) : Norm(result) with { Ask = null, Advice = null };

    /// <summary>The condition of a step.</summary>
    public Condition ConditionOf(JsonElement step) => Optional(step, "condition") is { } key ? Find(conditions, key) : Condition(step);

    /// <summary>What a search was for.</summary>
    public Search SearchOf(JsonElement search) => Optional(search, "search") is { } key ? Find(searches, key) : Search(search);

    private static void Add<T>(ConcurrentDictionary<string, T> known, JsonElement definitions, string group, Func<JsonElement, T> read)
    {
        if (!definitions.TryGetProperty(group, out var members))
            return;
        if (members.ValueKind != JsonValueKind.Object)
            throw new JsonException($"`{group}` is no object");
        foreach (var member in members.EnumerateObject())
        {
            if (!known.ContainsKey(member.Name))
                known[member.Name] = read(member.Value);
        }
    }

    private static T Find<T>(ConcurrentDictionary<string, T> known, string key) =>
        known.TryGetValue(key, out var definition) ? definition : throw new JsonException($"the definition `{key}` is missing");

    private Norm Norm(JsonElement json) => new(
        Text(json, "title"),
        Strings(json, "tags"),
        OptionalWord<DutyLevel>(json, "level"),
        Word<Authority>(json, "authority"),
        List(json, "sources", Source),
        Optional(json, "enforcement"),
        General(json, "ask"),
        General(json, "advice"));

    private Citation Source(JsonElement json) => json.ValueKind == JsonValueKind.String ? Find(sources, json.GetString()!) : Citation(json);

    private static Citation Citation(JsonElement json) =>
        new(Text(json, "text"), Text(json, "source"), Text(json, "title"), Word<Authority>(json, "authority"), Optional(json, "url"));

    private Condition Condition(JsonElement json) => new(
        Text(json, "id"), Text(json, "text"), Optional(json, "expression"), json.TryGetProperty("source", out var source) ? Source(source) : null);

    private static Search Search(JsonElement json) => new(Strings(json, "words"), Optional(json, "expected"));

    /// <summary>A text that every document has alike; in the first version such members are objects, and belong to the result.</summary>
    private static Message? General(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? new Message(text.GetString()!, text.GetString()!, SortedTexts.Empty) : null;
}
