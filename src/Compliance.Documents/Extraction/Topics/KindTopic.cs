using System.Globalization;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What kind of document it is, and why. Of a document that is no employer's plan or statement nothing else is read.</summary>
internal sealed class KindTopic : ITopic
{
    private const double Guess = 0.6;
    private const int HeadSentences = 30;
    private const int TitleHeadings = 4;
    private const int TitleLines = 4;
    private const int FarthestReport = 2;
    private const int LongestTitle = 12;
    private const int LastTitleLine = 2;
    private const int LongestTitleLine = 24;
    private const int LatestKind = 4;
    private const int FewestOfOthers = 3;
    private const int OthersInPlan = 6;
    private const int FewestAdvertWords = 3;
    private const int FewestAddressed = 3;
    private const int LargestShare = 20;
    private const int FewestGaps = 5;
    private const int LargestGapShare = 4;
    private const int LandingContent = 8;
    private const int LeadingContent = 16;
    private const int FewestHeadings = 4;
    private const int FewestOwn = 2;
    private const int FewestOfState = 2;

    public void Read(Reading reading, PlanDraft draft)
    {
        var head = reading.Sentences.Take(HeadSentences).Select(p => p.Sentence).ToArray();
        var headings = head.Where((s, i) => s.Block.Kind == BlockKind.Heading || (i == 0 && s.IsWholeBlock && s.Tokens.Length <= LongestTitle) || (i < TitleLines && NamesReport(s)) || IsTitleLine(head, i)).ToArray();
        var signals = new KindSignals(reading);
        var title = Array.Find(headings, h => Names(h, reading)) is { } named ? named : null;
        var declared = Array.Find(head, h => h.Has(Category.StatementHere));
        if (NotOfEmployer(reading, signals, headings, title, declared) is { } other)
        {
            reading.IsOfOthers = true;
            AddOther(reading, draft, other.Sentence, other.Word, other.Reason);
            return;
        }

        if (title?.First(Category.Kinds) is { Key: (int)DocumentKind.AnnualReport } && (declared ?? ChapterOf(reading, signals)) is { } chapter)
            AddChapter(reading, draft, chapter, signals);
        else if (title?.First(Category.Kinds) is null or { Key: (int)DocumentKind.Other } && Array.Find(head, h => h.Has(Category.DocumentationHere)) is { } documented)
            Set(reading, draft, DocumentKind.Documentation, documented, documented.First(Category.DocumentationHere)!.Value, null, [reading.Lexicon.Expected("kind declared", documented.Words(documented.First(Category.DocumentationHere)!.Value)), .. Treated(reading, signals)]);
        else if (title is not null && title.Has(Category.Handbooks) && Array.Find(headings, h => h != title && h.Has(Category.EqualityWords)) is { } part)
            Set(reading, draft, DocumentKind.Documentation, part, part.First(Category.EqualityWords)!.Value, Guess, [reading.Lexicon.Expected("kind chapter", part.Text), .. Treated(reading, signals)]);
        else if (title?.First(Category.Kinds) is { } kind)
            Set(reading, draft, (DocumentKind)kind.Key, title, kind, null, [reading.Lexicon.Expected("kind title", title.Words(kind)), .. Treated(reading, signals)]);
        else if (declared?.First(Category.StatementHere) is { } itself)
            Set(reading, draft, DocumentKind.Statement, declared, itself, null, [reading.Lexicon.Expected("kind declared", declared.Words(itself)), .. Treated(reading, signals)]);
        else if (signals is { CountsGenders: true, StateFigures: >= FewestOfState, FirstDuty: { } duty, Own: >= FewestOwn, Treated: 0 } && !Array.Exists(head, h => Names(h, reading)))
            Set(reading, draft, DocumentKind.Statement, duty, duty.First(Category.DutyNames)!.Value, null, [reading.Lexicon.Expected("kind both parts")]);
        else if (signals is { CountsGenders: true, StateFigures: >= FewestOfState } && !Array.Exists(head, h => Names(h, reading)) && Array.Find(head, IsOwnStatement) is { } own)
            Set(reading, draft, DocumentKind.Statement, own, own.First(Category.Statement, 0)!.Value, null, [reading.Lexicon.Expected("kind declared", own.Words(own.First(Category.Statement, 0)!.Value)), .. Treated(reading, signals)]);
        else if (signals.Treated > 0 || signals.HasOwners)
            ByMeasures(reading, draft, signals, Array.Find(head, h => Names(h, reading)));
        else if (signals.HasFigures && (Array.Find(head, h => Names(h, reading)) ?? Array.Find(headings, h => h.Has(Category.EqualityWords)) ?? Array.Find(headings, h => h.Has(Category.GenderBalance))) is { } topic)
            ByWords(reading, draft, topic);
        else if (signals is { Own: >= FewestOwn, Equality: >= FewestOwn, FirstEquality: { } equality })
            ByWords(reading, draft, equality);
        else
            AddOther(reading, draft, head.FirstOrDefault(), null, reading.Lexicon.Expected("kind other"));
    }

    // "Her finner du redegjørelsen vår for 2024 om likestilling" above the state and the work; not "redegjørelsen for 2024 ligger på …".
    internal static bool IsOwnStatement(Sentence sentence) =>
        sentence.Has(Category.Statement, 0) && sentence.HasYear && sentence.Has(Category.EqualityWords) && !sentence.Has(Category.Statement, 1) && !sentence.Has(Category.Statement, 2) && !sentence.Has(Category.LawWords)
        && !sentence.Has(Category.LeadsOn) && !sentence.Has(Category.PointsToStatement) && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Negations) && !sentence.Has(Category.EarlierPlan);

    // "Årsrapport 2024 / Styrets beretning / Likestilling", "Årsmelding 2024 · Sak 12/24": above the text, whatever else stands on the line.
    private static bool NamesReport(Sentence sentence) =>
        sentence.First(Category.Kinds) is { Key: (int)DocumentKind.AnnualReport, First: <= FarthestReport } && sentence.Block.Text[sentence.End - 1] != '.';

    // "Granli Bruk AS" alone in the first line, and the name of the document in the next.
    private static bool IsTitleLine(Sentence[] head, int index)
    {
        if (index is 0 or > LastTitleLine)
            return false;
        for (var i = 0; i <= index; i++)
        {
            if (!head[i].IsWholeBlock || head[i].Block.Kind is not (BlockKind.Heading or BlockKind.Paragraph) || head[i].Tokens.Length > (i == index ? LongestTitleLine : LongestTitle) || head[i].Block.Text[^1] is '.' or ':' or '?')
                return false;
        }

        return head[index].First(Category.Kinds) is { First: <= LatestKind };
    }

    // "Redegjørelse for likestilling" in an annual report is the statement, where it has content and does not lead to another.
    private static Sentence? ChapterOf(Reading reading, KindSignals signals)
    {
        if (signals is { HasFigures: false, HasItems: false } || reading.Sentences.Any(p => p.Sentence.Has(Category.PointsToStatement)))
            return null;
        return reading.Sentences.Select(p => p.Sentence).FirstOrDefault(s => s.Has(Category.StatementHere)
            || (s.Block.Kind == BlockKind.Heading && s.Has(Category.Kinds, (int)DocumentKind.Statement) && !s.Has(Category.Kinds, (int)DocumentKind.AnnualReport)));
    }

    private static void AddChapter(Reading reading, PlanDraft draft, Sentence chapter, KindSignals signals)
    {
        reading.IsInAnnualReport = true;
        var itself = chapter.First(Category.StatementHere);
        var reason = itself is { } words ? reading.Lexicon.Expected("kind declared", chapter.Words(words)) : reading.Lexicon.Expected("kind chapter", chapter.Text);
        Set(reading, draft, DocumentKind.Statement, chapter, itself ?? chapter.First(Category.Kinds, (int)DocumentKind.Statement)!.Value, null, [reason, .. Treated(reading, signals)]);
    }

    // "Handlingsplan" alone may be one for anything.
    private static bool Names(Sentence sentence, Reading reading) =>
        sentence.First(Category.Kinds) is { } kind && (sentence.Block.Kind == BlockKind.Heading || (DocumentKind)kind.Key is not (DocumentKind.Questionnaire or DocumentKind.InternalPayMapping)) && (!sentence.All(Category.BareKinds).Any(b => b.First == kind.First && b.Last == kind.Last) || sentence.Has(Category.EqualityWords) || reading.Sentences.Take(TitleHeadings).Any(p => p.Sentence.Has(Category.EqualityWords)));

    private static (Sentence? Sentence, Match? Word, string Reason)? NotOfEmployer(Reading reading, KindSignals signals, Sentence[] headings, Sentence? title, Sentence? declared)
    {
        var words = reading.Lexicon;

        // "Solhaug Barnehager AS" has a plan for its employees: it counts women and men among them.
        if (Array.Find(headings[..Math.Min(headings.Length, TitleHeadings)], h => h.Has(Category.OtherPlans) && CompanyName.Of(h.Block.Text) is null) is { } foreign && foreign.First(Category.OtherPlans) is { } word && !(signals.HasFigures && signals.Staff > signals.Others))
            return (foreign, word, words.Expected("kind not employer", foreign.Words(word)));

        // A university's plan for equality is about its employees and its students; a school's says little of those who work there.
        var most = title?.First(Category.Kinds) is { Key: (int)DocumentKind.Plan } && title.Has(Category.EqualityWords) ? OthersInPlan : 2;
        if (signals.FirstOthers is { } others && signals.Others >= FewestOfOthers && signals.Others > most * signals.Staff)
            return (others, others.First(Category.PeopleOfOthers), words.Expected("kind people of others", others.Words(others.First(Category.PeopleOfOthers)!.Value)));

        // "Kvinner: [antall]": what its user is to write, and neither a figure nor a measure of anybody.
        if (signals is { Gaps: >= FewestGaps, HasOwnFigures: false, FirstMeasures: null } && signals.Gaps * LargestGapShare >= signals.All - signals.Headings)
            return (title ?? headings.FirstOrDefault(), null, words.Expected("kind template"));

        // Questions put to the employer speak to it as advice does: "Hvordan jobber dere med dette?"
        if (declared is null && signals.FirstAddressed is { } advice && signals.Addressed >= FewestAddressed && signals.Addressed * LargestShare >= signals.All && !(signals is { SaysWe: true, HasFigures: true, Advises: false }))
            return (advice, advice.First(Category.Addressed), words.Expected("kind advice"));
        if (declared is null && title?.First(Category.DutyNames) is { } duty && !signals.SaysWe && signals is { HasFigures: false, HasItems: false })
            return (title, duty, words.Expected("kind advice"));
        if (declared is null && title is not null && Genres.IsOnWriting(title))
            return (title, title.First(Category.GenreWords), words.Expected("kind advice"));
        if (signals.FirstAdvert is { } advert && signals.Advert >= FewestAdvertWords && signals.Treated == 0)
            return (advert, advert.First(Category.GenreWords, 0), words.Expected("kind advert", advert.Words(advert.First(Category.GenreWords, 0)!.Value)));
        if (declared is null && OfAnotherGenre(reading, signals, OwnTitle(reading, title)) is { } genre)
            return genre;
        if (title?.First(Category.Kinds) is { Key: (int)DocumentKind.Other } look && !headings.Any(h => h.Has(Category.EqualityWords)))
            return (title, look, words.Expected("kind other title", title.Words(look)));
        var isEmpty = !signals.HasItems && !signals.HasFigures && ((signals.Content == 0 && (signals.Landing > 0 || signals.Headings == signals.All || signals.Headings >= FewestHeadings)) || (signals.Landing > 1 && signals.Content < LandingContent));
        isEmpty |= signals is { LeadsOn: true, CountsGenders: false, HasItems: false, Content: < LeadingContent };
        return isEmpty ? (title ?? headings.FirstOrDefault(), null, words.Expected("kind no content")) : null;
    }

    private static (Sentence? Sentence, Match? Word, string Reason)? OfAnotherGenre(Reading reading, KindSignals signals, Sentence? title)
    {
        if (signals.Genres.Of(title, signals.HasOwnFigures || signals.FirstMeasures is not null, signals.Treated > 0 || signals.HasOwners) is { } genre)
            return (genre.First, genre.First.First(Category.GenreWords), reading.Lexicon.Expected("kind genre", genre.Words));
        return title is null && signals.Treated == 0 && signals.Genres is { IsTold: true, FirstQuote: { } quote } ? (quote, null, reading.Lexicon.Expected("kind told")) : null;
    }

    // What names a plan, a statement or an annual report in the first lines is one, whatever it speaks of below.
    private static Sentence? OwnTitle(Reading reading, Sentence? title) =>
        title?.First(Category.Kinds) is { } kind && (DocumentKind)kind.Key is not (DocumentKind.Other or DocumentKind.Questionnaire) && reading.Sentences.Take(TitleHeadings).Any(p => p.Sentence == title) ? title : null;

    private static IEnumerable<string> Treated(Reading reading, KindSignals signals) =>
        signals.Treated == 0 ? [] : [reading.Lexicon.Expected("kind areas", signals.Treated.ToString(CultureInfo.InvariantCulture))];

    private static void ByMeasures(Reading reading, PlanDraft draft, KindSignals signals, Sentence? named)
    {
        if (named?.First(Category.Kinds) is { } kind && (DocumentKind)kind.Key is DocumentKind.Plan or DocumentKind.Statement or DocumentKind.Documentation)
        {
            Set(reading, draft, (DocumentKind)kind.Key, named, kind, null, [reading.Lexicon.Expected("kind words", named.Words(kind)), .. Treated(reading, signals)]);
            return;
        }

        draft.Document = draft.Document with { Kind = DocumentKind.Plan, KindReasons = signals.Treated > 0 ? [.. Treated(reading, signals)] : [reading.Lexicon.Expected("kind measures")] };
        draft.Note("document.kind", "plan", reading.PlaceOf(signals.FirstMeasures!, Guess));
    }

    private static void ByWords(Reading reading, PlanDraft draft, Sentence topic)
    {
        var word = topic.First(Category.Kinds) ?? topic.First(Category.EqualityWords) ?? topic.First(Category.GenderBalance)!.Value;
        var kind = word.Category == Category.Kinds ? (DocumentKind)word.Key : DocumentKind.Statement;
        if (kind is DocumentKind.Questionnaire or DocumentKind.InternalPayMapping && topic.Block.Kind != BlockKind.Heading)
            kind = DocumentKind.Statement; // "Vi sendte ut et spørreskjema": what the work used, and no name of the text
        Set(reading, draft, kind, topic, word, Guess, [reading.Lexicon.Expected("kind words", topic.Words(word))]);
    }

    private static void AddOther(Reading reading, PlanDraft draft, Sentence? sentence, Match? word, string reason)
    {
        reading.IsUnknown = true;
        draft.Document = draft.Document with { Kind = DocumentKind.Other, KindReasons = [reason] };
        if (sentence is null)
            return;

        // A text that speaks of equality and is not known may still be one for a person to confirm.
        double? confidence = reading.IsOfOthers || !reading.Sentences.Any(p => p.Sentence.Has(Category.EqualityWords)) ? null : Guess;
        var place = word is { } match ? reading.PlaceOf(sentence, match.First, match.Last) : reading.PlaceOf(sentence, confidence);
        draft.Note("document.kind", "other", place);
    }

    // A text that breaks off shows less than the document did: what kind it is, and so what it should show, is then to be confirmed.
    private static void Set(Reading reading, PlanDraft draft, DocumentKind kind, Sentence sentence, Match word, double? confidence, List<string> reasons)
    {
        if (reading.CutOff is not null)
        {
            confidence = Guess;
            reasons.Add(reading.Lexicon.Expected("kind cut off"));
        }

        draft.Document = draft.Document with { Kind = kind, KindReasons = reasons };
        draft.Note("document.kind", CategoryKeys.Word(kind.ToString()), reading.PlaceOf(sentence, word.First, word.Last, confidence));
    }
}
