using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// "Se tabell 4" where only tables 1 and 2 are there: a part that is named by its number is promised, and missing where others of its
/// kind have their captions. Where none has one, captions were lost on the way, and nothing is said.
/// </summary>
internal sealed class NumberedParts(Reading reading)
{
    /// <summary>The key of the words for tables and figures.</summary>
    public const int Numbered = 3;
    private const int Annex = 1;
    private const int LongestArticle = 3;

    // The key of "til".
    private const int To = 0;

    private readonly HashSet<(string Word, string Number)> told = [];
    private Dictionary<string, Found>? captions;

    /// <summary>True where the sentence names such a part that is missing.</summary>
    public bool Read(PlanDraft draft, Placed placed)
    {
        var sentence = placed.Sentence;
        var isMissing = false;
        foreach (var word in sentence.All(Category.Promises))
        {
            if (word.Key is not (Annex or Numbered) || NumberBehind(sentence, word) is not { } number || IsCaption(sentence, word) || IsTheDocument(sentence, word) || IsOfAnother(sentence, word.Last + 2))
                continue;
            var name = sentence.Words(word.Last, word.Last).ToLowerInvariant();
            captions ??= Captions();
            if (!captions.TryGetValue(name, out var known) || !known.AreThere || known.Numbers.Contains(number))
                continue;
            isMissing = true;
            if (!told.Add((name, number)))
                continue;
            var place = reading.PlaceOf(sentence);
            var part = new ItemDraft<PromisedPart>(new PromisedPart { Text = sentence.Text }, place).With("text", place);
            part.Searched.Add(new MemberSearch("resolves", new SearchedInVain { Words = [name + " " + number], Expected = reading.Lexicon.Expected("promised part") }));
            draft.PromisedParts.Add(part);
        }

        return isMissing;
    }

    /// <summary>The number of the part, as it stands; null for none.</summary>
    public static string? NumberBehind(Sentence sentence, Match word) =>
        word.Last + 1 < sentence.Tokens.Length && sentence.Tokens[word.Last + 1] is { Kind: TokenKind.Number, IsPercent: false, IsYear: false } number ? number.In(sentence.Block.Text).ToString() : null;

    // "Tabell 4 Ansatte etter nivå" names it, and is no reference: "Tabell 4 viser …" would find itself.
    private static bool IsCaption(Sentence sentence, Match word) => word.First == 0;

    /// <summary>True where the document itself is the part: "redegjørelsen er et vedlegg til årsberetningen", "Vedlegg 4 til årsrapporten".</summary>
    public static bool IsTheDocument(Sentence sentence, Match word) =>
        (word is { First: 0, Key: Annex } && sentence.At(Category.GoalMeasures, NumberBehind(sentence, word) is null ? word.Last + 1 : word.Last + 2) is { Key: To } && !sentence.Has(Category.DocumentWords)) ||
        sentence.At(Category.Copulas, word.First - 1) is not null
        || (word.First > 1 && sentence.Tokens[word.First - 1].Length <= LongestArticle && sentence.At(Category.Copulas, word.First - 2) is not null);

    // "Tabell 4 i årsrapporten".
    private static bool IsOfAnother(Sentence sentence, int token) => sentence.At(Category.PlaceWords, token) is not null;

    // A sentence that begins so may be a caption or speak of one; only a title shows that captions were not lost.
    private Dictionary<string, Found> Captions()
    {
        var result = new Dictionary<string, Found>(StringComparer.Ordinal);
        foreach (var placed in reading.SentencesWith(Category.Promises))
        {
            var sentence = placed.Sentence;
            if (sentence.First(Category.Promises) is not { First: 0, Key: Annex or Numbered } word || NumberBehind(sentence, word) is not { } number)
                continue;
            var name = sentence.Words(word.Last, word.Last).ToLowerInvariant();
            if (!result.TryGetValue(name, out var found))
                result.Add(name, found = new Found());
            found.Numbers.Add(number);
            found.AreThere |= sentence.Block.Kind == BlockKind.Heading || sentence.IsSign(word.Last + 2, ':') || (sentence.IsWholeBlock && sentence.Block.Text[^1] != '.');
        }

        return result;
    }

    private sealed class Found
    {
        public HashSet<string> Numbers { get; } = [];

        public bool AreThere { get; set; }
    }
}
