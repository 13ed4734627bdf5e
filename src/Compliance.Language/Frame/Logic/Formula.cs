using Compliance.Language.Feel;

namespace Compliance.Language.Frame.Logic;

/// <summary>A condition reduced to what can be said about it without a plan. What it cannot look into is a free yes or no.</summary>
internal abstract record Formula
{
    public abstract bool Holds(Situation situation);

    public abstract IEnumerable<Atom> Atoms();

    public static Formula Not(Formula operand) => new Negation(operand);

    public static Formula All(IReadOnlyList<Formula> parts) => new Junction(true, parts);

    public static Formula Any(IReadOnlyList<Formula> parts) => new Junction(false, parts);
}

internal sealed record Constant(bool Value) : Formula
{
    public override bool Holds(Situation situation) => Value;

    public override IEnumerable<Atom> Atoms() => [];
}

internal sealed record Negation(Formula Operand) : Formula
{
    public override bool Holds(Situation situation) => !Operand.Holds(situation);

    public override IEnumerable<Atom> Atoms() => Operand.Atoms();
}

internal sealed record Junction(bool IsAnd, IReadOnlyList<Formula> Parts) : Formula
{
    public override bool Holds(Situation situation)
    {
        foreach (var part in Parts)
        {
            if (part.Holds(situation) != IsAnd)
                return !IsAnd;
        }

        return IsAnd;
    }

    public override IEnumerable<Atom> Atoms() => Parts.SelectMany(p => p.Atoms());
}

/// <summary>A statement about one unknown: the value of a path, or a condition that is not looked into.</summary>
internal abstract record Atom(string Key) : Formula
{
    public override IEnumerable<Atom> Atoms() => [this];
}

internal sealed record YesOrNo(string Key) : Atom(Key)
{
    public override bool Holds(Situation situation) => situation.IsTrue(Key);
}

/// <summary>The value is that word.</summary>
/// <param name="Key">The path.</param>
/// <param name="Word">The word.</param>
/// <param name="Words">All words that the value can be; empty for a text.</param>
internal sealed record IsWord(string Key, string Word, IReadOnlyList<string> Words) : Atom(Key)
{
    public override bool Holds(Situation situation) => situation.Word(Key) == Word;
}

/// <summary>The value stands on one side of a boundary.</summary>
internal sealed record Compared(string Key, ComparisonOperator Operator, Boundary Boundary) : Atom(Key)
{
    public override bool Holds(Situation situation)
    {
        var order = situation.Number(Key).CompareTo(situation.Of(Boundary));
        return Operator switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}

/// <summary>A fixed number, or a parameter with its values in time.</summary>
internal sealed record Boundary(decimal Value, BoundParameter? Parameter);

/// <summary>One way that everything could be.</summary>
internal sealed class Situation
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<BoundParameter, decimal> parameters;

    public Situation(IReadOnlyDictionary<BoundParameter, decimal> parameters) => this.parameters = parameters;

    public void Set(string key, object? value) => values[key] = value;

    public bool IsTrue(string key) => values[key] is true;

    public string? Word(string key) => values[key] as string;

    public decimal Number(string key) => (decimal)values[key]!;

    public decimal Of(Boundary boundary) => boundary.Parameter is { } parameter ? parameters[parameter] : boundary.Value;
}
