using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Language.Prose;

/// <summary>The words of a pack for paths, enumeration members, definitions and parameters.</summary>
internal static class PackLabels
{
    public static IReadOnlyDictionary<string, string> In(BoundPack pack, string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in pack.Parameters)
        {
            if (parameter.Syntax.Title.TryGetValue(language, out var title))
                words[parameter.FullName] = title;
        }

        foreach (var input in pack.Manifest.Inputs)
        {
            if (input.Label.TryGetValue(language, out var label))
                words["inputs." + input.Name.Value] = label;
        }

        foreach (var definition in pack.Definitions)
        {
            if (definition.Versions[0].Title?.In(language) is { } title)
                words[definition.Name] = title.Text;
        }

        if (pack.Labels.TryGetValue(language, out var labels))
        {
            foreach (var label in labels)
                words[label.Key] = label.Value;
        }

        foreach (var root in RootsOf(pack))
            NameEntries(root.Name, root.Type, isItem: false, words, []);
        return words;
    }

    /// <summary>The words for a topic: a label <c>topic.pay-mapping</c> of the pack, else its id.</summary>
    public static string Topic(string topic, IReadOnlyDictionary<string, string> labels) =>
        labels.TryGetValue("topic." + topic, out var name) ? name : topic.Replace('-', ' ');

    /// <summary>The roots of the plan that the rules of the pack read.</summary>
    private static IEnumerable<Member> RootsOf(BoundPack pack) => pack.Rules
        .SelectMany(r => DefinitionGraph.ExpressionsOf(r.Requires).Append(r.AppliesWhen).Append(r.Items).Append(r.Where))
        .Concat(pack.Definitions.SelectMany(d => d.Versions.SelectMany(v => DefinitionGraph.ExpressionsOf(v.Condition))))
        .OfType<BoundExpression>()
        .SelectMany(e => e.Root.DescendantsAndSelf())
        .OfType<BoundSymbol>()
        .Select(s => s.Symbol.Tag)
        .OfType<Member>()
        .Distinct();

    /// <summary>An entry of an item is called the same whatever the variable is called: <c>pay group.women</c>.</summary>
    private static void NameEntries(string path, FeelType type, bool isItem, Dictionary<string, string> words, HashSet<FeelType> above)
    {
        var content = type.Element ?? type;
        if (content.Kind != FeelTypeKind.Context || !above.Add(content))
            return;
        isItem |= type.Element is not null;
        foreach (var member in content.Members)
        {
            var entry = path + "." + member.Name;
            var key = content.Name + "." + member.Name;
            if (isItem && !words.ContainsKey(key) && words.TryGetValue(entry, out var label))
                words[key] = label;
            NameEntries(entry, member.Type, isItem: false, words, above);
        }

        above.Remove(content);
    }
}
