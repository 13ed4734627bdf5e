using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Compliance.Documents;

/// <summary>Bytes of a text file to text.</summary>
internal static class PlainTextDecoder
{
    // Windows-1252 differs from Latin-1 in these places only; code pages would be a package more.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];

        // A file that was cut off may end within a character.
        for (var cut = 0; cut <= Math.Min(3, bytes.Length); cut++)
        {
            if ((cut == 0 || bytes[^cut] >= 0xC2) && FromUtf8(bytes[..^cut]) is { } text)
                return text;
        }

        return FromWindows1252(bytes);
    }

    // Null where it is none: in one pass, where asking first whether it is one would take another two.
    private static string? FromUtf8(ReadOnlySpan<byte> bytes)
    {
        var letters = ArrayPool<char>.Shared.Rent(bytes.Length);
        var isValid = Utf8.ToUtf16(bytes, letters, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done;
        var text = isValid ? new string(letters, 0, length) : null;
        ArrayPool<char>.Shared.Return(letters);
        return text;
    }

    private static string FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(c is >= '\u0080' and <= '\u009F' ? Windows1252[c - 0x80] : c);
        return result.ToString();
    }
}
