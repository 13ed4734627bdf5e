using System.CommandLine;
using System.Globalization;
using Compliance.Cli.Batch;
using Compliance.Cli.Configuration;
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
            var threshold = new Threshold(failOn == "never" ? null : Words.Grade("--fail-on", failOn, "never"), []);
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
        var numbers = Numbers(parts);
        var ordered = parts.Zip(numbers).OrderBy(p => p.Second).Select(p => p.First).ToList();
        var names = ordered.ConvertAll(p => p.File);
        LookForOverlap(ordered, surroundings);
        return ordered.TrueForAll(p => p.Lines is not null)
            ? new KeptLines(surroundings.Processors, () => InTurn(names, ordered.ConvertAll(p => p.Lines!())))
            : InTurn(names, ordered.ConvertAll(p => p.Documents));
    }

    /// <summary>The number of each part. One without a document cannot say which it is: it stands where one is missing.</summary>
    private static List<int> Numbers(List<WrittenReport> parts)
    {
        var said = parts.ConvertAll(p => p.Shard is { } shard ? Shard.Parse(shard) : p.Lines?.Invoke().Any() == false ? null : throw new CommandFailure($"`{p.File}` is no part of a run", "Parts are written with `--shard`."));
        var of = said.OfType<Shard>().FirstOrDefault()?.Of ?? parts.Count;
        var missing = new Queue<int>(Enumerable.Range(1, of).Except(said.OfType<Shard>().Where(s => s.Of == of).Select(s => s.Number)));
        if (parts.Count > of || said.OfType<Shard>().Any(s => s.Of != of))
            throw new CommandFailure("the parts are of different runs, or one is there twice", $"Give each of the {of} parts of one run once.");
        var numbers = said.ConvertAll(s => s?.Number ?? missing.Dequeue());
        return missing.Count == 0 ? numbers : throw new CommandFailure($"part {missing.Peek()}/{of} is missing", $"Give each of the {of} parts once.");
    }

    /// <summary>Documents that are in two parts, and parts that other rules made, tell that they are not of one run.</summary>
    private static void LookForOverlap(List<WrittenReport> parts, Surroundings surroundings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var (twice, first, rules) = (0, "", default(string));
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var (file, pack) in parts[part].Documents.InOrder(d => (d.File, d.Report is { } report ? report.Pack + " " + report.Digests.GetValueOrDefault("pack") : null)))
            {
                if (pack is not null && pack != (rules ??= pack))
                    throw new CommandFailure($"`{parts[part].File}` was made by other rules than the parts before it", "Check all parts with the same rules.");
                if (seen.TryAdd(file, part) || seen[file] == part)
                    continue;
                first = twice++ == 0 ? file : first;
            }
        }

        if (twice > 0)
            surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warning: {twice} documents are in more than one part, `{first}` for one; are these parts of one run?"));
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
