namespace Compliance.Language.Frame;

/// <summary>What a pack takes over from the packs that it builds on.</summary>
internal sealed class Inheritance
{
    private Inheritance(IReadOnlyList<BoundPack> packs) => Packs = packs;

    public IReadOnlyList<BoundPack> Packs { get; }

    public IEnumerable<BoundRule> Rules => Packs.SelectMany(p => p.Rules).Distinct();

    public IEnumerable<BoundDefinition> Definitions => Packs.SelectMany(p => p.Definitions).Distinct();

    public IEnumerable<BoundParameter> Parameters => Packs.SelectMany(p => p.Parameters).GroupBy(p => p.Member).Select(g => g.First());

    public IEnumerable<Member> Inputs => Packs.SelectMany(p => p.Inputs?.Type.Members ?? Enumerable.Empty<Member>()).Distinct();

    /// <summary>Finds the packs behind <c>extends: [name@range]</c>.</summary>
    public static Inheritance Of(PackManifest manifest, Func<string, BoundPack?> packs, FrameDiagnostics diagnostics)
    {
        var found = new List<BoundPack>();
        foreach (var scalar in manifest.Extends)
        {
            var at = scalar.Value.IndexOf('@');
            var id = at < 0 ? scalar.Value : scalar.Value.Substring(0, at);
            var text = at < 0 ? "" : scalar.Value.Substring(at + 1);
            var range = VersionRange.Parse(text);
            if (range is null)
                diagnostics.Add(Catalog.VersionRange, scalar, "`" + scalar.Value + "` names no version; write `" + id + "@^1`, `" + id + "@~1.2` or `" + id + "@1.2.0`");
            else if (packs(id) is not { } pack)
                diagnostics.Add(Catalog.UnknownPack, scalar, "the pack `" + id + "` is not among the packs to build on");
            else if (!range.Contains(pack.Manifest.Version))
                diagnostics.Add(Catalog.VersionRange, scalar, "`" + id + "` is there in version " + pack.Manifest.Version + ", which `" + text + "` does not admit");
            else if (!found.Contains(pack))
                found.Add(pack);
        }

        return new Inheritance(found);
    }

    /// <summary>The manifest with what it inherits. Sources are added, grades and names changed cell by cell.</summary>
    public PackManifest Merged(PackManifest own, FrameDiagnostics diagnostics)
    {
        if (Packs.Count == 0)
            return own;
        var sources = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        var grades = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        var names = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var manifest in Packs.Select(p => p.Manifest).Append(own))
        {
            foreach (var source in manifest.Sources)
            {
                if (manifest == own && sources.ContainsKey(source.Key))
                    diagnostics.Add(Catalog.DuplicateId, source.Value.Node, "the source `" + source.Key + "` is in the register of a pack that this one builds on");
                sources[source.Key] = source.Value;
            }

            AddCells(grades, manifest.Grades);
            AddCells(names, manifest.Names);
        }

        return own with { Sources = sources, Grades = grades, Names = names, Inputs = Packs.SelectMany(p => p.Manifest.Inputs).Concat(own.Inputs).Distinct().ToList() };
    }

    /// <summary>The labels of all, where a pack's own words win.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Labels(Dictionary<string, IReadOnlyDictionary<string, string>> own)
    {
        var labels = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var each in Packs.Select(p => p.Labels).Append(own))
            AddCells(labels, each);
        return labels;
    }

    private static void AddCells(Dictionary<string, IReadOnlyDictionary<string, string>> table, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> more)
    {
        foreach (var row in more)
        {
            var cells = table.TryGetValue(row.Key, out var before) ? before.ToDictionary(c => c.Key, c => c.Value) : [];
            foreach (var cell in row.Value)
                cells[cell.Key] = cell.Value;
            table[row.Key] = cells;
        }
    }
}
