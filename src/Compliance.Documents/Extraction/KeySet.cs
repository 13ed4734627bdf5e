namespace Compliance.Documents;

/// <summary>Keys of a category, each once. The values of an enumeration in a set of the framework would be compiled anew at every start.</summary>
internal sealed class KeySet
{
    private const int LastKey = 63;
    private ulong bits;

    /// <summary>True for none.</summary>
    public bool IsEmpty => bits == 0;

    /// <summary>Number of keys.</summary>
    public int Count => System.Numerics.BitOperations.PopCount(bits);

    /// <summary>These keys.</summary>
    public static KeySet Of(params ReadOnlySpan<int> keys)
    {
        var result = new KeySet();
        foreach (var key in keys)
            result.Add(key);
        return result;
    }

    /// <summary>The keys that a sentence names.</summary>
    public static KeySet Of(Sentence sentence, Category category)
    {
        var result = new KeySet();
        if (sentence.Has(category))
        {
            foreach (var match in sentence.Matches)
            {
                if (match.Category == category)
                    result.Add(match.Key);
            }
        }

        return result;
    }

    /// <summary>False where it is known.</summary>
    public bool Add(int key)
    {
        var before = bits;
        bits |= 1UL << key;
        return bits != before;
    }

    /// <summary>False where all of another are known.</summary>
    public bool AddAll(KeySet others)
    {
        var before = bits;
        bits |= others.bits;
        return bits != before;
    }

    public bool Contains(int key) => (bits & (1UL << key)) != 0;

    /// <summary>The lowest of the keys from one on; -1 for none.</summary>
    public int Next(int from) => from <= LastKey && bits >> from is > 0 and var rest ? from + System.Numerics.BitOperations.TrailingZeroCount(rest) : -1;

    /// <summary>The keys, the lowest first.</summary>
    public List<int> ToList()
    {
        var result = new List<int>(Count);
        for (var key = Next(0); key >= 0; key = Next(key + 1))
            result.Add(key);
        return result;
    }
}
