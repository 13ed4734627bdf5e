using System.CommandLine;
using Compliance.Cli.RuleTesting;
using Compliance.Language;
using Compliance.Rules;
using Compliance.Testing;
using Compliance.Testing.Coverage;
using Compliance.Testing.Mutation;

namespace Compliance.Cli.Verbs;

/// <summary>Runs the cases that stand beside the rules of a pack, measures what they show, and tests them.</summary>
internal static class TestVerb
{
    private const int MostThreads = 4;

    public static Command Make(Surroundings surroundings, CancellationToken stop)
    {
        var folder = new Argument<string>("rules") { Description = "Folder of a rule pack with *.tests.yaml files." };
        var coverage = new Option<bool>("--coverage") { Description = "Show what no case shows: leaves true, false and unknown, levels, boundaries of parameters." };
        var min = new Option<int?>("--coverage-min") { Description = "Per cent of the coverage that is required; implies --coverage.", HelpName = "percent" };
        var mutate = new Option<bool>("--mutate") { Description = "Change the rules in small ways, one at a time, and list the changes that no case notices." };
        var only = new Option<string?>("--only") { Description = "With --mutate: only what belongs to this rule, definition or parameter.", HelpName = "name" };
        var reports = new Option<string[]>("--report") { Description = "console, junit or json, on standard output or in a file as junit=out.xml; may be repeated.", HelpName = "format[=file]", AllowMultipleArgumentsPerToken = false };
        var command = new Command("test", "Runs the cases of a rule pack.") { folder, coverage, min, mutate, only, reports }
            .WithExample("compliance test rules/no", "compliance test rules/no --coverage-min 100", "compliance test rules/no --mutate --only scope", "compliance test rules/no --report junit=tests.xml");
        command.SetAction(parsed =>
        {
            var outputs = TestOutput.ParseAll(parsed.GetValue(reports) ?? []);
            var gate = parsed.GetValue(min);
            if (gate is < 0 or > 100)
                throw new CommandFailure($"`--coverage-min {gate}` is no per cent; give 0 to 100");
            var run = Run(parsed.GetValue(folder)!, surroundings);
            if (parsed.GetValue(coverage) || gate is not null)
                run.Result = run.Result with { Coverage = CoverageRun.Run(run.Load()), CoverageMin = gate };
            if (parsed.GetValue(mutate))
                run.Result = Mutate(run, parsed.GetValue(only), surroundings, stop);
            foreach (var output in outputs)
                output.Write(run.Result, surroundings);
            return run.Result.IsClean ? Exit.Clean : Exit.Findings;
        });
        return command;
    }

    private static Loaded Run(string folder, Surroundings surroundings)
    {
        var files = RulePacks.Files(folder, surroundings);
        try
        {
            var results = RuleTests.Run(files);
            return results.Count > 0
                ? new Loaded(files) { Result = new TestRun(folder, results) }
                : throw new CommandFailure($"`{folder}` has no cases", "Cases stand in files that end in .tests.yaml, beside the rules.");
        }
        catch (RuleSetException e)
        {
            foreach (var diagnostic in e.Diagnostics)
                surroundings.Error.WriteLine(diagnostic);
            throw new CommandFailure($"the rules in `{folder}` cannot be used", $"See `compliance lint {folder}`.");
        }
    }

    private static TestRun Mutate(Loaded run, string? only, Surroundings surroundings, CancellationToken stop)
    {
        if (run.Result.Failed > 0)
        {
            surroundings.Error.WriteLine("no mutants were tried, because cases fail");
            return run.Result;
        }

        var pack = run.Load().Pack;
        var owners = Mutants.Of(pack).Select(m => m.Owner).Distinct(StringComparer.Ordinal).ToList();
        if (only is not null && !owners.Contains(only))
            throw new CommandFailure($"there is nothing to change in `{only}`{Suggestion.DidYouMean(only, owners)}", "Name a rule, a definition or a parameter; see `compliance rules`.");
        var threads = Math.Clamp(surroundings.Processors, 1, MostThreads);
        var mutants = MutationRun.Run(run.Load, m => only is null || m.Owner == only, threads, stop);
        var stale = Accepted.In(pack, survivors: true).Stale(mutants.Where(m => m.Survived).Select(m => m.Mutant.Id));
        return run.Result with { Mutants = mutants, StaleSurvivors = only is null ? stale : [] };
    }

    /// <summary>A pack that can be loaded again and again.</summary>
    private sealed class Loaded(IReadOnlyList<RuleFile> files)
    {
        public required TestRun Result { get; set; }

        public RuleSet Load() => RuleSet.Load(files);
    }
}
