namespace Compliance.Language;

public static partial class Operators
{
    /// <summary>How deep lists and contexts may nest for a comparison; deeper ones are not comparable.</summary>
    private const int DeepestNesting = 200;

    /// <summary>Whether two values are equal; null where their kinds cannot be compared. FEEL's null equals only itself.</summary>
    public static bool? Equal(in Value left, in Value right)
    {
        var budget = Limits.MostComparisons;
        return Equal(left, right, 0, ref budget);
    }

    /// <summary>Negative, zero or positive as <paramref name="left"/> is less, equal or greater; null where there is no order.</summary>
    public static int? Compare(in Value left, in Value right)
    {
        if (left.Kind != right.Kind)
            return null;
        return left.Kind switch
        {
            ValueKind.Number => left.AsNumber.CompareTo(right.AsNumber),
            ValueKind.Date => left.AsDate.CompareTo(right.AsDate),
            ValueKind.String => string.CompareOrdinal(left.AsString, right.AsString),
            ValueKind.Time => TimeOfDay.Compare(left.AsTime, right.AsTime),
            ValueKind.DateTime => DateAndTime.Compare(left.AsDateTime, right.AsDateTime),
            ValueKind.YearsMonths => left.AsMonths.CompareTo(right.AsMonths),
            ValueKind.DaysTime => left.AsSeconds.CompareTo(right.AsSeconds),
            _ => null,
        };
    }

    private static bool? Equal(in Value left, in Value right, int depth, ref int budget)
    {
        if (!left.IsKnown || !right.IsKnown || depth > DeepestNesting || --budget < 0)
            return null;
        if (left.Kind == ValueKind.Null || right.Kind == ValueKind.Null)
            return left.Kind == right.Kind;
        if (left.Kind != right.Kind)
            return null;
        return left.Kind switch
        {
            ValueKind.Boolean => left.IsTrue == right.IsTrue,
            ValueKind.List => EqualLists(left.AsList, right.AsList, depth, ref budget),
            ValueKind.Context => EqualContexts(left.AsObject, right.AsObject, depth, ref budget),
            ValueKind.Range => EqualRanges(left.AsRange, right.AsRange, depth, ref budget),
            ValueKind.Function => null,
            _ => Compare(left, right) == 0,
        };
    }

    private static bool? EqualLists(ListValue left, ListValue right, int depth, ref int budget)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Items.Count != right.Items.Count)
            return false;
        bool? all = true;
        for (var i = 0; i < left.Items.Count; i++)
        {
            var equal = Equal(left.Items[i], right.Items[i], depth + 1, ref budget);
            if (equal == false)
                return false;
            all = equal is null ? null : all;
        }

        return all;
    }

    private static bool? EqualContexts(object left, object right, int depth, ref int budget)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is not ContextValue a || right is not ContextValue b)
            return left.Equals(right);
        if (a.Entries.Count != b.Entries.Count)
            return false;
        bool? all = true;
        foreach (var entry in a.Entries)
        {
            if (!b.TryGet(entry.Key, out var other))
                return false;
            var equal = Equal(entry.Value, other, depth + 1, ref budget);
            if (equal == false)
                return false;
            all = equal is null ? null : all;
        }

        return all;
    }

    private static bool? EqualRanges(RangeValue left, RangeValue right, int depth, ref int budget)
    {
        if (left.HasLow != right.HasLow || left.HasHigh != right.HasHigh || left.IsSingle != right.IsSingle
            || left.LowIncluded != right.LowIncluded || left.HighIncluded != right.HighIncluded)
            return false;
        var low = left.HasLow ? Equal(left.Low, right.Low, depth + 1, ref budget) : true;
        var high = left.HasHigh ? Equal(left.High, right.High, depth + 1, ref budget) : true;
        return low == false || high == false ? false : low is null || high is null ? null : true;
    }
}
