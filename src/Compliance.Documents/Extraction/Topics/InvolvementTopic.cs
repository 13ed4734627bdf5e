using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Who took part in the work.</summary>
internal sealed class InvolvementTopic : ITopic
{
    // The keys of words on cooperation that came late or not at all.
    private const int Nobody = 2;
    private const int Wanted = 3;

    private const int Praised = 3;
    private const double Vague = 0.6;

    public void Read(Reading reading, PlanDraft draft)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var groups = new GroupMeetings(reading, draft);
        foreach (var placed in reading.Clauses)
        {
            var sentence = placed.Sentence;
            if (groups.Add(placed))
                continue;
            var before = draft.Involvement.Count;
            if (sentence.Has(Category.LateCooperation, Nobody))
                DenyAll(reading, draft, sentence);

            // "Planen er laget av …" is about all of it, also where it stands below the last area.
            if (!IsOfDocument(sentence) && !IsOfDraft(placed) && !IsGroup(sentence) && (placed.Area is { } area && !(area.Is(AreaKind.PayAndConditions) && placed.Label is null) || placed.Label is { Label: Label.Measures or Label.Owners or Label.Schedule }))
                continue;
            if (sentence.Has(Category.NoRepresentatives))
                NoneExist(reading, draft, sentence);
            else if (sentence.Has(Category.NoCooperation) && sentence.Has(Category.Parties))
                DenyUnlessOfArea(reading, draft, sentence);
            else if (sentence.Has(Category.LateCooperation) && NamesRepresentatives(sentence))
                DenyLate(reading, draft, sentence);
            else if (sentence.Has(Category.Parties) && !sentence.Has(Category.Negations) && !sentence.Has(Category.LateCooperation, Wanted) && !FollowUpWords.IsOtherTalk(sentence) && WordsOf(sentence) is { } words && !IsPlanned(sentence, words) && !(sentence.Has(Category.FollowUp, FollowUpWords.Told) && StillToCome.Is(reading, draft, sentence)))
                Add(reading, draft, sentence, words, known);
            groups.Keep(placed, before);
        }

        if (draft.Involvement.Count == 0 && draft.NobodyInvolved is null && reading.RefusalOf(Duty.Involvement) is { IsSure: true } refusal && IsOfAllWork(refusal.Placed.Sentence))
            draft.NobodyInvolved = reading.PlaceOf(refusal);
    }

    private static bool IsOfDocument(Sentence sentence) => sentence.Block.Kind == BlockKind.Paragraph && sentence.First(Category.DocumentWords) is { First: 0 };

    // "AMU behandlet utkastet til plan 7. februar", in a text of its own below the last area.
    private static bool IsOfDraft(Placed placed) => placed.Label is null && placed.Sentence.Block.Kind == BlockKind.Paragraph && placed.Sentence.Has(Category.DocumentWords);

    // "Der sitter personalsjefen, de to tillitsvalgte og verneombudet", in a text of its own, whatever heading it stands below.
    private static bool IsGroup(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Paragraph && sentence.Has(Category.Cooperation) && sentence.Has(Category.Parties) && TakingPart.WordsOf(sentence) is { } words && TakingPart.IsGroup(words);

    // "Virksomheten har ingen tillitsvalgte": nobody to involve, which is not the same as nobody involved.
    private static void NoneExist(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.IsConditional || sentence.Has(Category.Demand) || sentence.Has(Category.Cooperation) || sentence.Has(Category.NoCooperation))
            return;
        if (draft.Note("employer.union representatives", "false", reading.PlaceOf(sentence)))
            draft.Employer = draft.Employer with { UnionRepresentatives = false };
    }

    // The working environment committee has representatives of the employees in it.
    private static Match? WordsOf(Sentence sentence) => TakingPart.WordsOf(sentence)
        ?? (IsJoint(sentence) && (sentence.Has(Category.Recurrence) || FollowUpWords.IsOfWork(sentence.Whole ?? sentence)) ? sentence.First(Category.Activities) ?? FollowUpWords.In(sentence) ?? sentence.First(Category.FollowUp, FollowUpWords.Agenda) : null);

    private static bool IsJoint(Sentence sentence)
    {
        foreach (var party in sentence.All(Category.Parties))
        {
            if ((Party)party.Key == Party.WorkingEnvironmentCommittee || sentence.At(Category.Committees, party.First) is { Key: 1 })
                return true;
        }

        return false;
    }

    // "Tillitsvalgte er ikke involvert i rekruttering av ledere": in that, and nothing is said of the work.
    private static void DenyUnlessOfArea(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (IsOfAllWork(sentence) && sentence.First(Category.NoCooperation) is { } without && sentence.First(Category.Areas, from: without.Last + 1) is null)
            Deny(reading, draft, sentence);
    }

    // "Ikke i alle møtene", "ikke i inndelingen i lønnsgrupper": in the rest they may have taken part.
    private static bool IsOfAllWork(Sentence sentence) =>
        WholeDenial.In(sentence) && !sentence.Has(Category.Meetings) && !(sentence.Has(Category.ParticipationIn) && (sentence.Has(Category.Pay) || sentence.Has(Category.Mappings)));

    // "Det har ikke vært nødvendig å involvere andre i arbeidet med planen."
    private static void DenyAll(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.IsConditional && WholeDenial.In(sentence) && FollowUpWords.IsOfWork(sentence))
            draft.NobodyInvolved ??= reading.PlaceOf(sentence);
    }

    // Said to have been left out: then the list is known to be empty, unless another sentence says otherwise.
    private static void Deny(Reading reading, PlanDraft draft, Sentence sentence)
    {
        // The safety representative, or the management, that took no part does not leave out the others.
        if (!sentence.Has(Category.Parties, (int)Party.UnionRepresentative) && !sentence.Has(Category.Parties, (int)Party.EmployeeRepresentative) && !sentence.Has(Category.Parties, (int)Party.Employees))
            return;
        draft.NobodyInvolved ??= reading.PlaceOf(sentence);
    }

    /// <summary>True where representatives of the employees are named.</summary>
    public static bool NamesRepresentatives(Sentence sentence) =>
        sentence.Has(Category.Parties, (int)Party.UnionRepresentative) || sentence.Has(Category.Parties, (int)Party.EmployeeRepresentative) || sentence.Has(Category.Parties, (int)Party.SafetyRepresentative);

    // "Klubben blir invitert med når planen skal rulleres": not into this one. Who was told of it afterwards is no more than silent of the work.
    private static void DenyLate(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.Has(Category.LateCooperation, 1) && !sentence.IsConditional)
            draft.NobodyInvolved ??= reading.PlaceOf(sentence);
    }

    // "Vi planlegger å involvere"; not "følges opp, der verneombudet deltar", which is a clause of its own.
    private static bool IsPlanned(Sentence sentence, Match cooperation)
    {
        if (sentence.IsConditional)
            return true;
        foreach (var will in sentence.All(Category.Intentions))
        {
            if (will.First < cooperation.First && !HasComma(sentence, will.First, cooperation.First))
                return true;
        }

        return false;
    }

    private static bool HasComma(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.IsSign(i, ','))
                return true;
        }

        return false;
    }

    private static void Add(Reading reading, PlanDraft draft, Sentence sentence, Match words, HashSet<string> known)
    {
        var (activity, place) = ActivityClause.Of(reading, sentence, words);
        var bounds = ActivityClause.BoundsOf(sentence, words);
        var cadence = sentence.First(Category.Recurrence, from: bounds.First) is { } recurrence && recurrence.Last <= bounds.Last ? recurrence : (Match?)null;
        double? sure = words.Category == Category.FollowUp || IsVague(sentence) ? Vague : null; // who is told of it took no part for that
        foreach (var match in sentence.All(Category.Parties))
        {
            if (match.Last < bounds.First || match.First > bounds.Last || !TakingPart.Includes(sentence, words, match) || !known.Add(match.Key + " " + activity))
                continue;
            var held = HeldOn(sentence, match, bounds);
            var item = new Involvement
            {
                Party = (Party)match.Key,
                Activity = activity,
                Cadence = cadence is { } often ? (Recurrence)often.Key : null,
                HeldOn = held?.Date,
            };
            if (item.Party == Party.UnionRepresentative && draft.Employer.UnionRepresentatives is null)
            {
                draft.Employer = draft.Employer with { UnionRepresentatives = true };
                draft.Note("employer.union representatives", "true", reading.PlaceOf(sentence));
            }

            var drafted = new ItemDraft<Involvement>(item, reading.PlaceOf(sentence, sure)).With("party", reading.PlaceOf(sentence)).With("activity", place);
            if (cadence is { } recurring)
                drafted.With("cadence", reading.PlaceOf(sentence, recurring.First, recurring.Last));
            if (held is not null)
                drafted.With("held on", reading.PlaceOf(sentence, held.First, held.Last));
            draft.Involvement.Add(drafted);
            AddOtherDays(reading, draft, sentence, drafted, held);
        }

        // "AMU ser på planen hvert år, og klubben deltok i kartleggingen": each in its own.
        if (bounds.Last + 1 < sentence.Tokens.Length - 1 && sentence.Part(bounds.Last + 1, sentence.Tokens.Length - 1) is var rest && rest.Has(Category.Parties) && WordsOf(rest) is { } others && !IsPlanned(rest, others))
            Add(reading, draft, rest, others, known);
    }

    // "… utgjør arbeidsgruppa, som hadde møter 7. mars, 12. juni og 5. november": each meeting is one of them.
    private static void AddOtherDays(Reading reading, PlanDraft draft, Sentence sentence, ItemDraft<Involvement> drafted, DateWords? held)
    {
        if (sentence.First(Category.Meetings) is not { } meeting || GroupMeetings.DaysOf(sentence) is not [var first, _, ..] days || first.First < meeting.Last || sentence.First(Category.Parties, from: first.First) is not null)
            return;
        drafted.Item = drafted.Item with { HeldOn = first.Date };
        if (held is null)
            drafted.With("held on", reading.PlaceOf(sentence, first.First, first.Last));
        for (var i = 1; i < days.Count; i++)
        {
            var other = new ItemDraft<Involvement>(drafted.Item with { HeldOn = days[i].Date }, drafted.Place);
            foreach (var place in drafted.Places.ToArray())
                other.With(place.Member, place.Member == "held on" ? reading.PlaceOf(sentence, days[i].First, days[i].Last) : place.Place);
            draft.Involvement.Add(other);
        }
    }

    // "Vi har et godt samarbeid med klubben", "HMS-arbeidet følges opp av AMU": that they took part in this work is more than it says.
    private static bool IsVague(Sentence sentence)
    {
        var whole = sentence.Whole ?? sentence;
        return FollowUpWords.IsOfOtherWork(whole) || IsOfRule(whole) || (whole.Has(Category.Cooperation, Praised) && !FollowUpWords.IsOfWork(whole) && !whole.Has(Category.Meetings) && !whole.Has(Category.Areas));
    }

    // "Varslingsrutinene er laget sammen med klubben": what it helped with is a rule, and not the work.
    private static bool IsOfRule(Sentence sentence) =>
        (sentence.Has(Category.Policies) || sentence.Has(Category.Whistleblowing) || sentence.Has(Category.Handbooks)) && !FollowUpWords.IsOfWork(sentence) && !sentence.Has(Category.Areas);

    // The day behind who took part, or else the last before: "drøftet med klubben 22. oktober og behandlet i AMU 5. november". Not "lønnen for 2024 ble
    // gjennomgått i mai 2025", and not the day on which the board dealt with it.
    private static DateWords? HeldOn(Sentence sentence, Match party, Stretch bounds)
    {
        DateWords? before = null;
        foreach (var date in sentence.Dates)
        {
            if (date.First < bounds.First || date.Last > bounds.Last || sentence.EndsAt(Category.Deadlines, date.First - 1, 1) || sentence.EndsAt(Category.DataFrom, date.First - 1) || (date.Date.Precision == DatePrecision.Year && sentence.EndsAt(Category.Mappings, date.First - 2)))
                continue;
            if (date.First > party.Last)
                return before is not null && sentence.First(Category.Bodies, from: party.Last + 1) is { } body && body.First < date.First ? before : date;
            before = date;
        }

        return before;
    }
}
