using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Compliance.Samples.Tests;

/// <summary>
/// A project outside the repository that has nothing but the packed files: what a developer gets who adds the package. It takes
/// minutes, so it runs where COMPLIANCE_CONSUMER is 1.
/// </summary>
public sealed class ConsumerTests : IDisposable
{
    private const string Says = "NotMet: Sick leave is 7.\nNotMet: Yard has a leader without training.\nmeasure-has-owner\n";

    private readonly string folder = Directory.CreateTempSubdirectory("consumer").FullName;

    // A version of its own, so that no cache has it.
    private readonly string version = "0.0.1-t" + DateTime.UtcNow.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_project_with_the_packed_files_gets_diagnostics_ids_checks_and_a_trimmed_application()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("COMPLIANCE_CONSUMER") == "1", "set COMPLIANCE_CONSUMER=1 to build a project from the packed files");
        Pack("Compliance.Language", "Compliance");
        LooksWhole("Compliance.Language");
        LooksWhole("Compliance", "build/Compliance.targets", "build/packs/no/pack.yaml", "docs/diagnostics/CMP2010.md", "schema/plan.schema.json", "schema/report.schema.json", "analyzers/dotnet/cs/Compliance.Analyzers.dll");
        ConsumerProject.Write(folder, version);

        // Beside another analyzer that brings another YamlDotNet of a higher version.
        Assert.Contains("reads YAML with YamlDotNet 99.0.0.0", Run("build", "Other", 0) + Run("build", "App", 0), StringComparison.Ordinal);
        Assert.Equal(Says, Run("run", "App", 0, "--no-build"));

        // Published trimmed, without a warning, and it says the same.
        var published = Run("publish", "App", 0, "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", Path.Combine(folder, "published"));
        Assert.DoesNotContain("warning IL", published, StringComparison.Ordinal);
        Assert.Equal(Says, Start(Path.Combine(folder, "published", "App"), folder, 0));

        // A property is renamed: the build breaks where the rule used it.
        ConsumerProject.Rename(folder, "SickLeave", "SickLeaveRate");
        var broken = Run("build", "App", 1, "-p:ErrorLog=" + Path.Combine(folder, "log.sarif") + "%2Cversion=2.1");
        Assert.Contains("hr.rules.yaml(10,18): error CMP2010: `hr` has no entry `sick leave`; did you mean `sick leave rate`?", broken, StringComparison.Ordinal);

        // And leads to the page of the mistake, on the console, in the log and so in an editor.
        var page = Path.Combine(folder, "packages", "compliance", version, "docs", "diagnostics", "CMP2010.md");
        Assert.True(File.Exists(page));
        Assert.Contains("(" + new Uri(page).AbsoluteUri + ")", broken, StringComparison.Ordinal);
        Assert.Contains("\"helpUri\": \"" + new Uri(page).AbsoluteUri + "\"", File.ReadAllText(Path.Combine(folder, "log.sarif")), StringComparison.Ordinal);
    }

    /// <summary>Readme, icon, licence, documentation and symbols are there, and what is named.</summary>
    private void LooksWhole(string package, params string[] files)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(folder, "feed", package + "." + version + ".nupkg"));
        var names = archive.Entries.Select(e => e.FullName).ToHashSet();
        Assert.Superset(new HashSet<string>([.. files, "README.md", "icon.png"]), names);
        Assert.Contains(names, n => n.EndsWith(package + ".xml", StringComparison.Ordinal));
        using var reader = new StreamReader(archive.GetEntry(package + ".nuspec")!.Open());
        Assert.Contains("<license type=\"expression\">MIT</license>", reader.ReadToEnd(), StringComparison.Ordinal);
        using var symbols = ZipFile.OpenRead(Path.Combine(folder, "feed", package + "." + version + ".snupkg"));
        Assert.Contains(symbols.Entries, e => e.Name == package + ".pdb");
    }

    private void Pack(params string[] projects)
    {
        foreach (var project in projects)
            Run("pack", Repository.PathOf("src", project), 0, "-p:Version=" + version, "-p:RunAnalyzers=false", "-o", Path.Combine(folder, "feed"));
    }

    private string Run(string verb, string project, int exitCode, params string[] more) => Start(
        "dotnet",
        Path.Combine(folder, project),
        exitCode,
        verb == "run" ? [verb, .. more] : [verb, "--nologo", "-v", "minimal", "-nodeReuse:false", .. more]);

    private static string Start(string program, string folder, int exitCode, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == exitCode, output + errors.Result);
        return output.ReplaceLineEndings("\n");
    }
}
