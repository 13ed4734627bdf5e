using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Guidelines and routines that the text says are there, or are not; not those that are planned.</summary>
internal sealed class PoliciesTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        var known = new HashSet<int>();
        foreach (var placed in reading.Clauses)
        {
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule })
                continue;
            var sentence = placed.Sentence;
            if (sentence.IsConditional || sentence.First(Category.Possession) is not { } has || (sentence.Has(Category.Negations) && !WholeDenial.In(sentence)))
                continue;
            Match? policy = null;
            foreach (var match in sentence.Matches)
            {
                if (match.Category == Category.Policies && match.First > has.Last && !IsPlanned(sentence, has, match))
                    policy = match;
                else if (match.Category == Category.PolicySubjects && policy is { } named && match.First > named.Last && known.Add(match.Key))
                    Add(reading, draft, sentence, named, match, !IsDenied(sentence, has, named));
            }
        }

        AddUse(reading, draft);
    }

    // "Vi har planlagt å lage retningslinjer" says that there are none yet.
    private static bool IsPlanned(Sentence sentence, Match has, Match policy) =>
        sentence.All(Category.Intentions).Any(i => i.First > has.Last && i.Last < policy.First);

    private static bool IsDenied(Sentence sentence, Match has, Match policy) =>
        sentence.All(Category.Negations).Any(n => n.First >= has.First && n.Last < policy.First);

    private static void Add(Reading reading, PlanDraft draft, Sentence sentence, Match policy, Match subject, bool exists)
    {
        var place = reading.PlaceOf(sentence);
        var item = new Policy { Subject = (PolicySubject)subject.Key, Exists = exists, Reference = $"{sentence.Words(policy)}: {sentence.Words(subject)}" };
        draft.Policies.Add(new ItemDraft<Policy>(item, place).With("subject", place).With("exists", place));
    }

    // "Rutinene for varsling er kjent, men følges ikke alltid."
    private static void AddUse(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.FactsWith(Category.PolicyKnown))
        {
            var sentence = placed.Sentence;
            if (placed.Label is { Label: Label.Measures or Label.Goals } || sentence.First(Category.PolicyKnown) is not { } use || sentence.Has(Category.Intentions) || sentence.IsConditional
                || sentence.First(Category.Policies) is not { } policy || policy.First > use.First || sentence.First(Category.PolicySubjects) is not { } subject || subject.First > use.First)
                continue;
            var drafted = Of(draft, (PolicySubject)subject.Key);
            if (drafted is null)
            {
                Add(reading, draft, sentence, policy, subject, true);
                drafted = draft.Policies[^1];
            }

            foreach (var match in sentence.All(Category.PolicyKnown))
                SetUse(drafted, match.Key, reading.PlaceOf(sentence));
        }
    }

    private static ItemDraft<Policy>? Of(PlanDraft draft, PolicySubject subject) => draft.Policies.Find(p => p.Item.Subject == subject);

    private static void SetUse(ItemDraft<Policy> drafted, int use, Plans.Place place)
    {
        if (use < 2 && drafted.Item.Known is null)
        {
            drafted.Item = drafted.Item with { Known = use == 0 };
            drafted.With("known", place);
        }
        else if (use >= 2 && drafted.Item.Followed is null)
        {
            drafted.Item = drafted.Item with { Followed = use == 2 };
            drafted.With("followed", place);
        }
    }
}
