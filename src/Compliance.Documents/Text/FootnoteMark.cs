namespace Compliance.Documents;

/// <summary>A raised number that refers to a footnote; behind a word or a figure it is no part of it.</summary>
internal static class FootnoteMark
{
    /// <summary>True for one or two digits, bare or in brackets.</summary>
    public static bool Is(ReadOnlySpan<char> raised)
    {
        var digits = raised.Trim().Trim("[]()");
        return digits.Length is 1 or 2 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
