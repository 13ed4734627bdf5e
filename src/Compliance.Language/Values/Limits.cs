namespace Compliance.Language;

/// <summary>How large values may grow: an expression of a few lines can double a text or a list until no memory is left.</summary>
internal static class Limits
{
    /// <summary>Characters of a text.</summary>
    public const int LongestText = 10_000_000;

    /// <summary>Items of a list.</summary>
    public const int LongestList = 100_000;

    /// <summary>Items that one comparison of two values looks at; beyond, the values are not comparable.</summary>
    public const int MostComparisons = 1_000_000;

    public static Value TextTooLong => Value.Error("the text is too long");

    public static Value ListTooLong => Value.Error("the list is too long");

    public static Value Text(string text) => text.Length > LongestText ? TextTooLong : Value.Of(text);
}
