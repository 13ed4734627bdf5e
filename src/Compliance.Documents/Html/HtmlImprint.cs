using AngleSharp.Dom;

namespace Compliance.Documents;

/// <summary>The line at the foot of a web page that says whose it is: "Fosna Kraft AS · Org.nr. 999 888 777". Nothing else of a foot is read.</summary>
internal static class HtmlImprint
{
    private const int LongestLine = 160;
    private const int OrganisationDigits = 9;

    // The word of the register, which all its languages begin alike.
    private const string RegisterWord = "org";

    /// <summary>The element that holds the line; null where no foot has one.</summary>
    public static IElement? Of(IElement body)
    {
        foreach (var foot in body.QuerySelectorAll("footer, [role=contentinfo]"))
        {
            if (InnermostIn(foot) is { } line)
                return line;
        }

        return null;
    }

    // The innermost block around the number: what stands in a line with it belongs to it.
    private static IElement? InnermostIn(IElement element)
    {
        if (!HasNumber(element.TextContent))
            return null;
        while (element.Children.FirstOrDefault(c => (HtmlFurniture.IsBlock(c.LocalName) || c.LocalName is "ul" or "ol" or "li") && HasNumber(c.TextContent)) is { } child)
            element = child;
        return element.TextContent.AsSpan().Trim().Length <= LongestLine ? element : null;
    }

    // Nine digits, whatever blanks stand between them, behind the word of the register.
    private static bool HasNumber(string text)
    {
        var word = text.IndexOf(RegisterWord, StringComparison.OrdinalIgnoreCase);
        if (word < 0)
            return false;
        var digits = 0;
        foreach (var c in text.AsSpan(word))
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!char.IsWhiteSpace(c))
                digits = 0;
            if (digits == OrganisationDigits)
                return true;
        }

        return false;
    }
}
