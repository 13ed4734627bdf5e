using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>
/// What differs between two plans, as far as rules can see it. What both plans share is not looked into: records do not change,
/// so the same object says the same.
/// </summary>
internal sealed class PlanChange
{
    private readonly PackReads pack;

    private PlanChange(PackReads pack) => this.pack = pack;

    /// <summary>The roots below which something differs, or has other objects that say the same.</summary>
    public List<RootChange> Roots { get; } = [];

    public static PlanChange Between(Plan before, Plan after, PackReads pack)
    {
        var change = new PlanChange(pack);
        var old = PlanModel.Plan.Read(before);
        var now = PlanModel.Plan.Read(after);
        for (var i = 0; i < old.Length; i++)
        {
            if (!ReferenceEquals(old[i], now[i]))
                change.Compare(pack.Roots[i], before, after);
        }

        if (pack.Pack.Inputs is { } inputs && !ReferenceEquals(before.Inputs, after.Inputs))
            change.Compare(inputs, before, after);
        return change;
    }

    /// <summary>The change below a root; null for none.</summary>
    public RootChange? Of(int root)
    {
        foreach (var change in Roots)
        {
            if (change.Number == root)
                return change;
        }

        return null;
    }

    private void Compare(Member root, Plan before, Plan after)
    {
        var change = new RootChange(pack.NumberOf(root), pack.NewSet());
        Roots.Add(change);
        var (a, b) = (root.Read!(before), root.Read!(after));
        if (root.Type.Element?.Kind == FeelTypeKind.Context && a.Kind == ValueKind.List && b.Kind == ValueKind.List
            && a.AsList.Items.Count == b.AsList.Items.Count && a.AsList.Items.Count > 0)
            CompareItems(change, root.Type.Element, a.AsList.Items, b.AsList.Items);
        else
            Compare(root, a, b, change.Members);
    }

    private void CompareItems(RootChange change, FeelType type, IReadOnlyList<Value> before, IReadOnlyList<Value> after)
    {
        // Nearly all items are the same objects, which is seen without making values of them.
        var others = new List<int>();
        if (!(before is IListOfHosts hosts && hosts.FindOthers(after, others)))
            others.AddRange(Enumerable.Range(0, before.Count));
        change.Items = [];
        foreach (var i in others)
        {
            var members = pack.NewSet();
            Compare(type, before[i].AsObject, after[i].AsObject, members);
            change.Items.Add((i, members));
            change.Members.AddAll(members);
        }
    }

    private void Compare(Member member, in Value before, in Value after, MemberSet changed)
    {
        if (before.Kind == ValueKind.Context && after.Kind == ValueKind.Context)
            Compare(member.Type, before.AsObject, after.AsObject, changed);
        else if (member.Type.Element?.Kind == FeelTypeKind.Context && before.Kind == ValueKind.List && after.Kind == ValueKind.List
            && before.AsList.Items is { Count: > 0 } a && after.AsList.Items is var b && a.Count == b.Count)
            Compare(member.Type.Element, a, b, changed);
        else if (!AreSame(before, after))
            changed.Add(pack.NumberOf(member));
    }

    private void Compare(FeelType type, IReadOnlyList<Value> before, IReadOnlyList<Value> after, MemberSet changed)
    {
        for (var i = 0; i < before.Count; i++)
            Compare(type, before[i].AsObject, after[i].AsObject, changed);
    }

    private void Compare(FeelType type, object before, object after, MemberSet changed)
    {
        if (ReferenceEquals(before, after))
            return;
        foreach (var member in type.Members)
            Compare(member, member.Read!(before), member.Read!(after), changed);
    }

    /// <summary>The same in every respect that an expression can see, the number of decimals among them.</summary>
    private static bool AreSame(in Value a, in Value b)
    {
        if (a.Kind != b.Kind)
            return false;
        return a.Kind switch
        {
            ValueKind.Boolean => a.IsTrue == b.IsTrue,
            ValueKind.Number => a.AsNumber == b.AsNumber && a.AsNumber.Scale == b.AsNumber.Scale,
            ValueKind.String => a.AsString == b.AsString,
            ValueKind.Date => a.AsDate == b.AsDate,
            ValueKind.Unknown => AreSame(a.AsUnknown, b.AsUnknown),
            ValueKind.List => AreSame(a.AsList, b.AsList),
            _ => false,
        };
    }

    private static bool AreSame(Unknown a, Unknown b) => ReferenceEquals(a, b)
        || (a.Alternatives is null && b.Alternatives is null
            && a.LowIsExclusive == b.LowIsExclusive && a.HighIsExclusive == b.HighIsExclusive
            && AreSame(a.Low, b.Low) && AreSame(a.High, b.High) && a.Reasons.SequenceEqual(b.Reasons));

    private static bool AreSame(ListValue a, ListValue b)
    {
        if (a.Items.Count != b.Items.Count || a.IsMentioned != b.IsMentioned || a.Possible.Count + b.Possible.Count > 0)
            return false;
        for (var i = 0; i < a.Items.Count; i++)
        {
            if (!AreSame(a.Items[i], b.Items[i]))
                return false;
        }

        return true;
    }
}

/// <summary>What differs below one root of the plan.</summary>
/// <param name="number">The number of the root.</param>
/// <param name="members">The names whose values differ.</param>
internal sealed class RootChange(int number, MemberSet members)
{
    public int Number { get; } = number;

    public MemberSet Members { get; } = members;

    /// <summary>The items that are other objects, where both lists have the same number; null where the root differs as a whole.</summary>
    public List<(int Index, MemberSet Members)>? Items { get; set; }
}
