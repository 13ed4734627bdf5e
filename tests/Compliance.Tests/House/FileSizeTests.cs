using System.Text.RegularExpressions;

namespace Compliance.Tests.House;

public class FileSizeTests
{
    private const int MostLines = 400;

    /// <summary>Tables, where a cut would only scatter what belongs together.</summary>
    private static readonly string[] Tables = ["src/Compliance/Plans/Enumerations.cs"];

    [Fact]
    public void A_source_file_is_short_enough_to_be_read()
    {
        var tooLong =
            from file in RepositoryFiles.All("*.cs")
            where !file.EndsWith(".g.cs", StringComparison.Ordinal) && !Tables.Contains(file)
            let lines = File.ReadLines(Repository.PathOf(file.Split('/'))).Count()
            where lines > MostLines
            select $"{file} has {lines} lines; divide it by what it is about";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_names_a_machine_or_a_package_registry()
    {
        // Written apart, so that this file does not name them either.
        var words = new[] { "/" + "work/", "/" + "home/", "/" + "root/", "/" + "Users/", "C:" + @"\\", "api." + "nuget.org", "pkgs.dev" + ".azure.com", "local" + "host:" };
        var named = new Regex(string.Join('|', words.Select(Regex.Escape)), RegexOptions.NonBacktracking);

        var found =
            from file in RepositoryFiles.All("*")
            from line in File.ReadLines(Repository.PathOf(file.Split('/'))).Select((text, i) => (text, number: i + 1))
            where named.IsMatch(line.text)
            select $"{file}:{line.number}: {line.text.Trim()}";

        Assert.Empty(found);
    }
}
