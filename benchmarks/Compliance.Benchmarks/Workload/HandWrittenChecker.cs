using System.Globalization;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Benchmarks.Workload;

/// <summary>
/// The forty rules as a programmer would write them in C#: no reasons, no sources, no contradictions or imprecise values,
/// English only. The limit that an engine can come near to.
/// </summary>
internal sealed partial class HandWrittenChecker
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Plan plan;
    private readonly DateOnly date;
    private readonly bool keepsAll;
    private readonly List<Verdict> verdicts = [];
    private readonly decimal? headcount;
    private readonly bool? fourStepDuty;
    private readonly bool? mustShowTheWork;

    private HandWrittenChecker(Plan plan, DateOnly date, bool keepsAll)
    {
        this.plan = plan;
        this.date = date;
        this.keepsAll = keepsAll;
        headcount = plan.Employer?.RegularEmployees?.Value ?? plan.Figures?.Balance?.Women?.Value + plan.Figures?.Balance?.Men?.Value;
        var small = date.Year < 2020 ? 25 : 20;
        fourStepDuty = plan.Employer?.Sector == Sector.Public ? true
            : headcount > 50 ? true
            : headcount < small ? plan.Employer?.Sector is null ? null : false
            : plan.Employer?.PartyDemand is not false && (headcount is null || plan.Employer?.PartyDemand is null) ? null
            : plan.Employer.PartyDemand is true ? true
            : plan.Employer.Sector is null || headcount is null ? null : false;
        mustShowTheWork = And(fourStepDuty, plan.Document?.IsTheDocumentation);
    }

    /// <summary>Checks a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="date">The assessment date.</param>
    /// <param name="keepsAll">True for a verdict on every rule and item, false for the findings only.</param>
    public static List<Verdict> Check(Plan plan, DateOnly date, bool keepsAll)
    {
        var checker = new HandWrittenChecker(plan, date, keepsAll);
        checker.CheckDuty();
        checker.CheckMeasures();
        checker.CheckFigures();
        checker.CheckMappings();
        checker.verdicts.Sort(Verdict.Compare);
        return checker.verdicts;
    }

    private static bool? And(bool? a, bool? b) => a is false || b is false ? false : a is null || b is null ? null : true;

    private static string Day(PlanDate? date) =>
        date is { } day ? $"{day.First.Day} {MonthNames[day.First.Month - 1]} {day.First.Year}" : "not stated";

    private static string Number(decimal? number) => number is { } n ? n.ToString("0.####", CultureInfo.InvariantCulture) : "not stated";

    private static string Number(Quantity? quantity) => Number(quantity?.Value);

    private void Met(string rule, string? item = null)
    {
        if (keepsAll)
            verdicts.Add(new Verdict(rule, Outcome.Met, Grade.Info, item, null));
    }

    private void DoesNotApply(string rule, string? item = null)
    {
        if (keepsAll)
            verdicts.Add(new Verdict(rule, Outcome.NotApplicable, Grade.Info, item, null));
    }

    private void NotMet(string rule, string message, string? item = null) =>
        verdicts.Add(new Verdict(rule, Outcome.NotMet, Grade.Moderate, item, message));

    private void NotShown(string rule, string message, string? item = null) =>
        verdicts.Add(new Verdict(rule, Outcome.NotShown, Grade.Minor, item, message));

    private void Open(string rule, string title, string path) =>
        verdicts.Add(new Verdict(rule, Outcome.Open, Grade.Info, null, title + ": the document does not state `" + path + "`."));

    /// <summary>A failure of a requirement that a duty makes a must, and that otherwise is a should.</summary>
    private void MustOrShould(string rule, bool? duty, string dutyTitle, Outcome outcome, string message, string? item = null)
    {
        var isShown = outcome == Outcome.NotMet;
        verdicts.Add(duty switch
        {
            true => new Verdict(rule, outcome, isShown ? Grade.Critical : Grade.Serious, item, message),
            false => new Verdict(rule, outcome, isShown ? Grade.Moderate : Grade.Minor, item, message),
            null => Depends(rule, dutyTitle, message, item),
        });
    }

    private void Must(string rule, string dutyTitle, Outcome outcome, string message) =>
        verdicts.Add(fourStepDuty is null
            ? Depends(rule, dutyTitle, message, null)
            : new Verdict(rule, outcome, outcome == Outcome.NotMet ? Grade.Critical : Grade.Serious, null, message));

    private static Verdict Depends(string rule, string duty, string message, string? item) =>
        new(rule, Outcome.Depends, Grade.Minor, item, "Depends on: " + duty + ". If the requirement applies: " + message);
}
