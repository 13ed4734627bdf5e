using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The path of every object of a plan, and the object and member behind a path. Built only when somebody asks.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<object, string> paths = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, (object Host, Member Member)> members = new(StringComparer.Ordinal);

    /// <param name="plan">The plan.</param>
    /// <param name="inputs">The root of the inputs that the pack declares; null for none.</param>
    /// <param name="facts">The host's own facts; null for none.</param>
    public PlanIndex(Plan plan, Member? inputs = null, HostFacts? facts = null)
    {
        paths[plan] = "";
        Walk(plan, PlanVocabulary.Plan, "");
        if (inputs is not null)
            WalkRoot(inputs, inputs.Read!(plan));
        foreach (var root in facts?.Roots ?? [])
            WalkRoot(root, facts!.Of(root.Name));
    }

    public string? PathOf(object host) => paths.GetValueOrDefault(host);

    public bool TryFind(string path, out (object Host, Member Member) found) => members.TryGetValue(path, out found);

    private void WalkRoot(Member root, Value value)
    {
        if (value.Kind != ValueKind.Context)
            return;
        paths.TryAdd(value.AsObject, root.Name);
        Walk(value.AsObject, root.Type, root.Name);
    }

    private void Walk(object host, FeelType type, string path)
    {
        foreach (var member in type.Members)
        {
            var memberPath = PlanPath.Join(path, member.Name);
            members[memberPath] = (host, member);
            var value = member.Read!(host);
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
        var items = list.Items.Select(i => i.AsObject).ToList();
        var keys = PlanPath.KeysOf(items.ConvertAll(i => i as IPlanItem ?? UnnamedItem.Instance));
        for (var i = 0; i < items.Count; i++)
        {
            var itemPath = PlanPath.Item(path, keys[i]);
            paths.TryAdd(items[i], itemPath);
            Walk(items[i], type, itemPath);
        }
    }
}

/// <summary>An item of a host's own type, which has no content that identifies it.</summary>
internal sealed class UnnamedItem : IPlanItem
{
    public static UnnamedItem Instance { get; } = new();

    public string? Identity => null;

    public string? Label => null;
}

/// <summary>What the plan contradicts, and what its reader guessed.</summary>
internal sealed class PlanMarks : IPlanMarks
{
    private readonly Dictionary<object, Dictionary<Member, Value>> marks = new(ReferenceEqualityComparer.Instance);

    /// <summary>The marks of a plan; null when it has none, which then costs nothing.</summary>
    public static PlanMarks? Of(Plan plan, Func<PlanIndex> index)
    {
        var sources = plan.Sources;
        if (sources is null)
            return null;
        var guesses = sources.Places.Where(p => p.Value.Confidence is < 1).ToList();
        if (guesses.Count == 0 && sources.Contradictions.Count == 0)
            return null;
        var result = new PlanMarks();
        foreach (var (path, place) in guesses)
        {
            if (index().TryFind(path, out var found))
                result.Add(found, Value.Of(new Unknown(new Reason(ReasonKind.Unconfirmed, path, place.Excerpt))));
        }

        foreach (var (path, values) in sources.Contradictions)
        {
            if (!index().TryFind(path, out var found))
                continue;
            var alternatives = values.Select(v => PlanNotation.Read(v.Value, found.Member.Type)).ToList();
            result.Add(found, Value.Of(new Unknown(new Reason(ReasonKind.Contradictory, path))
            {
                Alternatives = alternatives.TrueForAll(a => a.IsKnown) ? alternatives : null,
            }));
        }

        return result;
    }

    public bool TryGet(object host, Member member, out Value marked)
    {
        marked = default;
        return marks.TryGetValue(host, out var ofHost) && ofHost.TryGetValue(member, out marked);
    }

    private void Add((object Host, Member Member) key, Value value)
    {
        if (!marks.TryGetValue(key.Host, out var ofHost))
            marks[key.Host] = ofHost = [];
        ofHost[key.Member] = value;
    }
}

/// <summary>Reads single values in the notation of plan files.</summary>
internal static class PlanNotation
{
    /// <summary>The value; unknown where the text is none of that type.</summary>
    public static Value Read(string text, FeelType type)
    {
        switch (type.Kind)
        {
            case FeelTypeKind.Boolean:
                return text is "true" or "yes" ? Value.True : text is "false" or "no" ? Value.False : default;
            case FeelTypeKind.Number:
                return Quantity.TryParse(text, out var quantity) && quantity.IsExact ? Value.Of(quantity.Value) : default;
            case FeelTypeKind.String:
                return Value.Of(text);
            case FeelTypeKind.Enumeration:
                return type.Words.Contains(text) ? Value.Of(text) : default;
            case FeelTypeKind.Date:
                return Date.TryParse(text, out var date) ? Value.Of(date) : default;
            default:
                return default;
        }
    }
}
