using Compliance.Language;

namespace Compliance.Plans;

/// <summary>The places of everything that was read, by path.</summary>
internal static class PlanPlaces
{
    /// <summary>The places of a plan that was read without errors.</summary>
    public static Dictionary<string, Place> Of(BoundValue plan)
    {
        var places = new Dictionary<string, Place>(plan.Node.Size, StringComparer.Ordinal);
        AddMembers(PlanModel.Plan, plan, "", places);
        return places;
    }

    /// <summary>The place of a node.</summary>
    public static Place Of(YamlNode node)
    {
        var (line, column) = node.Source.PositionOf(node.Span.Start);
        return new Place { File = node.Source.Path, Line = line, Column = column, Excerpt = (node as YamlScalar)?.Value };
    }

    private static void AddMembers(PlanRecord record, BoundValue group, string path, Dictionary<string, Place> places)
    {
        if (group.Parts is null)
        {
            AddShorthand(record, group, path, places);
            return;
        }

        for (var i = 0; i < group.Parts.Length; i++)
        {
            if (group.Parts[i] is { Value: not null } part)
                AddMember(record.Members[i], part, PlanPath.Join(path, record.Members[i].Name), places);
        }
    }

    private static void AddMember(PlanMember member, BoundValue value, string path, Dictionary<string, Place> places)
    {
        places[path] = Of(value.Node);
        if (!member.IsList)
        {
            if (member.Kind == PlanKind.Group)
                AddMembers(member.Record!, value, path, places);
            return;
        }

        if (value.Parts is null)
            return;
        var keys = PlanPaths.KeysOf(member, value.Value!);
        for (var i = 0; i < value.Parts.Length; i++)
        {
            var item = PlanPath.Item(path, keys[i]);
            places[item] = Of(value.Parts[i]!.Node);
            if (member.Kind == PlanKind.Group)
                AddMembers(member.Record!, value.Parts[i]!, item, places);
        }
    }

    /// <summary>One text stands for several values: it is the place of each.</summary>
    private static void AddShorthand(PlanRecord record, BoundValue group, string path, Dictionary<string, Place> places)
    {
        var values = record.Read(group.Value!);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not null)
                places[PlanPath.Join(path, record.Members[i].Name)] = Of(group.Node);
        }
    }
}
