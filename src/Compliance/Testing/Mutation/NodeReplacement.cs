using Compliance.Language.Feel;

namespace Compliance.Testing.Mutation;

/// <summary>Builds an expression anew with another node in one place.</summary>
internal static class NodeReplacement
{
    public static BoundNode Replace(BoundNode root, BoundNode target, BoundNode instead)
    {
        if (root == target)
            return instead;
        if (!root.DescendantsAndSelf().Contains(target))
            return root;
        BoundNode At(BoundNode node) => Replace(node, target, instead);
        var made = Rebuild(root, At);
        made.IsParenthesised = root.IsParenthesised;
        return made;
    }

    private static BoundNode Rebuild(BoundNode root, Func<BoundNode, BoundNode> at)
    {
        BoundNode? Maybe(BoundNode? node) => node is null ? null : at(node);
        IReadOnlyList<BoundNode> Each(IEnumerable<BoundNode> nodes) => [.. nodes.Select(at)];
        IReadOnlyList<BoundIterator> Iterators(IEnumerable<BoundIterator> iterators) =>
            [.. iterators.Select(i => new BoundIterator(i.Span, i.Variable, at(i.Source), Maybe(i.To)))];
        return root switch
        {
            BoundMember m => new BoundMember(m.Span, at(m.Target), m.Member),
            BoundProperty p => new BoundProperty(p.Span, at(p.Target), p.Name, p.Property),
            BoundAsOf p => new BoundAsOf(p.Span, at(p.Parameter), at(p.Date)),
            BoundNegation n => new BoundNegation(n.Span, at(n.Operand)),
            BoundArithmetic a => new BoundArithmetic(a.Span, a.Type, a.Operator, at(a.Left), at(a.Right)) { Unit = a.Unit },
            BoundComparison c => new BoundComparison(c.Span, c.Operator, at(c.Left), at(c.Right)),
            BoundLogical l => new BoundLogical(l.Span, l.IsAnd, Each(l.Operands)),
            BoundNot n => new BoundNot(n.Span, at(n.Operand)),
            BoundBetween b => new BoundBetween(b.Span, at(b.Operand), at(b.Low), at(b.High)),
            BoundIn i => new BoundIn(i.Span, at(i.Operand), [.. i.Tests.Select(t => (BoundTest)at(t))]),
            BoundTest t => new BoundTest(t.Span, t.Kind, Maybe(t.Value), t.Operator) { Subject = t.Subject },
            BoundIf i => new BoundIf(i.Span, i.Type, at(i.Condition), at(i.Then), at(i.Else)) { Unit = i.Unit },
            BoundCall c => new BoundCall(c.Span, c.Type, c.Function, c.Signature, Each(c.Arguments)) { Unit = c.Unit },
            BoundQuantifier q => new BoundQuantifier(q.Span, q.IsEvery, Iterators(q.Iterators), at(q.Condition)),
            BoundFor f => new BoundFor(f.Span, f.Type, Iterators(f.Iterators), f.Partial, at(f.Result)),
            BoundFilter f => new BoundFilter(f.Span, f.Type, at(f.List), f.Item, at(f.Condition)),
            BoundIndex i => new BoundIndex(i.Span, i.Type, at(i.List), at(i.Index)) { Unit = i.Unit },
            BoundProjection p => new BoundProjection(p.Span, p.Type, at(p.List), p.Item, at(p.Result)),
            BoundList l => new BoundList(l.Span, l.Type, Each(l.Items)),
            BoundContext c => new BoundContext(c.Span, c.Type, [.. c.Entries.Select(e => new BoundEntry(e.Span, e.Symbol, at(e.Value)))]),
            BoundRange r => new BoundRange(r.Span, r.Type, Maybe(r.Low), r.LowIncluded, Maybe(r.High), r.HighIncluded),
            BoundConstant { Source: { } source } => at(source),
            _ => root,
        };
    }
}
