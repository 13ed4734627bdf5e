namespace Compliance.Language.Feel;

// Units: which a node has, and which two that meet must share.
internal sealed partial class FeelBinder
{
    /// <summary>Functions that give a number or list in the unit of what they take.</summary>
    private static readonly HashSet<string> KeepUnit = new(StringComparer.Ordinal)
    {
        "abs", "floor", "ceiling", "decimal", "round up", "round down", "round half up", "round half down", "modulo", "min", "max", "sum",
        "mean", "median", "mode", "stddev", "sublist", "append", "concatenate", "insert before", "remove", "list replace", "reverse",
        "union", "distinct values", "flatten", "sort", "agreed",
    };

    /// <summary>Functions whose arguments are held against each other, or put into one list.</summary>
    private static readonly HashSet<string> SameUnit = new(StringComparer.Ordinal)
    {
        "modulo", "min", "max", "sum", "mean", "median", "mode", "stddev", "append", "concatenate", "union", "list contains", "index of",
        "rounds to", "every second year", "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes",
        "finished by", "includes", "during", "starts", "started by", "coincides", "names", "agreed",
    };

    /// <summary>Parameters that are a position or a number of decimals.</summary>
    private static readonly HashSet<string> WithoutUnit = new(StringComparer.Ordinal) { "scale", "position", "start position", "length", "precedes", "match", "size" };

    private void CheckUnits(BoundNode left, BoundNode right)
    {
        if (Units.WhyDifferent(left.Unit, right.Unit) is { } why)
            Report(Catalog.UnitsDiffer, why, Both(left, right));
    }

    private static string? UnitOf(ArithmeticOperator op, BoundNode left, BoundNode right)
    {
        switch (op)
        {
            case ArithmeticOperator.Add or ArithmeticOperator.Subtract:
                return left.Unit ?? right.Unit;
            case ArithmeticOperator.Multiply when NumberOf(right) is { } factor:
                return Units.Multiply(left.Unit, factor);
            case ArithmeticOperator.Multiply when NumberOf(left) is { } factor:
                return Units.Multiply(right.Unit, factor);
            case ArithmeticOperator.Multiply:
                return Units.Multiply(left.Unit, right.Unit);
            case ArithmeticOperator.Divide when NumberOf(right) is { } divisor:
                return Units.Divide(left.Unit, divisor);
            case ArithmeticOperator.Divide:
                // "100 * women / all" is percent already, "women / (all / 100)" too: who knows what other factors mean?
                var unit = Units.Divide(left.Unit, right.Unit);
                return unit == Units.Ratio && (HoldsNumber(left) || HoldsNumber(right)) ? null : unit;
            default:
                return null;
        }
    }

    private static decimal? NumberOf(BoundNode node) =>
        node is BoundConstant { Unit: null, Value: { Kind: ValueKind.Number } value } ? value.AsNumber : null;

    private static bool HoldsNumber(BoundNode node) => node switch
    {
        BoundArithmetic a => NumberOf(a.Left) is not null || NumberOf(a.Right) is not null || HoldsNumber(a.Left) || HoldsNumber(a.Right),
        BoundNegation n => HoldsNumber(n.Operand),
        _ => false,
    };

    /// <summary>The unit of a call, after a look at the units of its arguments.</summary>
    private string? UnitOf(BuiltinFunction function, FunctionSignature signature, IReadOnlyList<BoundNode> arguments)
    {
        var measured = arguments.Where((_, i) => !WithoutUnit.Contains(signature.ParameterAt(i).Name)).ToList();
        if (SameUnit.Contains(function.Name))
        {
            foreach (var argument in measured.Skip(1))
                CheckUnits(measured[0], argument);
        }

        return KeepUnit.Contains(function.Name) ? Units.Common(measured.Where(a => NumberOf(a) is null).Select(a => a.Unit)) : null;
    }

    private string? UnitOfAll(IReadOnlyList<BoundNode> nodes)
    {
        var measured = nodes.Where(n => NumberOf(n) is null).ToList();
        foreach (var node in measured.Skip(1))
            CheckUnits(measured[0], node);
        return Units.Common(measured.Select(n => n.Unit));
    }
}
