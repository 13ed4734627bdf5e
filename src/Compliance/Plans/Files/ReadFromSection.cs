using System.Globalization;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>
/// Reads the section <c>read from:</c>, with which a plan that was read from a document keeps pointing into it. A person may
/// have edited the plan since: the place of a value that is no longer there is dropped, and
/// what was searched for an item that has another text now.
/// </summary>
internal sealed class ReadFromSection(List<PlanError> errors)
{
    private string file = "";

    /// <summary>The sources of a plan; the places of the section stand before those in the plan file.</summary>
    public SourceMap Read(YamlNode node, Plan plan, Dictionary<string, Place> places)
    {
        var contradictions = new Dictionary<string, IReadOnlyList<StatedValue>>(StringComparer.Ordinal);
        var searched = new Dictionary<string, SearchedInVain>(StringComparer.Ordinal);
        file = node.Source.Path;
        var section = Group(node, PlanTree.ReadFrom, "file", "places", "contradictions", "searched");
        if (section.GetValueOrDefault("file") is { } name)
            file = Text(name, "file") ?? file;
        foreach (var (path, value) in Paths(section.GetValueOrDefault("places"), "places"))
        {
            var place = ReadPlace(value);
            var key = places.ContainsKey(path.Value) ? path.Value : PlanPaths.Canonical(plan, path.Value, out _);
            if (key is not null && places.ContainsKey(key))
                places[key] = place;
        }

        foreach (var (path, value) in Paths(section.GetValueOrDefault("contradictions"), "contradictions"))
        {
            if (Canonical(plan, path) is { } key)
                contradictions[key] = [.. Items(value, "contradictions").Select(ReadStated)];
        }

        foreach (var (path, value) in Paths(section.GetValueOrDefault("searched"), "searched"))
        {
            if (Canonical(plan, path, mayBeGone: true) is { } key)
                searched[key] = ReadSearched(value);
        }

        return new SourceMap { Places = places, Contradictions = contradictions, Searched = searched };
    }

    private Place ReadPlace(YamlNode node) => ReadPlace(Group(node, "place", PlaceKeys));

    private static readonly string[] PlaceKeys = ["file", "page", "line", "column", "excerpt", "confidence", "supplied by"];

    private Place ReadPlace(Dictionary<string, YamlNode> values) => new()
    {
        File = Text(values.GetValueOrDefault("file"), "file") ?? file,
        Page = Whole(values.GetValueOrDefault("page"), "page"),
        Line = Whole(values.GetValueOrDefault("line"), "line") ?? 0,
        Column = Whole(values.GetValueOrDefault("column"), "column") ?? 0,
        Excerpt = Text(values.GetValueOrDefault("excerpt"), "excerpt"),
        Confidence = Fraction(values.GetValueOrDefault("confidence")),
        SuppliedBy = Text(values.GetValueOrDefault("supplied by"), "supplied by"),
    };

    private StatedValue ReadStated(YamlNode node)
    {
        var values = Group(node, "contradictions", ["value", .. PlaceKeys]);
        var value = Text(values.GetValueOrDefault("value"), "value");
        if (value is null)
            Add(node, "a stated value needs `value`");
        return new StatedValue(value ?? "", ReadPlace(values));
    }

    private SearchedInVain ReadSearched(YamlNode node)
    {
        var values = Group(node, "searched", "words", "expected", "nearest", "may be there");
        return new SearchedInVain
        {
            Words = [.. Items(values.GetValueOrDefault("words"), "words").Select(w => Text(w, "words") ?? "")],
            Expected = Text(values.GetValueOrDefault("expected"), "expected"),
            Nearest = [.. Items(values.GetValueOrDefault("nearest"), "nearest").Select(ReadPlace)],
            MayBeThere = Text(values.GetValueOrDefault("may be there"), "may be there") is "yes" or "true",
        };
    }

    private string? Canonical(Plan plan, YamlScalar path, bool mayBeGone = false)
    {
        var key = PlanPaths.Canonical(plan, path.Value, out var wrong, out var isGone);
        if (wrong is not null && !(isGone && mayBeGone))
            Add(path, wrong);
        return key;
    }

    private Dictionary<string, YamlNode> Group(YamlNode node, string name, params string[] keys)
    {
        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is not YamlMapping mapping)
        {
            Add(node, $"`{name}` is a group of values: {string.Join(", ", keys.Select(k => $"`{k}`"))}");
            return values;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            var known = Array.Find(keys, k => NameKey.Of(k) == NameKey.Of(key.Value));
            if (known is null)
                Add(key, $"unknown key `{PlanScalars.Short(key.Value)}` in `{name}`{Suggestion.DidYouMean(key.Value, keys)}");
            else if (!values.TryAdd(known, value))
                Add(key, $"`{PlanScalars.Short(key.Value)}` stands twice; keep one of them");
        }

        return values;
    }

    private IReadOnlyList<YamlEntry> Paths(YamlNode? node, string name)
    {
        if (node is YamlMapping mapping)
            return mapping.Entries;
        if (node is not (null or YamlScalar { IsNull: true }))
            Add(node, $"`{name}` has a path before each value: `employer.sector: …`");
        return [];
    }

    private IReadOnlyList<YamlNode> Items(YamlNode? node, string name)
    {
        if (node is YamlSequence sequence)
            return sequence.Items;
        if (node is not (null or YamlScalar { IsNull: true }))
            Add(node, $"`{name}` is a list; begin each of its items with `- `");
        return [];
    }

    private string? Text(YamlNode? node, string name)
    {
        if (node is null or YamlScalar { IsNull: true })
            return null;
        if (node is YamlScalar scalar)
            return scalar.Value;
        Add(node, $"`{name}` is text");
        return null;
    }

    private int? Whole(YamlNode? node, string name)
    {
        var text = Text(node, name);
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Add(node!, $"`{name}` is a whole number, not `{PlanScalars.Short(text)}`");
        return null;
    }

    private double? Fraction(YamlNode? node)
    {
        var text = Text(node, "confidence");
        if (text is null)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1)
            return number;
        Add(node!, $"`confidence` is a number from 0 to 1, not `{PlanScalars.Short(text)}`");
        return null;
    }

    private void Add(YamlNode node, string message) => errors.Add(new PlanError(node.Source.Path, node.Line, node.Column, message));
}
