using Compliance.Plans;

namespace Compliance.Benchmarks.Workload;

/// <summary>The plans that are checked, of fictional employers.</summary>
internal static class WorkloadPlans
{
    /// <summary>The date at which all of them are judged.</summary>
    public static DateOnly AssessmentDate { get; } = new(2025, 6, 30);

    /// <summary>A private employer with 412 employees; about one rule in eight finds something, whatever the number of measures.</summary>
    public static Plan Ordinary(int measures) => new()
    {
        Document = new PlanDocument
        {
            IsTheDocumentation = true,
            Language = "en",
            ApprovedBy = "the board",
            ReferenceYear = 2025,
            PeriodStart = PlanDate.Day(2025, 1, 1),
            PeriodEnd = PlanDate.Day(2025, 12, 31),
            Grounds = [Ground.Gender, Ground.Pregnancy, Ground.Ethnicity, Ground.Religion],
        },
        Employer = new Employer { Sector = Sector.Private, LegalForm = LegalForm.LimitedCompany, RegularEmployees = 412 },
        Governance = new Governance { FinalResponsibility = ResponsibleBody.ManagingDirector, BoardInvolved = true },
        FollowUp = new FollowUp { Cadence = Recurrence.Yearly, EarlierPlan = true },
        Involvement = [new Involvement { Party = Party.SafetyRepresentative }, new Involvement { Party = Party.EmployeeRepresentative }],
        Goals =
        [
            new Goal { Text = "Forty per cent women", Deadline = PlanDate.Day(2027, 12, 31) },
            new Goal { Text = "No unexplained difference in pay" },
        ],
        Measures = [.. Enumerable.Range(1, measures).Select(Measure)],
        Figures = Figures(),
        PayMapping = new PayMapping
        {
            Status = MappingStatus.Completed,
            ForYear = 2024,
            ByGender = true,
            EqualValueAssessed = true,
            TotalWomensShareOfMensPay = 93.4m,
            Groups = [Group("Welders", 6, 41, 97m), Group("Engineers", 22, 48, 95.5m), Group("Cooks", 3, 9, 88m)],
        },
        PartTimeMapping = new PartTimeMapping { Status = MappingStatus.Unfinished },
    };

    /// <summary>A public employer whose plan says nothing more.</summary>
    public static Plan Silent { get; } = new()
    {
        Document = new PlanDocument { Language = "en" },
        Employer = new Employer { Sector = Sector.Public },
    };

    /// <summary>An employer so small that no duty reaches it.</summary>
    public static Plan Small { get; } = Ordinary(4) with
    {
        Employer = new Employer { Sector = Sector.Private, RegularEmployees = 12, PartyDemand = false },
    };

    /// <summary>An employer whose duty hangs on a demand that the plan does not tell of.</summary>
    public static Plan OnDemand { get; } = Ordinary(15) with
    {
        Employer = new Employer { Sector = Sector.Private, RegularEmployees = 30 },
        Involvement = [new Involvement { Party = Party.SafetyRepresentative }],
        PayMapping = new PayMapping { Status = MappingStatus.Started, ForYear = 2021, ByGender = false },
    };

    private static Figures Figures() => new()
    {
        Balance = new GenderFigure { Women = 131, Men = 281, Total = 412 },
        Leaders = new GenderFigure { Women = 9, Men = 22 },
        Temporary = new GenderFigure { Women = 8, Men = 15 },
        PartTime = new GenderFigure { Women = 31, Men = 12 },
        ParentalLeave = new LeaveFigure { MensAverageWeeks = 12.5m },
        Levels =
        [
            new GenderFigure { Name = "Top", Women = 3, Men = 5 },
            new GenderFigure { Name = "Middle", Women = 28, Men = 76 },
            new GenderFigure { Name = "Floor", Women = 100, Men = 198 },
        ],
    };

    private static PayGroup Group(string name, int women, int men, decimal share) =>
        new() { Name = name, Women = women, Men = men, WomensShareOfMensPay = share, FiguresShown = true };

    private static Measure Measure(int i) => new()
    {
        Number = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Text = "Measure " + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + " of the plan",
        Owners = (i % 15) switch
        {
            4 => null,
            9 => [new Owner { Text = "everybody", Kind = OwnerKind.Everybody }],
            12 => [new Owner { Text = "A", Kind = OwnerKind.Role }, new Owner { Text = "B", Kind = OwnerKind.Role }, new Owner { Text = "C", Kind = OwnerKind.Unit }],
            _ => [new Owner { Text = "head of staff", Kind = OwnerKind.Role }],
        },
        Schedule = (i % 15) switch
        {
            6 => null,
            11 => new Schedule { Kind = ScheduleKind.Vague },
            13 => new Schedule { Kind = ScheduleKind.Dated, DueOn = PlanDate.Day(2026, 3, 1) },
            _ => new Schedule { Kind = ScheduleKind.Dated, DueOn = PlanDate.Day(2025, (i % 12) + 1, 15) },
        },
        Status = i % 15 == 2 ? null : i % 5 == 0 ? MeasureStatus.Completed : MeasureStatus.Started,
        Result = i % 10 == 0 ? "As planned" : null,
    };
}
