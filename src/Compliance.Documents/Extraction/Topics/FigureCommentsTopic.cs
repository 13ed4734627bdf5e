namespace Compliance.Documents;

/// <summary>What a text says of its figures: how they were in earlier years, and what the differences between women and men come from.</summary>
internal sealed class FigureCommentsTopic : ITopic
{
    private const int Near = 4;
    private const int SeveralNumbers = 2;
    private const int Beside = 2;

    public void Read(Reading reading, PlanDraft draft)
    {
        if (draft.Figures is { Balance: null, Leaders: null, Temporary: null, PartTime: null, ParentalLeave: null })
            return;
        Placed? figure = null;
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            if (placed.Label is not null || sentence.Block.Kind == BlockKind.Heading)
                continue;
            var row = sentence.Block.Kind == BlockKind.TableRow;
            if (sentence.HasNumber && (row || IsOfFigures(sentence)))
            {
                if (draft.YearsCompared is null or { Confidence: not null } && (row ? ShowsYearBefore(sentence) : ComparesYears(reading, sentence) || IsBesideToday(reading, figure, placed)))
                    draft.YearsCompared = reading.PlaceOf(sentence);
                figure = placed;
            }

            if (!row && draft.Figures.CausesGiven is null && figure is { } near && placed.Index - near.Index <= Near && near.Area == placed.Area && GivesCause(sentence))
            {
                draft.Figures = draft.Figures with { CausesGiven = true };
                draft.Note("figures.causes given", "true", reading.PlaceOf(sentence));
            }
        }
    }

    // Women, men, or those whose figures a statement shows; not the share of green loans, nor of applicants.
    private static bool IsOfFigures(Sentence sentence) =>
        (sentence.Has(Category.People, 0) || sentence.Has(Category.People, 1) || sentence.Populations.Any(p => p.Key <= 2) || sentence.Has(Category.Leave, 0))
        && !sentence.Populations.Any(p => p.Key > 4) && !IsAmongOthers(sentence) && !sentence.Has(Category.Benchmarks) && !sentence.Has(Category.Intentions);

    // "blant søkerne"; not "blant de ansatte", "blant lederne".
    private static bool IsAmongOthers(Sentence sentence) => sentence.Has(Category.Among) && HasOthers(sentence);

    private static bool HasOthers(Sentence sentence) => sentence.All(Category.Among).Any(a =>
        !Array.Exists(sentence.Matches, m => m.First > a.Last && m.First <= a.Last + 2 && m.Category is Category.People or Category.Populations or Category.WeWords or Category.EmployerWords));

    // "37,8 %, mot 34,3 % i 2022", "(78,9 i 2022)", "flere enn året før (11)", "har økt fra 16 prosent i 2020".
    private static bool ComparesYears(Reading reading, Sentence sentence)
    {
        if (sentence.Has(Category.YearBefore))
            return true;
        if (!sentence.HasYear || reading.ReferenceYear is not { } reference)
            return false;
        var numbers = 0;
        for (var i = 0; i < sentence.Tokens.Length; i++)
            numbers += sentence.Tokens[i] is { Kind: TokenKind.Number, IsYear: false } && !sentence.HasDateAt(i, i) ? 1 : 0;
        if (!NamesYearBefore(sentence, reference))
            return false;
        return numbers >= SeveralNumbers && (sentence.Has(Category.ComparedWith) || sentence.Has(Category.Between) || sentence.FirstSign('(') >= 0) || (numbers > 0 && sentence.Has(Category.Changes) && sentence.Has(Category.ComparedWith));
    }

    // "Det er 10 kvinner og 41 menn hos oss. I 2022 var 5 av 50 kvinner": what was stands right behind what is.
    private static bool IsBesideToday(Reading reading, Placed? before, Placed placed) =>
        before is { Sentence: { } today } && reading.ReferenceYear is { } reference && placed.Index - before.Index <= Beside && today.Block == placed.Sentence.Block
        && !placed.Sentence.Has(Category.Pay) && !placed.Sentence.Has(Category.Mappings) && !placed.Sentence.Has(Category.Sources)
        && today.FirstNumber >= 0 && placed.Sentence.FirstNumber >= 0 && SpeaksOfWomenOrMen(today) && SpeaksOfWomenOrMen(placed.Sentence) && !placed.Sentence.IsConditional
        && IsEarlier(placed.Sentence, reference) && IsOf(today, reference);

    private static bool IsOf(Sentence sentence, int reference) => sentence.Dates.TrueForAll(d => d.Date.Last.Year == reference);

    private static bool NamesYearBefore(Sentence sentence, int reference) =>
        sentence.Dates.Exists(d => d.Date.First.Year < reference && d.Date.First.Year == d.Date.Last.Year && sentence.Tokens[d.Last].IsYear);

    private static bool SpeaksOfWomenOrMen(Sentence sentence) => sentence.Has(Category.People, 0) || sentence.Has(Category.People, 1);

    // Each time that the sentence tells lies before the year of the document.
    private static bool IsEarlier(Sentence sentence, int reference) =>
        sentence.HasYear && sentence.Dates.Count > 0 && sentence.Dates.TrueForAll(d => d.Date.Last.Year < reference && sentence.Tokens[d.Last].IsYear);

    // "67 (63)".
    private static bool ShowsYearBefore(Sentence sentence)
    {
        if (TableRow.Of(sentence) is not { } row)
            return false;
        for (var c = 0; c < row.Cells.Count; c++)
        {
            if (row.HasYearBefore(c))
                return true;
        }

        return false;
    }

    // "Forskjellen skyldes vakttillegg"; not "hva det skyldes, vet vi ikke".
    private static bool GivesCause(Sentence sentence) =>
        sentence.Has(Category.DifferencesExplained, 0) && !sentence.Has(Category.DifferencesExplained, 1) && !sentence.Has(Category.Negations) && !sentence.IsConditional && !sentence.Has(Category.Intentions);
}
