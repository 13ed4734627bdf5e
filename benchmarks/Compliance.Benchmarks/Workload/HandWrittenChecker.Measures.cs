using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Benchmarks.Workload;

// measures.rules.yaml
internal sealed partial class HandWrittenChecker
{
    private static readonly string[] MeasureRules =
    [
        "measure-has-owner", "measure-owner-is-definite", "measure-has-few-owners", "measure-has-schedule", "measure-schedule-is-definite",
        "measure-is-due-in-the-period", "overdue-measure-has-status", "completed-measure-has-result", "measure-text-is-short",
    ];

    private void CheckMeasures()
    {
        if (plan.Measures is not { Count: > 0 } measures)
        {
            WithoutMeasures();
            return;
        }

        if (measures.Count >= 3)
            Met("there-are-measures");
        else
            NotMet("there-are-measures", $"The plan has {measures.Count} measures, fewer than 3.");
        foreach (var measure in measures)
        {
            var item = "measures[" + measure.Text + "]";
            Owner(measure, item);
            Schedule(measure, item);
            Due(measure, item);
            if (measure.Status == MeasureStatus.Completed)
            {
                if (measure.Result is not null)
                    Met("completed-measure-has-result", item);
                else
                    NotShown("completed-measure-has-result", $"Measure {measure.Number} is completed, and its result does not appear.", item);
            }
            else
            {
                DoesNotApply("completed-measure-has-result", item);
            }

            if (measure.Text is not { } text)
                DoesNotApply("measure-text-is-short", item);
            else if (text.Length <= 200)
                Met("measure-text-is-short", item);
            else
                NotMet("measure-text-is-short", $"Measure {measure.Number} takes {text.Length} characters.", item);
        }
    }

    private void Owner(Measure measure, string item)
    {
        if (measure.Owners is not { Count: > 0 } owners)
        {
            MustOrShould("measure-has-owner", mustShowTheWork, ShowsTheWork, Outcome.NotShown, $"It does not appear who is responsible for measure {measure.Number}.", item);
            DoesNotApply("measure-owner-is-definite", item);
            DoesNotApply("measure-has-few-owners", item);
            return;
        }

        Met("measure-has-owner", item);
        var isDefinite = false;
        var isUnknown = false;
        foreach (var owner in owners)
        {
            isDefinite |= owner.Kind is OwnerKind.Role or OwnerKind.Unit;
            isUnknown |= owner.Kind is null;
        }

        if (isDefinite)
            Met("measure-owner-is-definite", item);
        else if (isUnknown)
            DoesNotApply("measure-owner-is-definite", item);
        else
            NotMet("measure-owner-is-definite", $"The responsibility for measure {measure.Number} lies with everybody or with one or another.", item);
        if (owners.Count <= 2)
            Met("measure-has-few-owners", item);
        else
            NotMet("measure-has-few-owners", $"Measure {measure.Number} has {owners.Count} owners, more than 2.", item);
    }

    private void Schedule(Measure measure, string item)
    {
        if (measure.Schedule?.Kind is not { } kind)
        {
            MustOrShould("measure-has-schedule", mustShowTheWork, ShowsTheWork, Outcome.NotShown, $"It does not appear when measure {measure.Number} is to be carried out.", item);
            DoesNotApply("measure-schedule-is-definite", item);
            return;
        }

        if (kind != ScheduleKind.None)
            Met("measure-has-schedule", item);
        else
            MustOrShould("measure-has-schedule", mustShowTheWork, ShowsTheWork, Outcome.NotMet, $"Measure {measure.Number} has no schedule.", item);
        if (kind != ScheduleKind.Vague)
            Met("measure-schedule-is-definite", item);
        else
            NotMet("measure-schedule-is-definite", $"The schedule of measure {measure.Number} has only vague words.", item);
    }

    private void Due(Measure measure, string item)
    {
        if (measure.Schedule?.DueOn is not { } due)
        {
            DoesNotApply("measure-is-due-in-the-period", item);
            DoesNotApply("overdue-measure-has-status", item);
            return;
        }

        if (plan.Document?.PeriodStart is not { } start || plan.Document.PeriodEnd is not { } end)
            DoesNotApply("measure-is-due-in-the-period", item);
        else if (due.First >= start.First && due.First <= end.First)
            Met("measure-is-due-in-the-period", item);
        else
            NotMet("measure-is-due-in-the-period", $"Measure {measure.Number} is due on {Day(due)}, outside the period.", item);

        if (due.First >= date)
            DoesNotApply("overdue-measure-has-status", item);
        else if (measure.Status is not null)
            Met("overdue-measure-has-status", item);
        else
            NotShown("overdue-measure-has-status", $"Measure {measure.Number} was due on {Day(due)}, and its status does not appear.", item);
    }

    /// <summary>Without a list of measures each rule about measures has one verdict, on the list.</summary>
    private void WithoutMeasures()
    {
        NotShown("there-are-measures", "It does not appear from the document: The plan has measures enough.");
        foreach (var rule in MeasureRules)
        {
            switch (rule)
            {
                case "measure-has-owner":
                    MustOrShould(rule, mustShowTheWork, ShowsTheWork, Outcome.NotShown, "It does not appear from the document: The measure has an owner.");
                    break;
                case "measure-has-schedule":
                    MustOrShould(rule, mustShowTheWork, ShowsTheWork, Outcome.NotShown, "It does not appear from the document: The measure has a schedule.");
                    break;
                default:
                    DoesNotApply(rule);
                    break;
            }
        }
    }
}
