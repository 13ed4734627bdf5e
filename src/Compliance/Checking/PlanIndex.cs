using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The path of every object of a plan. Built only when somebody asks.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<object, string> paths = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> confidential = new(StringComparer.Ordinal);

    /// <param name="plan">The plan.</param>
    /// <param name="inputs">The root of the inputs that the pack declares; null for none.</param>
    /// <param name="facts">The host's own facts; null for none.</param>
    public PlanIndex(Plan plan, Member? inputs = null, HostFacts? facts = null)
    {
        paths[plan] = "";
        WalkAll(plan, inputs, facts);
    }

    public string? PathOf(object host) => paths.GetValueOrDefault(host);

    /// <summary>The paths of what is confidential; few plans have any.</summary>
    public IReadOnlySet<string> Confidential => confidential;

    private void WalkAll(Plan plan, Member? inputs, HostFacts? facts)
    {
        Walk(plan, PlanVocabulary.Plan, "");
        if (inputs is not null)
            WalkRoot(inputs, inputs.Read!(plan));
        foreach (var root in facts?.Roots ?? [])
            WalkRoot(root, facts!.Of(root.Name));
    }

    private void WalkRoot(Member root, Value value)
    {
        if (value.Kind != ValueKind.Context)
            return;
        paths.TryAdd(value.AsObject, root.Name);
        Walk(value.AsObject, root.Type, root.Name);
    }

    /// <summary>Notes the path of every object.</summary>
    private void Walk(object host, FeelType type, string path)
    {
        foreach (var member in type.Members.Walked)
        {
            if (member.IsConfidential)
                confidential.Add(PlanPath.Join(path, member.Name));
            if ((member.Type.Element ?? member.Type).Kind != FeelTypeKind.Context)
                continue;
            var value = member.Read!(host);
            if (!value.IsKnown)
                continue;
            var memberPath = PlanPath.Join(path, member.Name);
            switch (value.Kind)
            {
                case ValueKind.Context:
                    paths.TryAdd(value.AsObject, memberPath);
                    Walk(value.AsObject, member.Type, memberPath);
                    break;
                case ValueKind.List when member.Type.Element?.Kind == FeelTypeKind.Context:
                    WalkItems(value.AsList, member.Type.Element, memberPath);
                    break;
                default:
                    break;
            }
        }
    }

    private void WalkItems(ListValue list, FeelType type, string path)
    {
        var items = new List<object>(list.Items.Count);
        foreach (var item in list.Items)
            items.Add(item.AsObject);
        var keys = HostFacts.KeysOf(items);
        for (var i = 0; i < items.Count; i++)
        {
            var itemPath = PlanPath.Item(path, keys[i]);
            paths.TryAdd(items[i], itemPath);
            Walk(items[i], type, itemPath);
        }
    }
}
