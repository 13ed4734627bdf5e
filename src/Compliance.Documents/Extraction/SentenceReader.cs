namespace Compliance.Documents;

/// <summary>Divides blocks into sentences and finds the words of the lexicon in them, in one pass over the tokens.</summary>
/// <param name="main">The lexicon of the document.</param>
/// <param name="others">Those of blocks in other languages.</param>
internal sealed class SentenceReader(Lexicon main, IReadOnlyList<Lexicon>? others = null)
{
    // What goes on longer is no sentence; cut, it takes no more time than its length.
    private const int LongestSentence = 400;
    private const int ShortestRunTogether = 5;

    private const int UsualTokens = 64;
    private const int UsualLetters = 512;

    private readonly ValueList<Token> tokens = new();
    private KnownWord[] known = new KnownWord[UsualTokens];
    private char[] small = new char[UsualLetters];
    private byte[] latin = new byte[UsualLetters + WordKey.Longest];
    private Match[] matches = new Match[UsualTokens];
    private int count;

    // Where the last words of each category stand, counted over all sentences, so that nothing need be forgotten between two of them.
    private readonly int[] starts = new int[CategoryKeys.Categories];
    private readonly int[] ends = new int[CategoryKeys.Categories];
    private int before = 1;

    // That of the block which is being read.
    private Lexicon lexicon = null!;

    /// <summary>The lexicon that a block is read with.</summary>
    public Lexicon LexiconOf(TextBlock block) => block.Language is { } language ? LexiconOf(language) : main;

    private Lexicon LexiconOf(string language) => others?.FirstOrDefault(l => l.Language == language) ?? main;

    public List<Sentence> Read(TextBlock block)
    {
        lexicon = LexiconOf(block);
        var text = block.Text;
        if (small.Length < text.Length)
            (small, latin) = (new char[2 * text.Length], new byte[(2 * text.Length) + WordKey.Longest]);
        var lower = small.AsSpan(0, text.Length);
        var isLatin = LowerCase.Write(text, lower, latin);
        tokens.Clear();
        Token.Read(text, tokens, lexicon.Language == "en");
        DivideLabels(block, lower);
        if (known.Length < tokens.Count)
            known = new KnownWord[2 * tokens.Count];
        var all = tokens.Room.AsSpan(0, tokens.Count);
        for (var i = 0; i < all.Length; i++)
            known[i] = WordOf(all[i], lower, isLatin);
        var result = new List<Sentence>(1);
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && i - first < LongestSentence && !EndsAt(text, i, block.Kind == BlockKind.TableRow))
                continue;
            result.Add(Make(block, lower, first, i));
            first = i + 1;
        }

        return result;
    }

    private KnownWord WordOf(in Token token, ReadOnlySpan<char> lower, bool isLatin)
    {
        var word = lower.Slice(token.Start, token.Length);
        return token.Length <= WordKey.Longest && (isLatin || IsLatin(word))
            ? lexicon.WordOf(new WordKey(latin, token.Start, token.Length), word, token.Kind == TokenKind.Word)
            : lexicon.OtherWordOf(word, token.Kind == TokenKind.Word);
    }

    private static bool IsLatin(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!LowerCase.IsLatin(c))
                return false;
        }

        return true;
    }

    // "AnsvarligHR-sjefen": copied from a page, a label at the beginning of a line has lost what stood between it and what it names.
    private void DivideLabels(TextBlock block, ReadOnlySpan<char> lower)
    {
        var i = 0;
        for (var seam = NextSeam(block.Text, lower, 0); seam < lower.Length; seam = NextSeam(block.Text, lower, seam + 1))
        {
            while (tokens[i].End <= seam)
                i++;
            var whole = tokens[i];
            if (whole.Kind != TokenKind.Word || whole.Length < ShortestRunTogether || !(i == 0 || block.BeginsRun(whole.Start)) || SeamOf(block.Text, whole) != seam)
                continue;
            var rest = tokens.Copy(i + 1, tokens.Count - i - 1);
            tokens.Cut(i);
            tokens.Add(whole with { Length = seam - whole.Start });
            tokens.Add(whole with { Start = seam, Length = whole.End - seam });
            foreach (var token in rest)
                tokens.Add(token);
        }
    }

    // Hardly a text has a capital behind a small letter.
    private static int NextSeam(ReadOnlySpan<char> text, ReadOnlySpan<char> lower, int from)
    {
        var i = from + text[from..].CommonPrefixLength(lower[from..]);
        while (i < text.Length && !(i > 0 && char.IsLower(text[i - 1])))
            i += 1 + text[(i + 1)..].CommonPrefixLength(lower[(i + 1)..]);
        return i;
    }

    private int? SeamOf(string text, in Token word)
    {
        var end = word.Start + 1;
        while (end < word.End && char.IsLower(text[end]))
            end++;
        return end < word.End && char.IsUpper(text[end]) && IsLabel(text[word.Start..end].ToLowerInvariant()) ? end : null;
    }

    private bool IsLabel(string word)
    {
        foreach (var option in lexicon.WordOf(word, true).Alone!)
        {
            if (option is { Category: Category.Labels, IsOneWord: true, Phrase.First.Kind: PieceKind.Exact })
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
            return !IsOfSection(i);
        foreach (var option in known[i].Alone!)
        {
            if (option is { Category: Category.Abbreviations, IsOneWord: true, Phrase.First.Kind: PieceKind.Exact })
                return true;
        }

        return false;
    }

    // "§ 26 a.", "sections 26 and 26 a.": the letter of a section shortens nothing; "2 b. Tiltak" at the beginning of a line is a number.
    private bool IsOfSection(int i) => i > 1 && tokens[i - 1].Kind == TokenKind.Number && tokens[i].Start - tokens[i - 1].End <= 1;

    private Sentence Make(TextBlock block, ReadOnlySpan<char> lower, int first, int last)
    {
        var own = tokens.Copy(first, last - first + 1);
        var sentence = new Sentence { Block = block, Start = own[0].Start, End = own[^1].End, Tokens = own };
        ReadOnlySpan<KnownWord> words = known.AsSpan(first, own.Length);
        ulong bits = 0;
        foreach (var word in words)
            bits |= word.Bit;
        count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var options = i + 1 < words.Length ? words[i].Before(words[i + 1], lower[own[i + 1].Start]) : words[i].Alone!;
            if (options.Length > 0)
                Match(options, words, own, lower, bits, i);
        }

        before += own.Length;
        if (count > 0)
            sentence.SetMatches(matches.AsSpan(0, count).ToArray());
        return sentence;
    }

    private void Match(Option[] options, ReadOnlySpan<KnownWord> words, Token[] own, ReadOnlySpan<char> lower, ulong bits, int i)
    {
        var at = before + i;
        var (first, last) = (starts, ends);
        for (var o = 0; o < options.Length; o++)
        {
            ref readonly var option = ref options[o];
            if ((option.Needs & bits) != option.Needs)
                continue;

            // Within a category the first and longest words win: "seksuell trakassering" is not "trakassering" too.
            var category = (int)option.Category;
            var known = last[category];
            if (known >= at && first[category] < at)
                continue;
            var end = option.End switch
            {
                PhraseEnd.First => i,
                PhraseEnd.Next => Candidate.BeginsCell(own[i + 1], lower) ? -1 : i + 1,
                _ => option.Phrase.EndFrom(words, own, lower, i),
            };
            if (end < 0 || (known >= at && known != before + end))
                continue;
            if (known < at || !IsKnown(option, i, end))
                Add(new Match(option.Category, option.Key, i, end));
            (first[category], last[category]) = (at, before + end);
        }
    }

    private bool IsKnown(in Option option, int first, int end)
    {
        for (var m = count - 1; m >= 0 && matches[m].First == first; m--)
        {
            if (matches[m].Category == option.Category && matches[m].Key == option.Key && matches[m].Last == end)
                return true;
        }

        return false;
    }

    private void Add(Match match)
    {
        if (count == matches.Length)
            Array.Resize(ref matches, 2 * count);
        matches[count++] = match;
    }
}
