namespace Compliance.Documents;

/// <summary>Divides blocks into sentences and finds the words of the lexicon in them, in one pass over the tokens.</summary>
internal sealed class SentenceReader(Lexicon lexicon)
{
    // What goes on longer is no sentence; cut, it takes no more time than its length.
    private const int LongestSentence = 400;
    private const int ShortestRunTogether = 5;

    private readonly ValueList<Token> tokens = new();
    private readonly List<Match> matches = [];
    private KnownWord[] known = [];
    private char[] small = [];
    private readonly int[] starts = new int[CategoryKeys.Categories];
    private readonly int[] ends = new int[CategoryKeys.Categories];

    public List<Sentence> Read(TextBlock block)
    {
        tokens.Clear();
        Token.Read(block.Text, tokens);
        DivideLabels(block);
        if (small.Length < block.Text.Length)
            small = new char[2 * block.Text.Length];
        var lower = small.AsSpan(0, block.Text.Length);
        LowerCase.Write(block.Text, lower);
        if (known.Length < tokens.Count)
            known = new KnownWord[2 * tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            known[i] = lexicon.WordOf(lower.Slice(tokens[i].Start, tokens[i].Length), tokens[i].Kind == TokenKind.Word);
        var result = new List<Sentence>(1);
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && i - first < LongestSentence && !EndsAt(block.Text, i, block.Kind == BlockKind.TableRow))
                continue;
            result.Add(Make(block, lower, first, i));
            first = i + 1;
        }

        return result;
    }

    // "AnsvarligHR-sjefen": copied from a page, a label at the beginning of a line has lost what stood between it and what it names.
    private void DivideLabels(TextBlock block)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var whole = tokens[i];
            if (whole.Kind != TokenKind.Word || whole.Length < ShortestRunTogether || SeamOf(block.Text, whole) is not { } seam || !(i == 0 || block.Runs.Any(r => r.Start == whole.Start)))
                continue;
            var rest = tokens.Copy(i + 1, tokens.Count - i - 1);
            tokens.Cut(i);
            tokens.Add(whole with { Length = seam - whole.Start });
            tokens.Add(whole with { Start = seam, Length = whole.End - seam });
            foreach (var token in rest)
                tokens.Add(token);
        }
    }

    private int? SeamOf(string text, Token word)
    {
        var end = word.Start + 1;
        while (end < word.End && char.IsLower(text[end]))
            end++;
        return end < word.End && char.IsUpper(text[end]) && IsLabel(text[word.Start..end].ToLowerInvariant()) ? end : null;
    }

    private bool IsLabel(string word)
    {
        var candidates = lexicon.WordOf(word, true).Candidates!;
        for (var c = candidates.Next(0, 0, '\0'); c >= 0; c = candidates.Next(c + 1, 0, '\0'))
        {
            if (candidates[c] is { Category: Category.Labels, IsOneWord: true, First.Kind: PieceKind.Exact })
                return true;
        }

        return false;
    }

    private bool EndsAt(string text, int i, bool row)
    {
        var sign = tokens[i];
        if (row)
            return false; // the cells of a row stand together; a cell by itself has sentences
        if (sign.Length != 1 || text[sign.Start] is not ('.' or '!' or '?'))
            return false;
        var next = tokens[i + 1];
        var c = text[next.Start];
        if (next.Start == sign.End || !(char.IsUpper(c) || char.IsAsciiDigit(c) || c is '«' or '"' or '“' or '–' or '('))
            return false;
        return !(text[sign.Start] == '.' && i > 0 && IsAbbreviation(i - 1));
    }

    private bool IsAbbreviation(int i)
    {
        if (tokens[i].Length == 1 && tokens[i].Kind == TokenKind.Word)
            return true;
        var candidates = known[i].Candidates!;
        for (var c = candidates.Next(0, 0, '\0'); c >= 0; c = candidates.Next(c + 1, 0, '\0'))
        {
            if (candidates[c] is { Category: Category.Abbreviations, IsOneWord: true, First.Kind: PieceKind.Exact })
                return true;
        }

        return false;
    }

    private Sentence Make(TextBlock block, ReadOnlySpan<char> lower, int first, int last)
    {
        var own = tokens.Copy(first, last - first + 1);
        var sentence = new Sentence { Block = block, Start = own[0].Start, End = own[^1].End, Tokens = own };
        matches.Clear();
        // One by one: the framework does it with vectors, whose code is in no image.
        for (var i = 0; i < ends.Length; i++)
            ends[i] = -1;
        var words = known.AsSpan(first, own.Length);
        ulong bits = 0;
        foreach (var word in words)
            bits |= word.Bit;
        for (var i = 0; i < own.Length; i++)
            Match(words, own, lower, bits, i);

        sentence.SetMatches(matches);
        return sentence;
    }

    private void Match(ReadOnlySpan<KnownWord> words, Token[] own, ReadOnlySpan<char> lower, ulong bits, int i)
    {
        var candidates = words[i].Candidates!;
        var next = i + 1 < words.Length ? words[i + 1].Number : 0;
        var letter = i + 1 < words.Length ? lower[own[i + 1].Start] : '\0';
        for (var c = candidates.Next(0, next, letter); c >= 0; c = candidates.Next(c + 1, next, letter))
        {
            // Within a category the first and longest words win: "seksuell trakassering" is not "trakassering" too.
            var candidate = candidates[c];
            var category = (int)candidate.Category;
            if ((candidate.Needs & bits) != candidate.Needs || (ends[category] >= i && starts[category] < i))
                continue;
            var end = candidate.IsOneWord ? i : candidate.EndFrom(words, own, lower, i);
            if (end < 0 || (ends[category] >= i && ends[category] != end))
                continue;
            var match = new Match(candidate.Category, candidate.Key, i, end);
            if (ends[category] < i || !matches.Contains(match))
                matches.Add(match);
            (starts[category], ends[category]) = (i, end);
        }
    }
}
