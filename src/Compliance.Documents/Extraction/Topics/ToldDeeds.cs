using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// What the grammar of a sentence says was done or will be, whatever its verb is: "vi har skrevet om annonsene", "derfor flyttet vi i mai …",
/// "alle benkene ble byttet i oktober", "fra 1. mars skal HR-sjefen …". Verbs that tell of no deed ("har hatt", "vi ser") are in the lexicon.
/// </summary>
internal static class ToldDeeds
{
    private const int FarthestVerb = 5;
    private const int ShortestVerb = 4;

    // The keys of the category, and of "skal være" and "flere".
    private const int Have = 0;
    private const int Passive = 1;
    private const int Did = 2;
    private const int None = 3;
    private const int Since = 4;
    private const int From = 2;
    private const int Being = 6;
    private const int Direction = 2;

    /// <summary>How far what a sentence tells has come; null where it tells of no deed.</summary>
    /// <param name="sentence">The sentence.</param>
    public static MeasureStatus? Of(Sentence sentence) =>
        IsDone(sentence) ? MeasureStatus.Completed : IsToCome(sentence) ? MeasureStatus.Planned : null;

    private static bool IsDone(Sentence sentence)
    {
        foreach (var word in sentence.All(Category.Deeds))
        {
            if (word.Key == Have && IsSubject(sentence, word) && VerbBehind(sentence, word.Last) is not null)
                return true;
            if (word.Key == Passive && sentence.Dates.Count > 0 && word.First > 0 && sentence.At(Category.WeWords, word.First - 1) is null && VerbBehind(sentence, word.Last) is not null)
                return true;
        }

        if (sentence.Dates.Count == 0)
            return false;

        // "Derfor flyttet vi i mai …", "I 2024 we trained …", "HR holdt i april …"
        foreach (var we in sentence.All(Category.WeWords))
        {
            if ((we.First > 0 && IsPast(sentence, we.First - 1)) || IsPast(sentence, we.Last + 1))
                return true;
        }

        return sentence.First(Category.Owners) is { First: <= 1, Key: < 2 } doer && IsPast(sentence, doer.Last + 1);
    }

    /// <summary>"Siden mai 2024 lyser vi ut alt internt", "Fra 1. januar lyser vi …": what is done from a time on.</summary>
    /// <param name="sentence">The sentence.</param>
    public static bool IsSince(Sentence sentence)
    {
        if (sentence.Dates is not [{ First: <= 2 } date, ..] || (sentence.At(Category.Deadlines, 0) is not { Key: From } && sentence.At(Category.Deeds, 0) is not { Key: Since }))
            return false;
        foreach (var we in sentence.All(Category.WeWords))
        {
            if (we.First > date.Last + 1 && we.First <= date.Last + FarthestVerb && IsVerb(sentence, we.First - 1) && sentence.Tokens[we.First - 1].In(sentence.Block.Text) is [.., 'r'])
                return true;
        }

        return false;
    }

    /// <summary>"HR-sjefen har bygget om garderobene", "HR holdt i april et kurs": the one at the beginning did it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="doer">The one.</param>
    public static bool IsDoneBy(Sentence sentence, Match doer) =>
        (sentence.At(Category.Deeds, doer.Last + 1) is { Key: Have } have && VerbBehind(sentence, have.Last) is not null) || (sentence.Dates.Count > 0 && IsPast(sentence, doer.Last + 1));

    private static bool IsToCome(Sentence sentence)
    {
        if (sentence.Dates.Count == 0 || sentence.Has(Category.GoalMeasures, Being) || sentence.Has(Category.GoalMeasures, Direction))
            return false;
        foreach (var will in sentence.All(Category.Intentions))
        {
            if (IsSubject(sentence, will) && sentence.At(Category.Deeds, will.Last + 1) is not { Key: None } && sentence.At(Category.Deeds, will.Last + 2) is not { Key: None })
                return true;
        }

        return false;
    }

    // "vi har", "HR-sjefen har", "har vi", "alle ledere skal": those who do it stand right before the verb, or behind it.
    private static bool IsSubject(Sentence sentence, Match verb) =>
        sentence.EndsAt(Category.WeWords, verb.First - 1) || sentence.At(Category.WeWords, verb.Last + 1) is not null || sentence.At(Category.WeWords, verb.First) is not null
        || sentence.All(Category.Owners).Any(o => o.Last == verb.First - 1 || (o.First == verb.Last + 1 && verb.First > 0));

    // The participle: behind "har" stand the subject, adverbs and times before it.
    private static int? VerbBehind(Sentence sentence, int auxiliary)
    {
        for (var i = auxiliary + 1; i < sentence.Tokens.Length && i <= auxiliary + FarthestVerb; i++)
        {
            if (i == auxiliary + 1 && sentence.At(Category.Continuations, i) is not null)
                continue; // "ble det satt av"
            if (sentence.Tokens[i].Kind == TokenKind.Sign || sentence.Tokens[i] is { Kind: TokenKind.Number, IsYear: false } || sentence.At(Category.Numbers, i) is not null || sentence.At(Category.Relatives, i) is not null || sentence.At(Category.Deeds, i) is { Key: None })
                return null;
            if (IsParticiple(sentence, i))
                return i;
        }

        return null;
    }

    private static bool IsParticiple(Sentence sentence, int token) =>
        IsVerb(sentence, token) && sentence.Tokens[token].In(sentence.Block.Text) is [.., 't' or 'd'] or [.., 't' or 'd', 'e' or 'a'];

    private static bool IsPast(Sentence sentence, int token) =>
        token < sentence.Tokens.Length
        && (sentence.At(Category.Deeds, token) is { Key: Did } || (IsVerb(sentence, token) && sentence.Tokens[token].In(sentence.Block.Text) is [.., 't' or 'd', 'e'] or [.., 'e', 't' or 'd'] or [.., 'a', 'd', 'e']));

    private static bool IsVerb(Sentence sentence, int token) =>
        sentence.Tokens[token] is { Kind: TokenKind.Word, Length: >= ShortestVerb } word && char.IsLower(sentence.Block.Text[word.Start]) && sentence.At(Category.Deeds, token) is null
        && sentence.At(Category.MappingVerbs, token) is null && sentence.At(Category.WorkVerbs, token) is null && sentence.At(Category.People, token) is null && sentence.At(Category.Owners, token) is null && sentence.At(Category.Cooperation, token) is null;
}
