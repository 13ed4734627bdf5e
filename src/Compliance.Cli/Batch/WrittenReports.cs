using System.Text.Json;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>Reports that an earlier run wrote, as JSON or line by line; lines are read as they are needed, however many there are.</summary>
internal static class WrittenReports
{
    /// <summary>The documents of a report and the part of a run that it is of.</summary>
    public static (IEnumerable<CheckedDocument> Documents, string? Shard) Read(string file, Surroundings surroundings)
    {
        var path = surroundings.PathOf(file);
        try
        {
            if (Path.GetExtension(PackedLines.Unpacked(file)).Equals(DocumentLines.Extension, StringComparison.OrdinalIgnoreCase))
                return (Lines(path, file), ShardOf(path));
            using var stream = PackedLines.OpenRead(path);
            var reading = ReportReading.Read(stream, file);
            return reading.Errors.Count == 0 ? (reading.Documents, reading.Shard) : throw Unusable(reading.Errors[0]);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailure($"no report `{file}`");
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"`{file}` cannot be opened: {e.GetType().Name}");
        }
    }

    private static string? ShardOf(string path)
    {
        if (ReadLines(path).FirstOrDefault() is not { } first)
            return null;
        try
        {
            JsonReportReader.Line(first, out _, out var shard);
            return shard;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(PackedLines.OpenRead(path));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static IEnumerable<CheckedDocument> Lines(string path, string file)
    {
        var number = 0;
        foreach (var line in ReadLines(path))
        {
            number++;
            yield return Document(line, file, number);
        }
    }

    private static CheckedDocument Document(string line, string file, int number)
    {
        try
        {
            return JsonReportReader.Line(line);
        }
        catch (JsonException e)
        {
            throw Unusable(new PlanError(file, number, 1, "this is no line of a report: " + e.Message));
        }
    }

    private static CommandFailure Unusable(PlanError error) => new(error.ToString(), "Give a report that `compliance check --report json=…` or `--report ndjson=…` wrote.");
}
