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
