using System.Globalization;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What reading a lexicon gave: a lexicon, or errors with line and column.</summary>
/// <param name="Lexicon">The lexicon; null when there are errors.</param>
/// <param name="Errors">The errors.</param>
public sealed record LexiconReading(Lexicon? Lexicon, IReadOnlyList<PlanError> Errors);

/// <summary>
/// The words of one language by which documents are read: headings, areas, grounds, roles, times, numbers. Words are data;
/// the library carries one YAML file for each language, and a host can bring its own. Immutable and thread-safe.
/// </summary>
public sealed class Lexicon
{
    private static readonly string[] CarriedLanguages = ["nb", "nn", "sv", "en"];
    private static readonly Lazy<Lexicon>[] Carried = [.. CarriedLanguages.Select(l => new Lazy<Lexicon>(() => Embedded(l)))];

    private const int MostRemembered = 30_000;
    private const int LongestRemembered = 40;
    private const int MostSearches = 500;
    private const int MostWordsOfSearch = 10;
    private const int ShortestBeforeEnd = 4;

    private readonly Dictionary<int, List<Candidate>> byFirstLetters = [];
    private readonly Dictionary<int, List<Candidate>> byLastLetters = [];
    private readonly WordTable<string[]> searched = new(MostSearches);
    private readonly string[]?[]?[] soughtByKey = new string[]?[]?[LexiconKeys.Count];
    private readonly KnownWords known = new(MostRemembered);
    private readonly List<string>?[]?[] words = new List<string>?[]?[LexiconKeys.Count];

    internal Lexicon(string language, string digest, IReadOnlyList<Phrase> phrases, LexiconKeys keys, IReadOnlyList<KnownAct> acts)
    {
        Language = language;
        Digest = digest;
        Acts = acts;
        Phrases = phrases;
        Keys = keys;
        var numbers = 0;
        foreach (var phrase in phrases)
        {
            AddWords(phrase, acts.Count);
            var first = phrase.Pieces[0];
            if (phrase is { Category: Category.Negations, Pieces: [{ Kind: PieceKind.Exact }] } && NumberedWord(first, ref numbers) is { } negation)
                negation.IsNegation = true;
            var candidate = new Candidate(phrase, KnownWordsOf(phrase, ref numbers));
            if (first.Kind == PieceKind.Suffix)
                Insert(byLastLetters, Bucket(first.Text.AsSpan(first.Text.Length - 2)), candidate, static (before, added) => before.First.Text.Length >= added.First.Text.Length);
            else
                Insert(byFirstLetters, Bucket(first.Text), candidate, static (before, added) => before.Length >= added.Length);
        }
    }

    /// <summary>The lexicons that the library carries: bokmål, nynorsk, Swedish and English.</summary>
    public static IReadOnlyList<Lexicon> Default => [.. Carried.Select(l => l.Value)];

    /// <summary>The languages of <see cref="Default"/>, in its order.</summary>
    internal static IReadOnlyList<string> Languages => CarriedLanguages;

    /// <summary>Language: <c>nb</c>, <c>nn</c>, <c>sv</c>, <c>en</c> or one of your own.</summary>
    public string Language { get; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string Digest { get; }

    internal IReadOnlyList<KnownAct> Acts { get; }

    internal IReadOnlyList<Phrase> Phrases { get; }

    internal LexiconKeys Keys { get; }

    /// <summary>Reads the YAML of a lexicon.</summary>
    /// <param name="path">Path as messages print it.</param>
    /// <param name="text">The text of the file.</param>
    public static LexiconReading Read(string path, string text) => LexiconFile.Read(path, text);

    /// <summary>
    /// The lexicons of a folder, and those of the library for the languages that the folder leaves out. Files end in
    /// <c>.yaml</c>; one that says <c>extends: nb</c> adds its words to those of the library.
    /// </summary>
    /// <param name="folder">Path of the folder.</param>
    public static LexiconFolder ReadFolder(string folder) => LexiconFolder.Read(folder);

    /// <summary>A lexicon that the library carries, read when it is first asked for; null where it has none.</summary>
    internal static Lexicon? Of(string language) => Array.IndexOf(CarriedLanguages, language) is >= 0 and var index ? Carried[index].Value : null;

    /// <summary>Words by which its language is told.</summary>
    internal IEnumerable<string> SmallWords => WordsOf(Category.FunctionWords) is { Count: > 0 } small
        ? small
        : Phrases.Where(p => p.Pieces is [{ Kind: PieceKind.Exact }]).Select(p => p.Text);

    /// <summary>The words of one key, as the file writes them.</summary>
    internal IReadOnlyList<string> WordsOf(Category category, int key = 0) => words[(int)category] is { } keys && key < keys.Length && keys[key] is { } found ? found : [];

    /// <summary>The words of all keys of a category.</summary>
    internal IEnumerable<string> AllWordsOf(Category category) => Enumerable.Range(0, Keys.Of(category)?.Length is { } count and > 0 ? count : 1).SelectMany(k => WordsOf(category, k));

    /// <summary>A sentence fragment in the language of the lexicon, with values put in for <c>{0}</c>.</summary>
    internal string Expected(string key, params object?[] values)
    {
        var index = Array.IndexOf(Keys.Of(Category.Expected) ?? [], key);
        var format = index < 0 ? null : WordsOf(Category.Expected, index) is [var first, ..] ? first : null;
        if (values.Length == 0 && format?.AsSpan().ContainsAny('{', '}') == false)
            return format; // most say where by themselves
        return format is null ? key : string.Format(CultureInfo.InvariantCulture, format, values);
    }

    internal string KeyName(Category category, int key) => Keys.Of(category)![key];

    /// <summary>A word in small letters, with the phrases that can begin with it; remembered, for documents repeat their words.</summary>
    internal KnownWord WordOf(ReadOnlySpan<char> word, bool isWord) => known.Find(word) is { Alone: not null } found ? found : NewWordOf(word, isWord);

    /// <summary>The same for a word without a key.</summary>
    internal KnownWord OtherWordOf(ReadOnlySpan<char> word, bool isWord) => known.FindOther(word) is { Alone: not null } found ? found : NewWordOf(word, isWord);

    /// <summary>The same for one with a key.</summary>
    internal KnownWord WordOf(in WordKey key, ReadOnlySpan<char> word, bool isWord) => known.Find(key) is { Alone: not null } found ? found : NewWordOf(word, isWord);

    private KnownWord NewWordOf(ReadOnlySpan<char> word, bool isWord)
    {
        var result = known.Find(word) ?? (word.Length <= LongestRemembered && !known.IsFull ? known.Add(word) : new KnownWord(default, 0));
        List<Candidate>? found = null;
        if (byFirstLetters.TryGetValue(Bucket(word), out var candidates))
            AddFitting(candidates, word, ref found);
        if (isWord && word.Length >= ShortestBeforeEnd && byLastLetters.TryGetValue(Bucket(word[^2..]), out candidates))
            AddFitting(candidates, word, ref found);
        result.SetCandidates(found is null ? Candidates.None : new Candidates(found.ToArray()));
        return result;
    }

    /// <summary>The words that a search in vain names, made once for every document.</summary>
    internal IReadOnlyList<string> SearchWords(string name, Func<Lexicon, IEnumerable<string>> make) =>
        searched.Find(name) ?? searched.Add(name, [.. make(this)]);

    /// <summary>The same for one key.</summary>
    internal IReadOnlyList<string> SearchWords(Category category, int key)
    {
        var all = soughtByKey[(int)category] ??= new string[]?[Math.Max(key + 1, Keys.Of(category)?.Length ?? 1)];
        return all[key] ??= [.. WordsOf(category, key).Where(w => !w.Contains('…')).Select(w => w.Trim('*')).Distinct().Take(MostWordsOfSearch)];
    }

    private static void AddFitting(List<Candidate> candidates, ReadOnlySpan<char> word, ref List<Candidate>? found)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.First.Fits(word))
                (found ??= []).Add(candidate);
        }
    }

    // The words behind the first that a phrase asks for letter by letter.
    private KnownWord?[] KnownWordsOf(Phrase phrase, ref int numbers)
    {
        var words = new KnownWord?[phrase.Pieces.Length];
        for (var i = 1; i < words.Length; i++)
        {
            if (phrase.Pieces[i].Kind == PieceKind.Exact)
                words[i] = NumberedWord(phrase.Pieces[i], ref numbers);
        }

        return words;
    }

    private KnownWord? NumberedWord(Piece piece, ref int numbers) =>
        known.Find(piece.Text) ?? (piece.Text.Length > LongestRemembered || known.IsFull ? null : known.Add(piece.Text, ++numbers));

    private void AddWords(Phrase phrase, int acts)
    {
        var count = phrase.Category == Category.Acts ? acts : Math.Max(1, Keys.Of(phrase.Category)?.Length ?? 1);
        var lists = words[(int)phrase.Category] ??= new List<string>?[count];
        (lists[phrase.Key] ??= []).Add(phrase.Text);
    }

    // Behind those that come before it by length, and those of the same length that stand before it in the file.
    private static void Insert(Dictionary<int, List<Candidate>> buckets, int bucket, Candidate candidate, Func<Candidate, Candidate, bool> comesBefore)
    {
        if (!buckets.TryGetValue(bucket, out var list))
            buckets[bucket] = list = [];
        var at = list.Count;
        while (at > 0 && !comesBefore(list[at - 1], candidate))
            at--;
        list.Insert(at, candidate);
    }

    // Prefixes have two letters at least, so two letters find every candidate.
    private static int Bucket(ReadOnlySpan<char> word) => word.Length switch
    {
        0 => 0,
        1 => word[0],
        _ => (word[0] << 16) | word[1],
    };

    /// <summary>A file that the library carries.</summary>
    internal static string Resource(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the library carries no {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Lexicon Embedded(string language)
    {
        var name = $"lexicons/{language}.yaml";
        var text = Resource(name);
        var reading = Read(name, text);
        return reading.Lexicon ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors));
    }
}

/// <summary>An act that documents name.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Jurisdiction">Country, as <c>NO</c>.</param>
/// <param name="RepealedOn">First day on which it no longer applied; null while it applies.</param>
/// <param name="SuccessorSections">Sections with which its name is short for the act that came after it.</param>
internal sealed record KnownAct(string Name, string Jurisdiction, DateOnly? RepealedOn, IReadOnlyList<string> SuccessorSections);
