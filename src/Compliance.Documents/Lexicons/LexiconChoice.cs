namespace Compliance.Documents;

/// <summary>The lexicon that a document is read with.</summary>
/// <param name="Lexicon">The lexicon; null where there is none for the language.</param>
/// <param name="Language">What the document's words tell of its language.</param>
/// <param name="NotSupported">What a report says where there is none.</param>
/// <param name="Others">The lexicons of blocks in other languages.</param>
internal readonly record struct LexiconChoice(Lexicon? Lexicon, LanguageReading Language, string NotSupported, IReadOnlyList<Lexicon> Others)
{
    // A text so short may tell nothing of its language, and is read as the first.
    private const int ShortestUnknown = 200;

    /// <summary>The lexicon of the language that a document is written in. One lexicon alone is taken for what it is.</summary>
    public static LexiconChoice For(DocumentText document, IReadOnlyList<Lexicon>? own)
    {
        if (own is [var only])
            return new LexiconChoice(only, new LanguageReading(only.Language, only.Language, false), "", []);
        var words = own is null ? LanguageWords.Default : LanguageWords.Default.With(own);
        var language = words.Read(document);
        var lexicon = language.Language is { } code ? Find(own, code)
            : document.Text.Length < ShortestUnknown ? own is null ? Lexicon.Of(Lexicon.Languages[0]) : own[0]
            : null;
        return lexicon is null ? new LexiconChoice(null, language, words.NotSupported(language), [])
            : new LexiconChoice(lexicon, language, "", language.IsMixed ? BlockLanguages.Mark(document, words, lexicon, own ?? Lexicon.Languages.Select(l => Lexicon.Of(l)!)) : []);
    }

    private static Lexicon? Find(IReadOnlyList<Lexicon>? own, string language) =>
        own is null ? Lexicon.Of(language) : own.FirstOrDefault(l => l.Language == language);
}
