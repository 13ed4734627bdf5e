using System.Globalization;

namespace Compliance.Documents;

/// <summary>A lexicon of the library, which is known to be right: <see cref="LexiconFile"/> reads the same of it, and says what is wrong with others.</summary>
internal static class CarriedLexicon
{
    /// <summary>The lexicon; null where its file holds what only <see cref="LexiconFile"/> reads.</summary>
    public static Lexicon? Read(string text)
    {
        if (PlainYaml.Read(text) is not { } root || root.Find("language") is not { } language)
            return null;
        var draft = new LexiconDraft();
        if (root.Find("extends") is { } other && (draft.Extended = Lexicon.Of(other)) is null)
            return null;
        foreach (var entry in root.Keys)
        {
            if (entry.Key is "language" or "extends")
                continue;
            if (!LexiconKeys.TryFind(entry.Key, out var category) || !Read(entry, category, draft))
                return null;
        }

        return draft.Finish(language, text);
    }

    private static bool Read(PlainYaml entry, Category category, LexiconDraft draft)
    {
        if (category == Category.Acts)
            return ReadActs(entry, draft);
        if (CategoryKeys.Of(category) is { Length: 0 })
            return entry is { Text: null, Keys.Count: 0 } && Read(entry, category, 0, draft);
        if (entry.Text is not null || entry.Items.Count > 0)
            return false;
        foreach (var list in entry.Keys)
        {
            var key = draft.Keys.IndexOf(category, list.Key);
            if (key < 0)
                return false;
            if (category == Category.Expected)
                draft.AddExpected(key, list.Text ?? "");
            else if (!Read(list, category, key, draft))
                return false;
        }

        return true;
    }

    private static bool ReadActs(PlainYaml entry, LexiconDraft draft)
    {
        foreach (var act in entry.Keys)
        {
            if (act.Keys.Find(k => k.Key == "names") is not { } names || act.Find("jurisdiction") is not { } country || !Read(names, Category.Acts, draft.Acts.Count, draft))
                return false;
            DateOnly? repealed = act.Find("repealed on") is { } on ? DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            draft.Acts.Add(new KnownAct(act.Key, country, repealed));
        }

        return true;
    }

    private static bool Read(PlainYaml list, Category category, int key, LexiconDraft draft)
    {
        foreach (var text in list.Items)
            draft.Phrases.Add(new Phrase(category, key, Phrase.PiecesOf(text), text));
        return list is { Text: null, Keys.Count: 0 };
    }
}
