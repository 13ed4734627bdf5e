using Compliance.Cli.Batch;
using Compliance.Reporting;

namespace Compliance.Cli.Configuration;

/// <summary>The settings that tell how reports are written, which <c>check</c>, <c>report</c> and <c>merge</c> share.</summary>
internal static class ReportSettings
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "lang", "report", "sarif", "junit-by", "fail-on", "show" };

    /// <summary>The settings of <c>report</c> and <c>merge</c>.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. CheckSettings.All.Where(s => Names.Contains(s.Name))];

    public static ReportOptions Options(Settings settings, Threshold threshold, Shard? shard) => new()
    {
        Language = settings.One("lang"),
        Show = Words.Grade("--show", settings.One("show")!),
        FailOn = threshold.Grade,
        SarifFull = OneOf(settings, "sarif") == "full",
        JUnitByRule = OneOf(settings, "junit-by") == "rule",
        Engine = CommandLine.Version,
        Shard = shard?.ToString(),
    };

    private static string OneOf(Settings settings, string name)
    {
        var word = settings.One(name)!;
        var words = CheckSettings.All.First(s => s.Name == name).Words;
        return words.Contains(word) ? word : throw new CommandFailure($"`--{name} {word}` is none of {string.Join(", ", words)}");
    }
}
