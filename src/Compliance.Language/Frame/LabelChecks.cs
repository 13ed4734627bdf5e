using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>Labels exist in every language of the pack, and in no other.</summary>
internal static class LabelChecks
{
    public static void Run(PackFiles files, Vocabulary vocabulary, BoundPack pack, FrameDiagnostics diagnostics)
    {
        var manifest = files.Manifest!;
        var known = new Lazy<List<string>>(() => AllNames(vocabulary, pack).Distinct().ToList());
        var variables = new Lazy<ILookup<string, FeelType>>(() => Variables(pack).ToLookup(v => v.Name, v => v.Type, StringComparer.Ordinal));
        foreach (var entry in files.LabelTrees.Values.SelectMany(t => (t.Root as YamlMapping)?.Entries ?? []))
        {
            if (IsKnown(entry.Key.Value, vocabulary, pack) || IsOfVariable(entry.Key.Value, variables.Value))
                continue;
            var nearest = Suggestion.Nearest(entry.Key.Value, known.Value);
            diagnostics.Add(Catalog.LabelOfNothing, entry.Key, "there is no `" + entry.Key.Value + "`" + (nearest is null ? "" : "; did you mean `" + nearest + "`?"), nearest);
        }

        foreach (var labels in files.LabelTrees.Where(l => !manifest.Languages.Contains(l.Key) && l.Key is not ("nn" or "sv")))
            diagnostics.Add(Catalog.LabelsLanguage, labels.Value.Root!, "the pack speaks " + string.Join(", ", manifest.Languages) + ", not `" + labels.Key + "`" + Suggestion.DidYouMean(labels.Key, manifest.Languages));
        if (files.LabelTrees.Count == 0)
            return;
        var root = files.Trees.First(t => t.Source == manifest.File).Root as YamlMapping;
        foreach (var language in manifest.Languages.Where(l => !files.LabelTrees.ContainsKey(l)))
        {
            var place = Scalars(root?.Find("message languages")).FirstOrDefault(s => s.Value == language) ?? (YamlNode?)root;
            diagnostics.Add(Catalog.LabelsLanguage, place!, "there are labels in " + string.Join(", ", files.LabelTrees.Keys.OrderBy(k => k, StringComparer.Ordinal)) + ", but no labels/" + language + ".yaml");
        }
    }

    private static bool IsKnown(string name, Vocabulary vocabulary, BoundPack pack)
    {
        var dot = name.IndexOf('.');
        var root = dot < 0 ? name : name.Substring(0, dot);
        if (root == "topic" && pack.Rules.Any(r => r.Topic == name.Substring(dot + 1)))
            return true;
        if (root == Vocabulary.AssessmentDate || pack.Definitions.Concat(pack.InheritedDefinitions).Any(d => d.Name == name))
            return true;
        if (dot > 0 && vocabulary.Enumerations.TryGetValue(root, out var words))
            return words.Words.Contains(name.Substring(dot + 1));
        if (pack.Parameters.Any(p => p.FullName == name) || (root == Vocabulary.Inputs && pack.Inputs is null))
            return true;
        return Leads(root == Vocabulary.Inputs ? pack.Inputs!.Type : vocabulary.Plan.Members.Find(root)?.Type, name, dot);
    }

    /// <summary>A label may speak of what a variable of the rules stands for: <c>group.women</c> where <c>some group in …</c> is written.</summary>
    private static bool IsOfVariable(string name, ILookup<string, FeelType> variables)
    {
        var dot = name.IndexOf('.');
        return dot > 0 && variables[name.Substring(0, dot)].Any(type => Leads(type, name, dot));
    }

    private static bool Leads(FeelType? type, string name, int dot)
    {
        foreach (var part in dot < 0 ? [] : name.Substring(dot + 1).Split('.'))
            type = MembersOf(type).FirstOrDefault(m => m.Name == part)?.Type;
        return type is not null;
    }

    private static IEnumerable<Symbol> Variables(BoundPack pack) => pack.Rules.Select(r => r.Variable).OfType<Symbol>()
        .Concat(PackChecks.AllConditions(pack).SelectMany(c => c.Expression.Root.DescendantsAndSelf()).OfType<BoundIterator>().Select(i => i.Variable));

    private static IEnumerable<Member> MembersOf(FeelType? type) => type is { Kind: FeelTypeKind.List } list ? MembersOf(list.Element) : type?.Members ?? Enumerable.Empty<Member>();

    private static IEnumerable<string> AllNames(Vocabulary vocabulary, BoundPack pack)
    {
        const int Deepest = 4;
        IEnumerable<string> Below(string path, FeelType type, int depth) => depth == 0
            ? []
            : MembersOf(type).SelectMany(m => Below(path + "." + m.Name, m.Type, depth - 1).Prepend(path + "." + m.Name));
        return vocabulary.Plan.Members.SelectMany(m => Below(m.Name, m.Type, Deepest).Prepend(m.Name))
            .Concat(vocabulary.Enumerations.SelectMany(e => e.Value.Words.Select(w => e.Key + "." + w)))
            .Concat(pack.Definitions.Concat(pack.InheritedDefinitions).Select(d => d.Name))
            .Concat(pack.Parameters.Select(p => p.FullName))
            .Concat(pack.Rules.Select(r => "topic." + r.Topic));
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>(),
        _ => [],
    };
}
