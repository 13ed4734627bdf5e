using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>A plan as it would be with other values. The plan itself stays as it is.</summary>
internal static class HypotheticalPlan
{
    /// <summary>Written in the place of a value, for silence.</summary>
    public const string Silence = "(not stated)";

    /// <summary>The plan with each value in the place of what it states.</summary>
    /// <exception cref="ArgumentException">A path is unknown, or its value has another type.</exception>
    public static Plan Of(Plan plan, IReadOnlyDictionary<string, string> values)
    {
        foreach (var (path, value) in values)
        {
            var assignment = new PlanAssignment(path, value) { Removes = value == Silence };
            var changed = assignment.Apply(plan, new Place { File = "what if", SuppliedBy = "what if", Excerpt = value });
            if (assignment.Wrong is { } wrong)
                throw new ArgumentException(wrong, nameof(values));
            var sources = changed.Sources!;
            plan = changed with
            {
                Sources = sources with
                {
                    Places = assignment.Removes ? Without(sources.Places, assignment.Path) : sources.Places,
                    Contradictions = Without(sources.Contradictions, assignment.Path),
                },
            };
        }

        return plan;
    }

    private static Dictionary<string, T> Without<T>(IReadOnlyDictionary<string, T> entries, string path) =>
        entries.Where(e => e.Key != path).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
}
