using System.Text;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>The rule files on the disk, as far as they belong to a folder that is open in the editor.</summary>
internal static class DiskFiles
{
    private const int LargestFile = 4 * 1024 * 1024;
    private const int MostFiles = 5000;
    private const int DeepestFolder = 12;

    private static readonly string[] NotLookedInto = ["bin", "obj", "node_modules", "target", "artifacts"];

    /// <summary>The rule files below a folder; those that cannot be read are left out.</summary>
    public static IEnumerable<TextFile> Below(string folder) =>
        Paths(new DirectoryInfo(folder), 0).Take(MostFiles).Select(Read).OfType<TextFile>();

    /// <summary>A file; null where it is not there, is too large or is no text in UTF-8.</summary>
    public static TextFile? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > LargestFile)
                return null;
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return new TextFile(FileUris.Normal(path), reader.ReadToEnd());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>When a file was last written, and how long it is: while both are the same, its text is taken to be; null where it is gone.</summary>
    public static (DateTime Written, long Length)? StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
    }

    private static IEnumerable<string> Paths(DirectoryInfo folder, int depth)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos().Where(e => (e.Attributes & (FileAttributes.Hidden | FileAttributes.ReparsePoint)) == 0).OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            yield break;
        }

        foreach (var file in entries.OfType<FileInfo>().Where(f => FileKinds.IsRuleFile(FileUris.Normal(f.FullName))))
            yield return FileUris.Normal(file.FullName);
        foreach (var inner in entries.OfType<DirectoryInfo>().Where(d => depth < DeepestFolder && !NotLookedInto.Contains(d.Name)))
        {
            foreach (var path in Paths(inner, depth + 1))
                yield return path;
        }
    }
}
