using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Whether what a sentence denies is denied of the employer, now, and altogether. "Ikke alle tiltak er evaluert", "mange
/// virksomheter har ikke …" and "inntil 2021 …" accuse nobody.
/// </summary>
internal static class WholeDenial
{
    /// <summary>True where the denial says of the employer itself that something is not there, or not done.</summary>
    public static bool In(Sentence sentence) => !IsLimited(sentence) && !IsOfSome(sentence.Whole ?? sentence);

    /// <summary>True where a sentence speaks of others, of former times, or of a part.</summary>
    public static bool IsLimited(Sentence sentence)
    {
        var whole = sentence.Whole ?? sentence;
        if (IsOffYear(whole))
            return true;
        foreach (var words in whole.All(Category.Refusals))
        {
            var isOther = words.Key switch
            {
                RefusalReader.NoDenial or RefusalReader.InPart => true,
                RefusalReader.Others => IsSubject(whole, words),
                RefusalReader.Once => IsFormer(whole, words),
                _ => false,
            };
            if (isOther)
                return true;
        }

        return false;
    }

    /// <summary>True where each year of a sentence lies so far back that a later mapping may have followed it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="year">The year of the document.</param>
    public static bool IsOld(Sentence sentence, int? year)
    {
        if (year is null || sentence.Dates.Count == 0)
            return false;
        foreach (var date in sentence.Dates)
        {
            if (date.Date.Last.Year >= year - 1)
                return false;
        }

        return true;
    }

    // "Ikke gjennomført i 2023, da det gjøres annethvert år": the year before may have been the one.
    private static bool IsOffYear(Sentence sentence) =>
        sentence.First(Category.Recurrence, (int)Recurrence.EverySecondYear) is { } often && sentence.First(Category.Negations) is { } not && not.Last < often.First && (sentence.HasYear || sentence.Has(Category.ThisYear))
        && (sentence.All(Category.Subordinators).Any(s => s.First > not.Last && s.First < often.First) || HasComma(sentence, not.Last, often.First));

    private static bool HasComma(Sentence sentence, int after, int until)
    {
        for (var i = after + 1; i < until; i++)
        {
            if (sentence.IsSign(i, ','))
                return true;
        }

        return false;
    }

    // "Datterselskapet har ikke …", "ikke gjennomført i datterselskapene"; not "vi er unntatt, fordi bedrifter som er små, …".
    private static bool IsSubject(Sentence sentence, Match others) =>
        sentence.First(Category.Negations) is { } not && (others.First < not.First || sentence.EndsAt(Category.Refusals, others.First - 1, RefusalReader.Adjunct));

    // "Fram til 2021 …" and "tidligere ble …"; not "tidligere tiltak er ikke evaluert".
    private static bool IsFormer(Sentence sentence, Match once) =>
        once.Last > once.First || (once.First == 0 && (sentence.At(Category.Copulas, 1) is not null || sentence.At(Category.Possession, 1) is not null));

    // "Ledere som ikke har fått opplæring": those, and nothing is said of the others.
    private static bool IsOfSome(Sentence sentence)
    {
        var any = false;
        foreach (var not in sentence.All(Category.Negations))
        {
            if (!sentence.EndsAt(Category.Relatives, not.First - 1))
                return false;
            any = true;
        }

        return any;
    }
}
