using System.Text;
using Compliance.Rules;

namespace Compliance.Benchmarks.Workload;

/// <summary>The files that the benchmarks use; they are part of the program, so that it runs from anywhere.</summary>
internal static class WorkloadFiles
{
    /// <summary>The forty rules.</summary>
    public static IReadOnlyList<RuleFile> Rules { get; } = In("workload/");

    /// <summary>Some of the forty rules, with all definitions and parameters.</summary>
    /// <param name="ids">The ids of those that stay.</param>
    public static IReadOnlyList<RuleFile> Only(IReadOnlySet<string> ids) => [.. Rules.Select(f => f with { Text = Only(f.Text, ids) })];

    /// <summary>The Norwegian pack.</summary>
    public static IReadOnlyList<RuleFile> NorwegianPack { get; } = In("no/");

    /// <summary>A sample by file name.</summary>
    public static byte[] Sample(string name)
    {
        using var stream = Open("samples/" + name);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static string Only(string text, IReadOnlySet<string> ids)
    {
        const string Rule = "  - rule: ";
        var kept = new StringBuilder();
        var isKept = true;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Rule, StringComparison.Ordinal))
                isKept = ids.Contains(line[Rule.Length..].Trim());
            else if (line.Length > 0 && line[0] != ' ')
                isKept = true;
            if (isKept)
                kept.Append(line).Append('\n');
        }

        return kept.ToString();
    }

    private static List<RuleFile> In(string folder) => typeof(WorkloadFiles).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(n => new RuleFile(n, Text(n)))
        .ToList();

    private static string Text(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) => typeof(WorkloadFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException(name);
}
