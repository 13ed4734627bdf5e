using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Who took part in the work.</summary>
internal sealed class InvolvementTopic : ITopic
{
    private const int LongestGroup = 40;
    private const int FewestTelling = 3;

    // The keys of words on cooperation that came late or not at all.
    private const int Nobody = 2;
    private const int Wanted = 3;

    private const int Praised = 3;
    private const double Vague = 0.6;

    public void Read(Reading reading, PlanDraft draft)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var placed in reading.Clauses)
        {
            var sentence = placed.Sentence;
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
        ?? (sentence.Has(Category.Parties, (int)Party.WorkingEnvironmentCommittee) && (sentence.Has(Category.Recurrence) || FollowUpWords.IsOfWork(sentence)) ? sentence.First(Category.Activities) ?? FollowUpWords.In(sentence) : null);

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
        var (activity, place) = TakingPart.IsGroup(words) ? Group(reading, sentence, words) : Activity(reading, sentence, words);
        var cadence = sentence.First(Category.Recurrence);
        double? sure = words.Category == Category.FollowUp || IsVague(sentence) ? Vague : null; // who is told of it took no part for that
        foreach (var match in sentence.All(Category.Parties))
        {
            if (!TakingPart.Includes(sentence, words, match) || !known.Add(match.Key + " " + activity))
                continue;
            var held = HeldOn(sentence, match);
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
    private static DateWords? HeldOn(Sentence sentence, Match party)
    {
        DateWords? before = null;
        foreach (var date in sentence.Dates)
        {
            if (sentence.EndsAt(Category.DataFrom, date.First - 1) || (date.Date.Precision == DatePrecision.Year && sentence.EndsAt(Category.Mappings, date.First - 2)))
                continue;
            if (date.First > party.Last)
                return before is not null && sentence.First(Category.Bodies, from: party.Last + 1) is { } body && body.First < date.First ? before : date;
            before = date;
        }

        return before;
    }

    // From the word that says what was done up to the end of the clause.
    private static (string Text, Place Place) Activity(Reading reading, Sentence sentence, Match cooperation)
    {
        var verb = VerbBy(sentence, cooperation);
        var first = sentence.Has(Category.Committees) && verb.First <= 2 ? 0 : verb.First;
        var last = verb.Last;
        while (last + 1 < sentence.Tokens.Length - 1 && last - verb.First < 12 && !sentence.IsSign(last + 1, ',') && sentence.At(Category.OwnerGlue, last + 1) is not { Key: 0 })
            last++;
        // "Deltar" alone tells little: then who and in what belong to it.
        if (last - first < FewestTelling && sentence.Tokens.Length <= LongestGroup)
            return Group(reading, sentence, verb);

        // "Laget av daglig leder sammen med klubben, verneombudet og NITO": the list up to its last.
        foreach (var party in sentence.All(Category.Parties))
        {
            if (party.First > last && party.Last - first <= LongestGroup && TakingPart.Includes(sentence, cooperation, party))
                last = party.Last;
        }

        return (sentence.Words(first, last), reading.PlaceOf(sentence, first, last));
    }

    // "Kartleggingen er delt på kjønn, og klubben deltok …": the verb of the clause in which somebody took part.
    private static Match VerbBy(Sentence sentence, Match cooperation)
    {
        foreach (var verb in sentence.All(Category.Activities))
        {
            if (verb.First < cooperation.First ? !HasComma(sentence, verb.Last, cooperation.First) : !HasComma(sentence, cooperation.Last, verb.First))
                return verb;
        }

        return sentence.IsSign(cooperation.Last + 1, '(') ? sentence.First(Category.Activities, from: cooperation.Last) ?? cooperation : cooperation;
    }

    // "Gruppen består av HR, to tillitsvalgte og verneombudet": all whom it is made of; and what it did, where the sentence goes on to say so.
    private static (string Text, Place Place) Group(Reading reading, Sentence sentence, Match words)
    {
        var last = sentence.Tokens.Length - 1;
        while (last > words.Last && sentence.Tokens[last].Kind == TokenKind.Sign && !sentence.IsSign(last, ')'))
            last--;
        last = Math.Min(last, words.Last + LongestGroup);
        return (sentence.Words(0, last), reading.PlaceOf(sentence, 0, last));
    }
}
