using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Tables of measures that name their columns only once, or not all of them, and rows that go on over lines.</summary>
public class TablesGoingOnTests
{
    private const string First = """
        Handlingsplan for likestilling 2024-2026

        Granli kommune

        1.1 Rekruttering

        Mål: Flere menn i barnehagene.

        Tiltak                                Ansvar                 Frist
        Jobbsmak for gutter på                Oppvekstsjefen         1. mai 2025
        ungdomstrinnet
        Ny tekst i alle utlysninger           HR                     Løpende

        1.2 Lønn og arbeidsvilkår

        Mål: Flere hele stillinger.


        """;

    [Fact]
    public void A_table_further_down_without_a_header_has_the_columns_of_the_one_before_it()
    {
        var plan = Read(First + """
            Prøve langvakter i helgene på to      Sonelederne            Høsten 2025
            av sonene
            Felles lønnspolitikk                                         1. juni 2025
            Samtale med alle før, under og        Nærmeste leder         Årlig
            etter permisjon

            2 Slutt
            """);
        Assert.Equal(5, plan.Measures!.Count);
        Assert.Equal("Prøve langvakter i helgene på to av sonene", plan.Measures[2].Text);
        Assert.Equal("Sonelederne", Assert.Single(plan.Measures[2].Owners!).Text);
        Assert.Equal(PlanDate.Day(2025, 6, 1), plan.Measures[3].Schedule!.DueOn);
        Assert.Null(plan.Measures[3].Owners);
        Assert.Equal("Samtale med alle før, under og etter permisjon", plan.Measures[4].Text);
        Assert.Equal("Lønn og arbeidsvilkår", plan.Measures[4].Area);
    }

    [Theory]
    [InlineData("Hele stillinger                       412                    31\nDeltid                                118                    9\nVikarer                               22                     4\n")]
    [InlineData("\n\nLedere                                Kvinner                Menn\nSoneledere                            Fire                   To\nRådgivere                             Seks                   En\n")]
    public void A_table_of_something_else_further_down_is_none_of_measures(string table) =>
        Assert.Equal(2, Read(First + table + "\n2 Slutt\n").Measures!.Count);

    [Theory]
    [InlineData("Vi er et selskap med lang vei til like muligheter for alle ansatte.", "Tiltak", "Hvem", "Når")]
    [InlineData("Vi er et selskap med lang vei til like muligheter for alle ansatte.", "KRAV 3 – Sette i verk tiltak", "Ansvar", "Frist")]
    [InlineData("We are a company with a long way to go for equality among all our employees.", "Measures", "Responsible", "Deadline")]
    [InlineData("Vi är ett bolag som arbetar för jämställdhet och att alla anställda har lika villkor.", "Åtgärder", "Ansvarig", "Tidplan")]
    public void The_one_column_of_words_without_a_name_holds_the_measures(string about, string heading, string who, string when)
    {
        var plan = Read($"""
            Likestillingsplan for Fossum IKS 2025

            {about}

            {heading}

                                                            {who,-20}    {when}
            A1  Lettere arbeid for gravide på lageret       HR                      31.3.2025
            A2  Lærlinger i begge verkstedene               HR                      1.9.2025
            A3  Åpen prøvevakt på natt                      HR                      1.6.2025

            Slutt
            """);
        Assert.Equal(["Lettere arbeid for gravide på lageret", "Lærlinger i begge verkstedene", "Åpen prøvevakt på natt"], plan.Measures!.Select(m => m.Text));
        Assert.All(plan.Measures!, m => Assert.NotNull(m.Owners));
    }

    [Fact]
    public void A_number_begins_each_row_whatever_the_other_cells_look_like()
    {
        var plan = Read("""
            Handlingsplan for likestilling 2022-2024

            Status for tiltakene

            Tiltak                               Ansvarlig            Frist          Status

            1. Ny mal for utlysninger            HR                   01.06.2022     Gjennomført.

            2. Invitere elever fra               Driftsleder          Årlig          Gjennomført
            ungdomsskolen til åpen               verksted                            2022 og 2024.
            dag                                                                      Avlyst 2023.

            3. Kalle inn minst én søker          Rekrutterende        Fra            Påbegynt
            med hull i CV-en til                 leder                01.03.2022
            intervju

            4. Kurs for formenn                  HR                   2023           Ikke gjennomført

            Oppsummering

            Det meste er gjort.
            """);
        Assert.Equal(["Ny mal for utlysninger", "Invitere elever fra ungdomsskolen til åpen dag", "Kalle inn minst én søker med hull i CV-en til intervju", "Kurs for formenn"], plan.Measures!.Select(m => m.Text));
        Assert.Equal("Driftsleder verksted", plan.Measures![1].Owners![0].Text);
    }

    [Theory]
    [InlineData("Tiltak", "Ansvarlig", "Frist", "Driftssjefen", "2025-06-30", "Vi arbeider for likestilling blant alle ansatte i kommunen vår.")]
    [InlineData("Åtgärd", "Ansvarig", "Tidplan", "Fastighetschef", "2025-06-30", "Vi arbetar för jämställdhet bland alla anställda i kommunen och dess bolag.")]
    [InlineData("Measure", "Responsible", "Deadline", "Facility Manager", "2025-06-30", "We work for equality among all of the employees here.")]
    public void Labels_stand_behind_each_other_on_a_line_and_one_may_end_it(string measure, string owner, string time, string who, string when, string about)
    {
        var plan = Read($"""
            Plan 2025

            {about}

            {measure}: Alpha beta gamma delta epsilon zeta. {owner}: {who}  {time}: {when}

            {measure}: Alpha beta gamma delta epsilon zeta eta theta iota kappa. {owner}:
            {who}  {time}: {when}

            {measure}: Alpha beta gamma. {owner}:  {time}: {when}
            """);
        Assert.Equal([who, who, null], plan.Measures!.Select(m => m.Owners?.Single().Text));
        Assert.All(plan.Measures!, m => Assert.Equal(PlanDate.Day(2025, 6, 30), m.Schedule!.DueOn));
    }

    private static Plan Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentPlanReader.Read(stream, "plan.txt").Plan!;
    }
}
