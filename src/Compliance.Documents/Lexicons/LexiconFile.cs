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
    private readonly string path;
    private readonly List<PlanError> errors = [];
    private readonly LexiconDraft draft = new();

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
        return new LexiconReading(file.draft.Finish(language, text), []);
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
            else if (LexiconKeys.TryFind(key.Value, out var category))
                ReadCategory(category, value);
            else
                Error(key, $"`{key.Value}` is no category of a lexicon{Nearest(key.Value, LexiconKeys.CategoryNames)}");
        }

        if (language is null)
            Error(mapping, "`language` is missing");
        return language;
    }

    private void Extend(YamlNode value)
    {
        draft.Extended = Lexicon.Languages.Contains(TextOf(value) ?? "") ? Lexicon.Of(TextOf(value)!) : null;
        if (draft.Extended is null)
            Error(value, $"no lexicon `{TextOf(value)}` in the library; expected one of {string.Join(", ", Lexicon.Languages)}");
    }

    private void ReadCategory(Category category, YamlNode value)
    {
        if (category == Category.Acts)
        {
            ReadActs(value);
            return;
        }

        var known = CategoryKeys.Of(category);
        if (known is { Length: 0 })
        {
            ReadPhrases(category, 0, value);
            return;
        }

        if (value is not YamlMapping mapping)
        {
            Error(value, known is null ? "expected keys with lists of phrases" : $"expected lists of phrases for {string.Join(", ", known)}");
            return;
        }

        foreach (var (key, list) in mapping.Entries)
        {
            var index = draft.Keys.IndexOf(category, key.Value);
            if (index < 0)
                Error(key, $"`{key.Value}` is no key of this category{Nearest(key.Value, known ?? [])}");
            else if (category == Category.Expected)
                draft.AddExpected(index, TextOf(list) ?? "");
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

            var later = (act.Find("short for") as YamlSequence)?.Items.Select(i => TextOf(i) ?? "").ToArray() ?? [];
            ReadPhrases(Category.Acts, draft.Acts.Count, names);
            draft.Acts.Add(new KnownAct(key.Value, country, repealed, later));
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
            var pieces = text is null ? null : Phrase.PiecesOf(text);
            if (pieces is null || pieces.Length == 0)
                Error(item, "expected a phrase");
            else if (pieces[0].Kind == PieceKind.Gap || pieces[^1].Kind == PieceKind.Gap)
                Error(item, "a phrase cannot begin or end with `…`");
            else if (pieces.Any(p => p is { Kind: PieceKind.Prefix or PieceKind.Suffix, Text.Length: < 2 }))
                Error(item, "at least two letters stand beside `*`");
            else if (pieces.Length > 1 && pieces.Any(p => p.Kind == PieceKind.Suffix))
                Error(item, "a phrase that begins with `*` is one word");
            else
                draft.Phrases.Add(new Phrase(category, key, pieces, text!));
        }
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
