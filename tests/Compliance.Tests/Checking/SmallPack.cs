using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

/// <summary>Small rule packs in one language, to be checked against small plans.</summary>
internal static class SmallPack
{
    public const string Manifest = """
        pack: small
        version: 1.2.0
        language: compliance/1
        title: A small pack
        message languages: [en]
        sources:
          act:
            title: The Act
            authority: act
          norm:
            title: House norm
            authority: house
        grades:
          must by act: { not met: critical, not shown: serious, contradictory: serious, depends: moderate, judgement: moderate, open: info }
          should: { not met: moderate, not shown: moderate, contradictory: moderate, depends: minor, judgement: minor, open: info }

        """;

    public static RuleFile File(string path, string text) => new(path, text);

    public static RuleSet Load(string rules, string manifest = "", string? parameters = null) => RuleSet.Load(Files(rules, manifest, parameters));

    public static IReadOnlyList<RuleFile> Files(string rules, string manifest = "", string? parameters = null)
    {
        var files = new List<RuleFile> { new("pack.yaml", Manifest + manifest), new("small.rules.yaml", "rules for: small\n" + rules) };
        if (parameters is not null)
            files.Add(new RuleFile("law.parameters.yaml", "parameters: law\nvalues:\n" + parameters));
        return files;
    }

    public static Plan Plan(string yaml)
    {
        var reading = PlanYaml.Read(yaml, "plan.yaml");
        Assert.Empty(reading.Errors);
        return reading.Plan!;
    }

    public static Report Check(RuleSet rules, string plan, CheckOptions? options = null) =>
        new ComplianceChecker(rules).Check(Plan(plan), (options ?? CheckOptions.Default) with { AsOf = options?.AsOf ?? new DateOnly(2026, 3, 1), Language = "en" });
}
