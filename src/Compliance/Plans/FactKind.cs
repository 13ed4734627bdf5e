using Compliance.Language;

namespace Compliance.Plans;

/// <summary>Kinds of values in facts of a host, for <see cref="FactGroup{T}"/>.</summary>
public static class FactKind
{
    /// <summary>true or false.</summary>
    public static FactKind<bool> Truth { get; } = new(FeelType.Boolean, Value.Of);

    /// <summary>A number.</summary>
    public static FactKind<decimal> Number { get; } = new(FeelType.Number, Value.Of);

    /// <summary>A number in floating point; what is no finite number of ordinary size is not stated.</summary>
    public static FactKind<double> Floating { get; } = new(FeelType.Number, n => double.IsFinite(n) && Math.Abs(n) < 1e28 ? Value.Of((decimal)n) : default);

    /// <summary>A number that may be known within bounds only.</summary>
    public static FactKind<Quantity> Quantity { get; } = new(FeelType.Number, q => PlanValues.Of(q));

    /// <summary>Text.</summary>
    public static FactKind<string> Text { get; } = new(FeelType.String, Value.Of);

    /// <summary>A calendar date.</summary>
    public static FactKind<DateOnly> Date { get; } = new(FeelType.Date, d => Value.Of(Language.Date.FromDayNumber(d.DayNumber)));

    /// <summary>A date that may be known to the month or year only.</summary>
    public static FactKind<PlanDate> PlanDate { get; } = new(FeelType.Date, d => PlanValues.Of(d));

    /// <summary>One of a fixed set of words.</summary>
    /// <param name="name">The name of the set, for messages.</param>
    /// <param name="words">Each value with its word.</param>
    public static FactKind<T> Words<T>(string name, params (T Value, string Word)[] words)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(words);
        var byValue = words.GroupBy(w => w.Value).ToDictionary(g => g.Key, g => g.First().Word);
        return new FactKind<T>(FeelType.Enumeration(name, [.. words.Select(w => w.Word)]), v => byValue.TryGetValue(v, out var word) ? Value.Of(word) : default);
    }
}

/// <summary>A kind of values in facts of a host, with how rules read them.</summary>
/// <typeparam name="T">The type of the values in the host's code.</typeparam>
public class FactKind<T>
    where T : notnull
{
    internal FactKind(FeelType type, Func<T, Value> read)
    {
        Type = type;
        Read = read;
    }

    internal FeelType Type { get; }

    internal Func<T, Value> Read { get; }
}
