using Compliance.Reporting.Json;

namespace Compliance.Cli.Batch;

/// <summary>A result as it stands in a file, one a line.</summary>
/// <param name="File">The file, as messages name it.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Bytes">Its bytes, without the line feed where they are text.</param>
/// <param name="IsPacked">True when they are packed.</param>
/// <param name="IsWhole">False for a text whose end is missing.</param>
/// <param name="After">Position in the file after it.</param>
internal sealed record KeptLine(string File, int Number, byte[] Bytes, bool IsPacked, bool IsWhole, long After)
{
    /// <summary>What it says before its document; null where it is no result.</summary>
    public LineStart? Start => LineStart.Of(IsPacked ? PackedLines.Unpack(Bytes, LineStart.Length).Span : Bytes.AsSpan(0, Math.Min(Bytes.Length, LineStart.Length)));

    /// <summary>Its text in UTF-8; empty for one that is damaged.</summary>
    public ReadOnlyMemory<byte> Text => IsPacked ? PackedLines.Unpack(Bytes) : Bytes;

    /// <summary>The lines of a text.</summary>
    public static IEnumerable<KeptLine> OfText(string file, Stream text)
    {
        var buffer = new byte[81920];
        var line = new MemoryStream();
        var number = 0;
        long after = 0;
        for (int read; (read = text.Read(buffer)) > 0;)
        {
            var from = 0;
            for (int at; (at = Array.IndexOf(buffer, (byte)'\n', from, read - from)) >= 0; from = at + 1)
            {
                line.Write(buffer, from, at - from);
                after += line.Length + 1;
                yield return new KeptLine(file, ++number, line.ToArray(), false, true, after);
                line.SetLength(0);
            }

            line.Write(buffer, from, read - from);
        }

        if (line.Length > 0)
            yield return new KeptLine(file, ++number, line.ToArray(), false, false, after + line.Length);
    }
}
