namespace Compliance.Documents;

/// <summary>Whistleblowing: routines, where to turn, the ban on retaliation.</summary>
internal sealed class WhistleblowingTopic : ITopic
{
    private const double FromContext = 0.7;
    private const int NearNegation = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.FactsWith(Category.Whistleblowing, Category.Retaliation))
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind == BlockKind.Heading)
                continue;
            if (placed.Label is { Label: Label.Goals })
                continue;
            var retaliation = sentence.Has(Category.Retaliation, 0);
            if (sentence.First(Category.Whistleblowing, 0) is { } routines && !sentence.Has(Category.Hedges))
                AddRoutines(reading, draft, placed, routines);

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

        // Who says where to turn has a routine of some kind; whether it is written is for a person to confirm.
        if (draft.Whistleblowing is { Routines: null, WhereToTurn: not null } && draft.PlaceOf("whistleblowing.where to turn") is { } place)
        {
            draft.Whistleblowing = draft.Whistleblowing with { Routines = true };
            draft.Note("whistleblowing.routines", "true", place with { Confidence = FromContext });
        }
    }

    // "Vi har ikke rutiner for varsling" denies them; "vi vil lage rutiner" leaves it to be confirmed.
    private static void AddRoutines(Reading reading, PlanDraft draft, Placed placed, Match routines)
    {
        var sentence = placed.Sentence;
        var denied = !sentence.Has(Category.PolicyKnown) && (sentence.Has(Category.Possession) || sentence.Has(Category.Existential) || sentence.First(Category.Negations) is { First: 0 }) && sentence.All(Category.Negations).Any(n => n.Last < routines.First && n.Last >= routines.First - NearNegation);
        var certain = sentence.Has(Category.Policies) && !sentence.Has(Category.Retaliation, 0) && !sentence.Has(Category.Intentions) && placed.Label is null;
        if (draft.Note("whistleblowing.routines", denied ? "false" : "true", reading.PlaceOf(sentence, certain ? null : FromContext)))
            draft.Whistleblowing = draft.Whistleblowing with { Routines = !denied };
    }
}
