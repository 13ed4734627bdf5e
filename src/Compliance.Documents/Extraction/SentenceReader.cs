namespace Compliance.Documents;

/// <summary>Divides blocks into sentences and finds the words of the lexicon in them, in one pass over the tokens.</summary>
internal sealed class SentenceReader(Lexicon lexicon)
{
    // What goes on longer is no sentence; cut, it takes no more time than its length.
    private const int LongestSentence = 400;

    private readonly ValueList<Token> tokens = new();
    private readonly List<Match> matches = [];
    private readonly int[] starts = new int[Enum.GetValues<Category>().Length];
    private readonly int[] ends = new int[Enum.GetValues<Category>().Length];

    public List<Sentence> Read(TextBlock block)
    {
        tokens.Clear();
        Token.Read(block.Text, tokens);
        var lower = LowerCase.Of(block.Text);
        var result = new List<Sentence>();
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && i - first < LongestSentence && !EndsAt(block.Text, lower, i, block.Kind == BlockKind.TableRow))
                continue;
            result.Add(Make(block, lower, first, i));
            first = i + 1;
        }

        return result;
    }

    private bool EndsAt(string text, string lower, int i, bool row)
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
        return !(text[sign.Start] == '.' && i > 0 && IsAbbreviation(lower, i - 1));
    }

    private bool IsAbbreviation(string lower, int i)
    {
        var word = tokens[i].In(lower);
        if (tokens[i].Length == 1 && tokens[i].Kind == TokenKind.Word)
            return true;
        foreach (var phrase in lexicon.PhrasesAt(word, true))
        {
            if (phrase.Category == Category.Abbreviations && phrase.Pieces.Length == 1 && word.SequenceEqual(phrase.Pieces[0].Text))
                return true;
        }

        return false;
    }

    private Sentence Make(TextBlock block, string lower, int first, int last)
    {
        var own = tokens.Copy(first, last - first + 1);
        var sentence = new Sentence { Block = block, Start = own[0].Start, End = own[^1].End, Tokens = own };
        matches.Clear();
        Array.Fill(ends, -1);
        for (var i = 0; i < own.Length; i++)
            Match(lexicon.PhrasesAt(own[i].In(lower), own[i].Kind == TokenKind.Word), own, lower, i);

        sentence.SetMatches(matches);
        return sentence;
    }

    private void Match(Phrase[] candidates, Token[] own, string lower, int i)
    {
        foreach (var phrase in candidates)
        {
            // Within a category the first and longest words win: "seksuell trakassering" is not "trakassering" too.
            var category = (int)phrase.Category;
            if (ends[category] >= i && starts[category] < i)
                continue;
            var end = Fits(phrase, own, lower, i);
            if (end < 0 || (ends[category] >= i && ends[category] != end))
                continue;
            var match = new Match(phrase.Category, phrase.Key, i, end);
            if (ends[category] < i || !matches.Contains(match))
                matches.Add(match);
            (starts[category], ends[category]) = (i, end);
        }
    }

    private static int Fits(Phrase phrase, Token[] own, string lower, int at)
    {
        for (var p = 0; p < phrase.Pieces.Length; p++)
        {
            var piece = phrase.Pieces[p];
            if (piece.Kind == PieceKind.Gap)
            {
                var next = phrase.Pieces[++p];
                var limit = Math.Min(own.Length, at + Phrase.LongestGap + 1);
                while (at < limit && !next.Fits(own[at].In(lower)))
                    at++;
                if (at >= limit)
                    return -1;
            }
            else if (at >= own.Length || !piece.Fits(own[at].In(lower)))
            {
                return -1;
            }

            at++;
        }

        return at - 1;
    }
}
