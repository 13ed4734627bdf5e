using System.Text;

namespace Compliance.Rules;

/// <summary>Reads the files of a rule pack from a folder.</summary>
public static class RuleFolder
{
    /// <summary>Largest file in bytes; a larger one is refused.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>Most files of a pack; more are refused.</summary>
    public const int MostFiles = 2000;

    private const int DeepestFolder = 16;

    /// <summary>
    /// The YAML files of a folder and the folders below it, or one file, in the order of their paths. Hidden files and links
    /// are left out. Throws <see cref="DirectoryNotFoundException"/> where there is neither, and
    /// <see cref="InvalidDataException"/> where a file or the folder is too large, or a file is not UTF-8.
    /// </summary>
    /// <param name="folder">Path of the folder or file; messages print paths that begin with it.</param>
    public static IReadOnlyList<RuleFile> Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);

        return [.. PathsIn(folder).Select(f => ReadFile(f.Path, f.Name))];
    }

    /// <summary>What tells two states of a folder apart without reading its files: names, lengths and times of writing.</summary>
    /// <param name="folder">Path of the folder or file.</param>
    internal static IReadOnlyList<(string Name, long Length, DateTime Written)> StampOf(string folder) =>
        [.. PathsIn(folder).Select(f => (f.Name, File: new FileInfo(f.Path))).Select(f => (f.Name, f.File.Length, f.File.LastWriteTimeUtc))];

    private static IEnumerable<(string Path, string Name)> PathsIn(string folder)
    {
        // The one place where the library asks the file system: everything else takes text and streams.
#pragma warning disable RS0030
        if (File.Exists(folder))
            return [(folder, folder)];
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"no folder or file `{folder}`");
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = DeepestFolder,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        };
        var paths = Directory.EnumerateFiles(folder, "*", options).Where(IsYaml).Take(MostFiles + 1).ToList();
#pragma warning restore RS0030
        if (paths.Count > MostFiles)
            throw new InvalidDataException($"`{folder}` has more than {MostFiles} rule files");
        return paths
            .Select(path => (path, folder.TrimEnd('/', '\\') + "/" + Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(f => f.Item2, StringComparer.Ordinal);
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";

    private static RuleFile ReadFile(string path, string name)
    {
#pragma warning disable RS0030
        using var stream = File.OpenRead(path);
#pragma warning restore RS0030
        if (stream.Length > LargestFile)
            throw new InvalidDataException($"`{name}` is larger than {LargestFile} bytes");
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return new RuleFile(name, reader.ReadToEnd());
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"`{name}` is not UTF-8; save it as UTF-8");
        }
    }
}
