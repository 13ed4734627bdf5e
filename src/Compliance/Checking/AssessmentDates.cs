using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The date at which a plan is judged: given, else the document's own, else today.</summary>
internal static class AssessmentDates
{
    public static (DateOnly Date, DateBasis Basis) Of(Plan plan, CheckOptions options, TimeProvider time)
    {
        if (options.AsOf is { } given)
            return (given, DateBasis.Given);
        if (plan.Document?.ReferenceYear is { IsExact: true, Value: >= 1 and <= 9999 } year && decimal.IsInteger(year.Value))
            return (new DateOnly((int)year.Value, 12, 31), DateBasis.ReferenceYear);
        if (plan.Document?.Dated is { } dated)
            return (dated.Last, DateBasis.DocumentDate);
        return (options.Today ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime), DateBasis.Today);
    }
}
