namespace Compliance.Language;

/// <summary>What stands in the place of a whole number, or of the number of a day, where there is none.</summary>
internal static class Whole
{
    /// <summary>Nothing is stated.</summary>
    public const int Unstated = int.MinValue;

    /// <summary>Whatever else: decimals, bounds, a number that is too large. Only the value tells.</summary>
    public const int None = int.MinValue + 1;
}
