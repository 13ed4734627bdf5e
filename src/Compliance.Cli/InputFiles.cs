using System.IO.Enumeration;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Cli.Batch;
using Compliance.Reporting.Json;

namespace Compliance.Cli;

/// <summary>Finds the files that arguments name: files, folders and patterns with <c>*</c>, <c>**</c> and <c>?</c>.</summary>
/// <param name="surroundings">Where the command runs.</param>
/// <param name="written">Absolute paths of what the command writes, which folders and patterns do not mean.</param>
internal sealed class InputFiles(Surroundings surroundings, IReadOnlySet<string> written)
{
    private static readonly string[] RuleFiles =
        [".rules.yaml", ".tests.yaml", ".parameters.yaml", ".decisions.yaml", ".labels.yaml"];

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 32,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly List<string> left = [];

    // Endings of the files that folders and patterns mean.
    private IReadOnlyList<string>? extensions;

    /// <summary>Files and folders that were left out, because they are what an earlier run of this program wrote.</summary>
    public IReadOnlyList<string> LeftOut => left;

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

        var known = new HashSet<string>(StringComparer.Ordinal);
        return found.FindAll(f => known.Add(f == "-" ? f : surroundings.PathOf(f)));
    }

    private IEnumerable<string> InFolder(string argument, string path) => Files(path)
        .Where(IsInput)
        .Select(file => Printed(argument.TrimEnd('/', '\\'), Path.GetRelativePath(path, file)))
        .Order(StringComparer.Ordinal);

    private IEnumerable<string> Files(string folder) => IsLeftOut(folder) ? [] : new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), Below)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLeftOut(entry.ToFullPath()),
    };

    private bool IsLeftOut(string folder)
    {
        var isCache = ResultCache.IsCache(folder);
        if (isCache)
            left.Add(Path.GetRelativePath(surroundings.Folder, folder).Replace('\\', '/'));
        return isCache;
    }

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
        return Files(root)
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
        return (extensions ??= InputDocuments.Extensions).Contains(Path.GetExtension(name).ToLowerInvariant())
            && name is not ("pack.yaml" or "compliance.yaml")
            && !written.Contains(path)
            && !RuleFiles.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            && !IsWrittenHere(path);
    }

    /// <summary>A report of an earlier run beside the documents would otherwise be a plan that cannot be read, or name its documents again.</summary>
    private bool IsWrittenHere(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is not (".json" or DocumentLines.Extension))
            return false;
        var start = new byte[LineStart.Length];
        try
        {
            using var file = File.OpenRead(path);
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is told as a document that cannot be opened.
            return false;
        }

        var isOurs = LineStart.Of(start)?.Schema?.StartsWith("compliance/", StringComparison.Ordinal) == true;
        if (isOurs)
            left.Add(Path.GetRelativePath(surroundings.Folder, path).Replace('\\', '/'));
        return isOurs;
    }
}
