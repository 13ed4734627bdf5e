using System.Globalization;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Measures told one by one as a record of labelled lines, in whatever order the lines stand.</summary>
public class RecordTests
{
    [Fact]
    public void A_goal_between_a_measure_and_who_carries_it_out_keeps_them_together() => AssertThree(Read("""
        Likestillingsredegjørelse 2024
        Havnes Logistikk AS

        Tiltak

        Bakgrunn for tiltaket: Få kvinnelige søkere
        Beskrivelse av tiltaket: Nye stillingsannonser med bilder av kvinnelige sjåfører
        Mål: 25 prosent kvinner blant nyansatte sjåfører innen 2026
        Ansvarlig: HR-sjef
        Frist: 1. juni 2025
        Status: Pågår

        Bakgrunn for tiltaket: Skift og familieliv
        Beskrivelse av tiltaket: Prøve fleksibel start på dagskift ved terminalen
        Mål: Færre som oppgir skift som grunn til å slutte
        Ansvarlig: Terminalsjef
        Frist: Høsten 2025
        Status: Ikke påbegynt

        Bakgrunn for tiltaket: Språk
        Beskrivelse av tiltaket: Sikkerhetskurs på engelsk og polsk
        Mål: Alle ansatte har gjennomført kurs
        Ansvarlig: HMS-leder
        Frist: 1. desember 2025
        Status: Gjennomført for 38 ansatte
        """));

    [Fact]
    public void A_goal_before_each_measure_begins_the_record() => AssertThree(Read("""
        Likestillingsredegjørelse 2024
        Havnes Logistikk AS

        Tiltak

        Mål: 25 prosent kvinner blant nyansatte sjåfører innen 2026
        Tiltak: Nye stillingsannonser med bilder av kvinnelige sjåfører
        Ansvarlig: HR-sjef
        Frist: 1. juni 2025
        Status: Pågår

        Mål: Færre som oppgir skift som grunn til å slutte
        Tiltak: Prøve fleksibel start på dagskift ved terminalen
        Ansvarlig: Terminalsjef
        Frist: Høsten 2025
        Status: Ikke påbegynt

        Mål: Alle ansatte har gjennomført kurs
        Tiltak: Sikkerhetskurs på engelsk og polsk
        Ansvarlig: HMS-leder
        Frist: 1. desember 2025
        Status: Gjennomført for 38 ansatte
        """));

    [Fact]
    public void Goals_and_measures_in_turn_without_owners_stay_apart()
    {
        var plan = Read("""
            Handlingsplan for likestilling 2025
            Havnes Logistikk AS

            Rekruttering
            Mål: Flere kvinner blant sjåførene
            Tiltak: Nye stillingsannonser
            Mål: Flere lærlinger med innvandrerbakgrunn
            Tiltak: Besøk på tre videregående skoler
            """);
        Assert.Equal(["Nye stillingsannonser", "Besøk på tre videregående skoler"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(2, plan.Goals!.Count);
        Assert.All(plan.Measures!, m => Assert.Null(m.Owners));
    }

    [Fact]
    public void A_statement_in_the_order_of_the_official_template_is_read()
    {
        var plan = Read("""
            Likestillingsredegjørelse 2024
            Havnes Logistikk AS

            Kjønnsbalanse, midlertidige, deltid og permisjon
                                     Kvinner   Menn
            Antall ansatte           41        123
            Midlertidig ansatte      3         5
            Faktisk deltid           9         6
            Ufrivillig deltid        2         1
            Foreldrepermisjon (uker) 22        13

            Lønnskartlegging 2024
            Lønnskartleggingen er gjort i samarbeid med de tillitsvalgte.

            Vi oppdaget følgende risikoer for diskriminering og hindre for likestilling
            • Få kvinner søker på stillinger som sjåfør.
            • Skiftordningen gjør det vanskelig å ha små barn.

            Mulige årsaker
            • Yrket framstår som fysisk tungt.
            • Skiftplanen er laget for heltid.

            Resultater av arbeidet og forventninger framover
            Av tiltakene for 2023 er lærlingprogrammet videreført. Vi forventer flere kvinner de neste årene.
            """);
        var figures = plan.Figures!;
        Assert.Equal(
            ["41 123", "3 5", "9 6", "2 1"],
            new[] { figures.Balance, figures.Temporary, figures.PartTime, plan.PartTimeMapping!.Involuntary }.Select(f => f!.Women + " " + f.Men));
        Assert.Equal("22 13", figures.ParentalLeave!.WomensAverageWeeks + " " + figures.ParentalLeave.MensAverageWeeks);
        Assert.Equal("2024", plan.PayMapping!.ForYear.ToString());
        Assert.Equal(["Yrket framstår som fysisk tungt.", "Skiftplanen er laget for heltid."], plan.Risks!.Select(r => r.Cause));
        Assert.True(plan.FollowUp!.ResultsEvaluated);
    }

    [Fact]
    public void A_statement_of_two_years_stands_in_the_last_of_them()
    {
        var plan = Read("""
            Aktivitets- og redegjørelsesplikten 2023–2024
            Solgløtt barnehager SA

            Vi har 96 ansatte; 79 er kvinner og 17 er menn.

            Hva fant vi?
            Menn slutter oftere enn kvinner det første året. Vi tror at det skyldes at mange er eneste mann på avdelingen.

            Lønn
            Vi kartla lønn i 2024. Samlet tjener kvinner 103 % av menn.

            Styreren, tillitsvalgt i Fagforbundet og verneombudet møttes i september 2024.
            """);
        Assert.Equal("2024 2023-01-01", plan.Document!.ReferenceYear + " " + plan.Document.PeriodStart!.Value.First.ToString("O", CultureInfo.InvariantCulture));
        Assert.Null(plan.Figures!.Balance!.Year);
        Assert.NotEmpty(plan.Risks!);
        Assert.Equal("103", plan.PayMapping!.TotalWomensShareOfMensPay.ToString());
        Assert.Contains(plan.Involvement!, i => i.Party == Party.UnionRepresentative);
    }

    [Fact]
    public void A_table_between_strokes_may_leave_the_first_column_without_a_name()
    {
        var plan = Read("""
            Redegjørelse for likestilling 2024
            Fjelltind Sparebank

            Tabell 2. Ansettelsesforhold
             | Kvinner | Menn
            Midlertidig ansatte | 4 | 2
            Deltidsansatte | 11 | 2
            """);
        Assert.Equal("4 2 11 2", plan.Figures!.Temporary!.Women + " " + plan.Figures.Temporary.Men + " " + plan.Figures.PartTime!.Women + " " + plan.Figures.PartTime.Men);
    }

    [Fact]
    public void A_chapter_with_a_long_heading_is_found_in_a_report_on_many_things()
    {
        var plan = Read("""
            # Bærekraftsrapport 2024
            Nordavind Bygg Holding AS

            ## Klima og miljø
            Utslippene falt med 8 prosent fra 2023.

            Likestilling, inkludering og mangfold (redegjørelse etter likestillings- og diskrimineringsloven § 26 a)

            Konsernet har 1 043 ansatte, 146 kvinner og 897 menn. Konserndirektør HR er ansvarlig for arbeidet.

            ## Helse og sikkerhet
            I alt 31 kvinner og 4 menn var på kurs.
            """, "report.md");
        Assert.Equal(DocumentKind.Statement, plan.Document!.Kind);
        Assert.Equal("146 897", plan.Figures!.Balance!.Women + " " + plan.Figures.Balance.Men);
    }

    [Theory]
    [InlineData("Involuntary part-time 0       0\n")]
    [InlineData("Involuntary part-time 0       0\nParental leave, average weeks  21   16\n")]
    [InlineData("Parental leave, average weeks  21   16\n")]
    public void A_name_that_is_longer_than_its_column_loses_no_other_row(string last)
    {
        var plan = Read("Equality Statement 2024\nBrightwater Software AS\n\nGender equality figures\n                      Women   Men\nEmployees             24      62\nTemporary employees   1       2\nPart-time             3       1\n" + last);
        Assert.Equal("24 62", plan.Figures!.Balance!.Women + " " + plan.Figures.Balance.Men);
        Assert.Equal("1 2", plan.Figures.Temporary!.Women + " " + plan.Figures.Temporary.Men);
        Assert.Equal("3 1", plan.Figures.PartTime!.Women + " " + plan.Figures.PartTime.Men);
        if (last.StartsWith("Invol", StringComparison.Ordinal))
            Assert.Equal("0 0", plan.PartTimeMapping!.Involuntary!.Women + " " + plan.PartTimeMapping.Involuntary.Men);
    }

    [Theory]
    [InlineData("Likestillingsutvalget følger opp planen hvert kvartal og rapporterer til styret.", "Likestillingsutvalget")]
    [InlineData("Likestillingsutvalget har laget planen, som følges opp hvert kvartal av styret.", "styret")]
    [InlineData("Planen følges opp hvert kvartal av styret.", "styret")]
    public void Who_follows_up_is_who_does_it_and_not_who_hears_of_it(string sentence, string body) =>
        Assert.Equal(body, Read("Handlingsplan for likestilling 2025\nHavnes Logistikk AS\n\nTiltak\n1. Nye stillingsannonser. Ansvarlig: HR-sjef\n\nOppfølging av planen\n" + sentence).FollowUp!.Body);

    [Theory]
    [InlineData("Bare seks prosent av de ansatte i helse er menn.", null)]
    [InlineData("21 prosent av de ansatte i virksomheten er menn.", 21)]
    public void A_share_of_a_part_of_the_staff_is_none_of_all(string sentence, int? percent)
    {
        var plan = Read("Handlingsplan for likestilling 2026\nRavndal kommune\n\nRavndal kommune er arbeidsgiver for 455 ansatte: 361 kvinner og 94 menn.\n" + sentence + "\n\nTiltak\n1. Nye stillingsannonser. Ansvarlig: HR-sjef\n");
        Assert.Equal("361 94", plan.Figures!.Balance!.Women + " " + plan.Figures.Balance.Men);
        Assert.Equal(percent, (int?)plan.Figures.Balance.MenPercent?.Value);
    }

    [Fact]
    public void The_second_question_above_a_table_is_what_is_done()
    {
        var plan = Read("""
            <html lang="nb"><body><h1>Handlingsplan for likestilling 2026</h1><p>Ravndal kommune</p>
            <table><tr><th>Nr.</th><th>Tema</th><th>Hva skal vi oppnå?</th><th>Hva skal vi gjøre?</th><th>Hvem</th><th>Når</th></tr>
            <tr><td>1</td><td>Rekruttering</td><td>Flere menn i helse</td><td>Tilby sommerjobb til ti gutter</td><td>Personalsjef</td><td>1.5.2026</td></tr>
            <tr><td>2</td><td>Tilrettelegging</td><td>Svar innen to uker</td><td>Fast kontaktperson på hver enhet</td><td>Personalsjef</td><td>1.2.2026</td></tr></table></body></html>
            """, "plan.html");
        Assert.Equal(["Tilby sommerjobb til ti gutter", "Fast kontaktperson på hver enhet"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Flere menn i helse", "Svar innen to uker"], plan.Goals!.Select(g => g.Text));
    }

    [Fact]
    public void A_table_between_semicolons_is_a_table()
    {
        var plan = Read("""
            Likestillingsredegjørelse 2024
            Straumsund kommune

            Tabell: Kjønnsbalanse og stillingstype
            Kategori;Kvinner;Menn
            Midlertidig ansatte;41;12
            Deltidsansatte;228;31
            """);
        Assert.Equal("41 12 228 31", plan.Figures!.Temporary!.Women + " " + plan.Figures.Temporary.Men + " " + plan.Figures.PartTime!.Women + " " + plan.Figures.PartTime.Men);
    }

    [Fact]
    public void The_official_table_without_names_of_rows_is_read()
    {
        var plan = Read("""
            <html lang="nb"><body><h1>Likestillingsredegjørelse 2024</h1><p>Lyngdal Møbelindustri AS</p>
            <h2>Del 1: Tilstand for kjønnslikestilling</h2>
            <table><tr><th colspan="2">Kjønnsbalanse (antall)</th><th colspan="2">Midlertidig ansatte (antall)</th><th colspan="2">Foreldrepermisjon (gjennomsnitt antall uker)</th><th colspan="2">Faktisk deltid (antall)</th><th colspan="2">Ufrivillig deltid (antall)</th></tr>
            <tr><th>Kvinner</th><th>Menn</th><th>Kvinner</th><th>Menn</th><th>Kvinner</th><th>Menn</th><th>Kvinner</th><th>Menn</th><th>Kvinner</th><th>Menn</th></tr>
            <tr><td>38</td><td>71</td><td>2</td><td>4</td><td>23</td><td>11</td><td>8</td><td>3</td><td>1</td><td>0</td></tr></table>
            <h3>Lønnskartlegging</h3>
            <table><tr><th rowspan="2">Stillingsnivå</th><th colspan="2">Kjønnsbalanse</th><th colspan="3">Kvinners andel av menns lønn i prosent</th></tr>
            <tr><th>Kvinner</th><th>Menn</th><th>Kontante ytelser samlet</th><th>Fastlønn</th><th>Bonuser</th></tr>
            <tr><td>Totalt</td><td>38</td><td>71</td><td>95 %</td><td>96 %</td><td>100 %</td></tr>
            <tr><td>Nivå 1: Ledelse</td><td>7</td><td>13</td><td>98 %</td><td>99 %</td><td>101 %</td></tr>
            <tr><td>Nivå 2: Operatører</td><td>31</td><td>58</td><td>97 %</td><td>99 %</td><td>102 %</td></tr></table>
            </body></html>
            """, "plan.html");
        var figures = plan.Figures!;
        Assert.Equal(
            ["38 71", "2 4", "8 3", "1 0"],
            new[] { figures.Balance, figures.Temporary, figures.PartTime, plan.PartTimeMapping!.Involuntary }.Select(f => f!.Women + " " + f.Men));
        Assert.Equal("23 11", figures.ParentalLeave!.WomensAverageWeeks + " " + figures.ParentalLeave.MensAverageWeeks);
        Assert.Equal("95 98 97", plan.PayMapping!.TotalWomensShareOfMensPay + " " + string.Join(' ', plan.PayMapping.Groups!.Select(g => g.WomensShareOfMensPay)));
    }

    private static Plan Read(string text, string file = "plan.txt") => TextDocument.Read(text, file).Plan!;

    private static void AssertThree(Plan plan)
    {
        Assert.Equal(
            [
                ("Nye stillingsannonser med bilder av kvinnelige sjåfører", "HR-sjef", "Started"),
                ("Prøve fleksibel start på dagskift ved terminalen", "Terminalsjef", "Planned"),
                ("Sikkerhetskurs på engelsk og polsk", "HMS-leder", "Completed"),
            ],
            plan.Measures!.Select(m => (m.Text, Owner: m.Owners?[0].Text, Status: m.Status?.ToString())));
        Assert.All(plan.Measures!, m => Assert.Equal(ScheduleKind.Dated, m.Schedule?.Kind));
        Assert.Equal(3, plan.Goals!.Count);
    }
}
