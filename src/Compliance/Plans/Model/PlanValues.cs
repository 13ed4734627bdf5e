using System.Collections;
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
        if (quantity.IsExact)
            return Value.Of(quantity.Value);
        return Value.Of(new Unknown(Imprecise)
        {
            Low = quantity.Low is { } low ? Value.Of(low) : default,
            High = quantity.High is { } high ? Value.Of(high) : default,
            LowIsExclusive = quantity.LowIsExclusive,
            HighIsExclusive = quantity.HighIsExclusive,
        });
    }

    public static Value Of(PlanDate? value)
    {
        if (value is not { } date)
            return default;
        var first = Value.Of(Date.FromDayNumber(date.First.DayNumber));
        return date.IsExact
            ? first
            : Value.Of(new Unknown(Imprecise) { Low = first, High = Value.Of(Date.FromDayNumber(date.Last.DayNumber)) });
    }

    public static Value Of<T>(IReadOnlyList<T>? list, Func<T, Value> convert, bool mentioned = false)
    {
        if (Stated.IsNone(list))
            return None;
        return list is null or { Count: 0 } ? default : Value.Of(new ListValue(new Converted<T>(list, convert), mentioned));
    }

    /// <summary>Converts an item when it is read: most rules look at few items of few lists.</summary>
    private sealed class Converted<T>(IReadOnlyList<T> list, Func<T, Value> convert) : IReadOnlyList<Value>, IListOfHosts
    {
        private readonly IReadOnlyList<T> list = list;

        public int Count => list.Count;

        public Value this[int index] => convert(list[index]);

        public bool FindOthers(IReadOnlyList<Value> other, List<int> places)
        {
            if (other is not Converted<T> { list: var others } || others.Count != list.Count)
                return false;
            for (var i = 0; i < list.Count; i++)
            {
                if (!ReferenceEquals(list[i], others[i]))
                    places.Add(i);
            }

            return true;
        }

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
}
