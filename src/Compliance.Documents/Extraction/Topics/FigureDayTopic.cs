using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The day that the figures of the document are of: "per 31.12.2023", "ved utgangen av 2023", and of a statement "ved årsskiftet".</summary>
internal sealed class FigureDayTopic : ITopic
{
    private const int ShortLine = 6;
    private const int YearEnd = 2;

    public void Read(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.FactsWith(Category.AsOf, Category.Headcount, Category.People))
        {
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule } || (Of(placed.Sentence) ?? EndOfYear(reading, draft, placed.Sentence)) is not { } day)
                continue;
            if (reading.StatedYear is { } year && day.Date.First.Year > year + 1)
                continue; // "40 prosent kvinner ved utgangen av 2026": a goal
            draft.Document = draft.Document with { FiguresAsOf = day.Date };
            draft.NotePlace("document.figures as of", reading.PlaceOf(placed.Sentence, day.First, day.Last));
            return;
        }
    }

    /// <summary>The day that a sentence names for its figures; of a statement, "ved årsskiftet" is the end of its year.</summary>
    public static DateWords? At(Reading reading, PlanDraft draft, Sentence sentence) => Of(sentence) ?? (sentence.Has(Category.AsOf) ? EndOfYear(reading, draft, sentence) : null);

    /// <summary>The day that a sentence names for its figures, with its year.</summary>
    public static DateWords? Of(Sentence sentence)
    {
        if (!sentence.HasNumber || sentence.Has(Category.Intentions))
            return null;
        foreach (var date in sentence.Dates)
        {
            // "Upprättad den 12 december" says when the document was written.
            if (date.Date.IsExact && !sentence.EndsAt(Category.Deadlines, date.First - 2, 1)
                && (sentence.EndsAt(Category.AsOf, date.First - 1) ? TellsFigures(sentence, date.First - 1) : date.First == 0 && TellsOfPeople(sentence)))
                return date;
        }

        return null;
    }

    /// <summary>"Behandlet i styret 27. februar 2025" above a table: true for a day among other words that does not end the year and is not said to be that of figures.</summary>
    public static bool IsOfMeeting(Sentence sentence, DateWords date) =>
        date.Date.IsExact && date.Date.First is not { Month: 12, Day: 31 } && date.Last - date.First + 1 < sentence.Tokens.Length && !sentence.EndsAt(Category.AsOf, date.First - 1);

    private static bool TellsOfPeople(Sentence sentence) => sentence.Has(Category.Headcount) || (sentence.Has(Category.People, 0) && sentence.Has(Category.People, 1));

    private static bool TellsFigures(Sentence sentence, int asOf) =>
        !sentence.Has(Category.Activities) && (sentence.Has(Category.Headcount) || sentence.Has(Category.People) || sentence.Block.Kind == BlockKind.Heading || sentence.Tokens.Length <= ShortLine
            || sentence.First(Category.Anaphors) is { First: 0 } || (sentence.EndsAt(Category.AsOf, asOf, 1) && sentence.First(Category.AsOf, 1) is { First: <= 1 }));

    // "Ved årsskiftet var vi 88 ansatte", "Tallene er hentet per 31.12.": of a statement it is the end of its year; of a plan it may be any.
    private static DateWords? EndOfYear(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (draft.Document.Kind is not (DocumentKind.Statement or DocumentKind.AnnualReport) || reading.StatedYear is not { } year || !sentence.HasNumber || sentence.Has(Category.Intentions) || sentence.Has(Category.EarlierPlan))
            return null;
        foreach (var words in sentence.All(Category.AsOf))
        {
            var (first, last) = words.Key == YearEnd ? (words.First, words.Last) : (words.Last + 1, LastOfDecember(sentence, words.Last + 1));
            if (last < first || !(words.Key == YearEnd ? TellsOfPeople(sentence) : TellsFigures(sentence, words.Last)))
                continue;
            // "Ved årsskiftet 2023/2024" names its years; "ved årsskiftet 2023" may be either end of it.
            if (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].IsYear)
            {
                if (!sentence.IsSign(last + 2, '/'))
                    return null;
                year = (int)sentence.Tokens[last + 1].Value;
            }

            return new DateWords(PlanDate.Day(year, 12, 31), first, last, true);
        }

        return null;
    }

    // "31.12", "31. desember" without a year: its last word, else less than its first.
    private static int LastOfDecember(Sentence sentence, int first)
    {
        if (first >= sentence.Tokens.Length || sentence.Tokens[first].Kind != TokenKind.Number)
            return -1;
        if (sentence.Words(first, first) == "31.12")
            return first;
        var month = sentence.IsSign(first + 1, '.') ? first + 2 : first + 1;
        return sentence.Tokens[first].Value == 31 && sentence.At(Category.Months, month) is { Key: 11, Last: var last } ? last : -1;
    }
}
