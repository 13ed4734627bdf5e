using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Reads web pages: the main content, without navigation, footers and notices. Scripts do not run and nothing is loaded. Lines
/// of places are those of the file, to the element.
/// </summary>
internal sealed class HtmlReader : IDocumentReader
{
    private const int MostTags = 400_000;
    private const int DeepestElement = 200;

    // Closing an element looks through all that are open, so that the time of very deep ones grows with the square of their number.
    private const int MostOpen = 5_000;

    // Elements that hold nothing, and those that the next of their kind closes.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverOpen = new HashSet<string>(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)'<'))
            return false;
        var text = PlainTextDecoder.Decode(head).AsSpan().TrimStart("\uFEFF \t\r\n");
        while (text.StartsWith("<!--") || text.StartsWith("<?xml"))
        {
            var end = text.IndexOf('>');
            if (end < 0)
                return false;
            text = text[(end + 1)..].TrimStart();
        }

        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<head>", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<body", StringComparison.OrdinalIgnoreCase);
    }

    public DocumentText Read(Stream stream, string fileName)
    {
        var source = PlainTextReader.Text(stream);
        if (source.AsSpan().Count('<') > MostTags)
            throw new UnreadableDocumentException($"the page holds more than {MostTags} tags; save the part with the plan as a file of its own", ReadingFailure.TooLarge);
        var composer = new TextComposer();
        var body = Parse(source);
        var content = new HtmlContent(composer, keepsLines: true);
        content.Read(MainOf(body));
        if (HtmlImprint.Of(body) is { } imprint)
            content.ReadLine(imprint);
        return composer.Build(fileName, source);
    }

    /// <summary>Parses a page or a part of one; what is nested too deep stands beside what it is nested in.</summary>
    public static IElement Parse(string source)
    {
        if (HoldsMoreOpen(source))
            throw new UnreadableDocumentException($"the page has more than {MostOpen} elements inside each other; save the part with the plan as a file of its own", ReadingFailure.TooLarge);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            IsScripting = false,
            SkipComments = true,
            SkipScriptText = true,
            MaximumDepth = DeepestElement,
        });
        var document = parser.ParseDocument(source);
        return (IElement?)document.Body ?? document.DocumentElement;
    }

    private static bool HoldsMoreOpen(ReadOnlySpan<char> source)
    {
        var open = 0;
        for (var at = source.IndexOf('<'); at >= 0; at = source.IndexOf('<'))
        {
            source = source[(at + 1)..];
            var closes = source.StartsWith("/");
            var name = closes ? source[1..] : source;
            var end = 0;
            while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
                end++;
            if (end == 0 || NeverOpen.Contains(name[..end]))
                continue;
            open = closes ? Math.Max(0, open - 1) : open + 1;
            if (open > MostOpen)
                return true;
        }

        return false;
    }

    private static IElement MainOf(IElement body)
    {
        foreach (var selector in (ReadOnlySpan<string>)["main", "[role=main]"])
        {
            if (body.QuerySelectorAll(selector) is [var only] && HasText(only))
                return only;
        }

        return body.QuerySelectorAll("article") is [var article] && HasText(article) ? article : body;
    }

    private static bool HasText(IElement element) => !string.IsNullOrWhiteSpace(element.TextContent);
}
