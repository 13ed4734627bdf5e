using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Text without blank lines, as pages give it: where a list ends, and which numbered line is the title of the text below it.</summary>
public class TextBelowListTests
{
    private const string Wide = "Bedriften har kontorer i fire byer og et lager, og de fleste av oss arbeider med prosjekter hos kundene.\n\n";

    [Theory]
    [InlineData("– Det er vanskelig å være leder med små barn.\nVi fant disse mulige årsakene til det som er nevnt, og satte i gang dette:\n")]
    [InlineData("– Det er vanskelig å være leder med små barn\nSelskapet har foreløpig ikke undersøkt hvordan arbeidstiden virker for dem som har\nansvar for eldre foreldre.\n")]
    public void A_risk_ends_where_the_text_below_the_list_begins(string end) =>
        Assert.Equal(
            ["Kvinner over femti får sjelden tilbud om full stilling.", "Det er vanskelig å være leder med små barn"],
            Read("Risikoer\n– Kvinner over femti får sjelden tilbud om full stilling.\n" + end).Risks!.Select(r => r.Text!.Replace("barn.", "barn", StringComparison.Ordinal)));

    [Theory]
    [InlineData("– Innkalling til samtale i god tid før permisjonen begynner, og plan for det som skjer\nNAV-veilederen deltar.\n", "Innkalling til samtale i god tid før permisjonen begynner, og plan for det som skjer NAV-veilederen deltar.")]
    [InlineData("– Samarbeid med\nNAV Vestbyen om plasser til opplæring\n", "Samarbeid med NAV Vestbyen om plasser til opplæring")]
    public void An_item_goes_on_in_the_line_below(string item, string text) => Assert.Equal(text, Read("Tiltak\n" + item).Measures![0].Text);

    [Theory]
    [InlineData("Tiltak\n1. Lederne tar opp saken med alle ansatte i løpet av året.\nFaste rutiner for samtalene blir laget i løpet av første kvartal 2025 av dem som har\nansvar for det.\n2. Kurs holdes.\n", 2)]
    [InlineData("Tiltak\n1. Lederne tar opp saken med alle ansatte i løpet av året.\nFaste rutiner for samtalene blir laget i løpet av første kvartal 2025 av dem som har\nansvar for det.\n", 1)]
    public void A_sentence_below_an_item_is_part_of_it(string list, int count)
    {
        var measures = Read(list).Measures!;
        Assert.Equal(count, measures.Count);
        Assert.Equal("2025-Q1", measures[0].Schedule!.DueOn!.ToString());
    }

    [Fact]
    public void A_title_behind_a_table_of_contents_is_no_item_with_the_text_below_it()
    {
        var plan = Read("Innhold\n1. Innledning ............ 2\n2. Del 1: Tilstanden ............ 3\n3. Tiltak ............ 4\n1. Innledning\nGranli Bruk AS har 84 ansatte i hele landet, og de fleste av dem arbeider\ni produksjonen.\n\n2. Del 1: Tilstanden\nKjønnsbalanse\nVi er 40 kvinner og 44 menn.\n\n3. Tiltak\n- Holde kurs for alle ledere\n");
        Assert.Equal(84, plan.Employer!.RegularEmployees!.Value);
        Assert.Equal(["Holde kurs for alle ledere"], plan.Measures!.Select(m => m.Text));
    }

    [Fact]
    public void The_area_above_a_list_is_no_part_of_its_first_item_below_a_line_that_leads_to_it()
    {
        var plan = Read("Tiltak\nVi har satt i gang disse tiltakene:\nRekruttering\n- Praksisplasser for åtte lærlinger. Ansvarlig: HR-sjef.\n- Nye bilder i annonsene. Ansvarlig: HR-sjef.\nUtviklingsmuligheter\n- Kurs i norsk. Ansvarlig: HR-sjef.\n");
        Assert.Equal(["Praksisplasser for åtte lærlinger", "Nye bilder i annonsene", "Kurs i norsk"], plan.Measures!.Select(m => m.Text!.TrimEnd('.')));
        Assert.Equal(["Rekruttering", "Rekruttering", "Utviklingsmuligheter"], plan.Measures!.Select(m => m.Area));
    }

    private static Plan Read(string text) => TextDocument.Read("Likestillingsplan for Granli Bruk AS 2024\n\n" + Wide + text).Plan!;
}
