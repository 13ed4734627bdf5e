using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Tests.Checking;

/// <summary>Takes one value out of a plan, through the notation of plan files.</summary>
internal static class PlanDeletion
{
    /// <summary>The plan without the value; null where the path names one of several items that look the same.</summary>
    public static Plan? Without(Plan plan, string path)
    {
        var tree = YamlReader.Read("plan.yaml", PlanYaml.Write(plan with { Sources = null }));
        var reading = PlanTree.FromYaml(tree.Root).Remove(path, tree.Root!).ToPlan("plan.yaml");
        return reading.Plan;
    }
}
