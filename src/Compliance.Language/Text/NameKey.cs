namespace Compliance.Language;

/// <summary>
/// Names in data files match without regard to case, spaces, hyphens and underscores: <c>regularEmployees</c>,
/// <c>regular-employees</c> and <c>Regular employees</c> are one name.
/// </summary>
internal static class NameKey
{
    /// <summary>What two spellings of a name have in common.</summary>
    public static string Of(string name)
    {
        var i = 0;
        while (i < name.Length && !IsIgnored(name[i]) && char.ToLowerInvariant(name[i]) == name[i])
            i++;
        if (i == name.Length)
            return name;
        var key = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (!IsIgnored(c))
                key[length++] = char.ToLowerInvariant(c);
        }

        return new string(key, 0, length);
    }

    private static bool IsIgnored(char c) => c is '-' or '_' || char.IsWhiteSpace(c);
}
