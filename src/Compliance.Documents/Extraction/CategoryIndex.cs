using System.Numerics;

namespace Compliance.Documents;

/// <summary>
/// Which of many sentences have words of a category, a bit for each. A document has hundreds of sentences and most topics are about a few of
/// them: who looks at all of them in turn waits for memory, and the bits of a category stand beside each other.
/// </summary>
internal sealed class CategoryIndex
{
    private const int BitsOfWord = 64;
    private readonly List<Placed> all;
    private readonly int length;
    private readonly ulong[] bits;

    public CategoryIndex(List<Placed> all)
    {
        this.all = all;
        length = (all.Count + BitsOfWord - 1) / BitsOfWord;
        bits = new ulong[length * CategoryKeys.Categories];
        for (var i = 0; i < all.Count; i++)
        {
            var (word, bit) = (i / BitsOfWord, 1UL << i);
            var sentence = all[i].Sentence;
            for (var part = 0; part < Sentence.PartsOfCategories; part++)
            {
                for (var rest = sentence.CategoriesIn(part); rest != 0; rest &= rest - 1)
                    bits[(((part * BitsOfWord) + BitOperations.TrailingZeroCount(rest)) * length) + word] |= bit;
            }
        }
    }

    /// <summary>Those with words of one of some categories, in their order.</summary>
    public PlacedWith With(params ReadOnlySpan<Category> any) => new(all, Union(any));

    /// <summary>Those of some of them.</summary>
    public PlacedWith With(ReadOnlySpan<Category> any, ulong[] some)
    {
        var found = Union(any);
        for (var i = 0; i < found.Length; i++)
            found[i] &= some[i];
        return new PlacedWith(all, found);
    }

    /// <summary>A bit for each of some of them.</summary>
    public ulong[] Of(List<Placed> some)
    {
        var result = new ulong[length];
        foreach (var placed in some)
            result[placed.Index / BitsOfWord] |= 1UL << placed.Index;
        return result;
    }

    private ulong[] Union(ReadOnlySpan<Category> any)
    {
        var found = new ulong[length];
        foreach (var category in any)
        {
            for (var i = 0; i < length; i++)
                found[i] |= bits[((int)category * length) + i];
        }

        return found;
    }
}

/// <summary>Some of many sentences, by a bit for each.</summary>
internal readonly struct PlacedWith(List<Placed> all, ulong[]? bits)
{
    /// <summary>True for none.</summary>
    public bool IsEmpty => bits.AsSpan().IndexOfAnyExcept(0UL) < 0;

    public Enumerator GetEnumerator() => new(all, bits);

    /// <summary>Goes from one to the next.</summary>
    public struct Enumerator(List<Placed> all, ulong[]? bits)
    {
        private const int BitsOfWord = 64;
        private int word = -1;
        private ulong rest;

        public readonly Placed Current => all[(word * BitsOfWord) + BitOperations.TrailingZeroCount(rest)];

        public bool MoveNext()
        {
            rest &= rest - 1; // the lowest bit is the last one that was given
            while (rest == 0)
            {
                if (bits is null || ++word >= bits.Length)
                    return false;
                rest = bits[word];
            }

            return true;
        }
    }
}
