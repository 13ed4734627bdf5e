using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>A pack as it stands at one moment: its files, what was understood of them, and what is to be told.</summary>
internal sealed class PackView
{
    private static readonly Vocabulary Vocabulary = new(PlanVocabulary.Plan);

    private IReadOnlyList<Occurrence>? occurrences;
    private RuleSet? rules;

    private PackView(string folder, IReadOnlyList<TextFile> files, IReadOnlyDictionary<string, PackView?> below, DateOnly today, PackEditing editing, ILookup<string, RuleDiagnostic> diagnostics)
    {
        Folder = folder;
        Files = files;
        Below = below;
        Today = today;
        Editing = editing;
        Diagnostics = diagnostics;
    }

    /// <summary>The folder that its <c>pack.yaml</c> lies in.</summary>
    public string Folder { get; }

    /// <summary>Its files, in the order of their paths.</summary>
    public IReadOnlyList<TextFile> Files { get; }

    /// <summary>The packs that it builds on, by id; null for one that no open folder has.</summary>
    public IReadOnlyDictionary<string, PackView?> Below { get; }

    /// <summary>The day for which it was judged.</summary>
    public DateOnly Today { get; }

    /// <summary>What an editor may ask.</summary>
    public PackEditing Editing { get; }

    /// <summary>The pack; null where there is no usable <c>pack.yaml</c>.</summary>
    public BoundPack? Pack => Editing.Pack;

    /// <summary>What is to be told, by the path of the file.</summary>
    public ILookup<string, RuleDiagnostic> Diagnostics { get; }

    /// <summary>Every place at which a name stands.</summary>
    public IReadOnlyList<Occurrence> Occurrences => occurrences ??= Workspaces.Occurrences.In(this);

    /// <summary>A file of the pack.</summary>
    public TextFile? File(string path) => Files.FirstOrDefault(f => f.Path == path);

    /// <summary>True when the same texts, packs and day would give the same again.</summary>
    public bool IsOf(IReadOnlyList<TextFile> files, IReadOnlyDictionary<string, PackView?> below, DateOnly today) =>
        Today == today && Files.SequenceEqual(files) && below.Count == Below.Count && below.All(b => Below.TryGetValue(b.Key, out var known) && known == b.Value);

    /// <summary>Understands the files of a pack.</summary>
    public static PackView Of(string folder, IReadOnlyList<TextFile> files, IReadOnlyDictionary<string, PackView?> below, DateOnly today, CancellationToken cancellation)
    {
        var editing = Edit(files, below, today, cancellation);
        var diagnostics = new FrameDiagnostics();
        foreach (var broken in files.Select(f => f.Yaml).Where(y => !y.IsWhole))
        {
            foreach (var error in broken.AsWritten.Errors)
                YamlMistakes.Explain(broken.AsWritten.Source, error, diagnostics);
        }

        var mended = files.Where(f => !f.Yaml.IsWhole).ToDictionary(f => f.Path, f => f.Yaml.Blanked, StringComparer.Ordinal);
        var inPlans = files.Where(f => editing.Pack is not null && FileKinds.Of(f.Path) == FileKind.Tests).SelectMany(f => f.PlanMistakes);
        var told = editing.Diagnostics.Concat(inPlans).Where(d => !mended.TryGetValue(d.File, out var blanked) || IsOfOneExpression(d, blanked)).Concat(diagnostics.Sorted).Distinct();
        return new PackView(folder, files, below, today, editing, told.ToLookup(d => d.File, StringComparer.Ordinal));
    }

    /// <summary>Understands the files of the pack with another text for one of them, which is thought of and not written.</summary>
    public PackEditing Imagine(TextFile file, CancellationToken cancellation) =>
        Edit([.. Files.Select(f => f.Path == file.Path ? file : f)], Below, Today, cancellation);

    /// <summary>The rules, ready to run: made once, for a view never changes.</summary>
    /// <exception cref="RuleSetException">They have errors.</exception>
    public RuleSet Load()
    {
        if (rules is not null)
            return rules;
        var below = Below.Values.OfType<PackView>().Select(v => v.Load()).ToArray();
        return rules = RuleSet.Load(Files.Select(f => new RuleFile(f.Path, f.Text)), o => o.BasedOn(below));
    }

    private static PackEditing Edit(IReadOnlyList<TextFile> files, IReadOnlyDictionary<string, PackView?> below, DateOnly today, CancellationToken cancellation)
    {
        BoundPack? Named(string id) => below.GetValueOrDefault(id)?.Pack ?? (id == RuleSet.DefaultId ? RuleSet.Default.Pack : null);
        return PackEditing.Read(files.Select(f => f.Yaml.Tree).ToList(), Vocabulary, new Date(today.Year, today.Month, today.Day), Named, cancellation);
    }

    /// <summary>
    /// Of a file that is no YAML at the moment, only what is wrong within one expression is told beside that: a key may only seem
    /// to be missing, because its line cannot be read.
    /// </summary>
    private static bool IsOfOneExpression(RuleDiagnostic diagnostic, IReadOnlyList<int> blanked) =>
        !blanked.Contains(diagnostic.Line) && (diagnostic.Id.StartsWith("CMP1", StringComparison.Ordinal) || diagnostic.Id.StartsWith("CMP2", StringComparison.Ordinal));
}
