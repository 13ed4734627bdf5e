using System.Text;
using Compliance.Plans;

namespace Compliance.Findings;

/// <summary>Tells a finding from others, and finds it again in the next version of a document.</summary>
internal static class Fingerprints
{
    private const int Characters = 24;

    /// <summary>Rule, item and evidence, without white space, case or line numbers: the same finding in the next version.</summary>
    public static string Of(string rule, string? item, IReadOnlyList<Evidence> evidence)
    {
        var text = new StringBuilder(rule).Append('\n').Append(item);
        foreach (var excerpt in evidence.Select(e => e.Place.Excerpt).OfType<string>().Order(StringComparer.Ordinal))
            text.Append('\n').AppendJoin(' ', excerpt.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return ContentDigest.Of(Encoding.UTF8.GetBytes(text.ToString()))[..Characters];
    }
}
