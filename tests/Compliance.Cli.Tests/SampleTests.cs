using System.Text;
using System.Text.Json;

namespace Compliance.Cli.Tests;

public class SampleTests
{
    [Theory]
    [InlineData("nordlys-verft", 0)]
    [InlineData("nordlys-verft-uferdig", 1)]
    [InlineData("bekkelund-regnskap", 0)]
    public void A_sample_is_judged_alike_as_document_and_as_data(string sample, int expected)
    {
        Assert.Equal(expected, InProcess.Run("check", $"samples/{sample}.txt").Code);
        Assert.Equal(expected, InProcess.Run("check", $"samples/{sample}.plan.yaml").Code);
    }

    [Theory]
    [InlineData("nordlys-verft.txt")]
    [InlineData("nordlys-verft-uferdig.plan.yaml")]
    [InlineData("missing.txt")]
    public void Files_alone_are_checked_as_with_the_options_that_hold_anyway(string sample) => Assert.Equal(
        InProcess.Run("check", "samples/" + sample, "--fail-on", "serious", "--show", "info"),
        InProcess.Run("check", "samples/" + sample));

    [Fact]
    public void The_pack_of_ones_own_is_without_fault() =>
        Assert.Equal("2 files, 0 errors, 0 warnings\n", InProcess.Run("lint", "samples/own-rules").Out);

    /// <summary>Every document of the samples and of the tests of reading.</summary>
    public static TheoryData<string> Documents =>
    [
        .. new[] { "samples", "tests/Compliance.Tests/Documents/Fixtures", "tests/Compliance.Tests/Documents/Shapes" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), "*.txt").Select(f => folder + "/" + Path.GetFileName(f)))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_plan_that_was_read_gives_the_findings_of_the_document(string document)
    {
        var folder = Directory.CreateTempSubdirectory("compliance-read-").FullName;
        var expected = Findings(document);
        foreach (var name in new[] { "plan.yaml", "plan.json" })
        {
            var plan = Path.Combine(folder, name);
            Assert.Equal(0, InProcess.Run("read", document, "-o", plan).Code);
            Assert.Equal(expected, Findings(plan));
            Assert.Equal(0, InProcess.Run("read", document, "--score", plan).Code);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_document_in_Windows_1252_reads_like_one_in_UTF8()
    {
        var folder = Directory.CreateTempSubdirectory("compliance-encoding-").FullName;
        var text = File.ReadAllText(Repository.PathOf("samples", "furuvik-kommune.txt"));
        File.WriteAllText(Path.Combine(folder, "plan.txt"), text, CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

        Assert.Equal(Findings("samples/furuvik-kommune.txt"), Findings(Path.Combine(folder, "plan.txt")));
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Findings(string file)
    {
        using var json = JsonDocument.Parse(InProcess.Run("check", file, "--report", "json").Out);
        return
        [
            .. json.RootElement.GetProperty("documents")[0].GetProperty("findings").EnumerateArray()
                .Select(f => string.Join(" | ", Text(f, "rule"), Text(f, "item"), Text(f, "outcome"), Text(f, "grade"), Text(f.GetProperty("message"), "text")))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
