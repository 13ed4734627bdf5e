using Compliance.Findings;

namespace Compliance.Interview;

/// <summary>Two or three areas to discuss in a meeting: those of which the document shows least.</summary>
internal static class Agenda
{
    private const int MostAreas = 3;

    /// <summary>The areas, each with its place in the four steps where the document stops.</summary>
    public static IReadOnlyList<(AreaOverview Area, IReadOnlyList<string> Questions)> Of(Report report)
    {
        var phrases = InterviewPhrases.For(report.Language);
        return [.. report.Areas.OrderBy(Progress).ThenBy(a => a.Risks + a.Measures).Take(MostAreas).Select(a => (a, Questions(a, phrases)))];
    }

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
