using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A schedule with the places of its parts.</summary>
internal sealed record ScheduleReading(Schedule Schedule, Place Place, Place? DueOn, Place? Recurrence, Place? Vague, bool RefersBack);

/// <summary>Reads when something is to be done.</summary>
internal static class ScheduleWords
{
    private const double GuessedYear = 0.6;

    /// <param name="reading">The document.</param>
    /// <param name="entry">The text.</param>
    /// <param name="isTime">True for one that stands where a time is expected: there "hver utlysning" is a cadence.</param>
    public static ScheduleReading Read(Reading reading, Entry entry, bool isTime = false)
    {
        var vague = new List<string>();
        Place? vaguePlace = null, duePlace = null, recurrencePlace = null;
        PlanDate? due = null;
        var goesOn = false;
        Recurrence? recurrence = null;
        var refersBack = false;
        foreach (var sentence in entry.Sentences)
        {
            foreach (var match in sentence.All(Category.Vague))
            {
                if (!vague.Contains(sentence.Words(match), StringComparer.OrdinalIgnoreCase))
                    vague.Add(sentence.Words(match));
                vaguePlace ??= reading.PlaceOf(sentence, match.First, match.Last);
            }

            if (recurrence is null && sentence.First(Category.Recurrence) is { } often)
            {
                recurrence = (Recurrence)often.Key;
                recurrencePlace = reading.PlaceOf(sentence, often.First, often.Last);
            }
            else if (recurrence is null && isTime && EachTime(sentence) is { } each)
            {
                recurrence = Recurrence.Other;
                recurrencePlace = reading.PlaceOf(sentence, each.First, Math.Min(each.Last + 1, sentence.Tokens.Length - 1));
            }

            refersBack |= sentence.Has(Category.BackReferences);
            foreach (var date in TimeWords.Read(sentence, reading.ReferenceYear))
            {
                if (IsWithin(sentence, date) || sentence.Has(Category.NoDeadline) || (due is { } earlier && earlier.Last >= date.Date.Last))
                    continue;
                due = date.Date;
                goesOn = sentence.EndsAt(Category.Deadlines, date.First - 1, 1);
                duePlace = reading.PlaceOf(sentence, date.First, date.Last, date.YearIsGuessed ? GuessedYear : null);
            }
        }

        var schedule = new Schedule
        {
            Kind = goesOn && recurrence is null ? ScheduleKind.Ongoing : KindOf(due is not null, recurrence is not null, vague.Count > 0),
            DueOn = due,
            Recurrence = recurrence,
            VagueWords = vague.Count > 0 ? vague : null,
            Text = entry.Sentences.Count == 1 ? entry.Block.Text.TrimEnd('.') : entry.Block.Text,
        };
        return new ScheduleReading(schedule, reading.PlaceOf(entry.Block), duePlace, recurrencePlace, vaguePlace, refersBack);
    }

    /// <summary>"Hver utlysning", "…, før hver avgang": every time that something happens; not "hver leder", who is an owner.</summary>
    public static Match? EachTime(Sentence sentence)
    {
        foreach (var each in sentence.All(Category.Each))
        {
            var begins = each.First == 0 || sentence.Tokens[each.First - 1].Kind == TokenKind.Sign || sentence.EndsAt(Category.Deadlines, each.First - 1, 2) || sentence.At(Category.PlaceWords, each.First - 1) is not null;
            if (begins && each.Last + 1 < sentence.Tokens.Length && sentence.Tokens[each.Last + 1].Kind == TokenKind.Word && sentence.At(Category.Owners, each.Last + 1) is null && sentence.At(Category.People, each.Last + 1) is null)
                return each;
        }

        return null;
    }

    /// <summary>The words of a sentence that say when, with the preposition before them, where they stand together; null where they do not.</summary>
    /// <param name="sentence">The sentence.</param>
    public static Stretch? PhraseOf(Sentence sentence)
    {
        var kinds = CellType.OfTokens(sentence);
        int first = Array.IndexOf(kinds, Label.Schedule), last = Array.LastIndexOf(kinds, Label.Schedule);
        if (first < 0)
            return null;
        for (var i = first; i <= last; i++)
        {
            if (kinds[i] is null && sentence.Tokens[i].Kind != TokenKind.Sign && sentence.At(Category.PlaceWords, i) is null)
                return null;
        }

        return new Stretch(first > 0 && sentence.At(Category.PlaceWords, first - 1) is not null ? first - 1 : first, last);
    }

    /// <summary>True for a sentence that says when and nothing else: "Ved behov.", "Ved hver utlysning."</summary>
    public static bool IsOnlyTime(Sentence sentence) =>
        CellType.Of(sentence) == Label.Schedule || (EachTime(sentence) is { First: <= 1 } each && each.Last + 2 >= sentence.CountOf(TokenKind.Word));

    // Where a cadence stands beside a date, the work goes on after the date.
    private static ScheduleKind? KindOf(bool dated, bool recurring, bool vague) =>
        recurring ? ScheduleKind.Recurring : dated ? ScheduleKind.Dated : vague ? ScheduleKind.Vague : null;

    // "i fjerde kvartal hvert år", "årlig i november": part of a cadence and no date of its own.
    private static bool IsWithin(Sentence sentence, DateWords date) => date.YearIsGuessed && sentence.Has(Category.Recurrence);
}
