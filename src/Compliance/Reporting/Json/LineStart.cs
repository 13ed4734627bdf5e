using System.Text.Json;

namespace Compliance.Reporting.Json;

/// <summary>What a line of a report says before its document.</summary>
/// <param name="Schema">The schema; null for none.</param>
/// <param name="Engine">Version of the engine; null where it does not say.</param>
/// <param name="Shard">The part of a run; null for a whole one.</param>
/// <param name="Key">The key of a result that is kept for a later run; null for a line of a report.</param>
/// <param name="HasDefinitions">True when it brings definitions along.</param>
internal sealed record LineStart(string? Schema, string? Engine, string? Shard, string? Key, bool HasDefinitions)
{
    /// <summary>So many bytes hold what is said before the document.</summary>
    public const int Length = 1024;

    private const string Results = "findings";

    /// <summary>Reads the beginning of a line; null where it begins as no line of a report does.</summary>
    /// <param name="line">The first <see cref="Length"/> bytes, or all there are.</param>
    public static LineStart? Of(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                if (name is not ("schema" or "engine" or "shard" or "key") || !reader.Read() || reader.TokenType != JsonTokenType.String)
                    return new LineStart(texts.GetValueOrDefault("schema"), texts.GetValueOrDefault("engine"), texts.GetValueOrDefault("shard"), texts.GetValueOrDefault("key"), name == "definitions");
                texts[name] = reader.GetString();
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The beginning of a line up to its results, as an object of its own: enough for who only counts. Null where more bytes are needed
    /// to tell.
    /// </summary>
    /// <param name="line">The beginning of the line.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static byte[]? UpToResults(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        var end = (int)reader.BytesConsumed;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return line[..(int)reader.BytesConsumed].ToArray();
            if (reader.ValueTextEquals(Results))
                return [.. line[..end], (byte)'}'];
            if (!reader.Read() || !reader.TrySkip())
                return null;
            end = (int)reader.BytesConsumed;
        }

        return null;
    }
}
