using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>Results of earlier runs in a folder, each under the digest of everything that entered it.</summary>
internal sealed class ResultCache
{
    private readonly string folder;

    /// <summary>Opens the folder, or makes it.</summary>
    /// <exception cref="CommandFailure">It cannot be made.</exception>
    public ResultCache(string folder)
    {
        this.folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"results cannot be kept in `{folder}`: {e.GetType().Name}", "Name a folder, as in `--cache .compliance`.");
        }
    }

    /// <summary>The kind of fault by which a result could not be kept; null where all were. Such a result is only made again next time.</summary>
    public string? Fault { get; private set; }

    /// <summary>The result of a key; null when there is none, or when what is there cannot be read.</summary>
    public CheckedDocument? Find(string key)
    {
        try
        {
            return JsonReportReader.Line(File.ReadAllText(PathOf(key)));
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
            File.WriteAllText(draft, JsonReport.Line(document, null), new UTF8Encoding(false));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fault = e.GetType().Name;
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key + ".json");
}
