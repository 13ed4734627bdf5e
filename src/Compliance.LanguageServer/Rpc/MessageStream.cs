using System.Globalization;
using System.Text;

namespace Compliance.LanguageServer.Rpc;

/// <summary>Messages of the base protocol: a header with the length, an empty line, the content.</summary>
internal sealed class MessageStream(Stream input, Stream output)
{
    /// <summary>Length of a message that is read; a longer one ends the connection.</summary>
    public const int LongestMessage = 64 * 1024 * 1024;

    private const int LongestHeader = 16 * 1024;
    private const string LengthField = "Content-Length:";

    private readonly Lock writing = new();
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>
    /// The content of the next message; null at the end of the input. A header without a usable length is skipped and gives an
    /// empty content, so that the caller can answer it.
    /// </summary>
    /// <exception cref="InvalidDataException">The input cannot be followed any more.</exception>
    public byte[]? Read()
    {
        int? length = null;
        var isFirst = true;
        while (true)
        {
            if (ReadLine() is not { } line)
                return null;
            if (line.Length == 0 && isFirst)
                continue;
            if (line.Length == 0)
                break;
            isFirst = false;
            if (line.StartsWith(LengthField, StringComparison.OrdinalIgnoreCase)
                && int.TryParse(line.AsSpan(LengthField.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var stated))
                length = stated;
        }

        if (length is not { } count)
            return [];
        if (count > LongestMessage)
            throw new InvalidDataException("a message is longer than is allowed");
        var content = new byte[count];
        for (var at = 0; at < count;)
        {
            if (start == end && !Fill())
                return null;
            var taken = Math.Min(count - at, end - start);
            buffer.AsSpan(start, taken).CopyTo(content.AsSpan(at));
            start += taken;
            at += taken;
        }

        return content;
    }

    /// <summary>Sends a message.</summary>
    public void Write(ReadOnlySpan<byte> content)
    {
        lock (writing)
        {
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")));
            output.Write(content);
            output.Flush();
        }
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (start == end && !Fill())
                return null;
            var next = (char)buffer[start++];
            if (next == '\n')
                return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
            if (line.Length >= LongestHeader)
                throw new InvalidDataException("a header is longer than is allowed");
            line.Append(next);
        }
    }

    private bool Fill()
    {
        start = 0;
        end = input.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
