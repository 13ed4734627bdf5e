using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The areas that the document treats.</summary>
internal sealed class AreasTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        var treated = Treated(reading);
        foreach (var area in reading.Outline.Areas.Where(a => a.Repeats is null && treated.Contains(a)))
        {
            var place = reading.PlaceOf(area.Block);
            var background = area.Of(Label.Background).SelectMany(l => l.Entries).Where(e => !e.IsEmpty).ToArray();
            var item = new PlanArea
            {
                Kinds = area.Kinds,
                Heading = area.Heading,
                Number = area.Number,
                Background = background.Length == 0 ? null : string.Join(' ', background.Select(e => e.Block.Text)),
            };
            var drafted = new ItemDraft<PlanArea>(item, place).With("kinds", place).With("heading", place);
            if (area.Number is not null)
                drafted.With("number", place);
            if (background.Length > 0)
                drafted.With("background", reading.PlaceOf(background[0].Block));
            draft.Areas.Add(drafted);
        }
    }

    // A heading in a table of contents, or one that its text was lost below, treats nothing.
    private static HashSet<AreaSection> Treated(Reading reading)
    {
        var treated = reading.Outline.Labels.Where(l => l.Area is not null && l.Entries.Exists(e => !e.IsEmpty)).Select(l => l.Area!).ToHashSet();
        AreaSection? last = null;
        foreach (var placed in reading.Sentences)
        {
            if (placed.Area is not { } area || area == last || placed.Sentence.Block == area.Block || placed.Sentence.Block.Kind == BlockKind.Heading)
                continue;
            treated.Add(area);
            last = area;
        }

        return treated;
    }
}
