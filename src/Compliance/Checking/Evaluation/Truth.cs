using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Compliance.Checking.Evaluation;

/// <summary>What can be told of a condition without making a value for it.</summary>
internal enum Truth : byte
{
    /// <summary>Unknown, no truth value, or only to be told by working out the value.</summary>
    Unsure,

    /// <summary>Known to be false.</summary>
    False,

    /// <summary>Known to be true.</summary>
    True,
}

/// <summary>Truths of the items of a list, several at a time.</summary>
internal static class Truths
{
    /// <summary>Makes all of them true.</summary>
    public static void SetAll(Span<Truth> truths) => Fill(MemoryMarshal.AsBytes(truths), (byte)Truth.True);

    /// <summary>Writes a byte into every place. By hand, since what fills a span, or a block of memory, is in no image.</summary>
    public static void Fill(Span<byte> room, byte value)
    {
        var eight = value * 0x0101010101010101UL;
        var at = 0;
        for (; at <= room.Length - sizeof(ulong); at += sizeof(ulong))
            Unsafe.WriteUnaligned(ref room[at], eight);
        for (; at < room.Length; at++)
            room[at] = value;
    }

    /// <summary>The first place, from one on, of what is not true; the length where all are.</summary>
    public static int NextOther(ReadOnlySpan<Truth> truths, int from)
    {
        const ulong AllTrue = (ulong)Truth.True * 0x0101010101010101;
        for (; from <= truths.Length - sizeof(ulong); from += sizeof(ulong))
        {
            var other = Unsafe.ReadUnaligned<ulong>(in Unsafe.As<Truth, byte>(ref Unsafe.AsRef(in truths[from]))) ^ AllTrue;
            if (other != 0)
                return from + ((BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(other) : BitOperations.LeadingZeroCount(other)) / 8);
        }

        while (from < truths.Length && truths[from] == Truth.True)
            from++;
        return from;
    }
}

/// <summary>The truths of a piece of a list where one of several conditions is enough: a bit for each item.</summary>
internal struct AnyTruths
{
    private readonly uint asked;
    private uint met;
    private uint unsure;

    /// <param name="truths">True for the items that are asked about.</param>
    public AnyTruths(ReadOnlySpan<Truth> truths) => asked = BitsOf(truths, Truth.True);

    /// <summary>The items that none has met so far.</summary>
    public readonly uint Open => asked & ~met;

    /// <summary>Asks for those that are open.</summary>
    public readonly void Ask(Span<Truth> truths)
    {
        for (var i = 0; i < truths.Length; i++)
            truths[i] = Has(Open, i) ? Truth.True : Truth.False;
    }

    /// <summary>Adds what one of the conditions says of those that were open.</summary>
    public void Add(ReadOnlySpan<Truth> truths)
    {
        unsure |= BitsOf(truths, Truth.Unsure);
        met |= BitsOf(truths, Truth.True);
    }

    /// <summary>Writes the truth of each that was asked about.</summary>
    public readonly void Tell(Span<Truth> truths)
    {
        for (var i = 0; i < truths.Length; i++)
        {
            if (Has(asked, i))
                truths[i] = Has(met, i) ? Truth.True : Has(unsure, i) ? Truth.Unsure : Truth.False;
        }
    }

    private static bool Has(uint bits, int item) => (bits & (1u << item)) != 0;

    private static uint BitsOf(ReadOnlySpan<Truth> truths, Truth wanted)
    {
        var bits = 0u;
        for (var i = 0; i < truths.Length; i++)
            bits |= truths[i] == wanted ? 1u << i : 0;
        return bits;
    }
}
