using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Interview;

/// <summary>Two or three areas to discuss in a meeting: those of which the document shows least.</summary>
internal static class Agenda
{
    private const int MostAreas = 3;
    private const int MostOpen = 6;

    /// <summary>The areas, each with its place in the four steps where the document stops, and what the document leaves open there.</summary>
    public static IReadOnlyList<(AreaOverview Area, IReadOnlyList<string> Questions, IReadOnlyList<string> Open)> Of(Report report, Plan plan)
    {
        var phrases = InterviewPhrases.For(report.Language);
        var open = OpenByArea(report, plan);
        return
        [
            .. report.Areas.OrderBy(Progress).ThenByDescending(a => open[a.Label].Count()).ThenBy(a => a.Risks + a.Measures).Take(MostAreas)
                .Select(a => (a, Questions(a, phrases), (IReadOnlyList<string>)[.. open[a.Label].Distinct(StringComparer.Ordinal).Take(MostOpen)])),
        ];
    }

    /// <summary>What is asked of the risks, goals and measures that stand under each heading.</summary>
    private static ILookup<string, string> OpenByArea(Report report, Plan plan)
    {
        var areas = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("risks", plan.Risks, r => r.Area);
        Add("goals", plan.Goals, g => g.Area);
        Add("measures", plan.Measures, m => m.Area);
        return report.Findings.SelectMany(f => f.Followed.Prepend(f))
            .Where(f => f is { Item: not null, Ask: not null, IsConfidential: false } && areas.ContainsKey(f.Item))
            .ToLookup(f => areas[f.Item!], f => f.Ask!.Text + " – " + ItemText(f.Item!), StringComparer.Ordinal);

        void Add<T>(string list, IReadOnlyList<T>? items, Func<T, string?> areaOf)
            where T : IPlanItem
        {
            var keys = items is null ? [] : PlanPath.KeysOf([.. items.Cast<IPlanItem>()]);
            for (var i = 0; i < keys.Count; i++)
            {
                if (areaOf(items![i]) is { } area)
                    areas[PlanPath.Item(list, keys[i])] = area;
            }
        }
    }

    private static string ItemText(string path) => PlanPaths.Split(path, out _)?[^1].Item ?? path;

    /// <summary>How many of the steps the document shows for the area.</summary>
    private static int Progress(AreaOverview area) => new[] { area.Risks, area.Causes, area.Measures, area.Results }.Count(n => n > 0);

    private static IReadOnlyList<string> Questions(AreaOverview area, InterviewPhrases phrases)
    {
        var open = new List<string>();
        if (area.Risks == 0)
            open.Add(phrases.DiscussRisks);
        if (area.Causes == 0)
            open.Add(phrases.DiscussCauses);
        if (area.Measures == 0)
            open.Add(phrases.DiscussMeasures);
        if (area.Results == 0)
            open.Add(phrases.DiscussResults);
        return open.Count > 0 ? open : [phrases.DiscussResults];
    }
}
