using System.Security.Cryptography;
using System.Text;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// YAML to <see cref="Lexicon"/>. The file names its <c>language</c> and may extend a lexicon of the library; every other key is
/// a category, with a list of phrases or a list for each of its keys. A phrase is words; <c>*</c> ends a word that goes on or
/// begins one, <c>…</c> stands for up to eight words.
/// </summary>
internal sealed class LexiconFile
{
    private const int LongestFile = 2_000_000;
    private static readonly Dictionary<string, Category> Categories =
        Enum.GetValues<Category>().ToDictionary(c => CategoryKeys.Word(c.ToString()), StringComparer.Ordinal);

    private readonly string path;
    private readonly List<PlanError> errors = [];
    private readonly List<Phrase> phrases = [];
    private readonly Dictionary<Category, string[]> freeKeys = [];
    private readonly List<KnownAct> acts = [];
    private Lexicon? extended;

    private LexiconFile(string path) => this.path = path;

    public static LexiconReading Read(string path, string text)
    {
        var tree = YamlReader.Read(path, text, LongestFile);
        var file = new LexiconFile(path);
        foreach (var error in tree.Errors)
            file.errors.Add(new PlanError(path, error.Line, error.Column, error.Message));
        var language = file.errors.Count == 0 ? file.ReadRoot(tree.Root) : null;
        if (file.errors.Count > 0 || language is null)
            return new LexiconReading(null, file.errors);
        if (file.extended is not null)
            text += "\n" + file.extended.Digest;
        file.phrases.AddRange(NumberForms.Compound(file.phrases));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new LexiconReading(new Lexicon(language, digest, file.phrases, file.freeKeys, file.acts), []);
    }

    private string? ReadRoot(YamlNode? root)
    {
        if (root is not YamlMapping mapping)
        {
            errors.Add(new PlanError(path, root?.Line ?? 1, root?.Column ?? 1, "expected `language:` and categories of words"));
            return null;
        }

        string? language = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (!seen.Add(key.Value))
                Error(key, $"`{key.Value}` stands twice");
            else if (key.Value == "language")
                language = TextOf(value);
            else if (key.Value == "extends")
                Extend(value);
            else if (Categories.TryGetValue(key.Value, out var category))
                ReadCategory(category, value);
            else
                Error(key, $"`{key.Value}` is no category of a lexicon{Nearest(key.Value, Categories.Keys)}");
        }

        if (language is null)
            Error(mapping, "`language` is missing");
        if (extended is not null)
            TakeOver(extended);
        return language;
    }

    private void Extend(YamlNode value)
    {
        extended = Lexicon.Languages.Contains(TextOf(value) ?? "") ? Lexicon.Of(TextOf(value)!) : null;
        if (extended is null)
            Error(value, $"no lexicon `{TextOf(value)}` in the library; expected one of {string.Join(", ", Lexicon.Languages)}");
    }

    // The words of the other lexicon come behind the file's own; its small words tell another language and stay away.
    private void TakeOver(Lexicon other)
    {
        var known = phrases.Select(p => (p.Category, p.Key, p.Text)).ToHashSet();
        foreach (var phrase in other.Phrases.Where(p => p.Category != Category.FunctionWords))
        {
            var key = phrase.Category == Category.Acts ? ActOf(other.Acts[phrase.Key])
                : other.FreeKeys.TryGetValue(phrase.Category, out var names) ? FreeKey(phrase.Category, names[phrase.Key])
                : phrase.Key;
            if (known.Add((phrase.Category, key, phrase.Text)))
                phrases.Add(phrase with { Key = key });
        }
    }

    private int FreeKey(Category category, string name)
    {
        var names = freeKeys.GetValueOrDefault(category) ?? [];
        var index = Array.IndexOf(names, name);
        if (index >= 0)
            return index;
        freeKeys[category] = [.. names, name];
        return names.Length;
    }

    private int ActOf(KnownAct act)
    {
        var index = acts.FindIndex(a => a.Name == act.Name);
        if (index >= 0)
            return index;
        acts.Add(act);
        return acts.Count - 1;
    }

    private void ReadCategory(Category category, YamlNode value)
    {
        if (category == Category.Acts)
        {
            ReadActs(value);
            return;
        }

        var keys = CategoryKeys.Of(category);
        if (keys is { Length: 0 })
        {
            ReadPhrases(category, 0, value);
            return;
        }

        if (value is not YamlMapping mapping)
        {
            Error(value, keys is null ? "expected keys with lists of phrases" : $"expected lists of phrases for {string.Join(", ", keys)}");
            return;
        }

        if (keys is null)
            freeKeys[category] = keys = [.. mapping.Entries.Select(e => e.Key.Value)];
        foreach (var (key, list) in mapping.Entries)
        {
            var index = Array.IndexOf(keys, key.Value);
            if (index < 0)
                Error(key, $"`{key.Value}` is no key of this category{Nearest(key.Value, keys)}");
            else if (category == Category.Expected)
                phrases.Add(new Phrase(category, index, [new Piece(PieceKind.Exact, "\0")], TextOf(list) ?? ""));
            else
                ReadPhrases(category, index, list);
        }
    }

    private void ReadActs(YamlNode value)
    {
        if (value is not YamlMapping mapping)
        {
            Error(value, "expected the short names of acts");
            return;
        }

        foreach (var (key, node) in mapping.Entries)
        {
            if (node is not YamlMapping act || act.Find("names") is not { } names || TextOf(act.Find("jurisdiction")) is not { } country)
            {
                Error(node, "expected `names`, `jurisdiction` and, for a repealed act, `repealed on`");
                continue;
            }

            DateOnly? repealed = null;
            if (act.Find("repealed on") is { } on)
            {
                if (DateOnly.TryParseExact(TextOf(on), "yyyy-MM-dd", out var day))
                    repealed = day;
                else
                    Error(on, "expected a date as `2018-01-01`");
            }

            ReadPhrases(Category.Acts, acts.Count, names);
            acts.Add(new KnownAct(key.Value, country, repealed));
        }
    }

    private void ReadPhrases(Category category, int key, YamlNode value)
    {
        if (value is not YamlSequence list)
        {
            Error(value, "expected a list of phrases");
            return;
        }

        foreach (var item in list.Items)
        {
            var text = TextOf(item);
            var pieces = text is null ? null : PiecesOf(text);
            if (pieces is null || pieces.Length == 0)
                Error(item, "expected a phrase");
            else if (pieces[0].Kind == PieceKind.Gap || pieces[^1].Kind == PieceKind.Gap)
                Error(item, "a phrase cannot begin or end with `…`");
            else if (pieces.Any(p => p is { Kind: PieceKind.Prefix or PieceKind.Suffix, Text.Length: < 2 }))
                Error(item, "at least two letters stand beside `*`");
            else if (pieces.Length > 1 && pieces.Any(p => p.Kind == PieceKind.Suffix))
                Error(item, "a phrase that begins with `*` is one word");
            else
                phrases.Add(new Phrase(category, key, pieces, text!));
        }
    }

    private static Piece[] PiecesOf(string phrase)
    {
        var result = new List<Piece>();
        foreach (var word in phrase.Normalize().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "…")
            {
                result.Add(new Piece(PieceKind.Gap, ""));
                continue;
            }

            if (word.Length > 1 && word[0] == '*')
            {
                result.Add(new Piece(PieceKind.Suffix, word[1..]));
                continue;
            }

            var prefix = word.Length > 1 && word[^1] == '*';
            var tokens = Token.Split(prefix ? word[..^1] : word);
            for (var i = 0; i < tokens.Count; i++)
            {
                var last = i == tokens.Count - 1;
                result.Add(new Piece(prefix && last ? PieceKind.Prefix : PieceKind.Exact, tokens[i]));
            }
        }

        return [.. result];
    }

    private static string? TextOf(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    private static string Nearest(string word, IEnumerable<string> known)
    {
        var nearest = known.MinBy(k => Distance(word, k));
        return nearest is null || Distance(word, nearest) > Math.Max(2, word.Length / 3) ? "" : $"; did you mean `{nearest}`?";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }

    private void Error(YamlNode node, string message) => errors.Add(new PlanError(path, node.Line, node.Column, message));
}
