using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The mapping of involuntary part-time work: how far it came, how it was done, and what was asked.</summary>
internal sealed class PartTimeMappingTopic : ITopic
{
    private const int FarthestQuestion = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        var last = int.MinValue;
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            var topic = sentence.Has(Category.Mappings, 1);
            if (topic)
                last = placed.Index;
            if (sentence.Block.Kind == BlockKind.Heading || placed.Label is { Label: Label.Measures or Label.Goals or Label.Schedule })
                continue;
            if (placed.Index - last <= FarthestQuestion)
            {
                AddQuestions(reading, draft, sentence);

                // "Spørsmålet ble stilt i medarbeidersamtalene høsten 2024."
                if (sentence.Has(Category.PartTimeQuestions, 2) && !sentence.Has(Category.Negations) && !sentence.Has(Category.Intentions) && !sentence.IsConditional)
                    AddStatus(reading, draft, sentence, MappingStatus.Completed);
            }

            if (!topic || sentence.Has(Category.Intentions) || sentence.IsConditional)
                continue;
            AddNobody(reading, draft, sentence);
            if (sentence.First(Category.Progress) is { } word)
                AddStatus(reading, draft, sentence, (MappingStatus)word.Key);
        }
    }

    private static void AddStatus(Reading reading, PlanDraft draft, Sentence sentence, MappingStatus status)
    {
        var place = reading.PlaceOf(sentence);
        if (draft.Note("part time mapping.status", CategoryKeys.Word(status.ToString()), place))
            draft.PartTimeMapping = draft.PartTimeMapping with { Status = status };
        if (status != MappingStatus.NotDone && TimeWords.Read(sentence, null) is [var date, ..] && draft.PartTimeMapping.ForYear is null)
        {
            draft.PartTimeMapping = draft.PartTimeMapping with { ForYear = date.Date.First.Year };
            draft.Note("part time mapping.for year", date.Date.First.Year.ToString("0000", null), place);
        }

        if (draft.PartTimeMapping.Channel is null && sentence.First(Category.Sources) is { } source)
        {
            var channel = (MappingSource)source.Key switch { MappingSource.Survey => MappingChannel.Survey, MappingSource.AppraisalTalks => MappingChannel.AppraisalTalks, _ => MappingChannel.Other };
            draft.PartTimeMapping = draft.PartTimeMapping with { Channel = channel };
            draft.NotePlace("part time mapping.channel", reading.PlaceOf(sentence, source.First, source.Last));
        }
    }

    // "Vi spurte om de ønsker å arbeide mer, og om de er tilgjengelige for det."
    private static void AddQuestions(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.Has(Category.Negations) || sentence.Has(Category.Intentions) && !sentence.Has(Category.PartTimeQuestions, 0))
            return;
        var place = reading.PlaceOf(sentence);
        if (sentence.Has(Category.PartTimeQuestions, 0) && draft.Note("part time mapping.asked on wish", "true", place))
            draft.PartTimeMapping = draft.PartTimeMapping with { AskedOnWish = true };
        if (sentence.Has(Category.PartTimeQuestions, 1) && draft.Note("part time mapping.asked on availability", "true", place))
            draft.PartTimeMapping = draft.PartTimeMapping with { AskedOnAvailability = true };
    }

    // "Ingen arbeider ufrivillig deltid."
    private static void AddNobody(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.First(Category.Quantifiers, 1) is not { First: 0 } || sentence.Has(Category.Progress) || draft.PartTimeMapping.Involuntary is not null)
            return;
        var place = reading.PlaceOf(sentence);
        draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = new GenderFigure { Women = 0, Men = 0 } };
        draft.NotePlace("part time mapping.involuntary", place);
        draft.Note("part time mapping.involuntary.women", "0", place);
        draft.Note("part time mapping.involuntary.men", "0", place);
    }
}
