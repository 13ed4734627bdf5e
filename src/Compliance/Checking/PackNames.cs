using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>Gives the evaluators of the names that rules use: plan roots, definitions, parameters, lets, the assessment date.</summary>
internal sealed class PackNames : IOuterNames
{
    private readonly Dictionary<Member, BoundParameter> parameters;
    private readonly Dictionary<BoundDefinition, DefinitionRead> definitions = [];
    private readonly Dictionary<Symbol, Evaluator> ruleNames = [];
    private readonly Dictionary<Member, int> lists = [];

    /// <param name="pack">The pack.</param>
    /// <param name="basis">The names of a pack that it builds on and whose evaluators it takes over; null for none.</param>
    public PackNames(BoundPack pack, PackNames? basis = null)
    {
        parameters = new(pack.Parameters.Count);
        foreach (var parameter in pack.Parameters)
            parameters.Add(parameter.Member, parameter);
        if (basis is null)
            return;
        lock (basis)
        {
            foreach (var (definition, read) in basis.definitions)
                definitions.Add(definition, read);
            foreach (var (list, slot) in basis.lists)
                lists.Add(list, slot);
        }
    }

    public IReadOnlyDictionary<Member, BoundParameter> Parameters => parameters;

    /// <summary>Number of lists at the root of the plan that rules read.</summary>
    public int ListCount => lists.Count;

    public void Add(BoundDefinition definition, DefinitionRead read) => definitions.Add(definition, read);

    /// <summary>Declares the variable and the lets of a rule.</summary>
    public void Add(Symbol symbol, Evaluator evaluator) => ruleNames[symbol] = evaluator;

    public Evaluator Symbol(BoundSymbol node)
    {
        switch (node.Symbol.Tag)
        {
            case Member { Read: null } root:
                return new FactsRead(root) { Node = node };
            case Member { Type.Element.Kind: FeelTypeKind.Context } list:
                if (!lists.TryGetValue(list, out var slot))
                    lists[list] = slot = lists.Count;
                return new ListRead(list, slot) { Node = node };
            case Member root:
                return new RootRead(root) { Node = node };
            case DefinitionTag { Definition: { } definition }:
                return definitions[definition].At(node);
            case null when node.Symbol.Name == Vocabulary.AssessmentDate:
                return new AssessmentDateRead { Node = node };
            default:
                return ruleNames[node.Symbol] switch
                {
                    LocalRead local => new LocalRead(local.Slot) { Node = node },
                    LetRead let => let.At(node),
                    var other => other,
                };
        }
    }

    public Evaluator? Parameter(BoundMember node) =>
        parameters.TryGetValue(node.Member, out var parameter) ? new ParameterRead(parameter.Index) { Node = node } : null;

    public Evaluator ParameterAsOf(BoundAsOf node, Evaluator date)
    {
        var member = ((BoundMember)node.Parameter).Member;
        return new ParameterAsOfRead(parameters[member], date) { Node = node };
    }

    private class RootRead(Member root) : Evaluator
    {
        private readonly Func<object, Value> read = root.Read!;
        private readonly Func<object, object?>? part = root.ReadPart;
        private readonly Value silence = Value.Of(new Unknown(new Reason(ReasonKind.NotStated, root.Name)));

        public override bool IsFixedBut(int slot) => true;

        public override object? ObjectIn(EvaluationFrame frame)
        {
            if (frame.Marks is { } marks && marks.Touch(root))
                return base.ObjectIn(frame);
            if (part is not null)
                return part(((CheckFrame)frame).Plan);
            var value = read(((CheckFrame)frame).Plan);
            return value.Kind == ValueKind.Context ? value.AsObject : null;
        }

        protected override Value Run(EvaluationFrame frame)
        {
            var plan = ((CheckFrame)frame).Plan;
            if (frame.Marks is { } marks && marks.TryGet(plan, root, out var marked))
                return marked;
            var value = part is not null ? Value.Context(part(plan)) : read(plan);
            return value.IsBareSilence ? silence : value;
        }
    }

    /// <summary>Reads a list at the root, which many rules go through: its items are made once in a check.</summary>
    private sealed class ListRead(Member root, int slot) : RootRead(root)
    {
        protected override Value Run(EvaluationFrame frame)
        {
            ref var cached = ref ((CheckFrame)frame).Lists[slot];
            if (!cached.IsDone)
            {
                var value = base.Run(frame);
                if (value.Kind == ValueKind.List && value.AsList is { WhyPossible: null, Items: { Count: > 0 } and not Plans.IListOfHosts } list)
                    value = Value.Of(new ListValue(Copied(list.Items), list.IsMentioned));
                cached.Value = value;
                cached.IsDone = true;
            }

            return cached.Value;
        }

        // Item by item: the list makes each when it is asked, and cannot copy itself.
        private static Value[] Copied(IReadOnlyList<Value> items)
        {
            var copy = new Value[items.Count];
            for (var i = 0; i < copy.Length; i++)
                copy[i] = items[i];
            return copy;
        }
    }

    /// <summary>Reads a root of the host's own facts, which are no part of the plan.</summary>
    private sealed class FactsRead(Member root) : Evaluator
    {
        private readonly Value silence = Value.Of(new Unknown(new Reason(ReasonKind.NotStated, root.Name)));

        protected override Value Run(EvaluationFrame frame) =>
            ((CheckFrame)frame).Facts?.Of(root.Name) is { IsBareSilence: false } value ? value : silence;
    }

    private sealed class AssessmentDateRead : Evaluator
    {
        public override bool IsFixedBut(int slot) => true;

        protected override Value Run(EvaluationFrame frame) => Value.Of(((CheckFrame)frame).AssessmentDate);
    }

    private sealed class ParameterRead(int index) : Evaluator
    {
        public override bool IsFixedBut(int slot) => true;

        protected override Value Run(EvaluationFrame frame) => ((CheckFrame)frame).Parameters[index];
    }

    private sealed class ParameterAsOfRead(BoundParameter parameter, Evaluator date) : Evaluator
    {
        protected override Value Run(EvaluationFrame frame)
        {
            var at = date.Evaluate(frame);
            return at.Kind == ValueKind.Date ? CompiledPack.ValueAt(parameter, at.AsDate) : at;
        }
    }
}

/// <summary>Reads a definition, which is worked out at most once in a check.</summary>
internal sealed class DefinitionRead : Evaluator
{
    private readonly BoundDefinition definition;
    private readonly int index;
    private readonly Value notInForce;

    /// <param name="definition">The definition.</param>
    /// <param name="index">Its place among the definitions of the pack.</param>
    public DefinitionRead(BoundDefinition definition, int index)
    {
        this.index = index;
        this.definition = definition;
        notInForce = Value.Of(new Unknown(new Reason(ReasonKind.Error, null, "`" + definition.Name + "` is not in force at that date")));
    }

    /// <summary>The conditions of the versions, in the order of <see cref="BoundDefinition.Versions"/>.</summary>
    public IReadOnlyList<CompiledCondition> Versions { get; set; } = [];

    /// <summary>The same definition, read at another place of the rules.</summary>
    public Evaluator At(BoundSymbol node) => new Reference(this) { Node = node };

    /// <summary>The definitions that stand in its place while they are in force.</summary>
    public IReadOnlyList<DefinitionRead> Overriding { get; set; } = [];

    public CompiledCondition? VersionAt(Date date)
    {
        foreach (var special in Overriding)
        {
            if (special.VersionAt(date) is { } instead)
                return instead;
        }

        for (var i = 0; i < Versions.Count; i++)
        {
            if (definition.Versions[i].Syntax.InForce.Holds(date))
                return Versions[i];
        }

        return null;
    }

    protected override Value Run(EvaluationFrame frame)
    {
        var check = (CheckFrame)frame;
        ref var cached = ref check.Definitions[index];
        if (!cached.IsDone)
        {
            var recorder = frame.Recorder;
            recorder?.Suspend();
            cached.Value = VersionAt(check.AssessmentDate) is { } version ? ValueOf(version, frame) : notInForce;
            cached.IsDone = true;
            recorder?.Resume();
        }

        return cached.Value;
    }

    private static Value ValueOf(CompiledCondition version, EvaluationFrame frame) => frame.IsPlain && version.Test(frame) is not Truth.Unsure and var truth
        ? Value.Of(truth == Truth.True)
        : version.Evaluate(frame);

    /// <summary>A place of the rules that reads it.</summary>
    public sealed class Reference(DefinitionRead definition) : Evaluator
    {
        public DefinitionRead Definition => definition;

        public override bool IsFixedBut(int slot) => true;

        public override Truth Test(EvaluationFrame frame)
        {
            ref var cached = ref ((CheckFrame)frame).Definitions[definition.index];
            return Logic.TruthOf(cached.IsDone ? cached.Value : definition.Run(frame));
        }

        protected override Value Run(EvaluationFrame frame) => definition.Run(frame);
    }
}

/// <summary>Reads a let of a rule, which is worked out at most once for an item.</summary>
internal sealed class LetRead(int index) : Evaluator
{
    public Evaluator? Expression { get; set; }

    public Evaluator At(BoundSymbol node) => new Reference(this) { Node = node };

    protected override Value Run(EvaluationFrame frame)
    {
        var check = (CheckFrame)frame;
        ref var cached = ref check.Lets[index];
        if (!cached.IsDone)
        {
            cached.Value = Expression!.Evaluate(frame);
            cached.IsDone = true;
        }

        return cached.Value;
    }

    private sealed class Reference(LetRead let) : Evaluator
    {
        protected override Value Run(EvaluationFrame frame) => let.Run(frame);
    }
}
