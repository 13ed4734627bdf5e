using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Rules;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>
/// The files that an editor has open, over those on the disk, and the packs that they make. What it answers follows from the texts
/// alone: what was worked out before is used again only where the same would come out.
/// </summary>
internal sealed class Workspace(Func<DateOnly> today)
{
    private const int HighestFolder = 12;

    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextFile> disk = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTime Written, long Length)?> stamps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextFile> open = new(StringComparer.Ordinal);
    private Dictionary<string, PackView> views = new(StringComparer.Ordinal);
    private bool isCurrent;
    private int changes;

    /// <summary>Another number after each change and on each day: while it is the same, everything that can be asked is.</summary>
    public (int Changes, DateOnly Today) State => (changes, today());

    /// <summary>Today's date.</summary>
    public DateOnly Today => today();

    /// <summary>The paths that an editor has open.</summary>
    public IReadOnlyCollection<string> Open => open.Keys;

    /// <summary>Takes the rule files below a folder.</summary>
    public void AddFolder(string folder)
    {
        if (!folders.Add(folder))
            return;
        Take(DiskFiles.Below(folder));
        Change();
    }

    /// <summary>Leaves a folder, but for what lies in another one too.</summary>
    public void RemoveFolder(string folder)
    {
        folders.Remove(folder);
        foreach (var path in disk.Keys.Where(p => !folders.Any(f => IsBelow(p, f))).ToList())
            disk.Remove(path);
        Change();
    }

    /// <summary>Takes the text of an editor; from now on it counts, whatever the disk says.</summary>
    public void OpenFile(TextFile file)
    {
        // What is read of a text, and what its tests said, lives on while nothing in it is another.
        open[file.Path] = File(file.Path) is { } known && known.IsSameAs(file) ? known : file;
        Change();
        if (FileKinds.IsOfPack(file.Path) && PackFolderOf(file.Path) is null && PackFolderOnDisk(file.Path) is { } folder)
            AddFolder(folder);
    }

    /// <summary>Takes the file from the disk again.</summary>
    public void CloseFile(string path)
    {
        open.Remove(path);
        Change();
        Reread(path);
    }

    /// <summary>Takes what the disk says now; an open text still counts before it.</summary>
    public void Reread(string path)
    {
        if (!FileKinds.IsRuleFile(path) || !folders.Any(f => IsBelow(path, f)))
            return;
        Change();
        if (DiskFiles.Read(path) is { } file)
            Take([file]);
        else
            disk.Remove(path);
    }

    /// <summary>Takes what was written to the disk since it was read: for editors that do not tell.</summary>
    public void RereadWritten()
    {
        foreach (var path in disk.Keys.Where(p => DiskFiles.StampOf(p) != stamps[p]).ToList())
            Reread(path);
    }

    /// <summary>Takes what the disk says of a file or a whole folder that came or went.</summary>
    public void RereadBelow(string path)
    {
        if (FileKinds.Of(path) != FileKind.Other)
        {
            Reread(path);
            return;
        }

        foreach (var gone in disk.Keys.Where(p => IsBelow(p, path)).ToList())
            Reread(gone);
        if (folders.Any(f => IsBelow(path, f)))
        {
            Take(DiskFiles.Below(path));
        }

        Change();
    }

    /// <summary>A file as it counts now.</summary>
    public TextFile? File(string path) => open.GetValueOrDefault(path) ?? disk.GetValueOrDefault(path);

    /// <summary>Every file that counts.</summary>
    public IEnumerable<TextFile> Files => open.Values.Concat(disk.Values.Where(f => !open.ContainsKey(f.Path)));

    /// <summary>The packs as they stand now.</summary>
    public IReadOnlyCollection<PackView> Packs(CancellationToken cancellation)
    {
        if (isCurrent && views.Values.All(v => v.Today == today()))
            return views.Values;
        var run = new Run(this, today(), cancellation);
        views = run.All();
        isCurrent = true;
        return views.Values;
    }

    /// <summary>The packs that decisions may be about: those that are open, else the one that the program carries.</summary>
    public IReadOnlyCollection<BoundPack> PacksToDecideOn(CancellationToken cancellation) =>
        Packs(cancellation).Select(p => p.Pack).OfType<BoundPack>().ToList() is { Count: > 0 } known ? known : [RuleSet.Default.Pack];

    /// <summary>The pack of a file; null where it belongs to none.</summary>
    public PackView? PackOf(string path, CancellationToken cancellation) => Packs(cancellation).FirstOrDefault(v => v.File(path) is not null);

    private void Take(IEnumerable<TextFile> files)
    {
        foreach (var file in files)
        {
            disk[file.Path] = File(file.Path) is { } known && known.IsSameAs(file) ? known : file;
            stamps[file.Path] = DiskFiles.StampOf(file.Path);
        }
    }

    private void Change()
    {
        isCurrent = false;
        changes++;
    }

    private string? PackFolderOf(string path)
    {
        for (var folder = FileUris.FolderOf(path); folder.Length > 0; folder = FileUris.FolderOf(folder))
        {
            if (File(folder + "/pack.yaml") is not null)
                return folder;
        }

        return null;
    }

    private static string? PackFolderOnDisk(string path)
    {
        var folder = FileUris.FolderOf(path);
        for (var i = 0; i < HighestFolder && folder.Length > 0; i++, folder = FileUris.FolderOf(folder))
        {
            if (DiskFiles.Read(folder + "/pack.yaml") is not null)
                return folder;
        }

        return null;
    }

    /// <summary>Files by the folder of their pack. What has no pack.yaml above it makes a pack of its own, which tells so, while it is open.</summary>
    private Dictionary<string, List<TextFile>> Groups()
    {
        var groups = new Dictionary<string, List<TextFile>>(StringComparer.Ordinal);
        foreach (var file in Files.Where(f => FileKinds.IsOfPack(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var folder = PackFolderOf(file.Path);
            if (folder is null && FileKinds.Of(file.Path) == FileKind.Labels)
                continue;
            folder ??= open.ContainsKey(file.Path) ? FileUris.FolderOf(file.Path) : null;
            if (folder is null)
                continue;
            if (!groups.TryGetValue(folder, out var files))
                groups.Add(folder, files = []);
            files.Add(file);
        }

        return groups;
    }

    private static bool IsBelow(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Understands the packs, each after those that it builds on.</summary>
    private sealed class Run(Workspace workspace, DateOnly today, CancellationToken cancellation)
    {
        private readonly Dictionary<string, List<TextFile>> groups = workspace.Groups();
        private readonly Dictionary<string, PackView> done = new(StringComparer.Ordinal);
        private readonly HashSet<string> begun = new(StringComparer.Ordinal);

        public Dictionary<string, PackView> All()
        {
            foreach (var folder in groups.Keys)
                View(folder);
            return done;
        }

        private PackView? View(string folder)
        {
            if (done.TryGetValue(folder, out var known))
                return known;

            // A pack that builds on itself through others finds nothing there, which is told at its `extends:`.
            if (!begun.Add(folder))
                return null;
            var files = groups[folder];
            var below = Extended(files).ToDictionary(id => id, Named, StringComparer.Ordinal);
            var last = workspace.views.GetValueOrDefault(folder);
            var view = last is not null && last.IsOf(files, below, today) ? last : PackView.Of(folder, files, below, today, cancellation);
            done.Add(folder, view);
            return view;
        }

        private PackView? Named(string id)
        {
            foreach (var (folder, files) in groups)
            {
                if (Manifest(files)?.Find("pack") is YamlScalar name && name.Value == id)
                    return View(folder);
            }

            return null;
        }

        private static IEnumerable<string> Extended(List<TextFile> files)
        {
            var names = Manifest(files)?.Find("extends") switch
            {
                YamlScalar scalar => [scalar],
                YamlSequence list => list.Items.OfType<YamlScalar>(),
                _ => [],
            };
            return names.Select(n => n.Value.Split('@')[0]).Distinct(StringComparer.Ordinal);
        }

        private static YamlMapping? Manifest(List<TextFile> files) =>
            files.Find(f => FileKinds.Of(f.Path) == FileKind.Pack)?.Yaml.Tree.Root as YamlMapping;
    }
}
