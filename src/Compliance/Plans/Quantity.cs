using System.Globalization;

namespace Compliance.Plans;

/// <summary>
/// A number as a plan states it: exact, or with bounds only ("more than 50", "about 50"). An <see cref="int"/> or a
/// <see cref="decimal"/> converts to an exact quantity.
/// </summary>
public readonly record struct Quantity
{
    private readonly decimal value;
    private readonly Bounds? bounds;

    private Quantity(decimal value, Bounds? bounds)
    {
        this.value = value;
        this.bounds = bounds;
    }

    /// <summary>True when the plan states the number itself.</summary>
    public bool IsExact => bounds is null;

    /// <summary>The number; for an imprecise quantity the figure that the text names ("about 50": 50).</summary>
    public decimal Value => value;

    /// <summary>Lower bound, or null when there is none.</summary>
    public decimal? Low => bounds is null ? value : bounds.Low;

    /// <summary>Upper bound, or null when there is none.</summary>
    public decimal? High => bounds is null ? value : bounds.High;

    /// <summary>True when <see cref="Low"/> itself is excluded: "more than 50".</summary>
    public bool LowIsExclusive => bounds is { LowIsExclusive: true };

    /// <summary>True when <see cref="High"/> itself is excluded: "fewer than 50".</summary>
    public bool HighIsExclusive => bounds is { HighIsExclusive: true };

    /// <summary>The number itself.</summary>
    public static Quantity Exactly(decimal value) => new(value, null);

    /// <summary>"More than 50": the figure itself is excluded.</summary>
    public static Quantity MoreThan(decimal value) => new(value, new Bounds(value, null, true, false));

    /// <summary>"At least 50".</summary>
    public static Quantity AtLeast(decimal value) => new(value, new Bounds(value, null, false, false));

    /// <summary>"Fewer than 50": the figure itself is excluded.</summary>
    public static Quantity LessThan(decimal value) => new(value, new Bounds(null, value, false, true));

    /// <summary>"At most 50".</summary>
    public static Quantity AtMost(decimal value) => new(value, new Bounds(null, value, false, false));

    /// <summary>"About 50": within ten per cent of the figure on either side.</summary>
    public static Quantity About(decimal value) =>
        new(value, new Bounds(value - (Math.Abs(value) / 10), value + (Math.Abs(value) / 10), false, false));

    /// <summary>"Between 40 and 50", both included. The smaller figure comes first.</summary>
    public static Quantity Between(decimal low, decimal high) => low > high
        ? throw new ArgumentException("the lower bound comes first", nameof(low))
        : new(low, new Bounds(low, high, false, false));

    /// <summary>An exact number.</summary>
    public static implicit operator Quantity(int value) => new(value, null);

    /// <summary>An exact number.</summary>
    public static implicit operator Quantity(decimal value) => new(value, null);

    /// <summary>An exact number; for languages without conversion operators.</summary>
    public static Quantity FromDecimal(decimal value) => new(value, null);

    /// <summary>An exact number; for languages without conversion operators.</summary>
    public static Quantity FromInt32(int value) => new(value, null);

    /// <summary>
    /// The quantity in the notation of plan files: <c>51</c>, <c>&gt; 50</c>, <c>&gt;= 45</c>, <c>&lt; 20</c>, <c>&lt;= 20</c>,
    /// <c>~ 50</c>, <c>40..50</c>.
    /// </summary>
    public override string ToString()
    {
        // With the decimals that it was stated with: 72.0 says more than 72.
        static string Text(decimal d) => d.ToString(CultureInfo.InvariantCulture);
        return bounds switch
        {
            null => Text(value),
            { High: null, LowIsExclusive: true } => "> " + Text(value),
            { High: null } => ">= " + Text(value),
            { Low: null, HighIsExclusive: true } => "< " + Text(value),
            { Low: null } => "<= " + Text(value),
            _ when IsAbout(bounds) => "~ " + Text(value),
            { Low: { } low, High: { } high } => Text(low) + ".." + Text(high),
        };
    }

    /// <summary>Reads the notation of <see cref="ToString"/>.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var s = text.Trim();
        static bool Number(ReadOnlySpan<char> t, out decimal d) => decimal.TryParse(
            t.Trim(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out d);

        var dots = s.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0)
        {
            if (!Number(s.AsSpan(0, dots), out var low) || !Number(s.AsSpan(dots + 2), out var high) || low > high)
                return false;
            quantity = Between(low, high);
            return true;
        }

        (Func<decimal, Quantity> make, int skip) = s switch
        {
            ['>', '=', ..] => (AtLeast, 2),
            ['<', '=', ..] => (AtMost, 2),
            ['>', ..] => (MoreThan, 1),
            ['<', ..] => (LessThan, 1),
            ['~', ..] => (About, 1),
            _ => ((Func<decimal, Quantity>)Exactly, 0),
        };
        if (!Number(s.AsSpan(skip), out var value))
            return false;
        try
        {
            quantity = make(value);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private bool IsAbout(Bounds bounds) => value > decimal.MinValue / 2 && value < decimal.MaxValue / 2 && bounds == About(value).bounds;

    private sealed record Bounds(decimal? Low, decimal? High, bool LowIsExclusive, bool HighIsExclusive);
}
