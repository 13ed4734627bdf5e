namespace Compliance.Language.Frame;

/// <summary>Reads <c>pack.yaml</c>.</summary>
internal sealed class PackReader(FrameDiagnostics diagnostics)
{
    /// <summary>The language version that this engine speaks.</summary>
    public const string Language = "compliance/1";

    public static readonly string[] Authorities = ["act", "regulation", "preparatory works", "guidance", "practice", "house"];

    public PackManifest? Read(YamlTree tree)
    {
        if (tree.Root is null || FrameMapping.From(tree.Root, diagnostics, "a pack") is not { } keys)
            return null;
        var spoken = keys.Scalars("message languages");
        foreach (var language in spoken)
            YamlMistakes.RefuseBooleanWord(language, diagnostics);
        var languages = spoken.Select(s => s.Value).ToList();
        if (languages.Count == 0)
            languages.Add("en");
        var id = keys.Required("pack", "a pack");
        var version = keys.Required("version", "a pack");
        CheckLanguage(keys.Required("language", "a pack"));
        var jurisdiction = keys.Scalar("jurisdiction");
        YamlMistakes.RefuseBooleanWord(jurisdiction, diagnostics);
        var manifest = new PackManifest(tree.Source)
        {
            Id = id?.Value ?? "",
            Version = version?.Value ?? "",
            Languages = languages,
            Title = FrameReader.Title(keys.Take("title"), diagnostics, languages),
            Sources = Sources(keys.Take("sources"), languages),
            Grades = Grades(keys.Take("grades")),
            Inputs = Inputs(keys.Items("inputs"), languages),
            Extends = keys.Scalars("extends"),
            Disabled = Disabled(keys.Items("disable"), languages),
            Jurisdiction = jurisdiction?.Value,
            Names = DisplayNames(keys.Take("names"), languages),
            Coverage = Coverage(keys.Take("coverage")),
        };
        keys.Finish();
        return manifest;
    }

    private CoverageGate? Coverage(YamlNode? node)
    {
        if (node is null || FrameMapping.From(node, diagnostics, "`every leaf condition seen:` or `boundaries of dated parameters:`") is not { } keys)
            return null;
        var leaves = keys.Scalars("every leaf condition seen").Select(s => FrameMapping.OneOf(s, ["true", "false", "unknown"], diagnostics)).OfType<string>().ToList();
        var boundaries = keys.Word("boundaries of dated parameters", ["required", "optional"]) == "required";
        keys.Finish();
        return new CoverageGate(leaves, boundaries);
    }

    private void CheckLanguage(YamlScalar? scalar)
    {
        if (scalar is null || scalar.Value == Language)
            return;
        diagnostics.Add(Catalog.NewerLanguage, scalar, "this engine speaks `" + Language + "`, not `" + scalar.Value + "`");
    }

    private Dictionary<string, SourceEntry> Sources(YamlNode? node, IReadOnlyList<string> languages)
    {
        var sources = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        if (node is null || FrameMapping.From(node, diagnostics, "the register of sources") is null)
            return sources;
        foreach (var entry in ((YamlMapping)node).Entries)
        {
            if (FrameMapping.From(entry.Value, diagnostics, "a source") is not { } keys)
                continue;
            sources[entry.Key.Value] = new SourceEntry(entry.Key.Value, entry.Key)
            {
                Title = FrameReader.Title(keys.Take("title"), diagnostics, languages),
                Authority = keys.Word("authority", Authorities) ?? Missing(keys, entry.Key),
                Number = keys.Scalar("id")?.Value,
                Url = keys.Scalar("url")?.Value,
                TextChecked = keys.DateOf("text checked"),
                Enforcement = Enforcement(keys.Items("enforcement"), languages),
            };
            _ = keys.Take("note");
            keys.Finish();
        }

        return sources;
    }

    private List<InputSyntax> Inputs(IReadOnlyList<YamlNode> items, IReadOnlyList<string> languages)
    {
        var inputs = new List<InputSyntax>();
        foreach (var item in items)
        {
            if (FrameMapping.From(item, diagnostics, "an input") is not { } keys)
                continue;
            var name = keys.Required("name", "an input");
            var input = new InputSyntax(name!, keys.Required("type", "an input"))
            {
                Unit = keys.Scalar("unit")?.Value,
                Label = FrameReader.Title(keys.Take("label"), diagnostics, languages),
                Ask = FrameReader.Title(keys.Take("ask"), diagnostics, languages),
            };
            _ = keys.Take("note");
            keys.Finish();
            if (name is not null)
                inputs.Add(input);
        }

        return inputs;
    }

    private List<DisabledSyntax> Disabled(IReadOnlyList<YamlNode> items, IReadOnlyList<string> languages)
    {
        var disabled = new List<DisabledSyntax>();
        foreach (var item in items)
        {
            if (FrameMapping.From(item, diagnostics, "`rule:` and `reason:`") is not { } keys)
                continue;
            var rule = keys.Required("rule", "what is disabled");
            if (!keys.Has("reason"))
                diagnostics.Add(Catalog.MissingKey, keys.Node, "what is disabled needs `reason:`, which every report prints");
            var reason = FrameReader.Title(keys.Take("reason"), diagnostics, languages);
            keys.Finish();
            if (rule is not null)
                disabled.Add(new DisabledSyntax(rule, reason));
        }

        return disabled;
    }

    private Dictionary<string, IReadOnlyDictionary<string, string>> DisplayNames(YamlNode? node, IReadOnlyList<string> languages)
    {
        var names = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (node is null || FrameMapping.From(node, diagnostics, "`outcomes:` and `grades:`") is not { } keys)
            return names;
        foreach (var (key, kind, words) in new[] { ("outcomes", "outcome/", FrameReader.OutcomeWords), ("grades", "grade/", FrameReader.GradeWords) })
        {
            foreach (var entry in (keys.Take(key) as YamlMapping)?.Entries ?? [])
            {
                if (FrameMapping.OneOf(entry.Key, words, diagnostics) is { } id)
                    names[kind + id] = FrameReader.Title(entry.Value, diagnostics, languages);
            }
        }

        keys.Finish();
        return names;
    }

    private string Missing(FrameMapping keys, YamlScalar name)
    {
        if (!keys.Has("authority"))
            diagnostics.Add(Catalog.MissingKey, name, "the source needs `authority:`, one of " + string.Join(", ", Authorities));
        return "house";
    }

    private List<EnforcementEntry> Enforcement(IReadOnlyList<YamlNode> items, IReadOnlyList<string> languages)
    {
        var result = new List<EnforcementEntry>();
        foreach (var item in items)
        {
            if (FrameMapping.From(item, diagnostics, "an entry of `enforcement`") is not { } keys)
                continue;
            var sections = keys.Scalars("sections").Select(s => s.Value).ToList();
            var text = new Dictionary<string, string>();
            foreach (var language in languages)
            {
                if (keys.Required(language, "an entry of `enforcement`") is { } scalar)
                    text[language] = scalar.Value;
            }

            keys.Finish();
            result.Add(new EnforcementEntry(sections, text));
        }

        return result;
    }

    private Dictionary<string, IReadOnlyDictionary<string, string>> Grades(YamlNode? node)
    {
        var grades = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (node is null || FrameMapping.From(node, diagnostics, "the table of grades") is null)
            return grades;
        foreach (var row in ((YamlMapping)node).Entries)
        {
            if (!IsRow(row.Key.Value))
                diagnostics.Add(Catalog.UnknownWord, row.Key, "a row is `must`, `should` or `may`, with ` by ` and an authority where that matters");
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var cell in (row.Value as YamlMapping)?.Entries ?? [])
            {
                var outcome = FrameMapping.OneOf(cell.Key, FrameReader.OutcomeWords, diagnostics);
                var grade = cell.Value is YamlScalar scalar ? FrameMapping.OneOf(scalar, FrameReader.GradeWords, diagnostics) : null;
                if (outcome is not null && grade is not null)
                    cells[outcome] = grade;
            }

            grades[row.Key.Value] = cells;
        }

        return grades;
    }

    private static bool IsRow(string row)
    {
        var by = row.IndexOf(" by ", StringComparison.Ordinal);
        var level = by < 0 ? row : row.Substring(0, by);
        return level is "must" or "should" or "may" && (by < 0 || Authorities.Contains(row.Substring(by + 4)));
    }
}
