using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Which areas and grounds a text says that it looked at, by the many words for looking.</summary>
public class ExaminedTests
{
    private const string Six = "recruitment, pay and conditions, promotion, development, accommodation, work and family";

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsplan 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte, og alle er omfattet av planen.\n\n",
        ["nn"] = "Likestillingsplan 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette, og alle er omfatta av planen.\n\n",
        ["en"] = "Equality plan 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees, and the plan covers all of them.\n\n",
    };

    [Theory]
    [InlineData("nb", "I mai tok utvalget for seg rekruttering, forfremmelse og tilrettelegging.", "recruitment, promotion, accommodation")]
    [InlineData("nb", "På våren tok gruppen rekruttering, forfremmelse og utviklingsmuligheter. På høsten tok den lønns- og arbeidsvilkår, tilrettelegging og mulighet for å kombinere arbeid og familieliv.", Six)]
    [InlineData("nb", "AMU gikk i vår gjennom de seks personalområdene.", Six)]
    [InlineData("nb", "Rekruttering, forfremmelse og tilrettelegging var tema i møtet i juni.", "recruitment, promotion, accommodation")]
    [InlineData("nb", "I møtene i vår har gruppen tatt for seg disse temaene:\n\n- rekruttering\n- lønns- og arbeidsvilkår\n- forfremmelse\n\nDeretter snakket vi om årsakene.", "recruitment, pay and conditions, promotion")]
    [InlineData("nn", "Gruppa har gått gjennom dei seks personalområda i lova.", Six)]
    [InlineData("en", "The committee went through the six areas of the Act.", Six)]
    public void Areas_are_examined_by_many_words(string language, string passage, string expected) => Assert.Equal(expected, string.Join(", ", Read(language, passage).Mapping!.AreasExamined!.Select(Word)));

    [Theory]
    [InlineData("nb", "Alle grunnlagene i loven var oppe i møtene.")]
    [InlineData("nb", "Alle grunnlagene er vurdert, men vi fant ikke noe særskilt i år.")]
    [InlineData("nb", "Utvalget så særlig på kjønn og alder, mens de øvrige grunnlagene ble drøftet under ett uten at det kom fram noe.")]
    [InlineData("nn", "Vi såg på alle grunnlaga i lova.")]
    [InlineData("en", "The committee considered each of the grounds.")]
    public void All_grounds_are_examined_by_many_words(string language, string passage) => Assert.Equal(11, Read(language, passage).Mapping!.GroundsExamined!.Count);

    [Theory]
    [InlineData("nb", "I mai skal utvalget ta for seg rekruttering, forfremmelse og tilrettelegging.")]
    [InlineData("nb", "Vi har ikke gått gjennom rekruttering, forfremmelse og tilrettelegging.")]
    [InlineData("nb", "Vi skal ha like muligheter innen rekruttering, forfremmelse og tilrettelegging.")]
    [InlineData("nb", "Til neste år skal vi ta for oss:\n\n- rekruttering\n- lønns- og arbeidsvilkår\n- forfremmelse\n\nDeretter ser vi på årsakene.")]
    [InlineData("nn", "Gruppa skal gå gjennom dei seks personalområda i lova.")]
    [InlineData("en", "The committee will go through the six areas of the Act.")]
    public void What_is_to_come_is_not_examined(string language, string passage) => Assert.Null(Read(language, passage).Mapping?.AreasExamined);

    [Theory]
    [InlineData("nb", "Utvalget vurderte kjønn, etnisitet og alder, mens de øvrige grunnlagene ikke ble vurdert.", "Gender, Ethnicity, Age")]
    [InlineData("nb", "Vi vurderte kjønn, svangerskap, omsorg for andre og avstamning.", "Gender, Pregnancy, CareResponsibilities, Ethnicity")]
    [InlineData("nb", "Vurderingen omfattet kjønn, graviditet, permisjon, omsorgsansvar og livssyn.", "Gender, Pregnancy, BirthOrAdoptionLeave, CareResponsibilities, Belief")]
    [InlineData("en", "The group considered gender, adoption leave, nationality and creed.", "Gender, BirthOrAdoptionLeave, Ethnicity, Religion")]
    public void The_grounds_have_many_words_and_those_that_were_not_looked_at_are_none(string language, string passage, string expected) => Assert.Equal(expected, string.Join(", ", Read(language, passage).Mapping!.GroundsExamined!));

    private static string Word(AreaKind kind) => kind switch
    {
        AreaKind.Recruitment => "recruitment",
        AreaKind.PayAndConditions => "pay and conditions",
        AreaKind.Promotion => "promotion",
        AreaKind.Development => "development",
        AreaKind.Accommodation => "accommodation",
        AreaKind.WorkAndFamily => "work and family",
        _ => "other",
    };

    private static Plan Read(string language, string passage) =>
        TextDocument.Read(Titles[language] + passage + "\n").Plan!;
}
