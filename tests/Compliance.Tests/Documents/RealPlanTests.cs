using Compliance.Documents;
using Compliance.Plans;
using Compliance.Tests.House;

namespace Compliance.Tests.Documents;

/// <summary>A published plan that is not part of the repository; COMPLIANCE_DOCUMENTS names its folder.</summary>
public class RealPlanTests
{
    private static readonly Lazy<(Plan Plan, string[] Lines)> Read = new(() =>
    {
        var bytes = System.IO.File.ReadAllBytes(Path.Combine(Repository.Outside("COMPLIANCE_DOCUMENTS"), "likebehandlingsplan-legeleasing-2023.txt"));
        return (DocumentPlanReader.Read(new MemoryStream(bytes), "plan.txt").Plan!, System.Text.Encoding.UTF8.GetString(bytes).Split('\n'));
    });

    private static Plan Plan
    {
        get
        {
            Repository.Outside("COMPLIANCE_DOCUMENTS");
            return Read.Value.Plan;
        }
    }

    [Fact]
    public void The_employer_is_named_and_its_sector_is_no_more_than_a_guess_from_that()
    {
        Assert.Equal(LegalForm.LimitedCompany, Plan.Employer!.LegalForm);
        Assert.EndsWith(" AS", Plan.Employer.Name, StringComparison.Ordinal);
        Assert.Equal(12, LineOf("employer.name"));
        Assert.NotNull(PlaceOf("employer.sector").Confidence);
        Assert.Null(Plan.Employer.RegularEmployees);
        Assert.NotEmpty(Plan.Sources!.Searched["employer.regular employees"].Words);
    }

    [Fact]
    public void It_is_a_plan_for_2023_in_bokmål()
    {
        var document = Plan.Document!;
        Assert.Equal((DocumentKind.Plan, "nb", 2023), (document.Kind, document.Language, document.ReferenceYear));
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), (document.PeriodStart, document.PeriodEnd));
        Assert.NotEmpty(document.KindReasons!);
        Assert.Equal(143, LineOf("document.reference year"));
        Assert.Equal(4, LineOf("document.title"));
    }

    [Fact]
    public void Grounds_and_themes_are_those_of_a_Swedish_template()
    {
        var document = Plan.Document!;
        Assert.Equal(
            [Ground.Gender, Ground.Ethnicity, Ground.Religion, Ground.Belief, Ground.Disability, Ground.SexualOrientation, Ground.GenderIdentity, Ground.GenderExpression, Ground.Age],
            document.Grounds);
        Assert.Equal([Theme.Harassment, Theme.SexualHarassment], document.Themes);
        Assert.Equal("SE", document.TemplateJurisdiction);
        Assert.Equal(5, document.ClaimedAreas);
        Assert.Contains("document.themes", Plan.Sources!.Searched.Keys);
    }

    [Fact]
    public void What_is_promised_on_the_last_page_was_searched_in_vain()
    {
        var promise = Plan.Document!.PromisedParts!.Single(p => p.Text!.Contains("siden", StringComparison.Ordinal));
        Assert.Null(promise.Resolves);
        Assert.Contains(PlanPath.Item("document.promised parts", KeyOf(Plan.Document.PromisedParts!, promise)) + ".resolves", Plan.Sources!.Searched.Keys);
        Assert.Equal(182, PlaceOf(PlanPath.Item("document.promised parts", KeyOf(Plan.Document.PromisedParts!, promise))).Line);
        Assert.Single(Plan.Document.Placeholders!);
        Assert.Equal(720, LineOf("document.placeholders"));
    }

    [Fact]
    public void Women_and_men_are_read_and_nothing_is_added_up()
    {
        var balance = Plan.Figures!.Balance!;
        Assert.Equal((242, 93, 72.2m, 27.8m, 2023), (balance.Women, balance.Men, balance.WomenPercent, balance.MenPercent, balance.Year));
        Assert.Null(balance.Total);
        Assert.Equal((74, 76), (LineOf("figures.balance.women"), LineOf("figures.balance.men")));
        Assert.Contains("242", PlaceOf("figures.balance.women").Excerpt, StringComparison.Ordinal);
        Assert.Contains("figures.balance.total", Plan.Sources!.Searched.Keys);
    }

    [Fact]
    public void All_and_nobody_are_figures()
    {
        var figures = Plan.Figures!;
        Assert.Equal((4, 1), (figures.Leaders!.Total, figures.Leaders.Women));
        Assert.Null(figures.Leaders.Men);
        Assert.True(figures.AllPermanent);
        Assert.True(figures.AllFullTime);
        Assert.Equal((0, 0, 0, 0), (figures.Temporary!.Women, figures.Temporary.Men, figures.PartTime!.Women, figures.PartTime.Men));
        Assert.Equal((0, 2023), (figures.ParentalLeave!.Persons, figures.ParentalLeave.Year));
        Assert.Equal((78, 84, 86, 92), (LineOf("figures.leaders.women"), LineOf("figures.all permanent"), LineOf("figures.all full time"), LineOf("figures.parental leave.persons")));
    }

    [Fact]
    public void Pay_is_shown_for_two_populations_and_not_for_all()
    {
        var pay = Plan.PayMapping!;
        Assert.Equal([100, 118.5m], pay.Groups!.Select(g => g.WomensShareOfMensPay));
        Assert.All(pay.Groups!, g => Assert.True(g.FiguresShown));
        Assert.Null(pay.TotalWomensShareOfMensPay);
        Assert.True(pay.ByGender);
        Assert.Equal(Recurrence.Yearly, pay.ClaimedFrequency);
        Assert.Equal(34, LineOf("pay mapping.claimed frequency"));
        Assert.Equal((2023, 104, true), (pay.ForYear, LineOf("pay mapping.for year"), PlaceOf("pay mapping.for year").Confidence < 1));
    }

    [Fact]
    public void A_yearly_claim_and_a_printed_figure_are_no_state_of_the_pay_mapping()
    {
        Assert.Equal((MappingStatus.Unfinished, 468), (Plan.PayMapping!.Status, LineOf("pay mapping.status")));
        Assert.Null(Plan.PayMapping.CompletedOn);
        Assert.DoesNotContain("pay mapping.status", Plan.Sources!.Contradictions.Keys);
    }

    [Fact]
    public void Six_areas_are_read_although_an_overview_names_them_first()
    {
        Assert.Equal(["1", "2", "3", "4", "5", "6"], Plan.Areas!.Select(a => a.Number));
        Assert.Equal([266, 379, 456, 508, 596, 653], LinesOf("areas", Plan.Areas!));
        Assert.Equal([AreaKind.Recruitment, AreaKind.Promotion], Plan.Areas![3].Kinds);
        Assert.Equal(Plan.Goals!.Count, Plan.Goals!.Select(g => g.Text).Distinct().Count());
        Assert.All(Plan.Goals!, g => Assert.NotNull(g.Area));
    }

    [Fact]
    public void Fifteen_measures_have_owner_and_schedule_by_number()
    {
        var measures = Plan.Measures!;
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2", "6.1", "6.2"], measures.Select(m => m.Number));
        Assert.Equal([324, 330, 334, 340, 418, 424, 426, 479, 483, 560, 570, 620, 628, 682, 690], LinesOf("measures", measures));
        Assert.Equal(["2.2"], measures.Where(m => m.Owners is null).Select(m => m.Number));
        Assert.Equal([2, 1, 2, 1, 1, 0, 1, 3, 1, 2, 2, 3, 2, 2, 3], measures.Select(m => m.Owners?.Count ?? 0));
        Assert.Equal(["3.1"], measures.Where(m => m.Schedule is null).Select(m => m.Number));
    }

    [Fact]
    public void Schedules_are_dated_recurring_or_vague()
    {
        string Kinds(ScheduleKind kind) => string.Join(' ', Plan.Measures!.Where(m => m.Schedule?.Kind == kind).Select(m => m.Number));
        Assert.Equal("1.1 1.2 4.1 5.2 6.2", Kinds(ScheduleKind.Dated));
        Assert.Equal("1.3 1.4 2.1 3.2 5.1 6.1", Kinds(ScheduleKind.Recurring));
        Assert.Equal("2.2 2.3 4.2", Kinds(ScheduleKind.Vague));
        Assert.Equal(PlanDate.Quarter(2022, 1), Measure("1.1").Schedule!.DueOn);
        Assert.Equal(PlanDate.Quarter(2022, 3), Measure("5.2").Schedule!.DueOn);
        Assert.Equal(Recurrence.Quarterly, Measure("1.4").Schedule!.Recurrence);
    }

    [Fact]
    public void A_schedule_that_refers_back_takes_the_time_of_the_one_before()
    {
        var schedule = Measure("1.2").Schedule!;
        Assert.Equal(("1.1", PlanDate.Quarter(2022, 1)), (schedule.SameAs, schedule.DueOn));
        Assert.Equal(367, PlaceOf(PathOf("1.2") + ".schedule").Line);
        Assert.Equal(365, PlaceOf(PathOf("1.2") + ".schedule.due on").Line);
    }

    [Fact]
    public void A_schedule_without_numbers_belongs_as_a_guess_to_the_measure_that_it_speaks_of()
    {
        var schedule = Measure("3.2").Schedule!;
        Assert.Equal((null, Recurrence.Yearly, PlanDate.Quarter(2021, 4)), (schedule.Shared, schedule.Recurrence, schedule.DueOn));
        Assert.Equal((497, true), (PlaceOf(PathOf("3.2") + ".schedule").Line, PlaceOf(PathOf("3.2") + ".schedule.due on").Confidence < 1));
        Assert.Null(Measure("3.1").Schedule);
    }

    [Fact]
    public void A_measure_that_names_nobody_has_the_evidence_of_the_search()
    {
        var search = Plan.Sources!.Searched[PathOf("2.2") + ".owners"];
        Assert.InRange(search.Words.Count, 3, 20);
        Assert.EndsWith("nummer 2", search.Expected, StringComparison.Ordinal);
        Assert.Equal(440, Assert.Single(search.Nearest).Line);
    }

    [Fact]
    public void One_or_another_is_no_owner_but_an_alternative() =>
        Assert.Equal(OwnerKind.Alternative, Assert.Single(Measure("2.3").Owners!).Kind);

    [Fact]
    public void A_safety_representative_took_part_and_no_union_is_named()
    {
        Assert.Contains(Plan.Involvement!, i => i.Party == Party.SafetyRepresentative);
        Assert.Contains(Plan.Involvement!, i => i.Party == Party.Management);
        Assert.DoesNotContain(Plan.Involvement!, i => i.Party == Party.UnionRepresentative);
        Assert.Equal(167, Plan.Sources!.Searched["involvement"].Nearest[0].Line);
    }

    [Fact]
    public void The_managing_director_is_responsible_and_the_plan_is_followed_up_quarterly()
    {
        Assert.Equal(ResponsibleBody.ManagingDirector, Plan.Governance!.FinalResponsibility);
        Assert.Null(Plan.Governance.BoardInvolved);
        Assert.Equal((Recurrence.Quarterly, false), (Plan.FollowUp!.Cadence, Plan.FollowUp.EarlierPlan));
        Assert.NotNull(Plan.FollowUp.Body);
        Assert.Equal((114, 169, 180), (LineOf("governance.final responsibility"), LineOf("follow up.cadence"), LineOf("follow up.earlier plan")));
        Assert.Null(Plan.FollowUp.ResultsEvaluated);
        Assert.Null(Plan.PartTimeMapping);
    }

    [Fact]
    public void Sources_policies_and_whistleblowing_are_read()
    {
        Assert.Equal([MappingSource.Survey, MappingSource.AppraisalTalks], Plan.Mapping!.Sources);
        Assert.Equal([PolicySubject.Harassment, PolicySubject.Leave], Plan.Policies!.Select(p => p.Subject));
        Assert.True(Plan.Whistleblowing!.RetaliationBanned);
    }

    [Fact]
    public void Claims_that_figures_can_contradict_are_kept()
    {
        int[] Lines(ClaimKind kind) => [.. Plan.Claims!.Where(c => c.Kind == kind).Select(c => PlaceOf(PlanPath.Item("claims", KeyOf(Plan.Claims!, c))).Line)];
        Assert.Equal([34], Lines(ClaimKind.PayMappingCadence));
        Assert.Equal([169], Lines(ClaimKind.FollowUpCadence));
        Assert.Equal([180], Lines(ClaimKind.NoEarlierPlan));
        Assert.Equal([540], Lines(ClaimKind.MajorityGender));
        Assert.Equal(Gender.Men, Plan.Claims!.Single(c => c.Kind == ClaimKind.MajorityGender).MajorityGender);
        Assert.Equal([84, 86, 92, 100], Lines(ClaimKind.Absolute));
    }

    [Fact]
    public void A_risk_has_its_cause_where_the_text_gives_one()
    {
        var withCause = Assert.Single(Plan.Risks!, r => r.Cause is not null);
        Assert.Equal((540, 540), (PlaceOf(PathOf(withCause)).Line, PlaceOf(PathOf(withCause) + ".cause").Line));
        Assert.InRange(Plan.Risks!.Count, 5, 12);
    }

    [Fact]
    public void Every_excerpt_stands_at_its_place()
    {
        foreach (var (path, place) in Plan.Sources!.Places)
            Excerpts.AssertStandsAt(Read.Value.Lines, place, path);
    }

    private static Measure Measure(string number) => Plan.Measures!.Single(m => m.Number == number);

    private static string PathOf(string number) => PlanPath.Item("measures", KeyOf(Plan.Measures!, Measure(number)));

    private static string PathOf(Risk risk) => PlanPath.Item("risks", KeyOf(Plan.Risks!, risk));

    private static string KeyOf<T>(IReadOnlyList<T> items, T item)
        where T : IPlanItem => PlanPath.KeysOf([.. items.Cast<IPlanItem>()])[items.ToList().IndexOf(item)];

    private static IEnumerable<int> LinesOf<T>(string list, IReadOnlyList<T> items)
        where T : IPlanItem => PlanPath.KeysOf([.. items.Cast<IPlanItem>()]).Select(k => LineOf(PlanPath.Item(list, k)));

    private static Place PlaceOf(string path) => Plan.Sources!.Places[path];

    private static int LineOf(string path) => PlaceOf(path).Line;
}
