namespace Compliance.Documents;

/// <summary>
/// The blocks of a document that are written in another language than the rest: a chapter in English, Norwegian tables in an English report. Each is
/// read with the lexicon of its own language; with that of the document it would say nothing, and a silence is no fact.
/// </summary>
internal static class BlockLanguages
{
    private const int FewestKnown = 2;
    private const int TimesAsMany = 2;

    /// <summary>Marks the blocks of other languages, and gives the lexicons of these; empty where there are none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">The small words of languages.</param>
    /// <param name="language">The lexicon of the document.</param>
    /// <param name="all">All lexicons that there are.</param>
    public static IReadOnlyList<Lexicon> Mark(DocumentText document, LanguageWords words, Lexicon language, IEnumerable<Lexicon> all)
    {
        var known = all.Where(l => l.Language != language.Language).ToList();
        var codes = known.ConvertAll(l => l.Language);
        var found = new List<Lexicon>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.TableRow || words.Other(block.Text, language.Language, codes) is not { } code)
                continue;
            Set(block, code);
            var lexicon = known[codes.IndexOf(code)];
            if (!found.Contains(lexicon))
                found.Add(lexicon);
        }

        if (found.Count > 0)
            MarkUnclear(document, words, language, found);
        return found;
    }

    // Titles and tables hold no small words: they are of the language that knows most of their words.
    private static void MarkUnclear(DocumentText document, LanguageWords words, Lexicon language, List<Lexicon> others)
    {
        var own = new SentenceReader(language);
        var readers = others.ConvertAll(l => new SentenceReader(l));
        for (var i = 0; i < document.Blocks.Count;)
        {
            var end = i + 1;
            while (end < document.Blocks.Count && document.Blocks[i].Table is { } table && document.Blocks[end].Table == table)
                end++;
            var blocks = document.Blocks.Skip(i).Take(end - i).ToArray();
            i = end;
            if (blocks[0].Language is not null || words.CountOf(blocks[0].Text, language.Language) >= FewestKnown)
                continue;
            var known = Known(own, blocks);
            var best = Enumerable.Range(0, readers.Count).MaxBy(r => Known(readers[r], blocks));
            if (Known(readers[best], blocks) is var most && most >= FewestKnown && most > TimesAsMany * known)
                Array.ForEach(blocks, b => Set(b, others[best].Language));
        }
    }

    private static int Known(SentenceReader reader, TextBlock[] blocks)
    {
        var known = 0;
        foreach (var block in blocks)
        {
            foreach (var sentence in reader.Read(block))
            {
                for (var i = 0; i < sentence.Tokens.Length; i++)
                    known += sentence.Tokens[i].Kind == TokenKind.Word && Array.Exists(sentence.Matches, m => m.First <= i && m.Last >= i) ? 1 : 0;
            }
        }

        return known;
    }

    private static void Set(TextBlock block, string language)
    {
        block.Language = language;
        foreach (var cell in block.Cells)
        {
            if (cell is null)
                continue;
            cell.Block.Language = language;
            foreach (var part in cell.Blocks)
                part.Language = language;
        }
    }
}
