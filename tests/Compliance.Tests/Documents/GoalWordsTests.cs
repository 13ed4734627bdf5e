using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What stands below a heading of goals and is one, or none.</summary>
public class GoalWordsTests
{
    [Theory]
    [InlineData("Vi har signert Kvinner i bygg-charteret.")]
    [InlineData("Medlem av Nettverk for mangfold i 2024")]
    [InlineData("FNs bærekraftsmål 5: Likestilling mellom kjønnene")]
    [InlineData("Vi støtter FNs bærekraftsmål 5 og 10.")]
    [InlineData("Bærekraftsmål 8 – anstendig arbeid")]
    [InlineData("SDG 5")]
    [InlineData("Vi er medlem av Likestilt arbeidsliv siden 2021.")]
    public void A_charter_a_membership_and_a_goal_of_the_world_are_no_goals_of_the_employer(string item)
    {
        Assert.Equal("Flere kvinner i verkstedet", Assert.Single(Read($"- {item}\n- Flere kvinner i verkstedet\n").Goals!).Text);
        Assert.Null(Read($"{item}\n").Goals);
        Assert.Null(Read($"| Mål | Ansvarlig |\n|---|---|\n| {item} | HR-sjefen |\n").Goals);
    }

    [Fact]
    public void The_text_that_goes_on_below_a_goal_is_none() =>
        Assert.Equal("Vi vil ha minst ti kvinner i verkstedet innen 2028.", Assert.Single(Read("Vi vil ha minst ti kvinner i verkstedet innen 2028.\n\nTeksten er skrevet av daglig leder og lest av styret. Klubben har lest den også.\n\nGranli Verksted AS · Bruveien 2 · Personvern\n").Goals!).Text);

    [Fact]
    public void Each_paragraph_that_says_what_is_to_be_is_one() =>
        Assert.Equal(2, Read("Vi vil ha minst ti kvinner i verkstedet innen 2028.\n\nAlle skal ha hele stillinger.\n").Goals!.Count);

    [Theory]
    [InlineData("Vi skal bli medlem av Likestilt arbeidsliv innen 2026")]
    [InlineData("FNs bærekraftsmål 5: 40 prosent kvinner i ledelsen")]
    [InlineData("Sertifisert som likestilt arbeidsgiver innen 2027")]
    [InlineData("Minst to kvinner er medlem av ledergruppen")]
    [InlineData("Kvinner er medlem av alle råd og utvalg")]
    public void What_the_employer_wants_to_reach_itself_is_one(string item) =>
        Assert.Equal(item, Assert.Single(Read($"- {item}\n").Goals!).Text);

    [Fact]
    public void The_same_holds_in_other_languages()
    {
        Assert.Equal("More women as carpenters", Assert.Single(Read("- We have signed the Women in Construction Charter.\n- Member of the Diversity Network\n- UN Sustainable Development Goal 5\n- More women as carpenters\n", "Equality plan 2025–2027", "Goals").Goals!).Text);
        Assert.Equal("Fler kvinnor i verkstaden", Assert.Single(Read("- Vi har undertecknat chartern.\n- De globala målen 5 och 10\n- Fler kvinnor i verkstaden\n", "Jämställdhetsplan 2025–2027", "Mål").Goals!).Text);
        Assert.Equal("Fleire kvinner i verkstaden", Assert.Single(Read("- Vi har signert charteret for mangfald.\n- FN sitt berekraftsmål 5\n- Fleire kvinner i verkstaden\n", "Likestillingsplan 2025–2027 for tilsette i verksemda", "Mål").Goals!).Text);
    }

    [Fact]
    public void Where_only_such_stand_they_are_shown_as_what_comes_nearest() =>
        Assert.Contains(Read("Vi har signert charteret.\n").Sources!.Searched["goals"].Nearest, p => p.Excerpt == "Vi har signert charteret.");

    [Theory]
    [InlineData("Ingen avdeling skal ha under 20 % kvinner blant lederne i 2027.", ">= 20")]
    [InlineData("Ingen avdelingar skal ha over 60 % av eitt kjønn i 2027.", "<= 60")]
    [InlineData("Mål: Under 20 % av de ansatte skal arbeide ufrivillig deltid i 2027.", "< 20")]
    public void What_nobody_is_to_be_below_is_the_least(string goal, string target) =>
        Assert.Equal(target, Assert.Single(TextDocument.Read("Likestillingsplan 2024 for Fjordvik AS\n\nVi arbeider for likestilling.\n\nMål\n\n- " + goal + "\n").Plan!.Goals!).Target.ToString());

    private static Plan Read(string text, string title = "Likestillingsplan 2025–2027", string heading = "Mål") =>
        TextDocument.Read($"# {title}\n\n## {heading}\n\n{text}\n", "plan.md").Plan!;
}
