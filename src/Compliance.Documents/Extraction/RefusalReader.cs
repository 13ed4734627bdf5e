using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Reads the refusals of one sentence.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="known">What the sentences before it in the same block named, for "dette" and "slik kartlegging".</param>
internal sealed class RefusalReader(Sentence sentence, List<Named> known)
{
    private const int Need = 0;
    private const int Predicate = 1;
    private const int Exempt = 2;
    public const int Make = 3;
    private const int Publish = 4;
    private const int Survey = 5;
    private const int Assess = 6;
    private const int Consider = 7;
    private const int Involve = 8;
    private const int Have = 9;
    public const int Adjunct = 10;
    private const int Agent = 11;
    private const int To = 12;
    private const int Here = 13;
    public const int NoDenial = 14;
    public const int Once = 15;
    public const int OtherLaw = 16;
    public const int Only = 17;
    public const int Covers = 18;
    public const int InPart = 19;
    public const int Others = 20;
    private const int Implement = 21;
    public const int Further = 22;
    private const int Purpose = 1;

    // How far what belongs together may stand from each other, in words.
    private const int FarFromNeed = 6;
    private const int FarFromVerb = 4;
    private const int FarFromSubject = 6;
    private const int LatestSubject = 4;
    private const int BesideDenial = 2;
    private const int LongestTail = 3;

    private readonly Match[] words = sentence.All(Category.Refusals).ToArray();
    private readonly Match[] breaks = sentence.All(Category.Subordinators).ToArray();

    /// <summary>True where nothing is denied, or not of the employer.</summary>
    public static bool IsSilent(Sentence sentence) =>
        !(sentence.Has(Category.Negations) || Declines(sentence)) || sentence.IsConditional || sentence.Has(Category.OtherCompanies) || sentence.Has(Category.Refusals, Once) || WholeDenial.IsLimited(sentence);

    // Most words of refusals are only the verbs and prepositions around them, which nearly every sentence has.
    private static bool Declines(Sentence sentence)
    {
        foreach (var word in sentence.All(Category.Refusals))
        {
            if (word.Key is Need or Predicate or Exempt)
                return true;
        }

        return false;
    }

    /// <summary>What may name something that the Act asks for, or refuse what was named before.</summary>
    public static ReadOnlySpan<Category> Things => [Category.DutyObjects, Category.Parties, Category.Areas, Category.Grounds, Category.Refusals];

    /// <summary>Keeps what a sentence names that denies nothing.</summary>
    public void Note()
    {
        foreach (var (first, last) in Stretches())
        {
            foreach (var match in sentence.Matches)
            {
                if (match.First >= first && match.Last <= last && Named.Of(match) is { Kind: not Named.That } named && IsOurs(named, last))
                    known.Add(named);
            }
        }
    }

    public void AddTo(List<Refusal> found, Placed placed)
    {
        foreach (var (first, last) in Stretches())
        {
            var isNamed = false;
            foreach (var match in sentence.Matches)
            {
                if (match.First < first || match.Last > last || Named.Of(match) is not { } named)
                    continue;
                isNamed = true;
                if (named.Kind != Named.That)
                {
                    Add(found, placed, first, last, named, named);
                    if (IsOurs(named, last))
                        known.Add(named);
                    continue;
                }

                // "Dem", "dette": of what was named before, the last that the verb fits.
                for (var i = known.Count - 1; i >= 0 && !Add(found, placed, first, last, named, known[i]); i--)
                {
                }
            }

            // "Plikten gjelder fra 100. Vi er for små til å være omfattet.": of the duty that was named before.
            if (!isNamed && known.FindLastIndex(n => n.Kind == Named.Obligation) is >= 0 and var duty && IsExempt(first, last, known[duty]))
                found.Add(new Refusal(known[duty].Duty, placed, false));
        }
    }

    private bool IsOurs(Named named, int last) => named.Kind != Named.Obligation || IsOfTheAct(named.Words, last);

    private bool Add(List<Refusal> found, Placed placed, int first, int last, Named named, Named own)
    {
        if (Denial(first, last, named, own) is not { } sure || !IsAllowed(first, last, named, own))
            return false;
        if (!IsKnown(found, own.Duty, placed))
            found.Add(new Refusal(own.Duty, placed, sure));
        return true;
    }

    private bool IsExempt(int first, int last, Named duty) =>
        Array.Exists(words, w => w.Key == Exempt && w.First >= first && IsTail(duty, w.Last, last) && w.Last <= last && IsOwn(first, last, w) && !IsDoublyDenied(first, last, w));

    private static bool IsKnown(List<Refusal> found, Duty duty, Placed placed) => found.Exists(r => r.Duty == duty && r.Placed == placed);

    // Where a comma, another sign or a conjunction divides it. "Som unødvendig" and "as relevant" go on.
    private List<(int First, int Last)> Stretches()
    {
        var result = new List<(int First, int Last)>();
        var first = 0;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var isSign = sentence.Tokens[i].Kind == TokenKind.Sign && (sentence.IsSign(i, ',') || sentence.IsSign(i, ';') || sentence.IsSign(i, ':') || sentence.IsSign(i, '(') || sentence.IsSign(i, ')') || sentence.IsSign(i, '–'));
            var begins = !isSign && breaks.Length > 0 && Begins(i);
            if (!isSign && !begins)
                continue;
            if (i > first)
                result.Add((first, i - 1));
            first = isSign ? i + 1 : i;
        }

        if (first < sentence.Tokens.Length)
            result.Add((first, sentence.Tokens.Length - 1));
        return result;
    }

    private bool Begins(int token)
    {
        foreach (var word in words)
        {
            if ((word.Key == Predicate && word.First == token + 1) || (word.First <= token && word.Last >= token))
                return false;
        }

        foreach (var at in breaks)
        {
            if (at.First == token)
                return true;
        }

        return false;
    }

    // What is to come, what something is for, and what was done for another part of the staff or another year.
    private bool IsAllowed(int first, int last, Named named, Named own)
    {
        if (Array.Exists(breaks, m => m.First == first && m.Key == Purpose) || Within(Category.Conditions, first, last))
            return false;
        foreach (var will in sentence.All(Category.Intentions))
        {
            if (will.First >= first && will.Last <= last && !(own.Kind == Named.Statement && IsDenied(will)) && !Array.Exists(words, m => m.First <= will.First && m.Last >= will.Last) && !sentence.All(Category.DutyObjects).Any(m => m.First <= will.First && m.Last >= will.Last))
                return false;
        }

        return own.Duty switch
        {
            Duty.PayMapping => !sentence.Populations.Any(p => p.First > named.Words.Last && p.Last <= last) && !IsDoneElsewhere(first, last),
            Duty.PartTimeMapping => !sentence.Populations.Any(p => p.Key != 2 && p.First > named.Words.Last && p.Last <= last) && !IsDoneElsewhere(first, last),
            Duty.Involvement => !Within(Category.Areas, first, last) && !Within(Category.Mappings, first, last),
            Duty.Causes => !sentence.Has(Category.Rates), // those of absence and turnover are no matter of the Act
            _ => true,
        };
    }

    // "Noen redegjørelse skal vi ikke lage": what is not to come. A mapping that is not to be made this year may have been made last year.
    private bool IsDenied(Match will) => sentence.All(Category.Negations).Any(n => n.First > will.Last && n.First <= will.Last + BesideDenial);

    private bool IsDoneElsewhere(int first, int last) =>
        sentence.All(Category.Progress).Any(p => (MappingStatus)p.Key == MappingStatus.Completed && (p.First > last || p.Last < first));

    private bool Within(Category category, int first, int last)
    {
        foreach (var match in sentence.All(category))
        {
            if (match.First >= first && match.Last <= last)
                return true;
        }

        return false;
    }

    // True for a refusal, false for a text that only says it need not be done, null for neither.
    private bool? Denial(int first, int last, Named named, Named own)
    {
        if (named.Kind == Named.Statement && !IsOnEquality(named.Words, last))
            return null;
        if (named.Kind == Named.Obligation && !IsOfTheAct(named.Words, last))
            return null;
        var isAdjunct = false;
        for (var i = Math.Max(first, named.Words.First - BesideDenial); i < named.Words.First; i++)
            isAdjunct |= IsAdjunct(i);
        if (isAdjunct)
            return null;
        foreach (var word in words)
        {
            if (word.First >= first && word.Last <= last && (word.Key == Exempt ? IsOwn(first, last, word) : word.Key is Need or Predicate && own.Duty != Duty.Any) && IsDeclined(first, last, named, own, word))
                return word.Key != Exempt;
        }

        if (named.Kind == Named.That && last - named.Words.Last > FarFromVerb && named.Words.First == first)
            return null; // "Dette er ikke gjort for …"
        foreach (var not in sentence.All(Category.Negations))
        {
            if (not.First >= first && not.Last <= last && IsDenied(first, last, named, own, not))
                return true;
        }

        return null;
    }

    private bool IsAdjunct(int token) =>
        Array.Exists(words, m => m.Key == Adjunct && m.First == token) && !Array.Exists(words, m => m.Key is Need or Predicate or Exempt && m.First <= token && m.Last >= token) && !IsPartOfVerb(token);

    // The employer itself is exempt, not small ones, and not those who answer a survey. "Vi slipper å gjøre den i år" speaks of one year.
    private bool IsOwn(int first, int last, Match word) =>
        !Within(Category.ThisYear, first, last) && (Within(Category.WeWords, sentence.At(Category.OwnerGlue, first) is { Key: 0 } ? 0 : first, last) || IsHere(first, last) || sentence.All(Category.EmployerWords).Any(e => e.Last <= last && sentence.At(Category.Headcount, e.Last + 1) is null && (e.First >= first ? e.First <= first + LatestSubject : e.First <= LatestSubject && sentence.At(Category.OwnerGlue, first) is { Key: 0 })))
        && !sentence.All(Category.People).Any(p => p.Key == 2 && p.First > word.Last && p.Last <= last);

    private bool IsPartOfVerb(int token) => Array.Exists(words, m => m.Key is >= Make and <= Involve or Implement && m.First <= token && m.Last >= token);

    // "Plikten til å redegjøre for likestilling", not "plikten til å føre stoffkartotek", and no duty of another law.
    private bool IsOfTheAct(Match duty, int last)
    {
        if (sentence.Has(Category.Refusals, OtherLaw))
            return false;
        if (duty.Last >= last || !Array.Exists(words, m => m.Key is Adjunct && m.First == duty.Last + 1) || Array.Exists(words, m => m.Key is Here && m.First <= duty.Last + 2 && m.Last > duty.Last))
            return true;
        return sentence.All(Category.DutyObjects).Any(m => m.First > duty.Last && m.Last <= last) || sentence.All(Category.EqualityWords).Any(m => m.First > duty.Last && m.Last <= last) || sentence.All(Category.Acts).Any(m => m.First > duty.Last && m.Last <= last);
    }

    // "Redegjørelse for 2025" and "redegjørelse for likestilling", not "redegjørelse for avviket".
    private bool IsOnEquality(Match statement, int last)
    {
        if (statement.Last >= last || !Array.Exists(words, m => m.Key == Adjunct && m.First == statement.Last + 1))
            return true;
        for (var i = statement.Last + 2; i <= Math.Min(last, statement.Last + FarFromVerb); i++)
        {
            if (sentence.Tokens[i].IsYear || sentence.At(Category.EqualityWords, i) is not null || sentence.At(Category.Acts, i) is not null)
                return true;
        }

        return false;
    }

    // "Ikke behov for … lønnskartlegging", "lønnskartlegging har vi valgt bort", "vi anser lønnskartlegging som unødvendig".
    private bool IsDeclined(int first, int last, Named named, Named own, Match word)
    {
        var at = named.Words;
        if (word.First < at.First && at.Last < word.Last)
            return named.Kind != Named.That; // "not consider … relevant", not "not found it natural"
        if (IsDoublyDenied(first, last, word))
            return false;
        if (word.Last < at.First)
            return word.Key == Exempt && named.Kind == Named.That && own.Kind == Named.Obligation ? at.First == word.Last + 1 : at.First - word.Last <= FarFromNeed && TakesIt(named, own, word.Last, at.First);
        if (word.First <= at.Last)
            return false;
        if (word.Key == Need)
            return at.First - first <= LatestSubject && IsTail(own, word.Last, last);
        return at.First - first <= LatestSubject && word.First - at.Last <= FarFromSubject && !HasVerb(at.Last, word.First) && (!(named.Duty is Duty.Grounds or Duty.Areas && named.Kind < 0) || IsHere(first, last)) && (named.Kind >= 0 || named.Duty != Duty.Involvement) && named.Kind is not (Named.Pay or Named.PartTime or Named.Results or Named.Risks);
    }

    // "Ikke unødvendig", "ingen er unntatt".
    private bool IsDoublyDenied(int first, int last, Match word) =>
        sentence.All(Category.Negations).Any(n => n.First >= first && n.Last <= last && (n.First < word.First || n.Last > word.Last));

    private bool IsHere(int first, int last) => Array.Exists(words, m => m.Key == Here && m.First >= first && m.Last <= last);

    private bool HasVerb(int after, int until) => Array.Exists(words, m => m.Key is >= Make and <= Involve && m.First > after && m.Last < until);

    // "… behov for å evaluere tiltakene": the verb must be one of doing it, and only what is work itself needs none.
    private bool TakesIt(Named named, Named own, int after, int until)
    {
        var verb = Array.FindIndex(words, m => m.Key is >= Make and <= Involve or Implement && m.First > after && m.Last < until);
        var isToDo = Array.Exists(words, m => m.Key == To && m.First >= after && m.Last < until) || Ends(after, To);
        for (var i = (verb >= 0 ? words[verb].Last : after) + 1; i < until; i++)
        {
            if (Array.Exists(words, m => m.Key == Adjunct && m.First == i && m.Last < until))
                return false;
        }

        return verb >= 0 ? Array.Exists(words, m => m.First == words[verb].First && Fits(own, m.Key)) : !isToDo && named.IsWork;
    }

    // "… no need to": the words end in what another verb follows.
    private bool Ends(int token, int key) => sentence.Tokens[token].Length <= BesideDenial + 1 && Array.Exists(words, m => m.Key is Need && m.Last == token) && IsInfinitive(token, key);

    private bool IsInfinitive(int token, int key) => key == To && sentence.Words(token, token).ToLowerInvariant() is { } word && Array.Exists(words, m => m.Key == To && sentence.Words(m).Equals(word, StringComparison.OrdinalIgnoreCase));

    // Nothing but "å kartlegge" stands behind the words: what they are about was named before them.
    private bool IsTail(Named own, int after, int last)
    {
        var end = sentence.Tokens[last].Kind == TokenKind.Sign ? last - 1 : last;
        if (end == after)
            return true;
        return end - after <= LongestTail && Array.Exists(words, m => m.First > after && m.Last <= end && Fits(own, m.Key));
    }

    // "Utarbeider ingen redegjørelse", "har ikke utarbeidet noen redegjørelse", "redegjørelse er ikke utarbeidet".
    private bool IsDenied(int first, int last, Named named, Named own, Match not)
    {
        if (Array.Exists(words, m => m.Key is Need or Predicate or Exempt or Adjunct && m.First <= not.First && m.Last >= not.Last))
            return false;
        foreach (var verb in words)
        {
            if (verb.First < first || verb.Last > last || verb.Key is not (>= Make and <= Have or Implement) || IsNoun(verb))
                continue;
            if (verb.Key == Have ? named.IsWork && HasNone(named, not, verb, last) : Fits(own, verb.Key) && IsDenied(first, named.Words, not, verb) && IsEnd(named, Math.Max(verb.Last, not.Last), last))
                return true;
        }

        return false;
    }

    // "Vi fant ikke ufrivillig deltid i undersøkelsen", "kartleggingen har ikke vist …": what looks like a verb is the mapping itself.
    private bool IsNoun(Match verb) =>
        verb.Key == Survey && (sentence.At(Category.TheMapping, verb.First) is not null || Array.Exists(words, m => m.Key == Adjunct && m.Last == verb.First - 1 && !IsPartOfVerb(m.First)));

    // "Vi har ingen lønnskartlegging", not "i år har ikke lønnskartleggingen vist …".
    // "Vi har ikke avdekket ufrivillig deltid", "vi har ingen ufrivillig deltid": what was looked for is not there, and not that nobody looked.
    private bool HasNone(Named named, Match not, Match verb, int last) =>
        named.Words is var at && (named.Kind != Named.PartTimeMapping || IsMapping(at)) && verb.Last < at.First && not.Last < at.First && at.First - not.Last <= BesideDenial && Math.Abs(verb.First - not.First) <= BesideDenial && (last - at.Last <= LongestTail || named.Kind == Named.Measures);

    private bool IsMapping(Match at)
    {
        foreach (var verb in sentence.All(Category.MappingVerbs))
        {
            if (verb.First >= at.First - BesideDenial && verb.Last <= at.Last && sentence.At(Category.NoneFound, verb.First - 1) is null)
                return true;
        }

        return false;
    }

    private bool IsDenied(int first, Match at, Match not, Match verb)
    {
        var (one, two) = not.First <= verb.First ? (not, verb) : (verb, not);
        if (two.Last < at.First) // both before it
            return two.First - one.Last <= FarFromVerb && at.First - two.Last <= FarFromVerb && IsClear(two.Last, at.First);
        if (one.First > at.Last) // it is the subject, or stands in front
            return at.First - first <= LatestSubject && one.First - at.Last <= FarFromVerb + 1 && two.First - one.Last <= BesideDenial && !HasVerb(at.Last, one.First);
        return not.First <= verb.First && not.Last < at.First && at.First - not.Last <= BesideDenial && verb.First > at.Last && verb.First - at.Last <= FarFromVerb; // "ingen lønnskartlegging er gjort"
    }

    // Neither another verb nor a preposition stands between.
    private bool IsClear(int after, int until) =>
        !Array.Exists(words, m => m.First > after && m.Last < until && m.Key is (>= Make and <= Involve) or Adjunct or To);

    // "… ikke laget av ledelsen alene" denies who did it.
    private bool IsEnd(Named named, int after, int last) => after >= last || after < named.Words.Last || named.Duty == Duty.Involvement || !Array.Exists(words, m => m.Key == Agent && m.First == after + 1);

    private static bool Fits(Named named, int verb) => named.Kind switch
    {
        Named.PayMapping or Named.Evaluation or Named.RiskMapping => verb == Make,
        Named.PartTimeMapping => verb is Make or Survey,
        Named.Measures => verb is Make or Implement,
        Named.Statement => verb is Make or Publish,
        Named.Pay or Named.PartTime => verb == Survey,
        Named.Results => verb == Assess,
        Named.Causes => verb is Survey or Assess or Make,
        Named.Risks => verb is Survey or Assess,
        _ => named.Duty switch
        {
            Duty.Involvement => verb == Involve,
            Duty.Areas => verb is Survey or Consider,
            Duty.Grounds => verb == Consider,
            _ => false,
        },
    };
}
