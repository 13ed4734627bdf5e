using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Compliance.Plans;

/// <summary>
/// SHA-256 of what is read, as reports print it. The library of the system that does this is large and takes longer to load than
/// most documents take to digest, so it is left to larger ones.
/// </summary>
internal static class ContentDigest
{
    /// <summary>Bytes of a digest.</summary>
    public const int Length = 32;

    private const int LargestHere = 256 * 1024;
    private const int Block = 64;

    // The first 32 bits of the fractional parts of the square roots of the first primes, and of the cube roots.
    private static ReadOnlySpan<uint> Start => [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static ReadOnlySpan<uint> Rounds =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The digest of some content, hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Hex(Bytes(content));

    /// <summary>The bytes of a digest, hexadecimal.</summary>
    public static string Hex(byte[] digest)
    {
        var text = new char[digest.Length * 2];
        for (var i = 0; i < digest.Length; i++)
        {
            text[2 * i] = Digit(digest[i] >> 4);
            text[(2 * i) + 1] = Digit(digest[i] & 15);
        }

        return new string(text);
    }

    /// <summary>The digest of some content.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> content)
    {
        if (content.Length > LargestHere)
            return SHA256.HashData(content);
        var state = Start.ToArray();
        var words = new uint[Block];
        var at = 0;
        for (; at + Block <= content.Length; at += Block)
            Add(content.Slice(at, Block), state, words);

        // What is left, a one, zeros, and the number of bits.
        var rest = content[at..];
        var last = new byte[rest.Length < Block - 8 ? Block : 2 * Block];
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(last.AsSpan(last.Length - 8), content.Length * 8L);
        for (at = 0; at < last.Length; at += Block)
            Add(last.AsSpan(at, Block), state, words);
        var digest = new byte[Length];
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(4 * i), state[i]);
        return digest;
    }

    private static void Add(ReadOnlySpan<byte> block, uint[] state, uint[] words)
    {
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < words.Length; i++)
        {
            var (early, late) = (words[i - 15], words[i - 2]);
            words[i] = words[i - 16] + words[i - 7]
                + (BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3))
                + (BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10));
        }

        var rounds = Rounds;
        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (var i = 0; i < words.Length; i++)
        {
            var first = h + rounds[i] + words[i] + ((e & f) ^ (~e & g))
                + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25));
            var second = ((a & b) ^ (a & c) ^ (b & c))
                + (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
}
