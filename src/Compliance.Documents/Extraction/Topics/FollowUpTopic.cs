using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>How the plan is followed up, and what is said of earlier plans and of results.</summary>
internal sealed class FollowUpTopic : ITopic
{
    private const double Intended = 0.7;
    private const int FirstRevision = 2;
    private const int LeastYear = 1000;
    private const int FewestCounted = 2;
    private const int NearEarlier = 3;
    private const int NearDenial = 2;
    private const int LatestCommittee = 1;

    // The key of words that may tell of anything: "virker".
    private const int LikelyDone = 2;

    // The key of words by which nothing can be told of results yet.
    private const int TooEarly = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        AddEarlierMeasures(reading, draft);
        var results = BelowResults(reading);
        Sentence? told = null, before = null;
        TextBlock? above = null;
        var isOfEarlier = false;
        foreach (var placed in reading.Clauses.Where(p => (p.Area is null && p.Label is not { Label: Label.Measures }) || LooksBack(p.Sentence)))
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind == BlockKind.Heading)
                continue;
            var ofResults = results.Contains(placed.Index);
            var tells = ofResults && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Evaluation, 1) && !reading.IsRefused(Duty.Evaluation, sentence);
            if (tells && sentence.Has(Category.Changes))
                SetEvaluated(reading, draft, sentence, true);
            else if (tells && !sentence.EndsWithColon && !sentence.Has(Category.Negations))
                told ??= sentence;
            if (placed.Heading is { Kind: BlockKind.Heading } heading && TellsState(sentence) && IsOfEarlier(heading))
            {
                draft.FollowUp = draft.FollowUp with { EarlierMeasuresReviewed = true };
                draft.NotePlace("follow up.earlier measures reviewed", reading.PlaceOf(sentence));
            }

            AddCadence(reading, draft, sentence);
            AddEarlier(reading, draft, sentence);
            AddEvaluation(reading, draft, sentence, before);
            AddNotFollowedUp(reading, draft, sentence, ofResults);
            before = sentence;
        }

        AddFormer(draft);
        if (draft.FollowUp.ResultsEvaluated is null && reading.RefusalOf(Duty.Evaluation) is { } refusal)
            SetEvaluated(reading, draft, refusal.Placed.Sentence, false, refusal.IsSure ? null : Intended);

        bool IsOfEarlier(TextBlock heading)
        {
            if (heading != above)
                (above, isOfEarlier) = (heading, reading.SentencesOf(heading) is [var words, ..] && EarlierMeasures.IsOfEarlier(words, reading.StatedYear) && EarlierMeasures.IsReview(words));
            return isOfEarlier;
        }

        // What stands under such a heading tells of results, with whatever words; that they were assessed is for a person to confirm.
        if (draft.FollowUp.ResultsEvaluated is null && told is not null && draft.Note("follow up.results evaluated", "true", reading.PlaceOf(told, Intended)))
            draft.FollowUp = draft.FollowUp with { ResultsEvaluated = true };
    }

    // "Tiltakene fra 2023 er evaluert i utvalget" below the last area of a plan is about all of them.
    private static bool LooksBack(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Paragraph && sentence.First(Category.EarlierPlan, 1) is not null && (sentence.Has(Category.Evaluation) || sentence.Has(Category.MeasureStates) || sentence.Has(Category.NotFollowedUp));

    // "Annonsene er skrevet om." under "Status for tiltak fra forrige plan".
    private static bool TellsState(Sentence sentence) =>
        !sentence.Has(Category.Intentions) && !sentence.EndsWithColon && (sentence.Has(Category.MeasureStates) || sentence.Has(Category.Changes) || sentence.Has(Category.NotFollowedUp) || sentence.Has(Category.Actions));

    // A table of the measures of the plan before, with what became of them.
    private static void AddEarlierMeasures(Reading reading, PlanDraft draft)
    {
        foreach (var (told, results) in reading.Outline.Earlier)
        {
            if (told.First(Category.EarlierPlan, 1) is not null && draft.Note("follow up.earlier plan", "true", reading.PlaceOf(told)))
                draft.FollowUp = draft.FollowUp with { EarlierPlan = true };
            if (results.Count == 0)
                continue;
            draft.FollowUp = draft.FollowUp with { EarlierMeasuresReviewed = true };
            draft.NotePlace("follow up.earlier measures reviewed", reading.PlaceOf(results[0].Block));
            if (results.FirstOrDefault(r => r.Has(Category.Changes) || MeasureSentences.HasFigure(r)) is { } result)
                SetEvaluated(reading, draft, result, true);
            else
                SetEvaluated(reading, draft, results[0], true, Intended);
        }
    }

    // What stands under "Resultater" and "Hva har vi oppnådd?".
    private static HashSet<int> BelowResults(Reading reading)
    {
        var result = new HashSet<int>();
        var below = false;
        foreach (var placed in reading.Sentences)
        {
            var sentence = placed.Sentence;
            if (sentence.IsHead || (sentence.IsQuestion && sentence.IsWholeBlock))
                below = sentence.Has(Category.Labels, (int)Label.Result) || sentence.Has(Category.Evaluation, 0);
            else if (below || placed.Label is { Label: Label.Result })
                result.Add(placed.Index);
        }

        return result;
    }

    // "Planen skal følges opp hvert kvartal" is an intention; that it happens is for a person to confirm.
    private static void AddCadence(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.Has(Category.Recurrence) || sentence.Has(Category.Negations) || (FollowUpWords.In(sentence) ?? OfEqualityCommittee(sentence)) is not { } words || FollowUpWords.IsOfOther(sentence, words) || FollowUpWords.RecurrenceOf(sentence, words) is not { } often)
            return;

        // "Pay is reviewed each year": how pay is set.
        if (sentence.Has(Category.Pay, 0) && !FollowUpWords.HasObject(sentence) && !sentence.Has(Category.DocumentWords))
            return;
        var cadence = (Recurrence)often.Key;
        if (draft.Note("follow up.cadence", CategoryKeys.Word(cadence.ToString()), reading.PlaceOf(sentence, sentence.Has(Category.Intentions) ? Intended : null)))
            draft.FollowUp = draft.FollowUp with { Cadence = cadence };
        if (draft.FollowUp.Body is null && (BodyOf(sentence, words) ?? OwnersBefore(sentence, words)) is { } body)
        {
            draft.FollowUp = draft.FollowUp with { Body = sentence.Words(body) };
            draft.NotePlace("follow up.body", reading.PlaceOf(sentence, body.First, body.Last));
        }
    }

    // "Mangfoldsutvalget møtes to ganger i året", "likestillingsgruppa oppsummerer hver høst": what such a committee does time and again is this work, whatever it looks at.
    private static Match? OfEqualityCommittee(Sentence sentence)
    {
        if (sentence.First(Category.Committees) is not { First: <= LatestCommittee } committee || !Array.Exists(sentence.Matches, m => m.Category == Category.EqualityWords && m.First >= committee.First && m.First <= committee.Last) || sentence.Has(Category.Intentions) || sentence.IsConditional)
            return null;
        return sentence.First(Category.Meetings, from: committee.Last + 1) ?? sentence.First(Category.FollowUp, FollowUpWords.Looks, committee.Last + 1);
    }

    // "Utvalget følger opp planen og rapporterer til styret"; "utvalget har laget planen, som følges opp av ledelsen".
    private static Match? BodyOf(Sentence sentence, Match followUp)
    {
        if (sentence.First(Category.Committees) is not { } first)
            return null;
        if (first.First > followUp.First)
            return first;
        for (var i = followUp.First - 1; i > first.Last; i--)
        {
            if (sentence.IsSign(i, ','))
                return sentence.First(Category.Committees, from: followUp.Last) ?? first;
            if (sentence.At(Category.Committees, i) is { } nearest && (sentence.IsSign(i - 2, ',') || !sentence.EndsAt(Category.OwnerGlue, i - 1, 0)))
                return nearest; // "ledergruppen behandler budsjettet, og utvalget ser på planen"
        }

        return first;
    }

    // "Verneombudet og HR går gjennom tiltakene hver høst."
    private static Match? OwnersBefore(Sentence sentence, Match followUp)
    {
        if (sentence.First(Category.Owners) is not { First: <= 1 } first || first.Key > 1 || first.Last >= followUp.First)
            return null;
        var last = first.Last;
        while (last + 2 < followUp.First && sentence.At(Category.OwnerGlue, last + 1) is { Key: 0 } glue && sentence.At(Category.Owners, glue.Last + 1) is { Key: <= 1 } next && next.Last < followUp.First)
            last = next.Last;
        return first with { Last = last };
    }

    /// <summary>False for "ikke hatt noen plan for bruk av tolk": that was no plan of equality.</summary>
    public static bool IsOfWork(Sentence sentence, Match noPlan) =>
        noPlan.Last - noPlan.First < 2 || !sentence.EndsAt(Category.Refusals, noPlan.Last + 1, RefusalReader.Adjunct) || FollowUpWords.IsOfWork(sentence.Part(noPlan.Last + 1, sentence.Tokens.Length - 1));

    private static void AddEarlier(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.First(Category.EarlierPlan) is not { } earlier)
            return;
        var exists = earlier.Key == 1;
        if (!exists && !IsOfWork(sentence, earlier))
            return;
        if (exists && IsOfOwnYears(reading, sentence, earlier))
            return;
        if (draft.Note("follow up.earlier plan", exists ? "true" : "false", reading.PlaceOf(sentence)))
            draft.FollowUp = draft.FollowUp with { EarlierPlan = exists };
    }

    // Earlier measures that are reviewed, and the third version of a document, are not of the first plan.
    private static void AddFormer(PlanDraft draft)
    {
        if (draft.FollowUp.EarlierPlan is not null)
            return;
        var place = draft.FollowUp.EarlierMeasuresReviewed == true ? draft.PlaceOf("follow up.earlier measures reviewed") : IsRevised(draft.Document.Version) ? draft.PlaceOf("document.version") : null;
        if (place is not { Confidence: null } || !draft.Note("follow up.earlier plan", "true", place))
            return;
        draft.FollowUp = draft.FollowUp with { EarlierPlan = true };
    }

    private static bool IsRevised(string? version) =>
        version is not null && decimal.TryParse(version.Split('.')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var edition) && edition is >= FirstRevision and < LeastYear;

    // "Planen for 2026–2028" is this one, where that is its time.
    private static bool IsOfOwnYears(Reading reading, Sentence sentence, Match words)
    {
        if (reading.ReferenceYear is not { } year)
            return false;
        foreach (var date in sentence.Dates)
        {
            if (date.First >= words.First && date.First <= words.Last + 1)
                return date.Date.Last.Year >= year;
        }

        return false;
    }

    // A mapping that was put off is no measure; and what was stopped is only known for one where the text speaks of measures.
    private static void AddNotFollowedUp(Reading reading, PlanDraft draft, Sentence sentence, bool ofResults)
    {
        var whole = sentence.Whole ?? sentence;
        var known = sentence.First(Category.NotFollowedUp);
        if ((known ?? StateDenied(sentence, whole)) is not { } words || sentence.Has(Category.Intentions) || whole.Has(Category.Mappings) || whole.Has(Category.MappingVerbs) || whole.Has(Category.DataFrom))
            return; // "tallene er tatt ut av lønnssystemet" ends no measure
        var place = reading.PlaceOf(sentence, (known is not null && ofResults) || whole.Has(Category.Labels, (int)Label.Measures) || whole.Has(Category.EarlierPlan) || whole.Has(Category.Evaluation) ? null : Intended);
        draft.FollowUp = draft.FollowUp with { EarlierMeasuresReviewed = true };
        draft.NotePlace("follow up.earlier measures reviewed", place);
        if (draft.FollowUp.ReasonsForNotFollowedUp is null && (words.Last - words.First > 2 || whole.Has(Category.Causes)))
        {
            // "Fadderordningen ble det ikke noe av, fordi ingen hadde tid": why stands in the next clause.
            var told = sentence.Has(Category.Causes) ? sentence : whole;
            draft.FollowUp = draft.FollowUp with { ReasonsForNotFollowedUp = told.Text };
            draft.NotePlace("follow up.reasons for not followed up", told == sentence ? place : reading.PlaceOf(told, place.Confidence));
        }
    }

    // "Tiltak 4 ble ikke ferdig fordi …", "Kurset er ikke videreført på grunn av …": a state that was not reached, and why.
    private static Match? StateDenied(Sentence sentence, Sentence whole)
    {
        if (!whole.Has(Category.Causes) || sentence.Has(Category.Pay) || sentence.Has(Category.NotCovered))
            return null;
        foreach (var not in sentence.All(Category.Negations))
        {
            if ((sentence.At(Category.MeasureStates, not.Last + 1) ?? sentence.At(Category.MeasureStates, not.Last + 2)) is { } state)
                return state with { First = not.First };
        }

        return null;
    }

    // "Av 21 tiltak var 12 gjennomført", "Sju av elleve tiltak ble ikke noe av", "Utvalget gikk gjennom fjorårets tiltak": who counts them, or looks at them again, has gone through them.
    private static void AddReview(Reading reading, PlanDraft draft, Sentence sentence, Sentence? before)
    {
        var whole = sentence.Whole ?? sentence;
        if (whole.Has(Category.Intentions) || whole.IsConditional || whole.IsQuestion || !(CountsMeasures(whole) || LooksAgain(whole) || CountsThose(whole, before)))
            return;
        var place = reading.PlaceOf(sentence);
        if (draft.FollowUp.EarlierMeasuresReviewed is null || draft.PlaceOf("follow up.earlier measures reviewed") is { Confidence: not null })
        {
            draft.FollowUp = draft.FollowUp with { EarlierMeasuresReviewed = true };
            draft.Replace("follow up.earlier measures reviewed", place);
        }

        // How many were carried out is not yet what came of them.
        SetEvaluated(reading, draft, sentence, true, LooksAgain(whole) ? null : Intended);
    }

    // "Forrige plan hadde 14 tiltak. Ti er gjennomført."
    private static bool CountsThose(Sentence sentence, Sentence? before) =>
        before is not null && before.Block == sentence.Block && sentence.Has(Category.MeasureStates) && Numbers.At(sentence, 0) is { IsPercent: false }
        && (before.Whole ?? before) is var plan && plan != sentence && plan.Has(Category.EarlierPlan, 1) && plan.Has(Category.Labels, (int)Label.Measures);

    // Two numbers, one of them right before the measures, and how far so many of them have come.
    private static bool CountsMeasures(Sentence sentence)
    {
        if (!sentence.Has(Category.MeasureStates) && !sentence.Has(Category.NotFollowedUp))
            return false;
        var numbers = 0;
        var isOfMeasures = false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { IsPercent: false, Quantity.IsExact: true } number || sentence.Tokens[i].IsYear || sentence.HasDateAt(number.First, number.Last))
                continue;
            numbers++;
            isOfMeasures |= sentence.At(Category.Labels, number.Last + 1) is { Key: (int)Label.Measures } || sentence.At(Category.Labels, number.Last + 2) is { Key: (int)Label.Measures };
            i = number.Last;
        }

        return numbers >= FewestCounted && isOfMeasures;
    }

    private static bool LooksAgain(Sentence sentence)
    {
        if (sentence.First(Category.EarlierPlan, 1) is not { } earlier || !sentence.Has(Category.Labels, (int)Label.Measures) || sentence.Has(Category.Negations))
            return false;
        foreach (var verb in sentence.All(Category.FollowUp))
        {
            if (verb.Key == FollowUpWords.Looks && verb.Last < earlier.First && earlier.First - verb.Last <= NearEarlier)
                return true;
        }

        return false;
    }

    private static void AddEvaluation(Reading reading, PlanDraft draft, Sentence sentence, Sentence? before)
    {
        AddReview(reading, draft, sentence, before);
        if (sentence.First(Category.Evaluation) is not { } evaluation || sentence.Has(Category.Intentions))
            return;
        if (evaluation.Key != 1 && (reading.IsRefused(Duty.Evaluation, sentence) || sentence.EndsAt(Category.Negations, evaluation.First - 1)))
            return; // "ingen evaluering av tiltakene er gjort", "tiltak som ikke er evaluert"
        if (sentence.Has(Category.Evaluation, TooEarly) || (evaluation.Key == LikelyDone && IsInDoubt(sentence, evaluation)))
            return;

        // "Av ti tiltak er sju gjennomført": who counts them has gone through them.
        if (evaluation.Key == 0 && sentence.Has(Category.Labels, (int)Label.Measures) && ((sentence.Has(Category.MeasureStates) && (sentence.HasNumber || sentence.Has(Category.Numbers))) || sentence.Has(Category.EarlierPlan, 1)) && draft.FollowUp.EarlierMeasuresReviewed is null)
        {
            draft.FollowUp = draft.FollowUp with { EarlierMeasuresReviewed = true };
            draft.NotePlace("follow up.earlier measures reviewed", reading.PlaceOf(sentence));
        }

        if (evaluation.Key == 1 && !WholeDenial.In(sentence))
            return; // "ikke bare evaluert av HR"
        SetEvaluated(reading, draft, sentence, evaluation.Key != 1, evaluation.Key == LikelyDone || sentence.Has(Category.Refusals, RefusalReader.InPart) || (evaluation.Key == 1 ? IsOfOne(sentence) : IsOfPay(sentence)) ? Intended : null);
    }

    // "Vi vet ikke om tiltakene virker", "det er ikke undersøkt om de har virket"; not "har ikke virket", which is a result.
    private static bool IsInDoubt(Sentence sentence, Match evaluation)
    {
        foreach (var not in sentence.All(Category.Negations))
        {
            if (not.Last < evaluation.First - NearDenial)
                return true;
        }

        return false;
    }

    // "De tillitsvalgte var med på inndelingen og vurderte resultatene": those of the pay mapping.
    private static bool IsOfPay(Sentence sentence)
    {
        var whole = sentence.Whole ?? sentence;
        return (whole.Has(Category.Pay) || whole.Has(Category.Mappings, 0) || (whole.Has(Category.ParticipationIn) && whole.Has(Category.Parties))) && !whole.Has(Category.EarlierPlan) && !whole.Has(Category.Labels, (int)Label.Measures) && !FollowUpWords.HasObject(whole) && !whole.Has(Category.Changes);
    }

    // "Kurset er ikke evaluert ennå": that one, and of the others nothing is said.
    private static bool IsOfOne(Sentence sentence) =>
        !FollowUpWords.HasObject(sentence) && !sentence.Has(Category.EarlierPlan) && !sentence.Has(Category.Labels) && !sentence.Has(Category.DutyObjects) && !sentence.Has(Category.DocumentWords) && !FollowUpWords.IsOfWork(sentence) && !sentence.Has(Category.Anaphors);

    private static void SetEvaluated(Reading reading, PlanDraft draft, Sentence sentence, bool done, double? confidence = null)
    {
        if (draft.Note("follow up.results evaluated", done ? "true" : "false", reading.PlaceOf(sentence, confidence)))
            draft.FollowUp = draft.FollowUp with { ResultsEvaluated = done };
    }
}
