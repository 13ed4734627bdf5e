using System.Globalization;

namespace Compliance.Cli.Tests;

public class SampleTests
{
    [Theory]
    [InlineData("nordlys-verft", 0)]
    [InlineData("nordlys-verft-uferdig", 1)]
    [InlineData("bekkelund-regnskap", 0)]
    public void A_sample_is_judged_alike_as_document_and_as_data(string sample, int expected)
    {
        Assert.Equal(expected, Run("check", $"samples/{sample}.txt").Code);
        Assert.Equal(expected, Run("check", $"samples/{sample}.plan.yaml").Code);
    }

    [Theory]
    [InlineData("nordlys-verft")]
    [InlineData("nordlys-verft-uferdig")]
    [InlineData("furuvik-kommune")]
    [InlineData("bekkelund-regnskap")]
    public void The_plan_that_was_read_gives_the_findings_of_the_document(string sample)
    {
        var plan = Path.Combine(Directory.CreateTempSubdirectory("compliance-read-").FullName, "plan.yaml");

        Assert.Equal(0, Run("read", $"samples/{sample}.txt", "-o", plan).Code);

        Assert.Equal(Findings($"samples/{sample}.txt"), Findings(plan));
        Directory.Delete(Path.GetDirectoryName(plan)!, recursive: true);
    }

    /// <summary>What the console says in any order, without the name of the file, the numbers and the notes at the end.</summary>
    private static IEnumerable<string> Findings(string file) => Run("check", file, "--lang", "nb").Out
        .Split('\n').Skip(2).TakeWhile(line => line != "Om kontrollen")
        .Select(line => line.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.'))
        .Order(StringComparer.Ordinal);

    private static (int Code, string Out) Run(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var surroundings = new Surroundings
        {
            In = Stream.Null,
            Out = output,
            Error = error,
            Folder = Repository.Root,
            Today = new DateOnly(2026, 3, 1),
            Variable = _ => null,
        };
        var code = CommandLine.Run(arguments, surroundings, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
