namespace Compliance.Documents;

/// <summary>Words by which somebody looks at the plan, the measures or how far they have come.</summary>
internal static class FollowUpWords
{
    public const int Told = 0;
    public const int Looks = 1;
    private const int Object = 2;
    private const int Receives = 3;
    public const int Agenda = 4;
    private const int OtherWork = 5;
    private const int OtherTalk = 6;
    private const int Farthest = 4;

    /// <summary>"Følges opp", or a verb with what it is done to: "ser på planen"; not "ser på annonsene", and not the plan alone. Null for none.</summary>
    public static Match? In(Sentence sentence) => !sentence.Has(Category.FollowUp) ? null : sentence.First(Category.FollowUp, Told) ?? LooksAt(sentence);

    /// <summary>"Sykefraværet følges opp hver måned", "nyansatte følges opp": what stands before the words is neither the work nor somebody who does it.</summary>
    public static bool IsOfOther(Sentence sentence, Match words)
    {
        if (words.Key != Told || words.First == 0 || HasObject(sentence))
            return false;
        for (var i = 0; i < words.First; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Word)
                return false;
        }

        return !sentence.Matches.Any(m => m.First < words.First && m.Category is Category.DocumentWords or Category.EqualityWords or Category.Kinds or Category.BareKinds or Category.Labels or Category.Columns or Category.Anaphors or Category.Continuations or Category.Statement
            or Category.Mappings or Category.DutyObjects or Category.DutyNames or Category.WorkVerbs or Category.Owners or Category.Bodies or Category.Committees or Category.Parties or Category.WeWords or Category.EmployerWords or Category.Results or Category.Policies
            or Category.GoalMeasures or Category.GenderBalance or Category.BalanceWords or Category.Themes or Category.Existential or Category.OwnerGlue or Category.Problems or Category.Areas or Category.Recurrence or Category.Asides or Category.ClauseBreaks or Category.Negations or Category.Intentions);
    }

    /// <summary>True where a sentence names the plan, the measures or how far they have come.</summary>
    public static bool HasObject(Sentence sentence) => sentence.Has(Category.FollowUp, Object);

    /// <summary>True where a sentence speaks of the work or of a text on it.</summary>
    public static bool IsOfWork(Sentence sentence) =>
        sentence.Has(Category.FollowUp, Object) || sentence.Has(Category.FollowUp, Told) || sentence.Has(Category.DocumentWords) || sentence.Has(Category.EqualityWords) || sentence.Has(Category.Kinds)
        || sentence.Has(Category.Statement, 0) || sentence.Has(Category.Mappings) || sentence.Has(Category.Acts) || sentence.Has(Category.Themes);

    /// <summary>True where a sentence names other work, and nothing of this: "HMS-arbeidet følges opp av arbeidsmiljøutvalget".</summary>
    public static bool IsOfOtherWork(Sentence sentence) =>
        sentence.Has(Category.FollowUp, OtherWork)
        && !(sentence.Has(Category.FollowUp, Object) || sentence.Has(Category.DocumentWords) || sentence.Has(Category.EqualityWords) || sentence.Has(Category.Kinds) || sentence.Has(Category.Mappings) || sentence.Has(Category.Acts) || sentence.Has(Category.Themes));

    /// <summary>The verb that tells of somebody looking at something or being told of it, behind a token; null for none.</summary>
    public static Match? VerbBehind(Sentence sentence, int token) => sentence.First(Category.FollowUp, Looks, token + 1) ?? sentence.First(Category.FollowUp, Receives, token + 1);

    /// <summary>True for "klubben og ledelsen møtes om turnus": they met, and not for this work.</summary>
    public static bool IsOtherTalk(Sentence sentence) => sentence.Has(Category.FollowUp, OtherTalk) && !sentence.Has(Category.FollowUp, Told) && !HasObject(sentence) && !sentence.Has(Category.EqualityWords) && !sentence.Has(Category.Mappings) && !sentence.Has(Category.Themes);

    /// <summary>How often, as it stands nearest to the words for what is done: behind them, or else before. Null where the sentence does not say it.</summary>
    public static Match? RecurrenceOf(Sentence sentence, Match words)
    {
        Match? before = null;
        foreach (var often in sentence.All(Category.Recurrence))
        {
            if (often.First > words.First)
                return often;
            before = often;
        }

        return before;
    }

    // "Utvalget ser på planen hvert halvår", "reviews all the actions".
    private static Match? LooksAt(Sentence sentence)
    {
        foreach (var verb in sentence.All(Category.FollowUp))
        {
            if (verb.Key == Looks && ObjectOf(sentence, verb) is { } thing)
                return new Match(Category.FollowUp, Looks, verb.First, thing.Last);
        }

        return null;
    }

    private static Match? ObjectOf(Sentence sentence, Match verb)
    {
        if (sentence.First(Category.FollowUp, Object, verb.Last + 1) is not { } thing || thing.First - verb.Last > Farthest)
            return null;
        for (var i = verb.Last + 1; i < thing.First; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Sign)
                return null;
        }

        return thing;
    }
}
