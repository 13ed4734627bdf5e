using System.Buffers.Text;
using System.Text;

namespace Compliance.Documents;

/// <summary>Points to an object of a PDF file.</summary>
internal readonly record struct PdfReference(int Number);

/// <summary>Reads the values of a PDF file: numbers, names, lists, dictionaries and references; strings are passed over.</summary>
internal ref struct PdfSyntax(ReadOnlySpan<byte> bytes, int at)
{
    private const int Deepest = 40;
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the next value begins.</summary>
    public int At { get; private set; } = at;

    /// <summary>The next value: a double, a string for a name, a <see cref="PdfReference"/>, a list or a dictionary; null for anything else.</summary>
    public object? Value() => Value(0);

    public void SkipBlanks()
    {
        while (At < bytes.Length && (IsBlank(bytes[At]) || bytes[At] == '%'))
            At = bytes[At] == '%' ? EndOfLine() : At + 1;
    }

    public static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private object? Value(int depth)
    {
        SkipBlanks();
        if (At >= bytes.Length || depth > Deepest)
            return null;
        var rest = bytes[At..];
        if (rest.StartsWith("<<"u8))
            return Dictionary(depth);
        switch (rest[0])
        {
            case (byte)'[':
                return List(depth);
            case (byte)'/':
                return Name();
            case (byte)'(':
                SkipString();
                return null;
            case (byte)'<':
                At += Math.Max(1, rest.IndexOf((byte)'>') + 1);
                return null;
            case (byte)'-' or (byte)'+' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'):
                return NumberOrReference();
            default:
                var word = Word();
                At += Math.Max(1, word.Length);
                return null;
        }
    }

    private Dictionary<string, object?> Dictionary(int depth)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        At += 2;
        for (SkipBlanks(); At < bytes.Length && !bytes[At..].StartsWith(">>"u8) && !bytes[At..].StartsWith("endobj"u8); SkipBlanks())
        {
            if (bytes[At] != '/')
            {
                Value(depth + 1);
                continue;
            }

            var name = Name();
            SkipBlanks();
            if (!bytes[At..].StartsWith(">>"u8))
                result[name] = Value(depth + 1);
        }

        At = Math.Min(bytes.Length, At + 2);
        return result;
    }

    private List<object?> List(int depth)
    {
        var result = new List<object?>();
        At++;
        for (SkipBlanks(); At < bytes.Length && bytes[At] != ']' && !bytes[At..].StartsWith("endobj"u8); SkipBlanks())
            result.Add(Value(depth + 1));
        At++;
        return result;
    }

    private string Name()
    {
        At++;
        var word = Word();
        At += word.Length;
        return Encoding.Latin1.GetString(word);
    }

    // "12 0 R" is a reference, "12 0" are two numbers.
    private object NumberOrReference()
    {
        var word = Word();
        At += Math.Max(1, word.Length);
        if (!Utf8Parser.TryParse(word, out double number, out var used) || used != word.Length)
            return 0d;
        var after = At;
        SkipBlanks();
        var generation = Word();
        if (generation.Length is > 0 and < 6 && generation.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && number is >= 0 and < int.MaxValue)
        {
            At += generation.Length;
            SkipBlanks();
            if (Word() is [(byte)'R'])
            {
                At++;
                return new PdfReference((int)number);
            }
        }

        At = after;
        return number;
    }

    private void SkipString()
    {
        var open = 0;
        for (; At < bytes.Length; At++)
        {
            if (bytes[At] == '\\')
                At++;
            else if (bytes[At] == '(')
                open++;
            else if (bytes[At] == ')' && --open == 0)
                break;
        }

        At++;
    }

    private readonly ReadOnlySpan<byte> Word()
    {
        var end = At;
        while (end < bytes.Length && !IsBlank(bytes[end]) && !"()<>[]{}/%"u8.Contains(bytes[end]))
            end++;
        return bytes[Math.Min(At, bytes.Length)..end];
    }

    private readonly int EndOfLine()
    {
        var length = bytes[At..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? bytes.Length : At + length;
    }
}
