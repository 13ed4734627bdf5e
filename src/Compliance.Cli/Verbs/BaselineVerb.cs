using System.CommandLine;
using System.Globalization;
using Compliance.Cli.Batch;
using Compliance.Findings;

namespace Compliance.Cli.Verbs;

/// <summary>A baseline from a report.</summary>
internal static class BaselineVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string?>("file") { Description = "A report in JSON or NDJSON.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--output", "-o") { Description = "Where the baseline is written.", HelpName = "file" };
        var command = new Command("baseline", "Makes a baseline of what a report found, for later checks.") { file, output }
            .WithExample("compliance baseline report.json -o baseline.json", "compliance check plans/ --baseline baseline.json");
        command.SetAction(parsed => Run(
            parsed.GetValue(file) ?? throw new CommandFailure("no report is named", "Name one, as in `compliance baseline report.json -o baseline.json`."),
            parsed.GetValue(output) ?? throw new CommandFailure("no file for the baseline is named", "Name one, as in `compliance baseline report.json -o baseline.json`."),
            surroundings));
        return command;
    }

    private static int Run(string report, string output, Surroundings surroundings)
    {
        OutputFile.KeepApart([output], [report], surroundings);
        var baseline = new Baseline(WrittenReports.Read(report, surroundings).Documents
            .Where(d => d.Report is not null)
            .SelectMany(d => Baseline.EntriesOf(d.File, d.Report!)));
        OutputFile.Write(output, surroundings, baseline.Write);
        surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {output} with {baseline.Entries.Count} findings. Check again with: --baseline {output}"));
        return Exit.Clean;
    }
}
