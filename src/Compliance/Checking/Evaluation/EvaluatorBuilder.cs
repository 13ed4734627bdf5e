using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>Turns typed trees into evaluators.</summary>
internal sealed partial class EvaluatorBuilder
{
    private readonly IOuterNames outer;
    private readonly LocalSlots slots;
    private readonly Dictionary<Symbol, int> slotOf = [];
    private readonly Dictionary<Symbol, string> pathOf = [];

    private EvaluatorBuilder(IOuterNames outer, LocalSlots slots)
    {
        this.outer = outer;
        this.slots = slots;
    }

    /// <summary>Builds the evaluator of an expression.</summary>
    public static Evaluator Build(BoundNode root, IOuterNames outer, LocalSlots slots) =>
        new EvaluatorBuilder(outer, slots).Node(root);

    /// <summary>
    /// The path that a node reads, as far as it is known now: <c>measures.owners</c> for the owners of any measure; null where
    /// the node is no path.
    /// </summary>
    private string? PathOf(BoundNode node) => node switch
    {
        BoundSymbol { Symbol.IsLocal: true } local => pathOf.GetValueOrDefault(local.Symbol),
        BoundSymbol symbol => symbol.Symbol.Name,
        BoundMember member => PathOf(member.Target) is { } path ? path + "." + member.Member.Name : member.Member.Name,
        BoundFilter filter => PathOf(filter.List),
        BoundIndex index => PathOf(index.List),
        BoundProjection projection => PathOf(projection.Result),
        BoundAsOf parameter => PathOf(parameter.Parameter),
        BoundProperty property => PathOf(property.Target),
        _ => null,
    };

    /// <summary>What is missing where a list does not hold what is asked of it.</summary>
    private Unknown SilenceOf(BoundNode node) =>
        PathOf(node) is { } path ? new Unknown(new Reason(ReasonKind.NotStated, path)) : Unknown.Silence;

    private int Declare(Symbol symbol, BoundNode? source = null)
    {
        var slot = slots.Next();
        slotOf[symbol] = slot;
        if (source is not null && PathOf(source) is { } path)
            pathOf[symbol] = path;
        return slot;
    }

    private Evaluator[] Nodes(IReadOnlyList<BoundNode> nodes)
    {
        var evaluators = new Evaluator[nodes.Count];
        for (var i = 0; i < evaluators.Length; i++)
            evaluators[i] = Node(nodes[i]);
        return evaluators;
    }

    private Evaluator Node(BoundNode node) => node switch
    {
        BoundConstant constant => new ConstantRead(constant.Value) { Node = node },
        BoundSymbol symbol => slotOf.TryGetValue(symbol.Symbol, out var slot) ? new LocalRead(slot) { Node = node } : outer.Symbol(symbol),
        BoundMember member => Member(member),
        BoundProperty { Property: { } property } read => new PropertyRead(Node(read.Target), property) { Node = node },
        BoundProperty read => new DynamicRead(Node(read.Target), read.Name) { Node = node },
        BoundAsOf parameter => outer.ParameterAsOf(parameter, Node(parameter.Date)),
        BoundNegation negation => new Negation(Node(negation.Operand)) { Node = node },
        BoundArithmetic a => new Arithmetic(a.Operator, Node(a.Left), Node(a.Right)) { Node = node },
        BoundComparison c => new Comparison(c.Operator, Node(c.Left), Node(c.Right)) { Node = node },
        BoundLogical logical => new Junction(logical.IsAnd, Nodes(logical.Operands)) { Node = node },
        BoundNot not => new Not(Node(not.Operand)) { Node = node },
        BoundBetween b => new Between(Node(b.Operand), Node(b.Low), Node(b.High)) { Node = node },
        BoundIn membership => new Membership(Node(membership.Operand), [.. membership.Tests.Select(Test)]) { Node = node },
        BoundIf c => new If(Node(c.Condition), Node(c.Then), Node(c.Else)) { Node = node },
        BoundInstanceOf test => new InstanceOf(Node(test.Operand), test.Tested) { Node = node },
        BoundCall call => Call(call),
        _ => Collection(node),
    };

    private Evaluator Collection(BoundNode node) => node switch
    {
        BoundList list => new ListBuild(Nodes(list.Items)) { Node = node },
        BoundIndex index => new Index(Node(index.List), Node(index.Index), SilenceOf(index.List)) { Node = node },
        BoundFilter f => new Filter(Node(f.List), Declare(f.Item, f.List), Node(f.Condition)) { Node = node },
        BoundProjection p => new Projection(Node(p.List), Declare(p.Item, p.List), Node(p.Result)) { Node = node },
        BoundQuantifier quantifier => Quantify(quantifier),
        BoundFor loop => Loop(loop),
        BoundContext context => new ContextBuild([.. context.Entries.Select(Entry)]) { Node = node },
        BoundRange range => new RangeBuild(range, Optional(range.Low), Optional(range.High)) { Node = node },
        BoundFunction function => Function(function),
        BoundFunctionName name => new ConstantRead(Value.Of(new FunctionValue(
            name.Function.Signatures[0].Parameters.Count,
            arguments => name.Function.Invoke(arguments))))
        { Node = node },
        BoundInvocation call => new Invocation(Node(call.Function), Nodes(call.Arguments)) { Node = node },
        BoundSingleton singleton => new Singleton(Node(singleton.Operand), singleton.Wraps) { Node = node },
        _ => throw new ArgumentException($"{node.GetType().Name} cannot be evaluated", nameof(node)),
    };

    private Evaluator? Optional(BoundNode? node) => node is null ? null : Node(node);

    private Evaluator Member(BoundMember member)
    {
        if (member.Target is BoundSymbol symbol && !slotOf.ContainsKey(symbol.Symbol) && outer.Parameter(member) is { } parameter)
            return parameter;
        return new MemberRead(Node(member.Target), member.Member, PathOf(member)!) { Node = member };
    }

    private InTest Test(BoundTest test) => test.Kind switch
    {
        TestKind.Anything => new AnythingTest(),
        TestKind.Condition => new ConditionTest(Declare(test.Subject!), Node(test.Value!)),
        TestKind.Compares => new ComparesTest(test.Operator, Node(test.Value!)),
        TestKind.Equals when test.Value!.Type.Kind != FeelTypeKind.Any => new ComparesTest(ComparisonOperator.Equal, Node(test.Value)),
        _ => new ContentTest(Node(test.Value!), SilenceOf(test.Value!)),
    };

    private (string Name, int Slot, Evaluator Value) Entry(BoundEntry entry)
    {
        var value = Node(entry.Value);
        return (entry.Symbol.Name, Declare(entry.Symbol), value);
    }

    private IteratorSource Iterator(BoundIterator iterator)
    {
        var source = Node(iterator.Source);
        var to = Optional(iterator.To);
        return new IteratorSource(Declare(iterator.Variable, iterator.Source), source, to);
    }

    private Quantifier Quantify(BoundQuantifier quantifier)
    {
        var iterators = quantifier.Iterators.Select(Iterator).ToArray();
        return new Quantifier(quantifier.IsEvery, iterators, Node(quantifier.Condition), SilenceOf(quantifier.Iterators[0].Source))
        {
            Node = quantifier,
        };
    }

    private For Loop(BoundFor loop)
    {
        var iterators = loop.Iterators.Select(Iterator).ToArray();
        var usesPartial = loop.Result.DescendantsAndSelf().Any(n => n is BoundSymbol s && s.Symbol == loop.Partial);
        int? partial = usesPartial ? Declare(loop.Partial) : null;
        return new For(iterators, partial, Node(loop.Result)) { Node = loop };
    }

    private FunctionBuild Function(BoundFunction function)
    {
        int[] captured = [.. function.Body.DescendantsAndSelf()
            .OfType<BoundSymbol>()
            .Where(s => slotOf.ContainsKey(s.Symbol))
            .Select(s => slotOf[s.Symbol])
            .Distinct()];
        int[] parameters = [.. function.Parameters.Select(p => Declare(p))];
        return new FunctionBuild(parameters, [.. function.Parameters.Select(p => p.Type)], captured, Node(function.Body)) { Node = function };
    }
}
