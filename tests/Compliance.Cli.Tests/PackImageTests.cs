using Compliance.Checking;
using Compliance.Documents;
using Compliance.PackImage;
using Compliance.Plans;
using Compliance.Reporting;
using Compliance.Rules;

namespace Compliance.Cli.Tests;

/// <summary>The rules that the command carries bound are those of the files, and nothing else.</summary>
public class PackImageTests
{
    private static readonly byte[] Image = LibraryPack.Image();
    private static readonly ComplianceChecker OfImage = new(LibraryPack.Of(Image));
    private static readonly ComplianceChecker OfFiles = new(RuleSet.Default);

    [Fact]
    public void Nothing_that_an_image_holds_is_lost_when_it_is_read() => Assert.Equal(Image, LibraryPack.ImageOf(LibraryPack.Of(Image)));

    [Fact]
    public async Task A_check_begins_with_the_rules_that_were_bound_when_the_command_was_built()
    {
        var checker = await RulePacks.OfLibrary;

        Assert.NotSame(RuleSet.Default, checker.Rules);
        Assert.Equal(RuleSet.Default.Digest, checker.Rules.Digest);
    }

    [Fact]
    public void An_image_of_another_build_is_left_alone()
    {
        var other = (byte[])Image.Clone();
        other[0] ^= 1;

        Assert.Throws<InvalidDataException>(() => LibraryPack.Of(other));
        Assert.Throws<InvalidDataException>(() => LibraryPack.Of([]));
    }

    [Theory]
    [MemberData(nameof(SampleTests.Documents), MemberType = typeof(SampleTests))]
    public void Rules_of_an_image_report_word_for_word_what_those_of_the_files_do(string document)
    {
        using var stream = File.OpenRead(Repository.PathOf(document.Split('/')));
        if (DocumentPlanReader.Read(stream, document).Plan is not { } plan)
            return;

        foreach (var language in new[] { "nb", "en" })
        {
            // On the second day every value of the pack is one that nobody has checked for long.
            foreach (DateOnly? day in new DateOnly?[] { null, new DateOnly(2040, 1, 1) })
            {
                var options = new CheckOptions { Today = new DateOnly(2026, 3, 1), AsOf = day, Language = language, ExplainAll = true };
                Assert.Equal(Report(OfFiles, plan, options), Report(OfImage, plan, options));
            }
        }
    }

    private static string Report(ComplianceChecker checker, Plan plan, CheckOptions options)
    {
        using var output = new StringWriter();
        ReportFormats.Json.Write([new CheckedDocument { File = "plan", Report = checker.Check(plan, options) }], ReportOptions.Default, output);
        return output.ToString();
    }
}
