using System.Text;

namespace Compliance.Language;

/// <summary>Names in rules from the identifiers of a program: <c>RegularEmployees</c> is <c>regular employees</c>.</summary>
internal static class RuleNames
{
    /// <summary>
    /// The words of an identifier, in lower case with single spaces. A word begins at a capital, at the last capital of several
    /// (<c>HRChief</c>: <c>hr chief</c>), at a digit and after an underscore. The machine's culture has no part in it.
    /// </summary>
    public static string WordsOf(string identifier)
    {
        var words = new StringBuilder(identifier.Length + 8);
        for (var i = 0; i < identifier.Length; i++)
        {
            var c = identifier[i];
            if (c == '_')
                continue;
            if (words.Length > 0 && BeginsWord(identifier, i))
                words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }

    private static bool BeginsWord(string identifier, int i)
    {
        var before = identifier[i - 1];
        var c = identifier[i];
        if (before == '_')
            return true;
        if (char.IsDigit(c))
            return !char.IsDigit(before);
        if (!char.IsUpper(c))
            return false;
        return !char.IsUpper(before) || (i + 1 < identifier.Length && char.IsLower(identifier[i + 1]));
    }
}
