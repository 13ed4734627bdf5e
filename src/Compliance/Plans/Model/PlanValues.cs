using System.Collections;
using System.Runtime.CompilerServices;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>Values of the plan model as values of the rule language. Null is silence, and so is an empty list.</summary>
internal static class PlanValues
{
    private static readonly Value None = Value.Of(ListValue.None);
    private static readonly Reason Imprecise = new(ReasonKind.Imprecise, null);

    public static Value Of(bool? value) => value is { } b ? Value.Of(b) : default;

    public static Value Of(Quantity? value)
    {
        if (value is not { } quantity)
            return default;
        return quantity.IsExact ? Value.Of(quantity.Value) : Within(quantity);
    }

    public static Value Of(PlanDate? value)
    {
        if (value is not { } date)
            return default;
        return date.IsExact ? Value.Of(Date.FromDayNumber(date.First.DayNumber)) : Within(date);
    }

    /// <summary>A number as a whole one; see <see cref="Whole"/>.</summary>
    public static int WholeOf(Quantity? value)
    {
        if (value is not { } quantity)
            return Whole.Unstated;
        return quantity.IsExact ? WholeOf(quantity.Value) : Whole.None;
    }

    /// <summary>A number as a whole one, where it is written without decimals and of at most thirty bits.</summary>
    public static int WholeOf(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        if ((bits[1] | bits[2]) != 0 || (uint)bits[0] > int.MaxValue / 2 || (bits[3] & int.MaxValue) != 0)
            return Whole.None;
        return bits[3] < 0 ? -bits[0] : bits[0];
    }

    /// <summary>The number of an exact day; see <see cref="Whole"/>.</summary>
    public static int DayOf(PlanDate? value)
    {
        if (value is not { } date)
            return Whole.Unstated;
        return date.IsExact ? date.First.DayNumber : Whole.None;
    }

    // Apart, so that reading what is exact, as nearly everything is, clears no room for the ends of a stretch.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value Within(Quantity quantity) => Value.Of(new Unknown(Imprecise)
    {
        Low = quantity.Low is { } low ? Value.Of(low) : default,
        High = quantity.High is { } high ? Value.Of(high) : default,
        LowIsExclusive = quantity.LowIsExclusive,
        HighIsExclusive = quantity.HighIsExclusive,
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value Within(PlanDate date) => Value.Of(new Unknown(Imprecise)
    {
        Low = Value.Of(Date.FromDayNumber(date.First.DayNumber)),
        High = Value.Of(Date.FromDayNumber(date.Last.DayNumber)),
    });

    /// <summary>A list of parts of the plan.</summary>
    public static Value OfParts<T>(IReadOnlyList<T>? list, bool mentioned = false)
        where T : class
    {
        if (list is null)
            return default;
        var count = list.Count;
        if (count > 0)
            return Value.Of(new Parts(list, count, mentioned));
        return Stated.IsNone(list) ? None : default;
    }

    /// <summary>A list of words or texts.</summary>
    public static Value Of<T>(IReadOnlyList<T>? list, Func<T, Value> convert, bool mentioned = false)
    {
        if (Stated.IsNone(list))
            return None;
        return list is null or { Count: 0 } ? default : Value.Of(new ListValue(new Converted<T>(list, convert), mentioned));
    }

    /// <summary>Makes a value of an item when it is read: most rules look at few items of few lists.</summary>
    private sealed class Parts(IReadOnlyList<object> list, int count, bool mentioned) : ListValue(mentioned), IReadOnlyList<Value>, IListOfHosts
    {
        private readonly IReadOnlyList<object> list = list;
        private object?[]? hosts;

        public int Count => count;

        public Value this[int index] => ItemAt(index);

        internal override int ItemCount => count;

        internal override Value ItemAt(int index) => Value.Context(hosts is { } known ? known[index] : list[index]);

        public ReadOnlySpan<object?> Hosts => hosts ??= CopyOf(list, count);

        private static object?[] CopyOf(IReadOnlyList<object> list, int count)
        {
            var copy = new object?[count];
            for (var i = 0; i < copy.Length; i++)
                copy[i] = list[i];
            return copy;
        }

        public bool FindOthers(IReadOnlyList<Value> other, List<int> places)
        {
            if (other is not Parts { list: var others } || others.Count != count)
                return false;
            for (var i = 0; i < count; i++)
            {
                if (!ReferenceEquals(list[i], others[i]))
                    places.Add(i);
            }

            return true;
        }

        public IEnumerator<Value> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
                yield return Value.Context(list[i]);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Converts an item when it is read.</summary>
    private sealed class Converted<T>(IReadOnlyList<T> list, Func<T, Value> convert) : IReadOnlyList<Value>
    {
        public int Count => list.Count;

        public Value this[int index] => convert(list[index]);

        public IEnumerator<Value> GetEnumerator()
        {
            for (var i = 0; i < list.Count; i++)
                yield return convert(list[i]);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>A list of values made from objects, which can be told apart without making the values.</summary>
internal interface IListOfHosts
{
    /// <summary>Adds the places where another list of the same length has another object; false where the two cannot be compared.</summary>
    bool FindOthers(IReadOnlyList<Value> other, List<int> places);

    /// <summary>The objects.</summary>
    ReadOnlySpan<object?> Hosts { get; }
}
