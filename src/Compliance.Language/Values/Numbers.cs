namespace Compliance.Language;

/// <summary>Arithmetic on decimal numbers in which a result that does not fit is an error and not an exception.</summary>
internal static class Numbers
{
    private const double Limit = 7.9e28;

    public static Value TooLarge => Value.Error("the number is too large");

    public static Value Add(decimal left, decimal right)
    {
        try
        {
            return Value.Of(left + right);
        }
        catch (OverflowException)
        {
            return TooLarge;
        }
    }

    public static Value Multiply(decimal left, decimal right)
    {
        try
        {
            return Value.Of(left * right);
        }
        catch (OverflowException)
        {
            return TooLarge;
        }
    }

    public static Value Divide(decimal left, decimal right)
    {
        if (right == 0)
            return Value.Error("division by zero");
        try
        {
            return Value.Of(left / right);
        }
        catch (OverflowException)
        {
            return TooLarge;
        }
    }

    public static Value Power(decimal number, decimal exponent)
    {
        if (exponent == decimal.Truncate(exponent))
            return WholePower(number, exponent);
        if (number < 0)
            return Value.Error("a negative number has no root");
        if (number == 0 && exponent < 0)
            return Value.Error("division by zero");
        return FromDouble(Math.Pow((double)number, (double)exponent));
    }

    /// <summary>A result of floating-point functions, at the fifteen digits of which it is certain.</summary>
    public static Value FromDouble(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number) || Math.Abs(number) > Limit)
            return TooLarge;
        return Value.Of((decimal)number);
    }

    /// <summary>The square root, refined beyond what floating point gives.</summary>
    public static Value Root(decimal number)
    {
        if (number < 0)
            return Value.Error("a negative number has no square root");
        if (number == 0)
            return Value.Of(0m);
        var root = (decimal)Math.Sqrt((double)number);
        for (var i = 0; i < 3 && root > 0; i++)
            root = (root + (number / root)) / 2;
        return Value.Of(Exact(root, number));
    }

    /// <summary>The root without its last digits where those are only the remains of rounding.</summary>
    private static decimal Exact(decimal root, decimal number)
    {
        if (root >= 1e14m)
            return root;
        var rounded = Math.Round(root, 12);
        return rounded * rounded == number ? rounded : root;
    }

    private static Value WholePower(decimal number, decimal exponent)
    {
        if (number is 0 or 1)
            return number == 0 && exponent < 0 ? Value.Error("division by zero") : Value.Of(exponent == 0 ? 1 : number);
        if (number == -1)
            return Value.Of(exponent % 2 == 0 ? 1m : -1m);
        if (Math.Abs(exponent) > 100_000_000)
            return exponent > 0 == Math.Abs(number) > 1 ? TooLarge : Value.Of(0m);
        try
        {
            var power = Raise(number, (long)Math.Abs(exponent), out var vanished);
            if (exponent >= 0)
                return Value.Of(power);
            return vanished || power == 0 ? TooLarge : Value.Of(1 / power);
        }
        catch (OverflowException)
        {
            return exponent < 0 ? Value.Of(0m) : TooLarge;
        }
    }

    private static decimal Raise(decimal number, long exponent, out bool vanished)
    {
        vanished = false;
        var power = 1m;
        var square = number;
        while (true)
        {
            if ((exponent & 1) == 1)
                power *= square;
            exponent >>= 1;
            if (exponent == 0)
                return power;
            square *= square;
            if (square == 0)
            {
                vanished = true;
                return 0;
            }
        }
    }
}
