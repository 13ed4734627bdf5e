using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Where the employer looked for risks: surveys, appraisal talks, the handbook.</summary>
internal sealed class SourcesTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        var sources = new List<MappingSource>();
        foreach (var placed in reading.Sentences)
        {
            var sentence = placed.Sentence;
            if (placed.Area is not null || !sentence.Has(Category.MappingVerbs) || sentence.Has(Category.Negations))
                continue;
            foreach (var match in sentence.All(Category.Sources))
            {
                if (sources.Contains((MappingSource)match.Key))
                    continue;
                if (sources.Count == 0)
                    draft.Note("mapping.sources", "", reading.PlaceOf(sentence));
                sources.Add((MappingSource)match.Key);
            }
        }

        if (sources.Count > 0)
            draft.Mapping = draft.Mapping with { Sources = [.. sources.Order()] };
    }
}
