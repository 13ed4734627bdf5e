namespace Compliance.Cli.Tests;

public class ScenarioTests
{
    private const string Folder = "tests/Compliance.Cli.Tests/Scenarios";

    public static TheoryData<string> All() => new(
        Directory.EnumerateFiles(Repository.PathOf(Folder.Split('/')), "*.scenario", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf(Folder.Split('/')), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void The_command_does_what_the_scenario_tells(string file)
    {
        var path = Repository.PathOf([.. Folder.Split('/'), .. file.Split('/')]);
        using var run = new ScenarioRun();

        Repository.Approve(Folder + "/" + file, run.Play(Scenario.Parse(File.ReadAllText(path))));
    }
}
