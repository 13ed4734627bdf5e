using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Measures that are known by what stands below them: who does it, and when.</summary>
public class DetailedItemsTests
{
    [Fact]
    public void A_title_with_a_text_and_its_owner_and_time_on_lines_below_is_one_measure()
    {
        var plan = Read("## Det vi skal gjøre\n\n### 1. Annonser i flere kanaler\n\nStillingene legges også ut hos ungdomsskolen.\n\nEier: Butikksjef Ida Moe\n\nNår: april 2025\n\n### 2. Garderobe i andre etasje\n\nRommet deles av med en vegg.\n\nEier: Driftssjef\n\n## Til slutt\n\nTakk til alle.\n");
        Assert.Equal(["Annonser i flere kanaler. Stillingene legges også ut hos ungdomsskolen.", "Garderobe i andre etasje. Rommet deles av med en vegg."], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Butikksjef Ida Moe", "Driftssjef"], plan.Measures!.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal(PlanDate.Month(2025, 4), plan.Measures![0].Schedule!.DueOn);
        Assert.Null(plan.Measures![1].Schedule);
    }

    [Fact]
    public void What_stands_below_a_bullet_says_who_and_when_also_without_labels()
    {
        var plan = Read("## Veien videre\n\n### Når vi ansetter\n\n- Besøke to skoler med kvinnelige bakere\n  - Markedsansvarlig\n  - hver vår\n- Gå gjennom malen for annonser\n  - Ansvar: HR-sjef\n  - Når: 1. mars 2025\n  - Kostnad: ingen\n\n## Til slutt\n");
        Assert.Equal(["Besøke to skoler med kvinnelige bakere", "Gå gjennom malen for annonser"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Markedsansvarlig", "HR-sjef"], plan.Measures!.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal(Recurrence.Yearly, plan.Measures![0].Schedule!.Recurrence);
        Assert.Equal(PlanDate.Day(2025, 3, 1), plan.Measures![1].Schedule!.DueOn);
        Assert.True(PlaceOfText(plan, 0).Confidence < 1);
        Assert.Null(PlaceOfText(plan, 1).Confidence);
    }

    [Fact]
    public void A_role_and_a_time_on_one_line_are_both_read()
    {
        var measure = Assert.Single(Read("## Hva vi skal gjøre\n\n- Talentprogram der halvparten av plassene går til kvinner\n  - Daglig leder – oppstart august 2025\n\n## Til slutt\n").Measures!);
        Assert.Equal(("Daglig leder", "oppstart august 2025"), (Assert.Single(measure.Owners!).Text, measure.Schedule!.Text));
    }

    [Fact]
    public void A_series_of_letters_goes_on_where_one_of_them_has_no_owner()
    {
        var plan = ReadText("STEG 3 – Tiltak\n\nHvert tiltak har en eier. Eieren melder fra hvert halvår.\n\nA.  Annonser på nett for alle læreplasser.\n    Eier personalsjef. På plass innen utgangen av tredje kvartal.\n\nB.  En oversikt over lettere arbeid.\n    Eier HR verksted. Ferdig om to måneder.\n\nC.  Tolk på allmøtene.\n    Prøves i fire måneder på ett verksted.\n\nSTEG 4 – Se etter om det virket\n\nVi møtes i uke 20.\n");
        Assert.Equal(["A", "B", "C"], plan.Measures!.Select(m => m.Number));
        Assert.Equal(["personalsjef", "HR verksted"], plan.Measures!.Take(2).Select(m => Assert.Single(m.Owners!).Text));
        Assert.All(plan.Measures!, m => Assert.Null(m.Status));
        Assert.Null(plan.Measures![2].Owners);
        Assert.All(SearchesOf(plan), s => Assert.True(s.MayBeThere));
    }

    [Fact]
    public void Areas_with_labels_of_their_own_stay_areas()
    {
        var plan = Read("## Rekruttering\n\nTiltak: Lyse ut alle stillinger.\n\nAnsvarlig: HR\n\nFrist: 1. mai 2025\n\n## Tilrettelegging\n\nTiltak: Rampe ved inngangen.\n\nAnsvarlig: Driftssjef\n\nFrist: 1. juni 2025\n");
        Assert.Equal(["Lyse ut alle stillinger.", "Rampe ved inngangen."], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Rekruttering", "Tilrettelegging"], plan.Areas!.Select(a => a.Heading));
    }

    [Fact]
    public void A_paragraph_about_the_measures_is_none()
    {
        var measure = Assert.Single(Read("## Tiltak\n\nTiltakene er ordnet etter områdene i loven. Status fylles ut senere.\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| To kurs for ledere | HR | Oktober 2025 |\n").Measures!);
        Assert.Equal("To kurs for ledere", measure.Text);
    }

    [Fact]
    public void A_bracket_in_a_table_without_a_column_of_owners_may_name_one()
    {
        var plan = Read("## Tiltak\n\n| Mål | Slik gjør vi det | Frist |\n|---|---|---|\n| Flere søkere | Annonser i to språk (vaktsentralens stab) | 2025 |\n| Flere søkere | Kurs i intervju | 2026 |\n");
        Assert.Equal([true, false], SearchesOf(plan).Select(s => s.MayBeThere));
    }

    [Theory]
    [InlineData("- Kurs for ledere\n  - Daglig leder –\n  - Når: mai 2025\n")]
    [InlineData("- Kurs for ledere\n  - Daglig leder,\n  - mai 2025\n")]
    public void A_dash_or_comma_with_nothing_behind_it_names_no_time(string list) =>
        Assert.Equal("Kurs for ledere", Assert.Single(Read("## Hva vi skal gjøre\n\n" + list + "\n## Til slutt\n").Measures!).Text);

    private static Place PlaceOfText(Plan plan, int measure) => plan.Sources!.Places[PlanPath.Item("measures", PlanPath.KeysOf([.. plan.Measures!])[measure]) + ".text"];

    private static IEnumerable<SearchedInVain> SearchesOf(Plan plan) => plan.Sources!.Searched.Where(s => s.Key.StartsWith("measures[", StringComparison.Ordinal)).Select(s => s.Value);

    private static Plan Read(string text) => Read("# Handlingsplan for likestilling 2025\n\nFjordblikk Bakeri AS\n\n" + text, "plan.md");

    private static Plan ReadText(string text) => Read("Handlingsplan for likestilling 2025\nFjordblikk Bakeri AS\n\n" + text, "plan.txt");

    private static Plan Read(string text, string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentPlanReader.Read(stream, file).Plan!;
    }
}
