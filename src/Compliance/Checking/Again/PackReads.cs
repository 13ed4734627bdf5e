using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>What the verdicts of each rule of a pack rest on in the plan, and the numbers of the names that they read.</summary>
internal sealed class PackReads
{
    private readonly Dictionary<Member, int> numbers = [];
    private readonly Dictionary<BoundDefinition, RuleReads> definitions = [];
    private readonly List<Member> roots;

    public PackReads(CompiledPack pack)
    {
        Pack = pack.Bound;
        roots = [.. PlanVocabulary.Plan.Members];
        if (pack.Bound.Inputs is { } inputs)
            roots.Add(inputs);
        foreach (var root in roots)
            Number(root);
        Rules = [.. pack.Rules.Select(r => RuleReads.Of(r.Bound, this))];
    }

    public BoundPack Pack { get; }

    /// <summary>The roots of the plan, then that of the inputs where the pack declares any.</summary>
    public IReadOnlyList<Member> Roots => roots;

    /// <summary>What each rule rests on, in the order of the pack.</summary>
    public RuleReads[] Rules { get; }

    public MemberSet NewSet() => new(numbers.Count);

    /// <summary>The number of a name; -1 for one that belongs to no plan: of the host's facts, or of a group that an expression made.</summary>
    public int NumberOf(Member member) => numbers.GetValueOrDefault(member, -1);

    /// <summary>What a definition rests on in all its versions, with those that may stand in its place.</summary>
    public RuleReads Of(BoundDefinition definition)
    {
        if (!definitions.TryGetValue(definition, out var reads))
            definitions[definition] = reads = RuleReads.Of(definition, this);
        return reads;
    }

    private void Number(Member member)
    {
        if (!numbers.TryAdd(member, numbers.Count))
            return;
        foreach (var inner in (member.Type.Element ?? member.Type).Members)
            Number(inner);
    }
}
