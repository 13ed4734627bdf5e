using Compliance.Language;
using Compliance.Language.Frame;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>The additional files that make up one pack: those below the folder of its <c>pack.yaml</c>.</summary>
internal sealed class PackGroup
{
    private PackGroup(string folder, bool isInherited)
    {
        Folder = folder;
        IsInherited = isInherited;
    }

    /// <summary>Folder of the pack, with slashes and one at its end.</summary>
    public string Folder { get; }

    /// <summary>True for a pack that is only built on.</summary>
    public bool IsInherited { get; }

    /// <summary>The files, in the order of their paths.</summary>
    public IReadOnlyList<AdditionalText> Files { get; private set; } = [];

    /// <summary>
    /// Sorts files into packs. A file belongs to the nearest <c>pack.yaml</c> above it; what has none above it is a pack of its
    /// folder, so that something is told of it.
    /// </summary>
    public static IReadOnlyList<PackGroup> Of(IEnumerable<(AdditionalText File, FileRole Role)> files)
    {
        var all = files
            .Where(f => f.Role is FileRole.Rules or FileRole.Inherited)
            .Select(f => (f.File, f.Role, Path: f.File.Path.Replace('\\', '/')))
            .ToList();
        var manifests = new HashSet<string>(all.Where(f => NameOf(f.Path) == "pack.yaml").Select(f => FolderOf(f.Path)), StringComparer.Ordinal);
        var groups = new Dictionary<string, (PackGroup Group, List<AdditionalText> Files)>(StringComparer.Ordinal);
        foreach (var (file, role, path) in all)
        {
            var folder = Root(FolderOf(path), manifests);
            if (folder is null && !path.EndsWith(".rules.yaml", StringComparison.Ordinal) && !path.EndsWith(".parameters.yaml", StringComparison.Ordinal))
                continue;
            folder ??= FolderOf(path);
            if (!groups.TryGetValue(folder, out var entry))
                groups.Add(folder, entry = (new PackGroup(folder, role == FileRole.Inherited), []));
            entry.Files.Add(file);
        }

        foreach (var (group, own) in groups.Values)
            group.Files = own.Where(f => PackFiles.IsPartOfPack(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        return groups.Values.Select(g => g.Group).OrderBy(g => g.Folder, StringComparer.Ordinal).ToList();
    }

    /// <summary>The files as YAML; a file that is gone is left out.</summary>
    public IReadOnlyList<YamlTree> Read(RuleYaml yaml, CancellationToken cancellation)
    {
        var trees = new List<YamlTree>(Files.Count);
        foreach (var file in Files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.GetText(cancellation) is { } text)
                trees.Add(yaml.TreeOf(text, file.Path));
        }

        return trees;
    }

    private static string? Root(string folder, HashSet<string> manifests)
    {
        while (folder.Length > 0)
        {
            if (manifests.Contains(folder))
                return folder;
            folder = FolderOf(folder.Substring(0, folder.Length - 1));
        }

        return manifests.Contains("") ? "" : null;
    }

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
