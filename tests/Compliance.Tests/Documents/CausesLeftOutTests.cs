namespace Compliance.Tests.Documents;

/// <summary>What the document itself says of causes that were not looked for.</summary>
public class CausesLeftOutTests
{
    [Theory]
    [InlineData("Vi har ikke analysert årsakene til at kvinner tjener mindre.")]
    [InlineData("Årsakene er ikke nærmere undersøkt.")]
    [InlineData("Det er ikke gjort noen analyse av årsakene.")]
    [InlineData("Vi har ikke sett behov for å analysere årsakene.")]
    [InlineData("Vi har ikkje undersøkt årsakene til skilnadene.", "Utgreiing om likestilling 2024 for Granli Bruk AS\n\nVi er 140 tilsette, og verksemda har ei leiargruppe.")]
    [InlineData("Orsakerna har inte analyserats.", "Jämställdhetsplan 2024 för Granli Bruk AS\n\nVi är 140 anställda och arbetar för jämställdhet.")]
    [InlineData("We have not analysed the causes of these differences.", "Gender equality plan 2024 of Granli Bruk AS\n\nWe are 140 employees and work for equality.")]
    public void Causes_that_were_not_analysed_are_told(string sentence, string? before = null)
    {
        var plan = Read(sentence, before ?? Bokmål);
        Assert.False(plan.Mapping!.CausesAnalysed);
        Assert.Null(plan.Sources!.Places["mapping.causes analysed"].Confidence);
    }

    [Theory]
    [InlineData("Vi har analysert årsakene sammen med de tillitsvalgte.")]
    [InlineData("Årsakene er sammensatte.")]
    [InlineData("Vi har ikke analysert årsakene til sykefraværet.")]
    [InlineData("Vi har ikke bare analysert årsakene, men også satt i gang tiltak.")]
    [InlineData("Årsaken er ikke lønnspolitikken, men at få kvinner har søkt.")]
    [InlineData("Årsakene til at målet ikke ble nådd, er gjennomgått.")]
    [InlineData("I 2025 skal vi analysere årsakene.")]
    public void And_nothing_else_is(string sentence) => Assert.Null(Read(sentence, Bokmål).Mapping?.CausesAnalysed);

    [Fact]
    public void Beside_causes_that_are_given_it_may_be_said_of_some_risks_only()
    {
        var plan = Read("Risikoer\n\n- Få kvinner søker på stillingene i verkstedet. Årsaken er at annonsene bare viser menn.\n- Ingen på natt har søkt om mer tid.\n\nNår det gjelder nattarbeidet, har vi ikke analysert årsakene.", Bokmål);
        Assert.Single(plan.Risks!, r => r.Cause is not null);
        Assert.False(plan.Mapping!.CausesAnalysed);
        Assert.NotNull(plan.Sources!.Places["mapping.causes analysed"].Confidence);
    }

    [Fact]
    public void Behind_a_sentence_about_one_thing_it_may_be_said_of_that_thing_only() =>
        Assert.NotNull(Read("De som er under 30, skårer lavere på tilhørighet. Årsakene er ikke undersøkt nærmere.", Bokmål).Sources!.Places["mapping.causes analysed"].Confidence);

    private const string Bokmål = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 140 ansatte.";

    private static Compliance.Plans.Plan Read(string sentence, string before) =>
        TextDocument.Read(before + "\n\n" + sentence + "\n").Plan!;
}
