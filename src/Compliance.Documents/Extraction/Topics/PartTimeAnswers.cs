namespace Compliance.Documents;

/// <summary>What part-timers answered who were asked whether they want more work: "Alle ble spurt, ingen ville det", "Vi spurte begge. Begge sa nei."</summary>
internal static class PartTimeAnswers
{
    private const int Wish = 0;
    private const int Asked = 2;
    private const int Declined = 5;
    private const int LongestAnswer = 9;

    /// <summary>The words that say that somebody was asked; null for none, and where a denial stands before them.</summary>
    public static Match? AskedIn(Sentence sentence) =>
        sentence.First(Category.PartTimeQuestions, Asked) is { } asked && !IsDenied(sentence, asked) ? asked : null;

    /// <summary>True where a denial stands before some words: "ikke spurt om …"; not "… ble spurt, og ingen ville det".</summary>
    public static bool IsDenied(Sentence sentence, Match words) => sentence.First(Category.Negations) is { } not && not.First <= words.First;

    /// <summary>True where a sentence tells how many were asked, and not what they answered: "seks ansatte ble spurt om de ville arbeide mer".</summary>
    public static bool CountsAsked(Sentence sentence) =>
        sentence.First(Category.PartTimeQuestions, Asked) is { First: > 0 } asked && !sentence.Has(Category.Answers)
        && (asked.Last + 1 >= sentence.Tokens.Length || GenderWords.Read(sentence, asked.Last + 1, sentence.Tokens.Length - 1).IsEmpty);

    /// <summary>True where a sentence tells how many want more, and not that they were asked.</summary>
    public static bool TellsAnswer(Sentence sentence) =>
        !sentence.Has(Category.PartTimeQuestions, Asked) && sentence.Has(Category.Negations) && sentence.Has(Category.People) && !GenderWords.Read(sentence).IsEmpty;

    /// <summary>True where a sentence says that nobody wants more, false where it says so of those who were asked and they may not be all; null where it does not say it.</summary>
    /// <param name="question">The sentence in which they were asked; null for none.</param>
    /// <param name="placed">The sentence itself, or the one behind it.</param>
    public static bool? AreNo(Placed? question, Placed placed)
    {
        if (question is not { Sentence: var asked } || placed.Sentence.Block != asked.Block || placed.Index - question.Index > 1)
            return null;
        var sentence = placed.Sentence;
        var from = sentence == asked ? asked.First(Category.PartTimeQuestions, Asked)!.Value.Last + 1 : 0;
        if (sentence != asked && sentence.Tokens.Length > LongestAnswer)
            return null;
        if (sentence.First(Category.PartTimeQuestions, Declined, from) is { } declined && (declined.First == 0 || declined.First > from))
            return true;
        foreach (var none in sentence.All(Category.Quantifiers))
        {
            if (none.Key == 1 && none.First >= from && (sentence == asked ? EndsWith(sentence, none) : none.First == 0))
                return asked.Has(Category.Quantifiers, 0);
        }

        return null;
    }

    // "…: none did", "…, og ingen ville jobbe mer"; not "… fordi ingen i turnus får mer".
    private static bool EndsWith(Sentence sentence, Match none)
    {
        if (sentence.Tokens.Length - none.Last > LongestAnswer || none.First == 0 || !(sentence.Tokens[none.First - 1].Kind == TokenKind.Sign || sentence.EndsAt(Category.OwnerGlue, none.First - 1, 0)))
            return false;
        var rest = sentence.Part(none.First, sentence.Tokens.Length - 1);
        return rest.Tokens.Length <= LongestAnswer / 2 || rest.Has(Category.PartTimeQuestions, Wish) || rest.Has(Category.Mappings, 1);
    }
}
