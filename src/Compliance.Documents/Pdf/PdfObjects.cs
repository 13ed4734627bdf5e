using System.IO.Compression;

namespace Compliance.Documents;

/// <summary>
/// The objects of a PDF file, found by looking for where they begin, for the index of a file may be damaged. What is compressed
/// otherwise than with Deflate, or has a password, is not found.
/// </summary>
internal sealed class PdfObjects
{
    private const int MostObjects = 500_000;
    private const int MostInflated = 64_000_000;
    private readonly byte[] file;
    private readonly Dictionary<int, (byte[] Bytes, int At)> places = [];
    private int room = MostInflated;

    public PdfObjects(byte[] file)
    {
        this.file = file;
        FindObjects();
        foreach (var place in Packed())
            Unpack(place);
    }

    /// <summary>The document itself; null where none is found.</summary>
    public Dictionary<string, object?>? Root
    {
        get
        {
            var at = file.AsSpan().LastIndexOf("/Root "u8);
            return at < 0 ? null : Resolve(new PdfSyntax(file, at + 5).Value()) as Dictionary<string, object?>;
        }
    }

    /// <summary>What a reference points to; any other value is itself.</summary>
    public object? Resolve(object? value) =>
        value is not PdfReference reference ? value : places.TryGetValue(reference.Number, out var place) ? new PdfSyntax(place.Bytes, place.At).Value() : null;

    /// <summary>The bytes of the stream that a reference points to; null where there is none, or one that is compressed otherwise.</summary>
    public byte[]? Stream(PdfReference reference) => places.TryGetValue(reference.Number, out var place) ? Stream(place.Bytes, place.At) : null;

    private byte[]? Stream(byte[] bytes, int at)
    {
        var syntax = new PdfSyntax(bytes, at);
        if (syntax.Value() is not Dictionary<string, object?> head)
            return null;
        syntax.SkipBlanks();
        if (!bytes.AsSpan(syntax.At).StartsWith("stream"u8))
            return null;
        var start = syntax.At + 6;
        start += bytes.AsSpan(start).StartsWith("\r\n"u8) ? 2 : 1;
        var length = Resolve(head.GetValueOrDefault("Length")) is double given && given >= 0 && given <= bytes.Length - start ? (int)given : bytes.AsSpan(start).IndexOf("endstream"u8);
        var filter = Resolve(head.GetValueOrDefault("Filter"));
        if (filter is List<object?> { Count: 1 } only)
            filter = only[0];
        if (length < 0 || head.ContainsKey("DecodeParms") || filter is not (null or "FlateDecode"))
            return null;
        return filter is null ? bytes.AsSpan(start, length).ToArray() : Inflate(bytes, start, length);
    }

    private byte[]? Inflate(byte[] bytes, int start, int length)
    {
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(bytes, start, length), CompressionMode.Decompress);
            using var result = new MemoryStream();
            var buffer = new byte[1 << 14];
            for (int read; (read = inflater.Read(buffer)) > 0;)
            {
                if ((room -= read) < 0)
                    return null;
                result.Write(buffer, 0, read);
            }

            return result.ToArray();
        }
        catch (InvalidDataException)
        {
            return null; // encrypted or damaged
        }
    }

    // "12 0 obj"
    private void FindObjects()
    {
        var bytes = file.AsSpan();
        for (var at = bytes.IndexOf(" obj"u8); at > 0 && places.Count < MostObjects;)
        {
            var generation = DigitsBefore(bytes, at);
            if (generation > 1 && generation < at && bytes[generation - 1] == ' ' && DigitsBefore(bytes, generation - 1) is var number && number < generation - 1 && generation - number < 10)
                places[int.Parse(bytes[number..(generation - 1)], System.Globalization.CultureInfo.InvariantCulture)] = (file, at + 4);
            var next = bytes[(at + 4)..].IndexOf(" obj"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }
    }

    private static int DigitsBefore(ReadOnlySpan<byte> bytes, int end)
    {
        var start = end;
        while (start > 0 && end - start < 9 && char.IsAsciiDigit((char)bytes[start - 1]))
            start--;
        return start;
    }

    // Objects that hold other objects.
    private List<int> Packed()
    {
        var result = new List<int>();
        if (file.AsSpan().IndexOf("/ObjStm"u8) < 0)
            return result;
        foreach (var (_, at) in places.Values)
        {
            if (file.AsSpan(at, Math.Min(400, file.Length - at)) is var head && head.IndexOf("/ObjStm"u8) is >= 0 and var name && (head.IndexOf("endobj"u8) is var end && (end < 0 || end > name)))
                result.Add(at);
        }

        return result;
    }

    private void Unpack(int at)
    {
        if (new PdfSyntax(file, at).Value() is not Dictionary<string, object?> head || Stream(file, at) is not { } bytes)
            return;
        if (Resolve(head.GetValueOrDefault("First")) is not double first || Resolve(head.GetValueOrDefault("N")) is not double count)
            return;
        var index = new PdfSyntax(bytes, 0);
        for (var i = 0; i < count && index.At < first && places.Count < MostObjects; i++)
        {
            if (index.Value() is double number and >= 0 and < int.MaxValue && index.Value() is double offset && first + offset >= 0 && first + offset < bytes.Length)
                places.TryAdd((int)number, (bytes, (int)(first + offset)));
        }
    }
}
