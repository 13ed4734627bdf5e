using System.Collections;

namespace Compliance.Plans;

/// <summary>The values of a plan one by one, each with its path and in the notation of plan files.</summary>
internal static class StatedFacts
{
    /// <summary>All values of a plan, in the order of the model.</summary>
    public static List<(string Root, string Path, string Value)> Of(Plan plan)
    {
        var facts = new List<(string, string, string)>();
        var values = PlanModel.Plan.Read(plan);
        for (var i = 0; i < values.Length; i++)
        {
            var root = PlanModel.Plan.Members[i];
            if (values[i] is { } value)
                Value(root, value, root.Name, root.Name, facts);
        }

        return facts;
    }

    private static void Members(PlanRecord record, object host, string path, string root, List<(string, string, string)> facts)
    {
        var values = record.Read(host);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
                Value(record.Members[i], value, PlanPath.Join(path, record.Members[i].Name), root, facts);
        }
    }

    private static void Value(PlanMember member, object value, string path, string root, List<(string, string, string)> facts)
    {
        if (!member.IsList)
        {
            Single(member, value, path, root, facts);
            return;
        }

        if (ReferenceEquals(value, member.None))
        {
            facts.Add((root, path, "none"));
            return;
        }

        var keys = PlanPaths.KeysOf(member, value);
        var index = 0;
        foreach (var item in (IEnumerable)value)
        {
            var itemPath = PlanPath.Item(path, keys[index++]);
            Single(member, item, itemPath, root, facts);
        }
    }

    private static void Single(PlanMember member, object value, string path, string root, List<(string, string, string)> facts)
    {
        if (member.Kind == PlanKind.Group)
            Members(member.Record!, value, path, root, facts);
        else
            facts.Add((root, path, PlanScalars.Text(member, value)));
    }
}
