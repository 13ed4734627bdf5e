namespace Compliance.Language;

/// <summary>An interval: <c>[1..10]</c>, <c>(1..10]</c>, or open to one side as <c>(&lt;10)</c> and <c>(&gt;=50)</c>.</summary>
public sealed class RangeValue
{
    /// <summary>An interval; null for an end that is open to infinity.</summary>
    public RangeValue(Value? low, bool lowIncluded, Value? high, bool highIncluded)
    {
        HasLow = low is not null;
        HasHigh = high is not null;
        Low = low ?? Value.Null;
        High = high ?? Value.Null;
        LowIncluded = HasLow && lowIncluded;
        HighIncluded = HasHigh && highIncluded;
    }

    /// <summary>The interval that <c>(=10)</c> writes: one value, and as FEEL has it not equal to <c>[10..10]</c>.</summary>
    public static RangeValue Single(in Value value) => new(value, true, value, true) { IsSingle = true };

    /// <summary>True for an interval written as <c>(=10)</c>.</summary>
    public bool IsSingle { get; private init; }

    /// <summary>The lower end; <see cref="Value.Null"/> when there is none.</summary>
    public Value Low { get; }

    /// <summary>The upper end; <see cref="Value.Null"/> when there is none.</summary>
    public Value High { get; }

    /// <summary>True when the interval has a lower end.</summary>
    public bool HasLow { get; }

    /// <summary>True when the interval has an upper end.</summary>
    public bool HasHigh { get; }

    /// <summary>True when the lower end itself belongs to the interval.</summary>
    public bool LowIncluded { get; }

    /// <summary>True when the upper end itself belongs to the interval.</summary>
    public bool HighIncluded { get; }

    /// <summary>Whether the value lies in the interval; null where they cannot be compared.</summary>
    public bool? Contains(in Value value)
    {
        if (HasLow)
        {
            if (Operators.Compare(value, Low) is not { } fromLow)
                return null;
            if (fromLow < 0 || (fromLow == 0 && !LowIncluded))
                return false;
        }

        if (HasHigh)
        {
            if (Operators.Compare(value, High) is not { } fromHigh)
                return null;
            if (fromHigh > 0 || (fromHigh == 0 && !HighIncluded))
                return false;
        }

        return HasLow || HasHigh ? true : null;
    }

    /// <summary>The interval as FEEL writes it.</summary>
    public override string ToString() => ValueText.Of(Value.Of(this));
}
