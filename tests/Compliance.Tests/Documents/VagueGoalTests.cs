using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Goals that cannot be measured as they are worded.</summary>
public class VagueGoalTests
{
    [Theory]
    [InlineData("Flere kvinner på verkstedet")]
    [InlineData("Økt trivsel")]
    [InlineData("Andelen kvinner i ledelsen skal øke.")]
    [InlineData("Sykefraværet blant gravide skal ned.")]
    [InlineData("Kjønnsbalansen på lageret skal bli jevnere.")]
    [InlineData("Kornsiloen skal være en attraktiv arbeidsgiver for alle.")]
    [InlineData("Alle ansatte skal ha like muligheter til å utvikle seg.")]
    [InlineData("Vi skal ha en stab som speiler befolkningen.")]
    [InlineData("Rettferdig lønn")]
    public void A_goal_that_only_says_the_direction_or_how_it_is_to_be_cannot_be_measured(string goal) =>
        Assert.False(Assert.Single(Read($"- {goal}\n").Goals!).Measurable);

    [Theory]
    [InlineData("Flere enn ti kvinner på verkstedet")]
    [InlineData("Flere kvinner enn menn på verkstedet")]
    [InlineData("Flere kvinner i ledelsen innen 2026")]
    [InlineData("Andelen kvinner i ledelsen skal øke med fem prosentpoeng.")]
    [InlineData("Bedre skår på inkludering i medarbeiderundersøkelsen")]
    [InlineData("Alle ledere skal få mer opplæring i regelverket.")]
    [InlineData("Alle ledere skal ha kurs i rettferdig vurdering.")]
    [InlineData("Doble andelen kvinner og få flere søkere")]
    [InlineData("Ingen skal oppleve trakassering.")]
    [InlineData("Alle skal ha en utviklingsplan.")]
    [InlineData("Felles rutine for foreldrepermisjon")]
    public void What_can_be_counted_asked_or_told_by_a_day_is_not_called_so(string goal) =>
        Assert.NotEqual(false, Assert.Single(Read($"- {goal}\n").Goals!).Measurable);

    [Fact]
    public void What_stands_below_a_goal_or_tells_of_indicators_may_say_how_it_is_measured()
    {
        Assert.NotEqual(false, Read("1. Flere kvinner på verkstedet\n   - 30 prosent i ledelsen\n").Goals![0].Measurable);
        Assert.NotEqual(false, Read("- Flere kvinner på verkstedet\n\n## Oppfølging\n\nIndikatoren er andelen kvinner blant lærlingene.\n").Goals![0].Measurable);
    }

    [Fact]
    public void The_same_holds_in_other_languages()
    {
        Assert.False(Assert.Single(Read("- Fleire kvinner skal søkje leiarstillingar.\n", "Likestillingsplan 2025–2027 for tilsette i verksemda").Goals!).Measurable);
        Assert.False(Assert.Single(Read("- Fler kvinnor bland cheferna ska anställas.\n", "Jämställdhetsplan 2025–2027 för anställda").Goals!).Measurable);
        Assert.False(Assert.Single(Read("- More women in our workshops\n", "Equality plan 2025–2027", "Goals").Goals!).Measurable);
        Assert.NotEqual(false, Assert.Single(Read("- More than ten women in our workshops\n", "Equality plan 2025–2027", "Goals").Goals!).Measurable);
    }

    [Fact]
    public void A_plan_for_some_years_gives_such_a_goal_no_day()
    {
        Assert.DoesNotContain(Read("- Flere kvinner på verkstedet\n").Sources!.Searched, s => s.Key.EndsWith("deadline", StringComparison.Ordinal) && s.Value.MayBeThere);
        Assert.Contains(Read("- Alle skal ha en utviklingsplan.\n").Sources!.Searched, s => s.Key.EndsWith("deadline", StringComparison.Ordinal) && s.Value.MayBeThere);
    }

    [Fact]
    public void A_vague_time_of_the_measure_beside_a_goal_is_no_day_of_it()
    {
        static bool IsAsked(string time) => Read($"| Tiltak | Mål | Ansvarlig | Frist |\n|---|---|---|---|\n| Fadder til nye | Alle kjenner ordningen | HR-sjefen | {time} |\n| Kurs for ledere | Alle ledere kan reglene | HR-sjefen | 1. mai 2025 |\n", "Likestillingsplan 2025", "Tiltak")
            .Sources!.Searched.Any(s => s.Key.StartsWith("goals[Alle kjenner", StringComparison.Ordinal) && s.Key.EndsWith("deadline", StringComparison.Ordinal) && s.Value.MayBeThere);
        Assert.False(IsAsked("Fortløpende"));
        Assert.True(IsAsked("1. april 2025"));
        Assert.True(IsAsked("Hver vår"));
    }

    private static Plan Read(string text, string title = "Likestillingsplan 2025–2027", string heading = "Mål") =>
        TextDocument.Read($"# {title}\n\n## {heading}\n\n{text}\n", "plan.md").Plan!;
}
