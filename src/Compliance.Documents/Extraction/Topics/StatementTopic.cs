using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The public statement of LDL § 26 a: this document itself, or what it says of one.</summary>
internal sealed class StatementTopic : ITopic
{
    private const int LongestHeading = 14;

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
            if (sentence.Has(Category.PointsToStatement))
                AddPointer(reading, draft, sentence);
            else if (sentence.Has(Category.Statement, 1) && sentence.Has(Category.Statement, 0) && !sentence.Has(Category.Negations))
                Publish(reading, draft, sentence, PublicationPlace.AnnualReport);
            else if (isStatement && sentence.First(Category.Statement, 2) is { } open)
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

    // "Vår siste redegjørelse gjelder 2022."
    private static void AddLast(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.Clauses)
        {
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
        var place = reading.PlaceOf(sentence);
        draft.Statement = draft.Statement with { Exists = true, PublishedIn = where };
        draft.NotePlace("statement.exists", place);
        draft.NotePlace("statement.published in", place);
        if (sentence.Dates is [{ Date.Precision: DatePrecision.Year } date, ..] && draft.Statement.ForYear is null)
        {
            draft.Statement = draft.Statement with { ForYear = date.Date.First.Year };
            draft.NotePlace("statement.for year", place);
        }
    }

    private static void PublishAt(Reading reading, PlanDraft draft, Sentence sentence, Match open)
    {
        Publish(reading, draft, sentence, PublicationPlace.PublicDocument);
        if (open.Last + 1 >= sentence.Tokens.Length)
            return;
        draft.Statement = draft.Statement with { Address = sentence.Words(open.Last + 1, sentence.Tokens.Length - 1).TrimEnd('.') };
        draft.NotePlace("statement.address", reading.PlaceOf(sentence));
    }
}
