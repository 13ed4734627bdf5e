using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The paths of what a document may show in words or figures that its reader could not take apart.</summary>
internal sealed class UnreadPaths
{
    private static readonly UnreadPaths None = new(null);

    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    // What the paths of items say behind the item, and the groups that whole lists lie in: most rules ask for nothing of the kind.
    private readonly HashSet<string> members = new(StringComparer.Ordinal);

    // Those that lie in items hold the words of the items, and are long; few checks ask for one.
    private readonly List<string> inItems = [];
    private HashSet<string>? ofItems;

    private UnreadPaths(SourceMap? sources)
    {
        foreach (var (path, _) in LazyByPath<SearchedInVain>.MarkedOf((sources ?? SourceMap.Empty).Searched, static search => search.MayBeThere))
        {
            if (path.LastIndexOf(']') is >= 0 and var end)
            {
                inItems.Add(path);
                members.Add(path[(end + 1)..]);
            }
            else
            {
                paths.Add(path);
            }
        }
    }

    /// <summary>The paths of a plan; always the same of one that was read from no document.</summary>
    public static UnreadPaths In(SourceMap? sources) => sources is null ? None : new(sources);

    /// <summary>Those of the paths that the requirement of a rule names that may be unread.</summary>
    public string[] Of(CompiledRule rule) => paths.Count + inItems.Count == 0 ? [] : Array.FindAll(rule.RequiredPaths, required => OfItem(required) is { } member
        ? rule.ItemsPath is not { } items || Hold(items) || Any(members, member)
        : Hold(required));

    /// <summary>True where one of them is a path of <see cref="Of"/> for the item of a result.</summary>
    public bool Hold(RuleResult result)
    {
        foreach (var required in result.Scope.Unread)
        {
            if (OfItem(required) is not { } member || Hold(result.ItemPath + member))
                return true;
        }

        return false;
    }

    private static string? OfItem(string required) => required.StartsWith(CompiledRule.OfItem, StringComparison.Ordinal) ? required[CompiledRule.OfItem.Length..] : null;

    private bool Hold(string path) => Any(paths, path) || (path.Contains(']') && Any(ofItems ??= new(inItems, StringComparer.Ordinal), path));

    /// <summary>True for a path, or for one that it lies in.</summary>
    private static bool Any(HashSet<string> paths, string path)
    {
        for (var end = path.Length; end >= 0; end = end == 0 ? -1 : path.LastIndexOf('.', end - 1))
        {
            if (paths.Contains(path[..end]))
                return true;
        }

        return false;
    }
}
