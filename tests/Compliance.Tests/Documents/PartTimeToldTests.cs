using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>The mapping of involuntary part-time work where a heading, the sentence before or a table says what is spoken of.</summary>
public class PartTimeToldTests
{
    [Theory]
    [InlineData("Likestillingsredegjørelse 2023 for Fjordvik AS\n\nUfrivillig deltid\n\nKartlagt i november 2023 i medarbeiderundersøkelsen. De som jobber deltid, ble spurt om de ønsket og var tilgjengelige for å arbeide mer. Ingen kvinner og ingen menn ønsket det.", 2023, 0, 0)]
    [InlineData("Likestillingsredegjørelse 2022 for Fjordvik AS\n\nI den siste kartleggingen, i september 2022, fikk alle deltidsansatte to spørsmål: Ønsker du større stilling? Kan du ta en større stilling nå? Av dem som svarte (147 av 230), svarte 44 kvinner og 9 menn ja på begge.", 2022, 44, 9)]
    [InlineData("Likestillingsutgreiing 2023 for Fjordvik kommune\n\nVi spurde hausten 2023 alle deltidstilsette om dei ynskjer større stilling, og om dei kan ta henne. 31 kvinner og 4 menn svarte ja på begge.", 2023, 31, 4)]
    [InlineData("Equality statement 2023 of Fjordvik AS\n\nInvoluntary part-time work\n\nAll part-time employees were asked in the 2022 employee survey whether they would like, and were available, to work more. None answered that they worked part-time involuntarily.", 2022, 0, 0)]
    public void A_mapping_is_told_with_both_questions(string text, int year, int women, int men)
    {
        var mapping = Read(text).PartTimeMapping!;
        Assert.Equal(MappingStatus.Completed, mapping.Status);
        Assert.Equal(year, (int)mapping.ForYear!.Value.Value);
        Assert.True(mapping.AskedOnWish);
        Assert.True(mapping.AskedOnAvailability);
        Assert.Equal(women, (int)mapping.Involuntary!.Women!.Value.Value);
        Assert.Equal(men, (int)mapping.Involuntary.Men!.Value.Value);
        Assert.Equal(year, (int)mapping.Involuntary.Year!.Value.Value);
    }

    [Theory]
    [InlineData("Likestillingsplan 2024-2026 for Fjordvik AS\n\nLønnskartlegging ble gjennomført i 2021. Kvinner tjener i snitt 96 prosent av menn. Ufrivillig deltid ble undersøkt samtidig; 18 kvinner og 3 menn ønsket større stilling.", 2021, 18, 3)]
    [InlineData("Likestillingsplan 2024-2026 for Fjordvik AS\n\nSiste kartlegging gjaldt 2022 og viste at kvinner i gjennomsnitt hadde 94,9 prosent av menns lønn, og at 46 kvinner og 12 menn arbeidet ufrivillig deltid.", 2022, 46, 12)]
    public void A_mapping_is_told_beside_that_of_pay(string text, int year, int women, int men)
    {
        var mapping = Read(text).PartTimeMapping!;
        Assert.Equal(MappingStatus.Completed, mapping.Status);
        Assert.Equal(year, (int)mapping.ForYear!.Value.Value);
        Assert.Equal(women, (int)mapping.Involuntary!.Women!.Value.Value);
        Assert.Equal(men, (int)mapping.Involuntary.Men!.Value.Value);
        Assert.Equal(year, (int)mapping.Involuntary.Year!.Value.Value);
    }

    [Fact]
    public void Lines_below_a_wish_are_of_those_who_have_it()
    {
        var plan = Read("Likestillingsredegjørelse 2023 for Fjordvik AS\n\nUfrivillig deltid\n\nAlle deltidsansatte får hvert år i oktober et skjema med spørsmål om de ønsker høyere stillingsprosent. I 2023 svarte 62 prosent.\n\nØnsker å arbeide mer\n\nKvinner: 19\nMenn: 7");
        Assert.Equal(19, (int)plan.PartTimeMapping!.Involuntary!.Women!.Value.Value);
        Assert.Equal(7, (int)plan.PartTimeMapping.Involuntary.Men!.Value.Value);
        Assert.Null(plan.Figures?.Balance);
    }

    [Fact]
    public void Part_timers_below_a_heading_of_involuntary_work_are_those_who_work_part_time()
    {
        var plan = Read("Likestillingsredegjørelse 2023 for Fjordvik AS\n\nUfrivillig deltid\n\n19 kvinner og 7 menn arbeider deltid.");
        Assert.Equal(19, (int)plan.Figures!.PartTime!.Women!.Value.Value);
        Assert.Null(plan.PartTimeMapping?.Involuntary);
    }

    [Theory]
    [InlineData("Kartleggingen av ufrivillig deltid lar seg ikke hente ut av lønnssystemet. Undersøkelsen som var planlagt høsten 2022, ble utsatt. Vi har derfor ikke tall på dette.\n\nUndersøkelsen av ufrivillig deltid er lagt inn i årshjulet for 2024.")]
    [InlineData("Ufrivillig deltid ble ikke kartlagt i 2023. Undersøkelsen av ufrivillig deltid er satt opp i årshjulet for 2024.")]
    public void What_is_put_into_the_next_year_is_not_done(string passage) =>
        Assert.Equal(MappingStatus.NotDone, Read("Likestillingsredegjørelse 2023 for Fjordvik AS\n\nUfrivillig deltid\n\n" + passage).PartTimeMapping!.Status);

    [Theory]
    [InlineData("Fjordvik AS har ikke avdekket ufrivillig deltid.")]
    [InlineData("Vi har ikke ufrivillig deltid i selskapet.")]
    [InlineData("Vi har ingen ufrivillig deltid.")]
    public void What_is_not_there_is_no_mapping_that_is_missing(string passage) =>
        Assert.NotEqual(MappingStatus.NotDone, Read("Likestillingsredegjørelse 2023 for Fjordvik AS\n\n" + passage).PartTimeMapping?.Status);

    [Fact]
    public void What_was_looked_for_and_not_found_is_known_to_be_none()
    {
        var plan = Read("Likestillingsredegjørelse 2024 for Fjordvik AS\n\nUfrivillig deltid ble kartlagt i mai 2024 i medarbeidersamtalene. Det ble ikke avdekket ufrivillig deltid.");
        Assert.Equal(0, (int)plan.PartTimeMapping!.Involuntary!.Women!.Value.Value);
        Assert.Null(plan.Sources!.Places["part time mapping.involuntary.women"].Confidence);
    }

    [Fact]
    public void A_measure_that_was_carried_out_is_the_mapping()
    {
        var plan = Read("# Status for handlingsplan for likestilling 2022-2024, Fjordvik AS\n\n## Lønn og arbeidstid\n\n| Tiltak | Ansvarlig | Frist | Status |\n| --- | --- | --- | --- |\n| Kartlegge ufrivillig deltid i butikkene | HR | 31.12.2022 | Gjennomført i 2024, to år etter fristen |\n| Gjennomføre lønnskartlegging etter kjønn | Økonomi | 31.12.2022 | Gjennomført for 2022 |\n| Rette opp skjevheter fra lønnskartleggingen | Økonomi | 2023 | Ikke gjennomført |\n", "plan.md");
        Assert.Equal(MappingStatus.Completed, plan.PartTimeMapping!.Status);
        Assert.Equal(2024, (int)plan.PartTimeMapping.ForYear!.Value.Value);
        Assert.Equal(MappingStatus.Completed, plan.PayMapping!.Status);
        Assert.Equal(2022, (int)plan.PayMapping.ForYear!.Value.Value);
    }

    private static Plan Read(string text, string name = "plan.txt") => TextDocument.Read(text + "\n", name).Plan!;
}
