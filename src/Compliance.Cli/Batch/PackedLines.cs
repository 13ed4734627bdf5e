using System.Buffers.Binary;
using System.IO.Compression;

namespace Compliance.Cli.Batch;

/// <summary>
/// Lines of text packed one by one with gzip, so that any gzip reader unpacks the file and a line that was torn can be told: each member
/// carries its own length in the extra field that the format has for such things (RFC 1952).
/// </summary>
internal static class PackedLines
{
    /// <summary>Ending of a packed file.</summary>
    public const string Extension = ".gz";

    private const int Header = 10;
    private const int FlagsAt = 3;
    private const byte HasExtra = 4;
    private const int LengthAt = Header + 6;
    // The format cannot pack anything smaller.
    private const int MostPacked = 1032;

    // So much takes a result, packed.
    private const int MostOften = 32 * 1024;

    private const int Data = LengthAt + sizeof(int);

    /// <summary>The bytes that a packed line begins with, up to where one differs from the next.</summary>
    public static ReadOnlySpan<byte> Start => [0x1F, 0x8B, 8, HasExtra];

    private static ReadOnlySpan<byte> Field => [8, 0, (byte)'C', (byte)'L', sizeof(int), 0];

    public static bool IsPacked(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a file without the ending of packed ones: <c>run.ndjson</c>.</summary>
    public static string Unpacked(string path) => IsPacked(path) ? path[..^Extension.Length] : path;

    /// <summary>Packs a line with its line feed.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> line)
    {
        using var stream = new MemoryStream(MostOften);
        using (var packer = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(line);
        var plain = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        var packed = new byte[plain.Length + Data - Header];
        plain[..Header].CopyTo(packed);
        packed[FlagsAt] = HasExtra;
        Field.CopyTo(packed.AsSpan(Header));
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(LengthAt), packed.Length);
        plain[Header..].CopyTo(packed.AsSpan(Data));
        return packed;
    }

    /// <summary>The lines from the beginning, still packed; a torn one and all behind it are left out.</summary>
    public static IEnumerable<KeptLine> Read(string name, Stream file)
    {
        file.Position = 0;
        var head = new byte[Data];
        for (var number = 1; file.ReadAtLeast(head, Data, throwOnEndOfStream: false) == Data; number++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(LengthAt));
            if (!head.AsSpan().StartsWith(Start) || length <= Data || length - Data > file.Length - file.Position)
                yield break;
            var member = new byte[length];
            head.CopyTo(member, 0);
            file.ReadExactly(member.AsSpan(Data));
            yield return new KeptLine(name, number, member, true, true, file.Position);
        }
    }

    /// <summary>True when a file begins as packed lines do, not only as any packed file.</summary>
    public static bool AreIn(Stream file)
    {
        var head = new byte[Data];
        file.Position = 0;
        var read = file.ReadAtLeast(head, Data, throwOnEndOfStream: false);
        return read == Data && head.AsSpan().StartsWith(Start) && head.AsSpan(Header).StartsWith(Field);
    }

    /// <summary>A file for reading, unpacked where its name says that it is packed.</summary>
    public static Stream OpenRead(string path)
    {
        var file = File.OpenRead(path);
        return IsPacked(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The text of a packed line without its line feed, or its beginning; empty where it is damaged.</summary>
    public static ReadOnlyMemory<byte> Unpack(byte[] member, int most = int.MaxValue)
    {
        try
        {
            using var packed = new GZipStream(new MemoryStream(member, false), CompressionMode.Decompress);
            var text = new byte[Math.Min(most, LengthOf(member) + 1)];
            var length = packed.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return text.AsMemory(0, length).TrimEnd((byte)'\n');
        }
        catch (InvalidDataException)
        {
            return default;
        }
    }

    /// <summary>Bytes of a line before it was packed, which stand at the end; no more than a packed line of that size can hold.</summary>
    private static int LengthOf(ReadOnlySpan<byte> member) =>
        (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(member[^sizeof(int)..]), Math.Min((long)member.Length * MostPacked, Array.MaxLength - 1));
}
