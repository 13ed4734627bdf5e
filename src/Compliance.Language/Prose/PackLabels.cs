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

        return words;
    }
}
