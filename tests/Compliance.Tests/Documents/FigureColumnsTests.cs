using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures in tables with a column for each unit or population, in boxes, and in what stands above them.</summary>
public class FigureColumnsTests
{
    private const string Title = "# Likestillingsredegjørelse 2024\nFjordvik Bruk AS\n\n";

    [Fact]
    public void Of_columns_of_part_time_the_sum_alone_is_of_all()
    {
        var figures = Read("| Selskap | Kvinner | Menn | Midl. K | Midl. M | Deltid K | Deltid M |\n|---|---|---|---|---|---|---|\n| Sag | 12 | 40 | 2 | 3 | 4 | 1 |\n| Høvleri | 20 | 18 | 1 | 1 | 7 | 2 |\n| Sum | 32 | 58 | 3 | 4 | 11 | 3 |\n").Figures!;
        Assert.Equal((11, 3), Counts(figures.PartTime));
        Assert.Equal((3, 4), Counts(figures.Temporary));
    }

    [Fact]
    public void Boxes_of_key_figures_name_no_columns_of_the_table_below_them()
    {
        var figures = Read("| 49 kvinner (44,5 %) | 61 menn (55,5 %) | 0 midlertidige |\n|---|---|---|\n\n|  | Kvinner | Menn |\n|---|---|---|\n| Ledergruppe | 1 | 6 |\n| Stab | 6 | 4 |\n| Deltid | 5 | 3 |\n").Figures!;
        Assert.Equal((5, 3), Counts(figures.PartTime));
        Assert.Equal((0, 0), Counts(figures.Temporary));
        Assert.Equal((49, 61), Counts(figures.Balance));
    }

    [Fact]
    public void Of_columns_of_units_the_sum_alone_is_of_all()
    {
        var plan = Read("Per 31.12.2024 var vi 90 ansatte, 32 kvinner og 58 menn.\n\n|  | Sag | Høvleri | Sum |\n|---|---|---|---|\n| Kvinner | 12 | 20 | 32 |\n| Menn | 40 | 18 | 58 |\n| Deltid kvinner | 4 | 7 | 11 |\n| Deltid menn | 1 | 2 | 3 |\n");
        Assert.Equal((11, 3), Counts(plan.Figures!.PartTime));
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Theory]
    [InlineData("Tilsvarende tall i 2023 var 95.")]
    [InlineData("Andelen er redusert med 1,2 prosentpoeng fra 2023.")]
    public void A_sentence_with_figures_of_its_own_names_no_table(string sentence)
    {
        var plan = Read("Per 31.12.2024 var vi 90 ansatte, 32 kvinner og 58 menn. " + sentence + "\n\n|  | Kvinner | Menn |\n|---|---|---|\n| Foreldrepermisjon, uker i snitt | 27 | 12 |\n");
        Assert.NotEqual(2023, plan.Figures!.ParentalLeave!.Year?.Value);
    }

    [Fact]
    public void The_month_of_publication_is_not_the_year_of_the_document()
    {
        var plan = Read("# Aktivitets- og redegjørelsesplikt (ARP) 2024\n\n## Publisert på fjordvik.example/mangfold, juni 2025\n\nVi var 90 ansatte.\n", "# Fjordvik Bruk AS\n\n");
        Assert.Equal(2024, plan.Document!.ReferenceYear);
    }

    private static Plan Read(string text, string title = Title) => TextDocument.Read(title + text, "plan.md").Plan!;

    private static (int Women, int Men) Counts(GenderFigure? figure) => ((int)figure!.Women!.Value.Value, (int)figure.Men!.Value.Value);
}
