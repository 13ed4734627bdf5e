namespace Compliance.Documents;

/// <summary>Whom a pay mapping leaves out: "Kartleggingen gjaldt lederne", "Midlertidig ansatte er ikke tatt med i kartleggingen".</summary>
internal static class PayScope
{
    private const string Path = "pay mapping.employees left out";
    private const double Unclear = 0.6;
    private const int Leaders = 0;
    private const int Temporary = 1;
    private const int PartTime = 2;
    private const int Permanent = 3;
    private const int Far = 4;

    /// <summary>Reads a sentence.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">What was read of it.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isNamed">True where it names the mapping of pay, or goes on about it.</param>
    /// <param name="isNear">True where it stands a few sentences behind one that does.</param>
    public static void Read(Reading reading, PlanDraft draft, Sentence sentence, bool isNamed, bool isNear)
    {
        if (draft.PayMapping.EmployeesLeftOut is not null || sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || sentence.Has(Category.Mappings, 1) || sentence.Has(Category.OtherCompanies) || sentence.Has(Category.Intentions) || sentence.IsConditional)
            return;
        if (isNamed && Limit(sentence))
            Note(null);
        else if ((isNamed || isNear) && sentence.Has(Category.NotCovered) && (sentence.Has(Category.Mappings, 0) || sentence.Has(Category.TheMapping)) && LeftOut(sentence) is { } sure)
            Note(sure ? null : Unclear);

        void Note(double? confidence)
        {
            if (draft.Note(Path, "true", reading.PlaceOf(sentence, confidence)))
                draft.PayMapping = draft.PayMapping with { EmployeesLeftOut = true };
        }
    }

    // "… gjaldt bankens ledere på tre nivåer", "… bare for fast ansatte"; not "… for ledere og andre ansatte".
    private static bool Limit(Sentence sentence)
    {
        if (sentence.Has(Category.Quantifiers, 0))
            return false;
        foreach (var population in sentence.Populations)
        {
            if (population.Key is not (Leaders or Permanent) || GoesOn(sentence, population.Last + 1))
                continue;
            foreach (var word in sentence.All(Category.Refusals))
            {
                if (word.Last < population.First && population.First - word.Last <= Far && (word.Key == RefusalReader.Only || (population.Key == Leaders && word.Key == RefusalReader.Covers)) && IsSubject(sentence, word))
                    return true;
            }
        }

        return false;
    }

    // "Kartleggingen gjaldt", not "forskjellen gjelder".
    private static bool IsSubject(Sentence sentence, Match verb) =>
        !sentence.All(Category.Subordinators).Any(s => s.First < verb.First)
        && (sentence.All(Category.Mappings).Any(m => m.Last < verb.First && verb.First - m.Last <= Far) || sentence.All(Category.TheMapping).Any(m => m.Last < verb.First && verb.First - m.Last <= Far) || sentence.First(Category.Anaphors) is { First: 0 });

    private static bool GoesOn(Sentence sentence, int token) =>
        sentence.At(Category.OwnerGlue, token) is { Key: 0 } || (sentence.IsSign(token, ',') && (sentence.All(Category.People).Any(p => p.Key == 2 && p.First == token + 1) || sentence.At(Category.Populations, token + 1) is not null));

    // True for temporary and part-time employees, false for others of whom a person has to say whether they are employees: apprentices,
    // those who left. "Ufrivillig deltid er ikke kartlagt" is about something else.
    private static bool? LeftOut(Sentence sentence)
    {
        var not = sentence.First(Category.NotCovered)!.Value;
        bool? found = null;
        foreach (var population in sentence.Populations)
        {
            if (population.First > not.Last + 1) // "omfatter ikke deltidsansatte", not "ikke vurdert om deltidsansatte …"
                continue;
            if (population.Key is Temporary or PartTime or Permanent)
                return true;
            found ??= false;
        }

        return found ?? (sentence.All(Category.People).Any(p => p.Key == 2 && p.First < not.First) ? false : null);
    }
}
