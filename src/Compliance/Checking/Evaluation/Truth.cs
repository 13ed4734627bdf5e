using System.Numerics;
using System.Runtime.CompilerServices;

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
    public static void SetAll(Span<Truth> truths)
    {
        // As a block of bytes, since what fills a span is in no image.
        if (truths.Length > 0)
            Unsafe.InitBlockUnaligned(ref Unsafe.As<Truth, byte>(ref truths[0]), (byte)Truth.True, (uint)truths.Length);
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
