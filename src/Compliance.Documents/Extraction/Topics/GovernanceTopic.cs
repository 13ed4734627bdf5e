using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Who has the final responsibility, the board's part, training of leaders, meeting places.</summary>
internal sealed class GovernanceTopic : ITopic
{
    private const double OfAnything = 0.6;

    // The key of the words for the rules on equality.
    private const int RulesWords = 2;

    public void Read(Reading reading, PlanDraft draft)
    {
        var arenas = new List<string>();
        foreach (var placed in reading.ClausesWith(Category.BoardNot, Category.BoardActs, Category.FinalResponsibility, Category.Training, Category.Access, Category.Committees))
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind == BlockKind.Heading)
            {
                // "Vedtatt av styret 5. mars 2026" on a line of its own may look like a heading.
                if (sentence.Dates.Count > 0)
                    AddBoard(reading, draft, sentence);
                continue;
            }

            // The last words of a text stand under its last heading, whatever that is.
            AddBoard(reading, draft, sentence);
            if (placed.Area is not null)
                continue;
            AddResponsibility(reading, draft, sentence);
            if (placed.Label is not { Label: Label.Measures or Label.Goals })
                AddTraining(reading, draft, sentence);
            AddAccess(reading, draft, sentence);
            if (sentence.First(Category.Committees) is { } arena && Meets(sentence)
                && !arenas.Contains(sentence.Words(arena), StringComparer.OrdinalIgnoreCase))
            {
                draft.NotePlace("governance.arena", reading.PlaceOf(sentence, arena.First, arena.Last));
                arenas.Add(sentence.Words(arena));
            }
        }

        // "Vi er unntatt fra kravet om redegjørelse": whether they are, the rules tell.
        if ((reading.Refusals.Find(r => !r.IsSure)?.Placed ?? DutyLimit.Of(reading, draft)) is { } exempt && draft.Note("governance.duty denied", "true", reading.PlaceOf(exempt.Sentence)))
            draft.Governance = draft.Governance with { DutyDenied = true };
        if (arenas.Count > 0)
            draft.Governance = draft.Governance with { Arena = arenas };
    }

    private static bool Meets(Sentence sentence) => sentence.Has(Category.Recurrence) && (sentence.Has(Category.Meetings) || sentence.Has(Category.Activities) || sentence.Has(Category.FollowUp));

    private static void AddResponsibility(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.First(Category.FinalResponsibility) is not { } final || BodyIn(sentence, final) is not { } value)
            return;
        var place = reading.PlaceOf(sentence);
        if (draft.Note("governance.final responsibility", CategoryKeys.Word(value.ToString()), place))
            draft.Governance = draft.Governance with { FinalResponsibility = value };
        if (value == ResponsibleBody.Board)
            SetBoard(draft, place);
    }

    // "HR-direktøren har det overordnede ansvaret": somebody else.
    private static ResponsibleBody? BodyIn(Sentence sentence, Match final)
    {
        if (sentence.First(Category.Bodies) is { } body && body.First < final.First)
            return (ResponsibleBody)body.Key;
        return sentence.First(Category.Owners) is { Key: 0 or 1 } owner && owner.First < final.First && !sentence.Has(Category.Negations) ? ResponsibleBody.Other : null;
    }

    private static void AddBoard(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.Has(Category.BoardNot))
        {
            if (draft.Note("governance.board involved", "false", reading.PlaceOf(sentence)))
                draft.Governance = draft.Governance with { BoardInvolved = false };
            return;
        }

        if (sentence.First(Category.BoardActs) is { } acts && !sentence.Has(Category.Negations) && !sentence.Has(Category.Intentions))
            SetBoard(draft, reading.PlaceOf(sentence, acts.First, acts.Last));
    }

    // Access of employees and their representatives, not that of the ombud.
    private static void AddAccess(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.First(Category.Access) is not { } access || !(sentence.Has(Category.Parties) || sentence.Has(Category.People, 2) || sentence.Has(Category.Owners, 2)))
            return;
        var granted = access.Key == 0 && !(sentence.First(Category.Negations) is { } not && not.First < access.First);
        if (draft.Note("governance.access granted", granted ? "true" : "false", reading.PlaceOf(sentence)))
            draft.Governance = draft.Governance with { AccessGranted = granted };
    }

    private static void SetBoard(PlanDraft draft, Place place)
    {
        if (draft.Note("governance.board involved", "true", place))
            draft.Governance = draft.Governance with { BoardInvolved = true };
    }

    // "Alle avdelingsledere fikk opplæring": done, not planned.
    private static void AddTraining(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.Has(Category.Training) || !sentence.Has(Category.Owners, 0) || sentence.Has(Category.Intentions) || sentence.Has(Category.Limits))
            return;
        var trained = !sentence.Has(Category.Negations);

        // Training in how to interview is none in the rules; where the sentence does not tell, a person has to.
        var isOfRules = sentence.Has(Category.Plausible, RulesWords) || sentence.Has(Category.Policies) || sentence.Has(Category.EqualityWords) || sentence.Has(Category.Themes) || sentence.Has(Category.Acts);
        if (draft.Note("governance.leaders trained", trained ? "true" : "false", reading.PlaceOf(sentence, isOfRules ? null : OfAnything)))
            draft.Governance = draft.Governance with { LeadersTrained = trained };
    }
}
