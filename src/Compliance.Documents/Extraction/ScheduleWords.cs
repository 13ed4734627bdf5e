using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A schedule with the places of its parts.</summary>
internal sealed record ScheduleReading(Schedule Schedule, Place Place, Place? DueOn, Place? Recurrence, Place? Vague, bool RefersBack);

/// <summary>Reads when something is to be done.</summary>
internal static class ScheduleWords
{
    private const double GuessedYear = 0.6;

    public static ScheduleReading Read(Reading reading, Entry entry)
    {
        var vague = new List<string>();
        Place? vaguePlace = null, duePlace = null, recurrencePlace = null;
        PlanDate? due = null;
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

            refersBack |= sentence.Has(Category.BackReferences);
            foreach (var date in TimeWords.Read(sentence, reading.ReferenceYear))
            {
                if (IsWithin(sentence, date) || sentence.Has(Category.NoDeadline) || (due is { } earlier && earlier.Last >= date.Date.Last))
                    continue;
                due = date.Date;
                duePlace = reading.PlaceOf(sentence, date.First, date.Last, date.YearIsGuessed ? GuessedYear : null);
            }
        }

        var schedule = new Schedule
        {
            Kind = KindOf(due is not null, recurrence is not null, vague.Count > 0),
            DueOn = due,
            Recurrence = recurrence,
            VagueWords = vague.Count > 0 ? vague : null,
            Text = entry.Block.Text,
        };
        return new ScheduleReading(schedule, reading.PlaceOf(entry.Block), duePlace, recurrencePlace, vaguePlace, refersBack);
    }

    // Where a cadence stands beside a date, the work goes on after the date.
    private static ScheduleKind? KindOf(bool dated, bool recurring, bool vague) =>
        recurring ? ScheduleKind.Recurring : dated ? ScheduleKind.Dated : vague ? ScheduleKind.Vague : null;

    // "i fjerde kvartal hvert år", "årlig i november": part of a cadence and no date of its own.
    private static bool IsWithin(Sentence sentence, DateWords date) => date.YearIsGuessed && sentence.Has(Category.Recurrence);
}
