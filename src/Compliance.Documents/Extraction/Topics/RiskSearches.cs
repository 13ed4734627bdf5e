using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Where the cause of a risk, or the measure that meets it, may stand in words that are none of a cause or in another chapter.</summary>
internal static class RiskSearches
{
    private const int Effect = 2;
    private const int MostMeasures = 3;

    /// <summary>Notes what a person has to look at before a risk is said to be without either.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">What was read of it.</param>
    public static void Add(Reading reading, PlanDraft draft)
    {
        AddCauses(reading, draft);
        AddTableOfCauses(reading, draft);
        AddMeasures(reading, draft);
    }

    // A measure in another chapter that speaks of the same things as the risk may be the one that meets it.
    private static void AddMeasures(Reading reading, PlanDraft draft)
    {
        if (draft.Measures.Count == 0)
            return;
        var areas = draft.Measures.Select(m => m.Item.Area).ToHashSet();
        (string Words, Place Place)[] told = [.. draft.Measures.Select(m => (LowerCase.Of($"{m.Item.Text} {m.Item.Background}"), m.Place))];
        foreach (var risk in draft.Risks)
        {
            if (risk.Item is not { Measures: null, Area: { } area, Text: { } text } || areas.Contains(area))
                continue;
            var stems = WordOverlap.StemsOf(text);
            Place[] near = [.. told.Where(m => WordOverlap.HoldsHalf(m.Words, stems)).Select(m => m.Place).Take(MostMeasures)];
            if (near.Length > 0)
                risk.Searched.Add(new MemberSearch("measures", reading.Search(Category.Labels, (int)Label.Measures, reading.Lexicon.Expected("measures"), near) with { MayBeThere = true }));
        }
    }

    // What stands before or behind a risk in the same paragraph may tell its cause in words that are none of a cause: "De er alene på vakt."
    private static void AddCauses(Reading reading, PlanDraft draft)
    {
        var open = draft.Risks.FindAll(r => r.Item.Cause is null);
        if (open.Count == 0)
            return;
        var facts = reading.Facts;
        for (var i = 0; i < facts.Count; i++)
        {
            // "Lang pendling gjør det vanskelig å hente": what comes of it tells the cause too, perhaps.
            if ((facts[i].Sentence.First(Category.Subordinators, Effect) is { First: > 0 } ? facts[i].Sentence : Beside(facts, i)) is not { } beside)
                continue;
            var (line, column) = reading.PositionOf(facts[i].Sentence);
            foreach (var risk in open)
            {
                if (risk.Place.Line == line && risk.Place.Column == column && risk.Searched.Count == 0)
                    risk.Searched.Add(new MemberSearch("cause", reading.Search(Category.Causes, 0, reading.Lexicon.Expected("risks"), [reading.PlaceOf(beside)]) with { MayBeThere = true }));
            }
        }
    }

    // A list of risks, and below it a table that names them in other words and tells why: which row is of which risk is for a person to say.
    private static void AddTableOfCauses(Reading reading, PlanDraft draft)
    {
        if (!draft.Risks.Exists(r => r.Item.Cause is null && r.Searched.Count == 0))
            return;
        foreach (var label in reading.Outline.Labels)
        {
            if (label.Columns is null || label.Entries.FindAll(e => e.Part(Label.Cause) is { IsEmpty: false }) is not [var first, _, ..])
                continue;
            var place = reading.PlaceOf(first.Block);
            foreach (var risk in draft.Risks)
            {
                if (risk.Item.Cause is null && risk.Searched.Count == 0 && risk.Place.Line < place.Line)
                    risk.Searched.Add(new MemberSearch("cause", reading.Search(Category.Causes, 0, reading.Lexicon.Expected("risks"), [place]) with { MayBeThere = true }));
            }

            return;
        }
    }

    // "Hva det kommer av, er ikke undersøkt" tells none.
    private static Sentence? Beside(IReadOnlyList<Placed> facts, int at)
    {
        var block = facts[at].Sentence.Block;
        Sentence? found = null;
        foreach (var i in (ReadOnlySpan<int>)[at + 1, at - 1])
        {
            if (block.Kind == BlockKind.TableRow || i < 0 || i >= facts.Count || facts[i].Sentence.Block != block)
                continue;
            if (facts[i].Sentence.Has(Category.NotCovered))
                return null;
            if (!MeasureSentences.IsLead(facts[i].Sentence) && !facts[i].Sentence.EndsWithColon)
                found ??= facts[i].Sentence;
        }

        return found;
    }
}
