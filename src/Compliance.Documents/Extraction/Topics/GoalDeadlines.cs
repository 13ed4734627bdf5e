using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Where a goal names no deadline: what else may be meant for one, so that nobody says that it has none.</summary>
internal static class GoalDeadlines
{
    public static void Ask(Reading reading, PlanDraft draft)
    {
        AskWithinPeriod(reading, draft);
        AskBesideMeasures(reading, draft);
    }

    // In a column beside measures: the time of the measure may be meant for its goal too.
    private static void AskBesideMeasures(Reading reading, PlanDraft draft)
    {
        Dictionary<string, bool>? beside = null;
        foreach (var entry in reading.Outline.Labels.Where(l => l.Label == Label.Measures).SelectMany(l => l.Entries))
        {
            if (entry.Part(Label.Goals) is { IsEmpty: false } goal)
                (beside ??= new Dictionary<string, bool>(StringComparer.Ordinal))[goal.Block.Text] = entry.Part(Label.Schedule) is not { IsEmpty: false } time || VagueGoals.IsTime(time);
        }

        List<Place>? times = null;
        foreach (var goal in draft.Goals)
        {
            if (goal.Item is { Deadline: null, Text: { } text } && (beside?.TryGetValue(text, out var known) == true ? known : (times ??= Times(reading)).Exists(t => t.Page == goal.Place.Page && Math.Abs(t.Line - goal.Place.Line) <= 1)) && !goal.Searched.Exists(s => s.Member == "deadline"))
                goal.Searched.Add(new MemberSearch("deadline", reading.Search(Category.Deadlines, 0, reading.Lexicon.Expected("goals"), [goal.Place]) with { MayBeThere = true }));
        }
    }

    // "Mål: Alle hendelser meldes. Ansvarlig: HR. Frist: 1. mai": one paragraph of a measure.
    private static List<Place> Times(Reading reading)
    {
        var times = new List<Place>();
        foreach (var label in reading.Outline.Labels)
        {
            foreach (var entry in label.Entries)
            {
                var time = label.Label == Label.Schedule ? entry : entry.Part(Label.Schedule);
                if (time is { IsEmpty: false } && VagueGoals.IsTime(time))
                    times.Add(reading.PlaceOf(time.Block));
            }
        }

        return times;
    }

    // A plan for some years may mean its goals to be reached in them.
    private static void AskWithinPeriod(Reading reading, PlanDraft draft)
    {
        if (draft.Document is not { PeriodStart: { } start, PeriodEnd: { } end } || start.First.Year == end.Last.Year || draft.PlaceOf("document.period end") is not { } period)
            return;
        SearchedInVain? asked = null;
        foreach (var goal in draft.Goals)
        {
            if (goal.Item is { Deadline: null, Measurable: not false } && !goal.Searched.Exists(s => s.Member == "deadline"))
                goal.Searched.Add(new MemberSearch("deadline", asked ??= reading.Search(Category.Deadlines, 0, reading.Lexicon.Expected("goals"), [period]) with { MayBeThere = true }));
        }
    }
}
