namespace Compliance.Language;

/// <summary>The parser's messages in words that tell an author what to look at.</summary>
internal static class YamlWords
{
    private static readonly (string Part, string Words)[] Known =
    [
        ("did not find expected key", "expected a key with a colon here; check the indentation, and quote a text that holds `: ` or begins with a sign"),
        ("did not find expected '-' indicator", "expected `- ` here; the items of a list stand under each other"),
        ("did not find expected ',' or ']'", "the list in brackets is not closed, or a text in it needs quotes; expected `,` or `]`"),
        ("did not find expected ',' or '}'", "the braces are not closed, or a text in them needs quotes; expected `,` or `}`"),
        ("found character that cannot start any token", "a text cannot begin with this character unless it is quoted, and tabs do not indent"),
        ("tab character", "a tab stands where spaces are expected"),
        ("found unexpected end of stream", "a quotation mark is not closed"),
        ("found unexpected document indicator", "a quotation mark is not closed"),
        ("mapping values are not allowed in this context", "a second `: ` on one line; quote the text, or write it on lines of its own"),
        ("found invalid mapping", "a second `: ` on one line; quote the text, or write it on lines of its own"),
        ("could not find expected ':'", "expected a colon after the key"),
        ("did not find expected <document start>", "expected the end of the file; is something wrongly indented?"),
        ("did not find URI escaped", "a tag is not valid"),
    ];

    public static string Of(string message)
    {
        foreach (var (part, words) in Known)
        {
            if (message.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                return words;
        }

        var line = message.Replace('\r', ' ').Replace('\n', ' ').Trim().TrimEnd('.');
        return line.Length == 0 ? "the file is no valid YAML" : char.ToLowerInvariant(line[0]) + line.Substring(1);
    }
}
