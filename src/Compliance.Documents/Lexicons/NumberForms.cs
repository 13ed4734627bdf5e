namespace Compliance.Documents;

/// <summary>Number words that are made of others: "førtito", "toogførti", "forty-two", "to hundre".</summary>
internal static class NumberForms
{
    private const int Ten = 10;

    /// <summary>The words up to 99 that a form such as <c>{tens}{unit}</c> makes of the words for tens and units.</summary>
    public static List<Phrase> Compound(IReadOnlyList<Phrase> phrases)
    {
        var forms = new List<string>();
        var words = new List<Phrase>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            if (phrase.Category == Category.NumberForms)
                forms.Add(phrase.Text);
            if (phrase.Category != Category.Numbers || phrase.Pieces is not [{ Kind: PieceKind.Exact }])
                continue;
            words.Add(phrase);
            known.Add(phrase.Text);
        }

        var result = new List<Phrase>();
        foreach (var form in forms)
        {
            foreach (var tens in words.Where(w => ValueOf(w.Key) is >= 2 * Ten and < 100 && ValueOf(w.Key) % Ten == 0))
            {
                foreach (var unit in words.Where(w => ValueOf(w.Key) is > 0 and < Ten))
                {
                    var word = form.Replace("{tens}", tens.Text, StringComparison.Ordinal).Replace("{unit}", unit.Text, StringComparison.Ordinal);
                    if (known.Add(word))
                        result.Add(new Phrase(Category.Numbers, tens.Key + unit.Key, [new Piece(PieceKind.Exact, word)], word));
                }
            }
        }

        return result;
    }

    /// <summary>The number that words spell from a token on, and their last token; null where none begins.</summary>
    public static (decimal Value, int Last)? At(Sentence sentence, int token)
    {
        if (sentence.At(Category.Numbers, token) is null)
            return null;
        int total = 0, group = 0, last = -1;
        for (var i = token; i < sentence.Tokens.Length;)
        {
            var at = last >= 0 && sentence.At(Category.OwnerGlue, i) is { Key: 0 } glue && (group % 100 == 0) ? glue.Last + 1 : i;
            if (sentence.At(Category.Numbers, at) is not { } word)
                break;
            var value = ValueOf(word.Key);
            var fits = value switch
            {
                >= 1000 => total == 0,
                100 => group < Ten && at == i,
                _ => group % 100 == 0 && (last < 0 || group + total > 0),
            };
            if (!fits)
                break;
            (total, group) = value switch
            {
                >= 1000 => (Math.Max(group, 1) * value, 0),
                100 => (total, Math.Max(group, 1) * 100),
                _ => (total, group + value),
            };
            last = word.Last;
            i = last + 1;
        }

        return last < 0 ? null : (total + group, last);
    }

    // The keys are the numbers up to a hundred, and a thousand behind them.
    private static int ValueOf(int key) => key == CategoryKeys.NumberKeys.Length - 1 ? 1000 : key;
}
