using Compliance.Rules;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Testing;

/// <summary>A small pack with cases beside its rules.</summary>
internal static class TestedPack
{
    public const string Parameters = """
          threshold:
            type: number
            unit: persons
            title: Threshold
            compare as: more than
            history:
              - from: 2020-01-01
                value: 50
                source: act § 1
        """;

    public const string Rules = """
        definitions:
          - define: duty
            duty: yes
            title: the duty applies
            source: act § 1
            is: employer.regular employees > law.threshold
        rules:
          - rule: mapped
            title: Pay is mapped
            levels:
              - must when: duty
                source: act § 2
              - otherwise: not applicable
            requires: pay mapping.status = "completed"
            message: Pay is not mapped.
        """;

    /// <summary>Cases in which nothing is left to see or to change unnoticed.</summary>
    public const string Cases = """
        tests for: small
        as of: 2026-03-01
        base: &base
          employer:
            regular employees: 51
          pay mapping:
            status: completed
        cases:
          - case: met
            given: *base
            expect:
              findings: []
          - case: not met
            given: *base
            with:
              pay mapping.status: not done
            expect:
              findings:
                - rule: mapped
                  outcome: not met
                  grade: critical
          - case: nothing is said of pay
            given: *base
            with:
              pay mapping: (not stated)
            expect:
              findings:
                - rule: mapped
                  outcome: open
          - case: 50 is not more than 50
            given: *base
            with:
              employer.regular employees: 50
              pay mapping.status: not done
            expect:
              findings: []
          - case: nor is 49
            given: *base
            with:
              employer.regular employees: 49
            expect:
              definitions:
                duty: false
              findings: []
          - case: the number is not known
            given: *base
            with:
              employer.regular employees: (not stated)
              pay mapping.status: not done
            expect:
              findings:
                - rule: mapped
                  outcome: depends

        """;

    public static IReadOnlyList<RuleFile> Files(string cases = Cases, string rules = Rules) =>
        [.. SmallPack.Files(rules, parameters: Parameters), new RuleFile("small.tests.yaml", cases)];

    public static RuleSet Load(string cases = Cases, string rules = Rules) => RuleSet.Load(Files(cases, rules));

    /// <summary>The cases without the one of that name.</summary>
    public static string Without(string name)
    {
        var start = Cases.IndexOf("  - case: " + name + "\n", StringComparison.Ordinal);
        var end = Cases.IndexOf("  - case:", start + 1, StringComparison.Ordinal);
        return Cases[..start] + (end < 0 ? "" : Cases[end..]);
    }
}
