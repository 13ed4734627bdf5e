using System.Collections;

namespace Compliance.Plans;

/// <summary>
/// Gives every stated value that has no place of its own the place of the group or item that holds it, so that a plan file
/// written from a document points into the document for all of them.
/// </summary>
internal static class InheritedPlaces
{
    public static void Fill(Plan plan, Dictionary<string, Place> places) => Members(PlanModel.Plan, plan, "", null, places);

    private static void Members(PlanRecord record, object host, string path, Place? holder, Dictionary<string, Place> places)
    {
        var values = record.Read(host);
        for (var i = 0; i < values.Length; i++)
        {
            var member = record.Members[i];
            var memberPath = PlanPath.Join(path, member.Name);
            if (values[i] is { } value)
                Value(member, value, memberPath, At(memberPath, holder, places), places);
        }
    }

    private static void Value(PlanMember member, object value, string path, Place? place, Dictionary<string, Place> places)
    {
        if (!member.IsList)
        {
            if (member.Kind == PlanKind.Group)
                Members(member.Record!, value, path, place, places);
            return;
        }

        var keys = PlanPaths.KeysOf(member, value);
        var index = 0;
        foreach (var item in (IEnumerable)value)
        {
            var itemPath = PlanPath.Item(path, keys[index++]);
            var itemPlace = At(itemPath, place, places);
            if (member.Kind == PlanKind.Group)
                Members(member.Record!, item, itemPath, itemPlace, places);
        }
    }

    /// <summary>Its own place, else the holder's: how sure the reader was of the holder says nothing of it.</summary>
    private static Place? At(string path, Place? holder, Dictionary<string, Place> places)
    {
        if (places.TryGetValue(path, out var own))
            return own;
        if (holder is not null)
            places[path] = holder.Confidence is null ? holder : holder with { Confidence = null };
        return holder;
    }
}
