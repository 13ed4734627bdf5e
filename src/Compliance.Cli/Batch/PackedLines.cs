using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

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
    private const int Data = LengthAt + sizeof(int);

    /// <summary>The bytes that a packed line begins with, up to where one differs from the next.</summary>
    public static ReadOnlySpan<byte> Start => [0x1F, 0x8B, 8, HasExtra];

    private static ReadOnlySpan<byte> Field => [8, 0, (byte)'C', (byte)'L', sizeof(int), 0];

    public static bool IsPacked(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a file without the ending of packed ones: <c>run.ndjson</c>.</summary>
    public static string Unpacked(string path) => IsPacked(path) ? path[..^Extension.Length] : path;

    /// <summary>The bytes of a line with its line feed.</summary>
    public static byte[] Pack(string line)
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(Encoding.UTF8.GetBytes(line + "\n"));
        var plain = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        var packed = new byte[plain.Length + Data - Header];
        plain[..Header].CopyTo(packed);
        packed[FlagsAt] = HasExtra;
        Field.CopyTo(packed.AsSpan(Header));
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(LengthAt), packed.Length);
        plain[Header..].CopyTo(packed.AsSpan(Data));
        return packed;
    }

    /// <summary>The lines from the beginning, each with the position after it; a torn or damaged one and all behind it are left out.</summary>
    public static IEnumerable<(string Line, long After)> Read(Stream file)
    {
        file.Position = 0;
        var head = new byte[Data];
        while (file.ReadAtLeast(head, Data, throwOnEndOfStream: false) == Data)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(LengthAt));
            if (head[0] != 0x1F || head[1] != 0x8B || head[FlagsAt] != HasExtra || length <= Data || length - Data > file.Length - file.Position)
                yield break;
            var member = new byte[length];
            head.CopyTo(member, 0);
            file.ReadExactly(member.AsSpan(Data));
            if (TextOf(member) is not { } line)
                yield break;
            yield return (line, file.Position);
        }
    }

    /// <summary>A file for reading, unpacked where its name says that it is packed.</summary>
    public static Stream OpenRead(string path)
    {
        var file = File.OpenRead(path);
        return IsPacked(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static string? TextOf(byte[] member)
    {
        try
        {
            using var text = new StreamReader(new GZipStream(new MemoryStream(member), CompressionMode.Decompress));
            return text.ReadToEnd().TrimEnd('\n');
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
