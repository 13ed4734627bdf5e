using System.Collections.Concurrent;
using System.Text.Json;
using Compliance.Reporting;
using Compliance.Reporting.Json;

namespace Compliance.Cli.Batch;

/// <summary>A result as the file of a run holds it.</summary>
/// <param name="Bytes">Its bytes, for a file that has all definitions already.</param>
/// <param name="Line">The line, where the file may lack some; null where it has all.</param>
internal sealed record EncodedResult(byte[] Bytes, JsonLine? Line);

/// <summary>
/// The results of a run in order. A few are kept as they are; more go to a file, packed, so memory stays flat. Where the run is to be gone
/// on with later the file is one of the user's, packed or not as its name says, so a run that was stopped has lost nothing. What results
/// repeat stands in the first of them alone.
/// </summary>
internal sealed class DocumentLog : IDisposable
{
    /// <summary>So many results are kept in memory.</summary>
    public const int MostInMemory = 64;

    private static ReadOnlySpan<byte> LineBegin => "{\"schema\":\"compliance/report/"u8;

    private readonly string? engine;
    private readonly string? shard;
    private readonly int threads;
    private readonly bool isKept;
    private readonly bool isPacked;
    private readonly List<CheckedDocument> few = [];
    private readonly Definitions definitions = new();
    private readonly ConcurrentDictionary<string, bool> defined = new(StringComparer.Ordinal);
    private readonly ReadDefinitions read = new();
    private string? path;
    private FileStream? file;
    private long end;

    /// <summary>A log; of a file where one is named.</summary>
    /// <param name="engine">Version of the engine.</param>
    /// <param name="path">The file that keeps the results for a later run; null for none.</param>
    /// <param name="shard">The part of a run that the results are of; null for a whole one.</param>
    /// <param name="threads">How many threads read the results again.</param>
    public DocumentLog(string? engine, string? path, string? shard, int threads = 1)
    {
        this.shard = shard;
        this.engine = engine;
        this.path = path;
        this.threads = threads;
        isKept = path is not null;
        isPacked = path is null || PackedLines.IsPacked(path);
    }

    public int Count { get; private set; }

    /// <summary>The results that the file holds for a run that goes on with it.</summary>
    /// <exception cref="CommandFailure">The file holds something else, which must not be lost, or cannot be opened.</exception>
    public IEnumerable<KeptLine> Begin()
    {
        file = Open(path!);
        var first = Lines(file).FirstOrDefault();
        if (!BeginsAsLog(file) || (first is { IsWhole: true } && first.Start?.Key is null))
            throw new CommandFailure($"`{path}` holds something else than results of a run, which would be lost", "Name a file that is not there yet, or one that an earlier run kept its results in.");
        return Lines(file);
    }

    /// <summary>A result of the file, as far as it says how the document ended; null for one that is torn, damaged or has another key.</summary>
    /// <param name="line">The line.</param>
    /// <param name="key">The key that the result would have in this run.</param>
    public CheckedDocument? Kept(KeptLine line, string key)
    {
        var text = line.Text;
        try
        {
            return line.IsWhole && LineStart.Of(text.Span[..Math.Min(text.Length, LineStart.Length)])?.Key == key && LineStart.UpToResults(text.Span) is { } start
                ? JsonReportReader.Line(start, () => text, read)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes a result of the file as the next one of this run.</summary>
    public void Keep(KeptLine line)
    {
        Count++;
        end = line.After;
        if (line.Start is not { HasDefinitions: true })
            return;
        foreach (var key in ReadDefinitions.KeysOf(line.Text))
            defined[key] = true;
    }

    /// <summary>Goes on behind the last result that was taken; what else the file holds is dropped.</summary>
    public void GoOn()
    {
        file!.SetLength(end);
        file.Position = end;
    }

    /// <summary>A result as the file holds it. Made by whoever made the result, because it takes longer than writing it.</summary>
    public EncodedResult Encode(CheckedDocument document, string key)
    {
        var line = new JsonLine(document, definitions);
        var bytes = Bytes(line, key, null);
        if (!line.Used.All(d => defined.ContainsKey(d.Key)))
            return new EncodedResult(bytes, line);
        line.Dispose();
        return new EncodedResult(bytes, null);
    }

    /// <summary>Adds the next result.</summary>
    /// <param name="document">The result.</param>
    /// <param name="encoded">The same from <see cref="Encode"/>; null to have it encoded here when it must be.</param>
    /// <param name="key">Digest of what entered.</param>
    public void Add(CheckedDocument document, EncodedResult? encoded, string key)
    {
        Count++;
        if (!isKept && file is null && Count <= MostInMemory)
        {
            few.Add(document);
            return;
        }

        file ??= Spill();
        Write(encoded ?? Encode(document, key), key);
    }

    /// <summary>The results, as often as they are asked for.</summary>
    public IEnumerable<CheckedDocument> Documents
    {
        get
        {
            Flush();
            return file is null ? few : new KeptLines(threads, FromFile);
        }
    }

    private void Flush()
    {
        try
        {
            file?.Flush();
        }
        catch (IOException e)
        {
            throw NotKept(e);
        }
    }

    public void Dispose()
    {
        try
        {
            file?.Dispose();
        }
        catch (IOException)
        {
            // What could not be written has been told; the run that goes on makes it again.
        }

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
        var start = isPacked ? PackedLines.Start : LineBegin;
        Span<byte> head = stackalloc byte[start.Length];
        stream.Position = 0;
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return start.StartsWith(head);
    }

    private FileStream Spill()
    {
        path ??= Path.GetTempFileName();
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        foreach (var document in few)
            Write(Encode(document, ""), "");
        few.Clear();
        return file;
    }

    /// <summary>Writes a line, with the definitions that no line before it has.</summary>
    private void Write(EncodedResult encoded, string key)
    {
        var bytes = encoded.Bytes;
        using var line = encoded.Line;
        if (line is not null)
        {
            var lacking = line.Used.Where(d => defined.TryAdd(d.Key, true)).ToHashSet();
            if (lacking.Count > 0)
                bytes = Bytes(line, key, lacking);
        }

        try
        {
            file!.Write(bytes);
        }
        catch (IOException e)
        {
            throw NotKept(e);
        }
    }

    private CommandFailure NotKept(Exception e) => new(
        $"results cannot be kept in `{path}`: {(OutputFile.IsFull(e) ? OutputFile.NoRoom.ToLowerInvariant().TrimEnd('.') : e.GetType().Name)}",
        isKept ? "What was done so far is kept: run the same command again once it can go on." : "They are kept there until the run ends; TMPDIR names another folder.");

    private byte[] Bytes(JsonLine line, string key, HashSet<Definition>? brought) =>
        line.Make<byte[]>(engine, key, isKept ? shard : null, d => brought?.Contains(d) == true, isPacked ? PackedLines.Pack : static text => text.ToArray());

    private IEnumerable<KeptLine> FromFile()
    {
        using var stream = new FileStream(path!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in Lines(stream))
            yield return line;
    }

    private IEnumerable<KeptLine> Lines(FileStream stream)
    {
        stream.Position = 0;
        return isPacked ? PackedLines.Read(path!, stream) : KeptLine.OfText(path!, stream);
    }
}
