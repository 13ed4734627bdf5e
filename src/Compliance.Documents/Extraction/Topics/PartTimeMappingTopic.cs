using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The mapping of involuntary part-time work.</summary>
internal sealed class PartTimeMappingTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            if (!sentence.Has(Category.Mappings, 1) || sentence.Block.Kind == BlockKind.Heading || sentence.Has(Category.Intentions) || sentence.IsConditional || sentence.First(Category.Progress) is not { } word)
                continue;
            var place = reading.PlaceOf(sentence);
            var status = (MappingStatus)word.Key;
            if (draft.Note("part time mapping.status", CategoryKeys.Word(status.ToString()), place))
                draft.PartTimeMapping = draft.PartTimeMapping with { Status = status };
            if (TimeWords.Read(sentence, null) is [var date, ..] && draft.PartTimeMapping.ForYear is null)
            {
                draft.PartTimeMapping = draft.PartTimeMapping with { ForYear = date.Date.First.Year };
                draft.Note("part time mapping.for year", date.Date.First.Year.ToString("0000", null), place);
            }

            if (sentence.First(Category.Sources) is { } source)
            {
                var channel = (MappingSource)source.Key switch { MappingSource.Survey => MappingChannel.Survey, MappingSource.AppraisalTalks => MappingChannel.AppraisalTalks, _ => MappingChannel.Other };
                draft.PartTimeMapping = draft.PartTimeMapping with { Channel = channel };
                draft.NotePlace("part time mapping.channel", place);
            }
        }
    }
}
