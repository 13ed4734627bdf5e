namespace Compliance.Language.Frame;

/// <summary>The files of a pack as YAML, sorted by what they hold.</summary>
internal sealed class PackFiles
{
    public PackManifest? Manifest { get; private set; }

    /// <summary>Every file that could be read.</summary>
    public List<YamlTree> Trees { get; } = [];

    public List<YamlTree> ParameterFiles { get; } = [];

    public List<YamlTree> RuleFiles { get; } = [];

    public List<YamlTree> TestFiles { get; } = [];

    public Dictionary<string, YamlTree> LabelTrees { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IReadOnlyDictionary<string, string>> Labels { get; } = new(StringComparer.Ordinal);

    public static PackFiles Read(IReadOnlyList<SourceText> files, FrameDiagnostics diagnostics) =>
        Read(files.Select(f => IsPartOfPack(f.Path) ? YamlReader.Read(f.Path, f.Text) : new YamlTree(f, null, [])).ToList(), diagnostics);

    /// <summary>Sorts files that were read already.</summary>
    public static PackFiles Read(IReadOnlyList<YamlTree> files, FrameDiagnostics diagnostics)
    {
        var result = new PackFiles();
        foreach (var file in files.OrderBy(f => f.Source.Path, StringComparer.Ordinal))
            result.Add(file, diagnostics);
        if (result.Manifest is null && !diagnostics.HasErrors)
        {
            var place = files.Count > 0 ? files[0].Source : new SourceText("pack.yaml", "");
            var end = place.Text.IndexOfAny(['\r', '\n']);
            diagnostics.Add(Catalog.NoManifest, place, new TextSpan(0, end < 0 ? place.Text.Length : end), "there is no pack.yaml among the files");
        }

        return result;
    }

    /// <summary>True for the names that the files of a pack have.</summary>
    public static bool IsPartOfPack(string path)
    {
        var name = NameOf(path, out var isLabels);
        return isLabels || name == "pack.yaml" || Kind(name) is not null;
    }

    private void Add(YamlTree tree, FrameDiagnostics diagnostics)
    {
        var name = NameOf(tree.Source.Path, out var isLabels);
        if (!IsPartOfPack(tree.Source.Path))
        {
            StrayFiles.Tell(tree.Source, diagnostics);
            return;
        }

        foreach (var error in tree.Errors)
            YamlMistakes.Explain(tree.Source, error, diagnostics);
        if (tree.Errors.Count > 0 || tree.Root is null)
            return;
        Trees.Add(tree);
        if (isLabels)
            AddLabels(name.Substring(0, name.IndexOf('.')), tree, diagnostics);
        else if (name == "pack.yaml")
            Manifest = new PackReader(diagnostics).Read(tree);
        else
            Kind(name)!(this).Add(tree);
    }

    private static string NameOf(string path, out bool isLabels)
    {
        path = path.Replace('\\', '/');
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var folder = path.Substring(0, Math.Max(0, path.Length - name.Length - 1));
        isLabels = (folder == "labels" || folder.EndsWith("/labels", StringComparison.Ordinal)) && name != "pack.yaml" && Kind(name) is null;
        return name;
    }

    private static Func<PackFiles, List<YamlTree>>? Kind(string name)
    {
        if (name.EndsWith(".rules.yaml", StringComparison.Ordinal))
            return f => f.RuleFiles;
        if (name.EndsWith(".parameters.yaml", StringComparison.Ordinal))
            return f => f.ParameterFiles;
        return name.EndsWith(".tests.yaml", StringComparison.Ordinal) ? f => f.TestFiles : null;
    }

    private void AddLabels(string language, YamlTree tree, FrameDiagnostics diagnostics)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (FrameMapping.From(tree.Root!, diagnostics, "labels") is { } keys)
        {
            foreach (var entry in keys.Node.Entries)
            {
                YamlMistakes.RefuseBooleanWord(entry.Value as YamlScalar, diagnostics);
                if (entry.Value is YamlScalar scalar)
                    words[entry.Key.Value] = scalar.Value;
                else
                    diagnostics.Add(Catalog.WrongShape, entry.Value, "a label is a text");
            }
        }

        Labels[language] = words;
        LabelTrees[language] = tree;
    }
}
