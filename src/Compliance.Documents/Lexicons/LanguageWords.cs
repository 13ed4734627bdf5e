using System.Globalization;
using Compliance.Language;

namespace Compliance.Documents;

/// <summary>What the small words of a document tell.</summary>
/// <param name="Language">The language; null where nothing points to one.</param>
/// <param name="Name">Its name in its own words; that of an unknown language where there is none.</param>
/// <param name="IsMixed">True where some of it is clearly written in another language.</param>
internal readonly record struct LanguageReading(string? Language, string Name, bool IsMixed);

/// <summary>The small words of many languages, from <c>languages.yaml</c>; those of languages that have no lexicon too.</summary>
internal sealed class LanguageWords
{
    private const int LongestFile = 200_000;

    // About as many words as these tell it, taken from all over the document.
    private const int MostWords = 1500;
    private const int LettersOfWord = 6;
    private const double Shared = 0.5;
    private const double ClearWords = 4;
    private const double ClearShare = 1.5;
    private const int LongestWord = 40;
    private const int MostKnown = 20_000;
    private static readonly Lazy<LanguageWords> Carried = new(() => new LanguageWords());

    private readonly List<string> languages = [];
    private readonly List<string> names = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly WordTable<List<int>> table = new(MostKnown);

    // For each letter of the West the lengths of the small words that begin with it, a bit for each: most words of a text are none by that.
    private readonly ulong[] lengths = new ulong[byte.MaxValue + 1];
    private readonly string unknown;
    private readonly string notSupported;
    private int longest;

    private LanguageWords()
    {
        const string Name = "lexicons/languages.yaml";
        var root = (YamlMapping)YamlReader.Read(Name, Lexicon.Resource(Name), LongestFile).Root!;
        unknown = ((YamlScalar)root.Find("unknown")!).Value;
        notSupported = ((YamlScalar)root.Find("not supported")!).Value;
        foreach (var (key, value) in ((YamlMapping)root.Find("languages")!).Entries)
        {
            var language = (YamlMapping)value;
            names.Add(((YamlScalar)language.Find("name")!).Value);
            Add(key.Value, ((YamlSequence)language.Find("words")!).Items.Select(w => ((YamlScalar)w).Value));
        }
    }

    private LanguageWords(LanguageWords others, IEnumerable<Lexicon> own)
    {
        (unknown, notSupported) = (others.unknown, others.notSupported);
        languages.AddRange(others.languages);
        names.AddRange(others.names);
        foreach (var (word, places) in others.byWord)
            AddWord(word, [.. places]);
        foreach (var lexicon in own.Where(l => !languages.Contains(l.Language)))
        {
            names.Add(lexicon.Language);
            Add(lexicon.Language, lexicon.SmallWords);
        }
    }

    /// <summary>The words that the library carries.</summary>
    public static LanguageWords Default => Carried.Value;

    /// <summary>These words and those of lexicons of other languages.</summary>
    public LanguageWords With(IEnumerable<Lexicon> lexicons) => new(this, lexicons);

    /// <summary>What a report says of a language without a lexicon.</summary>
    public string NotSupported(LanguageReading reading) => string.Format(CultureInfo.InvariantCulture, notSupported, reading.Name);

    /// <summary>The language whose small words a document has most of; of two with the same, the first.</summary>
    public LanguageReading Read(DocumentText document)
    {
        var scores = new double[languages.Count];
        Span<double> ofBlock = stackalloc double[languages.Count];
        Span<bool> clearer = stackalloc bool[languages.Count];
        clearer.Clear();
        var step = 1 + (document.Text.Length / (MostWords * LettersOfWord));
        for (var i = 0; i < document.Blocks.Count; i += step)
        {
            ofBlock.Clear();
            Count(document.Blocks[i].Text, ofBlock);
            var most = 0.0;
            for (var l = 0; l < scores.Length; l++)
            {
                scores[l] += ofBlock[l];
                most = Math.Max(most, ofBlock[l]);
            }

            for (var l = 0; l < scores.Length && most >= ClearWords; l++)
                clearer[l] |= most >= ClearShare * ofBlock[l];
        }

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return scores[best] == 0 ? new LanguageReading(null, unknown, false) : new LanguageReading(languages[best], names[best], clearer[best]);
    }

    /// <summary>The language that a text is clearly written in, other than a known one: some small words, and half as many again. Null for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="than">The known one.</param>
    /// <param name="others">Those that it may be.</param>
    public string? Other(string text, string than, IReadOnlyList<string> others)
    {
        Span<double> scores = stackalloc double[languages.Count];
        scores.Clear();
        Count(text, scores);
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (others.Contains(languages[i]) && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        return best >= 0 && scores[best] >= ClearWords && languages.IndexOf(than) is var known && (known < 0 || scores[best] >= ClearShare * scores[known]) ? languages[best] : null;
    }

    /// <summary>Number of small words of one language in a text.</summary>
    public double CountOf(string text, string language)
    {
        Span<double> scores = stackalloc double[languages.Count];
        scores.Clear();
        Count(text, scores);
        return languages.IndexOf(language) is >= 0 and var index ? scores[index] : 0;
    }

    private void Count(string text, Span<double> scores)
    {
        Span<char> word = stackalloc char[LongestWord];
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsAsciiLetterLower(text[i]) || char.IsLetter(text[i]) || (text[i] == '-' && i > start)))
                i++;
            var length = i - start;
            if (length == 0 || length > longest || !MayBeSmall(text[start], length))
                continue;
            for (var letter = 0; letter < length; letter++)
                word[letter] = LowerCase.Of(text[start + letter]);
            if (table.Find(word[..length]) is not { } having)
                continue;

            // A word of one language alone tells most. One of several tells something too: neighbours share nearly all of theirs, and a few
            // words in English would outweigh a page of them.
            var weight = Shared + ((1 - Shared) / having.Count);
            foreach (var language in having)
                scores[language] += weight;
        }
    }

    private bool MayBeSmall(char first, int length) => LowerCase.Of(first) is var letter && (letter >= lengths.Length || ((lengths[letter] >> length) & 1) != 0);

    private void AddWord(string word, List<int> places)
    {
        if (word.Length > 0 && word[0] < lengths.Length)
            lengths[word[0]] |= 1UL << word.Length;
        table.Add(word, byWord[word] = places);
        longest = Math.Max(longest, Math.Min(word.Length, LongestWord));
    }

    private void Add(string language, IEnumerable<string> words)
    {
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (!byWord.TryGetValue(word, out var having))
                AddWord(word, having = []);
            having.Add(languages.Count);
        }

        languages.Add(language);
    }
}
