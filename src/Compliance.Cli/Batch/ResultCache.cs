using System.Globalization;
using System.Text.Json;
using Compliance.Reporting;
using Compliance.Reporting.Json;

namespace Compliance.Cli.Batch;

/// <summary>Results of earlier runs in a folder, each under the digest of everything that entered it.</summary>
internal sealed class ResultCache
{
    // What others make of such a folder, backups for one, is told by a convention of many programs (bford.info/cachedir).
    private const string MarkerName = "CACHEDIR.TAG";
    private const string Signature = "Signature: 8a477f597d28d172789f06886806bc55";
    private const string Owner = "# Results that the command compliance keeps (--cache)";

    private readonly string folder;
    private readonly Definitions definitions = new();
    private readonly ReadDefinitions read = new();

    /// <summary>Opens the folder, or makes it.</summary>
    /// <exception cref="CommandFailure">It cannot be made.</exception>
    public ResultCache(string folder)
    {
        this.folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
            var marker = Path.Combine(folder, MarkerName);
            if (!File.Exists(marker))
                File.WriteAllText(marker, Signature + "\n" + Owner + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"results cannot be kept in `{folder}`: {e.GetType().Name}", "Name a folder, as in `--cache .compliance`.");
        }
    }

    /// <summary>True for a folder that holds such results, which are no documents.</summary>
    public static bool IsCache(string folder)
    {
        var marker = Path.Combine(folder, MarkerName);
        try
        {
            return File.Exists(marker) && File.ReadLines(marker).Take(2).SequenceEqual([Signature, Owner]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The kind of fault by which a result could not be kept; null where all were. Such a result is only made again next time.</summary>
    public string? Fault { get; private set; }

    /// <summary>The result of a key; null when there is none, or when what is there cannot be read.</summary>
    public CheckedDocument? Find(string key)
    {
        try
        {
            var line = PackedLines.Unpack(File.ReadAllBytes(PathOf(key)));
            return line.IsEmpty ? null : JsonReportReader.Completed(JsonReportReader.Line(line, read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Missing or torn: the document is checked again, which is always right.
            return null;
        }
    }

    /// <summary>Keeps a result. Written beside and moved, so that nobody reads half of it.</summary>
    public void Add(string key, CheckedDocument document)
    {
        var path = PathOf(key);
        var draft = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var line = new JsonLine(document, definitions);
            File.WriteAllBytes(draft, line.Make(null, null, null, _ => true, PackedLines.Pack));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fault = e.GetType().Name;
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key + ".json" + PackedLines.Extension);
}
