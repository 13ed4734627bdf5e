using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>How the pay mapping was made: groups, levels, elements, equal value, and who took part.</summary>
internal static class PayMethod
{
    public static void Read(Reading reading, PlanDraft draft, Sentence sentence, bool topic)
    {
        if (!(topic || sentence.Has(Category.Mappings, 0)) || sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow
            || sentence.Has(Category.Intentions) || sentence.Has(Category.Negations))
            return;
        foreach (var match in sentence.All(Category.Pay))
        {
            var place = reading.PlaceOf(sentence);
            var (member, mapping) = match.Key switch
            {
                1 => ("elements", draft.PayMapping with { Elements = PayElements.Combined }),
                2 => ("elements", draft.PayMapping with { Elements = PayElements.Separate }),
                3 => ("equal value assessed", draft.PayMapping with { EqualValueAssessed = true }),
                4 => ("groups used", draft.PayMapping with { GroupsUsed = true }),
                5 => ("levels used", draft.PayMapping with { LevelsUsed = true }),
                7 => ("by gender", draft.PayMapping with { ByGender = true }),
                _ => ("", draft.PayMapping),
            };
            if (member.Length == 0 || draft.IsStated("pay mapping." + member))
                continue;
            draft.PayMapping = mapping;
            draft.NotePlace("pay mapping." + member, place);
        }

        AddParticipation(reading, draft, sentence);
    }

    private static void AddParticipation(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.Has(Category.Cooperation) || !sentence.All(Category.Parties).Any(m => (Party)m.Key is Party.UnionRepresentative or Party.EmployeeRepresentative))
            return;
        var place = reading.PlaceOf(sentence);
        if (sentence.Has(Category.ParticipationIn, 0) && !draft.IsStated("pay mapping.representatives took part in planning"))
        {
            draft.PayMapping = draft.PayMapping with { RepresentativesTookPartInPlanning = true };
            draft.NotePlace("pay mapping.representatives took part in planning", place);
        }

        if (sentence.Has(Category.ParticipationIn, 1) && !draft.IsStated("pay mapping.representatives took part in evaluation"))
        {
            draft.PayMapping = draft.PayMapping with { RepresentativesTookPartInEvaluation = true };
            draft.NotePlace("pay mapping.representatives took part in evaluation", place);
        }
    }
}
