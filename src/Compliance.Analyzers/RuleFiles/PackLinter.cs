using Compliance.Analyzers.Vocabularies;
using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>What is to be told of a pack, with what it was found from.</summary>
internal sealed class PackResult
{
    public PackResult(BoundPack? pack, ILookup<string, RuleDiagnostic> diagnostics)
    {
        Pack = pack;
        Diagnostics = diagnostics;
    }

    /// <summary>The pack as it was understood; null without a usable <c>pack.yaml</c>.</summary>
    public BoundPack? Pack { get; }

    /// <summary>What is to be told, by the path of the file.</summary>
    public ILookup<string, RuleDiagnostic> Diagnostics { get; }
}

/// <summary>
/// Understands packs. A result is kept as long as the texts, the vocabulary and the packs below are the same ones; an edit of
/// C# that touches no name of the vocabulary costs nothing here.
/// </summary>
internal sealed class PackLinter
{
    private const int Kept = 16;

    private readonly RuleYaml yaml;
    private readonly List<Entry> entries = [];
    private int bindings;

    public PackLinter(RuleYaml yaml) => this.yaml = yaml;

    /// <summary>How many packs were bound.</summary>
    public int Bindings => bindings;

    /// <summary>The results of all packs of a project, by their folders.</summary>
    public IReadOnlyDictionary<string, PackResult> Lint(IReadOnlyList<PackGroup> groups, HostVocabulary vocabulary, CancellationToken cancellation)
    {
        var run = new Run(this, groups, vocabulary, cancellation);
        foreach (var group in groups.Where(g => !g.IsInherited))
            run.ResultOf(group);
        return run.Results;
    }

    private PackResult Find(IReadOnlyList<YamlTree> trees, HostVocabulary vocabulary, IReadOnlyList<BoundPack?> below, Func<PackResult> bind)
    {
        lock (entries)
        {
            var index = entries.FindIndex(e => e.IsFor(trees, vocabulary, below));
            if (index >= 0)
            {
                var entry = entries[index];
                entries.RemoveAt(index);
                entries.Add(entry);
                return entry.Result;
            }
        }

        Interlocked.Increment(ref bindings);
        var result = bind();
        lock (entries)
        {
            if (entries.Count >= Kept)
                entries.RemoveAt(0);
            entries.Add(new Entry(trees, vocabulary.Fingerprint, below, result));
        }

        return result;
    }

    private sealed class Run(PackLinter linter, IReadOnlyList<PackGroup> groups, HostVocabulary vocabulary, CancellationToken cancellation)
    {
        private readonly Dictionary<PackGroup, IReadOnlyList<YamlTree>> trees = [];
        private readonly HashSet<PackGroup> open = [];

        public Dictionary<string, PackResult> Results { get; } = new(StringComparer.Ordinal);

        public PackResult? ResultOf(PackGroup group)
        {
            if (Results.TryGetValue(group.Folder, out var known))
                return known;

            // A pack that builds on itself through others finds nothing there, which is told at its `extends:`.
            if (!open.Add(group))
                return null;
            var own = TreesOf(group);
            var below = Extended(own).ToDictionary(id => id, PackNamed, StringComparer.Ordinal);
            var result = linter.Find(own, vocabulary, below.Values.ToList(), () => Bind(own, below, group.IsInherited));
            Results.Add(group.Folder, result);
            return result;
        }

        private PackResult Bind(IReadOnlyList<YamlTree> own, Dictionary<string, BoundPack?> below, bool isInherited)
        {
            var diagnostics = new FrameDiagnostics();
            var files = PackFiles.Read(own, diagnostics);
            var pack = PackBinder.Bind(files, new Vocabulary(vocabulary.Plan), diagnostics, null, id => below.TryGetValue(id, out var found) ? found : null, isInherited, cancellation: cancellation);
            foreach (var testCase in isInherited ? [] : pack?.Tests.SelectMany(t => t.Cases) ?? [])
                PlanFileChecks.Run(testCase, vocabulary.Plan, diagnostics);

            // A base that several cases use is one stretch of the file.
            return new PackResult(pack, diagnostics.Sorted.Distinct().ToLookup(d => d.File, StringComparer.Ordinal));
        }

        private BoundPack? PackNamed(string id)
        {
            foreach (var group in groups)
            {
                if (Manifest(TreesOf(group)) is { } manifest && manifest.Find("pack") is YamlScalar name && name.Value == id)
                    return ResultOf(group)?.Pack;
            }

            return null;
        }

        private IReadOnlyList<YamlTree> TreesOf(PackGroup group)
        {
            if (!trees.TryGetValue(group, out var read))
                trees.Add(group, read = group.Read(linter.yaml, cancellation));
            return read;
        }

        private static IEnumerable<string> Extended(IReadOnlyList<YamlTree> own)
        {
            var names = Manifest(own)?.Find("extends") switch
            {
                YamlScalar scalar => [scalar],
                YamlSequence list => list.Items.OfType<YamlScalar>(),
                _ => [],
            };
            return names.Select(n => n.Value.Split('@')[0]).Distinct(StringComparer.Ordinal);
        }

        private static YamlMapping? Manifest(IReadOnlyList<YamlTree> own) => own.FirstOrDefault(t => IsManifest(t.Source.Path))?.Root as YamlMapping;
    }

    private static bool IsManifest(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1) == "pack.yaml";

    private sealed class Entry(IReadOnlyList<YamlTree> trees, string fingerprint, IReadOnlyList<BoundPack?> below, PackResult result)
    {
        public PackResult Result { get; } = result;

        public bool IsFor(IReadOnlyList<YamlTree> others, HostVocabulary vocabulary, IReadOnlyList<BoundPack?> packs) =>
            vocabulary.Fingerprint == fingerprint && others.SequenceEqual(trees) && packs.SequenceEqual(below);
    }
}
