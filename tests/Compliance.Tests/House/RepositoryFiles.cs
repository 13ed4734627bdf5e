namespace Compliance.Tests.House;

/// <summary>The files that belong to the repository: not what a build or a tool leaves behind.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Left = ["bin", "obj", ".git", ".vs", ".idea", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>Paths from the root, with slashes, in order.</summary>
    public static IEnumerable<string> All(string pattern) => In(new DirectoryInfo(Repository.Root), pattern)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> In(DirectoryInfo folder, string pattern) => folder.EnumerateFiles(pattern)
        .Select(f => f.FullName)
        .Concat(folder.EnumerateDirectories().Where(d => !Left.Contains(d.Name)).SelectMany(d => In(d, pattern)));
}
