using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Laws that the document names, judged at its own date.</summary>
internal sealed class LegalReferencesTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var placed in reading.Sentences)
        {
            foreach (var match in placed.Sentence.All(Category.Acts))
            {
                var (section, last) = SectionAfter(placed.Sentence, match.Last);
                var text = placed.Sentence.Words(match.First, last);
                if (!known.Add(text))
                    continue;
                var act = reading.Lexicon.Acts[match.Key];
                var item = new LegalReference
                {
                    Text = text,
                    Act = act.Name,
                    Section = section,
                    Jurisdiction = act.Jurisdiction,
                    RepealedThen = act.RepealedOn is not { } repealed ? false : reading.ReferenceYear is { } year ? new DateOnly(year, 12, 31) >= repealed : null,
                };
                var place = reading.PlaceOf(placed.Sentence, match.First, last);
                draft.LegalReferences.Add(new ItemDraft<LegalReference>(item, place).With("text", place).With("repealed then", place));
            }
        }
    }

    // "§ 26", "§ 26 a".
    private static (string? Section, int Last) SectionAfter(Sentence sentence, int last)
    {
        if (!sentence.IsSign(last + 1, '§') || last + 2 >= sentence.Tokens.Length || sentence.Tokens[last + 2].Kind != TokenKind.Number)
            return (null, last);
        var end = last + 2;
        if (end + 1 < sentence.Tokens.Length && sentence.Tokens[end + 1] is { Length: 1, Kind: TokenKind.Word })
            end++;
        return (sentence.Words(last + 2, end), end);
    }
}
