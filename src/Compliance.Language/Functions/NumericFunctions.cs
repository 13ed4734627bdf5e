using System.Numerics;
using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>Functions on numbers.</summary>
internal static class NumericFunctions
{
    private static readonly FunctionParameter Number = Needs("n", FeelType.Number);
    private static readonly FunctionParameter Scale = Needs("scale", FeelType.Number);
    private static readonly FunctionParameter Plain = Needs("number", FeelType.Number);

    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        Rounding("decimal", RoundingMode.HalfEven, "The number with that many decimals, rounded to the even digit at one half."),
        Rounding("round up", RoundingMode.Up, "The number with that many decimals, rounded away from zero."),
        Rounding("round down", RoundingMode.Down, "The number with that many decimals, cut off."),
        Rounding("round half up", RoundingMode.HalfUp, "The number with that many decimals, rounded away from zero at one half."),
        Rounding("round half down", RoundingMode.HalfDown, "The number with that many decimals, rounded towards zero at one half."),
        new(
            "floor",
            Takes(
                [Number, May("scale", FeelType.Number)], FeelType.Number, v => Round(v, RoundingMode.Floor),
                "The nearest number that is not greater.")),
        new(
            "ceiling",
            Takes(
                [Number, May("scale", FeelType.Number)], FeelType.Number, v => Round(v, RoundingMode.Ceiling),
                "The nearest number that is not less.")),
        new(
            "abs",
            Takes([Number], FeelType.Number, v => Value.Of(Math.Abs(v[0].AsNumber)), "The number without its sign."),
            Takes(
                [Needs("n", FeelType.YearsMonths)], FeelType.YearsMonths, v => v[0].AsMonths < 0 ? Operators.Negate(v[0]) : v[0],
                "The duration without its sign."),
            Takes([Needs("n", FeelType.DaysTime)], FeelType.DaysTime, v => Value.Seconds(Math.Abs(v[0].AsSeconds)), "The duration without its sign.")),
        new(
            "modulo",
            Takes(
                [Needs("dividend", FeelType.Number), Needs("divisor", FeelType.Number)], FeelType.Number, v => Modulo(v[0].AsNumber, v[1].AsNumber),
                "What remains of a division, with the sign of the divisor.")),
        new("sqrt", Takes([Plain], FeelType.Number, v => Numbers.Root(v[0].AsNumber), "The square root.")),
        new("log", Takes([Plain], FeelType.Number, v => Logarithm(v[0].AsNumber), "The natural logarithm.")),
        new("exp", Takes([Plain], FeelType.Number, v => Numbers.FromDouble(Math.Exp((double)v[0].AsNumber)), "Euler's number to that power.")),
        new("odd", Takes([Plain], FeelType.Boolean, v => Value.Of(decimal.Truncate(v[0].AsNumber) % 2 != 0), "Whether the whole part of the number is odd.")),
        new("even", Takes([Plain], FeelType.Boolean, v => Value.Of(decimal.Truncate(v[0].AsNumber) % 2 == 0), "Whether the whole part of the number is even.")),
    ];

    /// <summary>Decimals up to which the platform divides every number that has no more digits than a long.</summary>
    private const int OrdinaryScale = 9;

    private static BigInteger MostDigits => new(decimal.MaxValue);

    private static BuiltinFunction Rounding(string name, RoundingMode mode, string summary) =>
        new(name, Takes([Number, Scale], FeelType.Number, v => Round(v, mode), summary));

    private static Value Round(Value[] v, RoundingMode mode) =>
        Decimals.Round(v[0].AsNumber, v.Length > 1 ? v[1].AsNumber : 0, mode);

    private static Value Modulo(decimal dividend, decimal divisor)
    {
        if (divisor == 0)
            return Value.Error("division by zero");
        var rest = Remainder(dividend, divisor);
        return rest != 0 && (rest < 0) != (divisor < 0) ? Numbers.Add(rest, divisor) : Value.Of(rest);
    }

    /// <summary>What remains with the sign of the dividend; in whole numbers, for the platform's own overflows on a large number and a tiny one.</summary>
    private static decimal Remainder(decimal dividend, decimal divisor)
    {
        var (left, leftScale) = Whole(dividend);
        var (right, rightScale) = Whole(divisor);
        if (leftScale <= OrdinaryScale && rightScale <= OrdinaryScale && BigInteger.Abs(left) <= long.MaxValue && BigInteger.Abs(right) <= long.MaxValue)
            return dividend % divisor;
        var scale = Math.Max(leftScale, rightScale);
        var rest = BigInteger.Remainder(left * BigInteger.Pow(10, scale - leftScale), right * BigInteger.Pow(10, scale - rightScale));
        return Exact(rest, scale);
    }

    private static (BigInteger Digits, int Scale) Whole(decimal number)
    {
        var bits = decimal.GetBits(number);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return (number < 0 ? -digits : digits, (bits[3] >> 16) & 0x7F);
    }

    /// <summary>A rest is smaller than both numbers that it came from, so it has a place among the numbers.</summary>
    private static decimal Exact(BigInteger digits, int scale)
    {
        while (BigInteger.Abs(digits) > MostDigits)
        {
            digits /= 10;
            scale--;
        }

        var size = BigInteger.Abs(digits);
        var low = (int)(uint)(size & uint.MaxValue);
        var middle = (int)(uint)((size >> 32) & uint.MaxValue);
        return new decimal(low, middle, (int)(uint)(size >> 64), digits.Sign < 0, (byte)scale);
    }

    private static Value Logarithm(decimal number) =>
        number <= 0 ? Value.Error("only a positive number has a logarithm") : Numbers.FromDouble(Math.Log((double)number));
}
