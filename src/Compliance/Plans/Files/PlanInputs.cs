using Compliance.Language;

namespace Compliance.Plans;

/// <summary>The section <c>inputs:</c> of a plan file: facts that a rule pack declares.</summary>
internal static class PlanInputs
{
    public static IReadOnlyDictionary<string, string>? Read(YamlNode node, List<PlanError> errors)
    {
        if (node is YamlScalar { IsNull: true })
            return null;
        if (node is not YamlMapping mapping)
        {
            errors.Add(Error(node, "`inputs` is a group of values: each name with its value below it"));
            return null;
        }

        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (value is not YamlScalar scalar)
                errors.Add(Error(value, $"the input `{PlanScalars.Short(key.Value)}` has one value, no list and no group"));
            else if (!PlanScalars.IsSilence(scalar, PlanKind.Text) && !inputs.TryAdd(key.Value, scalar.Value))
                errors.Add(Error(key, $"`{PlanScalars.Short(key.Value)}` stands twice; keep one of them"));
        }

        return inputs;
    }

    public static void AddPlaces(YamlNode node, Dictionary<string, Place> places)
    {
        foreach (var (key, value) in ((YamlMapping)node).Entries)
        {
            if (!PlanScalars.IsSilence(value, PlanKind.Text))
                places[PlanPath.Join(PlanTree.Inputs, key.Value)] = PlanPlaces.Of(value);
        }
    }

    private static PlanError Error(YamlNode node, string message) => new(node.Source.Path, node.Line, node.Column, message);
}
