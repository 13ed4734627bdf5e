namespace Compliance.Analyzers.Ids;

/// <summary>What a pack declares, with its own files' names in the assembly.</summary>
internal sealed record PackOutline(string Id, string Version, string? Title, Sequence<DeclaredId> Ids, Sequence<string> Resources, Sequence<string> BasedOn)
{
    /// <summary>True for a pack that the application can load from its assembly.</summary>
    public bool IsEmbedded => Resources.Count > 0;

    /// <summary>The packs among files: what lies below the folder of a <c>pack.yaml</c> and below no nearer one.</summary>
    public static IReadOnlyList<PackOutline> Of(IEnumerable<FileOutline> files)
    {
        var all = files.Select(f => (File: f, Path: f.Path.Replace('\\', '/'))).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var manifests = all.Where(f => f.File.PackId is not null).ToList();
        var packs = new List<PackOutline>();
        foreach (var (manifest, path) in manifests)
        {
            var folder = FolderOf(path);
            var own = all.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && !IsNearer(f.Path, folder)).Select(f => f.File).ToList();
            var resources = own.TrueForAll(f => f.Resource is not null) ? own.Where(f => !IsTests(f.Path)).Select(f => f.Resource!).ToList() : [];
            packs.Add(new PackOutline(
                manifest.PackId!,
                manifest.Version ?? "",
                manifest.Title,
                new Sequence<DeclaredId>(own.SelectMany(f => f.Ids).GroupBy(i => (i.Kind, i.Name)).Select(g => g.First()).OrderBy(i => i.Name, StringComparer.Ordinal).ToList()),
                new Sequence<string>(resources),
                manifest.Extends));
        }

        bool IsNearer(string path, string folder) =>
            manifests.Exists(m => FolderOf(m.Path) is var other && other.Length > folder.Length && path.StartsWith(other, StringComparison.Ordinal));
        return packs.GroupBy(IdsWriter.ClassOf, StringComparer.OrdinalIgnoreCase).Select(g => g.First()).ToList();
    }

    private static bool IsTests(string path) => path.EndsWith(".tests.yaml", StringComparison.Ordinal);

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);
}
