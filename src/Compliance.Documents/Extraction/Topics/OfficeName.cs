using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>An employer whose form stands in front of its name, or is the name: "Direktoratet for havvern", "Stiftelsen Furua", "Fisketilsynet".</summary>
internal static class OfficeName
{
    private const double InTitle = 0.8;
    private const int LongestName = 8;
    private const int ShortestOwn = 13;

    /// <summary>True where a line of the head of a document names one.</summary>
    public static bool Add(Reading reading, PlanDraft draft, Sentence line)
    {
        foreach (var part in EmployerName.PartsOfTitle(line))
        {
            if (NameIn(part) is not var (first, form))
                continue;
            var (name, place) = (part.Words(first, part.Tokens.Length - 1), reading.PlaceOf(part, first, part.Tokens.Length - 1, EmployerName.NamesDocument(reading, part, first, part.Tokens.Length - 1) ? null : InTitle));
            draft.Employer = draft.Employer with { Name = name, LegalForm = form };
            draft.Note("employer.name", name, place);
            draft.Note("employer.legal form", CategoryKeys.Word(form.ToString()), place);
            HeaderTopic.AddPublicSector(draft, form, place);
            return true;
        }

        return AddOfOpening(reading, draft, line);
    }

    // "Direktoratet for havvern skal være en god arbeidsplass": the office whose name a text begins with.
    private static bool AddOfOpening(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.Block.Kind == BlockKind.TableRow || sentence.Start > 0 || sentence.At(Category.LegalForms, 0) is not { Key: (int)LegalForm.State } form || sentence.At(Category.OfficeWords, form.Last + 1) is null)
            return false;
        for (var i = form.Last + 2; i < Math.Min(sentence.Tokens.Length, LongestName + 1); i++)
        {
            if (i > form.Last + 2 && (sentence.At(Category.Copulas, i) is not null || sentence.At(Category.Intentions, i) is not null || sentence.At(Category.Headcount, i) is { Key: 1 }))
            {
                var (name, place) = (sentence.Words(0, i - 1), reading.PlaceOf(sentence, 0, i - 1, InTitle));
                draft.Employer = draft.Employer with { Name = name, LegalForm = LegalForm.State };
                draft.Note("employer.name", name, place);
                draft.Note("employer.legal form", CategoryKeys.Word(nameof(LegalForm.State)), place);
                HeaderTopic.AddPublicSector(draft, LegalForm.State, place);
                return true;
            }

            if (sentence.Tokens[i].Kind != TokenKind.Word && !sentence.IsSign(i, '-'))
                return false;
        }

        return false;
    }

    // To the end of the line, and at its beginning or behind the name of the document: "Handlingsplan for Direktoratet for havvern".
    private static (int First, LegalForm Form)? NameIn(Sentence part)
    {
        foreach (var match in part.All(Category.LegalForms))
        {
            if ((LegalForm)match.Key is not (LegalForm.State or LegalForm.Foundation) || !char.IsUpper(part.Block.Text[part.Tokens[match.First].Start]) || part.Tokens.Length - match.First > LongestName || !IsName(part, match))
                continue;
            if (match.First == 0 || (part.At(Category.OfficeWords, match.First - 1) is not null && part.Has(Category.Kinds)))
                return (match.First, (LegalForm)match.Key);
        }

        return null;
    }

    // A bare "Direktoratet" names nobody, and "Stiftelsen har 40 ansatte" is no name; "Fisketilsynet" is one by itself.
    private static bool IsName(Sentence part, Match form)
    {
        var last = part.Tokens.Length - 1;
        for (var i = form.Last + 1; i <= last; i++)
        {
            if (part.Tokens[i].Kind != TokenKind.Word && !part.IsSign(i, '-') && !part.IsSign(i, ','))
                return false;
        }

        if (part.Has(Category.Copulas) || part.Has(Category.Headcount) || part.Has(Category.Intentions))
            return false;
        return last > form.Last ? part.At(Category.OfficeWords, form.Last + 1) is not null || char.IsUpper(part.Block.Text[part.Tokens[form.Last + 1].Start]) : (part.Block.Kind == BlockKind.Heading || part.Whole is not null) && IsOwn(part.Words(form));
    }

    // The word says what the office is for: "Fisketilsynet", and not "Tilsynet", which many are.
    private static bool IsOwn(string word) => word.Length > ShortestOwn;
}
