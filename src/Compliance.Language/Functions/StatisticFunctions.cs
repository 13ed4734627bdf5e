using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>One value from many: least, greatest, sum, mean. Of an empty list there is none, which is not the same as zero.</summary>
internal static class StatisticFunctions
{
    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        new("min", OverItems(FeelType.Any, ItemOf, v => Extreme(v, -1), "The least item.", HasOrder)),
        new("max", OverItems(FeelType.Any, ItemOf, v => Extreme(v, 1), "The greatest item.", HasOrder)),
        Numeric("sum", Sum, "The sum of the numbers."),
        Numeric("product", v => Fold(v, Numbers.Multiply), "The product of the numbers."),
        Numeric("mean", Mean, "The mean of the numbers."),
        Numeric("median", Median, "The number in the middle, or the mean of the two in the middle."),
        Numeric("stddev", Deviation, "The standard deviation of a sample."),
        new(
            "mode",
            OverItems(
                FeelType.Number, _ => NumberList, v => OfNumbers(v, Mode, orNone: Value.Of(ListValue.None)),
                "The numbers that are most frequent, in ascending order.")),
    ];

    private static BuiltinFunction Numeric(string name, Func<IReadOnlyList<decimal>, Value> body, string summary) =>
        new(name, OverItems(FeelType.Number, _ => FeelType.Number, v => OfNumbers(v, body, orNone: Value.NotStated), summary));

    private static Value OfNumbers(IReadOnlyList<Value> items, Func<IReadOnlyList<decimal>, Value> body, Value orNone)
    {
        if (items.Count == 0)
            return orNone;
        var numbers = new List<decimal>(items.Count);
        foreach (var item in items)
        {
            if (item.Kind != ValueKind.Number)
                return item.IsKnown ? Value.Error($"an item is {ValueText.KindOf(item)}, not a number") : item;
            numbers.Add(item.AsNumber);
        }

        return body(numbers);
    }

    private static string? HasOrder(IReadOnlyList<FeelType> types)
    {
        var items = types.Count == 1 && types[0].Kind == FeelTypeKind.List ? [types[0].Element!] : types;
        foreach (var item in items)
        {
            if (!IsOrdered(item))
                return $"{item} is neither less nor greater than another";
            if (!AreComparable(items[0], item))
                return $"{items[0]} and {item} cannot be compared";
        }

        return null;
    }

    private static Value Extreme(IReadOnlyList<Value> items, int sign)
    {
        if (items.Count == 0)
            return Value.NotStated;
        var extreme = items[0];
        foreach (var item in items)
        {
            if (!item.IsKnown)
                return item;
            if (Operators.Compare(item, extreme) is not { } order)
                return Value.Error($"{ValueText.KindOf(extreme)} and {ValueText.KindOf(item)} cannot be compared");
            if (Math.Sign(order) == sign)
                extreme = item;
        }

        return extreme;
    }

    private static Value Fold(IReadOnlyList<decimal> numbers, Func<decimal, decimal, Value> combine)
    {
        var result = Value.Of(numbers[0]);
        for (var i = 1; i < numbers.Count && result.IsKnown; i++)
            result = combine(result.AsNumber, numbers[i]);
        return result;
    }

    private static Value Sum(IReadOnlyList<decimal> numbers) => Fold(numbers, Numbers.Add);

    private static Value Mean(IReadOnlyList<decimal> numbers) => Operators.Divide(Sum(numbers), Value.Of((decimal)numbers.Count));

    private static Value Median(IReadOnlyList<decimal> numbers)
    {
        var sorted = numbers.OrderBy(n => n).ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? Value.Of(sorted[middle]) : Mean([sorted[middle - 1], sorted[middle]]);
    }

    private static Value Deviation(IReadOnlyList<decimal> numbers)
    {
        if (numbers.Count < 2)
            return Value.Error("a standard deviation needs at least two numbers");
        var mean = Mean(numbers);
        var squares = Value.Of(0m);
        foreach (var number in numbers)
        {
            var distance = Operators.Subtract(Value.Of(number), mean);
            squares = Operators.Add(squares, Operators.Multiply(distance, distance));
        }

        var variance = Operators.Divide(squares, Value.Of(numbers.Count - 1m));
        return variance.IsKnown ? Numbers.Root(variance.AsNumber) : variance;
    }

    private static Value Mode(IReadOnlyList<decimal> numbers)
    {
        var groups = numbers.GroupBy(n => n).ToList();
        var most = groups.Max(g => g.Count());
        return Value.Of(new ListValue(groups.Where(g => g.Count() == most).Select(g => g.Key).OrderBy(n => n).Select(Value.Of).ToList()));
    }
}
