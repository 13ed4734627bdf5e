using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The clause that tells what somebody took part in, as it stands in the document: a sentence, a main clause of it, or the cell of a table.</summary>
internal static class ActivityClause
{
    // "the head of HR, one safety delegate, and two union representatives": what stands between two commas of a list.
    private const int LongestInList = 5;

    /// <summary>The words of the clause, and where it stands.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="sentence">The sentence that tells of it.</param>
    /// <param name="words">The words by which somebody took part.</param>
    public static (string Text, Place Place) Of(Reading reading, Sentence sentence, Match words)
    {
        if (GroupIn(sentence, words) is { } group)
            return (sentence.Words(group.First, group.Last), reading.PlaceOf(sentence, group.First, group.Last));
        var first = FirstOf(sentence, words);
        var last = LastOf(sentence, words);
        return (sentence.Words(first, last), reading.PlaceOf(sentence, first, last));
    }

    /// <summary>The main clause in which somebody took part, with what is added to it: a sentence ends with it, or ", og" begins another.</summary>
    public static Stretch BoundsOf(Sentence sentence, Match words)
    {
        var last = words.Last;
        while (last + 1 < sentence.Tokens.Length && !sentence.IsSign(last + 1, ';') && !(sentence.IsSign(last + 1, ',') && BeginsMain(sentence, last + 2)))
            last++;
        return new Stretch(FirstOf(sentence, words), last);
    }

    // "Samarbeidsutvalget (SU) består av ledelsen og to tillitsvalgte" tells of a group, and of nothing that it did: its name.
    private static Stretch? GroupIn(Sentence sentence, Match words)
    {
        if (!TakingPart.IsGroup(words))
            return null;
        foreach (var match in sentence.Matches)
        {
            if ((match.Category is Category.Activities or Category.MappingVerbs or Category.Examinations or Category.DocumentWords or Category.Mappings or Category.Meetings || (match.Category == Category.Cooperation && !TakingPart.IsGroup(match))) && !(match.First <= words.Last && words.First <= match.Last))
                return null;
        }

        Match? named = null;
        foreach (var committee in sentence.All(Category.Committees))
        {
            if (committee.Last <= words.Last || named is null)
                named = committee;
        }

        if (named is not { } group)
            return null;
        var last = group.Last;
        if (sentence.IsSign(last + 1, '(') && sentence.IsSign(last + 3, ')'))
            last += 3;
        return new Stretch(group.First, last);
    }

    private static int FirstOf(Sentence sentence, Match words)
    {
        var first = words.First;
        while (first > 0 && !sentence.BeginsCell(first) && !sentence.IsSign(first - 1, ';') && !sentence.IsSign(first - 1, ':') && !(sentence.IsSign(first - 1, ',') && BeginsMain(sentence, first)))
            first--;
        return sentence.At(Category.OwnerGlue, first) is { Key: 0 } and var and && and.Last < words.First ? and.Last + 1 : first;
    }

    // Up to the last of those that are named, and on to the next comma.
    private static int LastOf(Sentence sentence, Match words)
    {
        var end = words.Last;
        while (end + 1 < sentence.Tokens.Length && !sentence.BeginsCell(end + 1) && !sentence.IsSign(end + 1, ';') && !(sentence.IsSign(end + 1, ',') && BeginsClause(sentence, end + 2)))
            end++;
        var named = words.Last;
        foreach (var party in sentence.All(Category.Parties))
            named = party.Last <= end ? Math.Max(named, party.Last) : named;
        var last = named;
        while (last < end && !(sentence.IsSign(last + 1, ',') && !IsDay(sentence, last + 2) && sentence.At(Category.OwnerGlue, last + 2) is not { Key: 0 }))
            last++;

        // What is a whole sentence ends with its full stop.
        var isWhole = last == sentence.Tokens.Length - 1 && sentence.Whole is null && FirstOf(sentence, words) == 0;
        while (!isWhole && last > words.Last && sentence.Tokens[last].Kind == TokenKind.Sign && !sentence.IsSign(last, ')'))
            last--;
        return last;
    }

    // "4. februar, 9. april og 3. juni"
    private static bool IsDay(Sentence sentence, int token) => token < sentence.Tokens.Length && sentence.Tokens[token].Kind == TokenKind.Number && sentence.At(Category.Months, sentence.IsSign(token + 1, '.') ? token + 2 : token + 1) is not null;

    private static bool BeginsClause(Sentence sentence, int token) =>
        sentence.At(Category.Relatives, token) is not null || sentence.At(Category.Subordinators, token) is not null || BeginsMain(sentence, token);

    // "…, og klubben deltok"; not the last of a list.
    private static bool BeginsMain(Sentence sentence, int token)
    {
        if (sentence.At(Category.OwnerGlue, token) is not { Key: 0 } and || IsVerb(sentence, and.Last + 1))
            return false;
        for (var i = token - 2; i >= 0 && i >= token - 2 - LongestInList; i--)
        {
            if (sentence.IsSign(i, ','))
                return false;
            if (sentence.At(Category.OwnerGlue, i) is { Key: 0 })
                return true; // that list has come to its last
        }

        return true;
    }

    // "Gruppen består av HR og to tillitsvalgte, og har drøftet tiltakene": the same group goes on.
    private static bool IsVerb(Sentence sentence, int token) =>
        sentence.At(Category.Copulas, token) is not null || sentence.At(Category.Possession, token) is not null || sentence.At(Category.Cooperation, token) is not null || sentence.At(Category.Activities, token) is not null;
}
