namespace Compliance.Documents;

/// <summary>What a text tells of the law, and not of the employer's own work: "Loven nevner …", "Etter loven skal …", and what goes on from there.</summary>
internal static class ToldOfLaw
{
    private const int Law = 4;
    private const int LastSubject = 4;

    /// <summary>True for a sentence of which the law is the subject, and for a duty in the text behind it: "Arbeidet skal også omfatte …".</summary>
    public static bool Is(Reading reading, Placed placed)
    {
        if (IsOfLaw(placed.Sentence))
            return true;
        for (var at = placed; IsDuty(at.Sentence) && at.Index > 0;)
        {
            var before = reading.Sentences[at.Index - 1];
            if (before.Sentence.Block != placed.Sentence.Block)
                return false;
            if (before.Sentence.Has(Category.LawWords) || IsOfLaw(before.Sentence))
                return true;
            at = before;
        }

        return false;
    }

    /// <summary>True for a principle or a ban: "Ingen skal forskjellsbehandles …" tells what ought to be, and of no work.</summary>
    public static bool IsPrinciple(Sentence sentence) =>
        sentence.Has(Category.Bans) || (sentence.Has(Category.Intentions) && sentence.First(Category.Quantifiers) is { First: <= 1, Key: 0 or 1 });

    private static bool IsOfLaw(Sentence sentence)
    {
        foreach (var word in sentence.All(Category.AccordingTo))
        {
            if (word.Key == Law)
                return word.First <= LastSubject && !IsOwn(sentence, word.First);
        }

        return false;
    }

    private static bool IsDuty(Sentence sentence) => sentence.Has(Category.Intentions) && !IsOwn(sentence, sentence.Tokens.Length) && !NamesEmployer(sentence, sentence.Tokens.Length);

    // "Planen følger loven", "gruppen har vurdert alle grunnlagene i loven", "vi følger loven": what the employer does by it. Not "etter loven skal vi …".
    private static bool IsOwn(Sentence sentence, int law) =>
        sentence.Has(Category.DocumentWords) || sentence.Has(Category.MappingVerbs) || sentence.Has(Category.Examinations) || sentence.Has(Category.Committees)
        || NamesEmployer(sentence, law) || (!sentence.Has(Category.Intentions) && NamesEmployer(sentence, sentence.Tokens.Length));

    private static bool NamesEmployer(Sentence sentence, int before) =>
        (sentence.First(Category.WeWords) is { } we && we.First < before) || (sentence.First(Category.EmployerWords) is { } employer && employer.First < before);
}
