using System.Text.Json;

namespace Compliance.Reporting.Json;

/// <summary>The words that JSON has for the members of an enumeration, made once.</summary>
internal static class JsonWords<T>
    where T : struct, Enum
{
    private static readonly T[] Members = Enum.GetValues<T>();
    private static readonly string[] Words = [.. Members.Select(m => JsonNamingPolicy.CamelCase.ConvertName(m.ToString()))];

    public static string Of(T member) => Words[Array.IndexOf(Members, member)];

    public static bool TryRead(string word, out T member)
    {
        var at = Array.IndexOf(Words, word);
        member = at < 0 ? default : Members[at];
        return at >= 0;
    }
}
