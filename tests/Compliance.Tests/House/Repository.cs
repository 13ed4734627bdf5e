using System.Runtime.CompilerServices;

namespace Compliance.Tests.House;

/// <summary>Finds files of the repository, and of the material beside it where an environment variable points at it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>True when generated and approved files are to be rewritten: <c>UPDATE=1 dotnet test</c>.</summary>
    public static bool Update => Environment.GetEnvironmentVariable("UPDATE") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The folder that an environment variable names; skips the test, visibly, where it is not set.</summary>
    public static string Outside(string variable)
    {
        var path = Environment.GetEnvironmentVariable(variable);
        Assert.SkipUnless(path is not null && (File.Exists(path) || Directory.Exists(path)), $"set {variable} to run this test");
        return path!;
    }

    /// <summary>Compares with a checked-in file, or rewrites it under <see cref="Update"/>.</summary>
    public static void Approve(string relativePath, string actual)
    {
        var path = PathOf(relativePath.Split('/'));
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{relativePath} is missing; run UPDATE=1 dotnet test");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "" })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Compliance.sln")))
                    return folder.FullName;
            }
        }

        throw new InvalidOperationException("Compliance.sln not found above the tests");
    }
}
