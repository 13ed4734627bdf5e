using Compliance.Documents;
using Compliance.Plans;
using Compliance.Tests.House;

namespace Compliance.Tests.Documents;

/// <summary>The samples of the repository, read as documents.</summary>
public class SampleTests
{
    [Theory]
    [InlineData("bekkelund-regnskap")]
    [InlineData("furuvik-kommune")]
    [InlineData("nordlys-verft")]
    [InlineData("nordlys-verft-uferdig")]
    public void Every_excerpt_stands_at_its_place(string sample)
    {
        var lines = System.IO.File.ReadAllText(PathOf(sample)).Split('\n');
        foreach (var (path, place) in Read(sample).Sources!.Places)
            Excerpts.AssertStandsAt(lines, place, path);
    }

    [Fact]
    public void A_plan_with_every_figure_in_bullets_is_read()
    {
        var plan = Read("nordlys-verft");
        Assert.Equal(412, plan.Employer!.RegularEmployees);
        Assert.Equal((118, 294, 28.6m, 71.4m, 2024), (plan.Figures!.Balance!.Women, plan.Figures.Balance.Men, plan.Figures.Balance.WomenPercent, plan.Figures.Balance.MenPercent, plan.Figures.Balance.Year));
        Assert.Equal((6, 13, 21, 9), (plan.Figures.Temporary!.Women, plan.Figures.Temporary.Men, plan.Figures.PartTime!.Women, plan.Figures.PartTime.Men));
        Assert.Equal((27, 14), (plan.Figures.ParentalLeave!.WomensAverageWeeks, plan.Figures.ParentalLeave.MensAverageWeeks));
        Assert.Equal((MappingStatus.Completed, 2024, 94.2m), (plan.PayMapping!.Status, plan.PayMapping.ForYear, plan.PayMapping.TotalWomensShareOfMensPay));
        Assert.Equal((4, 1), (plan.PartTimeMapping!.Involuntary!.Women, plan.PartTimeMapping.Involuntary.Men));
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void A_missing_number_in_the_list_of_owners_leaves_one_measure_without_owner()
    {
        var plan = Read("nordlys-verft");
        Assert.Equal(["4.4.3"], plan.Measures!.Where(m => m.Owners is null).Select(m => m.Number));
        Assert.Equal(14, plan.Measures!.Count);
        Assert.Equal(ScheduleKind.Vague, plan.Measures!.Single(m => m.Number == "4.3.2").Schedule!.Kind);
        Assert.Equal(MeasureStatus.Completed, plan.Measures!.Single(m => m.Number == "4.6.2").Status);
    }

    [Fact]
    public void A_sentence_on_the_year_before_is_the_baseline_of_a_goal()
    {
        var goal = Read("nordlys-verft").Goals![0];
        Assert.Equal((Quantity.AtLeast(35), 24, PlanDate.Day(2026, 12, 31)), (goal.Target, goal.Baseline, goal.Deadline));
    }

    [Fact]
    public void The_damaged_plan_contradicts_itself_where_it_does()
    {
        var plan = Read("nordlys-verft-uferdig");
        Assert.Equal(["figures.part time.men", "figures.part time.women", "pay mapping.status"], plan.Sources!.Contradictions.Keys.Order());
        Assert.True(Stated.IsNone(plan.Involvement));
        Assert.Equal((true, "likestillingsloven"), (plan.Document!.LegalReferences![0].RepealedThen, plan.Document.LegalReferences[0].Act));
        Assert.Equal((6, 3), (plan.Document.ClaimedAreas, plan.Areas!.Count));
        Assert.Equal(["3.1.1", "3.1.2", "3.2.1", "3.2.2"], plan.Measures!.Select(m => m.Number));
        Assert.Equal(Gender.Men, plan.Measures![0].Favours);
        Assert.Equal(2, plan.Document.Placeholders!.Count);
    }

    [Fact]
    public void A_statement_with_tables_is_read()
    {
        var plan = Read("furuvik-kommune");
        Assert.Equal((DocumentKind.Statement, Sector.Public, LegalForm.Municipality), (plan.Document!.Kind, plan.Employer!.Sector, plan.Employer.LegalForm));
        Assert.Equal((1284, 963, 321), (plan.Employer.RegularEmployees, plan.Figures!.Balance!.Women, plan.Figures.Balance.Men));
        Assert.Equal((112, 41, 438, 62, 29, 13), (plan.Figures.Temporary!.Women, plan.Figures.Temporary.Men, plan.Figures.PartTime!.Women, plan.Figures.PartTime.Men, plan.Figures.ParentalLeave!.WomensAverageWeeks, plan.Figures.ParentalLeave.MensAverageWeeks));
        Assert.Equal((5, 91.7m, 2023), (plan.PayMapping!.Groups!.Count, plan.PayMapping.TotalWomensShareOfMensPay, plan.PayMapping.ForYear));
        Assert.Equal((402, 118, 96.4m), (plan.PayMapping.Groups[2].Women, plan.PayMapping.Groups[2].Men, plan.PayMapping.Groups[2].WomensShareOfMensPay));
        Assert.Equal((true, true, PublicationPlace.PublicDocument), (plan.Statement!.CoversState, plan.Statement.CoversWork, plan.Statement.PublishedIn));
    }

    [Fact]
    public void Labels_inside_a_measure_belong_to_it_alone()
    {
        var statement = Read("furuvik-kommune");
        Assert.Equal(["Kommunalsjef helse og mestring", "HR-sjef", "Enhetsleder eiendom", "Hovedverneombud"], statement.Measures!.Select(m => m.Owners![0].Role));
        Assert.Equal([MeasureStatus.Completed, MeasureStatus.Completed, MeasureStatus.Started, MeasureStatus.Completed], statement.Measures!.Select(m => m.Status));
        Assert.All(statement.Risks!, r => Assert.NotNull(r.Cause));

        var plan = Read("bekkelund-regnskap");
        Assert.Equal(["Daglig leder", "Kontorlederen", "Verneombudet"], plan.Measures!.Select(m => m.Owners![0].Role));
        Assert.Equal(PlanDate.Day(2025, 6, 30), plan.Measures![1].Schedule!.DueOn);
        Assert.Equal((30, false, MappingStatus.NotDone), (plan.Employer!.RegularEmployees, plan.Employer.PartyDemand, plan.PayMapping!.Status));
    }

    private static string PathOf(string sample) => Repository.PathOf("samples", sample + ".txt");

    private static Plan Read(string sample)
    {
        using var stream = System.IO.File.OpenRead(PathOf(sample));
        return DocumentPlanReader.Read(stream, sample + ".txt").Plan!;
    }
}
