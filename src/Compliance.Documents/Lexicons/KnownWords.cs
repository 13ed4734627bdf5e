namespace Compliance.Documents;

/// <summary>The words that a lexicon or a document has, each once. Many may read while one adds.</summary>
internal sealed class KnownWords(int most)
{
    private const int FewestPlaces = 4096;
    private const int BitsOfHash = 32;

    private readonly WordTable<KnownWord> others = new(most);
    private readonly Lock adding = new();
    private Slot[] slots = new Slot[FewestPlaces];
    private int count;

    /// <summary>True where no more words are remembered.</summary>
    public bool IsFull => count >= most || others.Count >= most;

    /// <summary>A word with a key; null for one that is not known.</summary>
    public KnownWord? Find(in WordKey key)
    {
        var all = Volatile.Read(ref slots);
        for (var at = IndexOf(key, all); ; at = (at + 1) & (all.Length - 1))
        {
            ref var slot = ref all[at];
            if (Volatile.Read(ref slot.Word) is not { } word)
                return null;
            if (slot.First == key.First && slot.Second == key.Second && (!key.IsLong || word.Key.Is(key)))
                return word;
        }
    }

    /// <summary>A word without a key; null for one that is not known.</summary>
    public KnownWord? FindOther(ReadOnlySpan<char> word) => others.Find(word);

    /// <summary>A word; null for one that is not known.</summary>
    public KnownWord? Find(ReadOnlySpan<char> word) => WordKey.Of(word) is { } key ? Find(key) : others.Find(word);

    /// <summary>Adds a word, unless it is known or there is no more room. What is known of it is what is returned.</summary>
    public KnownWord Add(ReadOnlySpan<char> word, int number = 0)
    {
        if (WordKey.Of(word) is not { } key)
            return others.Add(word.ToString(), new KnownWord(default, number));
        lock (adding)
        {
            if (Find(key) is { } known)
                return known;
            var added = new KnownWord(key, number);
            if (count >= most)
                return added;
            if (2 * count >= slots.Length)
                Volatile.Write(ref slots, Larger());
            Put(added, slots);
            count++;
            return added;
        }
    }

    private static int IndexOf(in WordKey key, Slot[] all) => (int)(((ulong)key.Hash * (uint)all.Length) >> BitsOfHash);

    // Who reads meanwhile goes on with the table that is given up, and at worst does not find what was added since.
    private Slot[] Larger()
    {
        var larger = new Slot[2 * slots.Length];
        foreach (var slot in slots)
        {
            if (slot.Word is { } word)
                Put(word, larger);
        }

        return larger;
    }

    // The word last: who finds it finds its letters too.
    private static void Put(KnownWord word, Slot[] all)
    {
        var at = IndexOf(word.Key, all);
        while (all[at].Word is not null)
            at = (at + 1) & (all.Length - 1);
        (all[at].First, all[at].Second) = (word.Key.First, word.Key.Second);
        Volatile.Write(ref all[at].Word, word);
    }

    /// <summary>A place of the table. The first letters of its word stand here, so that most words are told apart without being read.</summary>
    private struct Slot
    {
        public ulong First;
        public ulong Second;
        public KnownWord? Word;
    }
}
