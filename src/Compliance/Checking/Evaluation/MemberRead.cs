using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>Reads an entry of a plan object, or of a context that an expression built.</summary>
internal sealed class MemberRead : Evaluator
{
    private readonly Evaluator target;
    private readonly Member member;
    private readonly Func<object, Value> read;
    private readonly Func<object, string?>? text;
    private readonly Func<object, object?>? part;
    private readonly Value silence;
    private readonly int slot;
    private readonly MemberRead? outer;
    private OfPlan? known;

    /// <param name="target">Gives the object.</param>
    /// <param name="member">The entry.</param>
    /// <param name="path">The path as far as it is known when the rules are built: <c>employer.regular employees</c>.</param>
    public MemberRead(Evaluator target, Member member, string path)
    {
        this.target = target;
        this.member = member;
        read = member.Read ?? throw new ArgumentException($"`{member.Name}` has nothing to read it with", nameof(member));
        (text, part) = (member.ReadText, member.ReadPart);
        Path = path;
        slot = target is LocalRead local ? local.Slot : -1;
        outer = target as MemberRead;
        IsOfParts = slot >= 0 || outer is { part: not null, IsOfParts: true };
        Variable = slot >= 0 ? slot : outer?.Variable ?? -1;
        silence = Value.Of(new Unknown(new Reason(ReasonKind.NotStated, path)));
    }

    public Member Member => member;

    public string Path { get; }

    /// <summary>The place of the variable from whose members alone it is read; -1 where it begins elsewhere.</summary>
    public int Variable { get; }

    public override bool IsFixedBut(int slot) => target.IsFixedBut(slot);

    public override bool Ignores(int slot) => target.Ignores(slot);

    /// <summary>True where it is read from the variable at a place alone, and nothing on the way is contradictory or a guess.</summary>
    public bool ReadsPlainly(EvaluationFrame frame, int slot) => Variable == slot && !IsMarked(frame);

    /// <summary>True where a plan says two things of it, or of what holds it, or its reader guessed.</summary>
    private bool IsMarked(EvaluationFrame frame) => frame.Marks is { } marks && (marks.Touch(member) || outer?.IsMarked(frame) == true);

    /// <summary>True where the entry is read through parts alone: where no object holds it, nothing was stated.</summary>
    public bool IsOfParts { get; }

    /// <summary>The object from which the entry may be read as it stands; null where that is no object. Only for a frame that is plain.</summary>
    public object? HolderIn(EvaluationFrame frame)
    {
        if (frame.Marks is { } marks && marks.Touch(member))
            return null;
        if (slot < 0)
            return target.ObjectIn(frame);
        ref readonly var variable = ref frame.Locals[slot];
        return variable.Kind == ValueKind.Context ? variable.AsObject : null;
    }

    /// <summary>The object that holds the entry where the variable holds an item; null for none.</summary>
    public object? HolderOf(object? item) => slot >= 0 || item is null ? item : outer!.HolderOf(item) is { } holder ? outer.ObjectFrom(holder) : null;

    /// <summary>The object that an object holds; null for none.</summary>
    private object? ObjectFrom(object holder)
    {
        if (part is not null)
            return part(holder);
        var value = read(holder);
        return value.Kind == ValueKind.Context ? value.AsObject : null;
    }

    /// <summary>The list of parts that an item holds; null where nothing is stated.</summary>
    public IReadOnlyList<object>? PartsOf(object? item) => HolderOf(item) is { } holder ? member.ReadParts!(holder) : null;

    /// <summary>Number of the parts that an item holds; see <see cref="Whole"/>.</summary>
    public int CountOf(object? item) => HolderOf(item) is { } holder ? CountOf(member.ReadParts!(holder)) : WholeOfNobody;

    /// <summary>The whole number where no object holds the entry.</summary>
    public int WholeOfNobody => IsOfParts ? Whole.Unstated : Whole.None;

    /// <summary>Number of the parts in a list; a list without any says nothing unless it says that there are none.</summary>
    public static int CountOf(IReadOnlyList<object>? parts)
    {
        var count = parts?.Count ?? 0;
        return count > 0 || (parts is not null && Plans.Stated.IsNoneOfAny(parts)) ? count : Whole.Unstated;
    }

    public override bool TryReadEach(EvaluationFrame frame, ValueKind kind, int slot, ReadOnlySpan<object?> items, ReadOnlySpan<Truth> asked, Span<int> wholes)
    {
        if (!ReadsPlainly(frame, slot) || member.ReadWhole is not { } whole || member.Type.Kind != (kind == ValueKind.Date ? FeelTypeKind.Date : FeelTypeKind.Number))
            return false;
        for (var i = 0; i < items.Length; i++)
        {
            if (asked[i] == Truth.True)
                wholes[i] = HolderOf(items[i]) is { } holder ? whole(holder) : WholeOfNobody;
        }

        return true;
    }

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (!ReadsPlainly(frame, slot))
        {
            base.TestEach(frame, slot, items, truths);
            return;
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (truths[i] == Truth.True)
                truths[i] = HolderOf(items[i]) is { } holder ? Logic.TruthOf(read(holder)) : Truth.Unsure;
        }
    }

    /// <summary>What an object holds as it stands there, without the path of what it does not say.</summary>
    public Value ReadFrom(object holder) => text is not null ? Value.Of(text(holder)) : part is not null ? Value.Context(part(holder)) : read(holder);

    public override Value Peek(EvaluationFrame frame) => HolderIn(frame) is { } holder ? ReadFrom(holder) : Run(frame);

    public override Truth Test(EvaluationFrame frame) => HolderIn(frame) is { } holder ? Logic.TruthOf(read(holder)) : frame.Marks is null ? Truth.Unsure : base.Test(frame);

    public override object? ObjectIn(EvaluationFrame frame) => HolderIn(frame) is { } holder ? ObjectFrom(holder) : frame.Marks is null ? null : base.ObjectIn(frame);

    public override bool ReadsStated(EvaluationFrame frame, Symbol? item)
    {
        // Nearly always it is asked for the same symbol, that of its rule.
        var ofPlan = known;
        if (ofPlan is null || ofPlan.Item != item)
            known = ofPlan = new(item, StatedProbe.IsOfPlan(Node, item));
        return ofPlan.IsOfPlan && IsStated(frame);
    }

    private bool IsStated(EvaluationFrame frame)
    {
        if (frame.Recorder is null && HolderIn(frame) is { } holder)
        {
            if (text is not null)
                return text(holder) is not null;
            if (member.ReadParts is { } parts)
                return CountOf(parts(holder)) >= 0;
            if (member.ReadWhole is { } whole && whole(holder) is var read && read != Whole.None)
                return read != Whole.Unstated;
        }

        return Evaluate(frame) is { IsKnown: true, Kind: not ValueKind.Context };
    }

    protected override Value Run(EvaluationFrame frame)
    {
        // Most members are those of a variable, which needs no evaluating while nobody records.
        if (slot >= 0 && frame.Recorder is null)
        {
            ref readonly var variable = ref frame.Locals[slot];
            return variable.Kind == ValueKind.Context ? Read(frame, variable.AsObject) : Beyond(frame, variable);
        }

        var holder = target.Evaluate(frame);
        return holder.Kind == ValueKind.Context ? Read(frame, holder.AsObject) : Beyond(frame, holder);
    }

    private Value Read(EvaluationFrame frame, object host)
    {
        if (frame.Marks is not { } marks || !marks.TryGet(host, member, out var value))
            value = ReadFrom(host);
        if (value.IsKnown || (frame.Recorder is null && !value.IsBareSilence))
            return value;
        return Placed(frame, host, value);
    }

    /// <summary>The unknown value with its path.</summary>
    private Value Placed(EvaluationFrame frame, object host, in Value value)
    {
        if (frame.Recorder is not { } recorder)
            return silence;
        var path = recorder.PathOf(host) is { } place ? (place.Length == 0 ? member.Name : place + "." + member.Name) : Path;
        if (value.IsBareSilence)
            return path == Path ? silence : Value.Of(new Unknown(new Reason(ReasonKind.NotStated, path)));
        return At(path, value.AsUnknown);
    }

    private static Value At(string path, Unknown unknown) =>
        Value.Of(new Unknown([.. unknown.Reasons.Select(r => r.Path is null ? r with { Path = path } : r)])
        {
            Alternatives = unknown.Alternatives,
            Low = unknown.Low,
            High = unknown.High,
            LowIsExclusive = unknown.LowIsExclusive,
            HighIsExclusive = unknown.HighIsExclusive,
        });

    /// <summary>The object itself is unknown, and with it what it would say here.</summary>
    private Value Beyond(EvaluationFrame frame, in Value value)
    {
        if (value.IsKnown)
            return Value.Null;
        var holder = value.AsUnknown;
        if (holder.Alternatives is not null)
            return ForEach(holder);
        if (frame.Recorder is null && holder.Rank == ReasonKind.NotStated)
            return silence;
        return Value.Of(new Unknown([.. holder.Reasons.Select(r => r.Path is null ? r : r with { Path = r.Path + "." + member.Name })]));
    }

    private Value ForEach(Unknown holder) => Unknowns.ForEach(holder, v => v.Kind == ValueKind.Context ? read(v.AsObject) : v);

    /// <summary>Whether it is a path of the plan where a variable holds an item; null for none.</summary>
    private sealed record OfPlan(Symbol? Item, bool IsOfPlan);
}
