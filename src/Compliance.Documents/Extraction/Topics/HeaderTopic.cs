using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Title, year, period, approval and employer: what stands at the head of a document.</summary>
internal sealed class HeaderTopic : ITopic
{
    private const double GuessedYear = 0.6;
    private const int HeadSentences = 40;
    private const int TitleSentences = 4;
    private const int LongestTitle = 20;
    private const int DayOfFigures = 4;
    private const int OrganisationDigits = 9;
    private const int LongestApprover = 4;
    private const int LongestSubtitle = 12;
    private const int LastSentences = 3;
    private const int SignedSentences = 12;
    private const int LongestPlace = 5;
    private const int FarthestYear = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        AddTitle(reading, draft);
        if (reading.IsOfOthers)
            return;
        AddYear(reading, draft);
        AddEmployer(reading, draft);
        AddApproval(reading, draft);
        AddVersion(reading, draft);
        AddEntity(reading, draft);
    }

    private static IEnumerable<Placed> HeadAndEnd(Reading reading) =>
        reading.Sentences.Take(HeadSentences).Concat(reading.Sentences.Skip(Math.Max(HeadSentences, reading.Sentences.Count - LastSentences)));

    // "Versjon 2.1".
    private static void AddVersion(Reading reading, PlanDraft draft)
    {
        foreach (var placed in HeadAndEnd(reading))
        {
            var sentence = placed.Sentence;
            if (sentence.First(Category.VersionWords) is not { } word)
                continue;
            var first = word.Last + 1;
            while (sentence.IsSign(first, ':') || sentence.IsSign(first, '.'))
                first++;
            if (first >= sentence.Tokens.Length || sentence.Tokens[first] is not { Kind: TokenKind.Number, IsPercent: false })
                continue;
            var last = first;
            while (sentence.IsSign(last + 1, '.') && last + 2 < sentence.Tokens.Length && sentence.Tokens[last + 2] is { Kind: TokenKind.Number } && sentence.Tokens[last + 2].Start == sentence.Tokens[last + 1].End)
                last += 2;
            draft.Document = draft.Document with { Version = sentence.Words(first, last) };
            draft.Note("document.version", sentence.Words(first, last), reading.PlaceOf(sentence, word.First, last));
            return;
        }
    }

    // Several entities one by one, or a group as one: its figures are those of no single employer.
    private static void AddEntity(Reading reading, PlanDraft draft)
    {
        var names = reading.Entities.Names;
        var heading = names.Count > 0
            ? reading.Sentences.FirstOrDefault(p => names.Any(n => p.Sentence.Text.Contains(n, StringComparison.OrdinalIgnoreCase)))?.Sentence
            : reading.Sentences.Take(HeadSentences).FirstOrDefault(p => p.Sentence.Has(Category.GroupWords))?.Sentence;
        if (heading is null)
            return;
        var entity = reading.Entity is not null ? ReportingEntity.LegalEntity : reading.Entities.AreSeveral ? ReportingEntity.Several : ReportingEntity.Group;
        if (reading.Entities.AreSeveral)
        {
            draft.Document = draft.Document with { Entities = names };
            draft.NotePlace("document.entities", reading.PlaceOf(heading));
        }

        draft.Document = draft.Document with { ReportingEntity = entity };
        draft.Note("document.reporting entity", CategoryKeys.Word(entity.ToString()), reading.PlaceOf(heading));
    }

    // The first heading that names a kind of document, or a line at the head that does, else the first heading.
    private static void AddTitle(Reading reading, PlanDraft draft)
    {
        var headings = reading.Sentences.Take(HeadSentences).Where((s, i) => (s.Sentence.Block.Kind == BlockKind.Heading || (i < TitleSentences && IsTitleLine(s.Sentence))) && !IsPath(s.Sentence)).ToArray();
        var title = Array.Find(headings, h => h.Sentence.Has(Category.Kinds) || h.Sentence.Has(Category.EqualityWords))?.Sentence ?? headings.FirstOrDefault()?.Sentence;
        if (title is null)
            return;
        draft.Document = draft.Document with { Title = title.Block.Text.TrimEnd(':') };
        draft.Note("document.title", title.Block.Text, reading.PlaceOf(title.Block));
    }

    // "Granli Bruk AS" / "Likestillingsredegjørelse 2024 med handlingsplan for mangfold 2024–2026"
    private static bool IsTitleLine(Sentence sentence) =>
        sentence.IsWholeBlock && sentence.Block.Kind == BlockKind.Paragraph && sentence.HasYear && sentence.Tokens.Length <= LongestTitle && sentence.Block.Text[^1] is not ('.' or ':' or '?' or ',')
        && (sentence.Has(Category.Kinds) || sentence.Has(Category.EqualityWords)) && !sentence.Has(Category.Approval);

    // "Hjem / Om oss / Likestilling", "Home > People > Equality": where a page stands among others.
    private static bool IsPath(Sentence sentence)
    {
        var steps = 0;
        for (var i = 1; i < sentence.Tokens.Length - 1; i++)
            steps += sentence.IsSign(i, '/') || sentence.IsSign(i, '>') || sentence.IsSign(i, '›') || sentence.IsSign(i, '»') ? 1 : 0;
        return steps > 1;
    }

    private static void AddYear(Reading reading, PlanDraft draft)
    {
        // A heading that names the plan or statement and a year comes before a sentence such as "For året 2023".
        foreach (var pass in new Func<Sentence, bool>[]
        {
            IsTitle,
            SaysPeriod,
            KindTopic.IsOwnStatement,
            s => s.Block.Kind == BlockKind.Heading && s.Has(Category.Years, 1) && !s.Has(Category.EarlierPlan) && !s.Has(Category.TimesBefore),
            s => s.Has(Category.Years, 0),
            IsSubtitle,
        })
        {
            var (isTitle, isSubtitle, isPeriod) = (pass == IsTitle, pass == IsSubtitle, pass == SaysPeriod);
            var most = isTitle || isSubtitle ? TitleSentences : isPeriod || pass == KindTopic.IsOwnStatement ? HeadSentences : int.MaxValue;
            foreach (var placed in reading.Sentences)
            {
                var sentence = placed.Sentence;
                if (placed.Index >= most)
                    break;
                if (placed.Area is not null || (sentence.Has(Category.LawWords) && !(isTitle && sentence.Has(Category.Kinds))) || !pass(sentence) || YearIn(sentence, isPeriod) is not { } date)
                    continue;
                if (isSubtitle && date.Date.IsExact && EndOf(sentence, date) == date.Date.First && sentence.Dates.Count == 1)
                {
                    SetDated(reading, draft, sentence, date);
                    continue;
                }

                SetYear(reading, draft, date.Date.First, EndOf(sentence, date), reading.PlaceOf(sentence));
                return;
            }
        }

        if (draft.Document.Kind is DocumentKind.Statement or DocumentKind.AnnualReport)
            AddYearOfFigures(reading, draft);
    }

    // The first date that tells its year; that of a period stands behind the words for one.
    private static DateWords? YearIn(Sentence sentence, bool isPeriod) =>
        sentence.Dates.Find(d => sentence.Tokens[d.Last].IsYear && (!isPeriod || d.First > PeriodWords(sentence)!.Value.Last)) is { Last: > 0 } date ? date : null;

    // "31.05.2022" alone at the head of a page: the day on which it was published, and no period.
    private static void SetDated(Reading reading, PlanDraft draft, Sentence sentence, DateWords date)
    {
        if (draft.Document.Dated is null && draft.Note("document.dated", date.Date.ToString(), reading.PlaceOf(sentence, date.First, date.Last)))
            draft.Document = draft.Document with { Dated = date.Date };
    }

    // A page without a year in its title: the year whose last day its figures are of, else the one that they name most, for a person
    // to confirm.
    private static void AddYearOfFigures(Reading reading, PlanDraft draft)
    {
        var latest = draft.Document.Dated?.Last.Year ?? int.MaxValue;
        var years = new Dictionary<int, (int Count, Place Place)>();
        (int Year, Place Place)? stated = null;
        foreach (var placed in reading.FactsWith(Category.People, Category.AsOf))
        {
            var sentence = placed.Sentence;
            if (sentence.Has(Category.Intentions) || sentence.Has(Category.Acts) || sentence.Has(Category.EarlierPlan))
                continue;
            var ofFigures = FigureDayTopic.Of(sentence);
            foreach (var date in sentence.Dates)
            {
                if (!sentence.Tokens[date.Last].IsYear || date.Date.Last.Year is var year && year > latest || sentence.EndsAt(Category.Deadlines, date.First - 1, 0))
                    continue;
                // "Tallene er per 31.12.2023" says of which year they are; sentences about people also name the years before.
                var ofDay = date.Date.IsExact && (sentence.EndsAt(Category.AsOf, date.First - 1) || ofFigures == date);
                if (ofDay && ofFigures == date && date.Date.First is { Month: 12, Day: 31 } && (stated is null || year > stated.Value.Year))
                    stated = (year, reading.PlaceOf(sentence));
                var weight = ofDay ? DayOfFigures : sentence.Has(Category.People) ? 1 : 0;
                if (weight > 0)
                    years[year] = years.TryGetValue(year, out var before) ? (before.Count + weight, before.Place) : (weight, reading.PlaceOf(sentence, GuessedYear));
            }
        }

        if (years.Count == 0)
            return;
        var most = years.OrderByDescending(y => y.Value.Count).ThenByDescending(y => y.Key).First();
        var known = stated is { } day && day.Year == most.Key ? day : (Year: most.Key, most.Value.Place);
        (reading.ReferenceYear, reading.IsYearGuessed) = (known.Year, known.Place.Confidence is not null);
        draft.Document = draft.Document with { ReferenceYear = known.Year };
        draft.Note("document.reference year", known.Year.ToString("0000", null), known.Place);
    }

    private static bool IsTitle(Sentence sentence) => sentence.Has(Category.Years, 1) && ((sentence.Block.Kind == BlockKind.Heading && sentence.First(Category.Approval) is not { First: 0 }) || (sentence.Start == 0 && (sentence.Tokens.Length <= LongestSubtitle || IsLongTitle(sentence)) && !sentence.Has(Category.Approval)));

    // "Equality, Diversity & Inclusion Statement 2025 pursuant to the Act, sections 26 and 26 a", the name and its year at once.
    private static bool IsLongTitle(Sentence sentence) =>
        sentence.IsWholeBlock && sentence.Tokens.Length <= 2 * LongestSubtitle && sentence.Block.Text[^1] != '.' && sentence.Has(Category.Acts) && sentence.First(Category.Kinds) is { First: <= FarthestYear + 1 } kind
        && kind.Last + 1 < sentence.Tokens.Length && (sentence.Tokens[kind.Last].IsYear || sentence.Tokens[kind.Last + 1].IsYear);

    // "Direktoratet for havbunn, 2024–2025" below the title.
    private static bool IsSubtitle(Sentence sentence) => (sentence.IsWholeBlock || IsYearsAlone(sentence)) && sentence.Tokens.Length <= LongestSubtitle && !sentence.Has(Category.People) && !sentence.Has(Category.Approval) && !sentence.Has(Category.AsOf);

    // "2022–2025. Vedtatt av styret 8. juni 2022."
    private static bool IsYearsAlone(Sentence sentence) =>
        sentence is { Start: 0, Tokens.Length: <= 4, HasNumber: true } && sentence.Dates is [{ First: 0, Date: var period }, ..] && period.First.Year < period.Last.Year;

    // "Planen gjelder for perioden 2024–2026", "Gjelder 2026": what holds for the document stands near its head, and the years right behind.
    private static bool SaysPeriod(Sentence sentence) =>
        PeriodWords(sentence) is { } words && (words.First <= FarthestYear || sentence.Has(Category.DocumentWords) || sentence.Has(Category.Kinds) || sentence.Has(Category.BareKinds)) && sentence.Dates.Exists(d => d.First > words.Last && d.First <= words.Last + FarthestYear);

    // "Neste kartlegging gjelder 2027" says it of the mapping.
    private static Match? PeriodWords(Sentence sentence) => sentence.Has(Category.Coming) || sentence.Has(Category.TheMapping) || sentence.Has(Category.Mappings) ? null : sentence.First(Category.Years, 2);

    // "1. januar 2025 til 31. desember 2026": two days that the sentence puts a period between.
    private static DateOnly EndOf(Sentence sentence, DateWords begin) =>
        sentence.Dates.Find(d => d.First == begin.Last + 2) is { } end && end.Date.Last > begin.Date.Last
        && (sentence.IsSign(begin.Last + 1, '–') || sentence.IsSign(begin.Last + 1, '-') || sentence.At(Category.GoalMeasures, begin.Last + 1) is { Key: 0 })
            ? end.Date.Last : begin.Date.Last;

    private static void SetYear(Reading reading, PlanDraft draft, DateOnly first, DateOnly last, Place place)
    {
        // A plan begins in its first year; what looks back on several stands in the last of them.
        var year = draft.Document.Kind is DocumentKind.Statement or DocumentKind.AnnualReport ? last.Year : first.Year;
        reading.ReferenceYear = year;
        draft.Document = draft.Document with { ReferenceYear = year };
        draft.Note("document.reference year", year.ToString("0000", null), place);
        if (first == last)
            return; // a day is no period
        draft.Document = draft.Document with { PeriodStart = first, PeriodEnd = last };
        draft.Note("document.period start", first.ToString("O", null), place);
        draft.Note("document.period end", last.ToString("O", null), place);
    }

    private static void AddEmployer(Reading reading, PlanDraft draft)
    {
        EmployerName.Read(reading, draft);
        foreach (var placed in reading.SentencesWith(Category.Sectors, Category.LegalForms, Category.OrganisationNumber, Category.Demand, Category.Documentation))
        {
            var sentence = placed.Sentence;
            SectorWords.AddStated(reading, draft, sentence);
            AddNumber(reading, draft, sentence);
            AddDemand(reading, draft, sentence);
            AddDocumentation(reading, draft, sentence);
        }

        SectorWords.AddOfName(reading, draft);
    }

    // A municipality, a county and the state are public whatever the text says.
    public static void AddPublicSector(PlanDraft draft, LegalForm form, Place place)
    {
        if (draft.Employer.Sector is not null || form is not (LegalForm.Municipality or LegalForm.County or LegalForm.State))
            return;
        draft.Employer = draft.Employer with { Sector = Sector.Public };
        draft.Note("employer.sector", "public", place);
    }

    // "Org.nr. 923 456 781": nine digits behind the word.
    private static void AddNumber(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (draft.Employer.OrganisationNumber is not null || sentence.First(Category.OrganisationNumber) is not { } word)
            return;
        var digits = new System.Text.StringBuilder();
        for (var i = word.Last + 1; i < Math.Min(sentence.Tokens.Length, word.Last + 8) && digits.Length < OrganisationDigits; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Number)
                continue;
            digits.Append(string.Concat(sentence.Words(i, i).Where(char.IsAsciiDigit)));
            if (digits.Length != OrganisationDigits)
                continue;
            draft.Employer = draft.Employer with { OrganisationNumber = digits.ToString() };
            draft.Note("employer.organisation number", digits.ToString(), reading.PlaceOf(sentence, word.First, i));
        }
    }

    private static void AddDemand(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.First(Category.Demand) is not { } demand)
            return;
        var demanded = demand.Key == 0;
        if (demanded && (sentence.IsConditional || sentence.Has(Category.LawWords) || !sentence.Has(Category.Parties)))
            return; // a customer may demand things, too
        if (draft.Note("employer.party demand", demanded ? "true" : "false", reading.PlaceOf(sentence)))
            draft.Employer = draft.Employer with { PartyDemand = demanded };
    }

    private static void AddDocumentation(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.Has(Category.Documentation) || sentence.Has(Category.Negations) || sentence.Has(Category.Intentions))
            return;
        draft.Document = draft.Document with { IsTheDocumentation = true };
        draft.NotePlace("document.is the documentation", reading.PlaceOf(sentence));
    }

    private static void AddApproval(Reading reading, PlanDraft draft)
    {
        foreach (var placed in HeadAndEnd(reading))
        {
            var sentence = placed.Sentence;
            if (sentence.Has(Category.Policies) && !sentence.Has(Category.DocumentWords) && !sentence.Has(Category.Kinds))
                continue; // "retningslinjene mot trakassering, vedtatt 4. mai 2012"
            if (sentence.First(Category.Approval) is not { } approval || sentence.Dates.Find(d => d.First > approval.Last && d.Date.IsExact) is not { Last: > 0 } date)
                continue;
            draft.Document = draft.Document with { Dated = date.Date };
            draft.Note("document.dated", date.Date.ToString(), reading.PlaceOf(sentence, date.First, date.Last));
            var by = date.First - 1;
            while (by > approval.Last && (sentence.Tokens[by].Kind == TokenKind.Sign || sentence.At(Category.AsOf, by) is not null || sentence.At(Category.PlaceWords, by) is not null))
                by--; // "… by the board on 24 March"
            var from = sentence.IsSign(approval.Last + 1, ':') ? approval.Last + 2 : approval.Last + 1;
            if (ApproverOf(sentence, from, by) is { } approver)
            {
                draft.Document = draft.Document with { ApprovedBy = approver };
                draft.NotePlace("document.approved by", reading.PlaceOf(sentence, approval.First, date.First - 1));
            }

            return;
        }

        AddSigned(reading, draft);
    }

    // "styret i Granli AS"; not "sammen med årsberetningen", an address, or what stands in the next cell.
    private static string? ApproverOf(Sentence sentence, int from, int by)
    {
        while (from <= by && sentence.At(Category.PlaceWords, from) is { } place)
            from = place.Last + 1;
        for (var i = from; i <= by; i++)
        {
            var ends = sentence.Tokens[i].Kind == TokenKind.Sign && sentence.Block.Text[sentence.Tokens[i].Start] is not ('.' or '-' or '&' or ',');
            if (ends || (i > from && sentence.BeginsCell(i)))
                by = i - 1;
        }

        if (from > by)
            return null;
        var named = sentence.Matches.Any(m => m.First >= from && m.Last <= by && m.Category is Category.Bodies or Category.Committees or Category.Owners);
        return named || (by - from < LongestApprover && sentence.Tokens[from].Kind == TokenKind.Word && char.IsUpper(sentence.Block.Text[sentence.Tokens[from].Start]) && !Enumerable.Range(from, by - from + 1).Any(i => sentence.IsSign(i, '.'))) ? sentence.Words(from, by) : null;
    }

    // "Brandbu, 14. mai 2024" above the names at the end: where and when it was signed.
    private static void AddSigned(Reading reading, PlanDraft draft)
    {
        if (draft.Document.Dated is not null)
            return;
        foreach (var placed in reading.Sentences.Skip(Math.Max(0, reading.Sentences.Count - SignedSentences)))
        {
            var sentence = placed.Sentence;
            if (!sentence.IsWholeBlock || sentence.Dates is not [{ Date.IsExact: true, First: >= 2 and <= LongestPlace } date] || !sentence.IsSign(date.First - 1, ',') || date.Last < sentence.Tokens.Length - 2 || !char.IsUpper(sentence.Block.Text[sentence.Start]))
                continue;
            draft.Document = draft.Document with { Dated = date.Date };
            draft.Note("document.dated", date.Date.ToString(), reading.PlaceOf(sentence, date.First, date.Last));
            return;
        }
    }
}
