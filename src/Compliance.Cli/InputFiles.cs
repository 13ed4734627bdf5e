using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Cli;

/// <summary>Finds the files that arguments name: files, folders and patterns with <c>*</c>, <c>**</c> and <c>?</c>.</summary>
/// <param name="surroundings">Where the command runs.</param>
/// <param name="extensions">Endings of the files that folders and patterns mean.</param>
/// <param name="written">Absolute paths of what the command writes, which folders and patterns do not mean.</param>
internal sealed class InputFiles(Surroundings surroundings, IReadOnlySet<string> extensions, IReadOnlySet<string> written)
{
    private static readonly string[] RuleFiles =
        [".rules.yaml", ".tests.yaml", ".parameters.yaml", ".decisions.yaml", ".labels.yaml"];

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 32,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Paths as messages print them, each once, in the order of the arguments and then of their names.</summary>
    public IReadOnlyList<string> Find(IEnumerable<string> arguments)
    {
        var found = new List<string>();
        foreach (var argument in arguments)
        {
            var path = surroundings.PathOf(argument);
            if (argument == "-" || File.Exists(path))
                found.Add(argument);
            else if (Directory.Exists(path))
                found.AddRange(InFolder(argument, path));
            else if (argument.AsSpan().ContainsAny('*', '?'))
                found.AddRange(Matching(argument));
            else
                found.Add(argument);
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> InFolder(string argument, string path) => Directory.EnumerateFiles(path, "*", Below)
        .Where(IsInput)
        .Select(file => Printed(argument.TrimEnd('/', '\\'), Path.GetRelativePath(path, file)))
        .Order(StringComparer.Ordinal);

    /// <summary>The folder before the first pattern is searched; the rest of the argument is matched.</summary>
    private IEnumerable<string> Matching(string argument)
    {
        var pattern = argument.Replace('\\', '/');
        var start = pattern.LastIndexOf('/', pattern.AsSpan().IndexOfAny('*', '?')) + 1;
        var folder = start == 0 ? "" : pattern[..(start - 1)];
        var root = surroundings.PathOf(folder.Length == 0 ? (start == 0 ? "." : "/") : folder);
        if (!Directory.Exists(root))
            return [];
        var regex = new Regex(Expression(pattern[start..]), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return Directory.EnumerateFiles(root, "*", Below)
            .Where(IsInput)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(name => regex.IsMatch(name))
            .Select(name => start == 0 ? name : folder + "/" + name)
            .Order(StringComparer.Ordinal);
    }

    private static string Expression(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/", StringComparison.Ordinal))
            {
                regex.Append("(.*/)?");
                i += 2;
            }
            else
            {
                regex.Append(pattern[i] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    var c => Regex.Escape(c.ToString()),
                });
            }
        }

        return regex.Append('$').ToString();
    }

    private static string Printed(string folder, string relative) => folder + "/" + relative.Replace('\\', '/');

    private bool IsInput(string path)
    {
        var name = Path.GetFileName(path);
        return extensions.Contains(Path.GetExtension(name).ToLowerInvariant())
            && name is not ("pack.yaml" or "compliance.yaml")
            && !written.Contains(path)
            && !RuleFiles.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}
