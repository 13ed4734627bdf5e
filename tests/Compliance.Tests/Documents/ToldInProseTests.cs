using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a statement tells freely, without the words of a form.</summary>
public class ToldInProseTests
{
    [Theory]
    [InlineData("De fleste deltidsansatte ønsker det selv.")]
    [InlineData("De deltidsansatte har valgt redusert stilling selv, etter eget ønske.")]
    public void Part_time_that_most_have_chosen_is_a_mapping_for_a_person_to_confirm(string sentence)
    {
        var plan = Read("Deltid\n\nTi kvinner og to menn arbeider deltid. " + sentence + "\n");
        Assert.Equal(MappingStatus.Completed, plan.PartTimeMapping!.Status);
        Assert.True(plan.Sources!.Places["part time mapping.status"].Confidence < 1);
        Assert.Null(plan.PartTimeMapping.Involuntary);
    }

    [Fact]
    public void What_a_search_found_is_a_risk_although_it_names_routines() =>
        Assert.Single(Read("Rekruttering\n\nVi ser også at søkere med utenlandske navn sjelden blir kalt inn til intervju, trolig fordi vi mangler rutiner.\n\nTiltak\n- Lage rutiner.\n").Risks!);

    private const string Topics = "Rekruttering. Få kvinner søker arbeid i verkstedet.\n\nTiltak: Vise kvinner i annonsene. Ansvarlig: Verkstedsjefen. Frist: 1. mai 2025.\n\n"
        + "Forfremmelse. Vi vet lite om hvorfor menn oftere blir baser. Tiltak besluttes når gruppa har snakket med basene.\n\n"
        + "Tilrettelegging. Kranen kan ikke styres sittende.\n\nTiltak:\n- Kjøpe en stol til kranen. Ansvarlig: Verkstedsjefen. Frist: 1. juni 2025.\n\n"
        + "Trakassering. To lærlinger har fått grove meldinger.\n\nTiltak: Alle baser får kurs i å forebygge trakassering. Ansvarlig: Daglig leder. Frist: 1. august 2025.\n\n"
        + "Planen er laget av daglig leder sammen med verneombudet.\n";

    [Fact]
    public void Measures_in_paragraphs_of_their_own_are_of_the_area_that_the_paragraph_before_names()
    {
        var plan = Read("Slik arbeider vi\n\n" + Topics);
        Assert.Equal(["Rekruttering", "Forfremmelse", "Tilrettelegging", "Trakassering"], plan.Areas!.Select(a => a.Heading));
        Assert.Equal(["Rekruttering", "Tilrettelegging", "Trakassering"], plan.Measures!.Select(m => m.Area));
        Assert.All(plan.Measures!, m => Assert.True(m is { Owners: [_], Schedule.DueOn: not null }));
        Assert.Contains(plan.Involvement!, i => i.Party == Party.SafetyRepresentative);
    }

    [Theory]
    [InlineData("Rekruttering. Vi fant ingen risiko på dette området.\n\nTilrettelegging. Kranen kan ikke styres sittende. Dette er en hindring.\n", "Kranen kan ikke styres sittende.")]
    [InlineData("Rekruttering\n\nBakgrunn: Undersøkelsen viste ingen risiko, men få kvinner søker.\n", "Undersøkelsen viste ingen risiko, men få kvinner søker.")]
    public void Where_no_risk_was_found_there_is_none(string text, string only) => Assert.Equal(only, Assert.Single(Read(text).Risks!).Text);

    [Theory]
    [InlineData("- Vise kvinner i annonsene. Ansvarlig: Verkstedsjefen, innen 1. mai 2025", "2025-05-01")]
    [InlineData("- Vise kvinner i annonsene (ansvarlig: Verkstedsjefen, frist 1. mai 2025)", "2025-05-01")]
    [InlineData("- Vise kvinner i annonsene. Ansvarlig: Verkstedsjefen, som tiltrådte 1. mai 2024", null)]
    public void A_time_behind_the_owner_is_the_schedule(string measure, string? due) =>
        Assert.Equal(due, Assert.Single(Read("Rekruttering\n\nTiltak\n" + measure + "\n").Measures!).Schedule?.DueOn.ToString());

    [Theory]
    [InlineData("Tiltakene fra 2022 og 2023 er ikke evaluert. Vi begynner i 2025.", false)]
    [InlineData("Ingen av tiltakene er evaluert.", false)]
    [InlineData("Vi har foreløpig ikke vurdert om tiltakene har virket.", false)]
    [InlineData("Hva tiltakene har gitt, har vi ikke sett på.", false)]
    [InlineData("Resultatene av tiltakene er så langt ikke målt.", false)]
    [InlineData("Tiltakene fra 2023 ble evaluert i januar. Ett av dem er ikke fullført.", true)]
    public void Results_behind_the_last_area_were_assessed_or_not(string text, bool assessed) =>
        Assert.Equal(assessed, Read("Rekruttering\n\nTiltak: Vise kvinner i annonsene. Ansvarlig: Verkstedsjefen. Frist: 1. mai 2025.\n\nResultater\n\n" + text + "\n").FollowUp?.ResultsEvaluated);

    private static Plan Read(string text) =>
        DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\n" + text)), "plan.txt").Plan!;
}
