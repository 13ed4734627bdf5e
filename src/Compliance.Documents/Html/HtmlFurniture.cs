using AngleSharp.Dom;

namespace Compliance.Documents;

/// <summary>What of a web page is no text of the document: navigation, footers, notices, controls.</summary>
internal static class HtmlFurniture
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "nav", "footer", "aside", "script", "style", "noscript", "template", "form", "button", "select", "textarea", "input", "iframe", "object",
        "embed", "svg", "math", "canvas", "audio", "video", "map", "dialog", "head", "title", "link", "meta", "colgroup",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "header", "main", "address", "blockquote", "center", "dd", "dl", "details", "summary", "fieldset", "figure",
        "figcaption", "hgroup", "hr", "body", "legend", "thead", "tbody", "tfoot", "search", "footer", "aside",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu", "menubar",
    };

    // Words of the names that authors of pages give to such parts.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "cookie", "cookies", "cookiebanner", "consent", "gdpr", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "navbar", "sidebar", "skip", "share", "sharing", "newsletter", "menu", "nav", "navigation",
    };

    /// <summary>True for an element that starts on a line of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>True for an element whose words do not belong to the document.</summary>
    public static bool IsLeftOut(IElement element)
    {
        if (LeftOut.Contains(element.LocalName))
            return element.LocalName is not ("footer" or "aside") || !IsPartOfArticle(element);
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || Roles.Contains(element.GetAttribute("role") ?? ""))
            return true;
        if (element.LocalName == "header" && element.ParentElement?.LocalName == "body" && element.QuerySelector("h1") is null)
            return true;
        return IsNamed(element.Id) || IsNamed(element.ClassName)
            || (element.GetAttribute("style") is { Length: > 0 } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
    }

    // A footer inside an article may hold its footnotes, and an aside a box with facts.
    private static bool IsPartOfArticle(IElement element)
    {
        for (var above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            if (above.LocalName is "article" or "main")
                return true;
        }

        return false;
    }

    private static bool IsNamed(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return false;
        foreach (var name in names.Split((char[])[' ', '-', '_', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Names.Contains(name))
                return true;
        }

        return false;
    }
}
