using System.CommandLine;
using Compliance.Checking;
using Compliance.Cli.Batch;
using Compliance.Cli.Configuration;
using Compliance.Findings;

namespace Compliance.Cli.Verbs;

/// <summary>Documents and plans in, findings out.</summary>
internal static class CheckVerb
{
    public static Command Make(Surroundings surroundings, CancellationToken stop)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Documents (txt, md, html, docx, pdf) and plans (yaml, json); folders, patterns such as plans/**/*.docx, zip archives, or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = CheckSettings.All.Select(s => s.ToOption()).ToList();
        var command = new Command("check", "Checks documents and plans, and reports findings.") { files }
            .WithExample(
                "compliance check plan.txt",
                "compliance check plan.txt --set \"employer.sector=private\" --set \"employer.regular employees=51\"",
                "compliance check plan.txt --facts hr.yaml",
                "compliance check plans/ --report console --report json=report.json --report html=report.html",
                "compliance check plan.docx statement.pdf --together",
                "compliance check --manifest customers.csv --resume run.ndjson --report customers.xlsx",
                "compliance check - --stdin-name plan.txt < plan.txt");
        options.ForEach(command.Add);
        command.SetAction(parsed => Run(surroundings, parsed.GetValue(files) ?? [], Settings(parsed, options, surroundings), stop).Run());
        return command;
    }

    /// <summary>Runs the verb for files without any option, for which nothing need be made ready that tells options apart.</summary>
    public static int Run(Surroundings surroundings, IReadOnlyList<string> files, CancellationToken stop) =>
        Run(surroundings, files, Configuration.Settings.Of(CheckSettings.All, ConfigurationFile.Load(null, CheckSettings.All, surroundings)), stop).Run();

    /// <summary>The settings that a command line and the configuration give.</summary>
    public static Settings Settings(ParseResult parsed, IReadOnlyList<Option> options, Surroundings surroundings)
    {
        var at = CheckSettings.All.ToList().FindIndex(s => s.Name == "config");
        var file = ConfigurationFile.Load(parsed.GetValue((Option<string?>)options[at]), CheckSettings.All, surroundings);
        return Configuration.Settings.Of(CheckSettings.All, options, parsed, file);
    }

    private static CheckRun Run(Surroundings surroundings, IReadOnlyList<string> files, Settings settings, CancellationToken stop)
    {
        var language = LanguageOf(settings.One("lang"));
        var threshold = ThresholdOf(settings.One("fail-on")!, settings.Many("fail-on-outcome"));
        var reports = settings.Many("report");
        var shard = settings.One("shard") is { } part ? Shard.Parse(part) : null;
        var run = new CheckRun
        {
            Surroundings = surroundings,
            Stop = stop,
            Files = files,
            Options = new CheckOptions
            {
                AsOf = settings.One("as-of") is { } date ? Words.Date("--as-of", date) : null,
                Clock = () => surroundings.Today,
                Language = language,
                Supplied = [.. PathValues.Facts(settings.Many("set")), .. FactFiles.Read(settings.Many("facts"), surroundings)],
                Decisions = DecisionFiles.Read(settings.Many("decisions"), surroundings),
            },
            Rules = settings.One("rules"),
            WithDrafts = settings.Flag("drafts"),
            Outputs = ReportOutput.ParseAll([.. reports.Where(r => ReportOutput.WordCopyOf(r) is null)]),
            WordCopy = reports.Select(ReportOutput.WordCopyOf).FirstOrDefault(f => f is not null),
            Reports = ReportSettings.Options(settings, threshold, shard),
            Threshold = threshold,
            Documents = ReadingOptions.Read(settings.One("lexicon"), settings.One("entity"), surroundings),
            StdinName = settings.One("stdin-name")!,
            Unreadable = Words.Unreadable("--unreadable", settings.One("unreadable")!),
            Manifest = settings.One("manifest"),
            Together = settings.Flag("together"),
            Shard = shard,
            Resume = settings.One("resume"),
            Cache = settings.One("cache"),
            Baseline = settings.One("baseline"),
            Threads = settings.Number("threads", 1),
            Limit = settings.Number("timeout", 1) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Statistics = settings.Flag("stats"),
            Redacts = settings.Flag("redact"),
        };
        OutputFile.KeepApart(run.Written, [.. files, run.Manifest, run.Baseline, settings.One("config"), .. settings.Many("facts"), .. settings.Many("decisions")], surroundings);
        return run;
    }

    private static string? LanguageOf(string? word) => word is null or "nb" or "en"
        ? word
        : throw new CommandFailure($"`--lang {word}` is none of nb, en");

    private static Threshold ThresholdOf(string grade, IReadOnlyList<string> outcomes) => new(
        grade.Equals("never", StringComparison.OrdinalIgnoreCase) ? null : Words.Grade("--fail-on", grade, "never"),
        outcomes.Count == 0 ? [] : [.. outcomes
            .SelectMany(o => o.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(o => Words.Member<Outcome>("--fail-on-outcome", o))]);
}
