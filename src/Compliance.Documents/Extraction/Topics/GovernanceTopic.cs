using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Who has the final responsibility, the board's part, training of leaders, meeting places.</summary>
internal sealed class GovernanceTopic : ITopic
{
    private const double OfAnything = 0.6;
    private const int LastSubject = 2;
    private const int FarFromSubject = 5;

    // The keys of words of responsibility.
    private const int Final = 0;
    private const int Rooted = 2;

    /// <summary>The key of words that do not say for what: "er ansvarlig".</summary>
    public const int Bare = 3;

    // The key of committees in which management and employees meet.
    private const int Joint = 1;
    private const int NearCommittee = 2;
    private const int SeveralAreas = 2;
    private const int LongestEnding = 3;

    // The key of the words for the rules on equality.
    private const int RulesWords = 2;

    public void Read(Reading reading, PlanDraft draft)
    {
        var arenas = new List<string>();
        string? named = null;
        foreach (var placed in reading.Clauses)
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
            if (placed.Area is null || IsOfAll(placed))
                AddResponsibility(reading, draft, sentence);
            if (placed.Area is not null)
                continue;
            if (placed.Label is not { Label: Label.Measures or Label.Goals })
                AddTraining(reading, draft, sentence, StillToCome.Is(reading, draft, sentence));
            AddAccess(reading, draft, sentence);
            var worksIn = JointArena(sentence);
            if ((worksIn ?? sentence.First(Category.Committees)) is not { } arena || sentence.At(Category.Bodies, arena.First) is not null)
                continue; // the board and the management meet nobody of the employees there
            named = NameOf(sentence.Words(arena), named);
            if (arenas.Exists(a => IsSame(a, named)) || (worksIn is null && !Meets(sentence)))
                continue;
            var place = reading.PlaceOf(sentence, arena.First, arena.Last);
            draft.NotePlace("governance.arena", place);
            draft.NotePlace($"governance.arena[{named}]", place);
            arenas.Add(named);
        }

        // "Vi er unntatt fra kravet om redegjørelse": whether they are, the rules tell.
        if ((reading.Refusals.Find(r => !r.IsSure)?.Placed ?? DutyLimit.Of(reading, draft)) is { } exempt && draft.Note("governance.duty denied", "true", reading.PlaceOf(exempt.Sentence)))
            draft.Governance = draft.Governance with { DutyDenied = true };
        if (arenas.Count > 0)
            draft.Governance = draft.Governance with { Arena = arenas };
    }

    // "En arbeidsgruppe", "arbeidsgruppen": the ending alone makes no other.
    private static bool IsSame(string one, string other)
    {
        var common = 0;
        while (common < one.Length && common < other.Length && char.ToLowerInvariant(one[common]) == char.ToLowerInvariant(other[common]))
            common++;
        return Math.Max(one.Length, other.Length) - common <= LongestEnding && (common > LongestEnding || one.Length == other.Length && common == one.Length);
    }

    // "Samarbeidsutvalget …. Utvalget møtes fire ganger i året."
    private static string NameOf(string committee, string? before)
    {
        var bare = committee.AsSpan(committee.LastIndexOf(' ') + 1);
        return before is not null && before.Length > committee.Length && before.AsSpan().EndsWith(bare, StringComparison.OrdinalIgnoreCase) ? before : committee;
    }

    // "Kommunedirektøren har ansvaret for at planen blir fulgt opp" below the last area is about all of them.
    private static bool IsOfAll(Placed placed) => placed.Label is null && placed.Sentence.Block.Kind == BlockKind.Paragraph && placed.Sentence.Has(Category.DocumentWords);

    // "Arbeidsgruppen består av …", "utkastet er drøftet i AMU", "samarbeidsutvalget gikk gjennom kartleggingen": where management and employees worked on it together.
    private static Match? JointArena(Sentence sentence)
    {
        if (sentence.Has(Category.Committees) && GroupIn(sentence) is { } group)
            return group;
        if (sentence.First(Category.Committees, Joint) is not { } committee || sentence.Has(Category.Intentions) || sentence.Has(Category.Negations) || sentence.IsConditional || FollowUpWords.IsOfOtherWork(sentence.Whole ?? sentence))
            return null;
        if (TakingPart.WordsOf(sentence) is { } words && TakingPart.IsMadeOf(words))
            return committee.First <= words.First ? committee : null;
        if (!FollowUpWords.IsOfWork(sentence) && sentence.All(Category.Areas).Take(SeveralAreas).Count() < SeveralAreas)
            return null;
        foreach (var match in sentence.Matches)
        {
            if (match.Category is not (Category.Activities or Category.FollowUp or Category.Examinations or Category.Cooperation))
                continue;
            if (match.Last < committee.First ? committee.First - match.Last <= NearCommittee : committee.First <= LastSubject)
                return committee;
        }

        return null;
    }

    // "I mangfoldsrådet sitter …", "Balansegruppa tar seg av det: …", with somebody for the employees.
    private static Match? GroupIn(Sentence sentence)
    {
        if (sentence.Has(Category.Intentions) || sentence.Has(Category.Negations) || sentence.IsConditional || FollowUpWords.IsOfOtherWork(sentence.Whole ?? sentence)
            || TakingPart.WordsOf(sentence) is not { } words || !TakingPart.IsMadeOf(words) || !TakingPart.NamesForEmployees(sentence, words.Last + 1))
            return null;
        if (words.Category == Category.Committees)
            return words;
        return sentence.First(Category.Committees) is { } committee && committee.First <= words.Last ? committee : null;
    }

    private static bool Meets(Sentence sentence) => !FollowUpWords.IsOfOtherWork(sentence.Whole ?? sentence) && IsMeeting(sentence);

    private static bool IsMeeting(Sentence sentence) => sentence.Has(Category.FollowUp, FollowUpWords.Agenda)
        ? !sentence.Has(Category.Intentions) && !sentence.Has(Category.Negations)
        : sentence.Has(Category.Recurrence)
        ? sentence.Has(Category.Meetings) || sentence.Has(Category.Activities) || FollowUpWords.In(sentence) is not null
        : MetOften(sentence);

    // "Likestillingsutvalget hadde fire møter i 2024"; the meetings of the board are about anything.
    private static bool MetOften(Sentence sentence)
    {
        if (sentence.Has(Category.Bodies) || sentence.Has(Category.Intentions) || sentence.Has(Category.Negations))
            return false;

        // The committee for the working environment meets anyway, on whatever.
        if (sentence.First(Category.Parties, (int)Party.WorkingEnvironmentCommittee) is { First: <= LastSubject } && !FollowUpWords.IsOfWork(sentence))
            return false;
        foreach (var meeting in sentence.All(Category.Meetings))
        {
            if (sentence.Dates.Count > 0 && FollowUpWords.IsOfWork(sentence))
                return true; // "Likestillingsutvalget møttes i mars"
            if (Numbers.Before(sentence, meeting.First - 1) is not null || Numbers.At(sentence, meeting.Last + 1) is not null)
                return true;
        }

        return false;
    }

    private static void AddResponsibility(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.First(Category.FinalResponsibility) is not { } final || ResponsibleIn(sentence, final) is not { } value)
            return;
        var place = reading.PlaceOf(sentence, final.Key is Rooted or Bare ? OfAnything : null);
        if (draft.Note("governance.final responsibility", CategoryKeys.Word(value.ToString()), place))
            draft.Governance = draft.Governance with { FinalResponsibility = value };
        if (value == ResponsibleBody.Board)
            SetBoard(draft, place);
    }

    private static ResponsibleBody? ResponsibleIn(Sentence sentence, Match final) =>
        final.Key == Final ? BodyIn(sentence, final)
        : sentence.Has(Category.Negations) || sentence.Has(Category.Intentions) ? null
        : final.Key == Rooted ? RootedIn(sentence, final) : final.Key == Bare ? Answering(sentence, final) : AnsweringFor(sentence, final);

    // "Styret har ansvaret for likestillingsarbeidet", "ansvaret for planen ligger hos rektor"; not "rektor har ansvaret for opptak".
    private static ResponsibleBody? AnsweringFor(Sentence sentence, Match words)
    {
        if (sentence.Part(words.Last, sentence.Tokens.Length - 1) is var what && !FollowUpWords.IsOfWork(what) && !what.Has(Category.DutyNames) && !what.Has(Category.DutyObjects, Named.Obligation))
            return null;
        if (sentence.First(Category.Bodies) is { First: <= LastSubject } body && body.Last < words.First)
            return words.First - body.Last <= FarFromSubject ? (ResponsibleBody)body.Key : null;
        return words.First <= 1 && sentence.First(Category.Bodies) is { } named && named.First > words.Last && sentence.First(Category.Bodies, from: named.Last + 1) is null && sentence.First(Category.Owners, from: named.Last + 1) is null ? (ResponsibleBody)named.Key : null;
    }

    // "Direktøren er ansvarlig, og HR koordinerer", in a text on the work; of what, the sentence does not say.
    private static ResponsibleBody? Answering(Sentence sentence, Match words) =>
        sentence.Block.Kind == BlockKind.Paragraph && sentence.First(Category.Bodies) is { First: <= 1 } body && words.First - body.Last == 1
        && (words.Last == sentence.Tokens.Length - 1 || sentence.Tokens[words.Last + 1].Kind == TokenKind.Sign || sentence.At(Category.OwnerGlue, words.Last + 1) is { Key: 0 }) ? (ResponsibleBody)body.Key : null;

    // "Arbeidet er forankret hos direktøren."
    private static ResponsibleBody? RootedIn(Sentence sentence, Match words) =>
        sentence.At(Category.Bodies, words.Last + 1) is { } body && (words.First == 0 || FollowUpWords.IsOfWork(sentence)) ? (ResponsibleBody)body.Key : null;

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
            if (WholeDenial.In(sentence) && FollowUpWords.IsOfWork(sentence) && draft.Note("governance.board involved", "false", reading.PlaceOf(sentence)))
                draft.Governance = draft.Governance with { BoardInvolved = false };
            return;
        }

        if (sentence.Has(Category.Negations) || sentence.Has(Category.Intentions))
            return;

        if (PassedBy(sentence) is { } board)
            SetBoard(draft, reading.PlaceOf(sentence, 0, board.Last, board.First <= LastSubject || FollowUpWords.IsOfWork(sentence) ? null : OfAnything));

        // "Styret vedtok …" may go on with anything, where the sentence does not say what.
        if (sentence.First(Category.BoardActs) is { } acts)
            SetBoard(draft, reading.PlaceOf(sentence, acts.First, acts.Last, FollowUpWords.IsOfWork(sentence) || (sentence.At(Category.Bodies, acts.First) is null && acts.First <= LastSubject) ? null : OfAnything));
        else if (sentence.First(Category.Bodies, (int)ResponsibleBody.Board) is { First: <= LastSubject } subject && FollowUpWords.VerbBehind(sentence, subject.Last) is { } verb && FollowUpWords.IsOfWork(sentence.Part(verb.First, sentence.Tokens.Length - 1)))
            SetBoard(draft, reading.PlaceOf(sentence, subject.First, verb.Last));
    }

    // "Behandlet av konsernstyret 3. mars", "redegjørelsen er godkjent i styret".
    private static Match? PassedBy(Sentence sentence)
    {
        foreach (var body in sentence.All(Category.Bodies))
        {
            if ((ResponsibleBody)body.Key == ResponsibleBody.Board && (sentence.EndsAt(Category.Approval, body.First - 1) || sentence.EndsAt(Category.FollowUp, body.First - 2, FollowUpWords.Looks)))
                return body;
        }

        return null;
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
    private static void AddTraining(Reading reading, PlanDraft draft, Sentence sentence, bool isToCome)
    {
        if (!sentence.Has(Category.Training) || !sentence.Has(Category.Owners, 0) || sentence.Has(Category.Intentions) || sentence.Has(Category.Limits))
            return;
        var trained = !sentence.Has(Category.Negations);
        if (!trained && !WholeDenial.In(sentence))
            return;

        // Training in how to interview, or in guidelines of some kind, is none in the rules; where the sentence does not tell, a person has to.
        var isOfRules = sentence.Has(Category.Plausible, RulesWords) || sentence.Has(Category.EqualityWords) || sentence.Has(Category.Themes) || sentence.Has(Category.Acts);
        if (draft.Note("governance.leaders trained", trained ? "true" : "false", reading.PlaceOf(sentence, isOfRules && !isToCome ? null : OfAnything)))
            draft.Governance = draft.Governance with { LeadersTrained = trained };
    }
}
