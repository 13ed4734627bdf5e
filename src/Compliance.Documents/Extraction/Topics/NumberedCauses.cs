using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Causes that name their risk by its number: "Til 1.2: Ombyggingen er utsatt. Til 1.3: …".</summary>
internal static class NumberedCauses
{
    private const int LongestReference = 4;

    /// <summary>Reads the causes under a label; false where none has a number.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">The plan with its risks.</param>
    /// <param name="label">The label of causes.</param>
    public static bool Read(Reading reading, PlanDraft draft, LabelBlock label)
    {
        var found = false;
        foreach (var entry in label.Entries)
        {
            for (var i = 0; i < entry.Sentences.Count; i++)
            {
                if (NumberOf(entry.Sentences[i]) is not { } colon || NumberedRisk(reading, draft, NameAt(entry.Sentences[i], colon)) is not { } risk)
                    continue;
                var first = entry.Sentences[i];
                if (RisksTopic.IsUnknown(first.Part(colon + 1, first.Tokens.Length - 1)))
                    continue;
                found = true;
                var last = i;
                while (last + 1 < entry.Sentences.Count && NumberOf(entry.Sentences[last + 1]) is null && !entry.Sentences[last + 1].Has(Category.NotCovered))
                    last++;
                if (first.Tokens[colon + 1].Kind == TokenKind.Sign && last == i)
                    continue; // "Til 1.6: –"
                var words = first.Block.Part(first.Tokens[colon].End, entry.Sentences[last].End, BlockKind.Paragraph);
                risk.Item = risk.Item with { Cause = words.Text };
                risk.Places.RemoveAll(p => p.Member == "cause");
                risk.With("cause", reading.PlaceOf(words));
            }
        }

        return found;
    }

    // The colon behind the number that a sentence begins with.
    private static int? NumberOf(Sentence sentence) =>
        sentence.FirstSign(':') is > 0 and <= LongestReference and var colon && colon + 1 < sentence.Tokens.Length && char.IsAsciiDigit(NameAt(sentence, colon)[0]) ? colon : null;

    private static string NameAt(Sentence sentence, int colon) => sentence.Block.Text[sentence.Tokens[colon - 1].Start..sentence.Tokens[colon].Start];

    private static ItemDraft<Risk>? NumberedRisk(Reading reading, PlanDraft draft, string number)
    {
        foreach (var label in reading.Outline.Labels)
        {
            if (label.Label == Label.Risk && label.Entries.Find(e => e.Block.Number == number) is { } entry)
                return draft.Risks.Find(r => r.Place == reading.PlaceOf(entry.Block));
        }

        return draft.Risks.Find(r => BeginsWith(r.Item.Text, number));
    }

    private static bool BeginsWith(string? text, string number) =>
        text is not null && text.StartsWith(number, StringComparison.Ordinal) && text.Length > number.Length && text[number.Length] is ' ' or '\t' or '.' or ')';
}
