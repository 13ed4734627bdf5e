using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Goals in running text, and what only looks like one.</summary>
public class ToldGoalTests
{
    [Theory]
    [InlineData("Kvinneandelen i drift skulle opp til 15 prosent. Målet er ikke nådd.")]
    [InlineData("Kvinneandelen i drift skulle opp til 15 prosent. Målet er nådd.")]
    [InlineData("Andelen grønne boliglån var 17 %. Målet er 25 % innen 2026.")]
    public void What_came_of_a_goal_and_the_goals_of_other_chapters_are_none(string text) =>
        Assert.Null(Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\nDrift\n\n" + text + "\n").Goals);

    [Theory]
    [InlineData("Andelen kvinner i ledelsen er 29 %. Målet er 35 % innen 2026.", false)]
    [InlineData("Bankens mål er 35 % kvinner i ledelsen innen utgangen av 2026.", false)]
    [InlineData("The Company's target is 35 % women in management by the end of 2026.", true)]
    public void A_share_of_people_is_one(string text, bool english)
    {
        var head = english ? "Equality statement 2024 for Granli Shipping AS\n\nWe are 60 women and 40 men, and we work for equality.\n\nResults\n\n" : "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\nResultater\n\n";
        Assert.Equal(35, Assert.Single(Read(head + text + "\n").Goals!).Target!.Value.Value);
    }

    [Theory]
    [InlineData("Banken har som mål å ha minst 40 prosent kvinner blant lederne innen 2027.")]
    [InlineData("Vi har satt oss som mål å ha minst 40 prosent kvinner blant lederne innen 2027.")]
    [InlineData("Vi har et mål om minst 40 prosent kvinner blant lederne innen 2027.")]
    [InlineData("Nytt mål er minst 40 prosent kvinner blant lederne innen 2027.")]
    [InlineData("Målet vårt for perioden 2024–2027 er at minst 40 prosent av lederne skal være kvinner innen 2027.")]
    public void Who_wants_to_reach_it_and_for_which_years_may_stand_before_it(string text)
    {
        var goal = Assert.Single(Read(Head + text + "\n").Goals!);
        Assert.Equal(40, goal.Target!.Value.Value);
        Assert.Equal(2027, goal.Deadline!.Value.Last.Year);
    }

    [Theory]
    [InlineData("Regjeringen har som mål å ha minst 40 prosent kvinner blant lederne innen 2027.")]
    [InlineData("Hver leder har som mål å snakke med alle sine ansatte.")]
    [InlineData("Målet om minst 40 prosent kvinner blant lederne er nådd.")]
    [InlineData("Vi har ikke satt oss som mål å ha flere kvinner blant lederne.")]
    public void What_others_want_and_what_was_reached_is_no_goal(string text) =>
        Assert.Null(Read(Head + text + "\n").Goals);

    [Fact]
    public void What_is_given_to_others_is_no_goal_of_the_work() =>
        Assert.Null(Read("# Likestillingsredegjørelse 2024 for Granli Bank AS\n\n## Gaver til lag og foreninger\n\nDet er et mål at minst halvparten av midlene skal gå til barn og unge, og at jenter og gutter får like mye.\n\n## Ansatte\n\nVi er 60 kvinner og 40 menn.\n", "plan.md").Goals);

    [Fact]
    public void Where_it_starts_from_may_have_a_year_of_its_own()
    {
        var goal = Assert.Single(Read("# Handlingsplan for likestilling 2024–2026 for Granli Bruk AS\n\n## Mål\n\n- Andelen ansatte som kjenner varslingsrutinen, skal opp fra 71 prosent i 2023 til 90 prosent i 2026.\n", "plan.md").Goals!);
        Assert.Equal((90m, 71m, 2026), (goal.Target!.Value.Value, goal.Baseline!.Value.Value, goal.Deadline!.Value.Last.Year));
    }

    [Fact]
    public void Whom_a_goal_counts_is_not_what_is_to_be_reached()
    {
        var goals = Read("# Handlingsplan for likestilling 2024–2026 for Granli Bruk AS\n\n## Mål\n\n- Andelen renholdere med stilling på 80 prosent eller mer skal øke fra 52 prosent i 2023 til 70 prosent innen utgangen av 2026.\n- Alle møterom med mer enn 30 plasser skal være ombygd innen 2026.\n- De som ansettes, skal fordele seg innenfor 40 og 60 prosent.\n- Minst to kvinner skal sitte i ledergruppen innen 2026.\n", "plan.md").Goals!;
        Assert.Equal((70m, 52m), (goals[0].Target!.Value.Value, goals[0].Baseline!.Value.Value));
        Assert.Null(goals[1].Target);
        Assert.Null(goals[2].Target);
        Assert.Equal(2m, goals[3].Target!.Value.Value);
    }

    [Fact]
    public void What_is_thought_of_a_goal_is_none() =>
        Assert.Single(Read("# Handlingsplan for likestilling 2024–2026 for Granli Bruk AS\n\n## Mål\n\nMinst 40 prosent av lederne skal være kvinner innen 2026. Målet er ambisiøst.\n", "plan.md").Goals!);

    [Theory]
    [InlineData(Head + "Målene våre for perioden 2024–2027 er at minst 40 prosent av lederne skal være kvinner, at lønna til kvinner skal være 98 prosent av menns innen 2026, og at ingen skal oppleve trakassering. Det første målet er nådd.\n", "minst 40 prosent av lederne skal være kvinner")]
    [InlineData("Likestillingsutgreiing 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\nResultat\n\nMåla våre for perioden 2024–2027 er at minst 40 prosent av leiarane skal vere kvinner, at løna til kvinner skal vere 98 prosent av løna til menn innan 2026, og at ingen skal oppleve trakassering.\n", "minst 40 prosent av leiarane skal vere kvinner")]
    [InlineData("Equality statement 2024 for Granli Shipping AS\n\nWe are 60 women and 40 men, and we work for equality.\n\nResults\n\nOur goals for 2024–2027 are that at least 40 per cent of managers are women, that women's pay is 98 per cent of men's by 2026, and that nobody is harassed.\n", "at least 40 per cent of managers are women")]
    public void One_sentence_may_tell_several(string text, string first)
    {
        var goals = Read(text).Goals!;
        Assert.Equal(3, goals.Count);
        Assert.Equal(first, goals[0].Text);
        Assert.Equal((40m, 98m), (goals[0].Target!.Value.Value, goals[1].Target!.Value.Value));
        Assert.Equal(2026, goals[1].Deadline!.Value.Last.Year);
        Assert.Null(goals[2].Target);
    }

    [Fact]
    public void Lines_with_a_mark_of_their_own_are_one_each()
    {
        var goals = Read("Handlingsplan for likestilling 2023–2025 Granli Bruk AS\n\n4  Mål\n\nM1  Andelen kvinner i drift skal være minst 12 prosent innen 31.12.2025.\nM2  Bedriften skal ha et inkluderende språk.\nM3  Minst 5 prosent av nyansatte skal ha hull i CV-en.\n\n5  Oppfølging\n\nStyret følger opp.\n").Goals!;
        Assert.Equal(["M1", "M2", "M3"], goals.Select(g => g.Id));
        Assert.Equal("Bedriften skal ha et inkluderende språk.", goals[1].Text);
        Assert.Equal((12m, 5m), (goals[0].Target!.Value.Value, goals[2].Target!.Value.Value));
    }

    private const string Head = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\nResultater\n\n";

    private static Plan Read(string text, string name = "plan.txt")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentPlanReader.Read(stream, name).Plan!;
    }
}
