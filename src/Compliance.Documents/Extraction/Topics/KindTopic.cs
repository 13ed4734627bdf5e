using System.Globalization;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What kind of document it is, and why.</summary>
internal sealed class KindTopic : ITopic
{
    private const double Guess = 0.6;
    private const int HeadSentences = 30;
    private const int FewestAddressed = 3;
    private const int LargestShare = 20;

    public void Read(Reading reading, PlanDraft draft)
    {
        var head = reading.Sentences.Take(HeadSentences).Select(p => p.Sentence).ToArray();
        var headings = head.Where(s => s.Block.Kind == BlockKind.Heading).ToArray();
        if (Array.Find(headings, h => h.Has(Category.OtherPlans)) is { } foreign && foreign.First(Category.OtherPlans) is { } word)
        {
            reading.IsOfOthers = true;
            Set(reading, draft, DocumentKind.Other, foreign, word, null, [reading.Lexicon.Expected("kind not employer", foreign.Words(word))]);
            return;
        }

        if (Advice(reading) is { } advice)
        {
            reading.IsOfOthers = true;
            Set(reading, draft, DocumentKind.Other, advice, advice.First(Category.Addressed)!.Value, null, [reading.Lexicon.Expected("kind advice")]);
            return;
        }

        var named = Array.Find(headings, h => h.Has(Category.Kinds)) ?? Array.Find(head, h => h.Has(Category.Kinds));
        var treated = reading.Outline.Areas.Count(a => a.Repeats is null && a.Of(Label.Measures).Any(l => l.Entries.Exists(e => !e.IsEmpty && !Denials.IsNone(e))));
        var reasons = new List<string>();
        if (treated > 0)
            reasons.Add(reading.Lexicon.Expected("kind areas", treated.ToString(CultureInfo.InvariantCulture)));
        if (named?.First(Category.Kinds) is { } kind)
        {
            var isTitle = named.Block.Kind == BlockKind.Heading;
            reasons.Insert(0, reading.Lexicon.Expected(isTitle ? "kind title" : "kind words", named.Words(kind)));
            Set(reading, draft, (DocumentKind)kind.Key, named, kind, isTitle || treated > 0 ? null : Guess, reasons);
        }
        else if (treated > 0)
        {
            draft.Document = draft.Document with { Kind = DocumentKind.Plan, KindReasons = reasons };
            draft.Note("document.kind", "plan", reading.PlaceOf(reading.Outline.Areas[0].Block, Guess));
        }
        else
        {
            draft.Document = draft.Document with { Kind = DocumentKind.Other, KindReasons = [reading.Lexicon.Expected("kind other")] };
            if (head.Length > 0)
                draft.Note("document.kind", "other", reading.PlaceOf(head[0], Guess));
        }
    }

    // A text for employers, such as guidance, speaks to its reader and asks; a plan tells of the employer itself.
    private static Sentence? Advice(Reading reading)
    {
        Sentence[] addressed = [.. reading.Sentences.Select(p => p.Sentence).Where(s => s.Has(Category.Addressed))];
        return addressed.Length >= FewestAddressed && addressed.Length * LargestShare >= reading.Sentences.Count ? addressed[0] : null;
    }

    private static void Set(Reading reading, PlanDraft draft, DocumentKind kind, Sentence sentence, Match word, double? confidence, List<string> reasons)
    {
        draft.Document = draft.Document with { Kind = kind, KindReasons = reasons };
        draft.Note("document.kind", CategoryKeys.Word(kind.ToString()), reading.PlaceOf(sentence, word.First, word.Last, confidence));
    }
}
