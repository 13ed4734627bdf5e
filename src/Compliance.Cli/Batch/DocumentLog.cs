using System.Text;
using System.Text.Json;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>
/// The results of a run in order. A few are kept as they are; more go to a file, packed, so memory stays flat. Where the run is to be gone
/// on with later the file is one of the user's, packed or not as its name says, so a run that was stopped has lost nothing.
/// </summary>
internal sealed class DocumentLog : IDisposable
{
    /// <summary>So many results are kept in memory.</summary>
    public const int MostInMemory = 64;

    private static ReadOnlySpan<byte> LineStart => "{\"schema\":\"compliance/report/"u8;

    private readonly string? engine;
    private readonly string? shard;
    private readonly bool isKept;
    private readonly bool isPacked;
    private readonly List<CheckedDocument> few = [];
    private string? path;
    private FileStream? file;

    /// <summary>A log; of a file where one is named.</summary>
    /// <param name="engine">Version of the engine.</param>
    /// <param name="path">The file that keeps the results for a later run; null for none.</param>
    /// <param name="shard">The part of a run that the results are of; null for a whole one.</param>
    public DocumentLog(string? engine, string? path, string? shard)
    {
        this.shard = shard;
        this.engine = engine;
        this.path = path;
        isKept = path is not null;
        isPacked = path is null || PackedLines.IsPacked(path);
    }

    public int Count { get; private set; }

    /// <summary>
    /// Goes on with the file: takes the results at its beginning as results of this run, as long as they are the same, and drops the
    /// others, and a line that was torn when the run was stopped.
    /// </summary>
    /// <param name="isSame">Tells for the key of each result whether this run would give the same.</param>
    /// <exception cref="CommandFailure">The file holds something else, which must not be lost, or cannot be opened.</exception>
    public IEnumerable<CheckedDocument> Resume(Func<string, bool> isSame)
    {
        file = Open(path!);
        long end = 0;
        var isLog = BeginsAsLog(file);
        foreach (var (line, after) in Lines(file))
        {
            var key = KeyOf(line);
            isLog &= Count > 0 || key is not null;
            if (key is null || !isSame(key))
                break;
            Count++;
            end = after;
            yield return JsonReportReader.Line(line);
        }

        if (!isLog)
            throw new CommandFailure($"`{path}` holds something else than results of a run, which would be lost", "Name a file that is not there yet, or one that an earlier run kept its results in.");
        file.SetLength(end);
        file.Position = end;
    }

    /// <summary>A result as the file holds it. Made by whoever made the result, because it takes longer than writing it.</summary>
    public byte[] Encode(CheckedDocument document, string key)
    {
        var line = isKept ? JsonReport.Line(document, engine, key, shard) : JsonReport.Line(document, engine);
        return isPacked ? PackedLines.Pack(line) : Encoding.UTF8.GetBytes(line + "\n");
    }

    /// <summary>Adds the next result.</summary>
    /// <param name="document">The result.</param>
    /// <param name="encoded">The same from <see cref="Encode"/>; null to have it encoded here when it must be.</param>
    /// <param name="key">Digest of what entered.</param>
    public void Add(CheckedDocument document, byte[]? encoded, string key)
    {
        Count++;
        if (!isKept && file is null && Count <= MostInMemory)
        {
            few.Add(document);
            return;
        }

        file ??= Spill();
        file.Write(encoded ?? Encode(document, key));
    }

    /// <summary>The results, as often as they are asked for.</summary>
    public IEnumerable<CheckedDocument> Documents => file is null ? few : FromFile();

    public void Dispose()
    {
        file?.Dispose();
        if (!isKept && path is not null)
            File.Delete(path);
    }

    private static FileStream Open(string path)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

            // A device opens as a file does, and cannot be cut.
            file.SetLength(file.Length);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            file?.Dispose();
            throw new CommandFailure($"results cannot be kept in `{path}`: {e.GetType().Name}", "Does its folder exist, may you write there, and does no other run use it?");
        }
    }

    /// <summary>True when the file is empty, or begins as the first result of a log does that was torn.</summary>
    private bool BeginsAsLog(FileStream stream)
    {
        var start = isPacked ? PackedLines.Start : LineStart;
        Span<byte> head = stackalloc byte[start.Length];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return start.StartsWith(head);
    }

    private FileStream Spill()
    {
        path ??= Path.GetTempFileName();
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        foreach (var document in few)
            file.Write(Encode(document, ""));
        few.Clear();
        return file;
    }

    private IEnumerable<CheckedDocument> FromFile()
    {
        file!.Flush();
        using var stream = new FileStream(path!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var (line, _) in Lines(stream))
            yield return JsonReportReader.Line(line);
    }

    private IEnumerable<(string Line, long After)> Lines(FileStream stream) => isPacked ? PackedLines.Read(stream) : WholeLines(stream);

    private static IEnumerable<(string Line, long After)> WholeLines(FileStream file)
    {
        file.Position = 0;
        var buffer = new byte[81920];
        var line = new MemoryStream();
        long after = 0;
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            var from = 0;
            for (int at; (at = Array.IndexOf(buffer, (byte)'\n', from, read - from)) >= 0; from = at + 1)
            {
                line.Write(buffer, from, at - from);
                after += line.Length + 1;
                yield return (Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length), after);
                line.SetLength(0);
            }

            line.Write(buffer, from, read - from);
        }
    }

    private static string? KeyOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 256 });
            return json.RootElement.TryGetProperty("key", out var key) ? key.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
