using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What a text puts at a time that it has not reached: "Planen evalueres i januar 2026" in the plan for 2025.</summary>
internal static class StillToCome
{
    /// <summary>True where a sentence gives a time behind the day of the document, behind the first year of a plan, or another year than that of a statement.</summary>
    public static bool Is(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.Dates.Count == 0)
            return false;
        var year = reading.StatedYear;
        foreach (var date in sentence.Dates)
        {
            if (draft.Document.Dated is { } dated ? date.Date.First > dated.Last : date.Date.First.Year > year && (draft.Document.Kind == DocumentKind.Plan || date.Date.Precision == DatePrecision.Year))
                return true;
        }

        return false;
    }
}
