using System.Globalization;
using System.Text.Json;

namespace Compliance.Reporting.Json;

/// <summary>Reads members of JSON. One that is missing or of another kind is a <see cref="JsonException"/>.</summary>
internal static class JsonMembers
{
    public static string Text(JsonElement json, string name) => Optional(json, name) ?? throw new JsonException($"`{name}` is missing");

    public static string? Optional(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new JsonException($"an object with `{name}` is missing");
        return json.TryGetProperty(name, out var value) ? TextOf(value, name) : null;
    }

    public static int Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? NumberOf(value, name) : 0;

    public static int NumberOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new JsonException($"`{name}` is no whole number");

    public static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static DateOnly? Date(JsonElement json, string name)
    {
        if (Optional(json, name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new JsonException($"`{name}` is no date");
    }

    public static T Word<T>(JsonElement json, string name)
        where T : struct, Enum => OptionalWord<T>(json, name) ?? throw new JsonException($"`{name}` is missing");

    public static T? OptionalWord<T>(JsonElement json, string name)
        where T : struct, Enum
    {
        if (Optional(json, name) is not { } text)
            return null;
        return JsonWords<T>.TryRead(text, out var member) ? member : throw new JsonException($"`{name}` cannot be `{text}`");
    }

    public static SortedDictionary<string, string> Map(JsonElement json, string name)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (json.TryGetProperty(name, out var members))
        {
            if (members.ValueKind != JsonValueKind.Object)
                throw new JsonException($"`{name}` is no object");
            foreach (var member in members.EnumerateObject())
                map[member.Name] = TextOf(member.Value, member.Name);
        }

        return map;
    }

    public static IReadOnlyList<string> Strings(JsonElement json, string name) => List(json, name, e => TextOf(e, name));

    public static IReadOnlyList<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (!json.TryGetProperty(name, out var items))
            return [];
        if (items.ValueKind != JsonValueKind.Array)
            throw new JsonException($"`{name}` is no list");
        if (items.GetArrayLength() == 0)
            return [];
        var list = new T[items.GetArrayLength()];
        var i = 0;
        foreach (var item in items.EnumerateArray())
            list[i++] = read(item);
        return list;
    }

    private static string TextOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"`{name}` is no text");
}
