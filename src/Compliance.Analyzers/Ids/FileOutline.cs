using Compliance.Language;

namespace Compliance.Analyzers.Ids;

/// <summary>What a name is the name of.</summary>
internal enum IdKind
{
    Rule,
    Definition,
    Parameter,
    Input,
}

/// <summary>A name that rules declare, with its title in English where it has one, else in the first language that it has.</summary>
internal sealed record DeclaredId(IdKind Kind, string Name, string? Title);

/// <summary>What one file of a pack declares: only what code can name. Equal for files that differ in nothing else.</summary>
internal sealed record FileOutline(string Path, bool IsInherited, string? Resource, Sequence<DeclaredId> Ids)
{
    /// <summary>Id of the pack, for <c>pack.yaml</c>.</summary>
    public string? PackId { get; init; }

    /// <summary>Version of the pack, for <c>pack.yaml</c>.</summary>
    public string? Version { get; init; }

    /// <summary>Title of the pack, for <c>pack.yaml</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Ids of the packs that it builds on, for <c>pack.yaml</c>.</summary>
    public Sequence<string> Extends { get; init; }

    /// <summary>Reads a file. What has mistakes is left out here; the analyzer tells of it.</summary>
    public static FileOutline Of(YamlTree tree, string path, bool isInherited, string? resource)
    {
        var root = tree.Root as YamlMapping;
        var outline = new FileOutline(path, isInherited, resource, new Sequence<DeclaredId>(root is null ? [] : Declared(root).ToList()));
        if (root is null || !path.EndsWith("pack.yaml", StringComparison.Ordinal))
            return outline;
        return outline with
        {
            PackId = Text(root.Find("pack")),
            Version = Text(root.Find("version")),
            Title = TitleOf(root.Find("title")),
            Extends = new Sequence<string>(Items(root.Find("extends")).OfType<YamlScalar>().Select(s => s.Value.Split('@')[0]).ToList()),
        };
    }

    private static IEnumerable<DeclaredId> Declared(YamlMapping root)
    {
        foreach (var rule in Items(root.Find("rules")).OfType<YamlMapping>())
        {
            if (Text(rule.Find("rule")) is { } id)
                yield return new DeclaredId(IdKind.Rule, id, TitleOf(rule.Find("title")));
        }

        foreach (var definition in Items(root.Find("definitions")).OfType<YamlMapping>())
        {
            if (Text(definition.Find("define")) is { } name)
                yield return new DeclaredId(IdKind.Definition, name, TitleOf(definition.Find("title")));
        }

        foreach (var input in Items(root.Find("inputs")).OfType<YamlMapping>())
        {
            if (Text(input.Find("name")) is { } name)
                yield return new DeclaredId(IdKind.Input, "inputs." + name, TitleOf(input.Find("label")));
        }

        if (Text(root.Find("parameters")) is not { } authority || root.Find("values") is not YamlMapping values)
            yield break;
        foreach (var entry in values.Entries)
            yield return new DeclaredId(IdKind.Parameter, authority + "." + entry.Key.Value, TitleOf((entry.Value as YamlMapping)?.Find("title")));
    }

    private static IReadOnlyList<YamlNode> Items(YamlNode? node) => node switch
    {
        YamlSequence list => list.Items,
        YamlScalar scalar => [scalar],
        _ => [],
    };

    private static string? Text(YamlNode? node) => node is YamlScalar { Value.Length: > 0 } scalar ? scalar.Value : null;

    private static string? TitleOf(YamlNode? node) => node is YamlMapping mapping
        ? Text(mapping.Find("en")) ?? mapping.Entries.Select(e => Text(e.Value)).FirstOrDefault(t => t is not null)
        : Text(node);
}
