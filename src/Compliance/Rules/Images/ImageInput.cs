using System.Text;
using Compliance.Language;

namespace Compliance.Rules.Images;

/// <summary>Reads the bytes of an image from the first to the last. What it holds was written by a build, and never by a user.</summary>
internal sealed class ImageInput
{
    private readonly byte[] bytes;
    private readonly string?[] texts;
    private readonly int[] ends;
    private readonly int firstText;
    private int at;

    /// <param name="bytes">The image.</param>
    /// <param name="start">Where its texts begin, which stand first.</param>
    public ImageInput(byte[] bytes, int start)
    {
        this.bytes = bytes;
        at = start;
        texts = new string?[Number()];
        ends = new int[texts.Length];
        var end = 0;
        for (var i = 0; i < ends.Length; i++)
            ends[i] = end += Number();
        firstText = at;
        at += end;
    }

    public byte Byte() => bytes[at++];

    public bool Flag() => bytes[at++] != 0;

    /// <summary>A number from 0.</summary>
    public int Number()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }

    public long Long()
    {
        var number = BitConverter.ToInt64(bytes, at);
        at += sizeof(long);
        return number;
    }

    public decimal Decimal()
    {
        var parts = new int[4];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BitConverter.ToInt32(bytes, at);
            at += sizeof(int);
        }

        return new decimal(parts);
    }

    public TextSpan Span() => new(Number(), Number());

    public Date? Day() => Number() is > 0 and var day ? Date.FromDayNumber(day - 1) : null;

    public string Text() => TextAt(Number());

    public string? OptionalText() => Number() is > 0 and var text ? TextAt(text - 1) : null;

    /// <summary>Texts by a key, such as the language, in the order in which they were written.</summary>
    public Dictionary<string, string> Table()
    {
        var count = Number();
        var table = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            table.Add(Text(), Text());
        return table;
    }

    /// <summary>Tables by a key.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Tables()
    {
        var count = Number();
        var tables = new Dictionary<string, IReadOnlyDictionary<string, string>>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            tables.Add(Text(), Table());
        return tables;
    }

    public string[] Texts()
    {
        var list = new string[Number()];
        for (var i = 0; i < list.Length; i++)
            list[i] = Text();
        return list;
    }

    private string TextAt(int index)
    {
        if (texts[index] is { } known)
            return known;
        var start = index == 0 ? 0 : ends[index - 1];
        return texts[index] = Encoding.UTF8.GetString(bytes, firstText + start, ends[index] - start);
    }
}
