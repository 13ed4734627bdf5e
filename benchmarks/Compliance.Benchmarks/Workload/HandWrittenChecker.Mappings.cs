using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Benchmarks.Workload;

// mappings.rules.yaml
internal sealed partial class HandWrittenChecker
{
    private void CheckMappings()
    {
        var pay = plan.PayMapping;
        Done("pay-mapping-is-done", "Pay is mapped", "pay mapping.status", pay?.Status, "The mapping of pay is said to be {0}.", "It does not appear that pay is mapped.");
        Recent(pay?.ForYear, plan.Document?.ReferenceYear);
        ByGender(pay?.ByGender);
        if (pay?.EqualValueAssessed is not { } isAssessed)
            NotShown("equal-value-is-assessed", "It does not appear from the document: Jobs of equal value are assessed.");
        else if (isAssessed)
            Met("equal-value-is-assessed");
        else
            NotMet("equal-value-is-assessed", "It is not assessed which jobs are of equal value.");
        if (pay?.TotalWomensShareOfMensPay is not { } share)
            DoesNotApply("pay-gap-is-small");
        else if (share.Value >= 90)
            Met("pay-gap-is-small");
        else
            NotMet("pay-gap-is-small", $"Women have {Number(share)} % of the pay of men, less than 90 %.");
        Groups(pay?.Groups);
        Done("part-time-mapping-is-done", "Involuntary part-time work is mapped", "part time mapping.status", plan.PartTimeMapping?.Status, "The mapping of part-time work is said to be {0}.", "It does not appear that involuntary part-time work is mapped.");
    }

    private void Done(string rule, string title, string path, MappingStatus? status, string notMet, string notShown)
    {
        if (status == MappingStatus.Completed)
            Met(rule);
        else if (status is { } other)
            MustOrShould(rule, fourStepDuty, Duty, Outcome.NotMet, string.Format(System.Globalization.CultureInfo.InvariantCulture, notMet, Words(other)));
        else if (mustShowTheWork is true)
            MustOrShould(rule, fourStepDuty, Duty, Outcome.NotShown, notShown);
        else
            Open(rule, title, path);
    }

    private static string Words(MappingStatus status) => status switch
    {
        MappingStatus.NotDone => "not done",
        MappingStatus.Started => "started",
        MappingStatus.Unfinished => "unfinished",
        _ => "completed",
    };

    private void Recent(Quantity? mapped, Quantity? reference)
    {
        const string Rule = "pay-mapping-is-recent";
        if (fourStepDuty is false)
            DoesNotApply(Rule);
        else if (mapped is null || reference is null)
            Must(Rule, Duty, Outcome.NotShown, "It does not appear for which year pay was mapped.");
        else if (mapped.Value.Value >= reference.Value.Value - 1)
            Met(Rule);
        else
            Must(Rule, Duty, Outcome.NotMet, $"Pay was last mapped for {Number(mapped)}, and the document is for {Number(reference)}.");
    }

    private void ByGender(bool? byGender)
    {
        const string Rule = "pay-mapping-is-by-gender";
        if (fourStepDuty is false)
            DoesNotApply(Rule);
        else if (byGender is not { } isByGender)
            Open(Rule, "Pay is mapped by gender", "pay mapping.by gender");
        else if (isByGender)
            Met(Rule);
        else
            Must(Rule, Duty, Outcome.NotMet, "The mapping of pay is not by gender.");
    }

    private void Groups(IReadOnlyList<PayGroup>? groups)
    {
        if (groups is not { Count: > 0 })
        {
            DoesNotApply("pay-group-gap-is-small");
            DoesNotApply("pay-group-is-large-enough");
            return;
        }

        foreach (var group in groups)
        {
            var item = "pay mapping.groups[" + group.Name + "]";
            if (group.WomensShareOfMensPay is not { } share)
                DoesNotApply("pay-group-gap-is-small", item);
            else if (share.Value >= 90)
                Met("pay-group-gap-is-small", item);
            else
                NotMet("pay-group-gap-is-small", $"In group \"{group.Name}\" women have {Number(share)} % of the pay of men.", item);
            Size(group, item);
        }
    }

    private void Size(PayGroup group, string item)
    {
        const string Rule = "pay-group-is-large-enough";
        var fewWomen = group.Women?.Value < 5;
        var fewMen = group.Men?.Value < 5;
        if (group.FiguresShown is not true)
            DoesNotApply(Rule, item);
        else if (fewWomen || fewMen)
            NotMet(Rule, $"Group \"{group.Name}\" is too small to be shown: {(fewWomen && fewMen ? "women and men" : fewWomen ? "women" : "men")}.", item);
        else if (group.Women is null || group.Men is null)
            DoesNotApply(Rule, item);
        else
            Met(Rule, item);
    }
}
