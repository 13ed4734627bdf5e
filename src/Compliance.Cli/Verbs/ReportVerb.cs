using System.CommandLine;
using Compliance.Cli.Batch;
using Compliance.Cli.Configuration;
using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli.Verbs;

/// <summary>A report of an earlier run in other formats; the parts of a run as one.</summary>
internal static class ReportVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string?>("file") { Description = "A report in JSON or NDJSON.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("report", "Writes a report of an earlier run in other formats.") { file }
            .WithExample("compliance report report.json --report html=report.html --report report.xlsx");
        return WithReports(
            command,
            surroundings,
            parsed => [parsed.GetValue(file) ?? throw new CommandFailure("no report is named", "Name one, as in `compliance report report.json --report report.html`.")],
            named => WrittenReports.Read(named[0], surroundings).Documents);
    }

    public static Command MakeMerge(Surroundings surroundings)
    {
        var files = new Argument<string[]>("files") { Description = "The reports of all parts, in JSON or NDJSON.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("merge", "Puts the parts of a run (--shard) together as if it had been one.") { files }
            .WithExample("compliance merge part1.ndjson part2.ndjson part3.ndjson --report report.json");
        return WithReports(command, surroundings, parsed => parsed.GetValue(files) ?? [], named => Merged(named, surroundings));
    }

    private static Command WithReports(Command command, Surroundings surroundings, Func<ParseResult, string[]> files, Func<string[], IEnumerable<CheckedDocument>> read)
    {
        var options = ReportSettings.All.Select(s => s.ToOption()).ToList();
        options.ForEach(command.Add);
        command.SetAction(parsed =>
        {
            var settings = Settings.Of(ReportSettings.All, options, parsed, null);
            var failOn = settings.One("fail-on")!;
            var threshold = new Threshold(failOn == "never" ? null : Words.Member<Grade>("--fail-on", failOn, "never"), []);
            var outputs = ReportOutput.ParseAll(settings.Many("report"));
            var named = files(parsed);
            OutputFile.KeepApart(outputs.Select(o => o.File), named, surroundings);
            var documents = read(named);
            foreach (var output in outputs)
                output.Write(documents, ReportSettings.Options(settings, threshold, null), surroundings);
            return Exit.Clean;
        });
        return command;
    }

    /// <summary>The parts in turn: the first document of each, then the second of each.</summary>
    private static IEnumerable<CheckedDocument> Merged(IReadOnlyList<string> files, Surroundings surroundings)
    {
        if (files.Count == 0)
            throw new CommandFailure("no part is named", "Name all of them, as in `compliance merge part1.ndjson part2.ndjson`.");
        var parts = files.Select(f => WrittenReports.Read(f, surroundings)).ToList();
        var numbers = parts.ConvertAll(p => p.Shard is { } shard ? Shard.Parse(shard) : throw new CommandFailure($"`{p.File}` is no part of a run", "Parts are written with `--shard`."));
        for (var number = 1; number <= numbers[0].Of; number++)
        {
            if (numbers.Count(n => n.Number == number && n.Of == numbers[0].Of) != 1)
                throw new CommandFailure($"part {number}/{numbers[0].Of} is missing or there twice", $"Give each of the {numbers[0].Of} parts once.");
        }

        if (numbers.Count != numbers[0].Of)
            throw new CommandFailure("the parts are of different runs", "Give each part of one run once.");
        var ordered = parts.Zip(numbers).OrderBy(p => p.Second.Number).Select(p => p.First).ToList();
        var names = ordered.ConvertAll(p => p.File);
        return ordered.TrueForAll(p => p.Lines is not null)
            ? new KeptLines(surroundings.Processors, () => InTurn(names, ordered.ConvertAll(p => p.Lines!())))
            : InTurn(names, ordered.ConvertAll(p => p.Documents));
    }

    /// <summary>The first of each part, then the second of each. Only the last turn may end before the last part.</summary>
    private static IEnumerable<T> InTurn<T>(List<string> names, List<IEnumerable<T>> parts)
    {
        var all = parts.ConvertAll(p => p.GetEnumerator());
        try
        {
            for (string? ended = null; ended is null;)
            {
                for (var i = 0; i < all.Count; i++)
                {
                    if (!all[i].MoveNext())
                        ended ??= names[i];
                    else if (ended is not null)
                        throw Incomplete(ended, names[i]);
                    else
                        yield return all[i].Current;
                }

                if (ended is null)
                    continue;
                for (var i = 0; i < names.IndexOf(ended); i++)
                {
                    if (all[i].MoveNext())
                        throw Incomplete(ended, names[i]);
                }
            }
        }
        finally
        {
            all.ForEach(p => p.Dispose());
        }
    }

    private static CommandFailure Incomplete(string part, string longer) => new(
        $"`{part}` has fewer results than `{longer}` lets expect: its run was stopped, or they are parts of different runs",
        "Check each part of the same documents to the end.");
}
