namespace Compliance.Documents;

/// <summary>Which language a document is written in.</summary>
internal static class LexiconChoice
{
    /// <summary>The lexicon whose small words are the most frequent; the first where none is.</summary>
    public static Lexicon For(DocumentText document, IReadOnlyList<Lexicon> lexicons)
    {
        if (lexicons.Count == 1)
            return lexicons[0];
        var words = document.Blocks.SelectMany(b => b.Text.ToLowerInvariant().Split(' ')).Take(5000).ToArray();
        return lexicons.MaxBy(l =>
        {
            var small = l.WordsOf(Category.FunctionWords).ToHashSet(StringComparer.Ordinal);
            return words.Count(small.Contains);
        })!;
    }
}
