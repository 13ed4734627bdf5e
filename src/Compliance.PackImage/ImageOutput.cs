using System.Text;
using Compliance.Language;

namespace Compliance.PackImage;

/// <summary>The texts of an image, each once.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public int PlaceOf(string text)
    {
        if (!places.TryGetValue(text, out var place))
        {
            places.Add(text, place = texts.Count);
            texts.Add(text);
        }

        return place;
    }

    public byte[] Bytes()
    {
        var lengths = new ImageOutput(this);
        var encoded = texts.ConvertAll(Encoding.UTF8.GetBytes);
        lengths.Number(encoded.Count);
        foreach (var text in encoded)
            lengths.Number(text.Length);
        return [.. lengths.Bytes(), .. encoded.SelectMany(t => t)];
    }
}

/// <summary>Writes what <see cref="Rules.Images.ImageInput"/> reads.</summary>
internal sealed class ImageOutput(TextTable texts)
{
    private readonly List<byte> bytes = [];

    public IReadOnlyList<byte> Bytes() => bytes;

    public void Byte(int value) => bytes.Add(checked((byte)value));

    public void Flag(bool value) => bytes.Add(value ? (byte)1 : (byte)0);

    public void Number(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        for (; number >= 0x80; number >>= 7)
            bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }

    public void Long(long number) => bytes.AddRange(BitConverter.GetBytes(number));

    public void Decimal(decimal number)
    {
        foreach (var part in decimal.GetBits(number))
            bytes.AddRange(BitConverter.GetBytes(part));
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void Day(Date? day) => Number(day is { } date ? date.DayNumber + 1 : 0);

    public void Text(string text) => Number(texts.PlaceOf(text));

    public void OptionalText(string? text) => Number(text is null ? 0 : texts.PlaceOf(text) + 1);

    public void Texts(IReadOnlyList<string> list) => Each(list, Text);

    public void Table(IReadOnlyDictionary<string, string> table) => Each([.. table], row =>
    {
        Text(row.Key);
        Text(row.Value);
    });

    public void Tables(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> tables) => Each([.. tables], table =>
    {
        Text(table.Key);
        Table(table.Value);
    });

    /// <summary>How many there are, and each.</summary>
    public void Each<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    /// <summary>Whether there is one, and it.</summary>
    public void Optional<T>(T? item, Action<T> write)
        where T : class
    {
        Flag(item is not null);
        if (item is not null)
            write(item);
    }
}
