using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>How the pay mapping was made: groups, levels, elements, equal value, and who took part.</summary>
internal static class PayMethod
{
    private const double ElementsNamed = 0.6;
    private const double ExplainedInPart = 0.5;
    private const int EqualValue = 3;
    private const int FewestCriteria = 2;
    private const int EqualValueNot = 9;
    private const int EqualPay = 11;
    private const int GroupsUsed = 4;
    private const int LevelsUsed = 5;
    private const int NearLevel = 4;
    public const int Followed = 10;

    public static void Read(Reading reading, PlanDraft draft, Sentence whole, bool topic)
    {
        if (!(topic || whole.Has(Category.Mappings, 0)) || whole.Block.Kind is BlockKind.Heading or BlockKind.TableRow)
            return;
        var parties = RepresentativesIn(whole);
        foreach (var clause in whole.Clauses)
        {
            AddParticipation(reading, draft, clause, parties);
            AddExplanation(reading, draft, clause);
            AddFollowed(reading, draft, clause);
            if (clause.Has(Category.Pay, 8) && !clause.Has(Category.Intentions) && draft.Note("pay mapping.by gender", "false", reading.PlaceOf(clause)))
                draft.PayMapping = draft.PayMapping with { ByGender = false };
            if (clause.Has(Category.Pay, EqualValueNot))
                DenyEqualValue(reading, draft, clause);
            else if (!clause.Has(Category.Intentions) && !clause.Has(Category.Negations))
                ReadClause(reading, draft, clause);
            else if (clause.Has(Category.Pay, 7) && (clause.Has(Category.Quantifiers, 1) || clause.Has(Category.NoneFound)) && !draft.IsStated("pay mapping.by gender"))
            {
                // "Viste ingen forskjeller mellom kvinner og menn": compared they were.
                draft.PayMapping = draft.PayMapping with { ByGender = true };
                draft.NotePlace("pay mapping.by gender", reading.PlaceOf(clause));
            }
        }
    }

    // "Avviket er tatt opp i lokale forhandlinger"; what is still to come is for a person to confirm.
    private static void AddFollowed(Reading reading, PlanDraft draft, Sentence clause)
    {
        if (draft.PayMapping.FollowedByMeasure is not null || clause.IsConditional || clause.Has(Category.Negations) || clause.First(Category.Pay, Followed) is null)
            return;
        if (draft.Note("pay mapping.followed by measure", "true", reading.PlaceOf(clause, clause.Has(Category.Intentions) ? ElementsNamed : null)))
            draft.PayMapping = draft.PayMapping with { FollowedByMeasure = true };
    }

    // "Det er ikke vurdert hva som er arbeid av lik verdi."
    private static void DenyEqualValue(Reading reading, PlanDraft draft, Sentence clause)
    {
        if (!clause.IsConditional && WholeDenial.In(clause) && draft.Note("pay mapping.equal value assessed", "false", reading.PlaceOf(clause)))
            draft.PayMapping = draft.PayMapping with { EqualValueAssessed = false };
    }

    private static void ReadClause(Reading reading, PlanDraft draft, Sentence sentence)
    {
        AddData(reading, draft, sentence);
        if (draft.PayMapping.ResultsPlace is null && sentence.First(Category.ResultsElsewhere) is { } elsewhere && elsewhere.Last + 1 < sentence.Tokens.Length)
        {
            var last = sentence.Tokens.Length - (sentence.IsSign(sentence.Tokens.Length - 1, '.') ? 2 : 1);
            if (last > elsewhere.Last)
            {
                draft.PayMapping = draft.PayMapping with { ResultsPlace = sentence.Words(elsewhere.Last + 1, last) };
                draft.NotePlace("pay mapping.results place", reading.PlaceOf(sentence));
            }
        }

        if (draft.PayMapping.InternalStatistics is null && sentence.Has(Category.InternalStatistics))
        {
            draft.PayMapping = draft.PayMapping with { InternalStatistics = new InternalStatistics { ByCategory = sentence.Has(Category.Pay, 4) ? true : null, Unit = sentence.Has(Category.Money) ? sentence.Words(sentence.First(Category.Money)!.Value) : null } };
            draft.NotePlace("pay mapping.internal statistics", reading.PlaceOf(sentence));
        }

        // "Alle ytelser tar også med overtid og bonus": it may say what the figures take in, or only how pay is set.
        if (draft.PayMapping.Elements is null && sentence.All(Category.PayData).Length > 1 && sentence.Has(Category.PayData, (int)PayDatum.OtherPay))
        {
            draft.PayMapping = draft.PayMapping with { Elements = PayElements.Combined };
            draft.NotePlace("pay mapping.elements", reading.PlaceOf(sentence, ElementsNamed));
        }

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
            if (match.Key is 4 or 5 && sentence.Has(Category.GenderBalance) && !sentence.Has(Category.Pay, 0) && !sentence.Has(Category.Mappings, 0))
                continue; // "kjønnsfordelingen per stillingsnivå"
            if (member.Length == 0 || draft.PlaceOf("pay mapping." + member) is { Confidence: null })
                continue;
            if (match.Key == EqualValue && !IsAssessed(sentence, match))
            {
                // "Vi gir lik lønn for arbeid av lik verdi" assesses nothing.
                if (sentence.Has(Category.Pay, EqualPay))
                    continue;
                place = place with { Confidence = ElementsNamed };
            }
            else if (match.Key == EqualValue && IsOnSomeLevels(sentence))
                place = place with { Confidence = ElementsNamed };

            draft.PayMapping = mapping;
            draft.Replace("pay mapping." + member, place);
        }
    }

    // "… er vurdert på noen av nivåene", "… på nivå 1 til 3", "bare … på de to laveste nivåene": of the others it says nothing.
    private static bool IsOnSomeLevels(Sentence clause)
    {
        foreach (var level in clause.All(Category.Pay))
        {
            if (level.Key is not (LevelsUsed or GroupsUsed))
                continue;
            if (level.Key == LevelsUsed && Numbers.At(clause, level.Last + 1) is not null)
                return true;
            foreach (var some in clause.All(Category.Partly))
            {
                if (some.First < level.First && level.First - some.Last <= NearLevel)
                    return true;
            }
        }

        return false;
    }

    // By criteria, by groups or levels, or by a word for looking at something: not the bare words for equal value.
    private static bool IsAssessed(Sentence clause, Match words)
    {
        var whole = clause.Whole ?? clause;
        return words.Last - words.First >= FewestCriteria + (whole.Has(Category.Pay, EqualPay) ? FewestCriteria : 0) || whole.Has(Category.Pay, GroupsUsed) || whole.Has(Category.Pay, LevelsUsed) || whole.Has(Category.MappingVerbs) || whole.Has(Category.Examinations) || whole.Has(Category.ParticipationIn);
    }

    // "Forskjellen skyldes ansiennitet", "… er uforklart"; what is explained in part, or here and not there, or all but two points, is
    // for a person to judge.
    private static void AddExplanation(Reading reading, PlanDraft draft, Sentence clause)
    {
        const string path = "pay mapping.differences explained";
        if (!clause.Has(Category.DifferencesExplained) || clause.IsConditional || clause.Has(Category.Intentions))
            return;
        var unexplained = clause.First(Category.DifferencesExplained, 1);
        var isExplained = unexplained is null;
        if (IsDenied(clause, unexplained))
            return; // "skyldes ikke kjønn", "ingen uforklarte forskjeller"
        if (draft.PayMapping.DifferencesExplained is { } known)
        {
            if (known != isExplained)
                draft.Replace(path, draft.PlaceOf(path)! with { Confidence = ExplainedInPart });
            return;
        }

        draft.PayMapping = draft.PayMapping with { DifferencesExplained = isExplained };
        draft.NotePlace(path, reading.PlaceOf(clause, IsInPart(clause) || (!isExplained && (clause.HasNumber || clause.Has(Category.Numbers))) ? ExplainedInPart : null));
    }

    private static bool IsDenied(Sentence clause, Match? unexplained)
    {
        foreach (var match in clause.Matches)
        {
            if ((match.Category == Category.Negations || match is { Category: Category.Quantifiers, Key: 1 }) && !(unexplained is { } own && match.First >= own.First && match.Last <= own.Last))
                return true;
        }

        return false;
    }

    // "Forklares delvis av ansiennitet", "delvis forklart av …"; not "kommer av at noen …".
    private static bool IsInPart(Sentence clause)
    {
        foreach (var explained in clause.All(Category.DifferencesExplained))
        {
            if ((clause.At(Category.Partly, explained.Last + 1) is { } part && clause.At(Category.OwnerGlue, part.Last + 1) is { Key: 3 }) || clause.EndsAt(Category.Partly, explained.First - 1))
                return true;
        }

        return false;
    }

    private static void AddData(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.Has(Category.PayData) || !(sentence.Has(Category.MappingVerbs) || sentence.Has(Category.Mappings, 0) || sentence.Has(Category.Pay, 1) || sentence.Has(Category.Pay, 2)))
            return;
        if (!draft.PayData.AddAll(KeySet.Of(sentence, Category.PayData)))
            return;
        draft.PayMapping = draft.PayMapping with { DataCollected = EnumerationLists.PayData(draft.PayData.ToList()) };
        draft.NotePlace("pay mapping.data collected", reading.PlaceOf(sentence));
    }

    private static bool RepresentativesIn(Sentence sentence) =>
        TakingPart.WordsOf(sentence) is not null && sentence.All(Category.Parties).Any(m => (Party)m.Key is Party.UnionRepresentative or Party.EmployeeRepresentative);

    // "Deltok i planleggingen, men ikke i evalueringen" says both.
    private static void AddParticipation(Reading reading, PlanDraft draft, Sentence clause, bool parties)
    {
        if (!parties || clause.Has(Category.Intentions) || !clause.Has(Category.ParticipationIn))
            return;
        var took = !clause.Has(Category.Negations);
        var value = took ? "true" : "false";
        if (clause.Has(Category.ParticipationIn, 0) && draft.Note("pay mapping.representatives took part in planning", value, reading.PlaceOf(clause)))
            draft.PayMapping = draft.PayMapping with { RepresentativesTookPartInPlanning = took };
        if (clause.Has(Category.ParticipationIn, 1) && draft.Note("pay mapping.representatives took part in evaluation", value, reading.PlaceOf(clause)))
            draft.PayMapping = draft.PayMapping with { RepresentativesTookPartInEvaluation = took };
    }
}
