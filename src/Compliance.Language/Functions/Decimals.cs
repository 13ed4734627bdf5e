namespace Compliance.Language;

/// <summary>Where a number between two others is rounded to.</summary>
internal enum RoundingMode
{
    HalfEven,
    HalfUp,
    HalfDown,
    Up,
    Down,
    Floor,
    Ceiling,
}

/// <summary>Rounds numbers to a number of decimals, exactly, also to tens and hundreds.</summary>
internal static class Decimals
{
    private const int Fewest = -6111;
    private const int Most = 6176;

    public static Value Round(decimal number, decimal scale, RoundingMode mode)
    {
        scale = decimal.Truncate(scale);
        if (scale is < Fewest or > Most)
            return Value.Error($"the number of decimals must lie between {Fewest} and {Most}");
        if (scale >= 28)
            return Value.Of(number);
        if (scale < -28)
            return GoesAway(number, mode) ? Numbers.TooLarge : Value.Of(0m);
        var unit = scale >= 0 ? new decimal(1, 0, 0, false, (byte)scale) : PowerOfTen((int)-scale);
        var rest = number % unit;
        var whole = number - rest;
        if (rest == 0 || !RoundsAway(whole, rest, unit, mode))
            return Value.Of(whole);
        return Numbers.Add(whole, number < 0 ? -unit : unit);
    }

    /// <summary>How many decimals the number was written with.</summary>
    public static int CountOf(decimal number) => (decimal.GetBits(number)[3] >> 16) & 0xFF;

    private static bool RoundsAway(decimal whole, decimal rest, decimal unit, RoundingMode mode)
    {
        var size = Math.Abs(rest);
        var half = size.CompareTo(unit - size);
        return mode switch
        {
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfDown => half > 0,
            RoundingMode.HalfEven => half > 0 || (half == 0 && Math.Abs(whole / unit % 2) == 1),
            _ => GoesAway(rest, mode),
        };
    }

    private static bool GoesAway(decimal number, RoundingMode mode) => mode switch
    {
        RoundingMode.Up => number != 0,
        RoundingMode.Floor => number < 0,
        RoundingMode.Ceiling => number > 0,
        _ => false,
    };

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
