namespace Compliance.Cli.Tests;

/// <summary>What <c>read</c> prints beside the plan.</summary>
public class ReadTests
{
    private const string Text = "Likestillingsplan for Granli Bruk AS 2024\n\nInnledning\nI 2023 hadde vi 212 ansatte. I 2024 har vi 230 ansatte. Ring 48 12 34 56.\nStyret har ikke behandlet planen.\n";

    [Fact]
    public void Explain_shows_the_text_of_each_value_and_what_was_not_taken()
    {
        using var folder = new Folder(("plan.txt", Text));
        var (code, output) = InProcess.Run("read", folder.PathOf("plan.txt"), "--explain");
        Assert.Equal(0, code);
        Assert.Contains("employer.regular employees = 230", output, StringComparison.Ordinal);
        Assert.Contains("plan.txt(4,30): I 2024 har vi 230 ansatte.", output, StringComparison.Ordinal);
        Assert.Contains("employer.regular employees = 212: another year than that of the document", output, StringComparison.Ordinal);
        Assert.Contains("searched in vain", output, StringComparison.Ordinal);
    }

    // "å" as two signs, as macOS and some PDF tools write it. The command has no data of languages that would compose it.
    [Fact]
    public void A_text_with_decomposed_accents_gives_the_same_plan()
    {
        using var folder = new Folder(("plan.txt", Text.Replace("Innledning", "Mål:\nAndelen på byggeplassen skal være 40 % innen 2026.", StringComparison.Ordinal)));
        var composed = InProcess.Run("read", folder.PathOf("plan.txt")).Out;
        Assert.Contains("goals:", composed, StringComparison.Ordinal);
        File.WriteAllText(folder.PathOf("plan.txt"), File.ReadAllText(folder.PathOf("plan.txt")).Replace("å", "a\u030A", StringComparison.Ordinal));
        Assert.Equal(Values(composed), Values(InProcess.Run("read", folder.PathOf("plan.txt")).Out));

        // The quotations behind it are as the file has them.
        static string Values(string output) => output[..output.IndexOf("read from:", StringComparison.Ordinal)];
    }

    [Fact]
    public void Score_prints_precision_and_recall_and_tells_what_differs()
    {
        using var folder = new Folder(("plan.txt", Text), ("marked.yaml", "employer:\n  name: Granli Bruk AS\n  sector: private\n  legal form: limited company\n  regular employees: 231\n"));
        var (code, output) = InProcess.Run("read", folder.PathOf("plan.txt"), "--score", folder.PathOf("marked.yaml"));
        Assert.Equal(1, code);
        Assert.Matches(@"employer +4 +4 +3 +75\.0 % +75\.0 %", output);
        Assert.Contains("employer.regular employees: marked `231`, read `230`", output, StringComparison.Ordinal);
        Assert.Equal(0, InProcess.Run("read", folder.PathOf("plan.txt"), "--score", folder.PathOf("marked.yaml"), "--fail-under", "5").Code);
        Assert.Equal(2, InProcess.Run("read", folder.PathOf("plan.txt"), "--score", folder.PathOf("marked.yaml"), "--fail-under", "many").Code);
        Assert.Equal(2, InProcess.Run("read", folder.PathOf("plan.txt"), "--score", folder.PathOf("marked.yaml"), "--score", folder.PathOf("marked.yaml")).Code);
        Assert.Equal(3, InProcess.Run("read", folder.PathOf("gone.txt"), "--score", folder.PathOf("marked.yaml")).Code);
    }

    [Fact]
    public void Score_takes_those_who_took_part_for_the_same_where_the_words_of_their_activities_overlap()
    {
        using var folder = new Folder(
            ("read.yaml", "involvement:\n  - party: union representative\n    activity: Forslaget ble gått gjennom med de tillitsvalgte i april, før det gikk til styret\n  - party: employees\n    activity: Medarbeiderundersøkelse i mai\n"),
            ("marked.yaml", "involvement:\n  - party: union representative\n    activity: forslaget gått gjennom med de tillitsvalgte\n  - party: management\n    activity: medarbeiderundersøkelse i mai\n"));
        var (_, output) = InProcess.Run("read", folder.PathOf("read.yaml"), "--score", folder.PathOf("marked.yaml"));
        Assert.Matches(@"involvement +4 +4 +2 +50\.0 % +50\.0 %", output);
        Assert.Contains("involvement[employees Medarbeiderundersøkelse i mai].party: read `employees`, nothing is marked", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_legal_entities_the_one_that_is_named_is_read_and_nobody_when_none_is()
    {
        const string Group = "Redegjørelse for likestilling 2024\n\nFjell Drift AS\n\nSelskapet har 84 ansatte, 20 kvinner og 64 menn.\n\nFjell Service AS\n\nSelskapet har 55 ansatte, 41 kvinner og 14 menn.\n";
        using var folder = new Folder(("group.txt", Group));
        var all = InProcess.Run("read", folder.PathOf("group.txt")).Out;
        Assert.Contains("Fjell Drift AS", all, StringComparison.Ordinal);
        Assert.DoesNotContain("women: 41", all, StringComparison.Ordinal);
        Assert.Contains("women: 41", InProcess.Run("read", folder.PathOf("group.txt"), "--entity", "Service").Out, StringComparison.Ordinal);
        Assert.Equal(3, InProcess.Run("check", folder.PathOf("group.txt"), "--entity", "Granli Bruk AS").Code);
    }

    [Fact]
    public void Several_pairs_are_added_up()
    {
        using var folder = new Folder(("a.txt", Text), ("b.txt", Text), ("marked.yaml", "employer:\n  regular employees: 230\n"));
        var (_, output) = InProcess.Run("read", folder.PathOf("a.txt"), folder.PathOf("b.txt"), "--score", folder.PathOf("marked.yaml"), "--score", folder.PathOf("marked.yaml"));
        Assert.Matches(@"employer +2 +8 +2 +25\.0 % +100\.0 %", output);
    }

    [Fact]
    public void A_folder_of_own_words_reads_other_headings_and_changes_the_digest()
    {
        using var folder = new Folder(("plan.txt", "Likestillingsplan for Granli Bruk AS 2024\n\nRekruttering\nGrep:\n1. Annonser på tre nettsteder.\n"), ("words/nb.yaml", "language: nb\nextends: nb\nlabels:\n  measures: [grep]\n"), ("wrong/nb.yaml", "language: nb\nlabls: [x]\n"));
        Assert.DoesNotContain("\nmeasures:", InProcess.Run("read", folder.PathOf("plan.txt")).Out, StringComparison.Ordinal);
        Assert.Contains("\nmeasures:", InProcess.Run("read", folder.PathOf("plan.txt"), "--lexicon", folder.PathOf("words")).Out, StringComparison.Ordinal);
        Assert.Equal(2, InProcess.Run("check", folder.PathOf("plan.txt"), "--lexicon", folder.PathOf("wrong")).Code);
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compliance-read-");

        public Folder(params ReadOnlySpan<(string Name, string Text)> files)
        {
            foreach (var (name, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
                File.WriteAllText(PathOf(name), text);
            }
        }

        public string PathOf(string name) => Path.Combine(folder.FullName, name);

        public void Dispose() => folder.Delete(true);
    }
}
