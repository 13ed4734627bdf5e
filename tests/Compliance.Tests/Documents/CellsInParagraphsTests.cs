using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Tables whose cells stand one below the other, with a blank line between, as a page is copied: also where cells are missing.</summary>
public class CellsInParagraphsTests
{
    [Fact]
    public void A_whole_table_is_read_for_sure()
    {
        var reading = Read("Mål", "Tiltak", "Ansvarlig", "Frist", "Flere søkere med fagbrev", "Stand på to yrkesmesser", "HR-sjef", "Innen mars 2025", "Færre korte vakter", "Slå sammen kveldsvaktene på lageret", "Driftsleder", "Hvert halvår");
        Assert.Equal([("Stand på to yrkesmesser", "HR-sjef", "Flere søkere med fagbrev"), ("Slå sammen kveldsvaktene på lageret", "Driftsleder", "Færre korte vakter")], Told(reading));
        Assert.All(reading.Plan!.Measures!, m => Assert.Null(reading.Plan.Sources!.Places[$"measures[{m.Text}].text"].Confidence));
    }

    [Fact]
    public void Where_cells_are_missing_their_words_tell_the_column_and_it_is_a_guess()
    {
        var reading = Read("Hva vi fant", "Mulig årsak", "Tiltak", "Ansvar", "Status", "Menn tar lite omsorgsfri", "Lederne spør bare mødre", "Ny mal for samtale før permisjon", "HR-sjef", "Gjennomført", "Arbeidstøyet passer dårlig", "Bytte leverandør av arbeidstøy", "Innkjøper", "Påbegynt", "Få svarer på undersøkelsen", "Den finnes bare på norsk", "Oversette den til polsk", "Gjennomført");
        Assert.Equal([("Ny mal for samtale før permisjon", "HR-sjef"), ("Bytte leverandør av arbeidstøy", "Innkjøper"), ("Oversette den til polsk", null)], Told(reading).Select(t => (t.Text, t.Owner)));
        Assert.Equal(["Lederne spør bare mødre", null, "Den finnes bare på norsk"], reading.Plan!.Risks!.Select(r => r.Cause));
        Assert.All(reading.Plan.Measures!, m => Assert.NotNull(reading.Plan.Sources!.Places[$"measures[{m.Text}].text"].Confidence));
    }

    [Fact]
    public void Names_of_areas_may_stand_between_the_rows()
    {
        var reading = Read("Mål", "Tiltak", "Tidspunkt", "Ansvarlig", "Rekruttering", "Flere kvinner blant montørene", "Besøke tre ungdomsskoler", "Hver høst", "Fagleder", "Lønn", "Like tillegg", "Gå gjennom tilleggene", "Før mai 2025", "Økonomisjef", "Skrive ned kriteriene", "Økonomisjef");
        Assert.Equal(["Rekruttering", "Lønn", "Lønn"], reading.Plan!.Measures!.Select(m => m.Area));
        Assert.Equal(["Fagleder", "Økonomisjef", "Økonomisjef"], Told(reading).Select(t => t.Owner));
    }

    [Fact]
    public void The_text_below_the_table_is_none_of_it()
    {
        var reading = Read("Tiltak", "Ansvarlig", "Frist", "Lyse ut alle stillinger internt", "HR-sjef", "Innen mars 2025", "Kurs om trakassering", "Verneombud", "Innen juni 2025", "Hva så?", "Planen leses av styret hver vår, og verneombudet får den før det.");
        Assert.Equal(["Lyse ut alle stillinger internt", "Kurs om trakassering"], Told(reading).Select(t => t.Text));
    }

    [Fact]
    public void Labels_with_their_words_are_no_header()
    {
        var reading = Read("Åtgärd: Se över annonserna", "Ansvarig: HR-chef", "Klart: mars 2025", "Åtgärd: Hålla kurs för chefer", "Ansvarig: Kanslichef", "Klart: juni 2025");
        Assert.Equal([("Se över annonserna", "HR-chef"), ("Hålla kurs för chefer", "Kanslichef")], Told(reading).Select(t => (t.Text, t.Owner)));
    }

    [Fact]
    public void A_row_of_figures_that_lacks_one_does_not_end_the_table()
    {
        var figures = Read("Tabell 2", "Kvinner", "Menn", "Alle ansatte", "21", "34", "Ledere", "3", "Montører", "9", "22", "Midlertidig ansatte", "1", "4", "Deltid", "6", "2").Plan!.Figures!;
        Assert.Equal((21, 34), (figures.Balance!.Women, figures.Balance.Men));
        Assert.Equal((1, 4, 6, 2), (figures.Temporary!.Women, figures.Temporary.Men, figures.PartTime!.Women, figures.PartTime.Men));
        Assert.Null(figures.Leaders);
    }

    [Fact]
    public void A_name_with_its_count_below_it_is_not_counted_among_all()
    {
        var figures = Read("Midlertidig ansatte", "3 kvinner, 2 menn", "Deltid", "11 kvinner, 1 mann").Plan!.Figures!;
        Assert.Null(figures.Balance);
        Assert.Equal((3, 2, 11, 1), (figures.Temporary!.Women, figures.Temporary.Men, figures.PartTime!.Women, figures.PartTime.Men));
    }

    private static (string Text, string? Owner, string? Goal)[] Told(PlanReading reading) => [.. reading.Plan!.Measures!.Select(m => (m.Text!, m.Owners?[0].Role, m.Goal))];

    private static PlanReading Read(params string[] cells) => TextDocument.Read("Likestillingsredegjørelse 2024 for Fagerli Verksted AS\n\nVi har 55 ansatte og arbeider for likestilling på hele verkstedet.\n\n" + string.Join("\n\n", cells) + "\n");
}
