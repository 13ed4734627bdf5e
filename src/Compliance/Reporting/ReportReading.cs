using System.Text.Json;
using Compliance.Plans;
using Compliance.Reporting.Json;

namespace Compliance.Reporting;

/// <summary>What reading a report in JSON gave: its documents, or errors that say why not.</summary>
public sealed record ReportReading
{
    /// <summary>The documents, in the order of the report; empty when there are errors.</summary>
    public IReadOnlyList<CheckedDocument> Documents { get; init; } = [];

    /// <summary>Version of the engine that wrote the report; null where it does not say.</summary>
    public string? Engine { get; init; }

    /// <summary>The part of a larger run that the report is of, as <c>2/3</c>; null for a whole run.</summary>
    public string? Shard { get; init; }

    /// <summary>What is wrong with the report; empty where it could be read.</summary>
    public IReadOnlyList<PlanError> Errors { get; init; } = [];

    /// <summary>
    /// Reads a report that <see cref="ReportFormats.Json"/> or <see cref="ReportFormats.Ndjson"/> wrote. From what it gives, every
    /// other format is written as if the check had just been made.
    /// </summary>
    /// <param name="report">The report in UTF-8.</param>
    /// <param name="file">Its name, for errors.</param>
    public static ReportReading Read(Stream report, string file)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var bytes = new MemoryStream();
        report.CopyTo(bytes);
        var text = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        if (text.Span.StartsWith(ByteOrderMark))
            text = text[ByteOrderMark.Length..];
        if (text.IsEmpty)
            return Failed(file, 0, "the file is empty");
        var number = 0;
        try
        {
            if (!IsLines(text.Span))
                return Completed(JsonReportReader.Whole(text));
            var documents = new List<CheckedDocument>();
            var definitions = new ReadDefinitions();
            var (engine, shard) = (default(string), default(string));
            while (!text.IsEmpty)
            {
                number++;
                var end = text.Span.IndexOf((byte)'\n');
                var line = end < 0 ? text : text[..end];
                text = end < 0 ? default : text[(end + 1)..];
                if (line.Span.Trim(" \r\t"u8).IsEmpty)
                    continue;
                documents.Add(JsonReportReader.Completed(JsonReportReader.Line(line, definitions)));
                if (LineStart.Of(line.Span[..Math.Min(line.Length, LineStart.Length)]) is { } start)
                    (engine, shard) = (start.Engine, start.Shard);
            }

            return new ReportReading { Documents = documents, Engine = engine, Shard = shard };
        }
        catch (JsonException e)
        {
            return Failed(file, Math.Max(number, (int)(e.LineNumber ?? 0) + 1), "this is no report of this program: " + e.Message);
        }
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>True when the first line is a document of its own, as NDJSON has them.</summary>
    private static bool IsLines(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var first = end < 0 ? text : text[..end];
        try
        {
            var reader = new Utf8JsonReader(first);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("file"u8))
                    return true;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // A report that is written over several lines.
        }

        return false;
    }

    private static ReportReading Completed(ReportReading reading)
    {
        foreach (var document in reading.Documents)
            JsonReportReader.Completed(document);
        return reading;
    }

    private static ReportReading Failed(string file, int line, string message) =>
        new() { Errors = [new PlanError(file, line, line > 0 ? 1 : 0, message)] };
}
