using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Whether an employer is private or public: what the text says, else what its name tells, which is a guess.</summary>
internal static class SectorWords
{
    private const int Owned = 2;
    private const int PublicName = 3;
    private const int PrivateName = 4;
    public const int PrivateOnes = 5;
    private const double OfName = 0.7;
    private const int LongestLine = 6;

    /// <summary>What a sentence says.</summary>
    public static void AddStated(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (draft.Employer.Sector is not null || !sentence.Has(Category.Sectors) || sentence.IsQuestion || sentence.Has(Category.LawWords) || sentence.Has(Category.Benchmarks))
            return;
        foreach (var words in sentence.All(Category.Sectors))
        {
            if (words.Key >= Owned)
                continue;
            Set(draft, (Sector)words.Key, reading.PlaceOf(sentence, words.First, words.Last, IsOfEmployer(sentence) ? null : OfName));
            return;
        }
    }

    /// <summary>What the name and the owners tell: "Fosna Sparebank", "Sykehuset Sør HF". A company that a municipality owns may be either.</summary>
    public static void AddOfName(Reading reading, PlanDraft draft)
    {
        if (draft.Employer is not { Sector: null, Name: { } name } || draft.PlaceOf("employer.name") is not { } place)
            return;
        foreach (var placed in reading.SentencesWith(Category.Sectors))
        {
            if (placed.Sentence.First(Category.Sectors, Owned) is { } owned && !placed.Sentence.Has(Category.LawWords))
            {
                Set(draft, Sector.Public, reading.PlaceOf(placed.Sentence, owned.First, owned.Last, OfName));
                return;
            }
        }

        Sector? found = null;
        foreach (var placed in reading.SentencesWith(Category.Sectors))
        {
            var sentence = placed.Sentence;
            foreach (var words in sentence.All(Category.Sectors))
            {
                if (words.Key is PublicName or PrivateName && name.Contains(sentence.Words(words), StringComparison.Ordinal) && IsInName(sentence, words, name))
                    found = words.Key == PublicName ? Sector.Public : found ?? Sector.Private;
            }

            if (found is not null)
                break;
        }

        if (found is { } sector)
            Set(draft, sector, place with { Confidence = OfName });
    }

    // "Vi leverer til offentlig sektor", "vi er leverandør til …" is of customers: that the employer is in it stands with "er", or nothing else does.
    private static bool IsOfEmployer(Sentence sentence) => !sentence.Has(Category.OtherCompanies) && (sentence.Has(Category.Copulas) || sentence.CountOf(TokenKind.Word) <= LongestLine);

    // The words stand where the name does.
    private static bool IsInName(Sentence sentence, Match words, string name)
    {
        var at = sentence.Block.Text.IndexOf(name, sentence.Start, sentence.End - sentence.Start, StringComparison.Ordinal);
        return at >= 0 && sentence.Tokens[words.First].Start >= at && sentence.Tokens[words.Last].End <= at + name.Length;
    }

    private static void Set(PlanDraft draft, Sector sector, Place place)
    {
        draft.Employer = draft.Employer with { Sector = sector };
        draft.Note("employer.sector", CategoryKeys.Word(sector.ToString()), place);
    }
}
