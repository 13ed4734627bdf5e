using Compliance.Tests.House;
using Compliance.Tests.Language.Diagnostics;

namespace Compliance.Tests.Analyzers;

/// <summary>The examples of the pages about C#, as projects that compile.</summary>
internal static class UsagePages
{
    private const string Usings = """
        using System.Diagnostics.CodeAnalysis; using Compliance.Checking; using Compliance.Findings; using Compliance.Plans; using Compliance.Rules;

        """;

    private const string Start = "static class Example { static void Run(ComplianceChecker checker, Plan plan, Report report, Finding finding) {\n";

    /// <summary>The source of a block: whole types, or the statements of a method.</summary>
    public static string SourceOf(PageBlock block) => block.Info == "statements" ? Usings + Start + block.Text + "\n} }\n" : Usings + block.Text + "\n";

    /// <summary>A project with that source and the pack of the repository.</summary>
    public static CompilerRun Project(string source) => Directory
        .EnumerateFiles(Repository.PathOf("rules", "no"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".tests.yaml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Aggregate(CompilerRun.Of(source), (run, path) => run.With(path, File.ReadAllText(path), "Inherited"));

    /// <summary>The places that carets mark, in the line above them: line and columns from 1.</summary>
    public static IEnumerable<(int Line, int Start, int End)> Marks(string source)
    {
        var lines = source.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var start = lines[i].IndexOf('^', StringComparison.Ordinal);
            if (start >= 0 && lines[i].StartsWith("//", StringComparison.Ordinal))
                yield return (i, start + 1, lines[i].LastIndexOf('^') + 2);
        }
    }
}
