using System.Collections;
using System.Reflection;
using System.Text;
using Compliance.Checking;
using Compliance.Language;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.House;
using Compliance.Tests.Packs;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>Who repairs a rule must not change it: what a repair writes says what the rule said, or what its author meant.</summary>
public class RepairPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static readonly IReadOnlyList<Plan> Plans =
    [
        .. new[] { "nordlys-verft", "nordlys-verft-uferdig", "furuvik-kommune" }
            .Select(name => PlanYaml.Read(File.ReadAllText(Repository.PathOf("samples", name + ".plan.yaml")), name).Plan!),
        new Plan(),
    ];

    [Fact]
    public void A_repair_never_changes_what_valid_rules_mean() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var files = OtherHand.Write(DamagedFiles.From(random), random, onlyWhatIsValid: true);
        if (!IsValid(files))
            return;
        var repaired = RuleRepair.Apply(files);
        Assert.Equal(repaired, RuleRepair.Apply(repaired));
        Assert.True(IsValid(repaired), string.Join("\n", RuleSet.Lint(files).Where(d => d.Replacement is not null).Select(d => d + " -> " + d.Replacement).Append("became").Concat(RuleSet.Lint(repaired).Select(d => d.ToString()))));
        if (!repaired.SequenceEqual(files))
            AssertSame(files, repaired);
    }).Holds(25);

    [Fact]
    public void What_another_hand_wrote_is_repaired_to_the_same_rules() => Prop.ForAll(Seeds, seed =>
    {
        var files = OtherHand.Write(RuleFiles.Norwegian, new Random(seed), onlyWhatIsValid: false);
        var repaired = RuleRepair.Apply(files);
        Assert.Equal(repaired, RuleRepair.Apply(repaired));
        AssertSame(RuleFiles.Norwegian, repaired);
    }).Holds(10);

    [Fact]
    public void A_hand_that_writes_otherwise_is_told_so()
    {
        var told = Enumerable.Range(0, 30)
            .SelectMany(seed => RuleSet.Lint(OtherHand.Write(RuleFiles.Norwegian, new Random(seed), onlyWhatIsValid: false)))
            .Where(d => d.Replacement is not null)
            .Select(d => d.Id)
            .ToHashSet();
        Assert.Superset(new HashSet<string> { "CMP0002", "CMP0006", "CMP1005", "CMP2010", "CMP5008" }, told);
    }

    private static bool IsValid(IEnumerable<RuleFile> files) => RuleSet.Lint(files).All(d => d.Severity != DiagnosticSeverity.Error);

    private static void AssertSame(IReadOnlyList<RuleFile> expected, IReadOnlyList<RuleFile> actual)
    {
        var (one, other) = (RuleSet.Load(expected), RuleSet.Load(actual));
        Assert.Equal(Described(one), Described(other));
        foreach (var plan in Plans)
            Assert.Equal(Checked(one, plan), Checked(other, plan));
    }

    private static string Checked(RuleSet rules, Plan plan)
    {
        var report = new ComplianceChecker(rules).Check(plan, new CheckOptions { AsOf = new DateOnly(2026, 3, 1) });
        return string.Join('\n', report.Results.Select(r => r.Rule + " " + r.Item + " " + r.Outcome + " " + r.Grade + " " + r.Message.Text).Prepend(report.Conclusion.ToString()));
    }

    /// <summary>Everything that the readers kept of the files, an id that a rule had before by the one that it has.</summary>
    private static string Described(RuleSet rules)
    {
        var pack = rules.Pack;
        var text = new StringBuilder();
        foreach (var rule in pack.Rules)
            Describe(rule.Syntax with { FollowsFrom = [], Formerly = [] }, text.Append(rule.Syntax.FollowsFrom.Aggregate("", (all, f) => all + pack.IdOf(f.Value) + " ")));
        foreach (var definition in pack.Definitions)
            Describe(definition.Versions.Select(v => v.Syntax), text);
        Describe(pack.Parameters.Select(p => p.Syntax), text);
        Describe(pack.Manifest with { File = new SourceText("", "") }, text);
        Describe(pack.Labels, text);
        return text.ToString();
    }

    private static void Describe(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null or SourceText:
                break;
            case YamlScalar scalar:
                text.Append(scalar.Value.ReplaceLineEndings("\n")).Append('\n');
                break;
            case YamlEntry entry:
                Describe(entry.Key, text);
                Describe(entry.Value, text);
                break;
            case YamlNode:
                break;
            case string or decimal or bool or Enum or Value or Date or FeelType:
                text.Append(value).Append('\n');
                break;
            case IEnumerable list:
                foreach (var item in list)
                    Describe(item, text);
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract" && p.GetIndexParameters().Length == 0))
                    Describe(property.GetValue(value), text.Append(property.Name).Append(' '));
                break;
        }
    }
}
