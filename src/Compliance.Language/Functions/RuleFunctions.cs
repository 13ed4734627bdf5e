using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>Functions that DMN does not have: what rules about plans ask all the time.</summary>
internal static class RuleFunctions
{
    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        new("stated", Takes([Needs("value", FeelType.Any)], FeelType.Boolean, Special, "Whether the plan says anything about the value; unknown where the reader only guessed that it does.")) { IsSpecial = true },
        new(
            "present",
            Takes([Needs("list", AnyList)], FeelType.Boolean, Special, "Whether the list has items; unknown where the plan does not say."))
        {
            IsSpecial = true,
        },
        new(
            "is empty",
            Takes(
                [Needs("list", AnyList)], FeelType.Boolean, v => Value.Of(v[0].AsList.Items.Count == 0),
                "Whether the list is known to have no items.")),
        new(
            "names",
            Takes(
                [Needs("list", FeelType.ListOf(FeelType.String)), Many("word", FeelType.String)], _ => FeelType.Boolean, Names,
                "Whether the list names each of the words.", AreWords)),
        new(
            "agreed",
            Takes(
                [Needs("value", FeelType.Any), Many("other", FeelType.Any)], types => types.Aggregate(Common), Agreed,
                "The value that several sources state alike; contradictory where they differ, and silent sources count for nothing.", AreOfOneKind)),
        new(
            "rounds to",
            Takes(
                [Needs("value", FeelType.Number), Needs("stated", FeelType.Number)], FeelType.Boolean, RoundsTo,
                "Whether the value is the stated one, rounded or cut off at the number of decimals with which that was written.")),
        new(
            "every second year",
            Takes(
                [Needs("for year", FeelType.Number), Needs("reference year", FeelType.Number)], FeelType.Boolean, EverySecondYear,
                "Whether the year is the reference year, the one before it, or later.")),
        new("older than", Periods("Whether the date lies more than the duration before another.", (x, start, _) => Operators.Compare(x, start) < 0)),
        new("within", Periods(
            "Whether the date lies in the duration that ends at another.",
            (x, start, at) => Operators.Compare(x, start) >= 0 && Operators.Compare(x, at) <= 0)),
    ];

    private static Value Special(Value[] v) => Value.Error("only a check can answer this, with the plan before it");

    private static FunctionSignature[] Periods(string summary, Func<Value, Value, Value, bool> holds)
    {
        var signatures = new List<FunctionSignature>();
        foreach (var point in new[] { FeelType.Date, FeelType.DateTime })
        {
            foreach (var duration in new[] { FeelType.YearsMonths, FeelType.DaysTime })
            {
                signatures.Add(Takes([Needs("x", point), Needs("duration", duration), Needs("at", point)], FeelType.Boolean, Decide, summary));
            }
        }

        return signatures.ToArray();

        Value Decide(Value[] v)
        {
            var start = Operators.Subtract(v[2], v[1]);
            return start.IsKnown ? Value.Of(holds(v[0], start, v[2])) : start;
        }
    }

    private static Value Names(Value[] v)
    {
        for (var i = 1; i < v.Length; i++)
        {
            if (!ListFunctions.Holds(v[0].AsList.Items, v[i]))
                return Value.False;
        }

        return Value.True;
    }

    private static Value Agreed(Value[] v)
    {
        foreach (var other in v)
        {
            if (Operators.Equal(v[0], other) is not true)
                return Value.Of(new Unknown(new Reason(ReasonKind.Contradictory, null)) { Alternatives = ListFunctions.Distinct(v) });
        }

        return v[0];
    }

    private static string? AreOfOneKind(IReadOnlyList<FeelType> types)
    {
        foreach (var type in types)
        {
            if (type.Kind is FeelTypeKind.List or FeelTypeKind.Context or FeelTypeKind.Range or FeelTypeKind.Function)
                return $"sources agree on one value, but {type} holds several";
            if (!AreComparable(types[0], type))
                return $"{types[0]} and {type} never agree";
        }

        return null;
    }

    private static string? AreWords(IReadOnlyList<FeelType> types)
    {
        if (types[0].Element is not { Kind: FeelTypeKind.Enumeration } item)
            return null;
        foreach (var type in types.Skip(1))
        {
            if (type.Kind == FeelTypeKind.Enumeration && !type.Words.Any(w => item.Words.Contains(w)))
                return $"{type} cannot be in {types[0]}";
        }

        return null;
    }

    private static Value RoundsTo(Value[] v)
    {
        // Published percentages are cut off as often as they are rounded: 75.88 is printed as 75.8 and as 75.9.
        var (value, stated) = (v[0].AsNumber, v[1].AsNumber);
        var rounded = Decimals.Round(value, Decimals.CountOf(stated), RoundingMode.HalfUp);
        var cutOff = Decimals.Round(value, Decimals.CountOf(stated), RoundingMode.Down);
        return rounded.IsKnown && cutOff.IsKnown ? Value.Of(rounded.AsNumber == stated || cutOff.AsNumber == stated) : rounded;
    }

    private static Value EverySecondYear(Value[] v)
    {
        var earliest = Operators.Subtract(v[1], Value.Of(1m));
        return earliest.IsKnown ? Value.Of(v[0].AsNumber >= earliest.AsNumber) : earliest;
    }
}
