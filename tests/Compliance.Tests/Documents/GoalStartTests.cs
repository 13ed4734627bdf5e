using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a goal is counted in, and where it starts from, as the words around it tell.</summary>
public sealed class GoalStartTests
{
    [Theory]
    [InlineData("nb", "Andelen som arbeider heltid, er nå 47 prosent, og målet er 55 prosent innen 2027.", 47)]
    [InlineData("nb", "Av lederne var 22 prosent kvinner i 2023. Målet er 40 prosent innen 2027.", 22)]
    [InlineData("nn", "Delen som arbeider heiltid, er no 47 prosent, og målet er 55 prosent innan 2027.", 47)]
    [InlineData("sv", "Av de anställda svarade 81 procent att de kände till rutinerna. Målet är 95 procent 2026.", 81)]
    public void A_goal_that_only_names_a_number_starts_from_the_one_before_it(string language, string text, int start)
    {
        var goal = Assert.Single(Read(language, text));
        Assert.Equal(Quantity.Exactly(start), goal.Baseline);
    }

    [Fact]
    public void Which_of_two_counts_a_goal_goes_on_from_is_not_said() =>
        Assert.Null(Assert.Single(Read("nb", "Seks av 40 ledere er kvinner. Målet er ti innen utgangen av 2026.")).Baseline);

    [Fact]
    public void A_goal_with_a_subject_of_its_own_does_not_start_from_another() =>
        Assert.Null(Assert.Single(Read("nb", "Av lederne var 22 prosent kvinner i 2023. Målet er at 40 prosent av lærlingene skal være jenter innen 2027.")).Baseline);

    [Fact]
    public void From_a_number_to_a_percentage_is_where_it_starts_and_ends()
    {
        var goal = Assert.Single(Read("nb", "Målet er at andelen menn i omsorgen skal øke fra 11 til 15 prosent innen 2028."));
        Assert.Equal((Quantity.Exactly(11), Quantity.Exactly(15)), (goal.Baseline!.Value, goal.Target!.Value));
    }

    [Theory]
    [InlineData("Målet er at menn tar ut minst 15 uker innen 2027.", "weeks")]
    [InlineData("Målet er at lønnsforskjellen er under 3 prosentpoeng innen 2027.", "percentage points")]
    [InlineData("Målet er minst fem kvinner i vaktlaget innen 2027.", "persons")]
    [InlineData("Målet er 40 prosent kvinner innen 2027.", "percent")]
    public void What_stands_behind_the_number_is_its_unit(string text, string unit) => Assert.Equal(unit, Assert.Single(Read("nb", text)).Unit);

    [Theory]
    [InlineData("Målet er ti innen utgangen av 2026.")]
    [InlineData("Mål: Ti kvinner i beredskapen innen utgangen av 2026.")]
    public void The_only_number_before_a_deadline_is_what_is_to_be_reached(string text) => Assert.Equal(Quantity.Exactly(10), Assert.Single(Read("nb", text)).Target);

    private static IReadOnlyList<Goal> Read(string language, string text) => TextDocument.Read(Titles[language] + text + "\n").Plan!.Goals!;

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["nb"] = "Likestillingsredegjørelse for Tindvik AS 2024\n\nTilstanden for likestilling blant de ansatte\n\n",
        ["nn"] = "Likestillingsutgreiing for Tindvik AS 2024\n\nTilstanden for likestilling blant dei tilsette\n\n",
        ["sv"] = "Jämställdhetsplan för Tindvik AB 2024\n\nJämställdheten bland de anställda\n\n",
    };
}
