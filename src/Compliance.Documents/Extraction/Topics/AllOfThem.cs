using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>"All are permanent", "all work full-time", "nobody was on leave": words that are figures.</summary>
internal static class AllOfThem
{
    private const int FarthestNobody = 3;
    private const int LongestNobody = 9;
    private const int LongestBare = 5;
    private const double OfTitle = 0.6;

    public static void Read(Reading reading, PlanDraft draft, FigureContext context)
    {
        if (!context.Sentence.Has(Category.Quantifiers))
        {
            if (ZeroOf(context.Sentence) is { } zero)
                ReadNobody(reading, draft, context, zero);
            return;
        }

        // "Ingen er midlertidig ansatt, og alle arbeider heltid": each part says what it says.
        var parts = context.Sentence.Parts;
        if (parts.Count < 2 || !parts.TrueForAll(p => context.Sentence.At(Category.Quantifiers, p.First) is { Key: 0 or 1 }))
        {
            ReadPart(reading, draft, context);
            return;
        }

        foreach (var part in parts)
            ReadPart(reading, draft, context with { Sentence = context.Sentence.Part(part.First, part.Last) });
    }

    // "Ingen midlertidig ansatte": a key figure that looks like a title, or a title.
    private static bool IsBareNobody(Sentence sentence) => sentence.First(Category.Quantifiers, 1) is { First: 0 } && sentence.Tokens.Length <= LongestBare && !sentence.IsQuestion;

    // "0 midlertidige" in a box of key figures.
    private static Match? ZeroOf(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length - 1 && sentence.Tokens.Length <= LongestBare && !sentence.Has(Category.Intentions); i++)
        {
            if (Numbers.At(sentence, i) is { Quantity: { IsExact: true, Value: 0 } } zero && sentence.Populations.Any(p => p.First == zero.Last + 1))
                return new Match(Category.Quantifiers, 1, zero.First, zero.Last);
        }

        return null;
    }

    private static void ReadPart(Reading reading, PlanDraft draft, FigureContext context)
    {
        var sentence = context.Sentence;
        if (sentence.Has(Category.Intentions) || sentence.Has(Category.Limits) || sentence.IsConditional || (sentence.Block.Kind == BlockKind.Heading && !IsBareNobody(sentence)))
            return;
        if (sentence.First(Category.Quantifiers, 0) is { First: <= 2 })
            ReadAll(reading, draft, context);
        else if (sentence.First(Category.Quantifiers, 1) is { First: 0 } && sentence.Has(Category.Leave, 0))
            NobodyOnLeave(reading, draft, context);
        else if (sentence.First(Category.Quantifiers, 1) is { First: <= FarthestNobody } nobody && sentence.Tokens.Length <= LongestNobody)
            ReadNobody(reading, draft, context, nobody);
    }

    // "Ingen arbeider deltid", "det er ingen midlertidig ansatte".
    private static void ReadNobody(Reading reading, PlanDraft draft, FigureContext context, Match nobody)
    {
        var sentence = context.Sentence;
        if (sentence.Has(Category.Pay) || sentence.Has(Category.Mappings) || sentence.Has(Category.People, 0) || sentence.Has(Category.People, 1) || IsOfOnePlace(sentence, nobody) || IsOfSome(sentence, nobody))
            return;
        var place = reading.PlaceOf(sentence, sentence.Block.Kind == BlockKind.Heading ? OfTitle : null);
        var ofHead = sentence.Tokens.Length <= LongestBare ? context.Head : null;
        if (ofHead == "temporary" || (sentence.First(Category.Populations, 1) is { } temporary && temporary.First > nobody.Last))
            draft.Figures = draft.Figures with { Temporary = Zero(draft, context, "figures.temporary", draft.Figures.Temporary, place) };
        else if (ofHead == "part time" || (sentence.First(Category.Populations, 2) is { } partTime && partTime.First > nobody.Last))
            draft.Figures = draft.Figures with { PartTime = Zero(draft, context, "figures.part time", draft.Figures.PartTime, place) };
    }

    private static void ReadAll(Reading reading, PlanDraft draft, FigureContext context)
    {
        var sentence = context.Sentence;
        var place = reading.PlaceOf(sentence);
        if (sentence.Has(Category.Negations) || sentence.Has(Category.Events) || (sentence.First(Category.Quantifiers, 0) is { } all && (IsOfOnePlace(sentence, all) || IsOfSome(sentence, all))))
            return; // "Alle med fast stilling fikk et spørreskjema"
        if (sentence.First(Category.Populations, 3) is { } permanent && !IsOneOfAll(sentence, permanent))
        {
            draft.Figures = draft.Figures with { AllPermanent = true, Temporary = Zero(draft, context, "figures.temporary", draft.Figures.Temporary, place) };
            draft.Note("figures.all permanent", "true", place);
        }

        if (sentence.First(Category.Populations, 4) is { } full && !IsOneOfAll(sentence, full) && !sentence.Has(Category.Populations, 2))
        {
            draft.Figures = draft.Figures with { AllFullTime = true, PartTime = Zero(draft, context, "figures.part time", draft.Figures.PartTime, place) };
            draft.Note("figures.all full time", "true", place);
        }
    }

    // "Ingen på lageret", "alle i Bergen": those of one place, unless it is the employer, "alle hos oss", "alle i bedriften".
    private static bool IsOfOnePlace(Sentence sentence, Match quantifier)
    {
        var next = sentence.At(Category.People, quantifier.Last + 1) is { } people ? people.Last + 1 : quantifier.Last + 1;
        return sentence.At(Category.PlaceWords, next) is { } place && sentence.At(Category.EmployerWords, place.Last + 1) is null && sentence.At(Category.WeWords, place.Last + 1) is null
            && sentence.At(Category.LegalForms, place.Last + 2) is null && sentence.At(Category.Populations, place.Last + 1) is null && place.Last + 1 < sentence.Tokens.Length && sentence.Tokens[place.Last + 1].Kind == TokenKind.Word
            && !Array.Exists(sentence.Matches, m => m.First <= place.First && m.Last > place.Last);
    }

    // "Alle ingeniører arbeider heltid", "ingen av montørene", "alle deltidsansatte er fast ansatt", "i salg er ingen …": a part of the staff, whatever it is called.
    private static bool IsOfSome(Sentence sentence, Match quantifier)
    {
        if (sentence.Has(Category.People, 0) != sentence.Has(Category.People, 1) || sentence.All(Category.Populations).Any(p => p.Key is 0 or > 4))
            return true;
        for (var i = 0; i < quantifier.First; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Word && MajorityClaims.IsOfAPlace(sentence, i) && sentence.Tokens[i + 1].Kind == TokenKind.Word && !sentence.Dates.Exists(d => d.First <= i + 2 && i <= d.Last) && !sentence.Matches.Any(m => m.First <= i && i < m.Last))
                return true;
        }

        var next = quantifier.Last + 1;
        while (next < sentence.Tokens.Length && sentence.At(Category.OwnerGlue, next) is { Key: 2 or 3 } glue && glue.Last == next)
            next++;
        if (sentence.At(Category.PlaceWords, next) is { } place)
            next = place.Last + 1; // "ingen i bedriften"
        if (next >= sentence.Tokens.Length || sentence.Tokens[next].Kind != TokenKind.Word || IsVerb(sentence, next) || MajorityClaims.NamesAll(sentence, next))
            return false;
        var verb = next + 1;
        while (verb < sentence.Tokens.Length && sentence.Tokens[verb].Kind == TokenKind.Word && !IsVerb(sentence, verb))
            verb++;
        if (verb >= sentence.Tokens.Length || sentence.Tokens[verb].Kind != TokenKind.Word)
            return false; // "ingen midlertidig ansatte", "alle hadde fast stilling": what stands behind it is no subject with a verb of its own
        return sentence.At(Category.Populations, next) is not { } own || sentence.All(Category.Populations).Any(p => p.First > verb && p.Key != own.Key);
    }

    private static bool IsVerb(Sentence sentence, int token) =>
        sentence.At(Category.Copulas, token) is not null || sentence.At(Category.WorkVerbs, token) is not null || sentence.At(Category.Possession, token) is not null;

    // "Alle faste stillinger er lyst ut" tells of those positions, and of no other.
    private static bool IsOneOfAll(Sentence sentence, Match population) => sentence.EndsAt(Category.Quantifiers, population.First - 1, 0);

    private static GenderFigure Zero(PlanDraft draft, FigureContext context, string path, GenderFigure? old, Place place)
    {
        var figure = old ?? new GenderFigure();
        draft.NotePlace(path, place);
        draft.Note(path + ".women", "0", place);
        draft.Note(path + ".men", "0", place);
        if (context is { Year: not null, YearPlace: { } yearPlace })
            draft.NotePlace(path + ".year", yearPlace);
        return figure with { Women = figure.Women ?? 0, Men = figure.Men ?? 0, Year = figure.Year ?? (context.Year is { } year ? year : null) };
    }

    private static void NobodyOnLeave(Reading reading, PlanDraft draft, FigureContext context)
    {
        var place = reading.PlaceOf(context.Sentence);
        var year = context.Sentence.Dates is [var date, ..] ? date.Date.First.Year : context.Year;
        draft.Figures = draft.Figures with { ParentalLeave = (draft.Figures.ParentalLeave ?? new LeaveFigure()) with { Persons = 0, Year = year } };
        draft.NotePlace("figures.parental leave", place);
        draft.Note("figures.parental leave.persons", "0", place);
        if (year is not null)
            draft.NotePlace("figures.parental leave.year", place);
    }
}
