using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Measures, each with its owners and its schedule, matched by number where numbers stand.</summary>
internal sealed class MeasuresTopic : ITopic
{
    private const double BreaksOff = 0.8;
    private const int ShortestResult = 4;
    private const double NoFigure = 0.6;
    private const double OfText = 0.6;
    private const int FewestOfText = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        var groups = new List<MeasureGroup>();
        foreach (var group in reading.Outline.Labels.Where(l => l.Area?.Repeats is null).GroupBy(GroupOf))
        {
            var labels = group.ToArray();
            var listed = Array.FindAll(labels, l => l.Label == Label.Measures);
            if (listed.Length == 0)
                continue;
            var measures = MeasuresOf(listed);
            var owners = new Matching(measures, Array.FindAll(labels, l => l.Label == Label.Owners));
            var schedules = new Matching(measures, Array.FindAll(labels, l => l.Label == Label.Schedule));
            var states = new Matching(measures, Array.FindAll(labels, l => l.Label == Label.Status));
            var drafted = new ItemDraft<Measure>[measures.Length];
            for (var i = 0; i < measures.Length; i++)
                drafted[i] = Draft(reading, labels[0].Area, measures[i]);
            for (var i = 0; i < measures.Length; i++)
                MeasureStatusWords.AddFromBlock(reading, states.For(measures[i]) ?? (measures.Length == 1 ? states.Shared : null), drafted[i]);
            for (var i = 0; i < measures.Length; i++)
                MeasureStatusWords.AddShared(reading, states.Shared, drafted[i]);
            for (var i = 0; i < measures.Length; i++)
                MeasureOwners.Add(reading, labels[0].Area, measures[i], owners, drafted[i]);
            MeasureSchedules.Add(reading, labels[0].Area, measures, schedules, drafted);
            MeasureStatusWords.AddFromChapters(reading, labels, measures, drafted);
            DoubtfulMeasures.Mark(reading, measures, drafted);
            NumberingBreaks.Read(reading, draft, measures, labels);
            draft.Measures.AddRange(drafted);
            if (measures.Length > 0)
                groups.AddRange(MeasureGroup.Of(listed, measures, drafted));
        }

        AddProse(reading, draft, groups, anywhere: draft.Measures.Count == 0 || !reading.Outline.Labels.Exists(l => l is { Label: Label.Measures, IsInline: false }));
        MeasureConventions.Mark(reading, draft, groups);

        // Where the text breaks off, more measures and goals, their owners and their times may be lost.
        if (reading.CutOff is { } end)
        {
            if (draft.Measures.Count > 0)
                draft.NotePlace("measures", reading.PlaceOf(end, BreaksOff));
            if (draft.Goals.Count > 0)
                draft.NotePlace("goals", reading.PlaceOf(end, BreaksOff));
        }
    }

    private static void AddProse(Reading reading, PlanDraft draft, List<MeasureGroup> groups, bool anywhere)
    {
        foreach (var (area, entry, status) in ProseMeasures.Of(reading, anywhere).Where(m => !MeasureGuesses.IsNone(m.Entry)))
        {
            Entry[] alone = [entry];
            var owners = new Matching(alone, [.. area?.Of(Label.Owners) ?? []]);
            var schedules = new Matching(alone, [.. area?.Of(Label.Schedule) ?? []]);
            var drafted = Draft(reading, area, entry);
            if ((drafted.Item.Status ?? status) is { } state)
            {
                drafted.Item = drafted.Item with { Status = state };
                drafted.With("status", reading.PlaceOf(entry.Block, entry.Confidence));
            }

            MeasureOwners.Add(reading, area, entry, owners, drafted);
            MeasureSchedules.Add(reading, area, alone, schedules, [drafted]);
            draft.Measures.Add(drafted);
            groups.Add(new MeasureGroup("", alone, [drafted]));
        }
    }

    // What stands in one area, up to the next measures after owners or times, belongs together.
    private static Group GroupOf(LabelBlock label) => new(label.Area, label.Round);

    private sealed record Group(AreaSection? Area, int Round);

    private static Entry[] MeasuresOf(LabelBlock[] labels)
    {
        var ofTable = Array.Exists(labels, l => l.Columns is not null);
        var measures = new List<Entry>();
        foreach (var label in labels)
            measures.AddRange(MeasuresOf(label, ofTable));
        measures.RemoveAll(MeasureGuesses.IsNone);
        return [.. measures];
    }

    private static IEnumerable<Entry> MeasuresOf(LabelBlock label, bool ofTable)
    {
        if (label.Columns is not null)
            return label.Entries.Where(e => !e.IsEmpty && !IsPlaceholder(e) && !Denials.IsNone(e));
        return ofTable ? ListedIn(label).Where(e => !IsAboutTable(e)) : WithOwners(ListedIn(label));
    }

    // "Felles vaktliste fra mai." / "Leder for botjenesten følger opp.": a line of its own that says who does the one above it.
    private static List<Entry> WithOwners(IEnumerable<Entry> listed)
    {
        var result = new List<Entry>();
        foreach (var entry in listed)
        {
            if (result is [.., { Block.Kind: BlockKind.Paragraph, Parts.Count: 0 } above] && entry is { Block.Kind: BlockKind.Paragraph, Parts.Count: 0, Sentences: [var only] } && MeasureSentences.SaysWho(only) && !only.Has(Category.Intentions))
                result[^1] = new Entry { Block = above.Block, Sentences = [.. above.Sentences, only], Confidence = above.Confidence };
            else
                result.Add(entry);
        }

        return result;
    }

    // A paragraph beside a table of measures tells how they were found, unless its own words say what is done.
    private static bool IsAboutTable(Entry entry) =>
        entry is { Block.Kind: BlockKind.Paragraph, Parts.Count: 0 } && !entry.Sentences.Any(s => s.Has(Category.Actions) && !s.Has(Category.MappingVerbs) && !s.Has(Category.Meetings));

    // "Ledergruppe | 17 | 33", "Tabellen leses fra venstre": figures, and how to read them.
    private static bool IsOfTable(Entry entry) =>
        entry.Sentences is [var first, ..] && first.First(Category.TableWords) is { First: 0 }
        || (entry.Block.Kind == BlockKind.TableRow && entry.Block.Cells is { Count: > 1 } cells && cells.Skip(1).Any(c => c is { IsEmpty: false }) && cells.Skip(1).All(c => c is null || c.IsEmpty || TableBuilder.IsFigure(c.Text)));

    private static IEnumerable<Entry> ListedIn(LabelBlock label)
    {
        var numbered = label.Entries.Exists(e => e.Block is { Kind: BlockKind.ListItem, Number: not null });
        var items = numbered || label.Entries.Exists(e => e.Block.Kind == BlockKind.ListItem);
        foreach (var entry in label.Entries)
        {
            var isItem = entry.Block.Kind == BlockKind.ListItem && (!numbered || entry.Block.Number is not null);
            if (!entry.IsEmpty && entry.Block.Text.Any(char.IsLetter) && (isItem || !items) && !IsOfTable(entry) && !HangsBelow(entry) && !IsOfAll(entry) && !(entry != label.Entries[^1] && entry.Sentences.Any(Announces)) && !entry.Block.Text.EndsWith(':') && !IsPlaceholder(entry) && !IsFootOfPage(entry) && !Denials.IsNone(entry))
            {
                if (ProseMeasures.Several(entry) is { } several)
                {
                    foreach (var one in several)
                        yield return one;
                    continue;
                }

                yield return entry.Parts.All(p => p.Label == Label.Background) ? MeasureSentences.Divide(entry, ConfidenceIn(entry)) : entry;
            }
        }
    }

    // "Tiltakene er delt inn etter område.", "Hvert tiltak har en eier.": a paragraph about the measures that come after it.
    private static bool IsOfAll(Entry entry) =>
        entry is { Block.Kind: BlockKind.Paragraph, Parts.Count: 0, Sentences: [var first, ..] } && !first.EndsWithColon && first.FirstSign(':') < 0
        && first.All(Category.Labels).Any(l => l is { Key: (int)Label.Measures, First: <= 1 } && (l.First == 0 ? l.Last + 1 < first.Tokens.Length && first.At(Category.Labels, l.Last + 1) is null : first.At(Category.OwnerGlue, 0) is { Key: 2 })) && !first.Has(Category.Intentions);

    // "Dette er tiltakene vi har bestemt oss for.", "Nedenfor følger tiltakene.": they stand behind it.
    private static bool Announces(Sentence sentence) =>
        sentence.First(Category.Announcements) is { First: 0 } announcement && sentence.First(Category.Labels, (int)Label.Measures) is { } measures && measures.First - announcement.Last is >= 1 and <= 3
        && sentence.Block.Kind == BlockKind.Paragraph && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Owners);

    // A paragraph that tells how things are, or one of some length that names nobody, may tell of anything: how the work is done, what the rules are.
    private static double? ConfidenceIn(Entry entry) =>
        entry.Confidence ?? (MeasureGrammar.Describes(entry) || (entry.Block.Kind == BlockKind.Paragraph && entry.Sentences.Count >= FewestOfText && !entry.Sentences.Any(MeasureSentences.SaysWho)) ? OfText : null);

    // Below an item that only announces others ("I produksjonen:") stand the measures themselves.
    private static bool HangsBelow(Entry entry) => entry.Parent is { } parent && !parent.Block.Text.EndsWith(':');

    // "Spørsmål? Ta kontakt med HR på post@granli.example", "Om oss · Jobb hos oss · Personvern": the foot of a page.
    private static bool IsFootOfPage(Entry entry) =>
        entry is { Block.Kind: BlockKind.Paragraph, Parts.Count: 0, Sentences: [var first, ..] } && (first.IsQuestion || (entry.Sentences.Count == 1 && (entry.Block.Text.AsSpan().Count(" · ") > 1 || entry.Block.Text.AsSpan().Count(" | ") > 1)));

    private static bool IsPlaceholder(Entry entry) => entry.Sentences is [var only] && only.Has(Category.Placeholders) && entry.Block.Text[0] is '[' or '<';

    private static ItemDraft<Measure> Draft(Reading reading, AreaSection? area, Entry entry)
    {
        var place = reading.PlaceOf(entry.Block, entry.Confidence);
        var titled = area is null && entry.Title is { } title && reading.SentencesOf(title) is [var name] && AreaWords.Coverage(name) >= AreaWords.Enough ? name : null;
        var measure = new Measure
        {
            Number = entry.Block.Number is { } number ? Numbers.Join(area?.Number, number) : null,
            Area = area?.Heading ?? titled?.Text.TrimEnd('.', ':'),
            AreaKinds = area?.Kinds ?? (titled is null ? null : AreaWords.KindsOf([titled])),
            Text = entry.Block.Text,
        };
        var drafted = new ItemDraft<Measure>(measure, place).With("text", place);
        if ((area?.Block ?? (titled is null ? null : entry.Title)) is { } heading)
            drafted.With("area", reading.PlaceOf(heading)).With("area kinds", reading.PlaceOf(heading));
        if (area?.Is(AreaKind.Harassment) != true && (entry.Sentences.FirstOrDefault(s => s.Has(Category.Themes)) ?? (entry.Part(Label.Risk) ?? entry.Part(Label.Background))?.Sentences.FirstOrDefault(s => s.Has(Category.Themes))) is { } against)
        {
            // A measure against harassment is one in whatever chapter it stands.
            drafted.Item = drafted.Item with { AreaKinds = [.. area?.Kinds ?? [], AreaKind.Harassment] };
            drafted.With("area kinds", reading.PlaceOf(against));
        }

        foreach (var sentence in entry.Sentences)
        {
            if (HedgeOf(sentence) is not { First: < 6 } hedge)
                continue;
            drafted.Item = drafted.Item with { Hedged = true };
            drafted.With("hedged", reading.PlaceOf(sentence, hedge.First, hedge.Last));
            break;
        }

        if (entry.Part(Label.Goals) is { } goal)
        {
            drafted.Item = drafted.Item with { Goal = goal.Block.Text };
            drafted.With("goal", reading.PlaceOf(goal.Block));
        }

        if ((entry.Part(Label.Background) ?? entry.Part(Label.Risk)) is { } background)
        {
            drafted.Item = drafted.Item with { Background = background.Block.Text };
            drafted.With("background", reading.PlaceOf(background.Block));
        }

        MeasureStatusWords.Add(reading, entry.Part(Label.Status) ?? StatusUnderResult(entry), drafted);
        MeasureStatusWords.AddFromMeasure(reading, entry, drafted);
        MeasureStatusWords.AddFromTail(reading, entry, drafted);
        AddResult(reading, entry, drafted);
        MeasureStatusWords.AddFromBox(reading, entry, drafted);
        MeasureStatusWords.AddSearch(reading, entry, drafted);
        AddFavours(reading, entry, drafted);
        return drafted;
    }

    // "Ikke startet" under "Resultat" is how far it is.
    private static Entry? StatusUnderResult(Entry entry) =>
        entry.Part(Label.Result) is { Sentences: [var only] } result && CellType.Of(only) == Label.Status ? result : null;

    // Under a label of its own, or told behind the measure or its status: "Gjennomført i mai; 12 av 14 ledere deltok".
    private static void AddResult(Reading reading, Entry entry, ItemDraft<Measure> drafted)
    {
        if (entry.Part(Label.Result) is { IsEmpty: false } result)
        {
            if (drafted.Item.Status == MeasureStatus.Planned && StatusUnderResult(entry) is not null)
                return; // what has not begun has no result
            drafted.Item = drafted.Item with { Result = result.Block.Text };
            drafted.With("result", reading.PlaceOf(result.Block));
            return;
        }

        if (entry.Part(Label.Status) is { } status && status.Sentences.FirstOrDefault(s => s.Has(Category.MeasureStates) && s.Tokens.Length > ShortestResult && MeasureSentences.HasFigure(s)) is { } told)
            Add(told);
        else if (entry.Part(Label.Status) is { } reached && reached.Sentences.FirstOrDefault(s => s.Tokens.Length > ShortestResult - 2 && MeasureSentences.HasFigure(s)) is { } figure && !reached.Sentences.Any(s => s.Has(Category.MeasureStates)))
            Add(figure);
        else if (entry.Sentences.Skip(1).FirstOrDefault(MeasureSentences.IsResult) is { } behind)
            Add(behind);
        else if (entry.Sentences.Skip(1).FirstOrDefault(s => s.First(Category.Labels, (int)Label.Result) is { First: 0 }) is { } named)
            Add(named, NoFigure); // "Effekten måles i desember": a reader can tell whether that is one

        void Add(Sentence sentence, double? confidence = null)
        {
            drafted.Item = drafted.Item with { Result = sentence.Text };
            drafted.With("result", reading.PlaceOf(sentence, confidence));
        }
    }

    // Of those who are not to do it the words promise something ("Ansatte kan søke om …"), and in a clause they describe ("en liste der en kan bytte", "at de ikke kan velge").
    private static Match? HedgeOf(Sentence sentence)
    {
        foreach (var hedge in sentence.All(Category.Hedges))
        {
            if (!sentence.EndsAt(Category.Negations, hedge.First - 1) && !IsInClause(sentence, hedge) && !IsOfThoseConcerned(sentence, hedge))
                return hedge;
        }

        return null;
    }

    private static bool IsInClause(Sentence sentence, Match hedge)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.Last > 0 && match.Last < hedge.First && match.Category is Category.Relatives or Category.Subordinators)
                return true;
        }

        return false;
    }

    private static bool IsOfThoseConcerned(Sentence sentence, Match hedge) =>
        (sentence.At(Category.People, 0) ?? sentence.At(Category.SensitiveGroups, 0) ?? (sentence.At(Category.OwnerGlue, 0) is { Key: 2 } all ? sentence.At(Category.People, all.Last + 1) : null)) is { } people && people.Last < hedge.First;

    // "Løft frem kvinnelige kandidater".
    private static void AddFavours(Reading reading, Entry entry, ItemDraft<Measure> drafted)
    {
        foreach (var sentence in entry.Sentences)
        {
            if (sentence.First(Category.Preference) is not { } preference)
                continue;
            // "Løfte fram kvinner", "skal kvinner gå foran"
            var before = preference.First > 1 ? sentence.At(Category.People, preference.First - 1) : null;
            if ((before is { Key: 0 or 1 } ? before : sentence.First(Category.People, from: preference.Last + 1)) is not { Key: 0 or 1 } gender || gender.First > preference.Last + 3)
                continue;
            drafted.Item = drafted.Item with { Favours = (Gender)gender.Key };
            drafted.With("favours", reading.PlaceOf(sentence, Math.Min(gender.First, preference.First), Math.Max(gender.Last, preference.Last)));
            return;
        }
    }
}
