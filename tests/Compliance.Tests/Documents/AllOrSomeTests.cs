using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>"All" and "nobody" are figures of the employer only where they speak of its staff, and not of a part.</summary>
public class AllOrSomeTests
{
    [Theory]
    [InlineData("Alle i ledelsen arbeider heltid.")]
    [InlineData("Alle ingeniører arbeider heltid.")]
    [InlineData("Alle våre konsulenter er fast ansatt.")]
    [InlineData("Alle i produksjonen er fast ansatt.")]
    [InlineData("Ingen av montørene arbeider deltid.")]
    [InlineData("I administrasjonen arbeider ingen deltid.")]
    [InlineData("Alle nye stillinger er faste heltidsstillinger.")]
    [InlineData("Alle deltidsansatte er fast ansatt.")]
    [InlineData("Alle kvinner arbeider heltid.")]
    [InlineData("Ingen ledere er midlertidig ansatt.")]
    [InlineData("Blant mekanikerne er ingen midlertidig ansatt.")]
    [InlineData("Det er ingen midlertidig ansatte i ledelsen.")]
    public void What_is_said_of_some_is_no_figure_of_all(string sentence) => IsNoFigure(Read(sentence));

    [Theory]
    [InlineData("All managers work full time.")]
    [InlineData("None of the engineers work part-time.")]
    [InlineData("All seafarers are permanently employed.")]
    public void Nor_is_it_in_English(string sentence) => IsNoFigure(Read(sentence, "Gender equality statement 2024 of Granli Shipping AS\n\nThe company has 250 employees.\n\nStatus\n\n"));

    [Theory]
    [InlineData("Alle ansatte arbeider heltid.")]
    [InlineData("Alle medarbeiderne i selskapet har fast heltidsstilling.")]
    [InlineData("Alle er fast ansatt, og ingen arbeider deltid.")]
    [InlineData("Ingen av de ansatte arbeider deltid.")]
    [InlineData("Det var ingen deltidsansatte.")]
    [InlineData("Alle hadde hel stilling.")]
    public void What_is_said_of_all_is_one(string sentence) => Assert.Equal(0m, Read(sentence).Figures!.PartTime!.Women!.Value.Value);

    [Theory]
    [InlineData("I salg arbeider 14 kvinner og 6 menn deltid.", "figures.part time.women")]
    [InlineData("Kvinner i butikk tok ut 20 uker foreldrepermisjon, menn 10 uker.", "figures.parental leave.womens average weeks")]
    public void Figures_of_one_place_are_a_guess(string sentence, string path) => Assert.True(Read(sentence).Sources!.Places[path].IsGuess);

    [Theory]
    [InlineData("Sykefraværet følges opp hver måned.", false)]
    [InlineData("Lærlinger følges opp hvert kvartal.", false)]
    [InlineData("Planen følges opp hvert kvartal.", true)]
    [InlineData("Arbeidet følges opp av AMU hvert kvartal.", true)]
    [InlineData("Dette følges opp i ledergruppen hvert halvår.", true)]
    public void Follow_up_of_others_is_none_of_the_work(string sentence, bool isOfWork) => Assert.Equal(isOfWork, Read(sentence).FollowUp?.Cadence is not null);

    private static void IsNoFigure(Plan plan)
    {
        Assert.Null(plan.Figures?.PartTime);
        Assert.Null(plan.Figures?.Temporary);
        Assert.Null(plan.Figures?.AllFullTime);
        Assert.Null(plan.Figures?.AllPermanent);
    }

    private static Plan Read(string sentence, string head = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 250 ansatte.\n\nStatus\n\n") =>
        DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(head + sentence + "\n")), "plan.txt").Plan!;
}
