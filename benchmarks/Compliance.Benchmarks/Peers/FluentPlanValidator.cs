using Compliance.Plans;
using FluentValidation;

namespace Compliance.Benchmarks.Peers;

/// <summary>
/// Those of the forty rules that FluentValidation can say: a condition on one object, true or false. It knows no duty that
/// may be unknown, no grade and no verdict for silence; a rule whose value is not stated is left out with When.
/// </summary>
internal sealed class FluentPlanValidator : AbstractValidator<Plan>
{
    /// <summary>The rules that stand here, by the ids of the workload.</summary>
    public static IReadOnlySet<string> Rules { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "sector-is-stated", "follow-up-has-a-cadence", "plan-is-approved", "period-is-in-order", "reference-year-has-begun",
        "there-are-measures", "measure-owner-is-definite", "measure-has-few-owners", "measure-schedule-is-definite",
        "overdue-measure-has-status", "completed-measure-has-result", "measure-text-is-short", "parts-make-the-total",
        "balance-is-even", "level-has-women-and-men", "pay-gap-is-small", "pay-group-gap-is-small",
    };

    public FluentPlanValidator(DateOnly date)
    {
        RuleFor(p => p.Employer!.Sector).NotNull().When(p => p.Employer is not null).WithErrorCode("sector-is-stated");
        RuleFor(p => p.FollowUp!.Cadence).NotNull().When(p => p.FollowUp is not null)
            .WithErrorCode("follow-up-has-a-cadence").WithMessage("It does not appear how often the work is followed up.");
        RuleFor(p => p.Document!.ApprovedBy).NotNull().When(p => p.Document is not null)
            .WithErrorCode("plan-is-approved").WithMessage("It does not appear who approved the plan.");
        RuleFor(p => p.Document!).Must(d => d.PeriodStart!.Value.First < d.PeriodEnd!.Value.First)
            .When(p => p.Document is { PeriodStart: not null, PeriodEnd: not null })
            .WithErrorCode("period-is-in-order")
            .WithMessage(p => $"The period begins on {p.Document!.PeriodStart} and ends on {p.Document.PeriodEnd}.");
        RuleFor(p => p.Document!.ReferenceYear!.Value.Value).LessThanOrEqualTo(date.Year).When(p => p.Document?.ReferenceYear is not null)
            .WithErrorCode("reference-year-has-begun").WithMessage("The document speaks of {PropertyValue}, which has not begun.");
        RuleFor(p => p.Measures!.Count).GreaterThanOrEqualTo(3).When(p => p.Measures is not null)
            .WithErrorCode("there-are-measures").WithMessage("The plan has {PropertyValue} measures, fewer than 3.");
        RuleForEach(p => p.Measures).SetValidator(new MeasureValidator(date));
        RuleFor(p => p.Figures!.Balance!).SetValidator(new BalanceValidator()).When(p => p.Figures?.Balance is not null);
        RuleForEach(p => p.Figures!.Levels).SetValidator(new LevelValidator()).When(p => p.Figures?.Levels is not null);
        RuleFor(p => p.PayMapping!.TotalWomensShareOfMensPay!.Value.Value).GreaterThanOrEqualTo(90)
            .When(p => p.PayMapping?.TotalWomensShareOfMensPay is not null)
            .WithErrorCode("pay-gap-is-small").WithMessage("Women have {PropertyValue} % of the pay of men, less than 90 %.");
        RuleForEach(p => p.PayMapping!.Groups).SetValidator(new GroupValidator()).When(p => p.PayMapping?.Groups is not null);
    }

    private sealed class MeasureValidator : AbstractValidator<Measure>
    {
        public MeasureValidator(DateOnly date)
        {
            RuleFor(m => m.Owners!).Must(o => o.Any(x => x.Kind is OwnerKind.Role or OwnerKind.Unit)).When(m => m.Owners is not null)
                .WithErrorCode("measure-owner-is-definite")
                .WithMessage(m => $"The responsibility for measure {m.Number} lies with everybody or with one or another.");
            RuleFor(m => m.Owners!.Count).LessThanOrEqualTo(2).When(m => m.Owners is not null)
                .WithErrorCode("measure-has-few-owners").WithMessage(m => $"Measure {m.Number} has {m.Owners!.Count} owners, more than 2.");
            RuleFor(m => m.Schedule!.Kind).NotEqual(ScheduleKind.Vague).When(m => m.Schedule is not null)
                .WithErrorCode("measure-schedule-is-definite").WithMessage(m => $"The schedule of measure {m.Number} has only vague words.");
            RuleFor(m => m.Status).NotNull().When(m => m.Schedule?.DueOn is { } due && due.First < date)
                .WithErrorCode("overdue-measure-has-status").WithMessage(m => $"Measure {m.Number} was due on {m.Schedule!.DueOn}, and its status does not appear.");
            RuleFor(m => m.Result).NotNull().When(m => m.Status == MeasureStatus.Completed)
                .WithErrorCode("completed-measure-has-result").WithMessage(m => $"Measure {m.Number} is completed, and its result does not appear.");
            RuleFor(m => m.Text!.Length).LessThanOrEqualTo(200).When(m => m.Text is not null)
                .WithErrorCode("measure-text-is-short").WithMessage(m => $"Measure {m.Number} takes {m.Text!.Length} characters.");
        }
    }

    private sealed class BalanceValidator : AbstractValidator<GenderFigure>
    {
        public BalanceValidator()
        {
            RuleFor(f => f).Must(f => f.Women!.Value.Value + f.Men!.Value.Value == f.Total!.Value.Value)
                .When(f => f.Women is not null && f.Men is not null && f.Total is not null)
                .WithErrorCode("parts-make-the-total").WithMessage(f => $"{f.Women} women and {f.Men} men do not make {f.Total}.");
            RuleFor(f => f).Must(f => 100 * f.Women!.Value.Value / (f.Women.Value.Value + f.Men!.Value.Value) is >= 40 and <= 60)
                .When(f => f.Women is not null && f.Men is not null)
                .WithErrorCode("balance-is-even").WithMessage(f => $"Of {f.Women} women and {f.Men} men one gender has less than 40 %.");
        }
    }

    private sealed class LevelValidator : AbstractValidator<GenderFigure>
    {
        public LevelValidator() =>
            RuleFor(f => f).Must(f => f.Women!.Value.Value > 0 && f.Men!.Value.Value > 0)
                .When(f => f.Women is not null && f.Men is not null)
                .WithErrorCode("level-has-women-and-men").WithMessage(f => $"Level \"{f.Name}\" has {f.Women} women and {f.Men} men.");
    }

    private sealed class GroupValidator : AbstractValidator<PayGroup>
    {
        public GroupValidator() =>
            RuleFor(g => g.WomensShareOfMensPay!.Value.Value).GreaterThanOrEqualTo(90).When(g => g.WomensShareOfMensPay is not null)
                .WithErrorCode("pay-group-gap-is-small").WithMessage(g => $"In group \"{g.Name}\" women have {{PropertyValue}} % of the pay of men.");
    }
}
