using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Rules;
using Compliance.Testing;

namespace Compliance.Catalogue;

/// <summary>A case of the tests as an example of a rule.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Given">What the case changes in the plan that its file begins with: path and value.</param>
/// <param name="Outcome">What the rule came to.</param>
/// <param name="Message">What the report says, in the language of the page.</param>
internal sealed record CaseExample(string Name, IReadOnlyList<(string Path, string Value)> Given, Outcome Outcome, string Message);

/// <summary>Runs the cases of a pack and keeps what each came to for each rule.</summary>
internal sealed class CaseExamples
{
    private const int MostExamples = 10;

    private readonly Dictionary<string, List<(CaseExample Example, bool IsNamed)>> byRule = new(StringComparer.Ordinal);

    public CaseExamples(RuleSet rules, string language)
    {
        var checker = new ComplianceChecker(rules);
        foreach (var prepared in PreparedCase.Of(rules.Pack).Where(c => c.Plan is not null))
        {
            Count++;
            var named = prepared.Case.NamedRules.Select(e => rules.Pack.IdOf(e.Value)).ToHashSet();
            var observed = rules.Pack.Rules.Where(prepared.Observes).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            var report = checker.Check(prepared.Plan!, prepared.Options with { Language = language });
            foreach (var result in report.Results.SelectMany(r => r.Followed.Prepend(r)).Where(r => observed.Contains(r.Rule)).DistinctBy(r => r.Rule))
            {
                if (!byRule.TryGetValue(result.Rule, out var list))
                    byRule[result.Rule] = list = [];
                list.Add((new CaseExample(prepared.Case.Name.Value, Given(prepared), result.Outcome, result.Message.Text), named.Contains(result.Rule)));
            }
        }
    }

    /// <summary>How many cases there are.</summary>
    public int Count { get; }

    /// <summary>The cases that name the rule, and one of every other outcome.</summary>
    public IReadOnlyList<CaseExample> Of(string rule)
    {
        if (!byRule.TryGetValue(rule, out var all))
            return [];
        var named = all.Where(e => e.IsNamed).Select(e => e.Example).ToList();
        var others = all.Where(e => !e.IsNamed).Select(e => e.Example).DistinctBy(e => e.Outcome).Where(e => named.TrueForAll(n => n.Outcome != e.Outcome));
        return [.. others.Concat(named).OrderBy(e => e.Outcome).Take(MostExamples)];
    }

    private static List<(string Path, string Value)> Given(PreparedCase prepared) =>
        [.. prepared.Case.With.Select(e => (e.Key.Value, e.Value is YamlScalar scalar ? scalar.Value : "…"))];
}
