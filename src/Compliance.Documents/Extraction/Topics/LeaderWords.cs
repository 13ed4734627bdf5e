using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Tells the words for all leaders from those for some of them, "ledergruppen", and keeps the figures of two such groups apart.</summary>
internal static class LeaderWords
{
    private const decimal MostRounding = 1.5m;
    private const int LongestOfAll = 8; // "ledere", "managers" are all; longer words name some

    /// <summary>True for a word that may name some of the leaders.</summary>
    public static bool MayBeSome(Sentence sentence, Match word) => sentence.Tokens[word.Last].End - sentence.Tokens[word.First].Start > LongestOfAll;

    /// <summary>"Ledergruppen består av fire menn og to kvinner" and "Av konsulentlederne er 21 kvinner" are two figures: true where a sentence speaks of other leaders than the one before.</summary>
    public static bool AreOthers(PlanDraft draft, Sentence sentence, GenderReading found)
    {
        if (sentence.First(Category.Populations, 0) is not { } word)
            return false;
        var name = sentence.Words(word).ToLowerInvariant();
        var first = draft.LeadersNamed ??= name;
        return (first != name && Math.Max(first.Length, name.Length) > LongestOfAll) || Disagrees(draft.Figures.Leaders, found);
    }

    // "I øverste ledelse er det tre kvinner og fire menn. Blant alle ledere er kvinneandelen 51 prosent": no share of the three and four.
    private static bool Disagrees(GenderFigure? leaders, GenderReading found) =>
        leaders is { Women: { IsExact: true } women, Men: { IsExact: true } men } && found is { Women: null, Men: null, WomenPercent.Quantity: { IsExact: true } share } && women.Value + men.Value > 0
        && Math.Abs((100 * women.Value / (women.Value + men.Value)) - share.Value) > MostRounding;

    /// <summary>
    /// "I ledergruppen er to kvinner og fem menn. Blant ledere med personalansvar er 14 av 37 kvinner": the more there are, the nearer to all;
    /// the figures of the others are then forgotten. False where those before stay.
    /// </summary>
    public static bool Widen(PlanDraft draft, Sentence sentence, GenderReading found)
    {
        if (sentence.First(Category.Populations, 0) is not { } wider || sentence.Tokens[wider.First].Length > LongestOfAll || !(OtherStaff.AreMore(found, draft.Figures.Leaders) || IsShareOfAll(draft, sentence, wider, found)))
            return false;
        draft.Forget("figures.leaders", "another place tells of more of the leaders");
        draft.Figures = draft.Figures with { Leaders = null };
        draft.LeadersNamed = sentence.Words(wider).ToLowerInvariant();
        return true;
    }

    // "38 prosent av alle ledere er kvinner" behind the counts of a group of leaders; not "38 % of our line managers".
    private static bool IsShareOfAll(PlanDraft draft, Sentence sentence, Match wider, GenderReading found) =>
        (wider.Last - wider.First is not 1 || sentence.EndsAt(Category.Quantifiers, wider.First - 1, 0)) && found is { Women: null, Men: null } && (draft.LeadersNamed is { Length: > LongestOfAll } || Disagrees(draft.Figures.Leaders, found)) && draft.Figures.Leaders is { WomenPercent: null, MenPercent: null };
}
