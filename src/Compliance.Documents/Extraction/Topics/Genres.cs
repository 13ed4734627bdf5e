namespace Compliance.Documents;

/// <summary>What of a text belongs to another sort of text than an employer's plan or statement, counted while its sentences go by.</summary>
internal sealed class Genres
{
    private const int Template = 10;
    private const int Advice = 11;
    private const int Minutes = 6;
    private const int News = 2;
    private const uint MayNameEmployer = (1u << News) | (1u << 7) | (1u << 8) | (1u << 9); // an ombud has a statement of its own
    private const int TitleSentences = 3;
    private const int LatestInTitle = 1;
    private const int FewestWithTitle = 2;
    private const int FewestWithout = 4;
    private const int LargestShare = 10;
    private const int FewestQuotes = 2;
    private const int WordsTold = 3;

    private readonly HashSet<string>?[] words = new HashSet<string>?[CategoryKeys.Of(Category.GenreWords)!.Length];
    private readonly int[] sentences = new int[CategoryKeys.Of(Category.GenreWords)!.Length];
    private readonly Sentence?[] first = new Sentence?[CategoryKeys.Of(Category.GenreWords)!.Length];
    private uint titled;
    private int all;
    private int quotes;
    private int own;
    private TextBlock? quoted;

    /// <summary>The first sentence that tells what somebody else says.</summary>
    public Sentence? FirstQuote { get; private set; }

    /// <summary>True where the text tells in its own words what others say, and never speaks of itself: news.</summary>
    public bool IsTold => own == 0 && (quotes >= FewestQuotes || (quotes > 0 && words[News] is { Count: > 0 }));

    public void Add(Sentence sentence)
    {
        if (TellsOfOthers.IsQuote(sentence))
        {
            quotes++;
            quoted = sentence.Block;
            FirstQuote ??= sentence;
        }
        else if (sentence.Has(Category.WeWords) && sentence.Block != quoted)
        {
            own++;
        }

        var seen = 0u;
        foreach (var match in sentence.All(Category.GenreWords))
        {
            (words[match.Key] ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(sentence.Words(match));
            first[match.Key] ??= sentence;
            seen |= 1u << match.Key;
            if (all < TitleSentences && match.First <= LatestInTitle && sentence.Start == 0)
                titled |= 1u << match.Key;
        }

        for (var key = 0; seen != 0; key++, seen >>= 1)
            sentences[key] += (int)(seen & 1);
        all++;
    }

    /// <summary>The sort of text that its words tell; null for none.</summary>
    /// <param name="title">The sentence near the head that names an employer's plan or statement; null for none.</param>
    /// <param name="isFilled">True where figures or measures stand in it, which what nobody filled in has none of.</param>
    /// <param name="hasOwners">True where measures have owners or times.</param>
    public (Sentence First, string Words)? Of(Sentence? title, bool isFilled, bool hasOwners)
    {
        for (var key = 1; key < words.Length; key++)
        {
            if (words[key] is not { } found || (key == Template && isFilled) || (key == Minutes && hasOwners))
                continue;
            var isTitled = (titled & (1u << key)) != 0 || IsBeforeKind(title, key);
            if (title is not null && !(isTitled && (MayNameEmployer & (1u << key)) == 0) && !IsBeforeKind(title, key))
                continue;
            if (found.Count >= (isTitled ? FewestWithTitle : FewestWithout) && sentences[key] * LargestShare >= all)
                return (first[key]!, string.Join(", ", found.Take(WordsTold).Select(w => '«' + w + '»')));
        }

        return null;
    }

    /// <summary>True where a title tells how others write such a text: "Slik skriver du likestillingsredegjørelsen".</summary>
    /// <param name="title">The sentence near the head that names a plan or statement.</param>
    public static bool IsOnWriting(Sentence title) => IsBeforeKind(title, Advice);

    // "Krav om innsyn i likestillingsredegjørelsen", "Kontroll av 24 kommuners redegjørelser".
    private static bool IsBeforeKind(Sentence? title, int key)
    {
        if (title?.First(Category.Kinds) is not { } kind)
            return false;
        foreach (var word in title.All(Category.GenreWords))
        {
            if (word.Key == key && word.First < kind.First)
                return true;
        }

        return false;
    }
}
