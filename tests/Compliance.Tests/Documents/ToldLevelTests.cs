using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Parts of the staff that sentences name: they are levels, and no figures of all.</summary>
public class ToldLevelTests
{
    [Theory]
    [InlineData("Styret består av tre kvinner og fire menn.", "Styret", 3, 4, null)]
    [InlineData("Styret i Fjordlys Drift AS består av seks personer, hvorav to kvinner.", "Styret", 2, null, 6)]
    [InlineData("Av 12 professorer er 3 kvinner.", "professorer", 3, null, 12)]
    [InlineData("9 av 21 verksmestere er kvinner.", "verksmestere", 9, null, 21)]
    [InlineData("Blant fagarbeidarane er det to kvinner og 83 menn.", "fagarbeidarane", 2, 83, null)]
    [InlineData("I teknisk avdeling er ni av elleve menn.", "teknisk avdeling", null, 9, 11)]
    [InlineData("Av 12 professorer är 3 kvinnor.", "professorer", 3, null, 12)]
    [InlineData("Styrelsen består av fyra kvinnor och tre män.", "Styrelsen", 4, 3, null)]
    [InlineData("The board consists of three women and four men.", "board", 3, 4, null)]
    public void A_part_of_the_staff_that_a_sentence_names_is_a_level(string sentence, string name, int? women, int? men, int? total)
    {
        var figures = Read(sentence).Figures!;
        var level = Assert.Single(figures.Levels!);
        Assert.Equal((name, women, men, total), (level.Name, Number(level.Women), Number(level.Men), Number(level.Total)));
        Assert.Null(figures.Balance);
    }

    [Fact]
    public void Each_clause_names_its_own()
    {
        var levels = Read("I driftsutvalget er det to kvinner og en mann, og blant de 14 verksmestrene er åtte kvinner.").Figures!.Levels!;
        Assert.Equal([("driftsutvalget", 2, null), ("verksmestrene", 8, 14)], levels.Select(l => (l.Name, Number(l.Women)!.Value, Number(l.Total))).ToArray());
    }

    [Theory]
    [InlineData("Av 40 søkere var 12 kvinner.")]
    [InlineData("Nyansettelser: Av 46 nye i 2024 var 7 kvinner.")]
    [InlineData("Ved årsskiftet var 31 kvinner og 48 menn ansatt.")]
    [InlineData("Likevel er kun 3 av 19 kvinner.")]
    [InlineData("Målet vårt er 15 prosent kvinner blant sjåførene.")]
    [InlineData("Partene ble enige om å prioritere to kvinner i driften.")]
    [InlineData("Blant rådgiverne tjener kvinner 96 prosent av menns lønn.")]
    public void Those_who_applied_days_goals_and_pay_are_no_levels(string sentence) => Assert.Null(Read(sentence).Figures?.Levels);

    [Fact]
    public void Shares_of_women_by_place_are_guesses_and_none_of_all()
    {
        var plan = Read("Kvinneandelen i kommunen er 71 %. I helse og omsorg er den 88 %, i oppvekst 84 % og i teknisk drift 22 %.");
        Assert.Equal([("helse og omsorg", 88m), ("oppvekst", 84m), ("teknisk drift", 22m)], plan.Figures!.Levels!.Select(l => (l.Name!, l.WomenPercent!.Value.Value)).ToArray());
        Assert.Equal(71, Number(plan.Figures.Balance!.WomenPercent));
        Assert.True(plan.Sources!.Places.Where(p => p.Key.StartsWith("figures.levels[", StringComparison.Ordinal) && !p.Key.EndsWith(".year", StringComparison.Ordinal)).All(p => p.Value.Confidence < 1));
    }

    [Fact]
    public void Shares_of_women_behind_each_other_are_of_the_places_they_stand_beside()
    {
        var figures = Read("Kvinneandelen er 88 % i hjemmetjenesten, 84 % i barnehagene og 22 % i teknisk drift.").Figures!;
        Assert.Equal([("hjemmetjenesten", 88m), ("barnehagene", 84m), ("teknisk drift", 22m)], figures.Levels!.Select(l => (l.Name!, l.WomenPercent!.Value.Value)).ToArray());
        Assert.Null(figures.Balance);
    }

    [Fact]
    public void The_leaders_whom_the_plan_has_a_figure_of_are_no_level_beside_it()
    {
        var figures = Read("Ledergruppen har tre kvinner og to menn. Blant ledere med personalansvar er 14 av 37 kvinner.").Figures!;
        Assert.Equal((14, 37), (Number(figures.Leaders!.Women), Number(figures.Leaders.Total)));
        Assert.Equal(("Ledergruppen", 3, 2), (Assert.Single(figures.Levels!).Name, Number(figures.Levels![0].Women), Number(figures.Levels[0].Men)));
    }

    [Fact]
    public void A_share_of_all_leaders_comes_before_the_counts_of_a_group_of_them() =>
        Assert.Equal((null, 38), (Number(Read("Ledergruppen har tre kvinner og to menn. 38 prosent av alle ledere er kvinner.").Figures!.Leaders!.Women), Number(Read("Ledergruppen har tre kvinner og to menn. 38 prosent av alle ledere er kvinner.").Figures!.Leaders!.WomenPercent)));

    private static int? Number(Quantity? quantity) => quantity is { } number ? (int)number.Value : null;

    private static Plan Read(string text) => TextDocument.Read("Likestillingsredegjørelse 2024\nFjordlys Drift AS\n\nKjønnsbalanse\n\n" + text, "plan.txt").Plan!;
}
