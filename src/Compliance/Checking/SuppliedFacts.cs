using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>A supplied fact that differs from what the plan states. The stated value is kept.</summary>
/// <param name="Path">Path in the plan.</param>
/// <param name="Stated">The stated value in the notation of plan files.</param>
/// <param name="Place">Where it is stated; null where that is not known.</param>
/// <param name="Supplied">The supplied fact.</param>
internal sealed record SuppliedConflict(string Path, string Stated, Place? Place, SuppliedFact Supplied);

/// <summary>Fills what a plan does not say with facts from outside it, and never overwrites what it says.</summary>
internal static class SuppliedFacts
{
    /// <summary>How a document is to be read is never its own word: whoever supplies the kind decides.</summary>
    private const string KindOfDocument = "document.kind";

    /// <summary>
    /// The plan with the facts that it does not state itself; each has a place that names who supplied it. A supplied value
    /// replaces a guess of the reader, and an imprecise value within whose bounds it lies.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="facts">The facts; values in the notation of plan files, items by key or by number.</param>
    /// <param name="conflicts">Facts that differ from what the plan states.</param>
    /// <param name="errors">Unknown paths and wrong values; the file is who supplied them.</param>
    public static Plan Apply(Plan plan, IReadOnlyList<SuppliedFact> facts, out IReadOnlyList<SuppliedConflict> conflicts, out IReadOnlyList<PlanError> errors)
    {
        if (facts.Count == 0)
        {
            conflicts = [];
            errors = [];
            return plan;
        }

        var different = new List<SuppliedConflict>();
        var wrong = new List<PlanError>();
        foreach (var fact in facts)
            plan = Apply(plan, fact, different, wrong);
        conflicts = different;
        errors = wrong;
        return plan;
    }

    private static Plan Apply(Plan plan, SuppliedFact fact, List<SuppliedConflict> conflicts, List<PlanError> errors)
    {
        var assignment = new PlanAssignment(fact.Path, fact.Value);
        var changed = assignment.Apply(plan, new Place { File = fact.SuppliedBy, SuppliedBy = fact.SuppliedBy, Excerpt = fact.Value });
        if (assignment.Wrong is { } message)
        {
            errors.Add(new PlanError(fact.SuppliedBy, 0, 0, message));
            return plan;
        }

        var sources = plan.Sources ?? SourceMap.Empty;
        if (sources.Contradictions.TryGetValue(assignment.Path, out var stated))
        {
            // The document still says both: no side is chosen. A third value differs from either.
            if (!stated.Any(s => SameText(assignment, s.Value)))
                conflicts.AddRange(stated.Select(s => new SuppliedConflict(assignment.Path, s.Value, s.Place, fact)));
            return plan;
        }

        var place = sources.Places.GetValueOrDefault(assignment.Path);
        if (IsSilent(assignment) || assignment.Path == KindOfDocument || place is { Confidence: < 1 } || Narrows(assignment.Before, assignment.After) || Adds(assignment))
            return changed;
        if (!assignment.Before!.Equals(assignment.After) && place?.SuppliedBy != fact.SuppliedBy)
            conflicts.Add(new SuppliedConflict(assignment.Path, TextOf(assignment, assignment.Before), place, fact));
        return place?.SuppliedBy is not null && place.SuppliedBy == fact.SuppliedBy ? changed : plan;
    }

    /// <summary>An empty list says nothing; only a list that is stated to be empty does.</summary>
    private static bool IsSilent(PlanAssignment assignment) => assignment.Before is null
        || (assignment.Member is { IsList: true } list && !ReferenceEquals(assignment.Before, list.None)
            && !((System.Collections.IEnumerable)assignment.Before).Cast<object>().Any());

    /// <summary>To a list of words or texts more can be added; that differs from nothing, unless it was stated to be empty.</summary>
    private static bool Adds(PlanAssignment assignment) => assignment is { Member: { IsList: true } list, Before: not null }
        && !ReferenceEquals(assignment.Before, list.None) && !ReferenceEquals(assignment.After, list.None);

    private static bool SameText(PlanAssignment assignment, string stated) => assignment.Member is { IsList: false } member
        ? Equals(PlanScalars.Read(member, stated, out _), assignment.After)
        : stated == assignment.After as string;

    private static bool Narrows(object? stated, object? supplied) => (stated, supplied) switch
    {
        (Quantity { IsExact: false } bounds, Quantity { IsExact: true } number) => Holds(bounds, number.Value),
        (PlanDate { IsExact: false } stretch, PlanDate date) => stretch != date && date.First >= stretch.First && date.Last <= stretch.Last,
        _ => false,
    };

    private static bool Holds(Quantity bounds, decimal number) =>
        (bounds.Low is not { } low || (bounds.LowIsExclusive ? number > low : number >= low))
        && (bounds.High is not { } high || (bounds.HighIsExclusive ? number < high : number <= high));

    private static string TextOf(PlanAssignment assignment, object value) => assignment.Member switch
    {
        null => (string)value,
        { IsList: true } list when ReferenceEquals(value, list.None) => "none",
        { IsList: true } list => string.Join(", ", PlanPaths.KeysOf(list, value)),
        var member => PlanScalars.Text(member, value),
    };
}
