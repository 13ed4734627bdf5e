using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Figures that a sentence says are kept back, so that nobody can be recognised: "Tall for midlertidig ansatte vises ikke".</summary>
internal sealed class WithheldTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.FactsWith(Category.Withheld))
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || !IsKeptBack(sentence))
                continue;
            var figures = draft.Figures;
            if (sentence.Has(Category.Populations, 1))
                draft.Figures = figures with { Temporary = Mark(reading, draft, sentence, "figures.temporary", figures.Temporary) };
            if (sentence.Has(Category.Mappings, 1))
                draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = Mark(reading, draft, sentence, "part time mapping.involuntary", draft.PartTimeMapping.Involuntary) };
            else if (sentence.Has(Category.Populations, 2))
                draft.Figures = draft.Figures with { PartTime = Mark(reading, draft, sentence, "figures.part time", figures.PartTime) };
            if (sentence.Has(Category.Leave, 0))
                MarkLeave(reading, draft, sentence);
        }
    }

    // "Færre enn fem menn" alone is a figure with a bound, and no word of keeping it back.
    private static bool IsKeptBack(Sentence sentence) =>
        sentence.All(Category.Withheld).Any(w => !sentence.All(Category.Bounds).Any(b => b.First >= w.First && b.First <= w.Last));

    private static GenderFigure? Mark(Reading reading, PlanDraft draft, Sentence sentence, string path, GenderFigure? figure)
    {
        if (figure is { Women: not null, Men: not null } or { WomenPercent: not null, MenPercent: not null } or { Withheld: not null })
            return figure;
        draft.NotePlace(path, reading.PlaceOf(sentence));
        draft.Note(path + ".withheld", "true", reading.PlaceOf(sentence));
        return (figure ?? new GenderFigure()) with { Withheld = true };
    }

    private static void MarkLeave(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (draft.Figures.ParentalLeave is { WomensAverageWeeks: not null, MensAverageWeeks: not null } or { Withheld: not null })
            return;
        draft.NotePlace("figures.parental leave", reading.PlaceOf(sentence));
        draft.Note("figures.parental leave.withheld", "true", reading.PlaceOf(sentence));
        draft.Figures = draft.Figures with { ParentalLeave = (draft.Figures.ParentalLeave ?? new LeaveFigure()) with { Withheld = true } };
    }
}
