using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The mapping of involuntary part-time work: how far it came, how it was done, and what was asked.</summary>
internal sealed class PartTimeMappingTopic : ITopic
{
    private const int FarthestQuestion = 3;
    private const double NotFound = 0.6;
    private const int LongestBareWord = 9;
    private const int MostQuestions = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        var last = -1 - FarthestQuestion;
        Sentence? chosen = null, notInYear = null;
        Placed? question = null, before = null;
        TextBlock? denied = null;
        var isHeaded = false;
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind == BlockKind.Heading)
                isHeaded = sentence.Has(Category.Mappings, 1) && !sentence.Has(Category.Mappings, 0) && !sentence.Has(Category.Pay);
            var topic = sentence.Has(Category.Mappings, 1) || (isHeaded && IsMappingOfHead(sentence));
            var asked = PartTimeAnswers.AskedIn(sentence);
            if (topic || (asked is not null && sentence.Has(Category.PartTimeQuestions, 0) && sentence.Has(Category.Populations, 2)))
                last = placed.Index;
            if (sentence.Block.Kind == BlockKind.Heading || placed.Label is { Label: Label.Measures or Label.Goals or Label.Schedule })
                continue;
            if (placed.Index - last <= FarthestQuestion)
            {
                AddQuestions(reading, draft, sentence, asked is null && question is null && IsDefinition(sentence) ? NotFound : null);

                // "Spørsmålet ble stilt i medarbeidersamtalene høsten 2024."
                if (asked is not null && !Intends(sentence) && !sentence.IsConditional && sentence.Block != denied)
                {
                    AddStatus(reading, draft, sentence, MappingStatus.Completed);
                    AddQuoted(reading, draft, placed);
                    question = last == placed.Index ? placed : question;
                }
            }

            // "Vi spurte alle deltidsansatte i mars. To kvinner ønsker større stilling."
            if (topic && before is { } earlier && earlier.Index == placed.Index - 1 && earlier.Sentence.Block == sentence.Block && !sentence.IsConditional && !sentence.Has(Category.PartTimeQuestions, 3))
                AddStatus(reading, draft, earlier.Sentence, MappingStatus.Completed);
            before = asked is not null && !topic && sentence.Has(Category.Populations, 2) && !Intends(sentence) && !sentence.IsConditional ? placed : null;

            if (PartTimeAnswers.AreNo(question, placed) is { } sure)
                SetNobody(reading, draft, sentence, sure ? null : NotFound);
            if (sentence.IsConditional || Intends(sentence) || IsNext(reading, sentence))
                continue;
            if (IsNotAsked(sentence, chosen is { } told && told.Block == sentence.Block))
            {
                AddStatus(reading, draft, sentence, MappingStatus.NotDone);
                denied = sentence.Block; // "… Et spørsmål om dette ble tatt ut av undersøkelsen."
                chosen = sentence;
                continue;
            }

            chosen = topic || sentence.Has(Category.Voluntary) || (chosen?.Block == sentence.Block && placed.Index - last <= 1) ? sentence : null;
            if (IsOwnChoice(sentence))
                SetNobody(reading, draft, sentence, null);
            else if (IsChoiceOfMost(sentence))
                AddStatus(reading, draft, sentence, MappingStatus.Completed, NotFound);
            if (!topic && !IsOwnChoice(sentence))
                continue;
            var clauses = sentence.Clauses;
            for (var i = 0; i < clauses.Length; i++)
                AddNobody(reading, draft, clauses[i], sentence);
            MappingStatus? status = reading.IsRefused(Duty.PartTimeMapping, sentence) && !DeniesItself(sentence) ? MappingStatus.NotDone : sentence.First(Category.Progress) is { } word ? (MappingStatus)word.Key : null;
            if (status == MappingStatus.NotDone && (!WholeDenial.In(sentence) || WholeDenial.IsOld(sentence, reading.ReferenceYear)))
                continue;
            if (status == MappingStatus.NotDone && FigureYears.OneOf(sentence) is not null)
                notInYear ??= sentence.Has(Category.Recurrence) ? null : sentence; // "… ikke i 2023, da dette gjøres hvert annet år": the other year may have been the one
            else if (status is { } stated)
                AddStatus(reading, draft, sentence, stated, null, FigureContext.MappedIn(reading, placed));
            else if (sentence.Has(Category.Sources) && sentence.Has(Category.Mappings, 1))
                AddStatus(reading, draft, sentence, MappingStatus.Completed); // "Alle sier i medarbeidersamtalene at …"
        }

        // "Ikke kartlagt i 2023" beside a mapping of 2024: one of two years is enough.
        if (notInYear is not null && (draft.PartTimeMapping.Status is not (MappingStatus.Completed or MappingStatus.Started) || draft.PartTimeMapping.ForYear is not { IsExact: true } done || done.Value == FigureYears.OneOf(notInYear)))
            AddStatus(reading, draft, notInYear, MappingStatus.NotDone);

        // Where it was done, or somebody was counted, the words are about something else.
        if (draft.PartTimeMapping is { Status: null, Involuntary: null } && reading.RefusalOf(Duty.PartTimeMapping) is { } refusal && !WholeDenial.IsOld(refusal.Placed.Sentence, reading.ReferenceYear) && draft.Note("part time mapping.status", CategoryKeys.Word(nameof(MappingStatus.NotDone)), reading.PlaceOf(refusal)))
            draft.PartTimeMapping = draft.PartTimeMapping with { Status = MappingStatus.NotDone };
        AddSomebody(reading, draft);
        AddYear(reading, draft);
        AddYearOfResult(draft);
    }

    // "Mange i butikk arbeider deltid. Vi har ikke spurt dem.", "… Det ble sist kartlagt i 2021.": somebody does, and then a mapping is missed.
    private static void AddSomebody(Reading reading, PlanDraft draft)
    {
        if (draft.PartTimeMapping.Involuntary is { } counted && SomebodyOf(draft, counted) is { } place)
        {
            if (draft.Note("figures.all full time", "false", place))
                draft.Figures = draft.Figures with { AllFullTime = false };
            return;
        }

        var isMissed = draft.PartTimeMapping.Status == MappingStatus.NotDone || (draft.PartTimeMapping.ForYear is { } mapped && reading.ReferenceYear > (int)mapped.Value + 1);
        if (!isMissed || draft.Figures.AllFullTime is not null || draft.Figures.PartTime is not null || draft.PlaceOf("part time mapping.status") is not { Confidence: null } told)
            return;
        foreach (var placed in reading.Facts)
        {
            if (!IsNear(reading, placed.Sentence, told) || !placed.Sentence.Clauses.Any(NamesSomebody) || !draft.Note("figures.all full time", "false", reading.PlaceOf(placed.Sentence)))
                continue;
            draft.Figures = draft.Figures with { AllFullTime = false };
            return;
        }
    }

    // "96 kvinner ønsket større stilling": whoever works part-time involuntarily works part-time.
    private static Place? SomebodyOf(PlanDraft draft, GenderFigure counted)
    {
        if (draft.Figures.AllFullTime is not null || draft.Figures.PartTime is { Women: not null } or { Men: not null } or { Total: not null })
            return null;
        var member = counted.Women is { Low: > 0 } ? "women" : counted.Men is { Low: > 0 } ? "men" : null;
        return member is not null && draft.PlaceOf("part time mapping.involuntary." + member) is { Confidence: null } place ? place : null;
    }

    private static bool IsNear(Reading reading, Sentence sentence, Place told)
    {
        var place = reading.PlaceOf(sentence);
        return place.Line <= told.Line && place.Line >= reading.PlaceOf(sentence.Block).Line && Math.Abs(place.Line - told.Line) <= FarthestQuestion;
    }

    // "Deltidsansatte", "arbeider deltid"; not "ufrivillig deltid", and not "ingen deltidsansatte".
    private static bool NamesSomebody(Sentence clause)
    {
        if (clause.IsConditional || clause.Has(Category.Quantifiers, 1) || clause.Has(Category.Coming))
            return false;
        foreach (var part in clause.Populations)
        {
            if (part.Key == 2 && !clause.All(Category.Mappings).Any(m => m.First <= part.First && m.Last >= part.Last) && !clause.All(Category.DutyObjects).Any(m => m.First <= part.First && m.Last >= part.Last && m.Key == Named.PartTimeMapping)
                && (clause.Words(part).Contains(' ', StringComparison.Ordinal) || part.Last - part.First > 0 || IsPeople(clause, part)))
                return true;
        }

        return false;
    }

    // The word itself counts people, or people or work stand beside it: "deltidsansatte", "arbeider deltid", "arbeider 60 prosent deltid".
    private static bool IsPeople(Sentence clause, Match part) =>
        (Numbers.Before(clause, part.First - 1) is { IsPercent: true } share && clause.EndsAt(Category.WorkVerbs, share.First - 1)) || clause.Tokens[part.First].Length > LongestBareWord || clause.EndsAt(Category.WorkVerbs, part.First - 1) || clause.Has(Category.People, 2);

    // A statement that tells of the mapping without its year tells of its own year, or of that of the result; a person has to confirm it.
    private static void AddYear(Reading reading, PlanDraft draft)
    {
        if (draft.Document.Kind == DocumentKind.Plan)
            return; // the year of a plan is to come
        if (draft.PartTimeMapping is not ({ Status: MappingStatus.Completed, ForYear: null } or { Status: null, ForYear: null, Involuntary: { Women: not null, Men: not null } }) || (draft.PartTimeMapping.Involuntary?.Year is { } of ? (int)of.Value : reading.ReferenceYear) is not { } year || (draft.PlaceOf("part time mapping.status") ?? draft.PlaceOf("part time mapping.involuntary.women")) is not { } place)
            return;
        draft.PartTimeMapping = draft.PartTimeMapping with { ForYear = year };
        draft.Note("part time mapping.for year", year.ToString("0000", null), place with { Confidence = NotFound });
    }

    // The result of a mapping is of its year.
    private static void AddYearOfResult(PlanDraft draft)
    {
        if (draft.PartTimeMapping is not { ForYear: { IsExact: true } year, Involuntary: { Year: null } result } || draft.PlaceOf("part time mapping.for year") is not { Confidence: null } place)
            return;
        draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = result with { Year = year } };
        draft.NotePlace("part time mapping.involuntary.year", place);
    }

    // "Kartlegging av ufrivillig deltid gjøres neste gang våren 2026."
    internal static bool IsNext(Reading reading, Sentence sentence) =>
        sentence.Has(Category.Coming) && reading.ReferenceYear is { } year && sentence.Dates.Count > 0 && AreBehind(sentence.Dates, year);

    private static bool AreBehind(List<DateWords> dates, int year)
    {
        foreach (var date in dates)
        {
            if (date.Date.First.Year <= year)
                return false;
        }

        return true;
    }

    // "Ønsker" in "ønsker større stilling" is what the part-timers want, not what the employer means to do.
    private static bool Intends(Sentence sentence) => sentence.Has(Category.Intentions) && MeansTo(sentence);

    private static bool MeansTo(Sentence sentence)
    {
        foreach (var will in sentence.All(Category.Intentions))
        {
            if (!IsOfWish(sentence, will))
                return true;
        }

        return false;
    }

    private static bool IsOfWish(Sentence sentence, Match will)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.Category is Category.Mappings or Category.PartTimeQuestions or Category.Voluntary && match.First <= will.First && will.Last <= match.Last)
                return true;
        }

        return false;
    }

    // "Vi har valgt å ikke spørre om ønsket stillingsstørrelse", "vi har ikke tall for ufrivillig deltid"; "de fleste ønsker deltid selv. Vi har ikke spurt dem om dette."
    private static bool IsNotAsked(Sentence sentence, bool follows)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Has(Category.PartTimeQuestions, 3) && !clause.Has(Category.PartTimeQuestions, 1)
                && ((follows && clause.Has(Category.Anaphors)) || clause.Matches.Any(m => m is { Category: Category.Mappings, Key: 1 } or { Category: Category.Populations, Key: 2 } or { Category: Category.PartTimeQuestions, Key: 0 } or { Category: Category.PayData, Key: (int)PayDatum.PositionFraction })))
                return true;
        }

        return false;
    }

    // "Alle som arbeider deltid, gjør det etter eget ønske", "alle har heltid, unntatt to som selv har bedt om mindre".
    private static bool IsOwnChoice(Sentence sentence) =>
        sentence.Has(Category.Voluntary) && sentence.Has(Category.Quantifiers, 0) && !sentence.Has(Category.Negations) && !sentence.Has(Category.PartTimeQuestions, 4)
        && (sentence.Has(Category.Populations, 2) || sentence.Has(Category.Populations, 4) || sentence.Has(Category.Mappings, 1));

    // "De fleste deltidsansatte ønsker det selv": somebody has asked them, or believes to know; a person has to confirm which.
    private static bool IsChoiceOfMost(Sentence sentence) => sentence.Has(Category.Voluntary) && !sentence.Has(Category.Negations) && !sentence.Has(Category.PartTimeQuestions, 4) && sentence.Has(Category.Populations, 2);

    // "Kartlagt i mai 2024 i medarbeidersamtalene", "Kartleggingen ble gjort i 2023" below "Ufrivillig deltid".
    private static bool IsMappingOfHead(Sentence sentence) =>
        !sentence.Has(Category.Mappings) && !sentence.Has(Category.Pay) && (sentence.Has(Category.TheMapping) || sentence.First(Category.Progress) is { First: 0 });

    // "Alle deltidsansatte fikk to spørsmål: Ønsker du større stilling? Kan du ta den nå?"
    private static void AddQuoted(Reading reading, PlanDraft draft, Placed placed)
    {
        for (var i = placed.Index + 1; i < reading.Sentences.Count && i <= placed.Index + MostQuestions && reading.Sentences[i].Sentence is { IsQuestion: true } question && question.Block == placed.Sentence.Block; i++)
            AddQuestions(reading, draft, question, null);
    }

    private static void AddStatus(Reading reading, PlanDraft draft, Sentence sentence, MappingStatus status, double? confidence = null, int? sameYear = null)
    {
        var place = reading.PlaceOf(sentence, confidence);
        if (draft.Note("part time mapping.status", CategoryKeys.Word(status.ToString()), place))
            draft.PartTimeMapping = draft.PartTimeMapping with { Status = status };
        if (status != MappingStatus.NotDone && (sentence.Dates is [var date, ..] ? date.Date.First.Year : sameYear) is { } year && draft.PartTimeMapping.ForYear is null)
        {
            draft.PartTimeMapping = draft.PartTimeMapping with { ForYear = year };
            draft.Note("part time mapping.for year", year.ToString("0000", null), place);
        }

        if (draft.PartTimeMapping.Channel is null && sentence.First(Category.Sources) is { } source)
        {
            var channel = (MappingSource)source.Key switch { MappingSource.Survey => MappingChannel.Survey, MappingSource.AppraisalTalks => MappingChannel.AppraisalTalks, _ => MappingChannel.Other };
            draft.PartTimeMapping = draft.PartTimeMapping with { Channel = channel };
            draft.NotePlace("part time mapping.channel", reading.PlaceOf(sentence, source.First, source.Last));
        }
    }

    // "Vi spurte om de ønsker å arbeide mer, og om de er tilgjengelige for det."
    private static void AddQuestions(Reading reading, PlanDraft draft, Sentence sentence, double? confidence)
    {
        if (sentence.First(Category.PartTimeQuestions) is not { } question || PartTimeAnswers.IsDenied(sentence, question) || PartTimeAnswers.TellsAnswer(sentence) || Intends(sentence) || (sentence.EndsAt(Category.Relatives, question.First - 1) && PartTimeAnswers.AskedIn(sentence) is null))
            return; // "Medarbeidere som vil ha flere timer, tar det opp selv"
        var place = reading.PlaceOf(sentence, confidence);
        if (sentence.Has(Category.PartTimeQuestions, 0) && draft.Note("part time mapping.asked on wish", "true", place))
            draft.PartTimeMapping = draft.PartTimeMapping with { AskedOnWish = true };
        if (sentence.Has(Category.PartTimeQuestions, 1) && draft.Note("part time mapping.asked on availability", "true", place))
            draft.PartTimeMapping = draft.PartTimeMapping with { AskedOnAvailability = true };
    }

    // "There is no involuntary part-time work": it is denied, and not that anybody mapped it.
    private static bool DeniesItself(Sentence sentence) =>
        sentence.First(Category.Quantifiers, 1) is { } none && sentence.At(Category.Mappings, none.Last + 1) is { Key: 1 } && !sentence.Has(Category.MappingVerbs) && !sentence.Has(Category.TheMapping);

    // "Ufrivillig deltid er deltid der den ansatte ønsker å arbeide mer" tells what the words mean, and of nobody who was asked.
    private static bool IsDefinition(Sentence sentence) =>
        sentence.First(Category.Mappings, 1) is { First: <= 1 } && !sentence.HasNumber && !sentence.Has(Category.WeWords) && !sentence.Has(Category.Sources) && !sentence.Has(Category.MappingVerbs) && !sentence.Has(Category.Answers) && !sentence.EndsWithColon;

    // "Ingen arbeider ufrivillig deltid", "ingen har oppgitt at de ønsker større stilling".
    // What the employer believes, "we consider that no one works part-time against their wish", nobody was asked.
    private static void AddNobody(Reading reading, PlanDraft draft, Sentence clause, Sentence whole)
    {
        if (!clause.Has(Category.Mappings, 1) || whole.Has(Category.PartTimeQuestions, 4) || clause.Has(Category.People, 0) != clause.Has(Category.People, 1))
            return;
        if (clause.First(Category.Quantifiers, 1) is { } nobody && clause.At(Category.MappingVerbs, nobody.Last + 1) is null && clause.At(Category.Parties, nobody.Last + 1) is not { Key: (int)Party.UnionRepresentative or (int)Party.EmployeeRepresentative or (int)Party.SafetyRepresentative } && !clause.Has(Category.Progress, (int)MappingStatus.NotDone) && !(nobody.First == 0 && clause.Has(Category.Progress)))
            SetNobody(reading, draft, clause, null);
        else if (clause.Has(Category.NoneFound))
            SetNobody(reading, draft, clause, IsMapped(reading, draft, whole) ? null : NotFound); // "vi har ikke avdekket ufrivillig deltid": whether anybody looked is another question
    }

    // "Kartleggingen i 2024 …. Ufrivillig deltid ble ikke avdekket": the same paragraph says that it was looked for.
    private static bool IsMapped(Reading reading, PlanDraft draft, Sentence sentence) =>
        draft.PartTimeMapping.Status == MappingStatus.Completed && draft.PlaceOf("part time mapping.status") is { Confidence: null } told && IsNear(reading, sentence, told);

    private static void SetNobody(Reading reading, PlanDraft draft, Sentence sentence, double? confidence)
    {
        if (draft.PartTimeMapping.Involuntary is not null)
            return;
        var place = reading.PlaceOf(sentence, confidence);
        draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = new GenderFigure { Women = 0, Men = 0 } };
        draft.NotePlace("part time mapping.involuntary", place);
        draft.Note("part time mapping.involuntary.women", "0", place);
        draft.Note("part time mapping.involuntary.men", "0", place);
    }
}
