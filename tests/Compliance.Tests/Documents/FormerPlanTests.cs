using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What tells that a plan is not the first one, what its head says of it, and bounds beside the number of employees.</summary>
public class FormerPlanTests
{
    [Theory]
    [InlineData("Handlingsplan for likestilling 2024–2027", "Handlingsplanen for 2020–2023 er ikke evaluert.", true)]
    [InlineData("Handlingsplan for likestilling 2026", "Vi har ikke evaluert tiltakene fra i fjor.", true)]
    [InlineData("Handlingsplan for likestilling 2026", "Planen er versjon 3.", true)]
    [InlineData("Handlingsplan for likestilling 2026", "Mentorordningen ble ikke gjennomført fordi ingen meldte seg. Av tiltakene i forrige utgave av planen er tre gjort.", true)]
    [InlineData("Handlingsplan for likestilling 2026", "Planen er versjon 1.2.", null)]
    [InlineData("Handlingsplan for likestilling 2026–2028", "Handlingsplanen for 2026–2028 evalueres hvert år.", null)]
    [InlineData("Handlingsplan for likestilling 2026", "Dette er vår første plan, og den er versjon 2.", false)]
    [InlineData("Jämställdhetsplan 2026", "Jämställdhetsplanen för 2023–2025 har inte utvärderats, och arbetet är inte klart.", true)]
    [InlineData("Jämställdhetsplan 2026", "Jämställdhetsplanen för 2026 gäller alla anställda och är inte lång.", null)]
    [InlineData("Action plan for equality 2026", "The plan for 2023–2025 has not been evaluated.", true)]
    [InlineData("Action plan for equality 2026", "The plan for 2026 covers all of our employees.", null)]
    public void A_plan_before_this_one_is_known_by_its_years_and_by_what_became_of_it(string title, string text, bool? former) =>
        Assert.Equal(former, Read(title + "\n\nOm arbeidet\n\n" + text).FollowUp?.EarlierPlan);

    [Theory]
    [InlineData("GRANLI MONTASJE AS\n\nLikestillingsplan 2026\n\nInnledning\n\nVi er 62 ansatte.", DocumentKind.Plan)]
    [InlineData("GRANLI ROBOTICS AS\n\nEquality, Diversity & Inclusion Statement 2025\npursuant to the Norwegian Equality and Anti-Discrimination Act, sections 26 and 26a\n\nA word from us\n\nWe are 180 employees and the company is in Horten.", DocumentKind.Statement)]
    public void The_name_of_a_document_may_stand_below_that_of_the_employer(string text, DocumentKind kind)
    {
        var plan = Read(text);
        Assert.Equal(kind, plan.Document!.Kind);
        Assert.Null(plan.Sources!.Places["document.kind"].Confidence);
    }

    [Fact]
    public void A_sentence_on_a_plan_in_the_second_line_is_no_title() =>
        Assert.NotNull(Read("Notat fra møtet\n\nLikestillingsplan skal lages til høsten.\n\nVi var 12 kvinner og 9 menn, og vi i selskapet snakket om likestilling. Likestilling er viktig for oss.").Sources!.Places["document.kind"].Confidence);

    [Theory]
    [InlineData("Vi har 51 ansatte. Vi er færre enn 60 ansatte og har derfor ingen klubb.")]
    [InlineData("Vi er færre enn 60 ansatte og har derfor ingen klubb. Vi har 51 ansatte.")]
    public void A_bound_that_the_number_of_employees_lies_within_contradicts_nothing(string text)
    {
        var plan = Read("Likestillingsplan 2026\n\nOm oss\n\n" + text);
        Assert.Equal(51, plan.Employer!.RegularEmployees!.Value.Value);
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void A_bound_that_it_does_not_lie_within_does() =>
        Assert.NotEmpty(Read("Likestillingsplan 2026\n\nOm oss\n\nVi har 71 ansatte. Vi er færre enn 60 ansatte.").Sources!.Contradictions);

    [Theory]
    [InlineData("Planen omfatter samtlige diskrimineringsgrunnlag, det vil si kjønn, etnisitet, religion og alder.", true)]
    [InlineData("Planen omfatter flere diskrimineringsgrunnlag, det vil si kjønn, etnisitet, religion og alder.", null)]
    public void All_grounds_that_are_then_named_are_offered_as_all_there_is(string text, bool? complete) =>
        Assert.Equal(complete, Read("Handlingsplan for likestilling 2026\n\nOm arbeidet\n\n" + text).Document!.GroundsOfferedAsComplete);

    [Theory]
    [InlineData("Lønnskartleggingen ble gjort i april 2025 for hver stillingskode. Materialet er ikke delt på kjønn.", false)]
    [InlineData("Lønnskartleggingen ble gjort i april 2025 for hver stillingskode. Søkertallene er ikke lange.", null)]
    public void Pay_that_was_not_divided_by_gender_was_not(string text, bool? byGender) =>
        Assert.Equal(byGender, Read("Handlingsplan for likestilling 2026\n\nKartlegging\n\n" + text).PayMapping!.ByGender);

    private static Plan Read(string text) => TextDocument.Read(text + "\n").Plan!;
}
