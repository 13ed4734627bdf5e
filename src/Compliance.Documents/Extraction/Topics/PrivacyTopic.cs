using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Counts of sensitive characteristics and mentions of a single person. The plan keeps where they stand and which words gave
/// them away; the number and the sentence stay in the document.
/// </summary>
internal sealed class PrivacyTopic : ITopic
{
    private const char Mask = '\u25AE';
    private const int Near = 8;

    public void Read(Reading reading, PlanDraft draft)
    {
        var mentions = new List<string>();
        foreach (var placed in reading.Clauses)
        {
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule })
                continue;
            AddCounts(reading, draft, placed.Sentence);
            AddMention(reading, draft, placed.Sentence, mentions);
        }

        if (mentions.Count > 0)
            draft.Mentions = mentions;
    }

    private static void AddCounts(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.Has(Category.SensitiveGroups) || sentence.Has(Category.Intentions) || sentence.Has(Category.GroundLists) || !(sentence.Has(Category.People) || sentence.Has(Category.Headcount, 3)))
            return;
        foreach (var group in sentence.All(Category.SensitiveGroups))
        {
            if (NumberNear(sentence, group) is not { } number)
                continue;
            var place = Masked(reading, sentence, group);
            var item = new SensitiveCount
            {
                Ground = (Ground)group.Key,
                Text = $"{Mask} {sentence.Words(group)}",
                Kind = number.IsPercent ? "share" : number.Quantity.Value == 1 ? "one person" : "count",
            };
            draft.SensitiveCounts.Add(new ItemDraft<SensitiveCount>(item, place).With("ground", place).With("text", place).With("kind", place));
        }
    }

    private static NumberWords? NumberNear(Sentence sentence, Match group)
    {
        NumberWords? nearest = null;
        for (var i = Math.Max(0, group.First - Near); i < Math.Min(sentence.Tokens.Length, group.Last + Near); i++)
        {
            if (Numbers.At(sentence, i) is not { } number)
                continue;
            if ((number.IsPercent || Counting.IsCount(sentence, number)) && (nearest is not { } other || Math.Abs(number.First - group.First) < Math.Abs(other.First - group.First)))
                nearest = number;
            i = number.Last;
        }

        return nearest;
    }

    // "Den eneste kvinnelige sveiseren": who knows the place knows the person.
    private static void AddMention(Reading reading, PlanDraft draft, Sentence sentence, List<string> mentions)
    {
        if (PayAmounts.FewOf(sentence) is { } few && !IsGroup(draft, reading.PlaceOf(sentence)))
        {
            mentions.Add($"{Mask} {sentence.Words(few.Last, few.Last)}");
            draft.NotePlace("privacy.identifiable mentions", Masked(reading, sentence, few));
            return;
        }

        if (sentence.First(Category.SolePersons) is not { } sole || sentence.Has(Category.Intentions))
            return;
        if (!sentence.Has(Category.SensitiveGroups) && !sentence.Has(Category.PayComparison, 1) && !sentence.Has(Category.PayComparison, 2) && !sentence.Has(Category.Leave, 0) && !sentence.Has(Category.Themes))
            return;
        var place = Masked(reading, sentence, sole);
        mentions.Add($"{sentence.Words(sole)} {Mask}");
        draft.NotePlace("privacy.identifiable mentions", place);
    }

    private static bool IsGroup(PlanDraft draft, Place place) => draft.PayGroups.Exists(g => g.Place == place);

    private static Place Masked(Reading reading, Sentence sentence, Match words) => reading.PlaceOf(sentence, words.First, words.Last) with { Excerpt = null };
}
