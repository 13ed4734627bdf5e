using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// "Det er ikke satt i verk tiltak for å fremme likestilling" says that there are none where it says so of equality, and not of an
/// area, a ground or a part of the staff, nor of new ones only.
/// </summary>
internal static class MeasureRefusals
{
    private const int LongestTail = 1;
    private const int PayByGender = 7;
    private const int PayNotByGender = 8;

    /// <summary>True for one that is said of all, false where it is said of a year, null where it is said of something else.</summary>
    public static bool? IsGeneral(Reading reading, Placed placed)
    {
        var sentence = placed.Sentence;
        if (sentence.First(Category.DutyObjects, Named.Measures) is not { } word)
            return null;
        var (first, last) = Around(sentence, word);
        var isOnEquality = false;
        var isOfYear = false;
        foreach (var match in sentence.Matches)
        {
            if (match.Last < first || match.First > last)
                continue;
            if (IsLimit(match, word) || (match.Category is Category.Bodies or Category.Populations && match.First > word.Last))
                return null;
            isOnEquality |= match.Category == Category.EqualityWords && match.First >= word.First;
            isOfYear |= match.Category == Category.ThisYear;
        }

        for (var i = first; i <= last; i++)
            isOfYear |= sentence.Tokens[i].IsYear;
        return isOnEquality || (EndsWith(sentence, word, last) && IsBelowEquality(reading, placed)) ? !isOfYear : null;
    }

    private static bool IsLimit(in Match match, in Match word) => match.Category switch
    {
        Category.Areas or Category.Mappings or Category.OtherCompanies => true,
        Category.Pay => match.Key is not (PayByGender or PayNotByGender), // "mellom kjønnene"
        Category.Grounds => (Ground)match.Key != Ground.Gender,
        Category.Refusals => match.Key == RefusalReader.Further && match.Last != word.Last,
        _ => false,
    };

    private static (int First, int Last) Around(Sentence sentence, Match word)
    {
        var (first, last) = (word.First, word.Last);
        while (first > 0 && !sentence.IsSign(first - 1, ',') && !sentence.IsSign(first - 1, ';'))
            first--;
        while (last + 1 < sentence.Tokens.Length && !sentence.IsSign(last + 1, ',') && !sentence.IsSign(last + 1, ';'))
            last++;
        return (first, last);
    }

    // "… ikke iverksatt spesielle tiltak.", and nothing that says of what.
    private static bool EndsWith(Sentence sentence, Match word, int last)
    {
        if (last == sentence.Tokens.Length - 1 && sentence.Tokens[last].Kind == TokenKind.Sign)
            last--;
        return last - word.Last < LongestTail || (last > word.Last && sentence.At(Category.DutyObjects, last - 1) is { } that && that.Last == last);
    }

    // Below a heading on equality, and no sentence before it in its paragraph speaks of the working environment or another matter.
    private static bool IsBelowEquality(Reading reading, Placed placed)
    {
        if (placed.Heading is not { } heading || !reading.SentencesOf(heading).TrueForAll(s => s.Has(Category.EqualityWords) && !IsOnAnother(s)))
            return false;
        foreach (var sentence in reading.SentencesOf(placed.Sentence.Block))
        {
            if (sentence.Start <= placed.Sentence.Start && IsOnAnother(sentence))
                return false;
        }

        return true;
    }

    private static bool IsOnAnother(Sentence sentence) => sentence.Has(Category.Areas) || sentence.Has(Category.OtherChapters) || sentence.Has(Category.Whistleblowing);
}
