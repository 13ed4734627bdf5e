using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures as employers really write them: by unit, by year, one cell a line, in sentences about some of the staff.</summary>
public class UnevenFiguresTests
{
    private const string Title = "Likestillingsredegjørelse 2024\nFjordvik Bruk AS\n\n";

    [Fact]
    public void Of_part_time_by_unit_the_sum_alone_is_of_all()
    {
        var plan = Read("""
            Tabell 3  Ansatte i deltidsstilling etter avdeling og kjønn 31.12.2024

                           Kvinner          Menn
            Avdeling       antall   pst.    antall   pst.
            Lager              21   30,0        14   11,2
            Kontor              9   22,5         2    8,0
            Sum                30   27,3        16   10,7

            """);
        Assert.Equal((30, 16), Counts(plan.Figures!.PartTime));
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void Two_shares_in_a_bracket_stand_in_the_order_of_the_counts()
    {
        var balance = Read("Ved årsskiftet var 52 kvinner og 135 menn (27,8 % og 72,2 %) ansatt.\n").Figures!.Balance!;
        Assert.Equal((27.8m, 72.2m), (balance.WomenPercent!.Value.Value, balance.MenPercent!.Value.Value));
        Assert.Equal((52, 135), Counts(balance));
    }

    [Fact]
    public void A_row_that_adds_up_the_others_is_the_total_whatever_it_is_called()
    {
        var plan = Read("""
            Lønnskartlegging 2024

            | Nivå | Kvinner | Menn | Kvinners lønn i % av menns |
            |---|---|---|---|
            | Ledere | 5 | 9 | 93,0 |
            | Fagarbeidere | 30 | 41 | 97,5 |
            | Lærlinger | 6 | 8 | 100,0 |
            | Hele Fjordvik | 41 | 58 | 95,1 |
            """);
        Assert.Equal(95.1m, plan.PayMapping!.TotalWomensShareOfMensPay!.Value.Value);
        Assert.Equal(3, plan.PayMapping.Groups!.Count);
    }

    [Fact]
    public void A_group_of_more_than_a_thousand_is_no_pay()
    {
        var group = Read("""
            Lønn

            | Gruppe | Kvinner | Menn | Kvinners lønn i % av menns |
            |---|---|---|---|
            | Høgskole | 1 107 | 231 | 99,1 |
            | Fagarbeidere | 604 | 213 | 98,7 |
            """).PayMapping!.Groups![0];
        Assert.Equal((1107m, null), (group.Women!.Value.Value, group.WomensAverage));
    }

    [Fact]
    public void Days_for_each_employee_are_no_people()
    {
        var plan = Read("""
            | | Kvinner | Menn | Sum |
            |---|---:|---:|---:|
            | Ansatte totalt | 102 | 85 | 187 |
            | Sykt barn, dager per ansatt | 1,9 | 1,6 | |
            """);
        Assert.Equal((102, 85), Counts(plan.Figures!.Balance));
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void Some_who_got_something_are_not_all_who_work_there()
    {
        var plan = Read("41 ansatte, 38 av dem kvinner, har fått økt stilling til 100 prosent. Fraværet med sykt barn var 0,9 prosent for kvinner og 0,7 prosent for menn.\n");
        Assert.Null(plan.Employer?.RegularEmployees);
        Assert.Null(plan.Figures?.Balance);
    }

    [Fact]
    public void A_part_of_a_position_is_no_share_of_women() => Assert.Null(Read("To kvinner og en mann jobber 80 prosent etter eget ønske.\n").Figures?.Balance?.MenPercent);

    [Fact]
    public void Three_of_four_and_the_figure_behind_it_are_one_share()
    {
        var plan = Read("Tre av fire ansatte er kvinner.\n\n| | Kvinner | Menn | Andel kvinner |\n|---|---|---|---|\n| Ansatte | 746 | 254 | 74,6 % |\n| Ledere | 30 | 20 | 60,0 % |\n");
        Assert.Equal((746, 254), Counts(plan.Figures!.Balance));
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void Two_shares_that_no_rounding_brings_together_contradict() =>
        Assert.Contains("figures.balance.women percent", Read("54 prosent av de ansatte er kvinner.\n\n57 prosent av de ansatte er kvinner.\n").Sources!.Contradictions.Keys);

    [Fact]
    public void Figures_below_a_label_belong_to_it()
    {
        var figures = Read("""
            Midlertidig ansatte, prosent av alle av samme kjønn:
            Kvinner 19,6
            Menn 12,3

            Gjennomsnittlig uttak av foreldrepermisjon i uker:
            Kvinner
            31,2
            Menn
            14,6

            """).Figures!;
        Assert.Equal((19.6m, 12.3m), (figures.Temporary!.WomenPercent!.Value.Value, figures.Temporary.MenPercent!.Value.Value));
        Assert.Equal((31.2m, 14.6m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void Years_name_the_columns_of_a_table_with_a_cell_a_line()
    {
        var figures = Read("""
            Tabell 1. Tilknytning

            2023
            2024
            Midlertidig ansatt, kvinner
            1
            2
            Midlertidig ansatt, menn
            11
            15

            """).Figures!;
        Assert.Equal((2, 15), Counts(figures.Temporary));
    }

    [Fact]
    public void Of_pay_in_two_years_the_last_is_taken()
    {
        var mapping = Read("""
            Tabell 3. Lønn, kvinners i prosent av menns

            Gruppe
            Kvinner 2024
            Menn 2024
            2022
            2024
            Offiserer
            25
            141
            92,0
            94,0
            Mannskap
            11
            155
            97,9
            98,4

            """).PayMapping!;
        Assert.Equal([94.0m, 98.4m], mapping.Groups!.Select(g => g.WomensShareOfMensPay!.Value.Value));
    }

    [Fact]
    public void A_tab_before_the_first_name_of_a_column_leaves_its_first_cell_empty()
    {
        var figures = Read("\tKvinner\tMenn\tTotalt\nAnsatte\t118\t294\t412\nMidlertidige\t12\t19\t31\nDeltid\t19\t8\t27\n").Figures!;
        Assert.Equal(((118, 294), (12, 19), (19, 8)), (Counts(figures.Balance), Counts(figures.Temporary), Counts(figures.PartTime)));
    }

    [Fact]
    public void A_line_that_is_drawn_below_the_names_divides_nothing()
    {
        var mapping = Read("""
            Lønn etter nivå, kvinners andel av menns lønn

            Nivå                       Kvinner   Menn   Fastlønn   Samlet
            -------------------------------------------------------------
            A  Ledergruppe                   6      8       95,4     92,1
            B  Fagarbeidere                 18     25       98,4     97,8
            C  Kontor og salg               17     19      101,7    100,0

            """).PayMapping!;
        Assert.Equal([("A Ledergruppe", 6m, 8m, 92.1m), ("B Fagarbeidere", 18m, 25m, 97.8m), ("C Kontor og salg", 17m, 19m, 100.0m)],
            mapping.Groups!.Select(g => (g.Name!, g.Women!.Value.Value, g.Men!.Value.Value, g.WomensShareOfMensPay!.Value.Value)));
    }

    [Fact]
    public void The_round_before_is_not_the_one_told_of() =>
        Assert.NotEqual(2022m, Read("Lønn\n\nLønn ble kartlagt høsten 2024 (forrige gang 2022).\n").PayMapping!.ForYear?.Value);

    [Fact]
    public void A_mapping_still_to_come_does_not_say_that_none_was_made()
    {
        var mapping = Read("Når lønnen kommer\n\nTallene er fra kartleggingen vi gjorde i 2021. En ny kartlegging skulle vært gjort i 2023, men er fortsatt ikke gjennomført.\n").PayMapping!;
        Assert.Equal((MappingStatus.Completed, 2021m), (mapping.Status, mapping.ForYear!.Value.Value));
    }

    [Fact]
    public void A_figure_of_the_year_before_that_it_is_held_against_is_of_that_year_alone()
    {
        var plan = Read("Av selskapets 163 ansatte er 38 kvinner, tilsvarende 23,3 prosent, mot 21,9 prosent i 2023.\n");
        Assert.Equal((38m, 23.3m), (plan.Figures!.Balance!.Women!.Value.Value, plan.Figures.Balance.WomenPercent!.Value.Value));
        Assert.NotEqual(2023m, plan.Figures.Balance.Year?.Value);
    }

    [Fact]
    public void Arrows_begin_items_and_bold_words_alone_on_a_line_are_a_heading()
    {
        var document = DocumentText.FromPlainText("plan.txt", "Dette gjør vi:\n\n→ Kurs for ledere.\n→ Nye maler.\n\n**Oppfølging**\nStyret får status i mai.\n");
        Assert.Equal([(BlockKind.Heading, "Dette gjør vi:"), (BlockKind.ListItem, "Kurs for ledere."), (BlockKind.ListItem, "Nye maler."), (BlockKind.Heading, "Oppfølging"), (BlockKind.Paragraph, "Styret får status i mai.")],
            document.Blocks.Select(b => (b.Kind, b.Text)));
    }

    [Fact]
    public void Those_who_were_hired_are_not_all_and_one_kind_of_leaders_is_not_another()
    {
        var plan = Read("""
            Ved utgangen av året var vi 86 ansatte, 19 kvinner og 67 menn. I 2024 ansatte vi 11 personer, av disse fem kvinner.

            Ledergruppen består av fire menn og to kvinner. Av konsulentlederne er 21 av 29 kvinner.
            """);
        Assert.Equal(((19, 67), (2, 4)), (Counts(plan.Figures!.Balance), Counts(plan.Figures.Leaders)));
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void Numbers_of_two_parts_that_count_on_begin_items()
    {
        var document = DocumentText.FromPlainText("plan.txt", "Innsatsområde 1: Slippe til\nMål: Flere søkere innen 2027.\n1.1 Kurs for ledere som ansetter. HR, vår 2025.\n1.2 Alle får se utlysninger på mobil. IT, mai 2025.\n");
        Assert.Equal(["1.1", "1.2"], document.Blocks.Where(b => b.Kind == BlockKind.ListItem).Select(b => b.Number));
    }

    [Fact]
    public void A_sure_figure_takes_the_place_of_a_guess_that_it_agrees_with() =>
        Assert.Null(Read("54 prosent er kvinner.\n\nAv de ansatte er 54 prosent kvinner.\n").Sources!.Places["figures.balance.women percent"].Confidence);

    [Theory]
    [InlineData("Av havnebetjentene er 67 pst. kvinner.")]
    [InlineData("35 pst. av fagkonsulentene og 61 pst. av saksbehandlerne var kvinner.")]
    [InlineData("Laboratoriet i alt: 10 ansatte, hvorav 6 kvinner og 4 menn.")]
    [InlineData("På landsbasis er 70 prosent av de ansatte kvinner og 30 prosent menn.")]
    [InlineData("31 ansatte gikk opp i lønn og fikk brev i 2024. 20 kvinner og 11 menn.")]
    [InlineData("Sykefraværet sank: 4,1 pst. mot 5,0 pst. Kvinner 5,2 pst., mot 6,3 pst. året før. Menn 3,1 pst.")]
    public void A_figure_of_some_is_none_of_all(string text) => Assert.Null(Read(text).Figures?.Balance);

    [Fact]
    public void The_board_behind_a_comma_is_none_of_the_leaders()
    {
        var leaders = Read("Ledergruppen har to kvinner og fire menn, og styret to av fem kvinner.").Figures!.Leaders!;
        Assert.Equal((2, 4), Counts(leaders));
        Assert.Null(leaders.WomenPercent);
    }

    [Theory]
    [InlineData("Lønn 2024\n\nForskjellen blant montørene skyldes tillegg. Ser man bare på grunnlønn, er kvinners lønn 99 prosent av menns.")]
    [InlineData("Lønn 2024\n\nGruppen med høyskole viser at kvinner får 76,5 % av menns lønn.")]
    [InlineData("Lønn 2024\n\nVi gjør ikke forskjell på lønn mellom kvinner og menn.")]
    public void A_share_of_some_or_a_word_without_a_figure_is_no_sure_share_of_all(string text)
    {
        var plan = Read(text);
        Assert.True(plan.PayMapping?.TotalWomensShareOfMensPay is null || plan.Sources!.Places["pay mapping.total womens share of mens pay"].Confidence is not null);
    }

    [Fact]
    public void An_article_before_a_share_is_no_number() =>
        Assert.Equal(24, Read("Av de 96 ansatte er 23 kvinner og 73 menn. Det gir en kvinneandel på 24 prosent.").Figures!.Balance!.WomenPercent!.Value.Value);

    [Fact]
    public void A_second_average_goes_without_its_unit()
    {
        var leave = Read("Seks fedre tok i snitt 12 uker foreldrepermisjon. To mødre tok i snitt 31.").Figures!.ParentalLeave!;
        Assert.Equal((31, 12), (leave.WomensAverageWeeks!.Value.Value, leave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void Names_over_several_columns_of_a_text_go_on_over_two_lines()
    {
        var plan = Read("""
            Tabell 1 viser ansatte og lønn.

                        Stilling                       Antall              Kvinners lønn i prosent av
                                                                                    menns
                                             Kvinner Menn Kvinneandel        2024          2022
             Sjefer                          3       5    38 %               97,2          94,8
             Redningsteknikere               52      61   46 %               95,4          95,9
             Sum                             55      66   45 %               95,9          95,5
            """);
        Assert.Equal([97.2m, 95.4m], plan.PayMapping!.Groups!.Select(g => g.WomensShareOfMensPay!.Value.Value));
        Assert.Equal(95.9m, plan.PayMapping.TotalWomensShareOfMensPay!.Value.Value);

        // Those whose pay was mapped may be all: for a person to confirm.
        Assert.Equal((55, 66), Counts(plan.Figures!.Balance));
        Assert.NotNull(plan.Sources!.Places["figures.balance.women"].Confidence);
    }

    [Fact]
    public void A_sentence_above_a_table_of_several_populations_rules_none_of_its_rows()
    {
        var plan = Read("Tall for midlertidig ansatte er gjennomsnitt gjennom året.\n\n| | K | M |\n|---|---|---|\n| Alle ansatte | 861 | 465 |\n| Midlertidig ansatte | 74 | 61 |\n| Deltid | 502 | 158 |\n");
        Assert.Equal(((861, 465), (74, 61)), (Counts(plan.Figures!.Balance), Counts(plan.Figures.Temporary)));
    }

    [Fact]
    public void Permanent_and_temporary_are_all() =>
        Assert.Equal((44, 74), Counts(Read("| | Kvinner | Menn |\n|---|---|---|\n| Fast og midlertidig, alle | 44 | 74 |\n| Salg | 11 | 9 |\n| Drift | 33 | 65 |\n").Figures!.Balance));

    [Fact]
    public void Those_in_the_office_are_not_all_beside_more_on_board()
    {
        var plan = Read("Vi har 41 ansatte på kontoret i Leirvåg og 228 sjøfolk under norsk flagg.");
        Assert.Null(plan.Employer?.RegularEmployees);
    }

    [Fact]
    public void A_share_in_words_counts_nobody()
    {
        var leaders = Read("Åtte av ti ledere er menn.\n\n| | Antall | Ledere |\n|---|---|---|\n| Kvinner | 811 | 8 |\n| Menn | 403 | 30 |\n").Figures!.Leaders!;
        Assert.Null(leaders.Total);
    }

    [Fact]
    public void A_column_of_those_among_the_others_is_of_some() =>
        Assert.Null(Read("| | Jobber deltid | Herav under 15 timer |\n|---|---|---|\n| Kvinner | 71 % | 33 % |\n| Menn | 46 % | 30 % |\n").Figures!.Balance);

    [Fact]
    public void A_label_tells_whom_the_figures_below_it_count()
    {
        var plan = Read("Vi hadde 123 ansatte.\n\nDeltid:\n4 ansatte, 2 kvinner og 2 menn.\n\nMidlertidige ansatte:\nVi har ingen.\n");
        Assert.Equal((2, 2), Counts(plan.Figures!.PartTime));
        Assert.Equal((0, 0), Counts(plan.Figures.Temporary));
        Assert.Null(plan.Figures.Balance);
        Assert.Equal(123, plan.Employer!.RegularEmployees!.Value.Value);
    }

    [Fact]
    public void A_label_in_a_paragraph_tells_nothing_of_the_next_one()
    {
        var figures = Read("Vi hadde 72 ansatte.\n\nDeltid. 2 kvinner og 2 menn.\n\n37 kvinner og 35 menn var ansatt.\n").Figures!;
        Assert.Equal((2, 2), Counts(figures.PartTime));
        Assert.Equal((37, 35), Counts(figures.Balance));
    }

    [Fact]
    public void A_year_right_before_a_count_is_a_number_of_its_own() =>
        Assert.Equal((50, 40), Counts(Read("Av de 90 ansatte var det ved utgangen av 2024 50 kvinner og 40 menn.").Figures!.Balance));

    [Fact]
    public void The_year_of_a_second_figure_is_not_that_of_the_first()
    {
        var balance = Read("Kvinnene er nå 58 pst. av de ansatte, i 2019 var de 60 pst.").Figures!.Balance!;
        Assert.Equal(58, balance.WomenPercent!.Value.Value);
        Assert.NotEqual(2019, balance.Year?.Value);
    }

    private static (int Women, int Men) Counts(GenderFigure? figure) => ((int)figure!.Women!.Value.Value, (int)figure.Men!.Value.Value);

    private static Plan Read(string text) => TextDocument.Read(Title + text).Plan!;
}
