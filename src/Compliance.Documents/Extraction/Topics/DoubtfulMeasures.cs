using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// A list read as measures of which most have neither owner nor time, while the text of the same chapter names people and times:
/// what belongs to which was not understood, and a person has to look.
/// </summary>
internal static class DoubtfulMeasures
{
    private const int Fewest = 3;
    private const int MostNearest = 3;

    /// <param name="reading">The document.</param>
    /// <param name="measures">The measures of a group.</param>
    /// <param name="drafted">The same, as they were read.</param>
    public static void Mark(Reading reading, IReadOnlyList<Entry> measures, IReadOnlyList<ItemDraft<Measure>> drafted)
    {
        if (measures.Count < Fewest || measures[0].Columns is not null || drafted.Count(d => d.Item.Owners is null && d.Item.Schedule is null) * 2 <= drafted.Count)
            return;
        var around = Around(reading, measures);
        if (around.Count == 0)
            return;
        foreach (var draft in drafted)
        {
            for (var i = 0; i < draft.Searched.Count; i++)
            {
                if (!draft.Searched[i].Search.MayBeThere)
                    draft.Searched[i] = draft.Searched[i] with { Search = draft.Searched[i].Search with { MayBeThere = true, Nearest = around } };
            }
        }
    }

    // In the chapter of the measures and in none of them: "HR-sjefen tar de to første innen mai."
    private static List<Place> Around(Reading reading, IReadOnlyList<Entry> measures)
    {
        var blocks = measures.Select(m => m.Block.Begin).ToHashSet();
        var result = new List<Place>();
        if (reading.Sentences.FirstOrDefault(p => blocks.Contains(p.Sentence.Block.Begin)) is not { } first)
            return result;
        foreach (var placed in reading.FactsWith(Category.Owners))
        {
            var sentence = placed.Sentence;
            if (placed.Heading == first.Heading && placed.Area == first.Area && result.Count < MostNearest && sentence.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem && !blocks.Contains(sentence.Block.Begin)
                && (sentence.Dates.Count > 0 || sentence.Has(Category.Recurrence) || sentence.Has(Category.Duties)) && sentence.All(Category.Owners).Any(o => o.Key < 2))
                result.Add(reading.PlaceOf(sentence));
        }

        return result;
    }
}
