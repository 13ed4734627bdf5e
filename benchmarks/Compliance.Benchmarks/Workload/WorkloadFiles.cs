using System.Text;
using Compliance.Rules;

namespace Compliance.Benchmarks.Workload;

/// <summary>The files that the benchmarks use; they are part of the program, so that it runs from anywhere.</summary>
internal static class WorkloadFiles
{
    /// <summary>The forty rules.</summary>
    public static IReadOnlyList<RuleFile> Rules { get; } = In("workload/");

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
