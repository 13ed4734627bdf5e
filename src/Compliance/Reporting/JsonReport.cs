using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Reporting.Json;

namespace Compliance.Reporting;

/// <summary>
/// JSON, complete enough to write every other format from it. Described by <c>rules/schema/report.schema.json</c>; a change that
/// breaks readers gets a new number in <c>schema</c>.
/// </summary>
internal static class JsonReport
{
    public const string Schema = "compliance/report/2";

    /// <summary>How JSON for people and programs is written.</summary>
    internal static JsonWriterOptions Options => JsonParts.Indented;

    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonParts.Indented);
        var writer = new DocumentWriter(json, new Definitions());
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        JsonParts.Optional(json, "engine", options.Engine);
        JsonParts.Optional(json, "shard", options.Shard);
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            writer.Write(document);
            json.Flush();
            Drain(buffer, output);
        }

        json.WriteEndArray();
        Definitions.Write(json, writer.Used);
        json.WriteEndObject();
        json.Flush();
        Drain(buffer, output);
        output.Write('\n');
    }

    /// <summary>One document a line, each line a whole: for runs that are cut, joined and gone on with.</summary>
    public static void WriteLines(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var definitions = new Definitions();
        foreach (var line in documents.InOrder(d => Line(d, definitions, options.Engine, options.Shard)))
            output.Write(line);
    }

    /// <summary>A document as one line of JSON, without the line break.</summary>
    public static string Line(CheckedDocument document, string? engine) => Line(document, new Definitions(), engine, null).TrimEnd('\n');

    private static string Line(CheckedDocument document, Definitions definitions, string? engine, string? shard)
    {
        using var line = new JsonLine(document, definitions);
        return line.Make(engine, null, shard, _ => true, Encoding.UTF8.GetString);
    }

    /// <summary>Hands on what is written so far, so that a run over many documents holds one of them at a time.</summary>
    internal static void Drain(ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    internal static string Id<T>(T value)
        where T : struct, Enum => JsonWords<T>.Of(value);
}
