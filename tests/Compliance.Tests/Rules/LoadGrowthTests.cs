using System.Globalization;
using System.Text;
using Compliance.Rules;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Rules;

/// <summary>What a rule costs when a rule set is built must not depend on how many others there are.</summary>
public class LoadGrowthTests
{
    [Fact]
    public void Building_a_rule_set_costs_the_same_for_each_rule_however_many_there_are()
    {
        PerRule(40);
        var few = PerRule(40);
        var many = PerRule(640);
        var most = PerRule(2_560);

        Assert.InRange(many, few * 0.5, few * 1.1);
        Assert.InRange(most, many * 0.8, many * 1.1);
    }

    /// <summary>Bytes that this thread allocates: the same on every machine and in every run, as times are not.</summary>
    private static double PerRule(int count)
    {
        var files = Pack(count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rules = RuleSet.Load(files);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(count, rules.Rules("en").Count);
        return (double)bytes / count;
    }

    /// <summary>Rules with definitions, parameters, references to other rules and cases, in files of forty.</summary>
    private static List<RuleFile> Pack(int count)
    {
        var files = new List<RuleFile> { SmallPack.File("pack.yaml", SmallPack.Manifest) };
        for (var first = 0; first < count; first += 40)
        {
            var (definitions, rules, cases, parameters) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
            for (var i = first; i < first + 40; i++)
            {
                parameters.Append(CultureInfo.InvariantCulture, $"  limit {i}:\n    type: number\n    title: Limit\n    history:\n      - {{ from: 2020-01-01, value: 50, source: act § 1 }}\n");
                definitions.Append(CultureInfo.InvariantCulture, $"  - define: large {i}\n    duty: yes\n    source: act § 1\n    is: employer.regular employees > law.limit {i}{(i == first ? "" : $" or large {i - 1}")}\n");
                rules.Append(CultureInfo.InvariantCulture, $"  - rule: rule-{i}\n    formerly: [old-{i}]\n    title: Rule {i}\n    levels:\n      - must when: large {i}\n        source: act § 2\n    follows from: [rule-{Math.Max(0, i - 1)}, old-{count - 1 - i}]\n");
                rules.Append(CultureInfo.InvariantCulture, $"    for each: measure in measures\n    let:\n      dear: count(measure.owners) > law.limit {i}\n    requires:\n      all of:\n        - check: stated(measure.goal) or not(dear)\n          label: Deadline\n        - check: stated(measure.owners)\n          label: Owner\n    message: The document says nothing of {{failed labels}} for {{measure.number}}\n");
                cases.Append(CultureInfo.InvariantCulture, $"  - case: Case {i}\n    given:\n      employer:\n        regular employees: 60\n    expect:\n      contains: [rule-{i}]\n");
            }

            files.Add(SmallPack.File($"p{first}.parameters.yaml", "parameters: law\nvalues:\n" + parameters));
            files.Add(SmallPack.File($"r{first}.rules.yaml", $"rules for: topic {first}\ndefinitions:\n{definitions}rules:\n{rules}"));
            files.Add(SmallPack.File($"r{first}.tests.yaml", $"tests for: topic {first}\ncases:\n{cases}"));
        }

        return files;
    }
}
