using System.CommandLine;
using System.Globalization;
using Compliance.Language;
using Compliance.Rules;

namespace Compliance.Cli.Verbs;

/// <summary>Everything to tell about a rule pack.</summary>
internal static class LintVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var folder = new Argument<string>("rules") { Description = "Folder of a rule pack." };
        var command = new Command("lint", "Tells what is wrong with a rule pack, with file, line and column.") { folder }
            .WithExample("compliance lint rules/no", "compliance explain CMP2001");
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, surroundings));
        return command;
    }

    private static int Run(string folder, Surroundings surroundings)
    {
        var files = RulePacks.Files(folder, surroundings);
        var diagnostics = RuleSet.Lint(files);
        foreach (var diagnostic in diagnostics)
            surroundings.Out.WriteLine(diagnostic);
        var errors = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var warnings = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning);
        surroundings.Out.WriteLine(string.Join(", ", Count(files.Count, "file"), Count(errors, "error"), Count(warnings, "warning")));
        return errors > 0 ? Exit.Findings : Exit.Clean;
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
