using System.CommandLine;
using System.Globalization;
using Compliance.Rules;
using Compliance.Testing;

namespace Compliance.Cli.Verbs;

/// <summary>Runs the cases that stand beside the rules of a pack.</summary>
internal static class TestVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var folder = new Argument<string>("rules") { Description = "Folder of a rule pack with *.tests.yaml files." };
        var command = new Command("test", "Runs the cases of a rule pack.") { folder }.WithExample("compliance test rules/no");
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, surroundings));
        return command;
    }

    private static int Run(string folder, Surroundings surroundings)
    {
        IReadOnlyList<RuleTestResult> results;
        try
        {
            results = RuleTests.Run(RulePacks.Files(folder, surroundings));
        }
        catch (RuleSetException e)
        {
            foreach (var diagnostic in e.Diagnostics)
                surroundings.Error.WriteLine(diagnostic);
            throw new CommandFailure($"the rules in `{folder}` cannot be used", $"See `compliance lint {folder}`.");
        }

        if (results.Count == 0)
            throw new CommandFailure($"`{folder}` has no cases", "Cases stand in files that end in .tests.yaml, beside the rules.");
        foreach (var result in results.Where(r => !r.Passed))
        {
            surroundings.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.File}({result.Line}): failed: {result.Case}"));
            foreach (var failure in result.Failures)
                surroundings.Out.WriteLine("  " + failure);
        }

        var failed = results.Count(r => !r.Passed);
        surroundings.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count - failed} cases passed, {failed} failed"));
        return failed > 0 ? Exit.Findings : Exit.Clean;
    }
}
