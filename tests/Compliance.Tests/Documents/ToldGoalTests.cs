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

    private static Plan Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentPlanReader.Read(stream, "plan.txt").Plan!;
    }
}
