using Compliance.Reporting;

namespace Compliance.Cli.Configuration;

/// <summary>The settings of <c>check</c>, of which most can stand in <c>compliance.yaml</c>.</summary>
internal static class CheckSettings
{
    private static readonly string[] Grades = ["critical", "serious", "moderate", "minor", "info"];

    public static IReadOnlyList<Setting> All { get; } =
    [
        new("set", SettingKind.Many, "A fact that the document does not state, as path=value; may be repeated.", "path=value"),
        new("facts", SettingKind.Many, "A file of such facts, written as a plan is; may be repeated.", "file") { IsPath = true },
        new("decisions", SettingKind.Many, "A file of decisions: answers, assessments, accepted deviations, disputed readings; may be repeated.", "file") { IsPath = true },
        new("as-of", SettingKind.One, "The assessment date. Default: the document's own reference date, else today.", "date"),
        new("lang", SettingKind.One, "Language of the report. Default: the document's.", "nb|en") { Words = ["nb", "en"] },
        new("rules", SettingKind.One, "A rule pack of your own. Default: the Norwegian pack of the program.", "folder") { IsPath = true },
        new("drafts", SettingKind.Flag, "Runs rules with the status draft too."),
        new("lexicon", SettingKind.One, "A folder of lexicons of your own, one YAML file for each language.", "folder") { IsPath = true },
        new("entity", SettingKind.One, "The legal entity to check where a document treats several one by one: its name, or a part that no other name has.", "name"),
        new("report", SettingKind.Many, "A report, on standard output or in a file: " + string.Join(", ", ReportFormats.All) + "; the ending of a file tells its format; may be repeated. docx=out.docx is a copy of the one Word document with comments.", "format[=file]"),
        new("sarif", SettingKind.One, "What a SARIF report holds: alerts only, or every result.", "alerts|full") { Default = "alerts", Words = ["alerts", "full"] },
        new("junit-by", SettingKind.One, "What a test case of a JUnit report is.", "document|rule") { Default = "document", Words = ["document", "rule"] },
        new("fail-on", SettingKind.One, "The lowest grade for exit code 1: critical, serious, moderate, minor, info or never. Default: serious.", "grade") { Default = "serious", Words = [.. Grades, "never"] },
        new("fail-on-outcome", SettingKind.Many, "Outcomes for exit code 1 whatever their grade, as open,error.", "outcomes"),
        new("show", SettingKind.One, "The lowest grade that is shown. Default: info.", "grade") { Default = "info", Words = Grades },
        new("unreadable", SettingKind.One, "What a document that cannot be read does: fail (exit code 3), report or ignore. Default: fail.", "what") { Default = "fail", Words = ["fail", "report", "ignore"] },
        new("baseline", SettingKind.One, "A baseline: what it holds is marked, and does not count for the exit code.", "file") { IsPath = true },
        new("manifest", SettingKind.One, "A list of documents as CSV: file, as of, paths of the plan; other columns pass through.", "file") { IsPath = true },
        new("together", SettingKind.Flag, "The documents together are one documentation: they give one plan and one report."),
        new("shard", SettingKind.One, "Only this part of the documents, as 2/3; see `compliance merge`.", "i/n") { IsCommandLineOnly = true },
        new("resume", SettingKind.One, "Keeps the results in this file as they come; a run that was stopped goes on from there. An ending .gz packs them.", "file.ndjson") { IsPath = true },
        new("cache", SettingKind.One, "Keeps results here, and checks only documents for which something has changed.", "folder") { IsPath = true },
        new("timeout", SettingKind.One, "Seconds after which a document is given up. Default: 60 where there are several.", "seconds"),
        new("threads", SettingKind.One, "Documents that are checked at the same time. Default: the number of processors.", "number"),
        new("redact", SettingKind.Flag, "Masks what the documents say in every report, log and cache; places and fingerprints stay."),
        new("stats", SettingKind.Flag, "Prints the number of documents, the time and the rate at the end."),
        new("stdin-name", SettingKind.One, "File name that standard input is read under; its ending tells the format. Default: stdin.txt.", "name") { Default = "stdin.txt", IsCommandLineOnly = true },
        new("config", SettingKind.One, "The configuration. Default: compliance.yaml in the working directory, where there is one.", "file") { IsCommandLineOnly = true },
    ];
}
