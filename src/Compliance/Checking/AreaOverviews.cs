using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>Counts what a plan holds for each of its areas, by step.</summary>
internal static class AreaOverviews
{
    /// <summary>The areas that have a heading, in the order of the document; risks and measures belong to the one whose heading they name.</summary>
    public static IReadOnlyList<AreaOverview> Of(Plan plan)
    {
        if (plan.Areas is null)
            return [];
        var overviews = new List<AreaOverview>();
        foreach (var area in plan.Areas)
        {
            if (area.Heading is not { } heading || overviews.Exists(o => o.Label == heading))
                continue;
            var risks = (plan.Risks ?? []).Where(r => r.Area == heading).ToList();
            var measures = (plan.Measures ?? []).Where(m => m.Area == heading).ToList();
            overviews.Add(new AreaOverview(
                area.Number ?? heading,
                heading,
                risks.Count,
                risks.Count(r => r.Cause is not null),
                measures.Count,
                measures.Count(m => m.Result is not null)));
        }

        return overviews;
    }
}
