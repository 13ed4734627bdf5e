using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Which language a document is in, and what is said of one that is not read.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("Vi arbeider for likestilling, og ingen skal diskrimineres.", "nb")]
    [InlineData("Vi arbeider for likestilling, og ingen skal bli diskriminerte. Verksemda har ikkje tilsette på deltid.", "nn")]
    [InlineData("Vi arbetar för jämställdhet, och ingen ska diskrimineras.", "sv")]
    [InlineData("We work for equality, and nobody is to be discriminated against.", "en")]
    [InlineData("Ansvarleg", "nn")]
    [InlineData("Antall kvinner: 12\nAntall menn: 14", "nb")]
    [InlineData("Tiltak", "nb")]
    [InlineData("Antalet kvinnor och män", "sv")]
    [InlineData("Equality at Granli. Vi arbeider for likestilling, og vi har ikke funnet forskjeller mellom kvinner og menn hos oss.", "nb")]
    [InlineData("This statement covers 2024. Likestillingsredegjørelse. We have mapped the pay of women and men in the company.", "en")]
    [InlineData("Planen gjelder alle ansatte. Kva vi har gjort: Vi har ikkje funne skilnader, og dei tilsette har vore med.", "nn")]
    public void The_language_is_told_by_small_words(string text, string expected) => Assert.Equal(expected, Read(text).Document!.Language);

    [Theory]
    [InlineData("Virksomheden arbejder for ligestilling mellem kvinder og mænd. Medarbejdere skal ikke behandles forskelligt, og ledere har ansvar for det.", "da")]
    [InlineData("Wir arbeiten für die Gleichstellung von Frauen und Männern, und niemand wird bei uns diskriminiert. Das ist unser Ziel.", "de")]
    [InlineData("Nous travaillons pour l'égalité entre les femmes et les hommes dans notre entreprise, et nous avons pris des mesures.", "fr")]
    [InlineData("Henkilöstö ja tasa-arvo: naiset ja miehet ovat meillä yhtä tärkeitä, ja palkka on sama kaikille, jotka tekevät samaa työtä.", "fi")]
    public void Another_language_is_said_not_to_be_supported(string text, string language)
    {
        var plan = Read(text);
        Assert.Equal((DocumentKind.Other, language), (plan.Document!.Kind, plan.Document.Language));
        Assert.Contains("language not supported", Assert.Single(plan.Document.KindReasons!), StringComparison.Ordinal);
        Assert.Null(plan.Figures);
        Assert.Null(plan.Involvement);
    }

    [Fact]
    public void A_script_without_a_known_word_is_an_unknown_language()
    {
        var plan = Read(string.Concat(Enumerable.Repeat("Мы работаем ради равенства женщин и мужчин на рабочем месте. ", 6)));
        Assert.Null(plan.Document!.Language);
        Assert.Contains("unknown", Assert.Single(plan.Document.KindReasons!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Vi er tretti to ansatte.", null)]
    [InlineData("nb", "Vi er førtito ansatte.", "42")]
    [InlineData("nb", "Vi er toogførti ansatte.", "42")]
    [InlineData("nb", "Vi er hundre og tjue ansatte.", "120")]
    [InlineData("nb", "Vi er to hundre og tolv ansatte.", "212")]
    [InlineData("nb", "Vi er tusen tre hundre og fem ansatte.", "1305")]
    [InlineData("nb", "Vi er om lag femti ansatte.", "~ 50")]
    [InlineData("nb", "Vi er over hundre ansatte.", "> 100")]
    [InlineData("nn", "Vi er femtito tilsette, og det er ikkje fleire i verksemda.", "52")]
    [InlineData("sv", "Vi är femtiotvå anställda och det är inte fler.", "52")]
    [InlineData("en", "We are fifty-two employees and there are no more.", "52")]
    [InlineData("en", "We are one hundred and seven employees and there are no more.", "107")]
    public void Numbers_are_read_as_documents_spell_them(string language, string text, string? expected)
    {
        var plan = Read(text);
        Assert.Equal(language, plan.Document!.Language);
        if (expected is not null)
            Assert.Equal(expected, plan.Employer!.RegularEmployees.ToString());
    }

    private static Plan Read(string text) => TextDocument.Read(text).Plan!;
}
