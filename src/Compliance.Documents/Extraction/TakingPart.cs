using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Who of those that a sentence names took part in the work, and by which of its words.</summary>
internal static class TakingPart
{
    // The keys of words that tell of whom a group is made.
    private const int MadeOf = 1;
    private const int Members = 2;
    private const int Sitting = 4;
    private const int Been = 5;
    private const int LastSubject = 2;

    /// <summary>The words by which somebody took part; null for none.</summary>
    public static Match? WordsOf(Sentence sentence)
    {
        Match? first = null;
        foreach (var words in sentence.All(Category.Cooperation))
        {
            if (words.Key is MadeOf or Members && IsGroup(sentence, words))
                return words; // it tells who they are, whatever else it tells
            if (words.Key is not (MadeOf or Members or Been) && !IsConnection(sentence, words))
                first ??= words;
        }

        return first ?? ListOf(sentence);
    }

    /// <summary>True for words that say of whom a group is made, and not what it did.</summary>
    public static bool IsMadeOf(Match words) => words is { Category: Category.Cooperation, Key: MadeOf or Members } or { Category: Category.Committees };

    /// <summary>True for words that say who belongs to it, with or without the name of the group.</summary>
    public static bool IsGroup(Match words) => IsMadeOf(words) || words is { Category: Category.Cooperation, Key: Sitting };

    /// <summary>True where a party took part: not the group that others are the members of, and not whose minutes were read.</summary>
    public static bool Includes(Sentence sentence, Match words, Match party) =>
        !(IsMadeOf(words) && party.Last < words.First && !IsWorkingEnvironmentCommittee(party)) && !sentence.EndsAt(Category.DataFrom, party.First - 1);

    // "Forskjellen henger sammen med at ledelsen …" connects things, and no people.
    private static bool IsConnection(Sentence sentence, Match words) =>
        sentence.At(Category.Subordinators, words.Last + 1) is not null || IsWithin(sentence, Category.DifferencesExplained, words) || IsWithin(sentence, Category.Causes, words);

    private static bool IsWithin(Sentence sentence, Category category, Match words)
    {
        foreach (var match in sentence.All(category))
        {
            if (match.First <= words.First && words.Last <= match.Last && match.Last - match.First > words.Last - words.First)
                return true;
        }

        return false;
    }

    // "Gruppen består av HR og to tillitsvalgte"; not "styret består av …, hvorav én er ansattvalgt", and not "klubben har 40 medlemmer".
    private static bool IsGroup(Sentence sentence, Match words)
    {
        if (sentence.First(Category.Bodies) is { First: < LastSubject } body && body.Last < words.First)
            return false;
        var isCommittee = words.Key == MadeOf;
        var named = false;
        foreach (var party in sentence.All(Category.Parties))
        {
            if (party.First > words.Last)
                named = true;
            else if (party.First <= LastSubject && !IsWorkingEnvironmentCommittee(party))
                return false;
            else
                isCommittee |= IsWorkingEnvironmentCommittee(party);
        }

        return named && (isCommittee || sentence.First(Category.Committees) is { } committee && committee.Last < words.First);
    }

    // "Arbeidsgruppa (personalsjef, to tillitsvalgte og verneombudet) …", "Det daglige tar likestillingsgruppa seg av: …", "Arbeidsgruppa har vært personalsjefen, to tillitsvalgte og …"
    private static Match? ListOf(Sentence sentence)
    {
        foreach (var committee in sentence.All(Category.Committees))
        {
            if (sentence.FirstSign(':') is var colon && colon > committee.Last && NamesForEmployees(sentence, colon + 1))
                return committee;
            if (committee.First <= LastSubject && (sentence.At(Category.Copulas, committee.Last + 1) ?? HaveBeen(sentence, committee.Last + 1)) is { } was && sentence.At(Category.Owners, was.Last + 1) is { } first && NamesForEmployees(sentence, first.Last + 1))
                return committee;
            var then = sentence.IsSign(committee.Last + 1, ',') ? committee.Last + 2 : committee.Last + 1;
            if (sentence.At(Category.Relatives, then) is { } where && NamesInClause(sentence, where.Last + 1))
                return committee;
            if (!sentence.IsSign(committee.Last + 1, '('))
                continue;
            for (var i = committee.Last + 2; i < sentence.Tokens.Length && !sentence.IsSign(i, ')'); i++)
            {
                if (sentence.At(Category.Parties, i) is not null)
                    return committee;
            }
        }

        return null;
    }

    // "Samarbeidsutvalget, der ledelsen og de tillitsvalgte møtes hvert kvartal": they stand at its beginning, and do not only come up in it.
    private static bool NamesInClause(Sentence sentence, int from) =>
        (sentence.At(Category.Parties, from) ?? sentence.At(Category.Owners, from) ?? sentence.At(Category.Parties, from + 1) ?? sentence.At(Category.Owners, from + 1)) is not null && NamesForEmployees(sentence, from);

    private static Match? HaveBeen(Sentence sentence, int token) => sentence.At(Category.Cooperation, token) is { Key: Been } been ? been : null;

    /// <summary>True where somebody for the employees is named from a token on.</summary>
    public static bool NamesForEmployees(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Tokens.Length; i++)
        {
            if (sentence.At(Category.Parties, i) is { } party && (Party)party.Key is Party.UnionRepresentative or Party.SafetyRepresentative or Party.EmployeeRepresentative)
                return true;
        }

        return false;
    }

    private static bool IsWorkingEnvironmentCommittee(Match party) => (Party)party.Key == Party.WorkingEnvironmentCommittee;
}
