using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The public statement of LDL § 26 a: this document itself, or what it says of one.</summary>
internal sealed class StatementTopic : ITopic
{
    private const int LongestHeading = 14;
    private const int Told = 5;
    private const int NearDenial = 3;
    private const double Intended = 0.7;

    public void Read(Reading reading, PlanDraft draft)
    {
        // The chapter of an annual report is the statement.
        var chapter = reading.IsInAnnualReport || draft.Document.Kind == DocumentKind.AnnualReport ? reading.Sentences.FirstOrDefault(p => IsChapter(p.Sentence))?.Sentence : null;
        var isStatement = draft.Document.Kind == DocumentKind.Statement || chapter is not null;
        if (chapter is not null)
            Publish(reading, draft, chapter, PublicationPlace.AnnualReport);
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            if (isStatement && IsPartHeading(sentence))
                AddPart(reading, draft, sentence);
            var points = sentence.Has(Category.PointsToStatement);
            if (points)
                AddPointer(reading, draft, sentence);
            if (!sentence.Has(Category.Statement) || IsOfOtherLaw(sentence))
                continue;
            if (!points && sentence.Has(Category.Statement, 1) && IsOfStatement(sentence) && !sentence.Has(Category.Negations))
                Publish(reading, draft, sentence, PublicationPlace.AnnualReport);
            else if (isStatement && sentence.First(Category.Statement, 2) is { } open && NamesItself(sentence, open))
                PublishAt(reading, draft, sentence, open);
        }

        if (!isStatement && draft.Statement.ForYear is null)
            AddLast(reading, draft);

        // "Vi utarbeider ingen redegjørelse." A statement says so of none but others.
        if (!isStatement && draft.Statement.Exists is null && reading.RefusalOf(Duty.Statement) is { } refusal && draft.Note("statement.exists", "false", reading.PlaceOf(refusal)))
            draft.Statement = draft.Statement with { Exists = false };
        if (isStatement && reading.ReferenceYear is { } year && draft.Statement.ForYear is null)
        {
            draft.Statement = draft.Statement with { ForYear = year, Exists = true };
            draft.Copy("document.reference year", "statement.for year");
            draft.Copy("document.kind", "statement.exists");
        }
    }

    // "Redegjørelsen etter åpenhetsloven ligger på nettsiden": another one.
    private static bool IsOfOtherLaw(Sentence sentence) => sentence.Has(Category.Refusals, RefusalReader.OtherLaw) && !sentence.Has(Category.EqualityWords) && !sentence.Has(Category.Acts);

    // "Vår siste redegjørelse gjelder 2022."
    private static void AddLast(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.Clauses)
        {
            if (!placed.Sentence.Has(Category.LastOnes) || !placed.Sentence.Has(Category.DutyObjects))
                continue;
            var comma = placed.Sentence.FirstSign(',');
            var clause = comma > 0 ? placed.Sentence.Part(0, comma - 1) : placed.Sentence;
            if (LastOne.DateOf(clause, Named.Statement, mustBeLast: true) is not { } date || date.Date.First.Year > (reading.ReferenceYear ?? int.MaxValue))
                continue;
            draft.Statement = draft.Statement with { Exists = true, ForYear = date.Date.First.Year };
            draft.NotePlace("statement.exists", reading.PlaceOf(placed.Sentence));
            draft.Note("statement.for year", date.Date.First.Year.ToString("0000", null), reading.PlaceOf(placed.Sentence));
            return;
        }
    }

    // "Redegjørelsen står i årsberetningen", "tilstanden og arbeidet gjøres det rede for i årsrapporten"; not "bruken av midlene …".
    private static bool IsOfStatement(Sentence sentence) =>
        sentence.Has(Category.Statement, 0) || (sentence.Has(Category.Statement, Told) && !sentence.Has(Category.Intentions) && (sentence.Has(Category.Statement, 3) || sentence.Has(Category.Statement, 4) || sentence.Has(Category.EqualityWords)));

    // "Redegjørelsen ligger på …", "publisert på …"; not "personalhåndboken ligger på …".
    private static bool NamesItself(Sentence sentence, Match open)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.Category == Category.Negations && Math.Abs(match.First - open.First) <= NearDenial && !sentence.IsSign(match.Last + 1, '.'))
                return false; // "org. no. 923 456 781" denies nothing
            if (match.First < open.First && (match.Category is Category.Policies or Category.Handbooks || match is { Category: Category.PolicySubjects, Key: not (int)PolicySubject.Other }))
                return false;
        }

        return open.First == 0 || sentence.Tokens[open.First - 1].Kind == TokenKind.Sign || sentence.Has(Category.Statement, 0) || sentence.Has(Category.DocumentWords) || sentence.Has(Category.Kinds) || sentence.First(Category.Anaphors) is { First: 0 } || sentence.Tokens.Length <= LongestHeading && sentence.Has(Category.Approval);
    }

    // The annual report says where the statement is found; the statement is not in it.
    private static void AddPointer(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.Has(Category.Intentions))
            return;
        var points = !sentence.Has(Category.Negations);
        if (draft.Note("statement.annual report points to it", points ? "true" : "false", reading.PlaceOf(sentence)))
            draft.Statement = draft.Statement with { AnnualReportPointsToIt = points };
    }

    // "Del 1: Tilstand" is a heading also where its layout does not show it.
    private static bool IsPartHeading(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Heading || (sentence.IsWholeBlock && sentence.Tokens.Length <= LongestHeading && LabelWords.PrefixOf(sentence).Length > 0);

    private static bool IsChapter(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Heading && (sentence.Has(Category.EqualityWords) || sentence.Has(Category.Kinds, (int)DocumentKind.Statement));

    private static void AddPart(Reading reading, PlanDraft draft, Sentence sentence)
    {
        var place = reading.PlaceOf(sentence);
        if (sentence.Has(Category.Statement, 3) && draft.Statement.CoversState is null)
        {
            draft.Statement = draft.Statement with { CoversState = true };
            draft.NotePlace("statement.covers state", place);
        }

        if (sentence.Has(Category.Statement, 4) && draft.Statement.CoversWork is null)
        {
            draft.Statement = draft.Statement with { CoversWork = true };
            draft.NotePlace("statement.covers work", place);
        }
    }

    private static void Publish(Reading reading, PlanDraft draft, Sentence sentence, PublicationPlace where)
    {
        // "Skal legges ut på nettsidene": that it was is for a person to confirm.
        var place = reading.PlaceOf(sentence, sentence.Has(Category.Intentions) ? Intended : null);
        draft.Statement = draft.Statement with { Exists = true, PublishedIn = where };
        draft.NotePlace("statement.exists", place);
        draft.NotePlace("statement.published in", place);
        if (sentence.Divided is null && sentence.Dates is [{ Date.Precision: DatePrecision.Year } date, ..] && draft.Statement.ForYear is null)
        {
            draft.Statement = draft.Statement with { ForYear = date.Date.First.Year };
            draft.NotePlace("statement.for year", place);
        }
    }

    private static void PublishAt(Reading reading, PlanDraft draft, Sentence sentence, Match open)
    {
        if (sentence.Dates is [{ Date.Precision: DatePrecision.Year } of, ..] && of.Date.First.Year < (reading.ReferenceYear ?? 0))
            return; // "redegjørelsen for 2022 ligger på …" is an older one
        var (first, last) = AddressIn(sentence, open);
        var address = first > last ? "" : sentence.Words(first, last).TrimEnd('.');
        if (address.Contains("intra", StringComparison.OrdinalIgnoreCase))
            return; // what the employees alone can read is not public
        Publish(reading, draft, sentence, PublicationPlace.PublicDocument);
        if (address.Length == 0)
            return;
        draft.Statement = draft.Statement with { Address = address };
        draft.NotePlace("statement.address", reading.PlaceOf(sentence));
    }

    private static bool IsAddress(Sentence sentence, int token) =>
        token < sentence.Tokens.Length && sentence.Words(token, token) is var word && (word.StartsWith("www", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    // "ligger på selskapets nettside, og årsberetningen …", "publiseres på www.granli.no innen 30. juni": behind the last word for a place, up to what is no place.
    private static (int First, int Last) AddressIn(Sentence sentence, Match open)
    {
        var first = open.Last + 1;
        foreach (var word in sentence.All(Category.PlaceWords))
        {
            if (word.First >= open.First && word.Last <= open.Last)
                first = word.Last + 1;
        }

        var last = first - 1;
        while (last + 1 < sentence.Tokens.Length && !(sentence.IsSign(last + 1, ',') && !IsAddress(sentence, last + 2)) && sentence.At(Category.OwnerGlue, last + 1) is not { Key: 0 } && sentence.At(Category.Deadlines, last + 1) is null)
            last++;
        return (first, last);
    }
}
