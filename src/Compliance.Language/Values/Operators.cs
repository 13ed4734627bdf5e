namespace Compliance.Language;

/// <summary>
/// The operators of FEEL on known values. What cannot be worked out is an unknown value with an error, never an exception
/// and never null. An unknown operand is returned as it is.
/// </summary>
public static partial class Operators
{
    /// <summary><c>left + right</c></summary>
    public static Value Add(in Value left, in Value right) => Value.Error("later");

    /// <summary><c>left - right</c></summary>
    public static Value Subtract(in Value left, in Value right) => Value.Error("later");

    /// <summary><c>left * right</c></summary>
    public static Value Multiply(in Value left, in Value right) => Value.Error("later");

    /// <summary><c>left / right</c></summary>
    public static Value Divide(in Value left, in Value right) => Value.Error("later");

    /// <summary><c>left ** right</c></summary>
    public static Value Power(in Value left, in Value right) => Value.Error("later");

    /// <summary><c>-value</c></summary>
    public static Value Negate(in Value value) => Value.Error("later");

    /// <summary>Whether two values are equal; null where their kinds cannot be compared. Null equals only null.</summary>
    public static bool? Equal(in Value left, in Value right) => null;

    /// <summary>Negative, zero or positive as <paramref name="left"/> is less, equal or greater; null where there is no order.</summary>
    public static int? Compare(in Value left, in Value right) => null;

    /// <summary>
    /// <c>item in test</c>: in a range, in a list (of values or of ranges), or equal to a value. True, false or an error.
    /// </summary>
    public static Value In(in Value item, in Value test) => Value.Error("later");
}
