using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;

namespace Compliance.Reporting.Json;

/// <summary>A document as a line of JSON, worded once; what stands before it and which definitions it brings along is said when it is written.</summary>
internal sealed class JsonLine : IDisposable
{
    // A line is so long that an array for each would make the runtime look through all memory again and again.
    private static readonly ConcurrentBag<ArrayBufferWriter<byte>> Buffers = [];

    private readonly ArrayBufferWriter<byte> body = Buffer();

    /// <summary>Words a document.</summary>
    public JsonLine(CheckedDocument document, Definitions definitions)
    {
        using var json = new Utf8JsonWriter(body, JsonParts.OneLine);
        var writer = new DocumentWriter(json, definitions);
        writer.Write(document);
        json.Flush();
        Used = writer.Used;
    }

    /// <summary>The definitions that the document refers to.</summary>
    public IReadOnlyCollection<Definition> Used { get; }

    /// <summary>Makes something of the line in UTF-8, with its line feed.</summary>
    /// <param name="engine">Version of the engine; null to leave it out.</param>
    /// <param name="key">The key that the run knows the document by; null for none.</param>
    /// <param name="shard">The part of the run that it belongs to; null for a whole one.</param>
    /// <param name="brings">Tells which definitions the line brings along; the others stand in lines before it.</param>
    /// <param name="make">What is made of it, while it is at hand.</param>
    public T Make<T>(string? engine, string? key, string? shard, Func<Definition, bool> brings, Func<ReadOnlySpan<byte>, T> make)
    {
        var line = Buffer();
        using (var json = new Utf8JsonWriter(line, JsonParts.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("schema", JsonReport.Schema);
            JsonParts.Optional(json, "engine", engine);
            JsonParts.Optional(json, "shard", shard);
            JsonParts.Optional(json, "key", key);
            var brought = Used.Where(brings).ToList();
            if (brought.Count > 0)
                Definitions.Write(json, brought);
            json.Flush();
        }

        line.Write(","u8);
        line.Write(body.WrittenSpan[1..]);
        line.Write("\n"u8);
        var made = make(line.WrittenSpan);
        Buffers.Add(line);
        return made;
    }

    public void Dispose() => Buffers.Add(body);

    private static ArrayBufferWriter<byte> Buffer()
    {
        if (!Buffers.TryTake(out var buffer))
            return new ArrayBufferWriter<byte>(64 * 1024);
        buffer.ResetWrittenCount();
        return buffer;
    }
}
