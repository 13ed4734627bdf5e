namespace Compliance.Tests.Documents;

/// <summary>A document of tables has few small words: those that bokmål shares with Danish count for both.</summary>
public class LanguageOfTablesTests
{
    [Fact]
    public void A_table_that_speaks_of_leaders_again_and_again_is_no_Danish()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(i => $"| {i} | Gjennomgang av annonse {i} sammen med alle ledere, samt kun nye ledere | HR-sjef | {i}.5.2025 |\n"));
        var result = TextDocument.Read("# Handlingsplan 2025\n\n| Nr. | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n" + rows, "plan.md");
        Assert.Equal("nb", result.Plan!.Document!.Language);
        Assert.Equal(12, result.Plan.Measures!.Count);
    }

    [Fact]
    public void Danish_is_still_told_apart() =>
        Assert.Equal("da", TextDocument.Read("Handleplan 2025\n\nVi arbejder for ligestilling mellem kvinder og mænd, og alle ledere skal bruge mere tid på det. Medarbejderne bliver hørt, og virksomheden har nogen tiltag under udarbejdelse.\n").Plan!.Document!.Language);
}
