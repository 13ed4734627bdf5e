using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a table of figures says once for several rows: above their names, in the first of them, or in the year alone.</summary>
public class FigureHeadsTests
{
    [Fact]
    public void The_cell_above_women_and_men_says_who_is_counted()
    {
        var plan = Read("""
            | Kjønnsbalanse | Antall | Prosent |
            |---|---|---|
            | Kvinner | 33 | 55 |
            | Menn | 27 | 45 |
            | Sum | 60 | 100 |

            | Deltid | Antall | Andel av alle kvinner/menn |
            |---|---|---|
            | Kvinner | 9 | 27,3 % |
            | Menn | 2 | 7,4 % |

            | Midlertidige stillinger | Antall |
            |---|---|
            | Kvinner | 4 |
            | Menn | 1 |

            | Foreldrepermisjon | Gj.snitt uker |
            |---|---|
            | Kvinner | 21 |
            | Menn | 15 |
            """);
        Assert.Equal((33m, 27m), (plan.Figures?.Balance?.Women?.Value, plan.Figures?.Balance?.Men?.Value));
        Assert.Equal((9m, 2m), (plan.Figures?.PartTime?.Women?.Value, plan.Figures?.PartTime?.Men?.Value));
        Assert.Equal((4m, 1m), (plan.Figures?.Temporary?.Women?.Value, plan.Figures?.Temporary?.Men?.Value));
        Assert.Equal((21m, 15m), (plan.Figures?.ParentalLeave?.WomensAverageWeeks?.Value, plan.Figures?.ParentalLeave?.MensAverageWeeks?.Value));
    }

    [Fact]
    public void The_sum_below_the_departments_is_of_those_whom_the_cell_above_them_names()
    {
        var plan = Read("""
            | Deltid | Kvinner | Menn |
            |---|---|---|
            | Kjøkken | 6 | 1 |
            | Servering | 3 | 1 |
            | Totalt | 9 | 2 |
            """);
        Assert.Null(plan.Figures?.Balance);
        Assert.Equal((9m, 2m), (plan.Figures?.PartTime?.Women?.Value, plan.Figures?.PartTime?.Men?.Value));
    }

    [Fact]
    public void A_row_without_a_name_goes_on_with_the_name_of_the_row_above()
    {
        var plan = Read("""
            | Kategori | Kjønn | 2023 | 2024 |
            |---|---|---|---|
            | Ansatte | Kvinner | 31 | 33 |
            | | Menn | 28 | 27 |
            | Deltid | Kvinner | 8 | 9 |
            | | Menn | 3 | 2 |

            | Stillingsgruppe | Kjønn | Antall | Kvinners andel av menns lønn |
            |---|---|---|---|
            | Kokker | Kvinner | 12 | 97,1 % |
            | | Menn | 11 | |
            | Servitører | Kvinner | 21 | 99,4 % |
            | | Menn | 16 | |
            """);
        Assert.Equal((33m, 27m), (plan.Figures?.Balance?.Women?.Value, plan.Figures?.Balance?.Men?.Value));
        Assert.Equal((9m, 2m), (plan.Figures?.PartTime?.Women?.Value, plan.Figures?.PartTime?.Men?.Value));
        Assert.Equal([("Kokker", 12m, 11m), ("Servitører", 21m, 16m)], plan.PayMapping!.Groups!.Select(g => (g.Name, g.Women!.Value, g.Men!.Value)).ToArray());
    }

    [Fact]
    public void Rows_of_years_below_the_balance_of_women_and_men_are_of_all()
    {
        var plan = Read("""
            ## Kjønnsfordeling

            | | Kvinner | Menn |
            |---|---|---|
            | 2023 | 31 | 28 |
            | 2024 | 33 | 27 |
            """);
        Assert.Equal((33m, 27m, 2024m), (plan.Figures?.Balance?.Women?.Value, plan.Figures?.Balance?.Men?.Value, plan.Figures?.Balance?.Year?.Value));
    }

    [Fact]
    public void Rows_of_years_below_something_else_are_figures_of_nobody()
    {
        var plan = Read("""
            ## Sykefravær

            | | Kvinner | Menn |
            |---|---|---|
            | 2023 | 5,2 % | 3,1 % |
            | 2024 | 5,5 % | 3,0 % |
            """);
        Assert.Null(plan.Figures?.Balance);
    }

    [Fact]
    public void The_number_of_employees_below_years_is_that_of_the_last_one_for_a_person_to_confirm()
    {
        var plan = Read("""
            | Nøkkeltall | 2023 | 2024 |
            |---|---|---|
            | Antall ansatte | 59 | 60 |
            | Andel kvinner | 53 % | 55 % |
            """);
        Assert.Equal(60m, plan.Employer?.RegularEmployees?.Value);
        Assert.NotNull(plan.Sources!.Places["employer.regular employees"].Confidence);
    }

    [Fact]
    public void What_the_text_says_of_the_employees_counts_before_a_table()
    {
        var plan = Read("""
            Vi er 44 ansatte.

            | Nøkkeltall | 2023 | 2024 |
            |---|---|---|
            | Antall ansatte | 59 | 60 |
            """);
        Assert.Equal(44m, plan.Employer?.RegularEmployees?.Value);
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void Figures_in_words_behind_the_name_of_what_they_count_are_figures()
    {
        var plan = Read("""
            | Tema | Status |
            |---|---|
            | Ansatte | 60 (33 kvinner og 27 menn) |
            | Deltid | 9 kvinner, 2 menn |
            | Ufrivillig deltid | 3 kvinner, ingen menn |
            | Foreldrepermisjon | Kvinner: 21 uker, menn: 15 uker |
            """);
        Assert.Equal((33m, 27m), (plan.Figures?.Balance?.Women?.Value, plan.Figures?.Balance?.Men?.Value));
        Assert.Equal((9m, 2m), (plan.Figures?.PartTime?.Women?.Value, plan.Figures?.PartTime?.Men?.Value));
        Assert.Equal((3m, 0m), (plan.PartTimeMapping?.Involuntary?.Women?.Value, plan.PartTimeMapping?.Involuntary?.Men?.Value));
        Assert.Equal((21m, 15m), (plan.Figures?.ParentalLeave?.WomensAverageWeeks?.Value, plan.Figures?.ParentalLeave?.MensAverageWeeks?.Value));
    }

    [Fact]
    public void What_shall_be_done_for_three_women_counts_nobody()
    {
        var plan = Read("""
            | Område | Arbeid |
            |---|---|
            | Deltid | Tilby 3 kvinner på kjøkkenet hel stilling |
            | Kokker | 12 kvinner, 11 menn |
            """);
        Assert.Null(plan.Figures?.PartTime);
        Assert.Null(plan.Figures?.Balance);
    }

    [Fact]
    public void A_table_of_pay_may_have_its_levels_side_by_side()
    {
        var plan = Read("""
            ## Kvinners andel av menns lønn

            | Lønnselement | Nivå 1 | Nivå 2 | Alle |
            |---|---|---|---|
            | Antall kvinner | 7 | 26 | 33 |
            | Antall menn | 9 | 18 | 27 |
            | Sum kontante ytelser | 95,5 % | 99,1 % | 97,0 % |
            | Overtidsgodtgjørelser | 71 % | - | 74 % |
            """);
        Assert.Null(plan.Figures?.Balance);
        Assert.Equal([("Nivå 1", 7m, 9m, 95.5m), ("Nivå 2", 26m, 18m, 99.1m)], plan.PayMapping!.Groups!.Select(g => (g.Name, g.Women!.Value, g.Men!.Value, g.WomensShareOfMensPay!.Value)).ToArray());
        Assert.Equal((97.0m, PayElements.Separate), (plan.PayMapping.TotalWomensShareOfMensPay?.Value, plan.PayMapping.Elements));
        Assert.Null(plan.Sources!.Places["pay mapping.total womens share of mens pay"].Confidence);
    }

    [Fact]
    public void A_share_that_is_called_none_of_womens_pay_is_for_a_person_to_confirm()
    {
        var plan = Read("""
            | Lønnselement | Nivå 1 | Nivå 2 |
            |---|---|---|
            | Fastlønn | 95,5 % | 99,1 % |
            | Bonus | 71 % | 74 % |
            """);
        Assert.NotNull(plan.Sources!.Places["pay mapping.groups[Nivå 1].womens share of mens pay"].Confidence);
    }

    [Fact]
    public void Averages_may_have_their_unit_in_front_and_small_groups_a_bound()
    {
        var groups = Read("""
            | Gruppe | Kvinner | Menn | Kvinners gjennomsnittslønn | Menns gjennomsnittslønn | Kvinners lønn i prosent av menns |
            |---|---|---|---|---|---|
            | Kokker | 12 | 11 | kr 512 000 | kr 520 000 | 98,5 % |
            | Lærlinger | <5 | <5 | - | - | - |
            """).PayMapping!.Groups!;
        Assert.Equal((512000m, 520000m), (groups[0].WomensAverage?.Value, groups[0].MensAverage?.Value));
        Assert.Equal(("Lærlinger", false, null), (groups[1].Name, groups[1].FiguresShown, groups[1].Women));
    }

    private static Plan Read(string tables) => TextDocument.Read("# Likestillingsredegjørelse 2024\n\nTangvika Kro AS\n\n" + tables, "plan.md").Plan!;
}
