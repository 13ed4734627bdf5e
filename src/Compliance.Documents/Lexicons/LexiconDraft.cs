using System.Text;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A lexicon while its file is being read.</summary>
internal sealed class LexiconDraft
{
    public List<Phrase> Phrases { get; } = [];

    public LexiconKeys Keys { get; } = new();

    public List<KnownAct> Acts { get; } = [];

    /// <summary>The lexicon of the library that it adds its words to; null for none.</summary>
    public Lexicon? Extended { get; set; }

    /// <summary>Adds a text of the category of what is expected: it is found by its key, and never in a document.</summary>
    public void AddExpected(int key, string text) => Phrases.Add(new Phrase(Category.Expected, key, [new Piece(PieceKind.Exact, "\0")], text));

    /// <summary>The lexicon of what was read of a text.</summary>
    public Lexicon Finish(string language, string text)
    {
        if (Extended is { } other)
        {
            TakeOver(other);
            text += "\n" + other.Digest;
        }

        Phrases.AddRange(NumberForms.Compound(Phrases));
        var digest = ContentDigest.Of(Encoding.UTF8.GetBytes(text));
        return new Lexicon(language, digest, Phrases, Keys, Acts);
    }

    // The words of the other lexicon come behind the file's own; its small words tell another language and stay away.
    private void TakeOver(Lexicon other)
    {
        var known = Phrases.Select(Written).ToHashSet(StringComparer.Ordinal);
        foreach (var phrase in other.Phrases)
        {
            if (phrase.Category == Category.FunctionWords)
                continue;
            var key = phrase.Category == Category.Acts ? ActOf(other.Acts[phrase.Key])
                : other.Keys.AreOwn(phrase.Category) ? Keys.IndexOf(phrase.Category, other.KeyName(phrase.Category, phrase.Key))
                : phrase.Key;
            var taken = phrase with { Key = key };
            if (known.Add(Written(taken)))
                Phrases.Add(taken);
        }
    }

    private static string Written(Phrase phrase) => $"{(int)phrase.Category} {phrase.Key} {phrase.Text}";

    private int ActOf(KnownAct act)
    {
        var index = Acts.FindIndex(a => a.Name == act.Name);
        if (index >= 0)
            return index;
        Acts.Add(act);
        return Acts.Count - 1;
    }
}
