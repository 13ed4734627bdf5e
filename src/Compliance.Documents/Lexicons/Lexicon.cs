using System.Collections.Concurrent;
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
    private static readonly Dictionary<string, Lazy<Lexicon>> Carried =
        new[] { "nb", "nn", "sv", "en" }.ToDictionary(l => l, l => new Lazy<Lexicon>(() => Embedded(l)), StringComparer.Ordinal);

    private const int MostRemembered = 30_000;
    private const int LongestRemembered = 40;

    private readonly Dictionary<int, Phrase[]> byFirstLetters;
    private readonly Dictionary<int, Phrase[]> byLastLetters;
    private readonly ConcurrentDictionary<string, Phrase[]> fitting = new(StringComparer.Ordinal);
    private readonly Dictionary<(Category, int), IReadOnlyList<string>> words = [];
    private readonly string[]?[] keys;

    internal Lexicon(string language, string digest, IReadOnlyList<Phrase> phrases, IReadOnlyDictionary<Category, string[]> freeKeys, IReadOnlyList<KnownAct> acts)
    {
        Language = language;
        Digest = digest;
        Acts = acts;
        Phrases = phrases;
        FreeKeys = freeKeys;
        keys = [.. Enum.GetValues<Category>().Select(c => CategoryKeys.Of(c) ?? freeKeys.GetValueOrDefault(c))];
        byFirstLetters = phrases
            .Where(p => p.Pieces[0].Kind != PieceKind.Suffix)
            .GroupBy(p => Bucket(p.Pieces[0].Text))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Pieces.Length).ToArray());
        byLastLetters = phrases
            .Where(p => p.Pieces[0].Kind == PieceKind.Suffix)
            .GroupBy(p => Bucket(p.Pieces[0].Text.AsSpan(p.Pieces[0].Text.Length - 2)))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Pieces[0].Text.Length).ToArray());
        foreach (var group in phrases.GroupBy(p => (p.Category, p.Key)))
            words[group.Key] = [.. group.Select(p => p.Text)];
    }

    /// <summary>The lexicons that the library carries: bokmål, nynorsk, Swedish and English.</summary>
    public static IReadOnlyList<Lexicon> Default => [.. Carried.Values.Select(l => l.Value)];

    /// <summary>The languages of <see cref="Default"/>, in its order.</summary>
    internal static IReadOnlyCollection<string> Languages => Carried.Keys;

    /// <summary>Language: <c>nb</c>, <c>nn</c>, <c>sv</c>, <c>en</c> or one of your own.</summary>
    public string Language { get; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string Digest { get; }

    internal IReadOnlyList<KnownAct> Acts { get; }

    internal IReadOnlyList<Phrase> Phrases { get; }

    internal IReadOnlyDictionary<Category, string[]> FreeKeys { get; }

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
    internal static Lexicon? Of(string language) => Carried.TryGetValue(language, out var lexicon) ? lexicon.Value : null;

    /// <summary>Words by which its language is told.</summary>
    internal IEnumerable<string> SmallWords => WordsOf(Category.FunctionWords) is { Count: > 0 } small
        ? small
        : Phrases.Where(p => p.Pieces is [{ Kind: PieceKind.Exact }]).Select(p => p.Text);

    /// <summary>The words of one key, as the file writes them.</summary>
    internal IReadOnlyList<string> WordsOf(Category category, int key = 0) => words.GetValueOrDefault((category, key)) ?? [];

    /// <summary>The words of all keys of a category.</summary>
    internal IEnumerable<string> AllWordsOf(Category category) => Enumerable.Range(0, keys[(int)category]?.Length is { } count and > 0 ? count : 1).SelectMany(k => WordsOf(category, k));

    /// <summary>A sentence fragment in the language of the lexicon, with values put in for <c>{0}</c>.</summary>
    internal string Expected(string key, params object?[] values)
    {
        var index = Array.IndexOf(keys[(int)Category.Expected] ?? [], key);
        var format = index < 0 ? null : WordsOf(Category.Expected, index) is [var first, ..] ? first : null;
        return format is null ? key : string.Format(CultureInfo.InvariantCulture, format, values);
    }

    internal string KeyName(Category category, int key) => keys[(int)category]![key];

    private Phrase[] CandidatesFor(ReadOnlySpan<char> word) => byFirstLetters.GetValueOrDefault(Bucket(word)) ?? [];

    private Phrase[] CandidatesByEnd(ReadOnlySpan<char> word) =>
        word.Length < 4 ? [] : byLastLetters.GetValueOrDefault(Bucket(word[^2..])) ?? [];

    /// <summary>The phrases that can begin with a word; remembered, for documents repeat their words.</summary>
    internal Phrase[] PhrasesAt(ReadOnlySpan<char> word, bool isWord)
    {
        if (fitting.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
            return known;
        List<Phrase> found = [];
        foreach (var phrase in CandidatesFor(word))
        {
            if (phrase.Pieces[0].Fits(word))
                found.Add(phrase);
        }

        foreach (var phrase in isWord ? CandidatesByEnd(word) : [])
        {
            if (phrase.Pieces[0].Fits(word))
                found.Add(phrase);
        }

        var result = found.Count == 0 ? [] : found.ToArray();
        if (fitting.Count < MostRemembered && word.Length <= LongestRemembered)
            fitting.TryAdd(word.ToString(), result);
        return result;
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
        var reading = Read(name, Resource(name));
        return reading.Lexicon ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors));
    }
}

/// <summary>An act that documents name.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Jurisdiction">Country, as <c>NO</c>.</param>
/// <param name="RepealedOn">First day on which it no longer applied; null while it applies.</param>
internal sealed record KnownAct(string Name, string Jurisdiction, DateOnly? RepealedOn);
