using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Risks and their causes where no label says that they are such.</summary>
public class UnlabelledRiskTests
{
    [Theory]
    [InlineData("Om arbeidet\n\nDen største risikoen er at garderoben på lageret ikke er egnet for kvinner.", true)]
    [InlineData("Om arbeidet\n\nGjennomgangen viste at gravide ikke blir spurt om kurs.", true)]
    [InlineData("Om arbeidet\n\nVi har ikke avdekket at gravide får sjeldnere kurs.", false)]
    [InlineData("Om arbeidet\n\nGjennomgangen viste ikke at gravide får sjeldnere kurs.", false)]
    public void A_no_within_what_was_found_is_part_of_it_and_one_before_it_says_that_nothing_was(string text, bool isRisk) =>
        Assert.Equal(isRisk, Read(text + "\n").Risks is { Count: 1 });

    [Theory]
    [InlineData("I gjennomgangen i vår fant vi to forhold som vi vil gjøre noe med:")]
    [InlineData("To ting gikk igjen:")]
    [InlineData("Det kom fram mye bra, og noe som er vanskelig:")]
    public void The_list_below_what_was_found_holds_risks_and_their_causes(string announced)
    {
        var plan = Read(announced + "\n\n- Gravide blir sykmeldt i stedet for å få andre oppgaver. Det er fordi formennene ikke vet hva de kan tilby.\n- Ansatte med annet morsmål får sjelden fagansvar. Det skyldes at kravet til norsk er det samme for alle.\n\nVi ser på dette igjen neste år.\n");
        Assert.Equal(["Gravide blir sykmeldt i stedet for å få andre oppgaver.", "Ansatte med annet morsmål får sjelden fagansvar."], plan.Risks!.Select(r => r.Text));
        Assert.All(plan.Risks!, r => Assert.StartsWith("Det ", r.Cause, StringComparison.Ordinal));
        Assert.Equal(Ground.Pregnancy, plan.Risks![0].Ground);
    }

    [Theory]
    [InlineData("Vi ser at noe må gjøres. Deltidsansatte blir sjelden spurt om kurs. Grunnen er at kursene ligger på dagtid.")]
    [InlineData("Vi ser at noe må gjøres. Deltidsansatte blir sjelden spurt om kurs. Verneombudet mener det henger sammen med at kursene ligger på dagtid.")]
    [InlineData("Vi ser at noe må gjøres. Deltidsansatte blir sjelden spurt om kurs, fordi kursene ligger på dagtid.")]
    public void What_is_not_well_for_some_and_why_is_perhaps_a_risk(string text)
    {
        var plan = Read("Om arbeidet\n\n" + text + "\n");
        var risk = Assert.Single(plan.Risks!);
        Assert.StartsWith("Deltidsansatte blir sjelden spurt om kurs", risk.Text, StringComparison.Ordinal);
        Assert.Contains("kursene ligger på dagtid", risk.Cause, StringComparison.Ordinal);
        Assert.True(plan.Sources!.Places.First(p => p.Key.StartsWith("risks[", StringComparison.Ordinal)).Value.Confidence < 1);
    }

    [Theory]
    [InlineData("Andelen kvinner har økt litt hvert år. Det skyldes rekrutteringen av fullmektiger.")]
    [InlineData("Kvinner tjener 94 prosent av det menn tjener. Det skyldes at flere menn er ledere.")]
    [InlineData("Vi har ingen deltidsansatte. Det skyldes at produksjonen går på dagtid.")]
    [InlineData("Tiltaket om lærlinger ble ikke fulgt opp, fordi det ikke ble ansatt lærlinger.")]
    [InlineData("Ansatte som opplever trakassering, vender seg til verneombudet. Årsaken er at verneombudet har taushetsplikt.")]
    [InlineData("Bransjen har få kvinner. Vi tror at mangfold gir bedre beslutninger.")]
    public void What_is_explained_is_not_always_a_risk(string text) =>
        Assert.Null(Read("Om arbeidet\n\n" + text + "\n").Risks);

    [Fact]
    public void Those_that_are_counted_are_risks_each_with_its_cause()
    {
        var plan = Read("Slik arbeider vi\n\nUtvalget peker på to hovedrisikoer. Den ene er at kvinner sjelden søker lederstillinger, som vi mener skyldes at stillingene er utformet med mange reisedøgn. Den andre er at annonsene når få med innvandrerbakgrunn, fordi de fleste ansettes gjennom kjente.\n");
        Assert.Equal(2, plan.Risks!.Count);
        Assert.Equal(["skyldes at stillingene er utformet med mange reisedøgn", "fordi de fleste ansettes gjennom kjente"], plan.Risks!.Select(r => r.Cause));
    }

    [Fact]
    public void Those_that_are_counted_on_a_line_of_their_own_are_the_next_paragraphs()
    {
        var plan = Read("Slik arbeider vi\n\nDet er særlig to ting gruppen har sett.\n\nVaktene fordeles gjennom kjennskap. Nye vikarer slipper sjelden til. Grunnen er at listene lages sent. Vi har derfor innført felles vaktliste.\n\nVerkstedet får nesten ingen kvinnelige søkere. Annonsene har lagt mye vekt på tunge løft.\n\nI fjor holdt vi kurs for alle.\n");
        Assert.Equal(2, plan.Risks!.Count);
        Assert.Equal("Grunnen er at listene lages sent.", plan.Risks[0].Cause);
        Assert.Equal("Verkstedet får nesten ingen kvinnelige søkere.", plan.Risks[1].Text);
    }

    [Fact]
    public void A_mark_before_each_risk_leads_to_its_cause_in_the_next_chapter()
    {
        var plan = Read("KRAV 1 – Undersøke risiko\n\nFunn:\n\nR1  Inspektører på tokt er nesten bare menn. Båtene har felles lugarer.\nR2  Gravide tas av toktlista uten at de får andre oppgaver.\nR3  Ansatte på kontoret i nord får færre kurs enn andre.\n\nKRAV 2 – Analysere årsakene\n\nR1  Lugarene er fra 1988 og laget for ti menn.\nR2  Det finnes ikke noen rutine.\nR3  Kurspengene er lagt til hovedkontoret.\n\nKRAV 3\n\nSe planen.\n");
        Assert.Equal([("R1", "Lugarene er fra 1988 og laget for ti menn."), ("R2", "Det finnes ikke noen rutine."), ("R3", "Kurspengene er lagt til hovedkontoret.")], plan.Risks!.Select(r => (r.Id!, r.Cause!)));
        Assert.Equal("Gravide tas av toktlista uten at de får andre oppgaver.", plan.Risks![1].Text);
    }

    [Theory]
    [InlineData("Årsak: –")]
    [InlineData("Årsak: Har ikke vært analysert.")]
    [InlineData("Årsak: [fylles ut]")]
    [InlineData("Årsak: Vi vet foreløpig ikke hva dette skyldes.")]
    public void What_says_nothing_is_no_cause(string cause) =>
        Assert.Null(Assert.Single(Read($"Rekruttering\n\nRisiko: Få kvinner søker stillinger i drift.\n\n{cause}\n\nTiltak: Skrive om annonsene.\n").Risks!).Cause);

    [Theory]
    [InlineData("A female cadet rarely comes back. The reason is that she is alone on board. From August cadets are placed two and two. Responsible: Crewing Manager.", "What we found, why, and what we do", "From August cadets are placed two and two.", "Crewing Manager")]
    [InlineData("Kvinner blir sjelden båtfører. Grunnen er at de er alene om bord. Fra august settes lærlinger opp to og to. Ansvarlig: Rederisjefen.", "Hva vi fant, hvorfor, og hva vi gjør", "Fra august settes lærlinger opp to og to.", "Rederisjefen")]
    public void A_risk_that_goes_on_with_what_is_done_and_by_whom_holds_a_measure(string item, string heading, string text, string owner)
    {
        var plan = Read($"{heading}\n\n1. {item}\n2. {item.Replace("ugust", "pril", StringComparison.Ordinal)}\n", heading[0] == 'W');
        Assert.Equal(2, plan.Measures!.Count);
        Assert.Equal(text, plan.Measures[0].Text);
        Assert.Equal(owner, Assert.Single(plan.Measures[0].Owners!).Text);
        Assert.All(plan.Risks!, r => Assert.DoesNotContain("two and two", r.Text!, StringComparison.Ordinal));
    }

    private static Plan Read(string text, bool english = false)
    {
        var head = english ? "Equality statement 2024 for Granli Shipping\n\nWe are 60 women and 40 men, and we work for equality.\n\n" : "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn, og vi arbeider for likestilling.\n\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(head + text));
        return DocumentPlanReader.Read(stream, "plan.txt").Plan!;
    }
}
