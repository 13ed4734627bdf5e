using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Tables that show parts of the employer, several years, or women and men in one cell side by side.</summary>
public class PartsOfEmployerTests
{
    [Fact]
    public void Of_several_companies_and_all_of_them_the_figures_of_all_count()
    {
        var figures = Read("<table><tr><th></th><th colspan=\"2\">Verksted</th><th colspan=\"2\">Salg</th><th colspan=\"2\">Samlet</th></tr><tr><th></th><th>K</th><th>M</th><th>K</th><th>M</th><th>K</th><th>M</th></tr><tr><td>Ansatte</td><td>12</td><td>98</td><td>30</td><td>21</td><td>42</td><td>119</td></tr><tr><td>Deltid</td><td>2</td><td>3</td><td>8</td><td>1</td><td>10</td><td>4</td></tr></table>", "plan.html").Figures!;
        Assert.Equal((42m, 119m), Of(figures.Balance));
        Assert.Equal((10m, 4m), Of(figures.PartTime));
        Assert.Equal([("Verksted", (12m, 98m)), ("Salg", (30m, 21m))], figures.Levels!.Select(l => (l.Name!, Of(l))).ToArray());
    }

    [Theory]
    [InlineData("| | Ashore 2024 | Ashore 2023 | Afloat 2024 | Afloat 2023 |\n|---|---|---|---|---|\n| Employees, women | 33 | 30 | 8 | 7 |\n| Employees, men | 41 | 44 | 120 | 131 |\n| Temporary employees (W/M) | 2 / 1 | 3 / 1 | 4 / 9 | n/a |\n")]
    [InlineData("| | Molde 2024 | Molde 2023 | Voss 2024 | Voss 2023 |\n|---|---|---|---|---|\n| Ansatte, kvinner | 33 | 30 | 8 | 7 |\n| Ansatte, menn | 41 | 44 | 120 | 131 |\n| Midlertidige (K/M) | 2 / 1 | 3 / 1 | 4 / 9 | - |\n")]
    public void Of_parts_without_a_sum_none_is_all(string table)
    {
        var figures = Read("Equality statement 2024\n\n" + table, "plan.md").Figures!;
        Assert.Null(figures.Balance);
        Assert.Null(figures.Temporary);
        Assert.Equal([(33m, 41m), (8m, 120m), (30m, 44m), (7m, 131m)], figures.Levels!.Select(Of).ToArray());
        Assert.Equal([2024m, 2024m, 2023m, 2023m], figures.Levels!.Select(l => l.Year!.Value.Value).ToArray());
    }

    [Theory]
    [InlineData("Deltid (K/M)", "4 / 1")]
    [InlineData("Deltid (M/K)", "1 / 4")]
    [InlineData("Deltid (kvinner/menn)", "4/1")]
    [InlineData("Deltidsanställda (män/kvinnor)", "1/4")]
    public void Women_and_men_may_share_a_cell(string name, string cell)
    {
        var figures = Read($"Redegjørelse 2024\n\n| | 2024 | 2023 |\n|---|---|---|\n| Kvinner | 20 | 19 |\n| Menn | 30 | 31 |\n| {name} | {cell} | 5 / 5 |\n", "plan.md").Figures!;
        Assert.Equal((4m, 1m), Of(figures.PartTime));
    }

    [Fact]
    public void Shares_of_women_below_years_are_of_each_year_and_a_goal_is_none()
    {
        var levels = Read("Likestillingsutgreiing 2023\n\nDel kvinner på ulike nivå (prosent)\n\n| | 2022 | 2023 | Mål 2026 |\n|---|---|---|---|\n| Toppleiing | 25,0 | 37,5 | 40 |\n| Seksjonsleiarar | 42,0 | 43,9 | 45 |\n", "plan.md").Figures!.Levels!;
        Assert.Equal([("Toppleiing", 2022m, 25.0m), ("Seksjonsleiarar", 2022m, 42.0m), ("Toppleiing", 2023m, 37.5m), ("Seksjonsleiarar", 2023m, 43.9m)], levels.Select(l => (l.Name!, l.Year!.Value.Value, l.WomenPercent!.Value.Value)).ToArray());
    }

    [Theory]
    [InlineData("Vi er 46 personer. I 2024 var tre medarbeidere i foreldrepermisjon.")]
    [InlineData("Vi er 46 ansatte. Tre ansatte var ute i foreldrepermisjon i løpet av året.")]
    [InlineData("We are 46 employees. Three employees were on parental leave in 2024.")]
    public void Those_on_leave_are_not_all(string text) => Assert.Equal(46m, Read(text).Employer!.RegularEmployees!.Value.Value);

    [Theory]
    [InlineData("I selskapet er 54 % kvinner. Blant de merkantilt ansatte er kvinneandelen 61 %.", 54)]
    [InlineData("Sykefravær\nKvinner 6,4 %, menn 3,2 %.", null)]
    [InlineData("Vi bygger på intervjuer med 12 kvinner og 9 menn.", null)]
    [InlineData("Tabell 3-4 Kvinneandel i lederstillinger", null)]
    public void A_share_of_some_or_of_something_else_is_none_of_all(string text, int? share) =>
        Assert.Equal(share, (int?)Read("Redegjørelse 2024\n\n" + text).Figures?.Balance?.WomenPercent?.Value);

    [Fact]
    public void That_there_is_no_involuntary_part_time_denies_no_mapping()
    {
        var mapping = Read("Equality statement 2024\n\nThere is no involuntary part-time work in the company. All part-timers were asked in June 2024 whether they want to work more.").PartTimeMapping!;
        Assert.NotEqual(MappingStatus.NotDone, mapping.Status);
        Assert.Equal(0m, mapping.Involuntary!.Women!.Value.Value);
    }

    [Fact]
    public void In_a_statement_the_end_of_the_year_is_that_of_its_year()
    {
        var balance = Read("# Likestillingsredegjørelse 2023\n\nVed årsskiftet var vi 80 ansatte, 50 kvinner og 30 menn. 4 kvinner og 1 mann arbeidet deltid.", "plan.md").Figures!;
        Assert.Equal(2023m, balance.Balance!.Year!.Value.Value);
        Assert.Equal(2023m, balance.PartTime!.Year!.Value.Value);
    }

    [Theory]
    [InlineData("14 personer var midlertidig ansatt i 2024: 8 kvinner og 6 menn.")]
    [InlineData("Fjorten er mellombels tilsette på åremål, åtte kvinner og seks menn.")]
    [InlineData("14 persons were temporary employees, 8 women and 6 men.")]
    public void Those_whom_women_and_men_make_up_are_their_total(string text) =>
        Assert.Equal(14m, Read("Likestillingsredegjørelse 2024\n\n" + text).Figures!.Temporary!.Total!.Value.Value);

    [Fact]
    public void The_staff_are_no_total_of_those_who_work_part_time() =>
        Assert.Null(Read("Likestillingsredegjørelse 2024\n\nAv 80 ansatte arbeider 19 kvinner og 2 menn deltid.").Figures!.PartTime!.Total);

    [Fact]
    public void A_group_of_leaders_is_named() =>
        Assert.Equal("ledergruppen", Read("Likestillingsredegjørelse 2024\n\nI ledergruppen er det to kvinner og fire menn.").Figures!.Leaders!.Population);

    [Fact]
    public void A_bare_name_before_a_share_is_of_a_part() =>
        Assert.Equal(17.0m, Read("# Equality statement 2024\n\nWomen made up 17.0% of the workforce.\n\nAfloat 6.1% women\n\nDrilling 27.5% women", "plan.md").Figures!.Balance!.WomenPercent!.Value.Value);

    [Theory]
    [InlineData("Løn", "Vi kartla løna for 2023. For funksjonærane er kvinnene si løn i snitt 88,5 % av mennene si.", "funksjonærane")]
    [InlineData("Lønn", "Vi kartla lønnen for 2023. For montørene er kvinners lønn 93 prosent av menns.", "montørene")]
    public void A_share_of_pay_for_a_group_is_none_of_all(string heading, string text, string group)
    {
        var pay = Read($"# Redegjørelse 2024\n\n## {heading}\n\n{text}", "plan.md").PayMapping!;
        Assert.Null(pay.TotalWomensShareOfMensPay);
        Assert.Equal(group, pay.Groups![0].Population);
    }

    [Fact]
    public void The_most_recent_mapping_was_done()
    {
        var pay = Read("# Equality statement 2024\n\n## Pay\n\nWe map pay every second year, most recently for 2023.", "plan.md").PayMapping!;
        Assert.Equal((MappingStatus.Completed, 2023m), (pay.Status!.Value, pay.ForYear!.Value.Value));
    }

    private static (decimal? Women, decimal? Men) Of(GenderFigure? figure) => (figure?.Women?.Value, figure?.Men?.Value);

    private static Plan Read(string text, string file = "plan.txt") => TextDocument.Read(text + "\n", file).Plan!;
}
