using Compliance.Rules;
using Compliance.Tests.House;

namespace Compliance.Tests.Packs;

/// <summary>Rule packs from folders of the repository.</summary>
internal static class RuleFiles
{
    public static IReadOnlyList<RuleFile> In(string folder) => Directory
        .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => new RuleFile(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)))
        .ToList();

    public static IReadOnlyList<RuleFile> Norwegian { get; } = In(Repository.PathOf("rules", "no"));
}
