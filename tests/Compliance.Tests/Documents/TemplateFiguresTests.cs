using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures as the template of a statement shows them, with those of the year before in brackets, and what the text says of them.</summary>
public class TemplateFiguresTests
{
    [Fact]
    public void A_number_in_brackets_behind_a_count_is_that_of_the_year_before()
    {
        var figures = Read("""
            Foreldrepermisjon er regnet for dem som avsluttet permisjonen i løpet av året.

            | Kjønnsbalanse | | Midlertidig ansatte | | Foreldrepermisjon (gj.snitt uker) | |
            |---|---|---|---|---|---|
            | Kvinner | Menn | Kvinner | Menn | Kvinner | Menn |
            | 71 (68) | 152 (149) | 4 (2) | 6 (9) | 28 (30) | 17 (15) |
            """);
        Assert.Equal((71, 152), Counts(figures.Balance));
        Assert.Equal((4, 6), Counts(figures.Temporary));
        Assert.Equal((28m, 17m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
        Assert.True(figures.EarlierYearsCompared);
    }

    [Fact]
    public void Counts_with_their_shares_in_brackets_are_counts()
    {
        var figures = Read("|  | Kvinner | Menn |\n|---|---|---|\n|  | Antall (%) | Antall (%) |\n| Midlertidig ansatte | 14 (6) | 8 (5) |\n");
        Assert.Equal((14, 8), Counts(figures.Temporary));
        Assert.Null(figures.Temporary!.WomenPercent);
    }

    [Theory]
    [InlineData("Stillingsnivå", "Nivå 1 Direktør og avdelingsdirektører", "Nivå 2 Seksjonssjefer")]
    [InlineData("Nivå", "1 Ledergruppe", "2 Mellomledere")]
    public void A_level_with_its_number_is_a_level_and_not_all_leaders(string header, string first, string second)
    {
        var figures = Read($"Tall per 31.12.2024\n\n| {header} | Kvinner | Menn |\n|---|---|---|\n| {first} | 4 | 5 |\n| {second} | 11 | 8 |\n| {(first[0] == '1' ? "3" : "Nivå 3")} Rådgivere | 30 | 21 |\n");
        Assert.Null(figures.Leaders);
        Assert.Equal([first, second], figures.Levels!.Take(2).Select(l => l.Name));
        Assert.All(figures.Levels!, l => Assert.Equal(2024, l.Year!.Value.Value));
    }

    [Fact]
    public void The_women_and_men_of_a_level_are_those_of_its_pay()
    {
        var plan = Plan("Lønnskartleggingen ble gjennomført i 2024.\n\n| Stillingsnivå | Kvinner | Menn |\n|---|---|---|\n| Nivå 1 Ledere | 6 | 7 |\n| Nivå 2 Rådgivere | 31 | 25 |\n\nTabell 2. Kvinners andel av menns lønn\n\n| Stillingsnivå | Fast lønn |\n|---|---|\n| Nivå 1 | 96,2 |\n| Nivå 2 | 98,9 |\n");
        Assert.Equal([(6m, 7m), (31m, 25m)], plan.PayMapping!.Groups!.Select(g => (g.Women!.Value.Value, g.Men!.Value.Value)));
    }

    [Fact]
    public void Those_of_another_year_are_not()
    {
        var plan = Plan("Lønnskartleggingen ble gjennomført i mars 2020.\n\nKjønnsbalanse per 31.12.2024\n\n| Stillingsnivå | Kvinner | Menn |\n|---|---|---|\n| Nivå 1 Ledere | 6 | 7 |\n| Nivå 2 Rådgivere | 31 | 25 |\n\nTabell 2. Kvinners andel av menns lønn\n\n| Stillingsnivå | Fast lønn |\n|---|---|\n| Nivå 1 | 96,2 |\n| Nivå 2 | 98,9 |\n");
        Assert.All(plan.PayMapping!.Groups!, g => Assert.Null(g.Women));
    }

    [Theory]
    [InlineData("Hele foretaket")]
    [InlineData("Hele direktoratet")]
    [InlineData("Alle stillingsgrupper")]
    public void The_whole_is_no_group(string name)
    {
        var pay = Plan($"Lønnskartlegging 2024. Kvinners andel av menns lønn.\n\n| Nivå | Fast lønn |\n|---|---|\n| Nivå 1 Ledere | 96,2 |\n| Nivå 2 Rådgivere | 98,9 |\n| {name} | 91,4 |\n").PayMapping!;
        Assert.Equal(91.4m, pay.TotalWomensShareOfMensPay!.Value.Value);
        Assert.Equal(2, pay.Groups!.Count);
    }

    [Theory]
    [InlineData("Ved utgangen av året var vi 120 ansatte, 72 kvinner og 48 menn. Kvinneandelen er 60,0 prosent (58,3 prosent i 2023 og 57,1 prosent i 2022).", 60.0)]
    [InlineData("Ved utgangen av året var vi 120 ansatte, 72 kvinner og 48 menn. Kvinneandelen er dermed 60 % (59 i 2023).", 60)]
    public void A_year_in_brackets_is_that_of_the_numbers_beside_it(string sentence, double percent)
    {
        var figures = Read(sentence);
        Assert.Equal((decimal)percent, figures.Balance!.WomenPercent!.Value.Value);
        Assert.Equal((72, 48), Counts(figures.Balance));
        Assert.Equal(120, figures.Balance.Total!.Value.Value);
        Assert.True(figures.EarlierYearsCompared);
    }

    [Theory]
    [InlineData("Kvinner arbeider oftere deltid enn menn (31 % mot 9 %).")]
    [InlineData("Blant kvinner og menn arbeider henholdsvis 31 og 9 prosent deltid.")]
    [InlineData("Andelen kvinner og menn som arbeider deltid, er 31 og 9 prosent.")]
    public void Two_genders_and_then_two_numbers_are_counted_in_that_order(string sentence)
    {
        var part = Read(sentence).PartTime!;
        Assert.Equal((31m, 9m), (part.WomenPercent!.Value.Value, part.MenPercent!.Value.Value));
    }

    [Fact]
    public void Weeks_are_of_those_whom_they_stand_beside()
    {
        var leave = Read("De som var i foreldrepermisjon i 2024 (tre kvinner og fem menn), var borte i snitt 29 uker for kvinnene og 12 uker for mennene.").ParentalLeave!;
        Assert.Equal((29m, 12m), (leave.WomensAverageWeeks!.Value.Value, leave.MensAverageWeeks!.Value.Value));
    }

    [Theory]
    [InlineData("Vi er 120 ansatte. Ved årsskiftet var det 11 kvinner av 70 ansatte i verkstedet.")]
    [InlineData("Vi er 120 ansatte. Resultatet skyldes at menn utgjør syv av ti prosjekteiere.")]
    [InlineData("Vi er 120 ansatte. Målet er 45 % kvinner blant de ansatte innen utgangen av 2029.")]
    public void Women_and_men_of_some_are_not_all(string text) => Assert.Null(Plan(text).Figures?.Balance);

    [Fact]
    public void The_name_of_a_company_tells_of_nobody()
    {
        var figures = Read("Fjordvik Vikar Norge AS hadde ved utgangen av 2024 totalt 164 medarbeidere, hvorav 129 kvinner og 35 menn.");
        Assert.Null(figures.Temporary);
        Assert.Equal((129, 35), Counts(figures.Balance));
    }

    [Fact]
    public void Behind_the_figures_of_others_come_those_of_the_employer()
    {
        var balance = Read("Mens snittet i bransjen er 27 prosent kvinner, ligger vi foran: Ved utgangen av 2024 var vi 40 kvinner og 60 menn.").Balance!;
        Assert.Equal((40, 60), Counts(balance));
        Assert.Null(balance.WomenPercent);
    }

    [Theory]
    [InlineData("# Medarbeidere og arbeidsmiljø\n\nVed utgangen av 2024 hadde banken 120 ansatte.\n\nAv bankens 120 ansatte er 72 kvinner og 48 menn.")]
    [InlineData("# Arbeidsmiljø\n\nVed utgangen av 2024 hadde selskapet 120 ansatte. 72 kvinner og 48 menn var ansatt ved årsskiftet.")]
    public void Below_an_area_the_women_and_men_of_all_are_still_told(string text) => Assert.Equal((72, 48), Counts(Read(text).Balance));

    [Theory]
    [InlineData("Vi var 120 ansatte, 72 kvinner og 48 menn. Økningen skyldes at flere kvinner søker.", true)]
    [InlineData("Me var 120 tilsette, 72 kvinner og 48 menn ved utgangen av året. Auken frå året før kjem av at fleire kvinner søkjer stilling hjå oss.", true)]
    [InlineData("We had 120 employees, 72 women and 48 men. The increase is due to recruitment ashore.", true)]
    [InlineData("Vi var 120 ansatte, 72 kvinner og 48 menn. Vi har ingen forklaring på økningen.", null)]
    public void A_cause_beside_the_figures_is_one_of_them(string text, bool? given) => Assert.Equal(given, Read(text).CausesGiven);

    [Theory]
    [InlineData("Vi er nå 120 ansatte, 72 kvinner og 48 menn. I 2022 var 61 av 110 kvinner.")]
    [InlineData("Vi var 120 ansatte, 72 kvinner og 48 menn. Andelen menn har økt fra 35 % i 2021.")]
    [InlineData("Me var 120 tilsette, 72 kvinner og 48 menn. I 2021 var 55 prosent kvinner.")]
    [InlineData("We had 120 employees, 72 women and 48 men. In 2022, 55 per cent were women.")]
    public void A_figure_of_an_earlier_year_beside_that_of_today_compares_them(string text)
    {
        var plan = Plan(text);
        Assert.True(plan.Figures!.EarlierYearsCompared);
        Assert.Null(plan.Sources!.Places["figures.earlier years compared"].Confidence);
    }

    [Theory]
    [InlineData("Vi var 120 ansatte, 72 kvinner og 48 menn.")]
    [InlineData("Vi var 120 ansatte, 72 kvinner og 48 menn. I 2019 ble det holdt kurs for 14 kvinner blant søkerne.")]
    [InlineData("Vi var 120 ansatte, 72 kvinner og 48 menn. Andelen grønne lån var 17 %, mot 15 % i 2023.")]
    [InlineData("Vi var 120 ansatte, 72 kvinner og 48 menn. Andelen kvinner blant søkerne gikk fra 17 til 26 prosent fra 2023 til 2024.")]
    public void What_is_no_figure_of_the_staff_compares_no_years(string text) => Assert.Null(Read(text).EarlierYearsCompared);

    [Theory]
    [InlineData("Ledere og stab: 9 kvinner og 6 menn; kvinnene har 97,1 prosent av mennenes lønn. Rådgivere: 31 kvinner og 20 menn; 99,2 prosent. Driftsteknikere (4 og 18): 101 prosent.")]
    [InlineData("På nivå 1 (ledere og stab) er det 9 kvinner og 6 menn, og kvinnene tjener 97,1 prosent av det mennene tjener. På nivå 2 (rådgivere) er det 31 kvinner og 20 menn med 99,2 prosent. Nivå 3 (drift) har 4 kvinner og 18 menn, og kvinnene får 101 prosent.")]
    public void Groups_told_one_after_the_other_are_read_as_the_first(string text)
    {
        var plan = Plan("# Lønn\n\nVi kartla lønn for 2024.\n\n" + text);
        Assert.Equal([(9m, 6m, 97.1m), (31m, 20m, 99.2m), (4m, 18m, 101m)], plan.PayMapping!.Groups!.Select(g => (g.Women!.Value.Value, g.Men!.Value.Value, g.WomensShareOfMensPay!.Value.Value)));
        Assert.Null(plan.Figures?.Balance);
        Assert.Null(plan.Figures?.Leaders);
    }

    [Fact]
    public void Behind_them_women_and_men_without_pay_are_no_group()
    {
        var plan = Plan("# Lønn\n\nLedere: 9 kvinner og 6 menn; kvinnene har 97,1 prosent av mennenes lønn. Lærlinger: 3 kvinner og 4 menn. Søkere: 30 kvinner og 44 menn, 40 prosent kvinner.");
        Assert.Single(plan.PayMapping!.Groups!);
    }

    [Fact]
    public void A_range_of_shares_is_that_of_no_group()
    {
        var groups = Plan("# Lønn\n\nLønnskartleggingen for 2024 viser at kvinners lønn i gruppene er mellom 95 % og 102 % av menns lønn.").PayMapping!.Groups;
        Assert.True(groups is null || groups.All(g => g.WomensShareOfMensPay is null));
    }

    [Theory]
    [InlineData("27 kvinner og 4 menn har en stilling på under 100 prosent.")]
    [InlineData("27 kvinner og 4 menn arbeider mindre enn 100 % stilling.")]
    public void Less_than_a_whole_position_is_part_time(string text)
    {
        var part = Read("Vi var 120 ansatte, 72 kvinner og 48 menn. " + text).PartTime!;
        Assert.Equal((27, 4), Counts(part));
        Assert.Null(part.MenPercent);
    }

    [Fact]
    public void Questions_to_the_employer_above_its_own_answers_are_no_advice()
    {
        var plan = Plan("Hva gjør dere med deltid?\n\nVi lyser ut hele stillinger.\n\nHvor mange er dere?\n\nVi er 120 ansatte, 72 kvinner og 48 menn.\n\nHar dere kartlagt lønn?\n\nVi kartla lønn for 2024.\n\nHva skal dere gjøre nå?\n\nVi fortsetter.");
        Assert.NotEqual(DocumentKind.Other, plan.Document!.Kind);
        Assert.Equal((72, 48), Counts(plan.Figures!.Balance));
    }

    [Theory]
    [InlineData("Av de 120 ansatte er 72 kvinner og 48 menn, det vil si 60 % kvinner.")]
    [InlineData("Vi var 120 ansatte. 72 er kvinner og 48 er menn. Det vil si 60 prosent kvinner.")]
    public void That_is_to_say_intends_nothing(string text)
    {
        var balance = Read(text).Balance!;
        Assert.Equal((72, 48), Counts(balance));
        Assert.Equal(60m, balance.WomenPercent!.Value.Value);
    }

    [Fact]
    public void What_is_wanted_is_no_figure() => Assert.Null(Plan("Vi vil ha 60 % kvinner blant de ansatte.").Figures?.Balance);

    [Fact]
    public void We_are_all_of_us()
    {
        var plan = Plan("Ved utgangen av 2024 var vi 52 kvinner og 111 menn, altså 34 prosent kvinner.");
        Assert.Null(plan.Sources!.Places["figures.balance.women"].Confidence);
        Assert.Equal(34m, plan.Figures!.Balance!.WomenPercent!.Value.Value);
    }

    [Fact]
    public void The_more_leaders_there_are_the_nearer_to_all()
    {
        var leaders = Read("Vi var 120 ansatte, 72 kvinner og 48 menn. I konsernledelsen er det to kvinner og fem menn. Blant ledere med personalansvar var 14 av 37 kvinner.").Leaders!;
        Assert.Equal((14m, 37m, null), (leaders.Women!.Value.Value, leaders.Total!.Value.Value, leaders.Men?.Value));
    }

    [Fact]
    public void Leaders_of_projects_beside_other_groups_are_not_all_leaders()
    {
        var figures = Read("Tabellen viser ansatte per 31.12.2024.\n\n| Gruppe | Kvinner | Menn |\n|---|---|---|\n| Administrasjon | 6 | 2 |\n| Prosjektledere og formenn | 1 | 8 |\n| Fagarbeidere | 3 | 33 |\n| Sum | 10 | 43 |\n");
        Assert.Null(figures.Leaders);
        Assert.Equal((10, 43), Counts(figures.Balance));
    }

    [Fact]
    public void A_line_of_figures_below_an_item_does_not_run_into_the_next_sentence()
    {
        var text = """
            Redegjørelse 2024
            Fjordvik tilsyn

            a) Tiltakene fra 2023 er gjennomført, og de som ikke er det, er flyttet til neste år av direktøren.

            b) Tilstanden per 31.12.2024
               Ansatte: 44 kvinner og 38 menn (43 og 40)
               Alle ansatte er fast ansatt, og ingen arbeider deltid. Vi har derfor ikke noe å melde om det.
               Ledere: 3 kvinner og 3 menn.

            """;
        var figures = TextDocument.Read(text).Plan!.Figures!;
        Assert.NotEqual(44, figures.PartTime?.Women?.Value);
        Assert.Equal((44, 38), Counts(figures.Balance));
    }

    [Theory]
    [InlineData("Kvinneandelen blant de ansatte er 20,3 %, mot 19,6 % i 2022 og 19,1 % i 2021.")]
    [InlineData("Kvinneandelen blant de ansatte per 31.12.2024 (2023 i parentes) er 20,3 %.")]
    public void The_years_of_a_comparison_are_not_that_of_the_figure(string text)
    {
        var balance = Read(text).Balance!;
        Assert.Equal(20.3m, balance.WomenPercent!.Value.Value);
        Assert.True(balance.Year?.Value is null or 2024);
    }

    private static Figures Read(string text) => Plan(text).Figures!;

    private static Plan Plan(string text) => TextDocument.Read("# Likestillingsredegjørelse 2024\nFjordvik Bruk AS\n\n" + text, "plan.md").Plan!;

    private static (int Women, int Men) Counts(GenderFigure? figure) => ((int)figure!.Women!.Value.Value, (int)figure.Men!.Value.Value);
}
