using System.Buffers.Binary;

namespace Compliance.Documents;

/// <summary>A word in small letters of western languages, a byte for each: it is compared and found without its text.</summary>
internal readonly struct WordKey
{
    /// <summary>The longest word that has a key.</summary>
    public const int Longest = Part * Parts;

    private const int Part = sizeof(ulong);
    private const int Parts = 4;
    private const int BitsOfByte = 8;

    // Of this process alone, so that no document can be made of words that all fall into one place of a table.
    private static readonly ulong Factor = ((ulong)(uint)string.GetHashCode("a".AsSpan()) << 32) | (uint)string.GetHashCode("b".AsSpan()) | 1;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong last;
    private readonly int length;

    /// <param name="letters">The letters; behind the word at least <see cref="Longest"/> bytes of anything.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">Its length, at most <see cref="Longest"/>.</param>
    public WordKey(byte[] letters, int start, int length)
    {
        this.length = length;
        first = Read(letters, start, length);
        if (length <= Part)
            return;
        second = Read(letters, start + Part, length - Part);
        if (length <= 2 * Part)
            return;
        third = Read(letters, start + (2 * Part), length - (2 * Part));
        last = length <= 3 * Part ? 0 : Read(letters, start + (3 * Part), length - (3 * Part));
    }

    /// <summary>Its first letters.</summary>
    public ulong First => first;

    /// <summary>The letters behind those.</summary>
    public ulong Second => second;

    /// <summary>True where others follow.</summary>
    public bool IsLong => length > 2 * Part;

    /// <summary>The key of a word; null where it is too long for one or has other letters.</summary>
    public static WordKey? Of(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return null;
        var letters = new byte[2 * Longest];
        for (var i = 0; i < word.Length; i++)
        {
            if (!LowerCase.IsLatin(word[i]))
                return null;
            letters[i] = (byte)word[i];
        }

        return new WordKey(letters, 0, word.Length);
    }

    public bool Is(in WordKey other) => first == other.first && length == other.length && second == other.second && third == other.third && last == other.last;

    /// <summary>A number for a place of a table, all of whose bits are good.</summary>
    public uint Hash
    {
        get
        {
            var hash = (first + (ulong)length) * Factor;
            if (length > Part)
                hash = ((hash ^ (hash >> 32)) + second) * Factor;
            if (length > 2 * Part)
                hash = (((((hash ^ (hash >> 32)) + third) * Factor) ^ last) + (hash >> 32)) * Factor;
            return (uint)(hash >> 32);
        }
    }

    private static ulong Read(byte[] letters, int start, int rest)
    {
        var letter = BinaryPrimitives.ReadUInt64LittleEndian(letters.AsSpan(start, Part));
        return rest >= Part ? letter : letter & ((1UL << (BitsOfByte * rest)) - 1);
    }
}
