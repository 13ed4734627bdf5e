using System.Text;

namespace Compliance.Plans;

/// <summary>Reads the text of a plan file from a stream: bounded, and strict about its encoding.</summary>
internal static class PlanStream
{
    /// <summary>Reads a plan from the text of a stream; its digest is that of the bytes.</summary>
    public static PlanReading Read(Stream stream, string file, int maxBytes, Func<string, PlanReading> read)
    {
        if (ReadText(stream, file, maxBytes, out var digest, out var error) is not { } text)
            return new PlanReading { Errors = [error!] };
        var reading = read(text);
        return reading with { Digests = SortedTexts.Of(reading.Digests).With("plan", digest) };
    }

    /// <summary>The text, or null with the error.</summary>
    private static string? ReadText(Stream stream, string file, int maxBytes, out string digest, out PlanError? error)
    {
        digest = "";
        ArgumentNullException.ThrowIfNull(stream);
        error = null;
        using var content = new MemoryStream();
        var buffer = new byte[16384];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (content.Length + read > maxBytes)
            {
                error = new PlanError(file, 0, 0, $"the file is longer than the {maxBytes} bytes that are allowed");
                return null;
            }

            content.Write(buffer, 0, read);
        }

        digest = ContentDigest.Of(content.GetBuffer().AsSpan(0, (int)content.Length));
        return Decode(content.GetBuffer().AsSpan(0, (int)content.Length), file, out error);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string file, out PlanError? error)
    {
        error = null;
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            error = new PlanError(file, line, 1, "this line holds a character that is not in UTF-8; save the file as UTF-8");
            return null;
        }
    }
}
