using System.Text.RegularExpressions;

namespace Compliance.Cli.Scaffolding;

/// <summary>Ids of packs, rules and topics.</summary>
internal static partial class Ids
{
    private const int Longest = 80;

    public static void Check(string what, string id)
    {
        if (id.Length > Longest || !Shape().IsMatch(id))
            throw new CommandFailure($"`{id}` is no id of a {what}; write it in small letters with hyphens, as in `pay-is-mapped`");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
