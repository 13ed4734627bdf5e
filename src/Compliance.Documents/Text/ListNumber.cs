using System.Globalization;

namespace Compliance.Documents;

/// <summary>Numbers of lists in the forms that formats know.</summary>
internal static class ListNumber
{
    private const int MostRoman = 3999;

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>A number as a list shows it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">The name of the form in WordprocessingML; every other name means digits.</param>
    public static string Write(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number),
        "upperLetter" => Letters(number).ToUpperInvariant(),
        "lowerRoman" => RomanOf(number),
        "upperRoman" => RomanOf(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>True for "2.3" behind "2.2".</summary>
    public static bool IsNext(ReadOnlySpan<char> before, ReadOnlySpan<char> number)
    {
        var (own, other) = (number.LastIndexOf('.') + 1, before.LastIndexOf('.') + 1);
        return own == other && number[..own].SequenceEqual(before[..other])
            && int.TryParse(before[other..], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && int.TryParse(number[own..], NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next == last + 1;
    }

    /// <summary>True for "3" behind "2.2": the chapter after the one that the number stands in.</summary>
    public static bool IsNextChapter(string? before, string? number) =>
        before?.IndexOf('.') is > 0 and var end && number is not null && IsNext(before.AsSpan(0, end), number);

    /// <summary>The number in a mark, without the signs around it: "2.1" of "2.1.", "b" of "(b)"; null when words stand in it.</summary>
    public static string? Bare(string mark)
    {
        var bare = mark.Trim().TrimEnd('.', ')', ':', ']').TrimStart('(', '[');
        return bare.Length is > 0 and <= 12 && !bare.Contains(' ') && (char.IsAsciiDigit(bare[^1]) || bare.Length <= 5) ? bare : null;
    }

    // After "z" comes "aa", then "bb".
    private static string Letters(int number) =>
        number < 1 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('a' + ((number - 1) % 26)), Math.Min(1 + ((number - 1) / 26), 20));

    private static string RomanOf(int number)
    {
        if (number is < 1 or > MostRoman)
            return number.ToString(CultureInfo.InvariantCulture);
        var result = "";
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
                result += letters;
        }

        return result;
    }
}
