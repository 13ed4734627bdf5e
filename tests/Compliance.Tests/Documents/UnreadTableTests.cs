using System.Text;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Documents;

/// <summary>Figures that stand in a table which the reader could not take apart are asked for, and not said to be missing.</summary>
public class UnreadTableTests
{
    private const string Statement = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte, fordelt på 60 kvinner og 49 menn.\n\n";

    private const string Broken = """
        Tilstanden
        Midlertidig ansatte Faktisk deltid
        Kvinner Menn Kvinner Menn
        2    4    8    3

        """;

    [Fact]
    public void Words_above_figures_without_names_leave_a_question()
    {
        var reading = Read(Statement + Broken);
        Assert.True(reading.Plan!.Sources!.Searched["figures.temporary"].MayBeThere);
        Assert.Equal(Outcome.Open, OutcomeOf(reading.Plan, "temporary-staff-stated"));
        Assert.Equal(Outcome.Open, OutcomeOf(reading.Plan, "part-time-staff-stated"));
        Assert.Equal(Outcome.NotShown, OutcomeOf(reading.Plan, "parental-leave-stated"));
    }

    [Fact]
    public void A_table_whose_cells_are_paragraphs_of_their_own_is_read()
    {
        const string Cells = "Tilstanden\n\nKvinner\n\nMenn\n\nMidlertidig ansatte\n\n2\n\n4\n\nDeltid\n\n8\n\n3\n\nArbeidet vårt\n\nVi arbeider jevnt med dette hele året.\n";
        var figures = Read(Statement + Cells).Plan!.Figures!;
        Assert.Equal((2, 4), (figures.Temporary!.Women, figures.Temporary.Men));
        Assert.Equal((8, 3), (figures.PartTime!.Women, figures.PartTime.Men));
    }

    [Fact]
    public void A_page_of_boxes_gives_the_same_table()
    {
        const string Page = "<h1>Likestillingsredegjørelse 2024 for Granli Bruk AS</h1><p>Ved utgangen av 2024 var vi 109 ansatte, fordelt på 60 kvinner og 49 menn.</p><h2>Tilstanden</h2>"
            + "<div><div></div><div>Kvinner</div><div>Menn</div><div>Midlertidig ansatte</div><div>2</div><div>4</div><div>Deltid</div><div>8</div><div>3</div></div>";
        var figures = TextDocument.Read(Page, "plan.html").Plan!.Figures!;
        Assert.Equal((2, 4), (figures.Temporary!.Women, figures.Temporary.Men));
        Assert.Equal((8, 3), (figures.PartTime!.Women, figures.PartTime.Men));
    }

    [Fact]
    public void Bare_figures_below_the_words_leave_a_question()
    {
        var reading = Read(Statement + "Tilstanden\n\nMidlertidig ansatte\n\n6\n\nArbeidet vårt\n\nVi arbeider jevnt med dette hele året.\n");
        Assert.Equal(Outcome.Open, OutcomeOf(reading.Plan!, "temporary-staff-stated"));
        Assert.Equal(Outcome.NotShown, OutcomeOf(reading.Plan!, "part-time-staff-stated"));
    }

    [Fact]
    public void Cells_that_run_into_each_other_leave_a_question()
    {
        var plan = Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\nTilstanden\n\nKvinnerMennAlle\n\nAnsatte60 (58)49 (50)109 (108)\n\nVikarer2 (3)4 (1)6 (4)\n\nArbeidet vårt\n\nVi arbeider jevnt med dette hele året.\n").Plan!;
        Assert.All(["gender-balance-stated", "temporary-staff-stated"], rule => Assert.Equal(Outcome.Open, OutcomeOf(plan, rule)));
    }

    [Fact]
    public void Cells_that_run_into_each_other_accuse_nobody()
    {
        var plan = Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte, 60 kvinner og 49 menn.\n\nKvinners lønn i prosent av menns\n\nLedergruppen (1 kvinne, 4 menn)71 %\n\nMellomledere (5 kvinner, 8 menn)93 %\n\nArbeidet vårt\n\nVi arbeider jevnt med dette hele året.\n").Plan!;
        Assert.Null(plan.Figures!.Leaders);
    }

    [Fact]
    public void A_title_with_the_words_is_shown_as_what_comes_nearest()
    {
        var reading = Read(Statement + "Midlertidig ansatte\n\nVi arbeider jevnt med dette hele året.\n");
        var search = reading.Plan!.Sources!.Searched["figures.temporary"];
        Assert.False(search.MayBeThere);
        Assert.Equal("Midlertidig ansatte", Assert.Single(search.Nearest).Excerpt);
    }

    [Theory]
    [InlineData("Alle grunnlagene ble lagt fram, fra kjønn og graviditet til religion, funksjonsnedsettelse, orientering og identitet.")]
    [InlineData("Seksuell orientering, religion og kjønnsidentitet sto på dagsordenen, ved siden av det kvinner og menn møter.")]
    public void A_list_of_grounds_is_about_nobody_and_may_tell_what_was_examined(string sentence) =>
        Assert.True(Read(Statement + sentence + "\n").Plan!.Sources!.Searched["mapping.grounds examined"].MayBeThere);

    [Fact]
    public void Words_for_harassment_are_named_where_none_stands()
    {
        var search = Read(Statement).Plan!.Sources!.Searched["document.themes"];
        Assert.Contains("trakassering", search.Words);
        Assert.Contains("seksuell trakassering", search.Words);
    }

    [Fact]
    public void Words_in_a_sentence_are_no_table()
    {
        var reading = Read(Statement + "Vi bruker få midlertidig ansatte.\n");
        Assert.False(reading.Plan!.Sources!.Searched["figures.temporary"].MayBeThere);
        Assert.Equal(Outcome.NotShown, OutcomeOf(reading.Plan, "temporary-staff-stated"));
    }

    [Fact]
    public void A_plan_that_was_written_and_read_again_asks_the_same()
    {
        var plan = Read(Statement + Broken).Plan!;
        var again = PlanYaml.Read(PlanYaml.Write(plan), "plan.yaml");
        Assert.Empty(again.Errors);
        Assert.Equal(Outcome.Open, OutcomeOf(again.Plan!, "temporary-staff-stated"));
        Assert.Equal(Outcome.Open, OutcomeOf(PlanJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(PlanJson.Write(plan))), "plan.json").Plan!, "temporary-staff-stated"));
    }

    private static PlanReading Read(string text) => TextDocument.Read(text);

    private static Outcome OutcomeOf(Plan plan, string rule) => new ComplianceChecker(RuleSet.Default).Check(plan, new CheckOptions { AsOf = new DateOnly(2024, 12, 31) })
        .Results.SelectMany(r => r.Followed.Prepend(r)).Single(r => r.Rule == rule).Outcome;
}
