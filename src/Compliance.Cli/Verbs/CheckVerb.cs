using System.CommandLine;
using Compliance.Checking;
using Compliance.Findings;

namespace Compliance.Cli.Verbs;

/// <summary>Documents and plans in, findings out.</summary>
internal static class CheckVerb
{
    public static Command Make(Surroundings surroundings, CancellationToken stop)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Documents (txt) and plans (yaml, json); folders, patterns such as plans/**/*.txt, or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var set = Many("--set", "A fact that the document does not state, as path=value; may be repeated.", "path=value");
        var decisions = Many("--decisions", "A file of decisions: answers, assessments, accepted deviations, disputed readings; may be repeated.", "file");
        var asOf = One("--as-of", "The assessment date. Default: the document's own reference date, else today.", "date");
        var language = One("--lang", "Language of the report, nb or en. Default: the document's.", "nb|en");
        var rules = One("--rules", "A rule pack of your own. Default: the Norwegian pack of the program.", "folder");
        var drafts = new Option<bool>("--drafts") { Description = "Runs rules with the status draft too." };
        var reports = Many("--report", "console or json, on standard output or in a file as json=out.json; may be repeated.", "format[=file]");
        var failOn = One("--fail-on", "The lowest grade for exit code 1: critical, serious, moderate, minor, info or never. Default: serious.", "grade");
        var failOnOutcome = Many("--fail-on-outcome", "Outcomes for exit code 1 whatever their grade, as open,error.", "outcomes");
        var show = One("--show", "The lowest grade that the console shows. Default: info.", "grade");
        var stdinName = One("--stdin-name", "File name that standard input is read under; its ending tells the format. Default: stdin.txt.", "name");
        var lexicon = One("--lexicon", "A folder of lexicons of your own, one YAML file for each language.", "folder");
        var unreadable = One("--unreadable", "What a document that cannot be read does: fail (exit code 3), report or ignore. Default: fail.", "what");
        var command = new Command("check", "Checks documents and plans, and reports findings.")
        {
            files, set, decisions, asOf, language, rules, drafts, reports, failOn, failOnOutcome, show, stdinName, lexicon, unreadable,
        }.WithExample(
            "compliance check plan.txt",
            "compliance check plan.txt --set \"employer.sector=private\" --set \"employer.regular employees=51\"",
            "compliance check plans/ --report console --report json=report.json --fail-on critical",
            "compliance check - --stdin-name plan.txt < plan.txt");
        command.SetAction(parsed => new CheckRun
        {
            Surroundings = surroundings,
            Stop = stop,
            Files = parsed.GetValue(files) ?? [],
            Options = new CheckOptions
            {
                AsOf = parsed.GetValue(asOf) is { } date ? Words.Date("--as-of", date) : null,
                Today = surroundings.Today,
                Language = LanguageOf(parsed.GetValue(language)),
                Supplied = SuppliedFacts.Parse(parsed.GetValue(set) ?? []),
                Decisions = DecisionFiles.Read(parsed.GetValue(decisions) ?? [], surroundings),
            },
            Rules = parsed.GetValue(rules),
            WithDrafts = parsed.GetValue(drafts),
            Outputs = ReportOutput.ParseAll(parsed.GetValue(reports) ?? []),
            Threshold = ThresholdOf(parsed.GetValue(failOn) ?? "serious", parsed.GetValue(failOnOutcome) ?? []),
            Show = parsed.GetValue(show) is { } grade ? Words.Member<Grade>("--show", grade) : Grade.Info,
            Documents = LexiconFolders.Read(parsed.GetValue(lexicon), surroundings),
            StdinName = parsed.GetValue(stdinName) ?? "stdin.txt",
            Unreadable = Words.Member<OnUnreadable>("--unreadable", parsed.GetValue(unreadable) ?? "fail"),
        }.Run());
        return command;
    }

    private static Option<string?> One(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };

    private static Option<string[]> Many(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value, AllowMultipleArgumentsPerToken = false };

    private static string? LanguageOf(string? word) => word is null or "nb" or "en"
        ? word
        : throw new CommandFailure($"`--lang {word}` is none of nb, en");

    private static Threshold ThresholdOf(string grade, IReadOnlyList<string> outcomes) => new(
        grade.Equals("never", StringComparison.OrdinalIgnoreCase) ? null : Words.Member<Grade>("--fail-on", grade, "never"),
        outcomes
            .SelectMany(o => o.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(o => Words.Member<Outcome>("--fail-on-outcome", o))
            .ToHashSet());
}
