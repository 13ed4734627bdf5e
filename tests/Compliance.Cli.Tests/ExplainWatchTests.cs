using System.Text;

namespace Compliance.Cli.Tests;

public class ExplainWatchTests
{
    [Fact]
    public void A_rule_is_read_back_again_when_its_file_is_saved()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "pack.yaml", "leaders.rules.yaml" })
            folder.Write("own/" + name, File.ReadAllText(Repository.PathOf("samples", "own-rules", name)));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        // What the command prints decides what is saved next: a mistake, its repair, and then it is stopped.
        var rules = folder.Text("own/leaders.rules.yaml");
        using var output = new Reacting(printed =>
        {
            if (printed.Contains("should have women and men", StringComparison.Ordinal))
                stop.Cancel();
            else if (printed.Contains("the rules have errors", StringComparison.Ordinal))
                folder.Write("own/leaders.rules.yaml", rules.Replace("en: Leaders of both genders", "en: The leaders should have women and men", StringComparison.Ordinal));
            else if (printed.Contains("## Leaders of both genders (en)", StringComparison.Ordinal))
                folder.Write("own/leaders.rules.yaml", rules.Replace("figures.leaders", "figures.leders", StringComparison.Ordinal));
        });
        var code = CommandLine.Run(
            ["explain", "leaders-of-both-genders", "--rules", "own", "--watch"],
            new Surroundings { In = Stream.Null, Out = output, Error = TextWriter.Null, Folder = folder.Path, Today = new DateOnly(2026, 3, 1), Variable = _ => null },
            stop.Token);

        Assert.Equal(Exit.Cancelled, code);
        Assert.Contains("## Ledere av begge kjønn (nb)", output.All, StringComparison.Ordinal);
        Assert.Contains("`figures` has no entry `leders`", output.All, StringComparison.Ordinal);
        Assert.Contains("No case shows it.", output.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pack_of_the_program_cannot_be_watched()
    {
        using var folder = new TempFolder();

        var (code, _, error) = folder.Run("explain", "scope", "--watch");

        Assert.Equal(Exit.Failed, code);
        Assert.Contains("--rules", error, StringComparison.Ordinal);
    }

    /// <summary>Does something when a page has been printed.</summary>
    private sealed class Reacting(Action<string> react) : StringWriter
    {
        private readonly StringBuilder all = new();

        public string All => all.ToString();

        public override void Flush()
        {
            var printed = ToString();
            GetStringBuilder().Clear();
            all.Append(printed);
            react(printed);
        }
    }
}
