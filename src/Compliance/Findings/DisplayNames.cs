namespace Compliance.Findings;

/// <summary>The words with which a pack names outcomes and grades in one language: <c>outcome/notMet</c>, <c>grade/critical</c>.</summary>
internal static class DisplayNames
{
    public static string IdOf(Outcome outcome) => "outcome/" + Camel(outcome.ToString());

    public static string IdOf(Grade grade) => "grade/" + Camel(grade.ToString());

    /// <summary>The id of a duty by the name that rules give it: <c>duty/four-step duty</c>.</summary>
    public static string OfDuty(string name) => "duty/" + name;

    /// <summary>The names of a pack; what it does not name is missing.</summary>
    /// <param name="ofOutcome">Its word for an outcome, or null.</param>
    /// <param name="ofGrade">Its word for a grade, or null.</param>
    public static Dictionary<string, string> Of(Func<Outcome, string?> ofOutcome, Func<Grade, string?> ofGrade)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (ofOutcome(outcome) is { } name)
                names[IdOf(outcome)] = name;
        }

        foreach (var grade in Enum.GetValues<Grade>())
        {
            if (ofGrade(grade) is { } name)
                names[IdOf(grade)] = name;
        }

        return names;
    }

    private static string Camel(string id) => char.ToLowerInvariant(id[0]) + id[1..];
}
