using System.Text;
using System.Text.Json;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>Results of earlier runs in a folder, each under the digest of everything that entered it.</summary>
internal sealed class ResultCache(string folder)
{
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
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + "." + Environment.CurrentManagedThreadId + ".tmp";
        File.WriteAllText(draft, JsonReport.Line(document, null), new UTF8Encoding(false));
        File.Move(draft, path, overwrite: true);
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key + ".json");
}
