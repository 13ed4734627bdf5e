namespace Compliance.Documents;

/// <summary>The words that a lexicon or a document has, each once. Many may read while one adds.</summary>
internal sealed class KnownWords(int most)
{
    private const int WordsOfBucket = 2;

    private readonly KnownWord?[] buckets = new KnownWord?[1 + (most / WordsOfBucket)];
    private readonly WordTable<KnownWord> others = new(most);
    private readonly Lock adding = new();
    private int count;

    /// <summary>True where no more words are remembered.</summary>
    public bool IsFull => count >= most || others.Count >= most;

    /// <summary>A word with a key; null for one that is not known.</summary>
    public KnownWord? Find(in WordKey key)
    {
        var word = Volatile.Read(ref buckets[BucketOf(key)]);
        while (word is not null && !word.Key.Is(key))
            word = word.Next;
        return word;
    }

    /// <summary>A word without a key; null for one that is not known.</summary>
    public KnownWord? FindOther(ReadOnlySpan<char> word) => others.Find(word);

    /// <summary>A word; null for one that is not known.</summary>
    public KnownWord? Find(ReadOnlySpan<char> word) => WordKey.Of(word) is { } key ? Find(key) : others.Find(word);

    /// <summary>Adds a word, unless it is known or there is no more room. What is known of it is what is returned.</summary>
    public KnownWord Add(ReadOnlySpan<char> word, int number = 0)
    {
        if (WordKey.Of(word) is not { } key)
            return others.Add(word.ToString(), new KnownWord(default, null, number));
        lock (adding)
        {
            if (Find(key) is { } known)
                return known;
            ref var bucket = ref buckets[BucketOf(key)];
            var added = new KnownWord(key, bucket, number);
            if (count >= most)
                return added;
            Volatile.Write(ref bucket, added);
            count++;
            return added;
        }
    }

    private int BucketOf(in WordKey key) => (int)(((ulong)key.Hash * (uint)buckets.Length) >> 32);
}
