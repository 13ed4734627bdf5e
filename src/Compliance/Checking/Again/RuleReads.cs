using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>
/// What the verdicts of a rule rest on in the plan. Names are told apart, items of a list are not, except that what is read
/// through the variable of <c>for each</c> concerns that item alone. Where a tree is not understood, more is assumed, never less.
/// </summary>
internal sealed class RuleReads
{
    private readonly PackReads pack;
    private readonly MemberSet roots;
    private readonly MemberSet members;
    private readonly MemberSet itemMembers;

    // Where a variable of the expressions got its values.
    private readonly Dictionary<Symbol, Origin> origins = [];
    private readonly HashSet<BoundLet> lets = [];
    private bool comparesObjects;
    private bool comparesItems;

    private RuleReads(PackReads pack)
    {
        this.pack = pack;
        roots = pack.NewSet();
        members = pack.NewSet();
        itemMembers = pack.NewSet();
    }

    private enum Origin
    {
        Unsure,
        Outside,
        Item,
    }

    /// <summary>True when it reads what no comparison of plans shows, such as objects of the host.</summary>
    public bool ReadsBeyondThePlan { get; private set; }

    /// <summary>The number of the root whose items the rule goes through one by one; -1 where its list is made of anything else.</summary>
    public int ItemsRoot { get; private set; } = -1;

    public static RuleReads Of(BoundRule rule, PackReads pack)
    {
        var reads = new RuleReads(pack);
        var root = rule.Items?.Root is BoundSymbol { Symbol.Tag: Member { Read: not null, Type.Element.Kind: FeelTypeKind.Context } list } ? pack.NumberOf(list) : -1;
        if (root >= 0)
        {
            reads.ItemsRoot = root;
            reads.origins[rule.Variable!] = Origin.Item;
        }
        else if (rule.Items is { } items)
        {
            reads.origins[rule.Variable!] = Origin.Outside;
            reads.Walk(items.Root, isOpened: true);
        }

        reads.Walk([rule.AppliesWhen, rule.Where, rule.NotShownWhen, .. rule.Levels.Select(l => l.When), .. rule.Unless.SelectMany(DefinitionGraph.ExpressionsOf), .. DefinitionGraph.ExpressionsOf(rule.Requires)]);
        return reads;
    }

    public static RuleReads Of(BoundDefinition definition, PackReads pack)
    {
        var reads = new RuleReads(pack);
        foreach (var one in pack.Pack.Overriding.Definitions.GetValueOrDefault(definition, []).Prepend(definition))
            reads.Walk(one.Versions.SelectMany(v => DefinitionGraph.ExpressionsOf(v.Condition)));
        return reads;
    }

    /// <summary>True when a change touches what the rule reads otherwise than through its item.</summary>
    public bool AreTouchedBy(PlanChange change)
    {
        foreach (var root in change.Roots)
        {
            if (roots.Contains(root.Number) && (comparesObjects || members.Overlaps(root.Members)))
                return true;
        }

        return false;
    }

    /// <summary>True when a change inside an item touches what the rule reads of it.</summary>
    public bool AreTouchedBy(MemberSet inItem) => comparesItems || itemMembers.Overlaps(inItem);

    private void Walk(IEnumerable<BoundExpression?> expressions)
    {
        foreach (var expression in expressions)
        {
            if (expression is not null)
                Walk(expression.Root, isOpened: false);
        }
    }

    /// <param name="node">The node.</param>
    /// <param name="isOpened">True when an object that it gives is only looked into, so that its names tell what is read.</param>
    private void Walk(BoundNode node, bool isOpened)
    {
        switch (node)
        {
            case BoundConstant:
                return;
            case BoundSymbol symbol:
                Read(symbol);
                break;
            case BoundMember { Target: BoundSymbol { Symbol.Tag: ParameterRoot } }:
                return;
            case BoundMember member:
                Read(member);
                Walk(member.Target, isOpened: true);
                break;
            case BoundFilter filter:
                Walk(filter.List, isOpened: true);
                origins[filter.Item] = OriginOf(filter.List);
                Walk(filter.Condition, isOpened: false);
                break;
            case BoundIndex index:
                Walk(index.List, isOpened: true);
                Walk(index.Index, isOpened: false);
                break;
            case BoundProjection projection:
                Walk(projection.List, isOpened: true);
                origins[projection.Item] = OriginOf(projection.List);
                Walk(projection.Result, isOpened);
                return;
            case BoundIterator iterator:
                Walk(iterator.Source, isOpened: true);
                origins[iterator.Variable] = iterator.To is null ? OriginOf(iterator.Source) : Origin.Outside;
                if (iterator.To is { } to)
                    Walk(to, isOpened: false);
                return;
            case BoundSingleton singleton:
                Walk(singleton.Operand, isOpened);
                return;
            case BoundIf choice:
                Walk(choice.Condition, isOpened: false);
                Walk(choice.Then, isOpened);
                Walk(choice.Else, isOpened);
                return;
            default:
                var looksAtShape = node is BoundCall { Function: { IsSpecial: true } or { Name: "count" or "is empty" } };
                foreach (var child in node.Children)
                    Walk(child, looksAtShape);
                return;
        }

        if (!isOpened && HoldsObjects(node.Type))
            CompareObjects(OriginOf(node));
    }

    private void Read(BoundSymbol node)
    {
        switch (node.Symbol.Tag)
        {
            case Member root when pack.NumberOf(root) is >= 0 and var number:
                roots.Add(number);
                members.Add(number);
                break;
            case Member:
                ReadsBeyondThePlan = true;
                break;
            case DefinitionTag { Definition: { } definition }:
                Take(pack.Of(definition));
                break;
            case LetTag { Let: { Expression: { } expression } let } when lets.Add(let):
                Walk(expression.Root, isOpened: true);
                break;
            default:
                break;
        }
    }

    private void Read(BoundMember member)
    {
        var number = pack.NumberOf(member.Member);
        if (number < 0)
            return;
        switch (OriginOf(member.Target))
        {
            case Origin.Item:
                itemMembers.Add(number);
                break;
            case Origin.Outside:
                members.Add(number);
                break;
            default:
                GiveUpItems();
                members.Add(number);
                break;
        }
    }

    private void CompareObjects(Origin origin)
    {
        if (origin == Origin.Item)
            comparesItems = true;
        else
            comparesObjects = true;
        if (origin == Origin.Unsure)
            GiveUpItems();
    }

    /// <summary>It is not clear what concerns one item alone: then everything concerns all of them.</summary>
    private void GiveUpItems()
    {
        if (ItemsRoot < 0)
            return;
        roots.Add(ItemsRoot);
        members.Add(ItemsRoot);
        ItemsRoot = -1;
        comparesObjects = true;
    }

    private void Take(RuleReads definition)
    {
        roots.AddAll(definition.roots);
        members.AddAll(definition.members);
        comparesObjects |= definition.comparesObjects;
        ReadsBeyondThePlan |= definition.ReadsBeyondThePlan;
    }

    private Origin OriginOf(BoundNode node) => node switch
    {
        BoundSymbol { Symbol.Tag: Member or DefinitionTag } => Origin.Outside,
        BoundSymbol { Symbol.Tag: LetTag { Let.Expression: { } let } } => OriginOf(let.Root),
        BoundSymbol symbol => origins.GetValueOrDefault(symbol.Symbol),
        BoundMember member => OriginOf(member.Target),
        BoundFilter filter => OriginOf(filter.List),
        BoundIndex index => OriginOf(index.List),
        BoundProjection projection => OriginOf(projection.List),
        BoundSingleton singleton => OriginOf(singleton.Operand),
        BoundIf choice when OriginOf(choice.Then) is var then && then == OriginOf(choice.Else) => then,
        _ => Origin.Unsure,
    };

    private static bool HoldsObjects(FeelType type) => type.Kind switch
    {
        FeelTypeKind.Context or FeelTypeKind.Any => true,
        FeelTypeKind.List => HoldsObjects(type.Element!),
        _ => false,
    };
}
