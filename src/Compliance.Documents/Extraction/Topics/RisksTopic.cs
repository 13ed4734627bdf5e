using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Risks and obstacles that the text states, and the cause where it gives one. A sentence is only a risk by its words.</summary>
internal sealed class RisksTopic : ITopic
{
    private const double WeakWord = 0.6;
    private const int FewestOfReason = 3;
    private const int LongestState = 6;
    private const int FirstOfCause = 2;
    private const int ShortestRisk = 3;
    private const int LongestNone = 4;
    private const double MayBeCause = 0.5;
    private const int FarthestCause = 6;
    private const int FarthestReason = 3;
    private const int LongestReference = 4;

    public void Read(Reading reading, PlanDraft draft)
    {
        var later = new List<LabelBlock>();
        foreach (var label in reading.Outline.Labels.Where(l => l.Area?.Repeats is null))
        {
            if (label.Label == Label.Background && !label.IsInline && reading.SentencesOf(label.Heading) is [var head] && head.Has(Category.Problems))
                ReadRisks(reading, draft, label); // "Utfordring"
            else if (label.Label == Label.Background || (label.Label == Label.Status && label.Area is not null && label.Entries.TrueForAll(e => e.Sentences.Sum(s => s.Tokens.Length) > LongestState)))
                ReadBackground(reading, draft, label);
            else if (label.Label == Label.Risk)
                ReadRisks(reading, draft, label);
            else if (label.Label == Label.Cause && !ReadCauses(reading, draft, label) && label.Heading.Kind != BlockKind.ListItem)
                later.Add(label); // "2. Analysere årsaker" in a list of the four steps is how the work is done
        }

        // The text of an area that has no labels tells what was found there.
        foreach (var area in reading.Facts.Where(p => p is { Label: null, Area.Repeats: null } && p.Sentence.Block != p.Area.Block && p.Sentence.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem).GroupBy(p => p.Area!))
            ReadSentences(reading, draft, area.Key, [.. area.Select(p => p.Sentence)], ofArea: true);

        ReadMarked(reading, draft);
        ProseRisks.Read(reading, draft);
        if (draft.Risks.Count == 0)
            ReadReasons(reading, draft);
        foreach (var label in later)
            ReadCauses(reading, draft, label);
        RiskSearches.Add(reading, draft);
    }

    // "Bakgrunn for tiltaket" in a table of measures is what was found, where the document tells it nowhere else.
    private static void ReadReasons(Reading reading, PlanDraft draft)
    {
        foreach (var label in reading.Outline.Labels.Where(l => l.Label == Label.Measures && l.Area?.Repeats is null))
        {
            foreach (var entry in label.Entries)
            {
                if (entry.Part(Label.Background) is { IsEmpty: false } reason && !IsKnown(draft, reason.Block.Text))
                    Add(reading, draft, label.Area, reason.Sentences[0].Text, reading.PlaceOf(reason.Sentences[0], WeakWord), CauseIn(reading, reason), [reason.Sentences[0]]);
            }
        }
    }

    private static void ReadRisks(Reading reading, PlanDraft draft, LabelBlock label)
    {
        var listed = label.Entries.Exists(e => e.Block.Kind == BlockKind.ListItem);
        foreach (var entry in label.Entries.Where(e => !e.IsEmpty && e.Parent is null && !(e.Parts.Count == 0 && e.Sentences is [{ EndsWithColon: true }])))
        {
            if (entry.Sentences.FirstOrDefault(s => s.Has(Category.NoRisk)) is { } none && !(entry.Block.Kind == BlockKind.Paragraph && entry.Sentences.Any(s => s != none && !s.Has(Category.NoRisk) && (s.Has(Category.Problems) || RiskWords.IsCause(s)))))
            {
                draft.NoRisks ??= reading.PlaceOf(none);
                continue;
            }

            if (entry.Block is { Kind: BlockKind.TableRow, Table: { } figures } && label.Columns is null && RiskWords.IsOfFigures(figures))
                continue;

            if (entry.Sentences is [var nothing] && (nothing.IsQuestion || (nothing.Tokens.Length <= ShortestRisk && nothing.First(Category.Quantifiers, 1) is { First: 0 }) || nothing.First(Category.NotCovered) is { First: 0 }))
                continue; // "Ingen" beside an area, "Ikke vurdert i år"

            if (entry.Block.Kind == BlockKind.Paragraph && entry.Parts.Count == 0)
            {
                if (listed && AddCauseToAll(reading, draft, entry, label))
                    continue;
                if (listed && !entry.Sentences.Any(s => s.Has(Category.Problems)))
                    continue; // "Vi undersøkte … Dette fant vi:" above a list is how, not what
                if (entry.Sentences[^1].EndsWithColon || AddCauseToLast(reading, draft, entry))
                    continue; // how it was found, or why the one before it is so
                ReadParagraph(reading, draft, label.Area, entry.Sentences, label.Entries.Count > 1);
                continue;
            }

            var lead = MeasureSentences.LeadOf(entry);
            var given = entry.Part(Label.Cause) is { } part ? CauseOf(reading, part.Block) : CauseIn(reading, entry) ?? CauseWithin(reading, entry.Sentences[lead]) ?? CauseAppended(reading, entry.Sentences[lead]);
            var end = EndOfRisk(entry, lead);
            var first = lead > 0 && label.Area is null && entry.Sentences[0].Has(Category.Areas) ? entry.Sentences[lead].Start : 0;
            var text = entry.Block.Text[first..(end < entry.Sentences.Count ? entry.Sentences[end - 1].End : entry.Block.Text.Length)];
            var id = entry.Block.Cells is [{ IsEmpty: false } mark, { IsEmpty: false } told] && mark.Text.Length <= LongestReference && !mark.Text.Contains(' ') ? mark : null;
            Add(reading, draft, label.Area, id is null ? text : entry.Block.Cells[1]!.Text, reading.PlaceOf(entry.Block, entry.Confidence), given, [.. entry.Sentences.Take(end)]);
            var added = draft.Risks[^1];
            if (first > 0)
            {
                added.Item = added.Item with { Area = entry.Sentences[0].Text.TrimEnd('.', ':') };
                added.With("area", reading.PlaceOf(entry.Sentences[0]));
            }

            if (id is not null)
            {
                added.Item = added.Item with { Id = id.Text };
                added.With("id", reading.PlaceOf(id.Block));
            }

            AddMeasures(reading, draft.Risks[^1], label.Area, entry);
            // Under "Hva vi fant, og hvorfor" the words of the finding may be the reason too.
            if (given is null && (label.Columns?.Any(c => c.Label == Label.Risk && c.Also == Label.Cause) == true || IsToldBeside(entry)))
                draft.Risks[^1].Searched.Add(new MemberSearch("cause", reading.Search(Category.Causes, 0, reading.Lexicon.Expected("risks"), [reading.PlaceOf(entry.Block)]) with { MayBeThere = true }));
        }
    }

    // Under a header that names nothing known, words beside a risk may tell why it is one.
    private static bool IsToldBeside(Entry risk)
    {
        foreach (var cell in risk.Beside)
        {
            if (cell.CountOf(TokenKind.Word) >= FewestOfReason && !cell.HasNumber)
                return true;
        }

        return false;
    }

    // "Årsakene er gamle vaner og liten tid." below a list of risks: of which it is the cause is for a person to say.
    private static bool AddCauseToAll(Reading reading, PlanDraft draft, Entry entry, LabelBlock label)
    {
        if (!RiskWords.IsCause(entry.Sentences[0]) || IsUnknown(entry.Sentences[0]))
            return false;
        var place = reading.PlaceOf(entry.Sentences[0], WeakWord);
        foreach (var risk in draft.Risks)
        {
            if (risk.Item.Cause is not null || risk.Place.Line > place.Line || !label.Entries.Exists(e => reading.PlaceOf(e.Block) is { } own && own.Line == risk.Place.Line && own.Column == risk.Place.Column))
                continue;
            risk.Item = risk.Item with { Cause = entry.Sentences[0].Text };
            risk.With("cause", place);
        }

        return true;
    }

    // "Ikke undersøkt" stands where a cause is asked for, and is none.
    internal static bool IsUnknown(Sentence sentence) => sentence.Has(Category.NotCovered) && sentence.Tokens.Length <= LongestState;

    // A list of causes after the risks of the same area: one for each, or all of them for all, and then which is which is a guess.
    private static bool ReadCauses(Reading reading, PlanDraft draft, LabelBlock label)
    {
        if (NumberedCauses.Read(reading, draft, label))
            return true;
        Cause[] causes = [.. label.Entries.Where(e => !e.IsEmpty && e.Parent is null).SelectMany(e =>
            e.Block.Kind == BlockKind.Paragraph ? e.Sentences.Where(s => !s.EndsWithColon && !IsUnknown(s)).Select(s => CauseOf(reading, s)) : [CauseOf(reading, e.Block)]).OfType<Cause>()];
        var own = draft.Risks.FindAll(r => r.Item.Cause is null && r.Item.Area == label.Area?.Heading);
        var risks = own.Count > 0 || label.Area is not null ? own : draft.Risks.FindAll(r => r.Item.Cause is null);
        for (var i = 0; i < risks.Count && causes.Length > 0; i++)
        {
            var isOneEach = causes.Length == own.Count;
            var text = isOneEach ? causes[i].Text : string.Join(' ', causes.Select(c => c.Text));
            risks[i].Item = risks[i].Item with { Cause = text };
            risks[i].With("cause", causes[isOneEach ? i : 0].Place with { Confidence = isOneEach ? null : WeakWord });
        }

        return risks.Count > 0;
    }

    // "R1 | Båtene har felles lugarer" and in the chapter of causes "R1 | Avtalen er fra 1988".
    private static void ReadMarked(Reading reading, PlanDraft draft)
    {
        if (!draft.Risks.Exists(r => r.Item is { Id: not null, Cause: null }))
            return;
        foreach (var placed in reading.Facts)
        {
            if (placed is not { Sentence.Block: { Kind: BlockKind.TableRow } row, Heading: { } heading } || row.Cells is not [{ IsEmpty: false } mark, { IsEmpty: false } told] || draft.Risks.FindAll(r => r.Item.Id == mark.Text) is not [{ Item.Cause: null } risk])
                continue;
            if (!reading.SentencesOf(heading).Exists(s => s.Has(Category.Causes) || s.First(Category.Labels, (int)Label.Cause) is not null) || CauseOf(reading, told.Block) is not { } cause)
                continue;
            risk.Item = risk.Item with { Cause = cause.Text };
            risk.With("cause", cause.Place);
        }
    }

    // Where an item goes on with its cause, or with what is done about it, the risk ends.
    private static int EndOfRisk(Entry entry, int lead)
    {
        var end = lead + 1;
        var measure = MeasureSentences.FirstOfMeasure(entry);
        while (end < measure && !entry.Sentences[end].Has(Category.Intentions) && !(entry.Sentences[end].Has(Category.MeasureStates) && entry.Sentences[end].Dates.Count > 0) && !RiskWords.IsCause(entry.Sentences[end]) && !entry.Sentences[end].Has(Category.Actions) && !entry.Sentences[end].Has(Category.Duties) && !entry.Sentences[end].Has(Category.NoMeasure))
            end++;
        return end;
    }

    // "Få kvinner søker; årsaken er at brakkene er laget for menn".
    private static Cause? CauseIn(Reading reading, Entry entry)
    {
        var clause = entry.Sentences.Skip(1).FirstOrDefault(RiskWords.IsCause) ?? entry.Sentences.SelectMany(s => s.Clauses).Skip(1).FirstOrDefault(RiskWords.IsCause);
        return clause is not null ? CauseOf(reading, clause) : entry.Sentences is [var only] ? CauseWithin(reading, only) : null;
    }

    // "… får ikke læreplass fordi de ikke kjenner noen i firmaet"; not "… på grunn av etnisitet", which is a ground.
    internal static Cause? CauseWithin(Reading reading, Sentence sentence)
    {
        foreach (var word in sentence.All(Category.Causes))
        {
            if (word.First <= FirstOfCause || word.Last + 2 >= sentence.Tokens.Length || IsGroundBehind(sentence, word))
                continue;
            var last = sentence.Tokens[^1].Kind == TokenKind.Sign ? sentence.Tokens.Length - 2 : sentence.Tokens.Length - 1;
            return new Cause(sentence.Words(word.First, last), reading.PlaceOf(sentence, word.First, last));
        }

        return null;
    }

    private static bool IsGroundBehind(Sentence sentence, Match word)
    {
        foreach (var ground in sentence.All(Category.Grounds))
        {
            if (ground.First > word.Last && ground.First <= word.Last + 2)
                return true;
        }

        return false;
    }

    internal static Cause? CauseOf(Reading reading, Sentence sentence) => RiskWords.SaysNothing(sentence) ? null : new(sentence.Text, reading.PlaceOf(sentence));

    // "–", "[fylles ut]", "Ikke analysert" under the label.
    private static Cause? CauseOf(Reading reading, TextBlock block) =>
        reading.SentencesOf(block) is [var only] ? (RiskWords.SaysNothing(only) ? null : new(block.Text, reading.PlaceOf(block))) : block.Text.AsSpan().Trim(" -–—_.").IsEmpty ? null : new(block.Text, reading.PlaceOf(block));

    internal sealed record Cause(string Text, Place Place);

    // In brackets or behind a semicolon may stand why it is so; whether it does is for a person to confirm.
    internal static Cause? CauseAppended(Reading reading, Sentence sentence)
    {
        for (var i = 1; i < sentence.Tokens.Length - 2; i++)
        {
            if ((sentence.IsSign(i, ';') || sentence.IsSign(i, '(') || sentence.IsSign(i, ':')) && sentence.Tokens[i + 1].Kind == TokenKind.Word)
                return new Cause(sentence.Words(i + 1, sentence.Tokens.Length - 1).TrimEnd('.', ')'), reading.PlaceOf(sentence, i + 1, sentence.Tokens.Length - 1, MayBeCause));
        }

        return null;
    }

    // "Grunnen er enkel: Ingen hadde bestilt det." in a paragraph of its own.
    private static bool AddCauseToLast(Reading reading, PlanDraft draft, Entry entry)
    {
        if (!RiskWords.IsCause(entry.Sentences[0]) || draft.Risks is not [.., { Item.Cause: null } last] || reading.PlaceOf(entry.Block).Line - last.Place.Line > FarthestCause)
            return false;
        if (CauseOf(reading, entry.Sentences[0]) is not { } cause)
            return true;
        last.Item = last.Item with { Cause = cause.Text };
        last.With("cause", cause.Place);
        return true;
    }

    // Of running text under such a heading, what its words call a risk; where none does, all of it may be one.
    private static void ReadParagraph(Reading reading, PlanDraft draft, AreaSection? area, IReadOnlyList<Sentence> sentences, bool oneEach)
    {
        var told = sentences.Any(s => s.Has(Category.Problems) && !RiskWords.IsCause(s));
        if (!told && sentences.Count > 1 && sentences[0].Tokens.Length <= LongestNone && sentences[0].First(Category.Quantifiers, 1) is { First: 0 })
            return; // "Ingen særlige. Fleksitiden brukes av mange."
        var first = sentences.Count > 1 && MeasureSentences.IsLead(sentences[0]) ? 1 : 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            // "Det er et hinder for …" says what the sentence before it is.
            var isNamed = i + 1 < sentences.Count && RiskWords.IsVerdict(sentences[i + 1]);
            if ((i > 0 && (RiskWords.IsCause(sentences[i]) || RiskWords.IsVerdict(sentences[i]))) || i < first || sentences[i].EndsWithColon || sentences[i].First(Category.PayComparison, 3) is not null || IsWork(sentences[i]) || IsMapping(sentences[i]) || RiskWords.IsDenied(sentences[i]) || RiskWords.IsFoundNone(sentences[i]) || RiskWords.IsNone(sentences[i]) || (told && !sentences[i].Has(Category.Problems) && !isNamed))
                continue;
            if (!told && sentences[i].Tokens.Length <= ShortestRisk)
                continue; // "Se over."
            if (!told && i > first && (area is not null || first > 0 || oneEach))
                break; // what stands behind what was found in an area is about it
            var cause = CauseBehind(sentences, i);
            var place = reading.PlaceOf(sentences[i], (told && !(oneEach && first > 0 && cause is null)) || (sentences[i].Tokens.Length > ShortestRisk && sentences.Count(s => !RiskWords.IsCause(s)) == 1) ? null : WeakWord);
            Add(reading, draft, area, sentences[i].Text, place, cause is null ? CauseWithin(reading, sentences[i]) ?? CauseAppended(reading, sentences[i]) : CauseOf(reading, cause), [sentences[i]]);
        }
    }

    // "Lønnskartleggingen er publisert og viser små forskjeller": where it stands, and nothing that it found.
    private static bool IsMapping(Sentence sentence) => sentence.Has(Category.Mappings, 0) && !sentence.Has(Category.Problems) && !sentence.Has(Category.RiskFound) && !sentence.Has(Category.PayComparison, 0);

    // What is done about it, or whom to tell, stands in the same paragraph and is no risk.
    private static bool IsWork(Sentence sentence) =>
        sentence.Has(Category.Whistleblowing)
        || (!sentence.Has(Category.RiskFound) && ((sentence.Has(Category.Actions) && !sentence.Has(Category.Problems, 0)) || (MeasureSentences.IsMore(sentence) && !sentence.Has(Category.Problems))));

    // A row of a table puts the measures beside the risk.
    private static void AddMeasures(Reading reading, ItemDraft<Risk> risk, AreaSection? area, Entry entry)
    {
        Entry[] measures = [.. entry.Parts.Where(p => p.Label == Label.Measures).Select(p => p.Entry)];
        if (measures.Length == 0)
            return;
        risk.Item = risk.Item with { Measures = [.. measures.Select(m => m.Block.Number is { } number ? Numbers.Join(area?.Number, number) : m.Block.Text)] };
        risk.With("measures", reading.PlaceOf(measures[0].Block));
    }

    private static void ReadBackground(Reading reading, PlanDraft draft, LabelBlock label)
    {
        ReadSentences(reading, draft, label.Area, [.. label.Entries.SelectMany(e => e.Sentences)], ofArea: false);
    }

    // Under "Bakgrunn" a word for a problem is enough; in other text it is a guess, unless a cause follows or it is said to be what was found.
    private static void ReadSentences(Reading reading, PlanDraft draft, AreaSection? area, Sentence[] sentences, bool ofArea)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            if (RiskWords.IsCause(sentences[i]) || (i > 0 && RiskWords.IsVerdict(sentences[i])) || sentences[i].Has(Category.Intentions) || sentences[i].EndsWithColon)
                continue;
            if (RiskWords.IsFoundNone(sentences[i]) || RiskWords.IsNone(sentences[i]) || (sentences[i].Divided is null && RiskWords.IsDenied(sentences[i])) || (!sentences[i].Has(Category.RiskFound) && (WhistleblowingTopic.TellsWhere(sentences[i]) || sentences[i].Has(Category.Training))))
                continue;
            if (ofArea && (sentences[i].FirstSign('=') > 0 || RiskWords.IsDenied(sentences[i]) || sentences[i].Has(Category.Actions) || (sentences[i].Has(Category.Policies) && !sentences[i].Has(Category.RiskFound)) || sentences[i].IsConditional || IsKnown(draft, sentences[i].Text)))
                continue;

            // "Dette utgjør et risikomoment" says what the sentence before it is.
            var strong = (sentences[i].Has(Category.Problems, 0) && (!ofArea || sentences[i].Has(Category.RiskFound))) || (i + 1 < sentences.Length && RiskWords.IsVerdict(sentences[i + 1]));
            var cause = CauseBehind(sentences, i);
            if (!strong && (ofArea || cause is null) && !sentences[i].Has(Category.Problems))
                continue;
            var place = reading.PlaceOf(sentences[i], strong || cause is not null ? null : WeakWord);
            Add(reading, draft, area, sentences[i].Text, place, cause is null ? CauseWithin(reading, sentences[i]) ?? CauseAppended(reading, sentences[i]) : CauseOf(reading, cause), [sentences[i]]);
        }
    }

    // "Byggene er gamle. Det kan være et hinder for søkere. Årsaken er at …": the next sentence of the paragraph that says why, unless another risk comes first.
    private static Sentence? CauseBehind(IReadOnlyList<Sentence> sentences, int risk)
    {
        for (var i = risk + 1; i < sentences.Count && i <= risk + FarthestReason && (i == risk + 1 || sentences[i].Block == sentences[risk].Block); i++)
        {
            if (RiskWords.IsCause(sentences[i]))
                return sentences[i];
            if (sentences[i].Has(Category.Intentions) || sentences[i].Has(Category.Actions) || (sentences[i].Has(Category.Problems) && !RiskWords.IsVerdict(sentences[i])))
                return null;
        }

        return null;
    }

    internal static bool IsKnown(PlanDraft draft, string text) => draft.Risks.Exists(r => r.Item.Text == text);

    /// <summary>Adds a risk with its cause, and the ground that its words name.</summary>
    internal static void Add(Reading reading, PlanDraft draft, AreaSection? area, string text, Place place, Cause? cause, ReadOnlySpan<Sentence> words)
    {
        var drafted = new ItemDraft<Risk>(new Risk { Text = text, Area = area?.Heading, Cause = cause?.Text }, place).With("text", place);
        if (area is not null)
            drafted.With("area", reading.PlaceOf(area.Block));
        if (cause is { } given)
            drafted.With("cause", given.Place);
        if (RiskWords.GroundOf(words) is { } ground)
        {
            drafted.Item = drafted.Item with { Ground = ground };
            drafted.With("ground", place with { Confidence = WeakWord });
        }

        draft.Risks.Add(drafted);
    }
}
