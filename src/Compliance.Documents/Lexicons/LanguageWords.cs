using System.Globalization;
using Compliance.Language;

namespace Compliance.Documents;

/// <summary>What the small words of a document tell.</summary>
/// <param name="Language">The language; null where nothing points to one.</param>
/// <param name="Name">Its name in its own words; that of an unknown language where there is none.</param>
internal readonly record struct LanguageReading(string? Language, string Name);

/// <summary>The small words of many languages, from <c>languages.yaml</c>; those of languages that have no lexicon too.</summary>
internal sealed class LanguageWords
{
    private const int LongestFile = 200_000;

    // About as many words as these tell it, taken from all over the document.
    private const int MostWords = 1500;
    private const int LettersOfWord = 6;
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
        var step = 1 + (document.Text.Length / (MostWords * LettersOfWord));
        for (var i = 0; i < document.Blocks.Count; i += step)
            Count(document.Blocks[i].Text, scores);

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return scores[best] == 0 ? new LanguageReading(null, unknown) : new LanguageReading(languages[best], names[best]);
    }

    private void Count(string text, double[] scores)
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
            LowerCase.Write(text.AsSpan(start, length), word);
            if (table.Find(word[..length]) is not { } having)
                continue;
            foreach (var language in having)
                scores[language] += 1.0 / having.Count;
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
