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
        new HtmlContent(composer, keepsLines: true).Read(MainOf(Parse(source)));
        return composer.Build(fileName, source);
    }

    /// <summary>Parses a page or a part of one; what is nested too deep stands beside what it is nested in.</summary>
    public static IElement Parse(string source)
    {
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
