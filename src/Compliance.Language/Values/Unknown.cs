namespace Compliance.Language;

/// <summary>Why a value is not known. The order is the rank: the highest reason decides what a finding says.</summary>
public enum ReasonKind
{
    /// <summary>The plan does not say it.</summary>
    NotStated,

    /// <summary>The plan says it with bounds only: "over 50", "first quarter of 2024".</summary>
    Imprecise,

    /// <summary>The reader of a document guessed it, and nobody has confirmed it.</summary>
    Unconfirmed,

    /// <summary>The plan says two different things.</summary>
    Contradictory,

    /// <summary>It could not be worked out: division by zero, a text that is no date.</summary>
    Error,
}

/// <summary>One reason for an unknown value.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Path">Path in the plan, as <c>employer.regular employees</c>; null for an error that concerns no path.</param>
/// <param name="Detail">What went wrong, for errors; null otherwise.</param>
public sealed record Reason(ReasonKind Kind, string? Path, string? Detail = null)
{
    // By hand: the code that compares values of an enumeration for a record is in no image.

    /// <summary>The same kind, path and detail.</summary>
    public bool Equals(Reason? other) => other is not null && Kind == other.Kind && Path == other.Path && Detail == other.Detail;

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 31) + (Path is null ? 0 : StringComparer.Ordinal.GetHashCode(Path));
}

/// <summary>
/// What is known of an unknown value: why it is unknown, and where a comparison may still be decided, between which bounds
/// it lies or which values were stated for it. Immutable.
/// </summary>
public sealed class Unknown
{
    /// <summary>An unknown value with its reasons.</summary>
    public Unknown(IReadOnlyList<Reason> reasons)
    {
        Reasons = reasons;
        // By index: an enumerator would be allocated for every unknown operand of every check.
        for (var i = 0; i < reasons.Count; i++)
        {
            if (reasons[i].Kind > Rank)
                Rank = reasons[i].Kind;
        }
    }

    /// <summary>An unknown value with one reason.</summary>
    public Unknown(Reason reason) => (Reasons, Rank) = ([reason], reason.Kind);

    /// <summary>Nothing was stated; used where no path is known.</summary>
    public static Unknown Silence { get; } = new(new Reason(ReasonKind.NotStated, null));

    /// <summary>The reasons; at least one.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The values that were stated for it, where the plan contradicts itself; null otherwise.</summary>
    public IReadOnlyList<Value>? Alternatives { get; init; }

    /// <summary>Lower bound (a number or a date), where there is one; its kind is <see cref="ValueKind.Unknown"/> otherwise.</summary>
    public Value Low { get; init; }

    /// <summary>Upper bound, like <see cref="Low"/>.</summary>
    public Value High { get; init; }

    /// <summary>True when <see cref="Low"/> itself is not among the possible values: "over 50".</summary>
    public bool LowIsExclusive { get; init; }

    /// <summary>True when <see cref="High"/> itself is not among the possible values.</summary>
    public bool HighIsExclusive { get; init; }

    /// <summary>The highest kind among the reasons.</summary>
    public ReasonKind Rank { get; }
}
