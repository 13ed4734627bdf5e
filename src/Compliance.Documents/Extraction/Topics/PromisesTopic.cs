using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Parts that the document promises and may not have, and what was left empty in it.</summary>
internal sealed class PromisesTopic : ITopic
{
    private const double NotFound = 0.8;
    private const int ShortestStem = 6;
    private const int FewestOfText = 6;

    public void Read(Reading reading, PlanDraft draft)
    {
        var numbered = new NumberedParts(reading);
        foreach (var placed in reading.SentencesWith(Category.Promises))
        {
            if (numbered.Read(draft, placed))
                continue;
            if (placed.Sentence.First(Category.Promises) is { Key: < NumberedParts.Numbered } promise && placed.Sentence.Block.Kind != BlockKind.Heading && !IsTitle(placed.Sentence, promise) && !IsTitleAbove(reading, placed, promise) && !IsContents(placed.Sentence.Block))
                Add(reading, draft, placed, promise);
        }

        AddPlaceholders(reading, draft);
    }

    // It is there when a heading further down has one of the words that follow the promise.
    // "Vedlegg 1: Lønn": the annex itself. "Redegjørelsen er et vedlegg til årsberetningen": the document is one.
    private static bool IsTitle(Sentence sentence, Match promise) =>
        promise.First == 0 && NumberedParts.NumberBehind(sentence, promise) is not null && (sentence.IsSign(promise.Last + 2, ':') || (sentence.IsWholeBlock && sentence.Block.Text[^1] is not ('.' or '?')))
        || NumberedParts.IsTheDocument(sentence, promise);

    // "Vedlegg: Ord og begreper" with its text below, or once more in the document: in the table of contents, or on its own page.
    private static bool IsTitleAbove(Reading reading, Placed placed, Match promise)
    {
        var sentence = placed.Sentence;
        if (promise.First != 0 || !sentence.IsWholeBlock || !sentence.IsSign(promise.Last + 1, ':') || sentence.Block.Text[^1] == '.')
            return false;
        if (placed.Index + 1 < reading.Sentences.Count && reading.Sentences[placed.Index + 1].Sentence is { Block.Kind: BlockKind.Paragraph } below && below.CountOf(TokenKind.Word) >= FewestOfText)
            return true;
        foreach (var other in reading.SentencesWith(Category.Promises))
        {
            if (other.Index != placed.Index && other.Sentence.Text.StartsWith(sentence.Text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // "Innledning ... 3 Status ... 6 Vedlegg": a table of contents.
    private static bool IsContents(TextBlock block) => block.Text.AsSpan().Count("...") > 1;

    private static void Add(Reading reading, PlanDraft draft, Placed placed, Match promise)
    {
        var sentence = placed.Sentence;
        var words = new List<string>();
        for (var i = promise.Last + 1; i < sentence.Tokens.Length && words.Count < 5; i++)
        {
            if (sentence.Tokens[i] is { Kind: TokenKind.Word, Length: >= ShortestStem } token)
                words.Add(token.In(sentence.Block.Text).ToString());
        }

        var begin = sentence.Block.Begin;
        var stems = words.ConvertAll(w => LowerCase.Of(w[..ShortestStem]));
        var resolves = words.Count > 0 && reading.Outline.Headings.Concat(reading.Outline.Labels.Where(l => promise.Key != 0).Select(l => l.Heading)).Any(h =>
            h.Begin > begin && stems.Exists(s => h.LowerText.Contains(s, StringComparison.Ordinal)));
        var place = reading.PlaceOf(sentence);


        // Not found is no statement of the document that the part is missing: it may have been lost on the way. Where it is
        // not even sure that the sentence promises a part, the guess is for a person to confirm.
        var isSure = promise.Key == 0;
        var part = new ItemDraft<PromisedPart>(new PromisedPart { Text = sentence.Text, Resolves = resolves ? true : isSure ? null : false }, place);
        part.With("text", place);
        if (resolves || !isSure)
            part.With("resolves", isSure ? place : place with { Confidence = NotFound });
        else
            part.Searched.Add(new MemberSearch("resolves", new SearchedInVain { Words = words, Expected = reading.Lexicon.Expected("promised part") }));
        draft.PromisedParts.Add(part);
    }

    private static void AddPlaceholders(Reading reading, PlanDraft draft)
    {
        var found = new List<string>();
        foreach (var (block, label) in reading.Outline.EmptyItems)
            Add(label is null ? block.Number + "." : $"{label.Heading.Text} {block.Number}.", reading.PlaceOf(block));

        foreach (var placed in reading.Sentences)
        {
            if (Placeholder(placed.Sentence) is { } words)
                Add(words, reading.Document.PlaceOf(placed.Sentence.Block, placed.Sentence.Start, placed.Sentence.End));
        }

        if (found.Count > 0)
            draft.Document = draft.Document with { Placeholders = found };

        // Each has a place of its own; of those that are alike, the second is called so.
        void Add(string words, Place place)
        {
            found.Add(words);
            var same = found.FindAll(f => f == words).Count;
            draft.NotePlace("document.placeholders", place);
            draft.NotePlace(same == 1 ? $"document.placeholders[{words}]" : $"document.placeholders[{words} #{same}]", place);
        }
    }

    private static string? Placeholder(Sentence sentence)
    {
        if (sentence.First(Category.Placeholders) is { } match)
            return sentence.Words(match);
        return TemplateText.FirstGap(sentence.Block, sentence.Start, sentence.End) is { } gap && gap.Start >= sentence.Start ? sentence.Block.Text[gap.Start..gap.End] : null;
    }
}
