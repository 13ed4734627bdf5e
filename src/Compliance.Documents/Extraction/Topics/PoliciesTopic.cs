using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Guidelines and routines that the text says are there; not those that are planned.</summary>
internal sealed class PoliciesTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var placed in reading.Facts)
        {
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule })
                continue;
            var sentence = placed.Sentence;
            if (sentence.First(Category.Possession) is not { } has)
                continue;
            foreach (var policy in sentence.All(Category.Policies).Where(m => m.First > has.Last))
            {
                if (sentence.All(Category.Negations).Any(n => n.First > has.First && n.Last < policy.First))
                    break;
                var subjects = sentence.All(Category.PolicySubjects).Where(m => m.First > policy.Last).ToArray();
                foreach (var subject in subjects.Take(Array.FindIndex(subjects, s => s.Key == subjects[0].Key) < 0 ? 0 : subjects.Length))
                    Add(reading, draft, sentence, policy, subject, known);
                if (subjects.Length > 0)
                    break;
            }
        }
    }

    private static void Add(Reading reading, PlanDraft draft, Sentence sentence, Match policy, Match subject, HashSet<string> known)
    {
        var reference = $"{sentence.Words(policy)}: {sentence.Words(subject)}";
        if (!known.Add(reference) || !known.Add("subject " + subject.Key))
            return;
        var place = reading.PlaceOf(sentence);
        var item = new Policy { Subject = (PolicySubject)subject.Key, Exists = true, Reference = reference };
        draft.Policies.Add(new ItemDraft<Policy>(item, place).With("subject", place).With("exists", place));
    }
}
