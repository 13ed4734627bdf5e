namespace Compliance.Documents;

/// <summary>That there are no measures, where the text says so of all of them and tells of none elsewhere.</summary>
internal sealed class NoMeasuresTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        if (draft.Measures.Count > 0 || draft.FollowUp.EarlierMeasuresReviewed is not null || reading.RefusalOf(Duty.Measures) is not { } refusal)
            return;
        foreach (var placed in reading.Facts)
        {
            if (placed.Sentence != refusal.Placed.Sentence && MayTellOfOne(reading, placed.Sentence))
                return;
        }

        draft.NoMeasures = reading.PlaceOf(refusal);
    }

    private static bool MayTellOfOne(Reading reading, Sentence sentence) =>
        (sentence.Has(Category.Actions) || (sentence.Has(Category.Labels, (int)Label.Measures) && !reading.IsRefused(Duty.Measures, sentence)))
        && !sentence.Has(Category.Negations) && !sentence.Has(Category.NoMeasure);
}
