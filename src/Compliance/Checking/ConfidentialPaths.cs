namespace Compliance.Checking;

/// <summary>
/// Values of a plan that can tell about single people: average pay of a group, which may be one person, and counts by what nobody needs to
/// know. No finding quotes them, whichever rule it is of.
/// </summary>
internal static class ConfidentialPaths
{
    private const string SensitiveCounts = "privacy.sensitive counts[";

    private static readonly string[] Pay = [".womens average", ".mens average"];

    public static bool Holds(string path) =>
        path.StartsWith(SensitiveCounts, StringComparison.Ordinal) || Array.Exists(Pay, m => path.EndsWith(m, StringComparison.Ordinal));
}
