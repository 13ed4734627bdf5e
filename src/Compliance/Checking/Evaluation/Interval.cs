using Compliance.Language;

namespace Compliance.Checking.Evaluation;

/// <summary>Where a number or a date lies: exactly known values are intervals of one point.</summary>
/// <param name="Low">Lower end; unknown where there is none.</param>
/// <param name="LowExclusive">True when the lower end itself is excluded.</param>
/// <param name="High">Upper end; unknown where there is none.</param>
/// <param name="HighExclusive">True when the upper end itself is excluded.</param>
internal readonly record struct Interval(Value Low, bool LowExclusive, Value High, bool HighExclusive)
{
    public static Interval Of(in Value value)
    {
        if (value.IsKnown)
            return new Interval(value, false, value, false);
        var unknown = value.AsUnknown;
        return new Interval(unknown.Low, unknown.LowIsExclusive, unknown.High, unknown.HighIsExclusive);
    }

    /// <summary>Where a value lies that may also be one of several.</summary>
    public static Interval Hull(in Value value)
    {
        if (value.IsKnown || value.AsUnknown.Alternatives is not { } alternatives)
            return Of(value);
        var hull = default(Interval);
        for (var i = 0; i < alternatives.Count; i++)
        {
            if (!alternatives[i].IsKnown)
                return default;
            hull = i == 0 ? Of(alternatives[i]) : hull.With(alternatives[i]);
        }

        return hull;
    }

    /// <summary>The interval that holds this one and a point; without ends where they have no common order.</summary>
    public Interval With(in Value point)
    {
        if ((Low.IsKnown && Operators.Compare(Low, point) is null) || (High.IsKnown && Operators.Compare(High, point) is null))
            return default;
        var (low, high) = (Low, High);
        var (lowExclusive, highExclusive) = (LowExclusive, HighExclusive);
        if (Low.IsKnown && Operators.Compare(point, Low) <= 0)
            (low, lowExclusive) = (point, false);
        if (High.IsKnown && Operators.Compare(point, High) >= 0)
            (high, highExclusive) = (point, false);
        return new Interval(low, lowExclusive, high, highExclusive);
    }

    /// <summary>What lies here and there; the two must not exclude each other.</summary>
    public Interval And(in Interval other)
    {
        var (low, lowExclusive) = !other.Low.IsKnown || (Low.IsKnown && IsTighter(Operators.Compare(other.Low, Low), other.LowExclusive, LowExclusive))
            ? (Low, LowExclusive)
            : (other.Low, other.LowExclusive);
        var (high, highExclusive) = !other.High.IsKnown || (High.IsKnown && IsTighter(Operators.Compare(High, other.High), other.HighExclusive, HighExclusive))
            ? (High, HighExclusive)
            : (other.High, other.HighExclusive);
        return new Interval(low, lowExclusive, high, highExclusive);
    }

    /// <summary>True where an end cuts off at least as much as another one does.</summary>
    private static bool IsTighter(int? order, bool otherExclusive, bool exclusive) => order < 0 || (order == 0 && (exclusive || !otherExclusive));

    /// <summary>A value that lies here.</summary>
    public Value AsValue() => ToValue(Unknown.Silence);

    /// <summary>True, or false, where the bounds alone decide the comparison.</summary>
    public static bool? Compare(Language.Feel.ComparisonOperator op, in Interval left, in Interval right)
    {
        var below = left.IsBelow(right, orEqual: false);
        var above = right.IsBelow(left, orEqual: false);
        return op switch
        {
            Language.Feel.ComparisonOperator.Less => below ? true : right.IsBelow(left, orEqual: true) ? false : null,
            Language.Feel.ComparisonOperator.GreaterOrEqual => below ? false : right.IsBelow(left, orEqual: true) ? true : null,
            Language.Feel.ComparisonOperator.Greater => above ? true : left.IsBelow(right, orEqual: true) ? false : null,
            Language.Feel.ComparisonOperator.LessOrEqual => above ? false : left.IsBelow(right, orEqual: true) ? true : null,
            Language.Feel.ComparisonOperator.Equal => below || above ? false : IsSamePoint(left, right) ? true : null,
            _ => below || above ? true : IsSamePoint(left, right) ? false : null,
        };
    }

    /// <summary>The unknown value with these bounds, or the known one where they leave a single point.</summary>
    public Value ToValue(Unknown why)
    {
        if (Low.IsKnown && High.IsKnown && !LowExclusive && !HighExclusive && Operators.Compare(Low, High) == 0)
            return Low;
        return Value.Of(new Unknown(why.Reasons)
        {
            Low = Low,
            LowIsExclusive = LowExclusive,
            High = High,
            HighIsExclusive = HighExclusive,
        });
    }

    /// <summary>True when every value here is less than (or equal to) every value there.</summary>
    private bool IsBelow(in Interval other, bool orEqual)
    {
        if (!High.IsKnown || !other.Low.IsKnown || Operators.Compare(High, other.Low) is not { } order)
            return false;
        return order < 0 || (order == 0 && (orEqual || HighExclusive || other.LowExclusive));
    }

    private static bool IsSamePoint(in Interval left, in Interval right) => left.IsPoint && right.IsPoint && Operators.Compare(left.Low, right.Low) == 0;

    private bool IsPoint => Low.IsKnown && High.IsKnown && !LowExclusive && !HighExclusive && Operators.Compare(Low, High) == 0;
}
