using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Compliance.Reporting.Json;

/// <summary>Members as all our JSON has them.</summary>
internal static class JsonParts
{
    /// <summary>Letters stay readable; what HTML or a script would obey is escaped.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    public static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    /// <summary>A list of texts; nothing for an empty one.</summary>
    public static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            List(json, name, values, static (j, v) => j.WriteStringValue(v));
    }

    public static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    public static void Map(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> members)
    {
        json.WriteStartObject(name);
        foreach (var member in members.OrderBy(m => m.Key, StringComparer.Ordinal))
            json.WriteString(member.Key, member.Value);
        json.WriteEndObject();
    }
}
