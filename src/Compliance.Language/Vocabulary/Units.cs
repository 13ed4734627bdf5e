namespace Compliance.Language;

/// <summary>
/// What becomes of units when numbers are multiplied and divided: persons by persons is a ratio, a ratio times 100 is percent,
/// NOK by persons is <c>NOK per persons</c>. Null is a number whose unit is not known; nothing is claimed of it.
/// </summary>
internal static class Units
{
    public const string Percent = "percent";

    /// <summary>A share of one: 0.4 where percent would say 40.</summary>
    public const string Ratio = "ratio";

    private const string Of = " of ";
    private const string Per = " per ";

    /// <summary>The unit of a product.</summary>
    public static string? Multiply(string? left, string? right)
    {
        if (left is null || right is null)
            return null;
        if (left == Ratio)
            return right;
        if (right == Ratio)
            return left;
        if (left == Percent || right == Percent)
            return left == right ? null : Percent + Of + (left == Percent ? right : left);
        return Cancelled(left, right) ?? Cancelled(right, left);
    }

    /// <summary>The unit of a number times a bare number.</summary>
    public static string? Multiply(string? unit, decimal number) => unit == Ratio && number == 100 ? Percent : unit;

    /// <summary>The unit of a quotient.</summary>
    public static string? Divide(string? left, string? right)
    {
        if (left is null || right is null)
            return null;
        if (left == right)
            return Ratio;
        if (right == Ratio)
            return left;
        return left is Percent or Ratio || right == Percent || IsDerived(left) || IsDerived(right) ? null : left + Per + right;
    }

    /// <summary>The unit of a number by a bare number.</summary>
    public static string? Divide(string? unit, decimal number)
    {
        if (number != 100 || unit is null)
            return unit;
        if (unit == Percent)
            return Ratio;
        return unit.StartsWith(Percent + Of, StringComparison.Ordinal) ? unit.Substring(Percent.Length + Of.Length) : unit;
    }

    /// <summary>The unit that all have; null where one is not known, or where they differ.</summary>
    public static string? Common(IEnumerable<string?> units)
    {
        string? common = null;
        foreach (var unit in units)
        {
            if (unit is null || (common is not null && common != unit))
                return null;
            common = unit;
        }

        return common;
    }

    /// <summary>Why two numbers cannot be held against each other; null where they can.</summary>
    public static string? WhyDifferent(string? left, string? right)
    {
        if (left is null || right is null || left == right)
            return null;
        if (left is Percent or Ratio && right is Percent or Ratio)
            return $"the {(left == Ratio ? "left" : "right")} side is a share of one, the other side counts percent; multiply by 100";
        return $"the left side counts {left}, the right side {right}";
    }

    /// <summary>NOK per persons times persons is NOK.</summary>
    private static string? Cancelled(string rate, string unit) =>
        rate.EndsWith(Per + unit, StringComparison.Ordinal) ? rate.Substring(0, rate.Length - Per.Length - unit.Length) : null;

    private static bool IsDerived(string unit) => unit.Contains(Per) || unit.Contains(Of);
}
