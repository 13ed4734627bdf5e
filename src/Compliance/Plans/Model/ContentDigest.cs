using System.Security.Cryptography;

namespace Compliance.Plans;

/// <summary>SHA-256 of what is read, as reports print it.</summary>
internal static class ContentDigest
{
    /// <summary>The digest of some content, hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Hex(Bytes(content));

    /// <summary>The bytes of a digest, hexadecimal.</summary>
    public static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);

    /// <summary>The digest of some content.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> content) => SHA256.HashData(content);
}
