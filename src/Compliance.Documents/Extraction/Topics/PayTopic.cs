using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The pay mapping: what is claimed, how far it came, and the figures that are printed. The three are kept apart.</summary>
internal sealed class PayTopic : ITopic
{
    private const double FigureIsNoMapping = 0.5;
    private const double UnclearPopulation = 0.6;
    private const int Near = 8;
    private const int AtOnce = 3;
    private const int Owner = 1;
    private const string StatusPath = "pay mapping.status";

    public void Read(Reading reading, PlanDraft draft)
    {
        var states = new List<StatedValue>();
        Place? figures = null, yearPlace = null;
        int? figureYear = null;
        var topic = false;
        Placed? last = null, piece = null;
        Sentence? head = null, heading = null, list = null, current = null;
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            var previous = current;
            current = sentence;
            head = sentence.Start == 0 ? sentence : head;
            heading = sentence.Block.Kind == BlockKind.Heading ? sentence : heading;
            if (sentence.Block.Kind == BlockKind.TableRow && sentence.Has(Category.PayComparison, 4))
                topic = true; // what stands behind a table of pay is about it
            else if (sentence.IsHead)
                topic = sentence.Has(Category.Mappings, 0) || sentence.Has(Category.Pay);
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule })
                continue;

            // "Lønnskartlegging gjøres annethvert år. Den siste er fra 2025 og viser …": the next sentence goes on about it.
            var goesOn = last is { } before && before.Index == placed.Index - 1 && before.Sentence.Block == sentence.Block && (sentence.First(Category.Anaphors) is { First: 0 } || (sentence.First(Category.LastOnes) is { First: 0, Key: 0 } && before.Sentence.Dates.Count == 0 && states.Count == 0) || (sentence.Has(Category.TheMapping) && !sentence.Has(Category.Mappings, 1)));
            if (goesOn || sentence.Has(Category.Mappings, 0) || sentence.Has(Category.Pay, 0))
                last = placed;
            AddClaim(reading, draft, sentence, topic);
            PayScope.Read(reading, draft, sentence, goesOn || IsNamed(sentence, topic), last is { } of && placed.Index - of.Index <= AtOnce && of.Heading == placed.Heading && of.Area == placed.Area);
            var stated = states.Count;
            AddStatus(reading, draft, sentence, topic, goesOn, states);
            if (heading is not null && states.Count > stated)
                AddYearOf(heading, reading, draft);
            PayGap.Read(reading, draft, sentence);
            PayMethod.Read(reading, draft, sentence, topic || goesOn || IsNear(last, placed));
            if (PayList.Announces(sentence))
                list = sentence;
            else if (list is not null && !PayList.Take(reading, draft, sentence))
                list = sentence.Block == list.Block || sentence.Start > 0 ? list : null;
            if (placed.Area is not null && !placed.Area.Is(AreaKind.PayAndConditions))
                continue;
            PayAmounts.Read(reading, draft, sentence);
            if (PayPieces.Take(reading, draft, placed, piece))
            {
                figures ??= reading.PlaceOf(sentence);
                piece = placed;
            }
            else if (PayPairs.Take(reading, draft, sentence) || PayRun.Take(reading, draft, sentence))
                figures ??= reading.PlaceOf(sentence);
            else if (PayWords.Read(sentence, topic, head) is { } pay)
            {
                figures ??= reading.PlaceOf(sentence);
                if (figureYear is null && sentence.Dates is [var date, ..] && !sentence.EndsAt(Category.ComparedWith, date.First - 1))
                {
                    figureYear = date.Date.First.Year;
                    yearPlace = reading.PlaceOf(sentence);
                }

                if (pay.Share is { } share && !(share.Low is not null && share.High is not null && !share.IsExact && share.Value == share.Low))
                    AddShare(reading, draft, sentence, head, previous?.Block == sentence.Block ? previous : null, pay, share);
            }
        }

        AddRefusal(reading, draft, states);
        Conclude(draft, states, yearPlace ?? figures, figureYear);
        GroupCounts.Join(draft);
    }

    // "Fastlønn og bonus er slått sammen" a few sentences behind the mapping, under the same heading.
    private static bool IsNear(Placed? last, Placed placed) =>
        last is { } before && before.Heading == placed.Heading && before.Area == placed.Area && placed.Sentence.All(Category.PayData).Length > 1
        || last is { } near && placed.Index - near.Index <= Near && near.Heading == placed.Heading && near.Area == placed.Area && (placed.Sentence.Has(Category.Pay, 1) || placed.Sentence.Has(Category.Pay, 2) || placed.Sentence.Has(Category.Pay, 3) || placed.Sentence.Has(Category.Pay, 4) || placed.Sentence.Has(Category.Pay, 5) || placed.Sentence.Has(Category.Pay, 8) || (placed.Sentence.Has(Category.DifferencesExplained) && placed.Sentence.First(Category.Anaphors) is { First: 0 }))
        || last is { } just && placed.Index - just.Index <= AtOnce && just.Heading == placed.Heading && just.Area == placed.Area && (placed.Sentence.Has(Category.Pay, PayMethod.Followed) || (placed.Sentence.Has(Category.ParticipationIn) && placed.Sentence.Has(Category.Parties)));

    // "Hvert år kartlegger vi lønnen": a claim, unless it is an intention.
    private static void AddClaim(Reading reading, PlanDraft draft, Sentence sentence, bool topic)
    {
        if (draft.PayMapping.ClaimedFrequency is not null || !IsNamed(sentence, topic) || sentence.First(Category.Recurrence) is not { } often || sentence.Has(Category.Intentions) || sentence.Has(Category.Negations))
            return;
        draft.PayMapping = draft.PayMapping with { ClaimedFrequency = (Recurrence)often.Key };
        draft.Note("pay mapping.claimed frequency", CategoryKeys.Word(((Recurrence)often.Key).ToString()), reading.PlaceOf(sentence));
    }

    private static void AddStatus(Reading reading, PlanDraft draft, Sentence sentence, bool topic, bool goesOn, List<StatedValue> states)
    {
        if (!(IsNamed(sentence, topic) || goesOn) || sentence.Block.Kind == BlockKind.Heading || sentence.IsConditional)
            return;
        if (AddLast(reading, draft, sentence, goesOn, states))
            return;
        if (sentence.All(Category.Progress).MaxBy(m => Strength(m.Key)) is not { } word || IsComing(reading, sentence))
            return;
        if (sentence.First(Category.Intentions) is { } intention && intention.First < word.First)
            return;
        var status = reading.IsRefused(Duty.PayMapping, sentence) ? MappingStatus.NotDone : (MappingStatus)word.Key;
        var place = reading.PlaceOf(sentence, IsOfOwner(draft, sentence) ? UnclearPopulation : null);
        if (status == MappingStatus.NotDone && (!WholeDenial.In(sentence) || (WholeDenial.IsOld(sentence, reading.ReferenceYear) && DateAt(sentence, word.Last + 1) is null)))
            return;
        if (status == MappingStatus.NotDone && (IsBehindMapping(sentence) || (!sentence.Has(Category.Mappings, 0) && states.Exists(s => s.Value == CategoryKeys.Word(nameof(MappingStatus.Completed))))))
            return; // "Ingen senere kartlegging er gjort" behind one that was

        // "Ikke gjennomført i år, siden den ble gjort i fjor."
        if (status == MappingStatus.NotDone && sentence.First(Category.Subordinators, from: word.Last + 1) is { } because && IsCompleted(sentence, because.First + 1))
            (status, sentence, word) = (MappingStatus.Completed, sentence.Part(because.First, sentence.Tokens.Length - 1), word with { First = 0, Last = 0 });

        // "Ikke gjennomført siden 2022": it was, in that year.
        if (status == MappingStatus.NotDone && DateAt(sentence, word.Last + 1) is { } since)
        {
            status = MappingStatus.Completed;
            if (draft.PayMapping.ForYear is null)
            {
                draft.PayMapping = draft.PayMapping with { ForYear = since.Date.First.Year };
                draft.Note("pay mapping.for year", since.Date.First.Year.ToString("0000", null), reading.PlaceOf(sentence, since.First, since.Last));
            }
        }
        states.Add(new StatedValue(CategoryKeys.Word(status.ToString()), place));
        draft.PayMapping = draft.PayMapping with { Status = draft.PayMapping.Status ?? status };
        draft.NotePlace(StatusPath, place);
        if (status == MappingStatus.Completed)
            AddCompletion(reading, draft, sentence);
    }

    // "Lønnskartleggingen for hele konsernet", in the statement of one of its companies: whether it takes in that one, it does not say.
    private static bool IsOfOwner(PlanDraft draft, Sentence sentence) =>
        sentence.Has(Category.OtherCompanies, Owner) && draft.Document.ReportingEntity is not (ReportingEntity.Group or ReportingEntity.Several);

    private static bool IsCompleted(Sentence sentence, int from) => sentence.All(Category.Progress).Any(m => m.First >= from && (MappingStatus)m.Key == MappingStatus.Completed);

    // "Den siste lønnskartleggingen er fra 2021, og neste kommer i 2028."
    private static bool AddLast(Reading reading, PlanDraft draft, Sentence sentence, bool goesOn, List<StatedValue> states)
    {
        if (!(goesOn || sentence.Has(Category.DutyObjects) || sentence.Has(Category.Mappings, 0)) || !sentence.Has(Category.LastOnes))
            return false;
        foreach (var part in sentence.Clauses)
        {
            var comma = part.FirstSign(',');
            var ahead = part.First(Category.Coming) is { First: > 0 } next ? part.Part(0, next.First - 1) : part; // "…, sist for 2022, neste gang for 2024"
            foreach (var clause in (ReadOnlySpan<Sentence>)[part, comma > 0 ? part.Part(0, comma - 1) : part, ahead])
            {
                if ((LastOne.DateOf(clause, Named.PayMapping, mustBeLast: false) ?? (goesOn ? LastOne.DateBehind(clause) : null) ?? LastOne.DateOfMapping(clause)) is not { } date || date.Date.First.Year > (reading.ReferenceYear ?? int.MaxValue))
                    continue;
                var place = reading.PlaceOf(sentence, IsOfOwner(draft, sentence) ? UnclearPopulation : null);
                states.Add(new StatedValue(CategoryKeys.Word(nameof(MappingStatus.Completed)), place));
                draft.PayMapping = draft.PayMapping with { Status = draft.PayMapping.Status ?? MappingStatus.Completed };
                draft.NotePlace(StatusPath, place);
                if (draft.PayMapping.ForYear is not null)
                    return true;
                draft.PayMapping = draft.PayMapping with { ForYear = date.Date.First.Year };
                draft.Note("pay mapping.for year", date.Date.First.Year.ToString("0000", null), place);
                return true;
            }
        }

        return false;
    }

    // "Vi ser ikke behov for noen lønnskartlegging." Where one was done, the words are about another.
    private static void AddRefusal(Reading reading, PlanDraft draft, List<StatedValue> states)
    {
        if (states.Count > 0 || reading.RefusalOf(Duty.PayMapping) is not { } refusal || WholeDenial.IsOld(refusal.Placed.Sentence, reading.ReferenceYear))
            return;
        var place = reading.PlaceOf(refusal);
        states.Add(new StatedValue(CategoryKeys.Word(nameof(MappingStatus.NotDone)), place));
        draft.PayMapping = draft.PayMapping with { Status = MappingStatus.NotDone };
        draft.NotePlace(StatusPath, place);
    }

    // "Etter lønnskartleggingen har vi ikke gjort endringer."
    private static bool IsBehindMapping(Sentence sentence) =>
        sentence.All(Category.Refusals).Any(m => m.First == 0 && CategoryKeys.Of(Category.Refusals)![m.Key] == "adjunct") && sentence.First(Category.Mappings, 0) is { First: <= 2 };

    private static DateWords? DateAt(Sentence sentence, int token) => sentence.Dates.Find(d => d.First == token);

    // "Lønnskartlegging 2024" above a mapping that was done and has no year of its own.
    private static void AddYearOf(Sentence heading, Reading reading, PlanDraft draft)
    {
        if (draft.PayMapping is not { Status: MappingStatus.Completed, ForYear: null } || !heading.Has(Category.Mappings, 0)
            || heading.Dates is not [{ Date.Precision: DatePrecision.Year } only])
            return;
        draft.PayMapping = draft.PayMapping with { ForYear = only.Date.First.Year };
        draft.Note("pay mapping.for year", only.Date.First.Year.ToString("0000", null), reading.PlaceOf(heading, only.First, only.Last));
    }

    // "Ny lønnskartlegging (ikke gjort)" says nothing of the last one.
    private static bool IsComing(Reading reading, Sentence sentence) => sentence.Has(Category.Coming) && (IsAhead(sentence) || PartTimeMappingTopic.IsNext(reading, sentence));

    private static bool IsAhead(Sentence sentence) => sentence.All(Category.Coming).Any(c =>
        sentence.At(Category.Mappings, c.Last + 1) is { Key: 0 } || sentence.At(Category.TheMapping, c.Last + 1) is not null || sentence.At(Category.MappingVerbs, c.Last + 1) is not null);

    // Under a heading of pay "kartleggingen" is the one of pay.
    private static bool IsNamed(Sentence sentence, bool topic) =>
        sentence.Has(Category.Mappings, 0) || (topic && sentence.Has(Category.TheMapping) && !sentence.Has(Category.Mappings, 1)) || (topic && (sentence.First(Category.MappingVerbs) ?? sentence.First(Category.Progress)) is { First: 0 } && !sentence.Has(Category.Mappings, 1));

    // "started, but not finished" says more than "started".
    private static int Strength(int progress) => (MappingStatus)progress switch
    {
        MappingStatus.NotDone => 3,
        MappingStatus.Unfinished => 4,
        MappingStatus.Completed => 2,
        _ => 1,
    };

    // "Den neste er i 2026 for året 2025": all that stands behind it, up to a comma, is of another one.
    private static bool IsOneClause(Sentence sentence, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (sentence.IsSign(i, ',') || sentence.IsSign(i, ';'))
                return false;
        }

        return true;
    }

    private static void AddCompletion(Reading reading, PlanDraft draft, Sentence sentence)
    {
        // "… and will repeat it in 2026": what is to come completes nothing.
        // "… og gjentas i 2026", "… (forrige gang 2022)" tell of another one.
        var dates = sentence.Dates.FindAll(d => !sentence.All(Category.Intentions).Any(will => will.First < d.First) && !sentence.All(Category.Coming).Any(next => next.Last < d.First && IsOneClause(sentence, next.Last, d.First)) && !sentence.All(Category.TimesBefore).Any(before => before.Last < d.First && before.Last >= d.First - AtOnce));
        var asOf = dates.Count > 1 ? dates.FindIndex(d => sentence.All(Category.AsOf).Any(m => m.Last == d.First - 1) || sentence.All(Category.DataFrom).Any(m => m.Last == d.First - 1)) : dates.FindIndex(d => sentence.All(Category.DataFrom).Any(m => m.Last == d.First - 1)); // "gjort på lønnsdata per 1.12.2023"
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            var place = reading.PlaceOf(sentence, date.First, date.Last);

            // "foretatt i 2025, etter lønn per 31.12.2024": the day of the pay gives the year, and the other date tells when it was done.
            var ofPay = asOf < 0 ? date.Date.Precision == DatePrecision.Year : i == asOf;
            if (ofPay && draft.PayMapping.ForYear is null)
            {
                draft.PayMapping = draft.PayMapping with { ForYear = date.Date.First.Year };
                draft.Note("pay mapping.for year", date.Date.First.Year.ToString("0000", null), place);
            }
            else if (!ofPay && (draft.PayMapping.CompletedOn is not { } before || before.First < date.Date.First))
            {
                // Of several mappings the last one counts.
                draft.PayMapping = draft.PayMapping with { CompletedOn = date.Date };
                draft.Replace("pay mapping.completed on", place);
            }
        }
    }

    private static void AddShare(Reading reading, PlanDraft draft, Sentence sentence, Sentence? head, Sentence? before, PayReading pay, Quantity share)
    {
        var place = reading.PlaceOf(sentence);
        if (draft.PayMapping.ByGender is null)
        {
            draft.PayMapping = draft.PayMapping with { ByGender = true };
            draft.Note("pay mapping.by gender", "true", place);
        }

        if (pay.Population is not { } population)
        {
            if (sentence.Has(Category.PayData) && draft.IsStated("pay mapping.total womens share of mens pay"))
                draft.Reject("pay mapping.total womens share of mens pay", share.ToString(), place, "is of a part of the pay"); // "av menns fastlønn" beside all pay in a table
            else if (draft.Note("pay mapping.total womens share of mens pay", share.ToString(), IsOfAll(sentence, before, pay) ? place : place with { Confidence = UnclearPopulation }))
                draft.PayMapping = draft.PayMapping with { TotalWomensShareOfMensPay = share };
            return;
        }

        // "Internt" and "blant konsulentene" tell whom a number is about; they are no groups of positions.
        if (pay.IsGuess)
            place = place with { Confidence = UnclearPopulation };
        var counts = PayWords.CountsOf(sentence, head);
        var group = new PayGroup { Name = pay.IsGroup ? population : null, Population = pay.IsGroup ? null : population, Women = counts.Women?.Quantity, Men = counts.Men?.Quantity, WomensShareOfMensPay = share, FiguresShown = true };
        var drafted = new ItemDraft<PayGroup>(group, place).With("womens share of mens pay", place).With(pay.IsGroup ? "name" : "population", place).With("figures shown", place);
        if (counts is { Women: not null, Men: not null })
            drafted.With("women", place).With("men", place);
        draft.PayGroups.Add(drafted);
    }

    // "Gruppen med høyskole viser at kvinner får 76,5 %", "Ser man bare på grunnlønn, er den 99 %" behind a sentence on engineers: of whom
    // it speaks is for a person to confirm, and so is "vi gjør ikke forskjell", which gives no figure.
    private static bool IsOfAll(Sentence sentence, Sentence? before, PayReading pay) =>
        !pay.IsWords && sentence.At(Category.Populations, 0) is null && (sentence.Has(Category.Totals) || !(sentence.Has(Category.Pay, 4) || sentence.Has(Category.Pay, 5) || (before is not null && (PayWords.PopulationOf(before) is not null || PayWords.IsOfGroup(before)))));

    // A claim that it is done every year is no evidence that it was, and a figure is no mapping: neither is a status.
    // "Kartleggingen er ikke gjennomført. Den ble påbegynt i 2022": what was begun and not done was not done.
    private static void AddStates(PlanDraft draft, List<StatedValue> states)
    {
        if (states.Exists(s => s.Value == CategoryKeys.Word(nameof(MappingStatus.Completed))) || states.Find(s => s.Value == CategoryKeys.Word(nameof(MappingStatus.NotDone))) is not { } denied)
        {
            draft.Contradict(StatusPath, [.. states.OrderBy(s => s.Place.Line)]);
            return;
        }

        draft.PayMapping = draft.PayMapping with { Status = MappingStatus.NotDone };
        draft.Replace(StatusPath, denied.Place);
    }

    private static void Conclude(PlanDraft draft, List<StatedValue> states, Place? figures, int? figureYear)
    {
        if (states.Select(s => s.Value).Distinct().Count() > 1)
            AddStates(draft, states);

        // What covers a year was not completed before it: that was another mapping.
        if (draft.PayMapping is { ForYear: { } covered, CompletedOn: { } completed } && completed.Last.Year < (int)covered.Value)
        {
            draft.PayMapping = draft.PayMapping with { CompletedOn = null };
            draft.Forget("pay mapping.completed on");
        }

        // A statement that shows the pay of groups shows it for its own year, or says otherwise; a person has to confirm it.
        if (figureYear is null && draft.PayMapping.CompletedOn is null && draft.PayGroups.Find(g => g.Item.WomensShareOfMensPay is not null || g.Item is { WomensAverage: not null, MensAverage: not null }) is { } shown && draft.Document.Kind == DocumentKind.Statement)
            (figureYear, figures) = ((int?)draft.Document.ReferenceYear?.Value, shown.Place);
        if (figureYear is { } year && figures is not null && draft.PayMapping.ForYear is null)
        {
            draft.PayMapping = draft.PayMapping with { ForYear = year };
            draft.Note("pay mapping.for year", year.ToString(System.Globalization.CultureInfo.InvariantCulture), figures with { Confidence = FigureIsNoMapping });
        }
    }
}
