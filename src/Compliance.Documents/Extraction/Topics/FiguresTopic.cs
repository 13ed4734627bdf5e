using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Numbers of women and men, by population and year. Nothing is added up.</summary>
internal sealed class FiguresTopic : ITopic
{
    private const double UnclearPopulation = 0.6;
    private const decimal MostRounding = 1.5m;
    private const int ShortLine = 10;
    private const int LongestRest = 7;
    private const int BehindSource = 2;

    public void Read(Reading reading, PlanDraft draft)
    {
        int? year = null;
        Place? yearPlace = null;
        Sentence? before = null;
        Placed? piece = null;
        (int Year, Place Place)? mapping = null;
        bool ofLeave = false, ofRates = false, ofWish = false, asked = false, ofPayList = false;
        var ofSome = false;
        string? head = null;
        TextBlock? headOf = null;
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule })
            {
                before = null;
                continue;
            }

            ofPayList = PayList.Announces(sentence) || (ofPayList && PayList.IsLine(sentence));
            if (ofPayList && PayList.IsLine(sentence))
                continue; // women and men of a group of the pay mapping
            if (PayPieces.Of(placed, piece) is not null)
            {
                piece = placed;
                continue;
            }

            if (sentence.At(Category.TableWords, 0) is { } name && !sentence.Has(Category.Copulas) && (name.Last + 1 == sentence.Tokens.Length || sentence.Tokens[name.Last + 1].Kind == TokenKind.Number))
                continue; // "Tabell 8-4 Kvinneandel i ledende stillinger": the number is that of the table
            if (sentence.IsHead && !(ofLeave && LeaveWeeks.IsLine(sentence)))
            {
                ofLeave = sentence.Has(Category.Leave, 0);
                ofRates = sentence.Has(Category.Rates) && sentence.Populations.Length == 0; // "Sykefravær" above "Kvinner 5,8 %, menn 3,1 %"
                ofWish = sentence.Has(Category.Mappings, 1) && sentence.Tokens.Length <= ShortLine;
                head = FigureContext.NamedBy(sentence);
                headOf = sentence.Block.Kind == BlockKind.Heading ? null : sentence.Block; // "Deltid: …" rules its own paragraph alone
            }

            if (YearOf(reading, draft, sentence) is { } stated)
            {
                year = stated;
                yearPlace = reading.PlaceOf(sentence);
            }

            // The figures of a mapping belong to the year in which it was made.
            if (sentence.Block.Kind == BlockKind.Heading)
                mapping = null;
            else if (FigureContext.MappedIn(reading, placed) is { } made)
                mapping = (made, reading.PlaceOf(sentence));
            ofSome = sentence.Block == before?.Block && IsRest(sentence) && (ofSome || IsOfSome(before));
            var isAnswer = (asked && sentence.Has(Category.Answers)) || (ofWish && FigureContext.IsLine(sentence));
            var boxes = sentence.Block.Kind == BlockKind.TableRow ? FigureBoxes.Of(sentence) : null;
            for (var i = 0; i < (boxes?.Length ?? 1); i++)
            {
                var told = boxes is null ? sentence : boxes[i];
                var byPlace = placed.Area is null && boxes is null && sentence.Has(Category.PlaceWords) && sentence.Has(Category.Percent) && ToldLevels.ReadShares(reading, draft, new FigureContext(sentence, before, year, yearPlace));
                if (isAnswer || (MayCount(told) && SpeaksOfPeople(told)))
                    ReadParts(reading, draft, told == sentence ? placed : placed with { Sentence = told }, new FigureContext(told, before, year, yearPlace) { IsOfLeave = ofLeave, Head = headOf is null || headOf == sentence.Block ? head : null, IsOfSome = ofSome || byPlace || (ofRates && Headcount.CountOfEmployer(sentence) is null), IsAnswer = isAnswer }, mapping);
            }

            asked = (asked && sentence.Block == before?.Block) || (sentence.FirstSign('?') > 0 && sentence.Has(Category.Populations, 2)) || sentence.Has(Category.PartTimeQuestions, 0) || (sentence.Has(Category.PartTimeQuestions, 2) && sentence.Has(Category.Populations, 2));
            before = sentence;
        }
    }

    private static void ReadParts(Reading reading, PlanDraft draft, Placed placed, FigureContext context, (int Year, Place Place)? mapping)
    {
        var sentence = placed.Sentence;
        if (LeaveWeeks.MayTell(context))
        {
            // "Kvinner som avsluttet permisjon i 2024, var borte i 21 uker, menn i 13": one year is that of both.
            var ofWeeks = FigureYears.OneOf(sentence) is { } only && sentence.Has(Category.People, 0) && sentence.Has(Category.People, 1) && LeaveWeeks.Read(reading, draft, Own(context, new YearPart(sentence, only)));
            foreach (var part in ofWeeks ? [] : FigureYears.Split(sentence))
                ofWeeks |= LeaveWeeks.Read(reading, draft, Own(context, part));
            if (ofWeeks || LeaveWeeks.Read(reading, draft, context))
                return; // "To menn tok ut foreldrepermisjon i 2024, i gjennomsnitt 15 uker": the year divides nothing
        }

        var asked = false;
        if (placed.Area is null && ToldLevels.ReadAll(reading, draft, context))
            context = context with { IsOfSome = true }; // what names a part of the staff is no figure of all
        foreach (var clause in sentence.Clauses)
        {
            // "Vi spurte om de ønsker mer; to kvinner svarte ja."
            if (asked && clause.Has(Category.Answers))
                context = context with { IsAnswer = true };
            asked |= clause.Has(Category.PartTimeQuestions, 0);
            foreach (var part in FigureYears.Split(clause))
                ReadPart(clause, part);
        }

        void ReadPart(Sentence clause, YearPart yearPart)
        {
            var (part, own) = yearPart;
            var mapped = part.Has(Category.Mappings, 1) && own is null ? mapping : null;
            var of = mapped is { } made ? context with { Sentence = part, Year = made.Year, YearPlace = made.Place } : Own(context, yearPart);
            if ((clause.Has(Category.Mappings, 1) && part.Populations.Length == 0) || IsAnswer(part))
                of = of with { IsAnswer = true }; // "Ufrivillig deltid: spørreundersøkelse i november 2025, 22 kvinner og 9 menn"
            if (placed.Area is null || Headcount.ToldOfEmployer(part) is not null)
                ReadSentence(reading, draft, of); // "Selskapet har 114 ansatte, hvorav 11 kvinner" below "Arbeidsmiljø"
            else
                ReadInArea(reading, draft, of);
        }

        FigureContext Own(FigureContext context, YearPart part) =>
            part.Year is { } stated ? context with { Sentence = part.Part, Year = stated, YearPlace = reading.PlaceOf(sentence) } : context with { Sentence = part.Part };
    }

    // "… på et spørsmål om de ønsker å arbeide mer: ni kvinner og seks menn svarte ja."
    private static bool IsAnswer(Sentence sentence) =>
        sentence.All(Category.PartTimeQuestions).LastOrDefault(q => q.Key < 2) is { } question && question.Last < sentence.Tokens.Length - 1
        && !GenderWords.Read(sentence, question.Last + 1, sentence.Tokens.Length - 1).IsEmpty && (question.First == 0 || GenderWords.Read(sentence, 0, question.First - 1).IsEmpty);

    // "Totalt" and "fordelt på kjønn" may speak of anything.
    private static bool IsOfPay(Sentence sentence) => sentence.All(Category.Pay).Any(m => m.Key is not (6 or 7));

    // What an area tells is about the area; of the state of all it tells only what it names.
    private static void ReadInArea(Reading reading, PlanDraft draft, FigureContext context)
    {
        var found = GenderWords.Read(context.Sentence);
        if (IsOfPay(context.Sentence) || context.Sentence.Has(Category.Intentions) || FigureContext.Compares(context.Sentence))
            return;
        if (context.IsAnswer || (context.Sentence.Has(Category.Mappings, 1) && !PartTimeAnswers.CountsAsked(context.Sentence)))
            Involuntary(reading, draft, context, found);
        else if (context.Population is { } population && (found is { Women: not null, Men: not null } || found is { WomenPercent: not null, MenPercent: not null })
            && (population != "balance" || (OtherStaff.IsOfAll(context.Sentence, found, draft.Employer.RegularEmployees) && !IsOfSome(context.Sentence) && !context.IsOfSome)))
            AddFigure(reading, draft, context, population, found);
    }

    // Most sentences hold no number, and say nothing of all or nobody.
    private static bool MayCount(Sentence sentence) => sentence.Has(Category.Numbers) || sentence.Has(Category.Quantifiers) || sentence.HasNumber;

    // Numbers of measures, years and laws are figures of nobody.
    private static bool SpeaksOfPeople(Sentence sentence) =>
        sentence.Has(Category.People) || sentence.Has(Category.Populations) || sentence.Has(Category.Quantifiers) || sentence.Has(Category.Headcount) || sentence.Has(Category.ManYears) || sentence.Has(Category.Mappings, 1);

    // The year of a plan is not that of its figures, nor is that of "Publisert 15.03.2024"; the year of a heading above them, of a statement or of a day is.
    private static int? YearOf(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (FigureDayTopic.At(reading, draft, sentence) is { } day)
            return day.Date.First.Year;
        if (!sentence.HasNumber)
            return null;
        var dates = sentence.Dates;
        var speaksOfYear = sentence.Has(Category.Years, 0) || (sentence.Block.Kind == BlockKind.Heading && !sentence.Has(Category.Kinds, (int)DocumentKind.Plan) && sentence.At(Category.Approval, 0) is null);
        return speaksOfYear && FirstWithYear(sentence, dates) is { Last: > 0 } stated && stated.Date.First.Year == stated.Date.Last.Year ? stated.Date.First.Year : null;
    }

    private static DateWords? FirstWithYear(Sentence sentence, List<DateWords> dates)
    {
        foreach (var date in dates)
        {
            if (sentence.Tokens[date.Last].IsYear)
                return date;
        }

        return null;
    }

    private static void ReadSentence(Reading reading, PlanDraft draft, FigureContext context)
    {
        if (context.Sentence.First(Category.Benchmarks) is { } others && context.Sentence.FirstSign(':') is var colon && colon > others.Last && colon < context.Sentence.Tokens.Length - 1)
            context = context with { Sentence = context.Sentence.Part(colon + 1, context.Sentence.Tokens.Length - 1) }; // "Bransjen har 28 %, og vi er langt foran: 52 av oss er kvinner"
        AllOfThem.Read(reading, draft, context);
        if (IsOfPay(context.Sentence) && !context.Sentence.Has(Category.Headcount))
            return;
        if (PartTimersBefore(context.Sentence) is { } comma)
        {
            // "14 kvinner og 3 menn arbeider deltid, av disse er 2 kvinner ufrivillig på deltid."
            AddFigure(reading, draft, context, "part time", GenderWords.Read(context.Sentence, 0, comma - 1));
            Involuntary(reading, draft, context, GenderWords.Read(context.Sentence, comma + 1, context.Sentence.Tokens.Length - 1));
            return;
        }

        var found = SomeOfThose.Of(context.Sentence) ?? GenderWords.Read(context.Sentence);
        if (context.Sentence.Has(Category.PayComparison, 4) || FigureContext.Compares(context.Sentence))
            return; // "kvinner tener 95 % av det menn tener" counts nobody
        if (context.IsAnswer || (context.Sentence.Has(Category.Mappings, 1) && !PartTimeAnswers.CountsAsked(context.Sentence)))
            Involuntary(reading, draft, context, found);
        else if (context.Population is { } population && !(population == "balance" && (IsOfPart(context.Sentence, found, draft.Figures.Balance) || IsOfSome(context.Sentence) || context.IsOfSome || context.IsOfThoseBefore || OtherStaff.IsOfFewer(context.Sentence, draft.Employer.RegularEmployees))))
            AddFigure(reading, draft, context, population, found);
        Headcount.Read(reading, draft, context);
    }

    // "Bare seks prosent av de ansatte i helse er menn" beside 361 women and 94 men: a share of a part of the staff is none of all.
    private static bool IsOfPart(Sentence sentence, GenderReading found, GenderFigure? balance)
    {
        if (found is not { Women: null, Men: null } || balance is not { Women: { IsExact: true } women, Men: { IsExact: true } men } || women.Value + men.Value == 0)
            return false;
        var menPercent = 100 * men.Value / (women.Value + men.Value);
        if (!Differs(found.MenPercent, menPercent) && !Differs(found.WomenPercent, 100 - menPercent))
            return false;
        foreach (var staff in sentence.All(Category.People))
        {
            if (staff.Key == 2 && sentence.At(Category.PlaceWords, staff.Last + 1) is { } place && place.Last + 1 < sentence.Tokens.Length && sentence.At(Category.EmployerWords, place.Last + 1) is null
                && char.IsLower(sentence.Block.Text[sentence.Tokens[place.Last + 1].Start]))
                return true;
        }

        return false;
    }

    // "63 ansatte, 57 av dem kvinner, har fått større stilling", "i salg, hvor seks av ti er menn", "fraværet var 4 % for kvinner".
    private static bool IsOfSome(Sentence sentence)
    {
        var first = FirstNumber(sentence);
        if (first < 0)
            return false;
        if (sentence.All(Category.Sources).Any(s => s.Last < first && first - s.Last <= BehindSource && sentence.Tokens[s.Last + 1].Kind == TokenKind.Word))
            return true; // "Intervjuer med 14 kvinner"
        if (IsOfEvent(sentence, first) || (sentence.Whole is { } whole && IsOfEvent(whole, FirstNumber(whole))) || sentence.Has(Category.Rates))
            return true;
        if (sentence.All(Category.Asides).Any(a => a.First > 0 && (a.Last < first && sentence.IsSign(a.First - 1, ',') || IsFollowedByNumber(sentence, a.Last)) && !sentence.All(Category.People).Any(p => p.Key == 2 && p.First < a.First) && !sentence.All(Category.EmployerWords).Any(e => e.First < a.First)))
            return true;

        // "To kvinner jobber 80 prosent"
        if (sentence.All(Category.WorkVerbs).Any(v => Numbers.At(sentence, v.Last + 1) is { IsPercent: true }))
            return true;

        // "6 prosent av kvinnene svarte", "0,7 prosent for menn" are of the women and of the men.
        return sentence.All(Category.People).Any(p => p.Key is 0 or 1 && p.First > 1 && sentence.Tokens[p.First - 1].Kind == TokenKind.Word && sentence.At(Category.Copulas, p.First - 1) is null && sentence.At(Category.OwnerGlue, p.First - 1) is not { Key: 0 or 1 } && Numbers.Before(sentence, p.First - 2) is { IsPercent: true });
    }

    // "31 ansatte fikk tillegg. 20 kvinner og 11 menn.", "Sykefraværet gikk ned. Kvinner 5,9 prosent."
    private static bool IsRest(Sentence sentence) =>
        (sentence.Tokens.Length <= LongestRest || sentence.At(Category.People, 0) is { Key: 0 or 1 }) && (Numbers.At(sentence, 0) ?? Numbers.At(sentence, 1)) is not null;

    private static bool IsOfEvent(Sentence sentence, int first) => sentence.Has(Category.Events) && IsEventOf(sentence, first);

    private static bool IsEventOf(Sentence sentence, int first) =>
        sentence.All(Category.Events).Any(e => e.Last == first - 1 || e.Last > first && !sentence.All(Category.Copulas).Any(c => c.First > first && c.First < e.First));

    private static bool IsFollowedByNumber(Sentence sentence, int token) =>
        sentence.At(Category.Asides, token) is not { First: 0 } && (Numbers.At(sentence, token + 1) is not null || Numbers.At(sentence, token + 2) is not null);

    private static int FirstNumber(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not null)
                return i;
        }

        return -1;
    }

    private static bool Differs(NumberWords? share, decimal percent) => share is { } stated && Math.Abs(stated.Quantity.Value - percent) > MostRounding;

    /// <summary>The comma between those who work part-time and those of them who do so against their will; null where there is none.</summary>
    private static int? PartTimersBefore(Sentence sentence)
    {
        if (sentence.First(Category.Mappings, 1) is not { } involuntary)
            return null;

        // The words themselves may reach over it: "30 jobber deltid, hvorav 5 ufrivillig".
        for (var i = involuntary.Last - 1; i > 0; i--)
        {
            if ((sentence.IsSign(i, ',') || sentence.IsSign(i, ';') || sentence.IsSign(i, '(')) && (i < involuntary.First || !GenderWords.Read(sentence, i + 1, involuntary.Last).IsEmpty) && sentence.All(Category.Populations).Any(m => m.Key == 2 && m.Last < i) && !GenderWords.Read(sentence, 0, i - 1).IsEmpty)
                return i;
        }

        return null;
    }

    // "64 ansatte ønsket større stilling" gives no gender.
    private static void Involuntary(Reading reading, PlanDraft draft, FigureContext context, GenderReading found)
    {
        if (found.IsEmpty)
            found = found with { Total = OnlyCount(context.Sentence) };
        if (found.IsEmpty)
            return;
        var figure = FigureSlot.Fill(reading, draft, context, "part time mapping.involuntary", draft.PartTimeMapping.Involuntary, found, null);
        draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = figure };
    }

    private static void AddFigure(Reading reading, PlanDraft draft, FigureContext context, string population, GenderReading found)
    {
        if (found is { IsEmpty: false, Total: null } && SomeOfThose.Of(context.Sentence) is null)
            found = found with { Total = InAll(context.Sentence, population) ?? (context.GoesOnCounting ? InAll(context.Sentence.Whole!, population) : null) ?? (population == "balance" ? OtherStaff.Counted(context.Sentence, found) : null) ?? OtherStaff.MadeUp(context.Sentence, found) };
        if (OtherStaff.IsOfNextGroup(found))
        {
            draft.Reject("figures." + population, FigureSlot.Notation(found), reading.PlaceOf(context.Sentence), "the number behind women and men is that of another group");
            return;
        }

        if (found.IsEmpty && population is "temporary" or "part time")
            found = found with { Total = OnlyCount(context.Sentence) };
        if (found.IsEmpty || context.Sentence.Has(Category.SensitiveGroups) || IsChange(context.Sentence) || context.Sentence.Has(Category.Duties) || OtherStaff.IsAhead(reading, context))
            return;
        if (population == "leaders" && LeaderWords.AreOthers(draft, context.Sentence, found) && !LeaderWords.Widen(draft, context.Sentence, found))
        {
            draft.Reject("figures.leaders", context.Sentence.Text, reading.PlaceOf(context.Sentence), "speaks of other leaders than the sentence before");
            return;
        }

        // "12 kvinner og 3 menn har fagbrev" behind "Vi er 643 ansatte": of some of them, whatever they have or do.
        if (population == "balance" && ((!context.CountsStaff && OtherStaff.AreFewer(found, draft.Employer.RegularEmployees)) || OtherStaff.AreOfMany(found, draft.Figures.Balance)))
            return;
        if (population is "temporary" or "part time")
            found = GenderShares.Fitting(draft, context.Sentence, population, found);
        if (found.IsEmpty)
            return;
        var figures = draft.Figures;
        double? confidence = (population == "balance" && !context.SpeaksOfStaff) || context.IsSomewhere || OtherStaff.IsSomewhere(context.Sentence) ? UnclearPopulation : null;
        draft.Figures = population switch
        {
            "leaders" => figures with { Leaders = Fill(figures.Leaders) },
            "temporary" => figures with { Temporary = Fill(figures.Temporary) },
            "part time" => figures with { PartTime = Fill(figures.PartTime) },
            _ => figures with { Balance = Fill(figures.Balance) },
        };
        if (population == "balance")
            AddTotal(draft, context);

        GenderFigure? Fill(GenderFigure? old) => FigureSlot.Fill(reading, draft, context, "figures." + population, old, found, confidence);
    }

    // "Vi hadde 1 840 ansatte. Av disse var 1 402 kvinner og 451 menn": the sentence before gives the sum of which they are the parts.
    private static void AddTotal(PlanDraft draft, FigureContext context)
    {
        if (draft.Figures.Balance is not { Women: not null, Men: not null, Total: null } balance || context.Before is not { } before || !(context.Sentence.First(Category.Headcount, 3) is { First: 0 } || (Numbers.At(context.Sentence, 0) is not null && before.Block == context.Sentence.Block))
            || draft.Employer.RegularEmployees is not { IsExact: true } staff || draft.PlaceOf("employer.regular employees") is not { } place)
            return;
        for (var i = 0; i < before.Tokens.Length; i++)
        {
            if (Numbers.At(before, i) is { IsPercent: false } number && number.Quantity.IsExact && number.Quantity.Value == staff.Value && draft.Note("figures.balance.total", staff.ToString(), place))
            {
                draft.Figures = draft.Figures with { Balance = balance with { Total = staff } };
                return;
            }
        }
    }

    // "har økt fra 33 til 40 prosent siden 2023" tells of two times, and of neither which.
    private static bool IsChange(Sentence sentence) => sentence.Has(Category.Changes) && sentence.All(Category.Deadlines).Any(m =>
        m.Key == 1 && Numbers.At(sentence, m.Last + 1) is { } from && sentence.All(Category.GoalMeasures).Any(to => to.Key == 0 && to.First > from.First && to.First <= from.Last + 2 && Numbers.At(sentence, to.Last + 1) is not null));

    // "tre av oss arbeider deltid": the one number in the sentence.
    private static NumberWords? OnlyCount(Sentence sentence)
    {
        NumberWords? only = null;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { } number)
                continue;
            if (only is not null || number.IsPercent || number.Quantity.Value < 2 || sentence.At(Category.Asides, number.Last + 1) is not null)
                return null; // "Åtte av dem var vikarer" counts some of those before
            only = number;
            i = number.Last;
        }

        if (only is not { } count || sentence.Dates.Count > 0)
            return null;
        return sentence.At(Category.People, count.Last + 1) is { Key: 2 } || sentence.At(Category.Headcount, count.Last + 1) is { Key: 3 } || (count.First == 0 && sentence.First(Category.Populations, 2) is { } partTime && partTime.First == count.Last + 2) ? only : null;
    }

    private static bool IsShare(Sentence sentence, NumberWords number) =>
        sentence.Tokens[number.Last].Kind == TokenKind.Word && sentence.All(Category.OwnerGlue).FirstOrDefault(g => g.Key == 3 && g.Last == number.First - 1) is { Last: > 0 } of && Numbers.Before(sentence, of.First - 1) is { } part && sentence.Tokens[part.Last].Kind == TokenKind.Word;

    // "4 ledere", "20 midlertidig ansatte", "av 72 ansatte".
    private static NumberWords? InAll(Sentence sentence, string population)
    {
        Match? word = population switch
        {
            "leaders" => sentence.First(Category.Populations, 0),
            "temporary" => sentence.First(Category.Populations, 1),
            "part time" => sentence.First(Category.Populations, 2),
            _ => sentence.At(Category.OwnerGlue, 0) is { Key: 3 } ? sentence.First(Category.People, 2) : null,
        };

        // "Åtte av ti butikksjefer" is a share and counts nobody.
        return word is { } named && Numbers.Before(sentence, named.First - 1) is { } number && Counting.IsCount(sentence, number) && !IsShare(sentence, number) ? number : null;
    }
}
