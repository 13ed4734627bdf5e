using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The schedules of measures.</summary>
internal static class MeasureSchedules
{
    private const double ByOrder = 0.7;
    private const double LimitOfMeasure = 0.7;
    private const int LatestDate = 3;
    private const int LongestTime = 10;

    public static void Add(Reading reading, AreaSection? area, IReadOnlyList<Entry> measures, Matching matching, IReadOnlyList<ItemDraft<Measure>> drafts)
    {
        var shared = new SharedSchedule(matching.Shared, measures);
        ScheduleReading? previous = null;
        string? previousNumber = null;
        for (var i = 0; i < measures.Count; i++)
        {
            var own = measures[i].Part(Label.Schedule) ?? matching.For(measures[i]) ?? BehindOwner(measures[i]) ?? InStatus(measures[i]);
            var entry = own ?? shared.For(measures[i]);
            var schedule = entry is null ? InMeasure(reading, measures[i]) : ScheduleWords.Read(reading, entry, own is not null);
            if (schedule is null || (entry is not null && entry.IsEmpty))
            {
                drafts[i].Searched.Add(new MemberSearch("schedule", Search(reading, area, measures[i], matching)));
                continue;
            }

            if (own is not null && schedule.Schedule.Kind is null && own.Sentences.All(s => CellType.Of(s) == Label.Status))
            {
                // "Gjennomført" under "Frist/status" says how far it is, and not when.
                MeasureStatusWords.AddFromSchedule(reading, own, drafts[i]);
                drafts[i].Searched.Add(new MemberSearch("schedule", Search(reading, area, measures[i], matching) with { Nearest = [schedule.Place], MayBeThere = true }));
                continue;
            }

            if (schedule.RefersBack && previous is not null)
                schedule = AsBefore(schedule, previous, previousNumber);
            if (own is null && entry is not null && entry == matching.Shared && measures.Count > 1)
                schedule = schedule with { Schedule = schedule.Schedule with { Shared = true } };
            if (own is not null)
                MeasureStatusWords.AddFromSchedule(reading, own, drafts[i]);
            if (schedule.Schedule.Kind == ScheduleKind.Vague && LimitIn(reading, measures[i]) is { } limit)
                schedule = schedule with { Schedule = schedule.Schedule with { Kind = ScheduleKind.Recurring, Recurrence = Recurrence.Other }, Recurrence = limit };
            var guess = own is null ? entry is not null && shared.IsGuess : own == matching.For(measures[i]) && matching.IsGuess;
            AddTo(drafts[i], schedule, guess);
            if (own is not null && schedule.Schedule is { Kind: null, SameAs: null })
                drafts[i].Searched.Add(new MemberSearch("schedule", Search(reading, area, measures[i], matching) with { Nearest = [schedule.Place], MayBeThere = MeasureRest.IsTold(own) })); // "Når anbudet er avgjort"
            previous = schedule;
            previousNumber = drafts[i].Item.Number;
        }
    }

    // "in the same period": the time is that of the schedule before it, and stands there.
    private static ScheduleReading AsBefore(ScheduleReading schedule, ScheduleReading previous, string? number)
    {
        var own = schedule.Schedule;
        return schedule with
        {
            Schedule = own with
            {
                DueOn = own.DueOn ?? previous.Schedule.DueOn,
                Recurrence = own.Recurrence ?? previous.Schedule.Recurrence,
                Kind = own.Kind is null or ScheduleKind.Vague ? previous.Schedule.Kind : own.Kind,
                SameAs = number,
            },
            DueOn = schedule.DueOn ?? previous.DueOn,
            Recurrence = schedule.Recurrence ?? previous.Recurrence,
        };
    }

    // "Samtale med gravide innen uke 12" and "Fortløpende": each time within a limit that the measure sets itself.
    private static Place? LimitIn(Reading reading, Entry measure)
    {
        foreach (var sentence in measure.Sentences)
        {
            foreach (var limit in sentence.All(Category.Deadlines))
            {
                if (limit.Key is 0 or 2 && !sentence.Dates.Exists(d => d.First > limit.Last && d.First <= limit.Last + 2) && (Numbers.At(sentence, limit.Last + 1) ?? Numbers.At(sentence, limit.Last + 2)) is { } number)
                    return reading.PlaceOf(sentence, limit.First, Math.Min(number.Last + 1, sentence.Tokens.Length - 1), LimitOfMeasure);
            }
        }

        return null;
    }

    // "Status: Påbegynt, ferdig 1. juni 2025."; where a column has the times, those of its status are of what happened.
    private static Entry? InStatus(Entry measure) =>
        measure.Columns?.Any(c => c.Label == Label.Schedule || c.Also == Label.Schedule) != true && measure.Part(Label.Status) is { } status && status.Sentences.Any(s => s.Dates.Count > 0 || s.Has(Category.Recurrence)) ? status : null;

    // "Ansvarlig: HR-sjefen. Gjelder fra 1. april 2026.", "Ansvarlig: HR-sjefen, innen juni 2025"
    private static Entry? BehindOwner(Entry measure)
    {
        if (measure.Part(Label.Owners) is not { Sentences: [var first, ..] } owner)
            return null;
        if (IsBehindComma(first))
            return owner;
        Sentence[] telling = [.. owner.Sentences.Skip(1).Where(s => s.Dates.Count > 0 || s.Has(Category.Recurrence))];
        if (telling.Length > 1)
            return owner;
        return (telling.Length == 1 ? telling[0] : owner.Sentences.Skip(1).FirstOrDefault(ScheduleWords.IsOnlyTime)) is { } time ? new Entry { Block = owner.Block.Part(time.Start, EndOf(time), BlockKind.Paragraph), Sentences = [time] } : null; // "Ansvarlig: HR-sjefen. Ved behov."
    }

    private static int EndOf(Sentence sentence) => sentence.Block.Text[sentence.End - 1] == '.' ? sentence.End - 1 : sentence.End;

    private static bool IsBehindComma(Sentence owner) =>
        owner.FirstSign(',') is > 0 and var comma && comma + 1 < owner.Tokens.Length && owner.Part(comma + 1, owner.Tokens.Length - 1) is var rest && (rest.Dates is [{ First: var date }, ..] ? date <= LatestDate && !rest.Has(Category.Relatives) : rest.First(Category.Recurrence) is { First: 0 });

    // A measure that says itself when it is done; vague words there describe the measure.
    private static ScheduleReading? InMeasure(Reading reading, Entry measure)
    {
        var schedule = ScheduleWords.Read(reading, measure);
        if (schedule.Schedule is { DueOn: null, Recurrence: null } && EachTimeIn(reading, measure) is { } each)
            return schedule with { Schedule = schedule.Schedule with { Kind = ScheduleKind.Recurring, Recurrence = Recurrence.Other }, Recurrence = each };
        return schedule.Schedule is { DueOn: not null } or { Recurrence: not null } || SaysWhen(measure) ? InItsSentence(reading, measure, schedule) : null;
    }

    // Of several sentences the one that says when is the schedule. Where two do, it is the measure's own; behind it both are.
    private static ScheduleReading InItsSentence(Reading reading, Entry measure, ScheduleReading schedule)
    {
        var telling = measure.Sentences.Where(s => s.Dates.Count > 0 || s.Has(Category.Recurrence) || s.Has(Category.Vague)).ToList();
        if (telling.Count == 0)
            return schedule;
        var isMeasure = telling[0] == measure.Sentences[0];
        if (telling.Count == 1)
            return InItsWords(reading, telling[0], isMeasure, schedule);
        if (isMeasure && telling[0].IsWholeBlock && (telling[0].Dates.Count > 0 || telling[0].Has(Category.Recurrence)))
            return InItsWords(reading, telling[0], isMeasure, ScheduleWords.Read(reading, new Entry { Block = measure.Block, Sentences = [telling[0]] }));
        return telling[0].Block != telling[^1].Block ? schedule : schedule with { Schedule = schedule.Schedule with { Text = telling[0].Block.Text[telling[0].Start..telling[^1].End] }, Place = reading.PlaceOf(telling[0].Block.Part(telling[0].Start, telling[^1].End, BlockKind.Paragraph)) };
    }

    // "HR-sjefen skal innen utgangen av mai skrive om annonsene": the words of the time, where they stand together; a short sentence behind a
    // measure says when in all its words.
    private static ScheduleReading InItsWords(Reading reading, Sentence telling, bool isMeasure, ScheduleReading schedule)
    {
        if (isMeasure || telling.Tokens.Length > LongestTime)
        {
            if (ScheduleWords.PhraseOf(telling) is { } phrase)
                return schedule with { Schedule = schedule.Schedule with { Text = telling.Words(phrase.First, phrase.Last) }, Place = reading.PlaceOf(telling, phrase.First, phrase.Last, schedule.Place.Confidence) };
            if (isMeasure && telling.IsWholeBlock)
                return schedule;
        }

        return schedule with { Schedule = schedule.Schedule with { Text = telling.Text.TrimEnd('.') }, Place = reading.PlaceOf(telling, schedule.Place.Confidence) };
    }

    // "Driftssjefen følger dette opp ved hver omlegging.": behind a measure it says when; in its own words it may describe it.
    private static Place? EachTimeIn(Reading reading, Entry measure)
    {
        for (var i = 0; i < measure.Sentences.Count; i++)
        {
            if (ScheduleWords.EachTime(measure.Sentences[i]) is { First: > 0 } each && measure.Sentences[i].At(Category.PlaceWords, each.First - 1) is not null)
                return reading.PlaceOf(measure.Sentences[i], each.First - 1, Math.Min(each.Last + 1, measure.Sentences[i].Tokens.Length - 1), i > 0 && MeasureSentences.SaysWho(measure.Sentences[i]) ? null : LimitOfMeasure);
        }

        return null;
    }

    // "… HMS-lederen følger opp, fortløpende": vague words behind the owner are its schedule.
    private static bool SaysWhen(Entry measure) =>
        measure.Sentences.Skip(1).Any(s => s.Has(Category.Vague) && (s.IsSign(0, '(') || s.First(Category.Vague) is { First: 0 } || OwnerWords.IsTail(s) || s.Has(Category.Duties)))
        || (measure.Sentences is [.., var last] && OwnerWords.TailOf(last)?.Has(Category.Vague) == true);

    private static void AddTo(ItemDraft<Measure> drafted, ScheduleReading reading, bool guess)
    {
        drafted.Item = drafted.Item with { Schedule = reading.Schedule };
        var place = guess ? reading.Place with { Confidence = ByOrder } : reading.Place;


        // A date that has no year of its own may be one of every year.
        var kindIsGuess = reading.Schedule.Kind is ScheduleKind.Dated or ScheduleKind.Ongoing && reading.DueOn is { Confidence: not null };
        drafted.With("schedule", place).With("schedule.text", place).With("schedule.kind", kindIsGuess ? place with { Confidence = reading.DueOn!.Confidence } : place);
        if (reading.DueOn is { } due)
            drafted.With("schedule.due on", guess ? due with { Confidence = ByOrder } : due);
        if (reading.Recurrence is { } often)
            drafted.With("schedule.recurrence", guess ? often with { Confidence = ByOrder } : often);
        if (reading.Vague is { } vague)
            drafted.With("schedule.vague words", vague);
        if (reading.Schedule.SameAs is not null)
            drafted.With("schedule.same as", place);
    }

    private static SearchedInVain Search(Reading reading, AreaSection? area, Entry measure, Matching matching)
    {
        var expected = ExpectedPlace.Of(reading, "schedule", area, measure, matching, Label.Schedule);
        return reading.Search(Category.Deadlines, 0, expected, MeasureRest.BesideOf(measure, Label.Schedule) is { } beside ? [reading.PlaceOf(beside)] : []) with
        {
            MayBeThere = MeasureRest.IsIn(reading, measure, matching, Label.Schedule),
            Words = reading.Lexicon.SearchWords("schedule", l => [.. l.WordsOf(Category.Deadlines).Take(3), .. l.WordsOf(Category.Quarters).Take(1), .. l.WordsOf(Category.Recurrence, (int)Recurrence.Yearly).Take(2), .. l.WordsOf(Category.Vague).Take(4)]),
        };
    }
}
