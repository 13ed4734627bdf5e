namespace Compliance.Documents;

/// <summary>What the grammar of a paragraph in a chapter of measures leaves no doubt about: that it tells what is done and when, or only how things are.</summary>
internal static class MeasureGrammar
{
    private const int FarthestSubject = 1;
    private const int FarthestState = 4;

    // The keys of "flere", "høyere" and "skal være".
    private const int Direction = 2;
    private const int Being = 6;

    /// <summary>"HR innfører kurs fra 1. mars 2025", "Vi skal bygge om garderobene innen utgangen av 2025": somebody, what he or she does, and a time for it.</summary>
    public static bool IsUndoubted(Sentence sentence) =>
        sentence.Dates.Count > 0 && !sentence.Has(Category.Percent) && !sentence.Has(Category.Policies) && !sentence.Has(Category.Hedges) && !sentence.Has(Category.Problems) && !sentence.Has(Category.Causes) && !sentence.Has(Category.Meetings) && ProseMeasures.IsMeasure(sentence)
        && (IsIntended(sentence) || IsDoneBySomebody(sentence));

    // "Andelen skal øke" and "Vi skal være …" say what is to be reached.
    private static bool IsIntended(Sentence sentence) =>
        sentence.Has(Category.Intentions) && !sentence.Has(Category.GoalMeasures, Being) && !sentence.Has(Category.GoalMeasures, Direction)
        && (sentence.Has(Category.WeWords) || sentence.Has(Category.Actions) || sentence.All(Category.Owners).Any(o => o.Key < 2));

    private static bool IsDoneBySomebody(Sentence sentence)
    {
        foreach (var owner in sentence.All(Category.Owners))
        {
            if (owner.First > FarthestSubject)
                break;
            if (owner.Key < 2 && sentence.At(Category.Copulas, owner.Last + 1) is null && sentence.At(Category.Possession, owner.Last + 1) is null && sentence.At(Category.Duties, owner.Last + 1) is null)
                return true;
        }

        return false;
    }

    /// <summary>"Åpenhet er en av våre verdier.", "Vi har en personalhåndbok som alle kjenner.": how things are, with nothing that is done, nobody who does it and no time.</summary>
    public static bool Describes(Entry entry)
    {
        if (entry is not { Block.Kind: BlockKind.Paragraph, Parts.Count: 0, Sentences: [var first, ..] } || first.Block.Text[first.End - 1] != '.' || !IsState(first))
            return false;
        foreach (var sentence in entry.Sentences)
        {
            if (sentence.Dates.Count > 0 || sentence.Has(Category.Recurrence) || sentence.Has(Category.MeasureStates) || sentence.Has(Category.Actions) || sentence.Has(Category.Vague) || MeasureSentences.SaysWho(sentence))
                return false;
        }

        return true;
    }

    /// <summary>"Det er trapp i begge etasjene.", "Vi har to garderober.": how things are.</summary>
    /// <param name="sentence">The sentence.</param>
    public static bool IsState(Sentence sentence) =>
        !sentence.Has(Category.Intentions) && !sentence.Has(Category.Labels) && !sentence.All(Category.Owners).Any(o => o.First == 0)
        && (sentence.First(Category.Copulas) is { First: <= FarthestState } copula ? !IsDone(sentence, copula.Last + 1) : sentence.First(Category.Possession) is { First: <= FarthestState });

    /// <summary>"er montert", "has been installed", "är monterad": what was done, by the end of the word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">Index of the word.</param>
    public static bool IsDone(Sentence sentence, int token) =>
        token < sentence.Tokens.Length && sentence.Tokens[token] is { Kind: TokenKind.Word, Length: > 4 } word && word.In(sentence.Block.Text) is [.., 't' or 'd'] or [.., 't' or 'd', 'e' or 'a'];
}
