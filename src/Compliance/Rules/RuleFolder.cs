using System.Text;

namespace Compliance.Rules;

/// <summary>Reads the files of a rule pack from a folder.</summary>
public static class RuleFolder
{
    /// <summary>Largest file in bytes; a larger one is refused.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>Most files of a pack; more are refused.</summary>
    public const int MostFiles = 2000;

    /// <summary>
    /// The YAML files of a folder and the folders below it, or one file, in the order of their paths. Hidden files are left out.
    /// Links are followed where they lead to something hidden in the folder, as in a mount of Kubernetes; a link to what is found
    /// anyway is no second file. Throws <see cref="DirectoryNotFoundException"/> where there is neither, and
    /// <see cref="InvalidDataException"/> where a file or the folder is too large, a file is not UTF-8, or a link with the name of
    /// a rule file leads nowhere or out of the folder.
    /// </summary>
    /// <param name="folder">Path of the folder or file; messages print paths that begin with it.</param>
    public static IReadOnlyList<RuleFile> Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);

        return [.. FolderFiles.Of(folder).Select(f => ReadFile(f.Path, f.Name))];
    }

    /// <summary>What tells two states of a folder apart without reading its files: names, where they lead, lengths and times of writing.</summary>
    /// <param name="folder">Path of the folder or file.</param>
    internal static IReadOnlyList<(FolderFile File, long Length, DateTime Written)> StampOf(string folder) =>
        [.. FolderFiles.Of(folder).Select(f => (f, Info: new FileInfo(f.Path))).Select(f => (f.f, f.Info.Length, f.Info.LastWriteTimeUtc))];

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
