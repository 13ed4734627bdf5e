namespace Compliance.Documents;

/// <summary>What stands behind a measure and was not understood: it may say who or when, and then neither is said to be missing.</summary>
internal static class MeasureRest
{
    private const int LongestRest = 8;
    private const int LongestOffice = 4;

    /// <summary>"… (Dekanene, fra vår 2024)", "… Juridisk avdeling, før hver runde.": a bracket or a few words at the end of a measure in running text.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="matching">What stands under the label.</param>
    /// <param name="label">What is searched for.</param>
    public static bool IsIn(Reading reading, Entry measure, Matching matching, Label label)
    {
        if (measure.Columns is { } columns)
            return !columns.Any(c => c.Label == label) && (EndsInBracket(measure) || BesideOf(measure, label) is not null);
        if (IsNamedIn(measure, matching) || reading.Outline.Labels.Exists(l => l.Label == Label.Measures && l.Entries.Exists(e => e.Parent == measure)))
            return true;
        if (EndsInBracket(measure) || Names(measure, label))
            return true;
        for (var i = 1; i < measure.Sentences.Count; i++)
        {
            if (measure.Sentences[i].CountOf(TokenKind.Word) <= LongestRest && char.IsUpper(measure.Sentences[i].Block.Text[measure.Sentences[i].Start]))
                return true;
        }

        return false;
    }

    /// <summary>A cell under an unknown header that looks like an office or a time; null for none.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="label">What is searched for.</param>
    public static Sentence? BesideOf(Entry measure, Label label)
    {
        foreach (var cell in measure.Beside)
        {
            var isTime = cell.Dates.Count > 0 || cell.Has(Category.Recurrence) || cell.Has(Category.Vague) || cell.Has(Category.Deadlines) || cell.Has(Category.Seasons);
            if (label == Label.Schedule ? isTime : !isTime && cell.CountOf(TokenKind.Number) == 0 && cell.CountOf(TokenKind.Word) <= LongestOffice)
                return cell;
        }

        return null;
    }

    /// <summary>True for words that stand where a person or a time is told, and do not say that there is none.</summary>
    /// <param name="part">What stands there.</param>
    public static bool IsTold(Entry part) =>
        !part.IsEmpty && !part.Block.Text.AsSpan().Trim("-–—_.?* ").IsEmpty && !Denials.IsNone(part) && !part.Sentences.Any(s => s.Has(Category.Placeholders) || s.Has(Category.Negations) || s.Has(Category.NotOwner) || s.Has(Category.NoDeadline));

    // "… – Office Manager har regningen", "Lettere arbeid først. Driftsplanleggeren merker oppdragene.": an office or a time beside the measure.
    private static bool Names(Entry measure, Label label)
    {
        for (var i = 0; i < measure.Sentences.Count; i++)
        {
            var sentence = measure.Sentences[i];
            if (label == Label.Schedule)
            {
                if (i > 0 && (sentence.Dates.Count > 0 || sentence.Has(Category.Recurrence) || sentence.First(Category.Deadlines) is { First: <= 1 }))
                    return true;
                continue;
            }

            foreach (var owner in sentence.All(Category.Owners))
            {
                if (owner.Key < 2 && (i > 0 ? sentence.At(Category.OfficeWords, owner.First - 1) is null : IsBehindSign(sentence, owner.First)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsBehindSign(Sentence sentence, int token)
    {
        for (var i = Math.Max(1, token - 2); i < token; i++)
        {
            if (sentence.IsSign(i, '–') || sentence.IsSign(i, '(') || sentence.IsSign(i, ';') || sentence.IsSign(i, ':'))
                return true;
        }

        return false;
    }

    private static bool EndsInBracket(Entry measure)
    {
        var text = measure.Block.Text.AsSpan().TrimEnd('.');
        return text.Length > 0 && text[^1] == ')' && text.LastIndexOf('(') is >= 0 and var open && open + 1 < text.Length && (char.IsUpper(text[open + 1]) || measure.Columns is not null);
    }

    // "Ansvarlig: a) Salgsdirektøren b) HR": one line that names the measures by their numbers.
    private static bool IsNamedIn(Entry measure, Matching matching) =>
        measure.Block.Number is { } number && matching.Blocks.Any(b => b.Entries.Any(e => e.Block.Text.Contains(number + ")", StringComparison.Ordinal)));
}
