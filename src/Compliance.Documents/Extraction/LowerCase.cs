using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Documents;

/// <summary>Small letters for comparing with a lexicon; the letters of its languages without the way through the tables of all.</summary>
internal static class LowerCase
{
    private const int Latin = 0x100;
    private const int Together = 16;
    private const byte FirstAccented = 0xC0;
    private const byte LastAccented = 0xDE;
    private const byte Times = 0xD7;
    private const byte ToSmall = 0x20;
    private static readonly byte[] Small = SmallLetters();

    /// <summary>Writes what <see cref="string.ToLowerInvariant"/> gives.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<char> lower)
    {
        Span<byte> latin = stackalloc byte[Together];
        for (var i = 0; i < text.Length; i += Together)
        {
            var rest = text[i..];
            if (rest.Length < Together || !WriteTogether(rest, lower[i..], latin))
                WriteEach(rest.Length < Together ? rest : rest[..Together], lower[i..], latin);
        }
    }

    /// <summary>Writes the same, and the letters of western languages in one byte each. False where other signs stand among them, which have no byte.</summary>
    public static bool Write(ReadOnlySpan<char> text, Span<char> lower, Span<byte> latin)
    {
        var isLatin = true;
        for (var i = 0; i < text.Length; i += Together)
        {
            var rest = text[i..];
            if (rest.Length < Together || !WriteTogether(rest, lower[i..], latin[i..]))
                isLatin &= WriteEach(rest.Length < Together ? rest : rest[..Together], lower[i..], latin[i..]);
        }

        return isLatin;
    }

    private static bool WriteEach(ReadOnlySpan<char> text, Span<char> lower, Span<byte> latin)
    {
        var isLatin = true;
        var small = Small;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < small.Length)
            {
                lower[i] = (char)(latin[i] = small[c]);
                continue;
            }

            lower[i] = char.ToLowerInvariant(c);
            latin[i] = 0;
            isLatin = false;
        }

        return isLatin;
    }

    private static bool WriteTogether(ReadOnlySpan<char> text, Span<char> lower, Span<byte> latin)
    {
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        var first = Vector128.LoadUnsafe(ref source);
        var second = Vector128.LoadUnsafe(ref source, Together / 2);
        if (Vector128.GreaterThanAny(first | second, Vector128.Create((ushort)(Latin - 1))))
            return false;
        var letters = Vector128.Narrow(first, second);
        var capitals = Vector128.LessThanOrEqual(letters - Vector128.Create((byte)'A'), Vector128.Create((byte)('Z' - 'A')))
            | Vector128.AndNot(Vector128.LessThanOrEqual(letters - Vector128.Create(FirstAccented), Vector128.Create((byte)(LastAccented - FirstAccented))), Vector128.Equals(letters, Vector128.Create(Times)));
        letters += capitals & Vector128.Create(ToSmall);
        letters.CopyTo(latin);
        var (low, high) = Vector128.Widen(letters);
        ref var target = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(lower));
        low.StoreUnsafe(ref target);
        high.StoreUnsafe(ref target, Together / 2);
        return true;
    }

    /// <summary>What <see cref="string.ToLowerInvariant"/> gives; the text itself where it has no capital.</summary>
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && Of(text[first]) == text[first])
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, static (span, source) => Write(source, span));
    }

    /// <summary>True for a letter or sign that has a byte.</summary>
    public static bool IsLatin(char c) => c < Latin;

    /// <summary>A small letter for each.</summary>
    public static char Of(char c) => c < Latin ? (char)Small[c] : char.ToLowerInvariant(c);

    private static byte[] SmallLetters()
    {
        var letters = new byte[Latin];
        for (var c = 0; c < Latin; c++)
            letters[c] = (byte)(c is (>= 'A' and <= 'Z') or (>= FirstAccented and <= LastAccented and not Times) ? c + ToSmall : c);
        return letters;
    }
}
