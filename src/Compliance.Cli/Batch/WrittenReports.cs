using System.IO.Compression;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>A report that an earlier run wrote.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Shard">The part of a run that it is of; null for a whole one.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Lines">Gives its lines, where it is written line by line; null otherwise.</param>
internal sealed record WrittenReport(string File, string? Shard, IEnumerable<CheckedDocument> Documents, Func<IEnumerable<KeptLine>>? Lines);

/// <summary>Reads reports that an earlier run wrote, as JSON or line by line; lines are read as they are needed, however many there are.</summary>
internal static class WrittenReports
{
    /// <summary>A report.</summary>
    /// <exception cref="CommandFailure">It is not there, or is none.</exception>
    public static WrittenReport Read(string file, Surroundings surroundings)
    {
        var path = surroundings.PathOf(file);
        return Opened(file, () =>
        {
            if (Path.GetExtension(PackedLines.Unpacked(file)).Equals(DocumentLines.Extension, StringComparison.OrdinalIgnoreCase))
            {
                var lines = () => Lines(path, file);
                return new WrittenReport(file, lines().FirstOrDefault()?.Start?.Shard, new KeptLines(surroundings.Processors, lines), lines);
            }

            using var stream = PackedLines.OpenRead(path);
            var reading = ReportReading.Read(stream, file);
            return reading.Errors.Count == 0 ? new WrittenReport(file, reading.Shard, reading.Documents, null) : throw KeptLines.Unusable(reading.Errors[0]);
        });
    }

    private static IEnumerable<KeptLine> Lines(string path, string file)
    {
        using var plain = Opened(file, () => File.OpenRead(path));
        var isOurs = PackedLines.IsPacked(path) && PackedLines.AreIn(plain);
        plain.Position = 0;
        using var text = PackedLines.IsPacked(path) && !isOurs ? new GZipStream(plain, CompressionMode.Decompress) : null;
        using var lines = (isOurs ? PackedLines.Read(file, plain) : KeptLine.OfText(file, text ?? (Stream)plain)).GetEnumerator();
        long after = 0;
        while (Opened(file, lines.MoveNext))
        {
            after = lines.Current.After;
            if (lines.Current.Bytes.Length > 0)
                yield return lines.Current;
        }

        if (isOurs && after != plain.Length)
            throw new CommandFailure($"`{file}` is torn or damaged behind its results so far", "Where it is of a run that was stopped, run the same command again, which goes on with it.");
    }

    private static T Opened<T>(string file, Func<T> read)
    {
        try
        {
            return read();
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
}
