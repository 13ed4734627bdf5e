using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>A value that an expression read: from the plan, a definition, a parameter, a let or a variable.</summary>
/// <param name="Node">The place in the expression.</param>
/// <param name="Value">What it gave.</param>
/// <param name="Path">Path in the plan; null for what does not stand in it.</param>
internal sealed record Read(BoundNode Node, Value Value, string? Path)
{
    public BoundDefinition? Definition => Node is BoundSymbol { Symbol.Tag: DefinitionTag tag } ? tag.Definition : null;
}

/// <summary>Takes down what expressions read, with the exact path in the plan.</summary>
internal sealed class ReadRecorder(PlanIndex index) : Recorder
{
    // With room, since the empty array of a list over structures is made by code that is in no image.
    private readonly List<(Evaluator Evaluator, Value Value)> entries = new(16);
    private int suspended;

    public override void Record(Evaluator evaluator, in Value value)
    {
        if (suspended == 0 && evaluator.Node is not null)
            entries.Add((evaluator, value));
    }

    public override string? PathOf(object host) => index.PathOf(host);

    public override void Suspend() => suspended++;

    public override void Resume() => suspended--;

    public override int Mark() => entries.Count;

    public override void Drop(int from, int to) => entries.RemoveRange(from, to - from);

    /// <summary>What was read since the last call, in order.</summary>
    public IReadOnlyList<Read> Take()
    {
        var reads = new List<Read>();
        for (var i = 0; i < entries.Count; i++)
        {
            var (evaluator, value) = entries[i];
            switch (evaluator.Node)
            {
                case BoundMember member:
                    reads.Add(new Read(member, value, PathOf(member, i, value)));
                    break;
                case BoundSymbol { Symbol.Tag: Member root } symbol:
                    reads.Add(new Read(symbol, value, root.Name));
                    break;
                case BoundSymbol symbol:
                    reads.Add(new Read(symbol, value, value.Kind == ValueKind.Context ? index.PathOf(value.AsObject) : null));
                    break;
                case BoundCall { Function.Name: "list contains" or "names" } call when value.IsTrue:
                    AddFound(reads, call, i);
                    break;
                default:
                    break;
            }
        }

        entries.Clear();
        return reads;
    }

    // Of a list of words, the one that was looked for is what was read: the others say nothing of it.
    private void AddFound(List<Read> reads, BoundCall call, int at)
    {
        if (reads.FindLast(r => ReferenceEquals(r.Node, call.Arguments[0]))?.Path is not { } list)
            return;
        for (var wanted = 1; wanted < call.Arguments.Count; wanted++)
        {
            var word = entries.FindLastIndex(at, e => ReferenceEquals(e.Evaluator.Node, call.Arguments[wanted]));
            if (word >= 0 && entries[word].Value is { Kind: ValueKind.String } found)
                reads.Add(new Read(call.Arguments[wanted], found, PlanPath.Item(list, found.AsString)));
        }
    }

    /// <summary>What every node gave since the last <see cref="Take"/>; null for a node that ran several times.</summary>
    public IReadOnlyDictionary<BoundNode, Value?> Values()
    {
        var values = new Dictionary<BoundNode, Value?>();
        foreach (var (evaluator, value) in entries)
            values[evaluator.Node!] = values.ContainsKey(evaluator.Node!) ? null : value;
        return values;
    }

    private string? PathOf(BoundMember member, int at, Value value)
    {
        if (member.Target is BoundSymbol { Symbol.Tag: ParameterRoot })
            return null;

        // The target ran just before its member; nothing else of the same node can lie between.
        for (var i = at - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(entries[i].Evaluator.Node, member.Target))
                continue;
            var target = entries[i].Value;
            if (target.Kind == ValueKind.Context && index.PathOf(target.AsObject) is { } host)
                return PlanPath.Join(host, member.Member.Name);
            break;
        }

        return value.IsKnown ? null : value.AsUnknown.Reasons[0].Path;
    }
}
