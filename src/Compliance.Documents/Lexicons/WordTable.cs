namespace Compliance.Documents;

/// <summary>What is known of words, found by a stretch of a text without a string made of it. Many may read while one adds.</summary>
internal sealed class WordTable<T>(int most)
    where T : class
{
    private const int WordsOfBucket = 4;

    // Of this process alone, so that no document can be made of words that all fall into one bucket.
    private static readonly ulong Factor = ((ulong)(uint)string.GetHashCode("a".AsSpan()) << 32) | (uint)string.GetHashCode("b".AsSpan()) | 1;

    private readonly Entry?[] buckets = new Entry?[1 + (most / WordsOfBucket)];
    private readonly Lock adding = new();

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of a word; null for nothing.</summary>
    public T? Find(ReadOnlySpan<char> word)
    {
        var hash = HashOf(word);
        for (var entry = Volatile.Read(ref buckets[BucketOf(hash)]); entry is not null; entry = entry.Next)
        {
            if (entry.Hash == hash && word.SequenceEqual(entry.Word))
                return entry.Value;
        }

        return null;
    }

    /// <summary>Adds a word, unless it is known or the table is full. What is known of it is what stands in the table then.</summary>
    public T Add(string word, T value)
    {
        lock (adding)
        {
            if (Find(word) is { } known)
                return known;
            if (Count >= most)
                return value;
            var hash = HashOf(word);
            ref var bucket = ref buckets[BucketOf(hash)];
            Volatile.Write(ref bucket, new Entry(hash, word, value, bucket));
            Count++;
            return value;
        }
    }

    // Words are short, and the hash of the framework takes three times as long for them.
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        foreach (var c in word)
            hash = (hash + c) * Factor;
        return (uint)(hash >> 32);
    }

    private int BucketOf(uint hash) => (int)(((ulong)hash * (uint)buckets.Length) >> 32);

    private sealed record Entry(uint Hash, string Word, T Value, Entry? Next);
}
