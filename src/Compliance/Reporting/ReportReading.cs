using System.Text.Json;
using Compliance.Plans;

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
        using var reader = new StreamReader(report);
        var documents = new List<CheckedDocument>();
        string? engine = null;
        string? shard = null;
        var number = 0;
        try
        {
            var first = reader.ReadLine();
            if (first is null)
                return Failed(file, 0, "the file is empty");
            if (!IsWhole(first))
                return JsonReportReader.Whole(first + "\n" + reader.ReadToEnd());
            for (var line = first; line is not null; line = reader.ReadLine())
            {
                number++;
                if (line.Length > 0)
                    documents.Add(JsonReportReader.Line(line, out engine, out shard));
            }

            return new ReportReading { Documents = documents, Engine = engine, Shard = shard };
        }
        catch (JsonException e)
        {
            return Failed(file, Math.Max(number, (int)(e.LineNumber ?? 0) + 1), "this is no report of this program: " + e.Message);
        }
    }

    /// <summary>True when the line is a document of its own, as NDJSON has them.</summary>
    private static bool IsWhole(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("file", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReportReading Failed(string file, int line, string message) =>
        new() { Errors = [new PlanError(file, line, line > 0 ? 1 : 0, message)] };
}
