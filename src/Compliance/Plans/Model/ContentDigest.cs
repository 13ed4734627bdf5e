using System.Security.Cryptography;

namespace Compliance.Plans;

/// <summary>SHA-256 of what is read, as reports print it.</summary>
internal static class ContentDigest
{
    /// <summary>The digest of some content, hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Hex(Bytes(content));

    /// <summary>The bytes of a digest, hexadecimal.</summary>
    public static string Hex(ReadOnlySpan<byte> digest)
    {
        // By hand: the framework does it with vectors, whose code is in no image and would be compiled while the program starts.
        const string Digits = "0123456789abcdef";
        var text = new char[digest.Length * 2];
        for (var i = 0; i < digest.Length; i++)
        {
            text[2 * i] = Digits[digest[i] >> 4];
            text[(2 * i) + 1] = Digits[digest[i] & 0xF];
        }

        return new string(text);
    }

    /// <summary>The digest of some content.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> content) => SHA256.HashData(content);
}
