using System.Globalization;
using System.Text;
using Compliance.Rules;

namespace Compliance.Benchmarks.Workload;

/// <summary>The forty rules several times over, each copy under names of its own; or the first ten of them.</summary>
internal static class GeneratedRules
{
    public static IReadOnlyList<RuleFile> OfCount(int count)
    {
        var files = WorkloadFiles.Rules.Where(f => !IsRules(f)).ToList();
        foreach (var file in WorkloadFiles.Rules.Where(IsRules))
        {
            for (var copy = 0; copy * 40 < count; copy++)
                files.Add(Copy(file, copy));
        }

        if (count >= 40)
            return files;

        // The ten rules about measures, and the file that defines the duties they depend on without its rules.
        return [.. files.Where(f => !IsRules(f) || f.Path.Contains("measures", StringComparison.Ordinal)), Definitions()];
    }

    private static bool IsRules(RuleFile file) => file.Path.EndsWith(".rules.yaml", StringComparison.Ordinal);

    private static RuleFile Definitions()
    {
        var duty = Copy(WorkloadFiles.Rules.First(f => f.Path.EndsWith("duty.rules.yaml", StringComparison.Ordinal)), 0);
        return duty with { Text = duty.Text[..duty.Text.IndexOf("\nrules:\n", StringComparison.Ordinal)] };
    }

    private static RuleFile Copy(RuleFile file, int copy)
    {
        if (copy == 0)
            return file;
        var number = copy.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder(file.Text)
            .Replace("rules for: ", "rules for: n" + number + "-")
            .Replace("- rule: ", "- rule: n" + number + "-");
        foreach (var name in (string[])["headcount", "four-step duty", "must show the work", "women at levels", "men at levels", "people at levels"])
            text.Replace(name, name + " " + number);

        // "women at levels" holds "men at levels".
        text.Replace(" " + number + " " + number, " " + number);
        return new RuleFile(file.Path.Replace(".rules.yaml", number + ".rules.yaml", StringComparison.Ordinal), text.ToString());
    }
}
