namespace Compliance.Documents;

/// <summary>Whistleblowing: routines, where to turn, the ban on retaliation.</summary>
internal sealed class WhistleblowingTopic : ITopic
{
    private const double FromContext = 0.7;

    public void Read(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.Sentences)
        {
            var sentence = placed.Sentence;
            if (!(sentence.Has(Category.Whistleblowing) || sentence.Has(Category.Retaliation)) || sentence.Block.Kind == BlockKind.Heading)
                continue;
            if (placed.Label is { Label: Label.Goals })
                continue;
            var retaliation = sentence.Has(Category.Retaliation, 0);
            if (draft.Whistleblowing.Routines is null && sentence.Has(Category.Whistleblowing, 0) && !sentence.Has(Category.Hedges))
            {
                draft.Whistleblowing = draft.Whistleblowing with { Routines = true };
                draft.Note("whistleblowing.routines", "true", reading.PlaceOf(sentence, sentence.Has(Category.Policies) && !retaliation && placed.Label is null ? null : FromContext));
            }

            if (draft.Whistleblowing.RetaliationBanned is null && retaliation && sentence.Has(Category.Retaliation, 1))
            {
                draft.Whistleblowing = draft.Whistleblowing with { RetaliationBanned = true };
                draft.Note("whistleblowing.retaliation banned", "true", reading.PlaceOf(sentence, placed.Label is null ? null : FromContext));
            }

            if (draft.Whistleblowing.WhereToTurn is null && sentence.First(Category.Whistleblowing, 1) is { } where && where.Last + 1 < sentence.Tokens.Length)
            {
                draft.Whistleblowing = draft.Whistleblowing with { WhereToTurn = sentence.Words(where.Last + 1, sentence.Tokens.Length - 1).TrimEnd('.') };
                draft.Note("whistleblowing.where to turn", draft.Whistleblowing.WhereToTurn, reading.PlaceOf(sentence));
            }
        }
    }
}
