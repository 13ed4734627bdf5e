using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A text without a telling title: what an employer says of itself tells the kind.</summary>
public sealed class OwnVoiceTests
{
    [Fact]
    public void Questions_and_answers_that_call_themselves_the_statement_are_the_statement()
    {
        var plan = Read("""
            Mangfold hos Fjellbris – spørsmål og svar

            Denne siden er vår redegjørelse etter likestillings- og diskrimineringsloven § 26 a for 2024.

            Hvor mange kvinner jobber hos dere?
            Vi er 96 ansatte. 27 er kvinner og 69 er menn.

            Hvordan arbeider dere med dette?
            Vi går gjennom alle deler av arbeidsforholdet to ganger i året.

            Hva gjør dere med det dere finner?
            Vi retter det som kan rettes, og forteller hva vi lar ligge.
            """);
        Assert.Equal(DocumentKind.Statement, plan.Document!.Kind);
        Assert.Null(plan.Sources!.Places["document.kind"].Confidence);
        Assert.Equal(96, plan.Employer!.RegularEmployees!.Value.Value);
    }

    [Fact]
    public void What_an_employer_tells_of_its_work_is_a_statement_to_be_confirmed()
    {
        var plan = Read("""
            Menneskene i Havdal Rederi

            Vi arbeider for likestilling på kontoret og om bord. Rederiet tåler ikke diskriminering.

            Hos oss er mannskapet delt i to skift, og vi har spurt begge hva som hindrer dem.
            """);
        Assert.Equal(DocumentKind.Statement, plan.Document!.Kind);
        Assert.NotNull(plan.Sources!.Places["document.kind"].Confidence);
    }

    [Fact]
    public void An_annex_of_the_annual_report_that_gives_an_account_is_the_statement() => Assert.Equal(DocumentKind.Statement, Read("""
            Høgskolen i Sørdal Årsrapport 2024 – vedlegg 6

            Vedlegg 6: Likestilling og mangfold – tilstand og arbeid 2024
            Høgskolen i Sørdal redegjør her for hvordan det står til med likestilling, og for hva som er gjort for å hindre diskriminering.

            6.1 Tilstand
            Det er 40 kvinner og 50 menn ansatt ved høgskolen.
            """).Document!.Kind);

    [Fact]
    public void Advice_to_employers_is_none() => Assert.Equal(DocumentKind.Other, Read("""
            Slik gjør dere det

            Når dere har undersøkt risiko, skal dere finne årsakene til at likestilling mangler.
            Diskriminering kan skje der dere ikke ventet det. Sett av tid når dere går gjennom områdene.
            Virksomheten din må dokumentere arbeidet for likestilling.
            """).Document!.Kind);

    private static Plan Read(string text) => TextDocument.Read(text, "side.txt").Plan!;
}
