using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// A mapping that is a measure of a plan, with what became of it beside it: "Kartlegge ufrivillig deltid | HR | 2023 | Gjennomført i mai 2023". Where
/// nothing else tells of the mapping, its status does.
/// </summary>
internal sealed class MappingMeasuresTopic : ITopic
{
    private const int Farthest = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        if (draft.PayMapping.Status is not null && draft.PartTimeMapping.Status is not null)
            return;
        foreach (var placed in reading.SentencesWith(Category.Mappings))
        {
            if (placed.Label is not { Label: Label.Measures } || !IsToMap(placed.Sentence) || MeasureOf(reading, draft, placed.Sentence) is not { Item.Status: MeasureStatus.Completed } measure
                || PlaceOfStatus(measure) is not { Confidence: null } told)
                continue;
            var sentence = SentenceAt(reading, told);
            if (placed.Sentence.Has(Category.Mappings, 1))
                AddPartTime(draft, sentence, told);
            else
                AddPay(draft, sentence, told);
        }
    }

    // "Kartlegge …", "Gjennomføre lønnskartlegging"; not "Rette opp skjevheter fra lønnskartleggingen".
    private static bool IsToMap(Sentence sentence) =>
        sentence.First(Category.MappingVerbs) is { First: 0 } || sentence.First(Category.Mappings) is { First: <= Farthest } && (sentence.First(Category.Mappings) is { First: 0 } || sentence.First(Category.Refusals, RefusalReader.Make) is { First: 0 });

    private static ItemDraft<Measure>? MeasureOf(Reading reading, PlanDraft draft, Sentence sentence)
    {
        var place = reading.PlaceOf(sentence);
        return draft.Measures.Find(m => m.Place.Line == place.Line && m.Place.Column == place.Column);
    }

    private static Place? PlaceOfStatus(ItemDraft<Measure> measure)
    {
        for (var i = 0; i < measure.Places.Count; i++)
        {
            if (measure.Places[i].Member == "status")
                return measure.Places[i].Place;
        }

        return null;
    }

    private static Sentence? SentenceAt(Reading reading, Place told)
    {
        foreach (var placed in reading.SentencesWith(Category.MeasureStates, Category.Progress))
        {
            if (reading.PlaceOf(placed.Sentence) is { } place && place.Line == told.Line && place.Column == told.Column)
                return placed.Sentence;
        }

        return null;
    }

    private static void AddPartTime(PlanDraft draft, Sentence? sentence, Place told)
    {
        if (draft.PartTimeMapping.Status is not null)
            return;
        draft.PartTimeMapping = draft.PartTimeMapping with { Status = MappingStatus.Completed };
        draft.Note("part time mapping.status", CategoryKeys.Word(nameof(MappingStatus.Completed)), told);
        if (draft.PartTimeMapping.ForYear is not null || sentence?.Dates is not [var date, ..])
            return;
        draft.PartTimeMapping = draft.PartTimeMapping with { ForYear = date.Date.First.Year };
        draft.Note("part time mapping.for year", date.Date.First.Year.ToString("0000", null), told);
    }

    private static void AddPay(PlanDraft draft, Sentence? sentence, Place told)
    {
        if (draft.PayMapping.Status is not null)
            return;
        draft.PayMapping = draft.PayMapping with { Status = MappingStatus.Completed };
        draft.Note("pay mapping.status", CategoryKeys.Word(nameof(MappingStatus.Completed)), told);
        if (draft.PayMapping is not { ForYear: null, CompletedOn: null } || sentence?.Dates is not [var date, ..])
            return;
        if (date.Date.Precision == DatePrecision.Year)
        {
            draft.PayMapping = draft.PayMapping with { ForYear = date.Date.First.Year };
            draft.Note("pay mapping.for year", date.Date.First.Year.ToString("0000", null), told);
            return;
        }

        draft.PayMapping = draft.PayMapping with { CompletedOn = date.Date };
        draft.Note("pay mapping.completed on", date.Date.ToString(), told);
    }
}
