using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Benchmarks.Workload;

// duty.rules.yaml
internal sealed partial class HandWrittenChecker
{
    private const string Duty = "activity duty";
    private const string ShowsTheWork = "the work must appear from the document";

    private void CheckDuty()
    {
        Stated("sector-is-stated", plan.Employer?.Sector is not null, "It does not appear from the document: The sector is stated.");
        Documented();
        Board();
        Stated("follow-up-has-a-cadence", plan.FollowUp?.Cadence is not null, "It does not appear how often the work is followed up.");
        EarlierPlan();
        Named();
        var document = plan.Document;
        if (document?.ReferenceYear is not { } year)
            DoesNotApply("reference-year-has-begun");
        else if (year.Value <= date.Year)
            Met("reference-year-has-begun");
        else
            NotMet("reference-year-has-begun", $"The document speaks of {Number(year)}, which has not begun.");
        Stated("plan-is-approved", document?.ApprovedBy is not null, "It does not appear who approved the plan.");
        Goals();
        if (document?.PeriodStart is not { } start || document.PeriodEnd is not { } end)
            DoesNotApply("period-is-in-order");
        else if (start.First < end.First)
            Met("period-is-in-order");
        else
            NotMet("period-is-in-order", $"The period begins on {Day(start)} and ends on {Day(end)}.");
    }

    private void Stated(string rule, bool isStated, string message)
    {
        if (isStated)
            Met(rule);
        else
            NotShown(rule, message);
    }

    private void Documented()
    {
        const string Rule = "four-steps-are-documented";
        if (fourStepDuty is false)
            DoesNotApply(Rule);
        else if (plan.Document?.IsTheDocumentation is not { } isDocumentation)
            Open(Rule, "The document is the documentation of the four steps", "document.is the documentation");
        else if (isDocumentation)
            Met(Rule);
        else
            Must(Rule, Duty, Outcome.NotMet, $"With {Number(headcount)} employees the work must be documented, and the document says that it is not.");
    }

    private void Board()
    {
        if (plan.Employer?.LegalForm is { } form && form != LegalForm.LimitedCompany)
            DoesNotApply("board-has-the-responsibility");
        else if (plan.Governance?.FinalResponsibility == ResponsibleBody.Board)
            Met("board-has-the-responsibility");
        else
            BoardFails(plan.Employer?.LegalForm is not null, plan.Governance?.FinalResponsibility);

        if (fourStepDuty is false)
            DoesNotApply("board-is-involved");
        else if (plan.Governance?.BoardInvolved is not { } isInvolved)
            Open("board-is-involved", "The board has dealt with the work", "governance.board involved");
        else if (isInvolved)
            Met("board-is-involved");
        else
            NotMet("board-is-involved", "The board has not dealt with the work.");
    }

    private void BoardFails(bool isCompany, ResponsibleBody? body)
    {
        const string Rule = "board-has-the-responsibility";
        var message = body is { } other
            ? $"The final responsibility lies with {Words(other)}, not with the board."
            : "It does not appear that the board has the final responsibility.";
        if (!isCompany)
            verdicts.Add(Depends(Rule, "`employer.legal form`", message, null));
        else if (body is null)
            NotShown(Rule, message);
        else
            NotMet(Rule, message);
    }

    private static string Words(ResponsibleBody body) => body switch
    {
        ResponsibleBody.Board => "board",
        ResponsibleBody.ManagingDirector => "managing director",
        ResponsibleBody.Management => "management",
        _ => "other",
    };

    private void EarlierPlan()
    {
        const string Rule = "earlier-plan-is-evaluated";
        if (plan.FollowUp?.EarlierPlan is not true)
            DoesNotApply(Rule);
        else if (plan.FollowUp.ResultsEvaluated is not { } isEvaluated)
            MustOrShould(Rule, mustShowTheWork, ShowsTheWork, Outcome.NotShown, "It does not appear that the results of the earlier plan are evaluated.");
        else if (isEvaluated)
            Met(Rule);
        else
            MustOrShould(Rule, mustShowTheWork, ShowsTheWork, Outcome.NotMet, "The results of the earlier plan are not evaluated.");
    }

    private void Named()
    {
        if (plan.Document?.Grounds is { } grounds && grounds.Contains(Ground.Gender) && grounds.Contains(Ground.Pregnancy) && grounds.Contains(Ground.Ethnicity))
            Met("grounds-are-named");
        else
            MustOrShould("grounds-are-named", fourStepDuty, Duty, Outcome.NotShown, "It does not appear that the work covers gender, pregnancy and ethnicity.");

        var tookPart = false;
        foreach (var party in plan.Involvement ?? [])
            tookPart |= party.Party == Party.EmployeeRepresentative;
        if (tookPart)
            Met("representatives-took-part");
        else
            MustOrShould("representatives-took-part", fourStepDuty, Duty, Outcome.NotShown, "It does not appear that employee representatives took part.");
    }

    private void Goals()
    {
        if (plan.Goals is not { Count: > 0 } goals)
        {
            DoesNotApply("goals-have-deadlines");
            return;
        }

        var open = 0;
        foreach (var goal in goals)
            open += goal.Deadline is null ? 1 : 0;
        if (open == 0)
            Met("goals-have-deadlines");
        else
            NotShown("goals-have-deadlines", $"No deadline appears for {open} of {goals.Count} goals.");
    }
}
