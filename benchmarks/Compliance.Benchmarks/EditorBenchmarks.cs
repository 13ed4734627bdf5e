using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.LanguageServer.Features;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.Benchmarks;

/// <summary>What happens between a key and what the editor shows, with the whole Norwegian pack open.</summary>
[MemoryDiagnoser]
public class EditorBenchmarks
{
    private const string Folder = "/packs/no/";

    private static readonly string[] Letters = ["a", "b"];

    private readonly Workspace workspace = new(() => new DateOnly(2026, 6, 1));
    private TextFile rules = null!;
    private TextFile tests = null!;
    private int turn;

    [GlobalSetup]
    public void Prepare()
    {
        foreach (var file in WorkloadFiles.NorwegianPack)
            workspace.OpenFile(new TextFile("/packs/" + file.Path, file.Text));
        rules = workspace.File(Folder + "measures.rules.yaml")!;
        tests = workspace.File(Folder + "measures.tests.yaml")!;
        _ = Diagnosing.Everything(workspace, CancellationToken.None);
    }

    /// <summary>A letter in a comment of a rules file, to the diagnostics of the whole pack.</summary>
    [Benchmark]
    public int TypeInRules() => Type(rules, "# ");

    /// <summary>A letter that breaks a line of a rules file, to the diagnostics of the whole pack.</summary>
    [Benchmark]
    public int TypeHalfALine() => Type(rules, "");

    /// <summary>A letter in the largest kind of file.</summary>
    [Benchmark]
    public int TypeInTests() => Type(tests, "# ");

    /// <summary>Every place at which a name stands, as references and renaming need it.</summary>
    [Benchmark]
    public int FindAllNames() => Occurrences.In(workspace.Packs(CancellationToken.None).First()).Count;

    private int Type(TextFile file, string before)
    {
        var end = file.PositionOf(file.Text.Length);
        workspace.OpenFile(file.With([new TextChange(before + Letters[turn++ % 2] + "\n", new LspRange(end, end))]));
        var told = Diagnosing.Everything(workspace, CancellationToken.None).Values.Sum(d => d.Count);
        workspace.OpenFile(file);
        return told;
    }
}
