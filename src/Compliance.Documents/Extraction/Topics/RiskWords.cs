using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What a sentence says of a risk: that it is one, why it is so, or that there is none.</summary>
internal static class RiskWords
{
    private const int FarthestDenied = 3;
    private const int FirstOfCause = 2;
    private const int ShortestRisk = 5;
    private const int FarthestSaid = 9;
    private const int LongestNothing = 9;

    // The keys of "arbeid av lik verdi" and "trives".
    private const int EqualValue = 3;
    private const int Quality = 3;

    // "Gruppen fant ingen risiko", and in no other clause that something was found.
    public static bool IsFoundNone(Sentence sentence) =>
        sentence.Has(Category.NoRisk) && !Array.Exists(sentence.Clauses, c => c.Has(Category.Problems) && !c.Has(Category.NoRisk));

    // "Undersøkelsen viste ingen tilfeller av trakassering".
    public static bool IsDenied(Sentence sentence) =>
        sentence.All(Category.Quantifiers).Any(q => q.Key == 1 && sentence.All(Category.Problems).Any(p => p.First > q.Last && p.First <= q.Last + FarthestDenied));

    /// <summary>True for words that sound like a risk and are none: how positions are valued, what a word means, how well people like it there.</summary>
    public static bool IsNone(Sentence sentence) =>
        (sentence.Has(Category.Pay, EqualValue) && !sentence.Has(Category.RiskFound)) || IsDefinition(sentence) || IsFigure(sentence) || (sentence.Has(Category.GoalMeasures, Quality) && !sentence.Has(Category.Problems) && !sentence.Has(Category.Negations));

    /// <summary>True for a table whose rows hold figures and nothing else beside their names: it counts the staff.</summary>
    /// <param name="table">The table.</param>
    public static bool IsOfFigures(DocumentTable table)
    {
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = table.Row(row);
            if (cells.Count > 1 && cells.Skip(1).Any(c => c is { IsEmpty: false }) && cells.Skip(1).All(c => c is null || c.IsEmpty || TableBuilder.IsFigure(c.Text)))
                return true;
        }

        return false;
    }

    // "Per 1. november var det 612 ansatte", "Se kapittel 3.", "Kvinners lønn utgjør 96,3 prosent av menns": counts, references and shares of pay.
    private static bool IsFigure(Sentence sentence) =>
        !sentence.Has(Category.Problems) && !sentence.Has(Category.Themes) && !sentence.Has(Category.RiskFound)
        && ((sentence.Has(Category.Headcount) && sentence.HasNumber && !sentence.Has(Category.Percent)) || (sentence.Tokens.Length <= ShortestRisk && sentence.HasNumber && !IsOfStaff(sentence)) || ((sentence.Has(Category.Pay) || sentence.Has(Category.PayComparison)) && sentence.Has(Category.Percent)));

    // "Diskriminering: usaklig forskjellsbehandling som …"
    private static bool IsDefinition(Sentence sentence) =>
        sentence.IsSign(1, ':') && (sentence.At(Category.Themes, 0) is not null || sentence.At(Category.Problems, 0) is not null || sentence.At(Category.EqualityWords, 0) is not null);

    // "Dette er en hindring"; "det er en konkret hindring for foreldre" too, but "det er risiko for at …" tells of something new.
    public static bool IsVerdict(Sentence sentence) =>
        sentence.First(Category.Problems, 0) is { } problem && sentence.First(Category.Continuations) is { First: 0 }
        && (sentence.First(Category.Existential) is not { First: 0 } existential || (problem.First <= existential.Last + FarthestDenied && (sentence.At(Category.OfficeWords, problem.Last + 1) is not null || sentence.At(Category.WeWords, problem.Last + 1) is not null) && !sentence.Has(Category.RiskFound)));

    // "Årsaken er …", and "… er årsaken."
    public static bool IsCause(Sentence sentence) =>
        IsSupposed(sentence) || (sentence.First(Category.Causes) is { } cause && !IsUnknown(sentence) && (cause.First <= FirstOfCause || IsSaid(sentence, cause) || EndsInCause(sentence)));

    private static bool EndsInCause(Sentence sentence)
    {
        foreach (var cause in sentence.All(Category.Causes))
        {
            if (cause.Last >= sentence.Tokens.Length - 2)
                return true;
        }

        return false;
    }

    // "Årsaken kjenner vi ikke"; not "årsaken kjenner vi ikke sikkert, men vi tror det henger sammen med …".
    private static bool IsUnknown(Sentence sentence) =>
        sentence.Has(Category.NotCovered) && !Array.Exists(sentence.Clauses, c => c.Has(Category.Causes) && !c.Has(Category.NotCovered));

    // "Gruppen mener det henger sammen med at …": somebody says of what comes before why it is so.
    private static bool IsSaid(Sentence sentence, Match cause) =>
        cause.First <= FarthestSaid && !(sentence.First(Category.Problems)?.First < cause.First)
        && (sentence.At(Category.Continuations, cause.First) is not null || sentence.EndsAt(Category.Continuations, cause.First - 1) || sentence.EndsAt(Category.Anaphors, cause.First - 1) || sentence.EndsAt(Category.Subordinators, cause.First - 1));

    /// <summary>"Orsak: –", "Har ikke vært analysert", "Vi vet ikke hva det skyldes": no cause, where one is asked for.</summary>
    public static bool SaysNothing(Sentence sentence)
    {
        if (TemplateText.FirstGap(sentence.Block, sentence.Start, sentence.End) is not null)
            return true;
        var words = 0;
        for (var i = sentence.FirstSign(':') is > 0 and <= FirstOfCause and var colon ? colon : 0; i < sentence.Tokens.Length; i++)
            words += sentence.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        return words == 0 || (sentence.Has(Category.NotCovered) && words <= LongestNothing);
    }

    // "Mye tyder på at kravene er for høye."
    public static bool IsSupposed(Sentence sentence) => sentence.First(Category.Suppositions) is { First: 0 } && !sentence.Has(Category.Actions);

    /// <summary>True where a sentence speaks of people who work there, or who apply.</summary>
    public static bool IsOfStaff(Sentence sentence) =>
        sentence.Has(Category.People) || sentence.Has(Category.SensitiveGroups) || sentence.Has(Category.Populations) || sentence.Has(Category.Grounds) || sentence.Has(Category.Themes);

    /// <summary>The one ground that the words name, by itself or by those whom it concerns: "gravide", "kvinner"; null for none and for several.</summary>
    public static Ground? GroundOf(ReadOnlySpan<Sentence> sentences)
    {
        Ground? found = null;
        foreach (var sentence in sentences)
        {
            foreach (var match in sentence.Matches)
            {
                Ground? named = match.Category switch
                {
                    Category.Grounds or Category.SensitiveGroups => (Ground)match.Key,
                    Category.People when match.Key is 0 or 1 => Ground.Gender,
                    _ => null,
                };
                if (named is null || named == found)
                    continue;
                if (found is not null && named != Ground.Gender && found != Ground.Gender)
                    return null;
                found = found is null || found == Ground.Gender ? named : found; // "gravide kvinner"
            }
        }

        return found;
    }
}
