using System.Globalization;

namespace Compliance.Language;

/// <summary>Reads and prints numbers as FEEL writes them: a point for the decimals, nothing else between the digits.</summary>
internal static class NumberText
{
    /// <summary>The number without superfluous zeros: <c>1.50</c> is printed as <c>1.5</c>.</summary>
    public static string Of(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.IndexOf('.') >= 0)
            text = text.TrimEnd('0').TrimEnd('.');
        return text == "-0" ? "0" : text;
    }

    /// <summary>Reads <c>-12.5e3</c>; keeps the decimals as written.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        number = 0;
        return text.Length is > 0 and <= 200
            && text[0] != '+'
            && text[text.Length - 1] is >= '0' and <= '9'
            && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out number);
    }
}
