namespace Compliance.Language.Frame;

/// <summary>Labels exist in every language of the pack, and in no other.</summary>
internal static class LabelChecks
{
    public static void Run(PackFiles files, FrameDiagnostics diagnostics)
    {
        var manifest = files.Manifest!;
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

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>(),
        _ => [],
    };
}
