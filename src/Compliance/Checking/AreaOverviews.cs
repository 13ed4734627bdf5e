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
        var counts = new Dictionary<string, Counts>(plan.Areas.Count, StringComparer.Ordinal);
        foreach (var area in plan.Areas)
        {
            if (area.Heading is { } heading)
                counts.TryAdd(heading, new Counts(area.Number ?? heading));
        }

        foreach (var risk in plan.Risks ?? [])
        {
            if (risk.Area is not { } heading || !counts.TryGetValue(heading, out var area))
                continue;
            area.Risks++;
            area.Causes += risk.Cause is null ? 0 : 1;
        }

        foreach (var measure in plan.Measures ?? [])
        {
            if (measure.Area is not { } heading || !counts.TryGetValue(heading, out var area))
                continue;
            area.Measures++;
            area.Results += measure.Result is null ? 0 : 1;
        }

        var overviews = new List<AreaOverview>(counts.Count);
        foreach (var area in plan.Areas)
        {
            if (area.Heading is { } heading && counts.Remove(heading, out var of))
                overviews.Add(new AreaOverview(of.Area, heading, of.Risks, of.Causes, of.Measures, of.Results));
        }

        return overviews;
    }

    private sealed class Counts(string area)
    {
        public string Area => area;

        public int Risks { get; set; }

        public int Causes { get; set; }

        public int Measures { get; set; }

        public int Results { get; set; }
    }
}
