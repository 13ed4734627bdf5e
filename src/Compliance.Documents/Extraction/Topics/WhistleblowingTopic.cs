using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Whistleblowing: routines, where to turn, the ban on retaliation.</summary>
internal sealed class WhistleblowingTopic : ITopic
{
    private const double FromContext = 0.7;
    private const double Vague = 0.6;
    private const int NearNegation = 3;
    private const int FarNegation = 6;

    // The keys of words.
    private const int WhereToTurn = 1;
    private const int Near = 2;
    private const int OwnRoutine = 3;
    private const int WaysTold = 4;
    private const int Directly = 5;
    private const int Ban = 1;
    private const int BanTold = 2;
    private const int LongestAddress = 24;

    // The key of "eller".
    private const int Or = 1;

    public void Read(Reading reading, PlanDraft draft)
    {
        Sentence? before = null;
        var isTold = false;
        foreach (var placed in reading.FactsWith(Category.Whistleblowing, Category.Retaliation))
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind == BlockKind.Heading)
                continue;
            if (placed.Label is { Label: Label.Goals })
                continue;
            if ((sentence.First(Category.Whistleblowing, OwnRoutine) ?? sentence.First(Category.Whistleblowing, 0)) is { } routines && (sentence.First(Category.Hedges) is not { } hedge || (routines.Key == OwnRoutine && hedge.First > routines.Last)))
                AddRoutines(reading, draft, placed, routines);

            if (draft.Whistleblowing.RetaliationBanned is null && BansRetaliation(sentence))
            {
                draft.Whistleblowing = draft.Whistleblowing with { RetaliationBanned = true };
                // "Oppdatere varslingsrutinen med forbudet mot gjengjeldelse" is to be done; "gjengjeldelse er forbudt" is so wherever it stands.
                draft.Note("whistleblowing.retaliation banned", "true", reading.PlaceOf(sentence, placed.Label is null || sentence.Has(Category.Copulas) || sentence.Has(Category.Intentions) ? null : FromContext));
            }

            if (BansRetaliation(sentence) && TellsOfRule(placed))
                SetRoutine(reading, draft, sentence);

            if (draft.Whistleblowing.WhereToTurn is null && WhereIn(reading, placed, before) is { } where)
            {
                AddWhere(reading, draft, sentence, where, where.Key is WaysTold or Directly || IsOfWhistleblowing(reading, placed, where, before) ? null : Vague);
                isTold = draft.Whistleblowing.WhereToTurn is not null && TellsRoutine(placed, where);
            }

            if (sentence.Has(Category.Whistleblowing) || TellsOfRetaliation(sentence))
                before = sentence;
        }

        // Who says where to turn has a routine of some kind; whether it is one is for a person to confirm where but one is named to turn to.
        if (draft.Whistleblowing is { WhereToTurn: not null, Routines: var routine } && (routine is null || (routine is true && isTold)) && draft.PlaceOf("whistleblowing.where to turn") is { } place)
        {
            draft.Whistleblowing = draft.Whistleblowing with { Routines = true };
            draft.Note("whistleblowing.routines", "true", isTold ? place : place with { Confidence = FromContext });
        }
    }

    /// <summary>True where a sentence says to whom or where one can turn.</summary>
    public static bool TellsWhere(Sentence sentence) => sentence.Has(Category.Whistleblowing, WaysTold) || sentence.Has(Category.Whistleblowing, WhereToTurn);

    /// <summary>True where a sentence names what one may suffer for it; not for a ban of anything else.</summary>
    public static bool TellsOfRetaliation(Sentence sentence) =>
        sentence.Has(Category.Retaliation) && (sentence.Has(Category.Retaliation, 0) || sentence.Has(Category.Retaliation, BanTold));

    // "Rutinen slår fast at gjengjeldelse er forbudt": then there is one. Not "rutinen skal si at …", nor "dokumentet omfatter også rutiner", which may be missing in it.
    private static bool TellsOfRule(Placed placed) =>
        placed.Label is not { Label: Label.Measures } && !placed.Sentence.Has(Category.Promises) && !placed.Sentence.IsConditional && placed.Sentence.First(Category.Policies) is { } rule && (placed.Sentence.First(Category.Intentions) is not { } will || will.First > rule.Last + 2);

    private static void SetRoutine(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (draft.Note("whistleblowing.routines", "true", reading.PlaceOf(sentence)))
            draft.Whistleblowing = draft.Whistleblowing with { Routines = true };
    }

    // "Gjengjeldelse er forbudt", "ingen skal straffes for å si fra"; not "rutinen sier ikke noe om gjengjeldelse".
    private static bool BansRetaliation(Sentence sentence) =>
        sentence.Has(Category.Retaliation, BanTold) || (sentence.Has(Category.Retaliation, 0) && (sentence.Has(Category.Retaliation, Ban) || sentence.Has(Category.Bans)));

    // "Varsling kan skje til leder, verneombud eller i avvikssystemet" tells the ways in which it is done; that one "kan henvende seg til leder eller HR" does so where it stands with harassment or with whistleblowing.
    private static bool TellsRoutine(Placed placed, Match where)
    {
        var sentence = placed.Sentence;
        if (placed.Label is { Label: Label.Measures } || IsBefore(Category.Intentions) || IsBefore(Category.Negations) || sentence.IsConditional)
            return false;
        if (where.Key != WaysTold && !sentence.Has(Category.Themes) && !sentence.Has(Category.Retaliation) && !sentence.Has(Category.Whistleblowing, 0))
            return false;
        for (var i = where.Last + 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.At(Category.OwnerGlue, i) is { Key: Or } || sentence.IsSign(i, '@') || sentence.At(Category.Whistleblowing, i) is { Key: 0 })
                return true;
        }

        return false;

        bool IsBefore(Category category) => sentence.First(category) is { } match && match.First < where.First;
    }

    // "Varslingsrutinen ligger på intranettet. Man kan gå til leder eller verneombud", "ansatte kan varsle leder"; elsewhere one may turn to somebody with anything: "si fra til lederen om ønsket turnus".
    private static Match? WhereIn(Reading reading, Placed placed, Sentence? before)
    {
        var sentence = placed.Sentence;
        if (sentence.First(Category.Whistleblowing, WaysTold) is { } told)
            return told;
        if (sentence.First(Category.Whistleblowing, Directly) is { } to && NamesWhom(sentence, to.Last + 1))
            return to;
        return (sentence.First(Category.Whistleblowing, WhereToTurn) ?? sentence.First(Category.Whistleblowing, Near)) is { } where && (IsOfWhistleblowing(reading, placed, where, before) || IsChoice(sentence, where)) ? where : null;
    }

    // "… vender seg til nærmeste leder eller HR": with what, it does not say.
    private static bool IsChoice(Sentence sentence, Match where)
    {
        if (where.Key == Near)
            return false;
        for (var i = where.Last + 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.At(Category.OwnerGlue, i) is { Key: Or } or && NamesWhom(sentence, or.Last + 1))
                return true;
        }

        return false;
    }

    private static bool NamesWhom(Sentence sentence, int token) => sentence.At(Category.Parties, token) is not null || sentence.At(Category.Owners, token) is not null;

    private static bool IsOfWhistleblowing(Reading reading, Placed placed, Match where, Sentence? before)
    {
        var sentence = placed.Sentence;
        if (Tells(sentence) || (before is not null && before.Block == sentence.Block))
            return true;
        if (where.Key == Near)
            return false;
        return (placed.Index > 0 && reading.Sentences[placed.Index - 1].Sentence is var previous && previous.Block == sentence.Block && Tells(previous))
            || (placed.Area is { } area && area.Is(AreaKind.Harassment)) || (placed.Heading is { } heading && reading.SentencesOf(heading).Exists(h => h.Has(Category.Whistleblowing) || h.Has(Category.Themes)));

        static bool Tells(Sentence s) => s.Has(Category.Themes) || s.Has(Category.Whistleblowing, 0) || s.Has(Category.Whistleblowing, OwnRoutine) || TellsOfRetaliation(s);
    }

    // "… kven ein kan varsle til." names nobody.
    private static void AddWhere(Reading reading, PlanDraft draft, Sentence sentence, Match where, double? sure)
    {
        var last = sentence.Tokens.Length - 1;
        while (last > where.Last && sentence.Tokens[last].Kind == TokenKind.Sign && !sentence.IsSign(last, ')'))
            last--;
        for (var i = where.Last + 1; i < last; i++)
        {
            if (sentence.IsSign(i, ',') && sentence.At(Category.OwnerGlue, i + 1) is { Key: 0 } and && sentence.At(Category.Subordinators, and.Last + 1) is not null)
                last = i - 1; // "leder eller verneombud, og at ingen skal straffes for det"
        }

        if (last <= where.Last || last - where.Last > LongestAddress || sentence.IsSign(where.Last + 1, ','))
            return;
        draft.Whistleblowing = draft.Whistleblowing with { WhereToTurn = sentence.Words(where.Last + 1, last) };
        draft.Note("whistleblowing.where to turn", draft.Whistleblowing.WhereToTurn, reading.PlaceOf(sentence, sure));
    }

    // "Varslingsrutinen er ikke ferdig", but not "Rutinen er ny; gjengjeldelse er ikke tillatt".
    private static bool IsNegated(Sentence sentence, Match routines)
    {
        for (var i = Math.Max(0, routines.First - NearNegation); i < Math.Min(sentence.Tokens.Length, routines.Last + 1 + FarNegation); i++)
        {
            if (i > routines.Last && (sentence.IsSign(i, ',') || sentence.IsSign(i, ';')))
                break;
            if (sentence.At(Category.Negations, i) is not null)
                return true;
        }

        return false;
    }

    // "Vi har ikke rutiner for varsling" denies them; "vi vil lage rutiner" leaves it to be confirmed. Who speaks of the own routine,
    // as in "gjøre varslingsrutinen kjent", has one.
    private static void AddRoutines(Reading reading, PlanDraft draft, Placed placed, Match routines)
    {
        var sentence = placed.Sentence;
        var denied = !sentence.Has(Category.PolicyKnown) && (sentence.Has(Category.Possession) || sentence.Has(Category.Existential) || sentence.First(Category.Negations) is { First: 0 }) && sentence.All(Category.Negations).Any(n => n.Last < routines.First && n.Last >= routines.First - NearNegation);
        if ((denied && !WholeDenial.In(sentence)) || sentence.First(Category.Intentions) is { } will && will.First > routines.Last && will.First <= routines.Last + NearNegation)
            return; // "varslingsrutiner er under utarbeidelse"
        var plain = sentence.Has(Category.Policies) && !sentence.Has(Category.Retaliation, 0) && !sentence.Has(Category.Intentions) && placed.Label is null;
        var certain = denied ? plain : !IsNegated(sentence, routines) && (plain || routines.Key == OwnRoutine);
        if (draft.Note("whistleblowing.routines", denied ? "false" : "true", reading.PlaceOf(sentence, certain ? null : FromContext)))
            draft.Whistleblowing = draft.Whistleblowing with { Routines = !denied };
    }
}
