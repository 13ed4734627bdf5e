using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A measure that running text tells.</summary>
internal sealed record ProseMeasure(AreaSection? Area, Entry Entry, MeasureStatus? Status);

/// <summary>
/// Measures in running text: "Vi har innført …", "Daglig leder skal lage … innen sommeren 2025". They are guesses, and are only
/// looked for in areas and sections that no list and no table of measures stands in. A paragraph that begins with its subject,
/// or says who does it, is one measure with all that it says of it; in others each sentence may be one.
/// </summary>
internal static class ProseMeasures
{
    private const double ByItsVerb = 0.6;
    private const int FewestExamined = 3;
    private const int LongestWhole = 5;
    private const int MostOfWhole = 1;
    private const int LongestSubject = 5;
    private const int LongestLead = 2;
    private const int FarthestSubject = 3;
    private const int Infinitive = 12;
    private const int FewestOfSeveral = 3;
    private const int FewestWords = 5;

    /// <summary>The measures, each as an entry of its own, with the area that it stands in.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="anywhere">True where no list and no table names measures; else only what areas without a list tell is read.</param>
    public static IEnumerable<ProseMeasure> Of(Reading reading, bool anywhere)
    {
        bool inWork = false, ofEarlier = false, ofWork = false, ofMeasures = false;
        var taken = new HashSet<TextBlock>();
        foreach (var measure in InRisks(reading, taken))
            yield return measure;
        var facts = reading.Facts;
        var listed = facts.Where(p => p.Label is { Label: Label.Measures, IsInline: false }).Select(p => p.Heading).ToHashSet();
        for (int i = 0, end; i < facts.Count; i = end)
        {
            end = i + 1;
            while (end < facts.Count && facts[end].Sentence.Block == facts[i].Sentence.Block)
                end++;
            var (placed, sentence) = (facts[i], facts[i].Sentence);
            if (sentence.Block.Kind == BlockKind.Heading)
                (inWork, ofEarlier, ofWork, ofMeasures) = (true, EarlierMeasures.IsOfEarlier(sentence, reading.StatedYear), ofWork || sentence.Has(Category.Statement, 4), sentence.Has(Category.Labels, (int)Label.Measures));
            if (sentence.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || ofEarlier || taken.Contains(sentence.Block))
                continue;
            var alone = anywhere ? inWork : ofWork && !listed.Contains(placed.Heading);
            if (!HasActions(facts, i, end, alone || anywhere) && !(ofMeasures && IsRead(facts[i], alone)))
                continue;
            foreach (var measure in InBlock(reading, facts, new Stretch(i, end - 1), alone, anywhere, ofMeasures))
                yield return measure;
        }
    }

    // "1. Forfremmelse. Ledere pekes ut. Årsaken er … Alle stillinger lyses ut internt. Ansvarlig: HR-sjefen": under what was found stands what is done.
    private static IEnumerable<ProseMeasure> InRisks(Reading reading, HashSet<TextBlock> taken)
    {
        foreach (var label in reading.Outline.Labels)
        {
            if (label.Label != Label.Risk || label.Columns is not null || label.Area?.Repeats is not null || label.Area?.Has(Label.Measures) == true)
                continue;
            foreach (var entry in label.Entries)
            {
                if (entry.Part(Label.Measures) is not null || MeasureSentences.FirstOfMeasure(entry) is var first && first >= entry.Sentences.Count || !IsMeasure(entry.Sentences[first]))
                    continue;
                taken.Add(entry.Block);
                var sentence = entry.Sentences[first];
                var part = entry.Block.Part(sentence.Start, sentence.End, BlockKind.Paragraph);
                var measure = MeasureSentences.Divide(part, [Own(sentence, part, reading), .. entry.Sentences.Skip(first + 1)], ByItsVerb);
                foreach (var more in entry.Parts)
                {
                    if (more.Label is Label.Owners or Label.Schedule or Label.Status && measure.Part(more.Label) is null)
                        measure.AddPart(more.Label, more.Entry);
                }

                yield return new ProseMeasure(label.Area, measure, StatusOf(sentence));
            }
        }
    }

    /// <summary>
    /// The measures of a paragraph under a label of measures that tells of several: each sentence that says who does something or when, and what
    /// stands behind it. Null for one that tells of one.
    /// </summary>
    /// <param name="entry">The paragraph.</param>
    public static List<Entry>? Several(Entry entry)
    {
        if (entry is not { Block.Kind: BlockKind.Paragraph, Parts.Count: 0, Sentences.Count: >= FewestOfSeveral } || MeasureSentences.IsLead(entry.Sentences[0]))
            return null;
        var begins = new List<int>();
        for (var i = 0; i < entry.Sentences.Count; i++)
        {
            if (BeginsOne(entry.Sentences[i]))
                begins.Add(i);
        }

        if (begins.Count < 2 || begins[0] > 1)
            return null;
        var result = new List<Entry>(begins.Count);
        for (var i = 0; i < begins.Count; i++)
        {
            var end = i + 1 < begins.Count ? begins[i + 1] : entry.Sentences.Count;
            var first = entry.Sentences[begins[i]];
            result.Add(MeasureSentences.Divide(entry.Block.Part(first.Start, first.End, BlockKind.Paragraph), [.. entry.Sentences.Skip(begins[i]).Take(end - begins[i])], MeasureGrammar.IsUndoubted(first) ? null : ByItsVerb));
        }

        return result;
    }

    // "HR-sjefen skal innen mai skrive om annonsene", "Vi har prøvd langvakter siden 2023"; not "Oppstart i mai.", "Det er gjort i juni."
    private static bool BeginsOne(Sentence sentence) =>
        sentence.CountOf(TokenKind.Word) >= FewestWords && IsMeasure(sentence) && !GoesOn(sentence) && sentence.First(Category.Anaphors) is not { First: 0 } && sentence.First(Category.Continuations) is not { First: 0 } && sentence.First(Category.MeasureStates) is not { First: 0 }
        && (IsAction(sentence) || sentence.Dates.Count > 0) && (sentence.Dates.Count > 0 || sentence.Has(Category.Recurrence) || sentence.All(Category.Owners).Any(o => o.Key < 2));

    // In most documents lists and areas with measures of their own hold nearly all sentences, and none of those is looked at any further.
    private static bool HasActions(IReadOnlyList<Placed> facts, int first, int end, bool alone)
    {
        for (var i = first; i < end; i++)
        {
            if (IsRead(facts[i], alone) && (facts[i].Sentence.Has(Category.Actions) || IsAction(facts[i].Sentence) || (i + 1 < end && IsOwned(facts, i))))
                return true;
        }

        return false;
    }

    private static IEnumerable<ProseMeasure> InBlock(Reading reading, IReadOnlyList<Placed> facts, Stretch block, bool alone, bool anywhere, bool ofMeasures)
    {
        var actions = new List<int>();
        for (var i = block.First; i <= block.Last; i++)
        {
            if (!(actions.Count > 0 && actions[^1] == i - 1 && GoesOn(facts[i].Sentence)) && IsRead(facts[i], alone || (anywhere && facts[i].Sentence.Has(Category.EqualityWords))) && (IsAction(facts[i].Sentence) || IsOwned(facts, i)) && IsMeasure(facts[i].Sentence))
                actions.Add(i);
        }

        if (actions.Count == 0 && !(ofMeasures && IsRead(facts[block.First], alone)))
            yield break;
        if ((IsWhole(facts, block, actions) || (actions.Count == 0 && IsTold(facts[block.First].Sentence))) && FirstOf(facts, block, actions) is { } first)
        {
            yield return Whole(reading, facts, block, first);
            yield break;
        }

        foreach (var i in actions)
        {
            var part = facts[i].Sentence.Block.Part(facts[i].Sentence.Start, facts[i].Sentence.End, BlockKind.Paragraph);
            yield return new ProseMeasure(facts[i].Area, new Entry { Block = part, Sentences = [Own(facts[i].Sentence, part, reading), .. Further(facts, i)], Confidence = ByItsVerb }, StatusOf(facts[i].Sentence));
        }
    }

    // "Heltidsprosjektet. Lange vakter er innført …", "… HR-sjefen følger opp."
    private static bool IsWhole(IReadOnlyList<Placed> facts, Stretch block, List<int> actions)
    {
        if (block.Last == block.First || facts[block.First].Sentence.Block.Kind != BlockKind.Paragraph)
            return false;
        if (MeasureSentences.IsLead(facts[block.First].Sentence))
            return true;
        if (block.Last - block.First >= LongestWhole || actions.Count > MostOfWhole)
            return false; // "For det første … For det andre …" tells of several
        for (var i = block.First + 1; i <= block.Last; i++)
        {
            if (MeasureSentences.SaysWho(facts[i].Sentence))
                return true;
        }

        return false;
    }

    // "Da skal HR-sjefen innen mai 2025 skrive om annonsene": who is to do it and by when make it one whatever its verb is.
    private static bool IsAction(Sentence sentence) =>
        ActionOf(sentence) is not null || ToldDeeds.Of(sentence) is not null || ToldDeeds.IsSince(sentence) || IsDoneBy(sentence) || IsCharged(sentence) || (sentence.Has(Category.Intentions) && sentence.Has(Category.Owners) && !sentence.Has(Category.Meetings) && sentence.Dates.Count > 0 && sentence.All(Category.Owners).Any(o => o.Key < 2));

    // "Navn fjernes i første sortering. Rekrutteringsleder har oppgaven.": who does it is told right behind it.
    private static bool IsOwned(IReadOnlyList<Placed> facts, int at) =>
        at + 1 < facts.Count && facts[at + 1].Sentence.Block == facts[at].Sentence.Block && MeasureSentences.SaysWho(facts[at + 1].Sentence) && !facts[at + 1].Sentence.Has(Category.Negations) && !facts[at + 1].Sentence.Has(Category.EqualityWords) && !TellsOfPlan(facts[at + 1].Sentence) && !TellsOfPlan(facts[at].Sentence)
        && !RiskWords.IsCause(facts[at].Sentence) && !facts[at].Sentence.Has(Category.Problems) && !facts[at].Sentence.Has(Category.Committees) && !facts[at].Sentence.Has(Category.Bodies, (int)ResponsibleBody.Board) && !MeasureSentences.IsLead(facts[at].Sentence);

    private static bool TellsOfPlan(Sentence sentence) =>
        sentence.Has(Category.DocumentWords) || sentence.Has(Category.BareKinds) || sentence.Has(Category.Acts) || sentence.All(Category.FinalResponsibility).Any(f => f.Key != GovernanceTopic.Bare) || sentence.Has(Category.PointsToStatement) || IsCharged(sentence);

    // "Driftssjefen har fått i oppdrag å bygge om garderoben": what somebody is charged with is what is done.
    private static bool IsCharged(Sentence sentence)
    {
        foreach (var duty in sentence.All(Category.Duties))
        {
            if (sentence.At(Category.Refusals, duty.Last + 1) is { } to && sentence.All(Category.Refusals).Any(r => r.Key == Infinitive && r.First == to.First) && sentence.All(Category.Owners).Any(o => o.Key < 2 && o.First <= FarthestSubject && o.Last < duty.First))
                return true;
        }

        return false;
    }

    // "Kontorlederen har siden august laget oppslagene på tre språk", "I 2025 inngikk rekrutteringssjefen avtaler": an office does it, and a time
    // says when or how often.
    private static bool IsDoneBy(Sentence sentence)
    {
        if (sentence.All(Category.Owners).FirstOrDefault(o => o.Key < 2) is not { } owner || sentence.At(Category.Copulas, owner.Last + 1) is not null || sentence.At(Category.Duties, owner.Last + 1) is not null)
            return false;
        if (!(sentence.Dates.Count > 0 || sentence.Has(Category.Recurrence)) || !(owner.First <= 1 || (sentence.Dates is [var date, ..] && date.First <= LongestLead && owner.First > date.Last && owner.First <= date.Last + FarthestSubject)))
            return false;
        return !sentence.Has(Category.Meetings) && !sentence.All(Category.Parties).Any(p => p.First > owner.Last) && !sentence.Has(Category.Cooperation) && !sentence.Has(Category.Sources) && !sentence.Has(Category.Bodies, (int)ResponsibleBody.Board) && !sentence.Has(Category.Committees);
    }

    // "Vi har tre sjefer som startet på lageret": what a relative clause tells is not done by the sentence.
    private static Match? ActionOf(Sentence sentence)
    {
        foreach (var action in sentence.All(Category.Actions))
        {
            if (!sentence.All(Category.Relatives).Any(r => r.First > action.First && r.Last < action.Last))
                return action;
        }

        return null;
    }

    // "Den er tatt i bruk på alle lagrene.", "Tiltaket er gjennomført.": how far the measure before it has come; "Det ble gjennomført kurs" tells of another one.
    private static bool GoesOn(Sentence sentence) =>
        (sentence.First(Category.Anaphors) ?? sentence.First(Category.Continuations) ?? sentence.First(Category.Labels, (int)Label.Measures)) is { First: 0 } it && sentence.At(Category.Copulas, it.Last + 1) is { } copula && sentence.At(Category.MeasureStates, copula.Last + 1) is { } state
        && (state.Last + 1 >= sentence.Tokens.Length || sentence.Tokens[state.Last + 1].Kind == TokenKind.Sign || sentence.At(Category.PlaceWords, state.Last + 1) is not null || sentence.At(Category.Deadlines, state.Last + 1) is not null);

    // In a chapter of measures: "Universell utforming: to bygg ble utbedret.", "Veileder for ledere er under arbeid."
    private static bool IsTold(Sentence sentence) =>
        !sentence.EndsWithColon && !sentence.IsQuestion && IsMeasure(sentence)
        && (sentence.FirstSign(':') is > 0 and <= LongestSubject || sentence.Has(Category.MeasureStates) || sentence.Dates.Count > 0);

    // The first that tells what is done; in a chapter of measures the first behind the subject.
    private static int? FirstOf(IReadOnlyList<Placed> facts, Stretch block, List<int> actions)
    {
        if (actions.Count > 0)
            return actions[0];
        var first = MeasureSentences.IsLead(facts[block.First].Sentence) ? block.First + 1 : block.First;
        return MeasureSentences.IsMore(facts[first].Sentence) ? null : first;
    }

    private static ProseMeasure Whole(Reading reading, IReadOnlyList<Placed> facts, Stretch block, int first)
    {
        var sentence = facts[first].Sentence;
        var part = sentence.Block.Part(sentence.Start, sentence.End, BlockKind.Paragraph);
        var entry = MeasureSentences.Divide(part, [Own(sentence, part, reading), .. facts.Skip(first + 1).Take(block.Last - first).Select(p => p.Sentence)], ByItsVerb);
        return new ProseMeasure(facts[first].Area, entry, StatusOf(sentence));
    }

    private static MeasureStatus? StatusOf(Sentence sentence) =>
        ActionOf(sentence) is not { } action ? ToldDeeds.Of(sentence) : action.Key == 0 ? MeasureStatus.Completed : MeasureStatus.Planned;

    private static bool IsRead(Placed placed, bool alone) => placed switch
    {
        { Label.Label: Label.Risk } => placed.Sentence.Start > 0 && placed.Area?.Has(Label.Measures) != true,
        { Area: { } area, Label: null or { Label: Label.Background } } => area.Repeats is null && !area.Has(Label.Measures),
        { Area: null, Label: null } => alone,
        _ => false,
    };

    // "Kommunalsjefen har ansvaret." behind a measure says who does it.
    private static IEnumerable<Sentence> Further(IReadOnlyList<Placed> facts, int measure)
    {
        for (var i = measure + 1; i < facts.Count && facts[i].Sentence.Block == facts[measure].Sentence.Block && (GoesOn(facts[i].Sentence) || !IsAction(facts[i].Sentence)); i++)
        {
            if (GoesOn(facts[i].Sentence) || facts[i].Sentence.Has(Category.Duties) || OwnerWords.IsTail(facts[i].Sentence))
                yield return facts[i].Sentence;
        }
    }

    /// <summary>True for a sentence that may tell of a measure: mappings, the plan itself and what comes of it are none; nor is what the law or others do.</summary>
    internal static bool IsMeasure(Sentence sentence) =>
        !sentence.Has(Category.Negations) && !sentence.Has(Category.NoMeasure) && !sentence.IsConditional && !IsInverted(sentence) && !sentence.Has(Category.Mappings) && !sentence.Has(Category.Evaluation)
        && FollowUpWords.In(sentence) is null && !sentence.Has(Category.Kinds) && !sentence.Has(Category.OtherCompanies) && !sentence.Has(Category.RiskFound) && !sentence.Has(Category.AllAreas) && !sentence.Has(Category.MappingVerbs)
        && !sentence.Has(Category.GoalsTold) && sentence.All(Category.Grounds).Take(FewestExamined).Count() < FewestExamined
        && !(sentence.Has(Category.Examinations) && sentence.All(Category.Areas).Take(FewestExamined).Count() == FewestExamined)
        && !sentence.Has(Category.StatesOfThings) && !sentence.Has(Category.Whistleblowing) && !WhistleblowingTopic.TellsOfRetaliation(sentence) && !sentence.Has(Category.VersionWords) && !TellsOfDocument(sentence) && !IsBalance(sentence) && !IsGoal(sentence)
        && (!MeasureSentences.IsMore(sentence) || IsCharged(sentence)) && !sentence.Has(Category.DutyNames) && !TellsOfWork(sentence);

    // "Skal vi få tak i folk, må det være godt å arbeide her": what is wanted if.
    private static bool IsInverted(Sentence sentence) => sentence.First(Category.Intentions) is { First: 0 } will && sentence.At(Category.WeWords, will.Last + 1) is not null;

    // "Undersøkelsen ble gjennomført i oktober", "Arbeidet er lagt til AMU": how the work is done.
    private static bool TellsOfWork(Sentence sentence) =>
        sentence.First(Category.Sources) is { First: 0 } source ? sentence.At(Category.Copulas, source.Last + 1) is not null
        : sentence.First(Category.WorkVerbs) is { First: 0 } && !sentence.Has(Category.Intentions);

    // "Styret vedtok handlingsplanen 12. november", "Del 1: Tilstand".
    private static bool TellsOfDocument(Sentence sentence) =>
        sentence.Has(Category.Statement, 3) || (sentence.Has(Category.BoardActs) && sentence.First(Category.Anaphors) is { First: 0 }) || ((sentence.Has(Category.Approval) || sentence.Has(Category.BoardActs)) && (sentence.Has(Category.DocumentWords) || sentence.Has(Category.BareKinds) || sentence.Has(Category.Policies)))
        || (ActionOf(sentence) is { Key: 0 } made && sentence.All(Category.DocumentWords).Any(d => d.First == 0 || d.First == made.Last + 1)); // "Arbeidsgruppen har laget utkastet."

    // "Vi skal ha 30 prosent kvinner innen 2030", "MÅL A. 12 kvinner er professor innen 2029".
    private static bool IsGoal(Sentence sentence) =>
        sentence.First(Category.Labels, (int)Label.Goals) is { First: 0 }
        || (sentence.Has(Category.Intentions) && GenderWords.Read(sentence) is { WomenPercent: not null } or { MenPercent: not null });

    // "I året har det vært ansatt 14 kvinner og 71 menn" counts them.
    private static bool IsBalance(Sentence sentence) => GenderWords.Read(sentence) is { Women: not null, Men: not null };

    private static Sentence Own(Sentence sentence, TextBlock block, Reading reading) =>
        reading.SentencesOf(block) is [var only, ..] ? only : sentence;
}
