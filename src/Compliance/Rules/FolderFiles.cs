namespace Compliance.Rules;

/// <summary>A rule file of a folder.</summary>
/// <param name="Name">Its path as it is printed: that of the folder, with the folders and links below it.</param>
/// <param name="Path">Where its text lies, with every link followed. Another one after a swap of links, though all else is the same.</param>
internal readonly record struct FolderFile(string Name, string Path);

/// <summary>
/// Finds the rule files of a folder. What is hidden is left out, and links are followed where they lead to something hidden in the
/// folder: a mount of Kubernetes is made of such links, to a hidden folder that is swapped as a whole. A link to what is found
/// anyway is no second file.
/// </summary>
#pragma warning disable RS0030 // Here and in RuleFolder the library asks the file system: everything else takes text and streams.
internal sealed class FolderFiles
{
    private const int DeepestFolder = 16;
    private const int MostLinks = 40;

    private static readonly EnumerationOptions Shown = new() { AttributesToSkip = FileAttributes.Hidden };

    private readonly string root;
    private readonly List<FolderFile> found = [];

    private FolderFiles(string root) => this.root = root;

    /// <summary>The YAML files of a folder and the folders below it in the order of their names, or one file.</summary>
    /// <exception cref="DirectoryNotFoundException">There is neither.</exception>
    /// <exception cref="InvalidDataException">There are too many files, or a link of the name of a rule file leads nowhere or out of the folder.</exception>
    public static IReadOnlyList<FolderFile> Of(string folder)
    {
        if (RealPath(folder) is not { } real)
            throw new DirectoryNotFoundException($"no folder or file `{folder}`");
        if (File.Exists(real))
            return [new FolderFile(folder, real)];
        var files = new FolderFiles(real);
        files.Walk(real, folder.TrimEnd('/', '\\') + "/", 0);
        return files.found.OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
    }

    private void Walk(string path, string name, int depth)
    {
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", Shown))
        {
            var target = entry.LinkTarget is null ? entry.FullName : Follow(entry, path, name + entry.Name);
            if (target is null)
                continue;
            if (Directory.Exists(target))
            {
                if (depth < DeepestFolder)
                    Walk(target, name + entry.Name + "/", depth + 1);
            }
            else if (IsYaml(entry.Name))
            {
                found.Add(new FolderFile(name + entry.Name, target));
                if (found.Count > RuleFolder.MostFiles)
                    throw new InvalidDataException($"`{root}` has more than {RuleFolder.MostFiles} rule files");
            }
        }
    }

    /// <summary>Where a link leads; null where it is not followed.</summary>
    private string? Follow(FileSystemInfo link, string folder, string name)
    {
        var target = RealPath(link.FullName);
        if (target is null || !IsBelow(target, root))
        {
            // A rule is never left out without a word; what else leads elsewhere is none of ours.
            return IsYaml(link.Name) ? throw new InvalidDataException($"`{name}` is a link that leads {(target is null ? "nowhere" : "out of the folder")}") : null;
        }

        var isHidden = Path.GetRelativePath(root, target).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') && part != ".");
        return isHidden && !IsBelow(folder, target) ? target : null;
    }

    /// <summary>A path with every link on it followed; null where it leads nowhere or in a circle.</summary>
    private static string? RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var parts = new Stack<string>(full[real.Length..].Split(Path.DirectorySeparatorChar).Reverse());
        var links = 0;
        while (parts.TryPop(out var part))
        {
            if (part is "" or ".")
                continue;
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            if (Path.GetPathRoot(target) is { Length: > 0 } otherRoot)
            {
                real = otherRoot;
                target = target[otherRoot.Length..];
            }

            foreach (var step in target.Split('/', Path.DirectorySeparatorChar).Reverse())
                parts.Push(step);
        }

        return File.Exists(real) || Directory.Exists(real) ? real : null;
    }

    private static bool IsBelow(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";
}
#pragma warning restore RS0030
