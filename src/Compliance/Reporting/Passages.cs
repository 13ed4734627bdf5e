using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>Chooses among the places of a result those that tell a reader something.</summary>
internal static class Passages
{
    private const string KindOfDocument = "document.kind";

    /// <summary>
    /// Without the places of groups when something inside them is quoted, without a quotation that another one of the same line
    /// holds, and without the words that tell what kind of document it is when there are others.
    /// </summary>
    public static IReadOnlyList<Evidence> Of(Finding finding)
    {
        var places = finding.Places;
        return [.. places.Where((place, at) => !IsKindOnly(place) && !IsAround(place) && !IsHeld(place, at))];

        bool IsKindOnly(Evidence place) =>
            place.Path == KindOfDocument && places.Any(p => p.Path != KindOfDocument && p.Place.Excerpt is not null);

        bool IsAround(Evidence place) => place.Place.Excerpt is null && place.Value is null
            && places.Any(p => p != place && p.Path.StartsWith(place.Path, StringComparison.Ordinal) && p.Place.Excerpt is not null);

        bool IsHeld(Evidence place, int at) => SaysItself(place) && places
            .Where((p, i) => i != at && IsSameLine(p, place) && p.Place.Excerpt!.Contains(place.Place.Excerpt!, StringComparison.Ordinal))
            .Any(p => p.Place.Excerpt!.Length > place.Place.Excerpt!.Length || places.TakeWhile(q => q != place).Contains(p));
    }

    /// <summary>What a question or a judgement rests on: what is quoted, but for the year and the like that the document speaks of.</summary>
    public static IEnumerable<Evidence> OnTheMatter(Finding finding) => Of(finding).Where(p =>
        p.Place.Excerpt is not null && !p.Path.StartsWith("document.", StringComparison.Ordinal));

    /// <summary>True when the quotation holds the value as it was read, so that nothing is lost with a longer one.</summary>
    public static bool SaysItself(Evidence evidence) =>
        evidence.Place is { Excerpt: not null, SuppliedBy: null, Confidence: null }
        && (evidence.Value is null || evidence.Place.Excerpt.Contains(evidence.Value, StringComparison.OrdinalIgnoreCase));

    private static bool IsSameLine(Evidence a, Evidence b) =>
        a.Place.Line == b.Place.Line && a.Place.File == b.Place.File && a.Place.Excerpt is not null;
}
