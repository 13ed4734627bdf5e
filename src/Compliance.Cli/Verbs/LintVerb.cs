using System.CommandLine;
using System.Globalization;
using System.Text;
using Compliance.Language;
using Compliance.Rules;

namespace Compliance.Cli.Verbs;

/// <summary>Everything to tell about a rule pack.</summary>
internal static class LintVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var folder = new Argument<string>("rules") { Description = "Folder of a rule pack." };
        var fix = new Option<bool>("--fix") { Description = "Repair what has one right answer, and write texts in braces on lines of their own." };
        var command = new Command("lint", "Tells what is wrong with a rule pack, with file, line and column.") { folder }
            .WithExample("compliance lint rules/no", "compliance lint rules/no --fix", "compliance explain CMP2001");
        command.Add(fix);
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(fix), surroundings));
        return command;
    }

    private static int Run(string folder, bool fix, Surroundings surroundings)
    {
        var files = RulePacks.Files(folder, surroundings);
        if (fix)
            files = Fix(files, surroundings);
        var diagnostics = RuleSet.Lint(files, surroundings.Today);
        foreach (var diagnostic in diagnostics)
            surroundings.Out.WriteLine(diagnostic);
        var errors = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var warnings = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning);
        surroundings.Out.WriteLine(string.Join(", ", Count(files.Count, "file"), Count(errors, "error"), Count(warnings, "warning")));
        return errors > 0 ? Exit.Findings : Exit.Clean;
    }

    private static IReadOnlyList<RuleFile> Fix(IReadOnlyList<RuleFile> files, Surroundings surroundings)
    {
        var repaired = RuleRepair.Apply(files);
        foreach (var (before, after) in files.Zip(repaired).Where(pair => pair.First != pair.Second))
        {
            try
            {
                File.WriteAllText(surroundings.PathOf(before.Path), after.Text, new UTF8Encoding(false));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CommandFailure($"`{before.Path}` cannot be written");
            }

            surroundings.Out.WriteLine($"{after.Path}: repaired");
        }

        return repaired;
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
