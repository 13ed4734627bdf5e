namespace Compliance.Documents;

/// <summary>
/// Tells whether a sentence that says who is in the majority says so of the whole staff. Most such sentences explain a difference, and speak of a
/// profession, a department, a level or a trade ("legene har flest menn"): it is a claim only where nothing else than the employer and its staff is named.
/// </summary>
internal static class MajorityClaims
{
    private const int LongestSmallWord = 4;
    private const int LongestArticle = 2;
    private const int Staff = 2;
    private const int Everybody = 2;

    /// <summary>True where the clause around a majority names the employer or the staff, and nobody and nowhere else.</summary>
    public static bool IsOfAll(Sentence sentence, Match majority)
    {
        var first = BeginOf(sentence, majority.First);
        var last = EndOf(sentence, majority.Last);
        if (sentence.At(Category.Relatives, first) is not null || NamesSome(sentence, 0, first - 1))
            return false;
        var all = false;
        for (var i = first; i <= last; i++)
        {
            if (NamesAll(sentence, i))
                all = true;
            else if (!IsKnown(sentence, i, majority, first) || IsOfAPlace(sentence, i))
                return false;
        }

        return all;
    }

    // What a clause before it names is what this one is about: "På nivå 4 har vi målt, og forskjellen skyldes at …".
    private static bool NamesSome(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Number || (!sentence.EndsAt(Category.OwnerGlue, i) && IsOfAPlace(sentence, i)))
                return true;
        }

        return false;
    }

    private static int BeginOf(Sentence sentence, int token)
    {
        while (token > 0 && !IsBreak(sentence, token - 1))
            token--;
        return token;
    }

    private static int EndOf(Sentence sentence, int token)
    {
        while (token < sentence.Tokens.Length - 1 && !IsBreak(sentence, token + 1))
            token++;
        return token;
    }

    private static bool IsBreak(Sentence sentence, int token) =>
        sentence.Tokens[token].Kind == TokenKind.Sign || (sentence.At(Category.Subordinators, token) is { Key: 0 } && sentence.At(Category.Relatives, token) is null) || sentence.EndsAt(Category.ClauseBreaks, token);

    /// <summary>True for a word for the employer or for its staff.</summary>
    public static bool NamesAll(Sentence sentence, int token)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.First <= token && token <= match.Last && match is { Category: Category.EmployerWords or Category.WeWords } or { Category: Category.People, Key: Staff } or { Category: Category.Headcount, Key: 0 or 3 })
                return true;
        }

        return false;
    }

    /// <summary>"… i salg", "blant de faste": a place or a group that is not the employer's.</summary>
    public static bool IsOfAPlace(Sentence sentence, int token)
    {
        if (!sentence.EndsAt(Category.PlaceWords, token) && !sentence.EndsAt(Category.Among, token) && !sentence.EndsAt(Category.OwnerGlue, token, 3))
            return false;
        var next = sentence.At(Category.OwnerGlue, token + 1) is { Key: 2 } determiner ? determiner.Last + 1 : token + 1;
        return next < sentence.Tokens.Length && !NamesAll(sentence, next) && sentence.At(Category.People, next) is null && !sentence.Matches.Any(m => m.Category is Category.Fillers or Category.ThisYear && m.First <= token && next <= m.Last);
    }

    private static bool IsKnown(Sentence sentence, int token, Match majority, int first)
    {
        var word = sentence.Tokens[token];
        var length = word.End - word.Start;
        if (word.Kind == TokenKind.Word && length <= (token == first ? LongestArticle : LongestSmallWord) && (token == 0 || char.IsLower(sentence.Block.Text[word.Start])))
            return !sentence.Matches.Any(m => m.Category == Category.Populations && m.First <= token && token <= m.Last);
        var known = token == majority.First || token == majority.Last || word.IsYear;
        foreach (var match in sentence.Matches)
        {
            if (match.First > token || match.Last < token)
                continue;
            if (match is { Category: Category.Populations or Category.Pay } or { Category: Category.Owners, Key: not Everybody })
                return false;
            known |= match.Category is Category.People or Category.Copulas or Category.OwnerGlue or Category.Existential or Category.PlaceWords or Category.Fillers or Category.Quantifiers or Category.Possession or Category.Totals or Category.BalanceWords or Category.Always or Category.WorkVerbs or Category.ThisYear or Category.Among;
        }

        return known;
    }
}
