using System.Text;
using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Workload;
using Compliance.Checking;
using Compliance.Documents;
using Compliance.Findings;
using Compliance.PackImage;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>Everything before and around a check: rules, plans and documents read.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private const string Name = "nordlys-verft";

    private readonly CheckOptions options = new() { AsOf = WorkloadPlans.AssessmentDate };
    private readonly List<RuleFile> untested = [.. WorkloadFiles.NorwegianPack.Where(f => !f.Path.EndsWith(".tests.yaml", StringComparison.Ordinal))];
    private readonly byte[] image = LibraryPack.Image();
    private readonly byte[] document = WorkloadFiles.Sample(Name + ".txt");
    private string yaml = "";
    private string json = "";
    private ComplianceChecker checker = null!;
    private Plan plan = null!;

    [GlobalSetup]
    public void Prepare()
    {
        yaml = Encoding.UTF8.GetString(WorkloadFiles.Sample(Name + ".plan.yaml"));
        plan = PlanYaml.Read(yaml, Name).Plan!;
        json = PlanJson.Write(plan with { Sources = null });
        checker = new ComplianceChecker(RuleSet.Load(WorkloadFiles.NorwegianPack));
    }

    /// <summary>The Norwegian pack from its files to a checker.</summary>
    [Benchmark]
    public ComplianceChecker BuildNorwegianPack() => new(RuleSet.Load(WorkloadFiles.NorwegianPack));

    /// <summary>The same pack without its test cases, as the library carries it.</summary>
    [Benchmark]
    public ComplianceChecker BuildPackOfLibrary() => new(RuleSet.Load(untested));

    /// <summary>The same as the command carries it: bound when it was built.</summary>
    [Benchmark]
    public ComplianceChecker BuildBoundPack() => new(LibraryPack.Of(image));

    /// <summary>A plan file in YAML with the place of each value.</summary>
    [Benchmark]
    public Plan? ReadYaml() => PlanYaml.Read(yaml, Name).Plan;

    /// <summary>The same plan in JSON.</summary>
    [Benchmark]
    public Plan? ReadJson() => PlanJson.Read(json, Name).Plan;

    /// <summary>A document of text to a plan with places.</summary>
    [Benchmark]
    public Plan? ReadDocument() => DocumentPlanReader.Read(new MemoryStream(document), Name + ".txt").Plan;

    /// <summary>The plan against the Norwegian pack.</summary>
    [Benchmark]
    public Report CheckNorwegianPack() => checker.Check(plan, options);

    /// <summary>The document to findings.</summary>
    [Benchmark]
    public Report DocumentToFindings() =>
        checker.Check(DocumentPlanReader.Read(new MemoryStream(document), Name + ".txt").Plan!, options);
}
