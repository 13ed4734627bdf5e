using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Where the employer looked for risks, and which areas and grounds it says it looked at.</summary>
internal sealed class SourcesTopic : ITopic
{
    private const int FewestAreas = 3;
    private const int FewestGrounds = 3;

    // The six areas of LDL § 26.
    private static readonly AreaKind[] AreasOfTheAct =
        [AreaKind.Recruitment, AreaKind.PayAndConditions, AreaKind.Promotion, AreaKind.Development, AreaKind.Accommodation, AreaKind.WorkAndFamily];

    // The grounds of LDL § 26, without age.
    private static readonly Ground[] GroundsOfTheAct = [.. Enum.GetValues<Ground>().Where(g => g is not (Ground.Age or Ground.Other or Ground.Combination))];

    public void Read(Reading reading, PlanDraft draft)
    {
        var sources = new List<MappingSource>();
        var areas = new List<AreaKind>();
        var grounds = new List<Ground>();
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule } || sentence.Block.Kind == BlockKind.Heading || !(sentence.Has(Category.MappingVerbs) || sentence.Has(Category.Examinations)) || sentence.Has(Category.Negations) || sentence.Has(Category.Intentions))
                continue;
            AddAll(Keys(sentence, Category.Sources).Select(k => (MappingSource)k), sources, "mapping.sources");
            if (placed.Area is not null)
                continue;
            var named = sentence.Has(Category.AllAreas) ? AreasOfTheAct : [.. Keys(sentence, Category.Areas).Select(k => (AreaKind)k)];
            if (named.Length >= FewestAreas)
                AddAll(named, areas, "mapping.areas examined");
            if (sentence.Has(Category.AllGrounds))
                AddAll(GroundsOfTheAct, grounds, "mapping.grounds examined");
            else if (Keys(sentence, Category.Grounds).Count() >= FewestGrounds)
                AddAll(Keys(sentence, Category.Grounds).Select(k => (Ground)k), grounds, "mapping.grounds examined");

            void AddAll<T>(IEnumerable<T> found, List<T> all, string path)
            {
                foreach (var value in found.Where(v => !all.Contains(v)))
                {
                    all.Add(value);
                    draft.NotePlace(path, reading.PlaceOf(sentence));
                }
            }
        }

        draft.Mapping = draft.Mapping with
        {
            Sources = sources.Count > 0 ? [.. sources.Order()] : null,
            AreasExamined = areas.Count > 0 ? [.. areas.Order()] : null,
            GroundsExamined = grounds.Count > 0 ? [.. grounds.Order()] : null,
        };
    }

    private static IEnumerable<int> Keys(Sentence sentence, Category category) => sentence.All(category).Select(m => m.Key).Distinct();
}
