using System.Text;

namespace Compliance.Documents;

/// <summary>
/// One letter for a letter and the mark that stands behind it, as files from some systems and PDF tools write "å". Own, since a program may run without
/// the data of languages (<c>InvariantGlobalization</c>), and <see cref="string.Normalize()"/> then leaves such letters as they are without a word.
/// </summary>
internal static class ComposedLetters
{
    /// <summary>The first sign that can be such a mark.</summary>
    public const char FirstMark = '\u0300';

    /// <summary>The last sign that can be such a mark.</summary>
    public const char LastMark = '\u036F';

    // The letters of the languages of Europe that are written in Latin: at one place in both texts of a mark stand the letter and what it becomes.
    private static readonly (char Mark, string Letters, string Composed)[] Marks =
    [
        ('\u0300', "aeiounAEIOUN", "àèìòùǹÀÈÌÒÙǸ"),
        ('\u0301', "aeiouyclnrszåæøAEIOUYCLNRSZÅÆØ", "áéíóúýćĺńŕśźǻǽǿÁÉÍÓÚÝĆĹŃŔŚŹǺǼǾ"),
        ('\u0302', "aeiouyceghjswACEGHIJOSUWY", "âêîôûŷĉêĝĥĵŝŵÂĈÊĜĤÎĴÔŜÛŴŶ"),
        ('\u0303', "aoniueAONIUE", "ãõñĩũẽÃÕÑĨŨẼ"),
        ('\u0304', "aeiouAEIOU", "āēīōūĀĒĪŌŪ"),
        ('\u0306', "aeiougAEIOUG", "ăĕĭŏŭğĂĔĬŎŬĞ"),
        ('\u0307', "cegzCEGIZ", "ċėġżĊĖĠİŻ"),
        ('\u0308', "aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
        ('\u030A', "auAU", "åůÅŮ"),
        ('\u030B', "ouOU", "őűŐŰ"),
        ('\u030C', "cdelnrstzgkCDELNRSTZGK", "čďěľňřšťžǧǩČĎĚĽŇŘŠŤŽǦǨ"),
        ('\u0327', "cegklnrstCEGKLNRST", "çȩģķļņŗşţÇȨĢĶĻŅŖŞŢ"),
        ('\u0328', "aeiuoAEIUO", "ąęįųǫĄĘĮŲǪ"),
    ];

    /// <summary>The letter that a letter and a mark are together, or '\0'.</summary>
    public static char Of(char letter, char mark)
    {
        foreach (var (sign, letters, composed) in Marks)
        {
            if (sign == mark)
                return letters.IndexOf(letter) is var at and >= 0 ? composed[at] : '\0';
        }

        return '\0';
    }

    /// <summary>A text with its letters composed.</summary>
    public static string In(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, LastMark))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c >= FirstMark && result.Length > 0 && Of(result[^1], c) is var composed and not '\0')
                result[^1] = composed;
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
