using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Language.Prose;

namespace Compliance.Checking;

/// <summary>What a leaf of a condition gave, and what it read to get there.</summary>
internal sealed record LeafReason(CompiledCondition Leaf, Value Value, IReadOnlyList<Read> Reads)
{
    /// <summary>Paths that are not stated, or not precisely enough, and could still change the leaf.</summary>
    public IEnumerable<string> Missing => Paths(r => r.Kind is ReasonKind.NotStated or ReasonKind.Imprecise);

    public IEnumerable<string> Contradictory => Paths(r => r.Kind == ReasonKind.Contradictory);

    /// <summary>What the reader only guessed, with the words to confirm.</summary>
    public IEnumerable<Reason> Doubted => Value.IsKnown ? [] : Value.AsUnknown.Reasons.Where(r => r is { Kind: ReasonKind.Unconfirmed, Path: not null });

    private IEnumerable<string> Paths(Func<Reason, bool> select) =>
        Value.IsKnown ? [] : Value.AsUnknown.Reasons.Where(select).Select(r => r.Path).OfType<string>().Distinct();
}

/// <summary>
/// Runs conditions again with a recorder and tells why they came out as they did: the tree with actual values, and what every
/// leaf read. Used for one plan.
/// </summary>
internal sealed class ConditionExplainer(CompiledPack pack, CheckFrame frame, ReadRecorder recorder, ValueWords words, Func<BoundText, string> render)
{
    private const int DeepestDefinition = 6;

    private readonly Dictionary<DefinitionKey, ExplainedDefinition> definitions = [];
    private Dictionary<CompiledCondition, LeafReason> leaves = [];

    /// <summary>The reasons of the leaves explained since the last <see cref="Forget"/>, definitions' leaves included.</summary>
    public IReadOnlyDictionary<CompiledCondition, LeafReason> Leaves => leaves;

    /// <summary>False while only the leaves are wanted, and no tree to show.</summary>
    public bool WritesWords { get; set; }

    public void Forget() => leaves.Clear();

    /// <summary>Everything that a leaf read, through the definitions that it uses.</summary>
    public IEnumerable<Read> ReadsOf(LeafReason reason)
    {
        foreach (var read in reason.Reads)
        {
            if (read.Definition is not { } definition)
            {
                yield return read;
                continue;
            }

            if (pack.Read(definition).VersionAt(frame.AssessmentDate) is not { } version)
                continue;
            var decisive = new List<CompiledCondition>();
            DecisiveLeaves.Collect(version, frame, decisive);
            foreach (var inner in decisive.Where(leaves.ContainsKey).SelectMany(l => ReadsOf(leaves[l])))
                yield return inner;
        }
    }

    public WhyNode Explain(CompiledCondition condition, ISet<CompiledCondition> decisive, int depth = 0)
    {
        var label = WritesWords && condition.Bound.Label is { } text ? render(text) : null;
        if (condition.IsLeaf)
            return Leaf(condition, label, decisive.Contains(condition), depth);
        var parts = condition.Parts.Select(p => Explain(p, decisive, depth)).ToList();
        if (!WritesWords)
            return Nothing;
        var value = Quietly(condition);
        return new WhyNode
        {
            Id = condition.Bound.Id,
            Place = PlaceOf(condition.Bound.Node),
            Text = label ?? condition.Bound.Group switch { GroupKind.All => words.Phrases.Rules.All, GroupKind.Any => words.Phrases.Rules.Any, _ => words.Phrases.Rules.None },
            Result = Result(value, FeelType.Boolean, null),
            IsDecisive = parts.Exists(p => p.IsDecisive),
            Parts = parts,
        };
    }

    /// <summary>Why an expression outside a condition tree (a level, <c>applies when</c>) came out as it did.</summary>
    public (WhyNode Why, LeafReason Reason) Explain(string id, BoundExpression expression, YamlScalar? scalar, Evaluation.Evaluator evaluator, bool isDecisive = true)
    {
        var condition = new CompiledCondition(new BoundCondition { Id = id, Node = scalar ?? EmptyNode, Expression = expression }, evaluator, []);
        return (Leaf(condition, null, isDecisive, 0), leaves[condition]);
    }

    private static WhyNode Nothing { get; } = new() { Id = "", Text = "", Result = "" };

    private static YamlScalar EmptyNode { get; } = new(new SourceText("", ""), default, null, "", YamlStyle.Plain);

    private WhyNode Leaf(CompiledCondition leaf, string? label, bool isDecisive, int depth)
    {
        frame.ForgetLets(pack.LetCount);
        _ = recorder.Take();
        var value = leaf.Evaluate(frame);
        var values = WritesWords ? recorder.Values() : null;
        var reads = recorder.Take();
        leaves[leaf] = new LeafReason(leaf, value, reads);
        var expression = leaf.Bound.Expression!;
        var withValues = values is null ? null : WithValues(expression, values, value);
        var parts = new List<WhyNode>();
        foreach (var definition in reads.Select(r => r.Definition).OfType<BoundDefinition>().Distinct())
        {
            if (depth < DeepestDefinition)
                parts.Add(Definition(definition, isDecisive, depth + 1));
        }

        if (!WritesWords)
            return Nothing;

        // A leaf that is only the name of a definition says nothing of its own.
        if (label is null && expression.Root is BoundSymbol && parts is [var only])
            return only with { IsDecisive = isDecisive };
        return new WhyNode
        {
            Id = leaf.Bound.Id,
            Place = PlaceOf(ComparatorChecks.ScalarOf(leaf.Bound.Node) ?? leaf.Bound.Node),
            Text = label ?? words.Plain(expression),
            Expression = expression.Text,
            WithValues = withValues,
            Result = Result(value, expression.Type, expression.Root.Unit),
            IsDecisive = isDecisive,
            Parts = parts,
        };
    }

    /// <summary>A definition knows no item: what was said of it for one result holds for the others of the plan.</summary>
    private WhyNode Definition(BoundDefinition definition, bool isDecisive, int depth)
    {
        var key = new DefinitionKey(definition, isDecisive, depth, frame.SilenceAsUnknown, WritesWords, words.IsMasked);
        if (!definitions.TryGetValue(key, out var explained))
        {
            var outer = leaves;
            leaves = [];
            var why = Explained(definition, isDecisive, depth);
            definitions[key] = explained = new ExplainedDefinition(why, leaves.Values);
            leaves = outer;
        }

        foreach (var reason in explained.Leaves)
            leaves[reason.Leaf] = reason;
        return explained.Why;
    }

    private WhyNode Explained(BoundDefinition definition, bool isDecisive, int depth)
    {
        var read = pack.Read(definition);
        var version = definition.Versions.FirstOrDefault(v => v.Syntax.InForce.Holds(frame.AssessmentDate));
        if (read.VersionAt(frame.AssessmentDate) is not { } condition)
            return WritesWords ? new WhyNode { Id = definition.Name, Text = TitleOf(definition, version), Result = words.Phrases.NotStated } : Nothing;
        var inner = Explain(condition, isDecisive ? DecisiveLeaves.SmallestOf(condition, frame) : [], depth);
        if (!WritesWords)
            return Nothing;
        return inner with
        {
            Id = definition.Name + "/" + inner.Id,
            Text = TitleOf(definition, version),
            Result = Result(Quietly(condition), definition.Symbol.Type, condition.Bound.Expression?.Root.Unit),
        };
    }

    private string TitleOf(BoundDefinition definition, DefinitionVersion? version) =>
        version?.Title is { } text ? render(text) : definition.Name;

    private static RulePlace? PlaceOf(YamlNode node) => node == EmptyNode
        ? null
        : new RulePlace(node.Source.Path, node.Line, node.Column, node.Span.Length);

    private Value Quietly(CompiledCondition condition)
    {
        recorder.Suspend();
        try
        {
            return condition.Evaluate(frame);
        }
        finally
        {
            recorder.Resume();
        }
    }

    private string Result(Value value, FeelType type, string? unit) => type.Kind == FeelTypeKind.Boolean
        ? words.Phrases.Truth(value.IsKnown ? value.IsTrue : null)
        : words.Format(value, type, unit);

    /// <summary>The expression with the values that it read in their places: <c>335 &gt; 50</c>; null where that says nothing.</summary>
    private string? WithValues(BoundExpression expression, IReadOnlyDictionary<BoundNode, Value?> values, Value result)
    {
        var root = Chosen(expression.Root, values);
        var nodes = root.DescendantsAndSelf().ToList();
        if (nodes.Exists(n => n is BoundCall { Function.IsSpecial: true } or BoundQuantifier or BoundFor or BoundFilter or BoundProjection))
            return null;
        if (!nodes.Exists(n => ValueOf(n, values) is not null))
            return null;
        var text = words.Prose(n => ValueOf(n, values)).Render(root);
        var isWorkedOut = expression.Type.Kind != FeelTypeKind.Boolean && root is not (BoundMember or BoundSymbol or BoundProperty);
        return isWorkedOut && !Evaluation.Unknowns.IsContradictory(result) ? text + " = " + words.Format(result, expression.Type, expression.Root.Unit) : text;
    }

    // "no or (no and not yes)" tells nobody anything: whether a definition holds stands below, beside its name.
    private string? ValueOf(BoundNode node, IReadOnlyDictionary<BoundNode, Value?> values) =>
        node is not BoundSymbol { Symbol.Tag: DefinitionTag, Type.Kind: FeelTypeKind.Boolean } and (BoundMember or BoundSymbol or BoundProperty) && values.GetValueOrDefault(node) is { } value && value.Kind != ValueKind.Context
            ? Confidentiality.IsReadBy(node) ? words.Phrases.Masked : words.Format(value, node.Type, node.Unit)
            : null;

    /// <summary>The branch of an <c>if</c> that was taken, and the source from which an agreed value comes.</summary>
    private static BoundNode Chosen(BoundNode node, IReadOnlyDictionary<BoundNode, Value?> values)
    {
        while (true)
        {
            var next = node switch
            {
                BoundIf choice when values.GetValueOrDefault(choice.Condition) is { IsKnown: true } known => known.IsTrue ? choice.Then : choice.Else,
                BoundCall { Function.Name: "agreed" } agreed when values.GetValueOrDefault(agreed) is { IsKnown: true } =>
                    agreed.Arguments.FirstOrDefault(a => values.GetValueOrDefault(a) is { IsKnown: true }) ?? node,
                _ => node,
            };
            if (next == node)
                return node;
            node = next;
        }
    }

    private sealed record ExplainedDefinition(WhyNode Why, IReadOnlyCollection<LeafReason> Leaves);

    private sealed record DefinitionKey(BoundDefinition Definition, bool IsDecisive, int Depth, bool Silence, bool WritesWords, bool IsMasked);
}
