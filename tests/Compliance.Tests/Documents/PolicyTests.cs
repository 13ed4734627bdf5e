using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Guidelines and routines, by their many names.</summary>
public class PolicyTests
{
    private static Plan Read(string text, string title = "Likestillingsplan for Granli Bruk AS 2024\n\nInnledning") => TextDocument.Read(title + "\n\n" + text + "\n").Plan!;

    [Theory]
    [InlineData("Lønnspolitikken ble revidert i 2023.", PolicySubject.Pay, "Lønnspolitikken")]
    [InlineData("Arbeidet er forankret i vår lønnspolitikk.", PolicySubject.Pay, "lønnspolitikk")]
    [InlineData("Rekrutteringsveilederen beskriver hvordan annonser skal skrives.", PolicySubject.Recruitment, "Rekrutteringsveilederen")]
    [InlineData("Rutinen mot mobbing og trakassering ligger på intranettet.", PolicySubject.Harassment, "Rutinen mot mobbing og trakassering")]
    [InlineData("Etiske retningslinjer er vedtatt av styret.", PolicySubject.Other, "Etiske retningslinjer")]
    [InlineData("Fleksitidsordningen brukes av de fleste.", PolicySubject.FlexibleHours, "Fleksitidsordningen")]
    [InlineData("Kommunen har fleksitid for de som ikke går i turnus.", PolicySubject.FlexibleHours, "fleksitid")]
    [InlineData("I personalhåndboka står reglene om permisjon.", PolicySubject.Leave, "personalhåndboka står reglene om permisjon")]
    public void A_policy_is_read_by_its_name(string sentence, PolicySubject subject, string reference)
    {
        var policy = Assert.Single(Read(sentence).Policies!);
        Assert.Equal((subject, true, reference), (policy.Subject!.Value, policy.Exists!.Value, policy.Reference!));
    }

    [Theory]
    [InlineData("Likestillingsplan for Fjellbygda kommune 2024\n\nInnleiing\nVi arbeider for at alle tilsette skal ha dei same moglegheitene.", "Lønspolitikken vart drøfta med organisasjonane.", PolicySubject.Pay, "Lønspolitikken")]
    [InlineData("Likestillingsplan for Fjellbygda kommune 2024\n\nInnleiing\nVi arbeider for at alle tilsette skal ha dei same moglegheitene.", "Kommunen har retningsliner mot seksuell trakassering.", PolicySubject.Harassment, "retningsliner mot seksuell trakassering")]
    [InlineData("Jämställdhetsplan för Granli Bruk AB 2024\n\nInledning\nVi arbetar för att alla anställda ska ha samma möjligheter.", "Rekryteringspolicyn gäller alla chefer.", PolicySubject.Recruitment, "Rekryteringspolicyn")]
    [InlineData("Jämställdhetsplan för Granli Bruk AB 2024\n\nInledning\nVi arbetar för att alla anställda ska ha samma möjligheter.", "Företaget har riktlinjer mot kränkande särbehandling.", PolicySubject.Harassment, "riktlinjer mot kränkande särbehandling")]
    [InlineData("Equality plan for Granli Bruk 2024\n\nIntroduction\nWe work so that all employees have the same opportunities.", "We have a recruitment policy.", PolicySubject.Recruitment, "recruitment policy")]
    public void A_policy_is_read_in_each_language(string title, string sentence, PolicySubject subject, string reference)
    {
        var policy = Assert.Single(Read(sentence, title).Policies!);
        Assert.Equal((subject, true, reference), (policy.Subject!.Value, policy.Exists!.Value, policy.Reference!));
    }

    [Theory]
    [InlineData("Retningslinjer for ansettelse har vi ikke.")]
    [InlineData("Det finnes ikke kriterier for opprykk.")]
    [InlineData("Retningslinjer for ansettelse har vi ikke skrevet ned, men de er godt kjent.")]
    public void A_policy_may_be_denied_before_or_behind_its_name(string sentence) => Assert.False(Assert.Single(Read(sentence).Policies!).Exists);

    [Theory]
    [InlineData("Vi skal lage en rekrutteringsrutine.")]
    [InlineData("Vi vil ta fram retningslinjer for lønn.")]
    [InlineData("Rekrutteringsrutiner kan påvirke hvem som søker.")]
    [InlineData("Vi har gode rutiner, og lønn fastsettes etter tariff.")]
    [InlineData("Vi skal ta fram en lönepolicy.")]
    [InlineData("We will draw up a recruitment policy.")]
    [InlineData("Leverandørene skal lese rutinene.")]
    public void What_is_to_come_or_has_no_subject_is_no_policy(string sentence) => Assert.Null(Read(sentence).Policies);

    [Fact]
    public void Each_text_of_a_list_is_a_policy_and_a_planned_one_is_none()
    {
        const string Text = """
            Fjellbekk arbeider for likestilling hver dag. Kartleggingen er gjort sammen med de tillitsvalgte.

            Styrende dokumenter:
            - Retningslinjer for rekruttering
            - Lønnspolitikk
            - Rutine mot trakassering

            Følgende dokumenter skal utarbeides:
            - Permisjonsreglement
            """;
        Assert.Equal([PolicySubject.Recruitment, PolicySubject.Pay, PolicySubject.Harassment], Read(Text).Policies!.Select(p => p.Subject!.Value));
    }

    [Fact]
    public void A_policy_that_is_not_always_followed_is_not_followed() =>
        Assert.False(Assert.Single(Read("Vi har retningslinjer for rekruttering, og vi ser at rutinene for rekruttering ikke alltid følges.").Policies!).Followed);
}
