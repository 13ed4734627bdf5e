using System.Globalization;
using Compliance.Findings;

namespace Compliance.Cli;

/// <summary>Words on the command line: enumerations and dates.</summary>
internal static class Words
{
    /// <summary>A grade by its word. Every run reads some, and the runtime takes longer to tell the names of an enumeration than a check does.</summary>
    public static Grade Grade(string option, string word, params string[] others) => word switch
    {
        "critical" => Findings.Grade.Critical,
        "serious" => Findings.Grade.Serious,
        "moderate" => Findings.Grade.Moderate,
        "minor" => Findings.Grade.Minor,
        "info" => Findings.Grade.Info,
        _ => Member<Grade>(option, word, others),
    };

    /// <summary>What a document that cannot be read does, by its word.</summary>
    public static OnUnreadable Unreadable(string option, string word) => word switch
    {
        "fail" => OnUnreadable.Fail,
        "report" => OnUnreadable.Report,
        "ignore" => OnUnreadable.Ignore,
        _ => Member<OnUnreadable>(option, word),
    };

    /// <summary>A member of an enumeration by its word; case, spaces and hyphens do not matter.</summary>
    public static T Member<T>(string option, string word, params string[] others)
        where T : struct, Enum
    {
        var key = word.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), key, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        var names = Enum.GetValues<T>().Select(v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..]).Concat(others);
        throw new CommandFailure($"`{option} {word}` is none of {string.Join(", ", names)}");
    }

    /// <summary>True for <c>--format json</c>, false for text, which is the default.</summary>
    public static bool IsJson(string? format) => format?.ToLowerInvariant() switch
    {
        null or "text" => false,
        "json" => true,
        _ => throw new CommandFailure($"`--format {format}` is none of text, json"),
    };

    /// <summary>A date as <c>2025-12-31</c>.</summary>
    public static DateOnly Date(string option, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new CommandFailure($"`{option} {text}` is no date; write it as 2025-12-31");
}
