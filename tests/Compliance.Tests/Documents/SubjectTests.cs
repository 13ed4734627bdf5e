using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Of whom a sentence tells: not of those who say it, nor of those who stand beside a share of others; and whom a cell names.</summary>
public class SubjectTests
{
    [Theory]
    [InlineData("plan.md", "Handlingsplan for likestilling 2026", "Færre uker skyldes ifølge lederne at to menn byttet jobb.")]
    [InlineData("plan.md", "Handlingsplan for likestilling 2026", "Opplæringen nådde 18 av 22 ledere, og andelen menn blant nyansatte på lageret gikk fra 7 til 11 prosent.")]
    [InlineData("plan.md", "Action plan for equality 2026", "According to the managers, two men changed jobs and the work is shared.")]
    [InlineData("plan.md", "Jämställdhetsplan 2026", "Färre veckor beror enligt cheferna på att två män bytte jobb.")]
    public void Leaders_who_say_something_or_took_a_course_are_not_counted_by_a_number_of_others(string name, string title, string sentence)
    {
        var figures = Read(name, $"# {title}\n\n## Recruitment / rekruttering / rekrytering\n\n{sentence}\n").Figures;
        Assert.Null(figures?.Leaders?.Men ?? figures?.Leaders?.MenPercent ?? figures?.Balance?.Men);
    }

    [Theory]
    [InlineData("Av lederne er fem kvinner og sju menn.")]
    [InlineData("Blant lederne hos oss er fem kvinner og sju menn.")]
    [InlineData("Lederne hos oss er fem kvinner og sju menn.")]
    public void Leaders_of_whom_it_tells_are_counted(string sentence) =>
        Assert.Equal(7, Read("plan.md", $"# Handlingsplan for likestilling 2026\n\nSelskapet har 120 ansatte.\n\n{sentence}\n").Figures?.Leaders?.Men?.Value);

    [Theory]
    [InlineData("Leder salg; HMS-ansvarlig", "Leder salg|HMS-ansvarlig")]
    [InlineData("Innkjøpssjef (avtale), HR-ansvarlig (rutine)", "Innkjøpssjef|HR-ansvarlig")]
    [InlineData("Hovedverneombud og leder felt", "Hovedverneombud|leder felt")]
    [InlineData("HR-sjef", "HR-sjef")]
    [InlineData("Ikke bestemt", "")]
    [InlineData("Skal avklares", "")]
    public void A_cell_of_owners_names_each_of_them_whole(string cell, string owners)
    {
        var plan = Read("plan.md", $"# Handlingsplan for likestilling 2026\n\n## Tiltak\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Ny mal for annonser | {cell} | 1. mars 2026 |\n| Rampe ved porten | Driftssjef | 1. mai 2026 |\n");
        Assert.Equal(owners, string.Join('|', plan.Measures![0].Owners?.Select(o => o.Text) ?? []));
    }

    [Theory]
    [InlineData("| Område | Risiko | Årsak | Se tiltak |\n|---|---|---|---|\n| Rekruttering | Få kvinner søker | Annonsene er tunge | T1, T2 |\n| Forfremmelse | Menn spørres først | Ingen kriterier | T3 |")]
    [InlineData("| Område | Risiko | Møtes i tiltak |\n|---|---|---|\n| Rekruttering | Få kvinner søker | T1 og T2 |\n| Forfremmelse | Menn spørres først | T3 |")]
    public void A_column_that_points_to_measures_by_their_numbers_holds_none_and_links_them(string table)
    {
        var plan = Read("plan.md", $"# Handlingsplan for likestilling 2026\n\n## Funn\n\n{table}\n\n## Tiltak\n\n| Nr. | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n| T1 | Kortere annonser | HR-sjef | 1. mars 2026 |\n| T2 | Panel med begge kjønn | HR-sjef | 1. april 2026 |\n| T3 | Skriftlige kriterier | HR-sjef | 1. mai 2026 |\n");
        Assert.Equal(["Kortere annonser", "Panel med begge kjønn", "Skriftlige kriterier"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["T1|T2", "T3"], plan.Risks!.Select(r => string.Join('|', r.Measures!)));
    }

    [Theory]
    [InlineData("Alle faste stillinger er lyst ut (31 av 31).", false)]
    [InlineData("Alle er fast ansatt.", true)]
    public void All_positions_that_were_advertised_are_not_all_who_are_employed(string sentence, bool all) =>
        Assert.Equal(all, Read("plan.md", $"# Likestillingsredegjørelse 2025\n\nSelskapet har 120 ansatte.\n\n{sentence}\n").Figures?.AllPermanent == true);

    [Theory]
    [InlineData("Tiltak: Meldeskjema på mobil. Mål: Alle hendelser meldes. Ansvarlig: Driftssjef. Frist: 1. oktober 2026.", true)]
    [InlineData("Tiltak: Meldeskjema på mobil. Mål: Alle hendelser meldes. Ansvarlig: Driftssjef.", false)]
    public void A_goal_beside_the_time_of_its_measure_may_be_meant_for_it(string paragraph, bool mayBe)
    {
        var plan = Read("plan.md", $"# Handlingsplan for likestilling 2026\n\n## Trakassering\n\n{paragraph}\n");
        var goal = Assert.Single(plan.Goals!);
        Assert.Equal(mayBe, plan.Sources!.Searched.TryGetValue($"goals[{goal.Text}].deadline", out var search) && search.MayBeThere);
    }

    [Fact]
    public void An_item_behind_those_inside_a_label_is_none_of_them_and_a_letter_may_be_a_bullet()
    {
        var plan = Read("plan.txt", "Handlingsplan for likestilling 2026\n\n *  REKRUTTERING\n     -  Hva vi fant\n          o  få menn søker, fordi annonsene viser kvinner\n     -  Mål: 14 prosent menn blant søkerne i 2027\n     -  Hva vi gjør\n          o  ny intervjuguide, HR-rådgiver, 1. mars 2026\n          o  film om yrket, HR-rådgiver, 1. juni 2026\n     -  Innsyn i dokumentasjonen hos HR\n\n *  HVA KOM UT AV FORRIGE PLAN (2024-2025)\n     -  fem av åtte tiltak gjennomført\n");
        Assert.Equal(2, plan.Measures!.Count);
        Assert.All(plan.Measures, m => Assert.DoesNotContain("FORRIGE", m.Text, StringComparison.Ordinal));
        Assert.Equal("få menn søker, fordi annonsene viser kvinner", Assert.Single(plan.Risks!).Text);
    }

    private static Plan Read(string name, string text) => TextDocument.Read(text, name).Plan!;
}
