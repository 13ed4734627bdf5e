using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>
/// Documents as lines of JSON, for engines that distribute the work: <c>{"file": "a.txt", "text": "…"}</c>, or <c>base64</c> for the
/// bytes of a file, or neither for a file to open; with <c>asOf</c>, <c>set</c> and <c>properties</c> where they are known.
/// </summary>
/// <param name="open">Gives the bytes of a file that a line names, within the limits of every file.</param>
internal sealed class DocumentLines(Func<string, byte[]> open)
{
    public const string Extension = ".ndjson";

    private const int LongestLine = (int)(InputDocuments.LargestFile / 3 * 4) + 65536;

    public IEnumerable<InputDocument> Documents(string name, Func<Stream> list)
    {
        InputFailure? failure = null;
        StreamReader? reader = null;
        try
        {
            reader = new StreamReader(list(), new UTF8Encoding(false));
        }
        catch (InputFailure e)
        {
            failure = e;
        }

        if (failure is not null)
        {
            yield return new InputDocument { Name = name, Read = () => throw failure };
            yield break;
        }

        using (reader)
        {
            for (var number = 1; ; number++)
            {
                var (line, isWhole) = ReadLine(reader!);
                if (line is null)
                    yield break;
                if (line.Length > 0)
                    yield return isWhole ? Document(line, name, number) : Failed(name, number, DocumentStatus.TooLarge, $"the line is longer than {LongestLine} characters");
            }
        }
    }

    private InputDocument Document(string line, string list, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "file") is not { Length: > 0 } file)
                return Failed(list, number, DocumentStatus.Unreadable, "expected an object with `file`");
            if (Text(root, "schema")?.StartsWith("compliance/", StringComparison.Ordinal) == true)
                return Failed(list, number, DocumentStatus.Unreadable, "this is a result of an earlier run, no document; `compliance report` reads it");
            var read = Text(root, "text") is { } text ? () => Encoding.UTF8.GetBytes(text)
                : root.TryGetProperty("base64", out var bytes) ? Constant(bytes.GetBytesFromBase64())
                : () => open(file);
            return new InputDocument
            {
                Name = file,
                Read = read,
                AsOf = Text(root, "asOf") is { } date ? Words.Date("asOf", date) : null,
                Supplied = PathValues.Facts([.. Members(root, "set").Select(m => m.Key + "=" + m.Value)], list),
                Properties = new SortedDictionary<string, string>(Members(root, "properties"), StringComparer.Ordinal),
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return Failed(list, number, DocumentStatus.Unreadable, "this is no line of a list of documents: " + e.Message);
        }
        catch (CommandFailure e)
        {
            return Failed(list, number, DocumentStatus.Unreadable, e.Message);
        }
    }

    private static Func<byte[]> Constant(byte[] bytes) => () => bytes;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static Dictionary<string, string> Members(JsonElement json, string name) => json.TryGetProperty(name, out var members)
        ? members.EnumerateObject().ToDictionary(
            m => m.Name,
            m => m.Value.ValueKind == JsonValueKind.String ? m.Value.GetString()! : m.Value.GetRawText(),
            StringComparer.Ordinal)
        : [];

    private static InputDocument Failed(string list, int number, DocumentStatus status, string message) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{list}:{number}"),
        Read = () => throw new InputFailure(status, message, number),
    };

    /// <summary>A line, or its beginning where it is too long.</summary>
    private static (string? Line, bool IsWhole) ReadLine(StreamReader reader)
    {
        var line = new StringBuilder();
        for (int c; (c = reader.Read()) >= 0;)
        {
            if (c == '\n')
                return (line.ToString().TrimEnd('\r'), line.Length < LongestLine);
            if (line.Length < LongestLine)
                line.Append((char)c);
        }

        return line.Length == 0 ? (null, true) : (line.ToString(), line.Length < LongestLine);
    }
}
