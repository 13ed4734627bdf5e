using System.Globalization;
using Compliance.Findings;
using Compliance.Reporting.Content;

namespace Compliance.Reporting.Html;

/// <summary>The report on one document as an article of a page.</summary>
internal sealed class HtmlDocument(CheckedDocument document, ReportContent content, HtmlPage page, string id)
{
    private readonly ReportPhrases phrases = content.Phrases;
    private readonly MarkedText text = new(document, content, id);

    public void Write()
    {
        page.Open("article", id: id);
        WriteHead();
        WriteMet();
        WriteOverview();
        WriteFindings();
        WriteQuestions("questions", phrases.Questions, content.Questions);
        WriteQuestions("judgement", phrases.Judgement, content.Judgements);
        WriteNotChecked();
        WriteNotes();
        if (document.Text.Count > 0)
        {
            page.Open("section", "text-section");
            Heading("text", phrases.DocumentText, null);
            page.Element("p", phrases.MarkedBy, "soft");
            text.Write(page);
            page.Close("section");
        }

        page.Close("article");
    }

    private void WriteHead()
    {
        page.Open("header");
        page.Element("h1", content.Name);
        var style = content.Conclusion switch
        {
            Conclusion.NotMet => "conclusion bad",
            Conclusion.NoGapsFound => "conclusion good",
            _ => "conclusion",
        };
        page.Element("p", content.ConclusionText, style);
        page.Open("ul", "counts");
        foreach (var count in content.Counts)
            page.Element("li", count);
        page.Close("ul");
        page.Element("p", phrases.Disclaimer, "soft");
        page.Close("header");
        WriteChart();
        WriteContents();
    }

    private void WriteChart()
    {
        var grades = content.GradeCounts.ToList();
        if (grades.Count == 0)
            return;
        const int Row = 26;
        var most = grades.Max(g => g.Count);
        var height = (grades.Count * Row) + 4;
        page.Raw("<figure class=\"chart\"><figcaption>" + HtmlPage.Escape(phrases.ByGrade) + "</figcaption>\n");
        var told = string.Join(", ", content.Grades);
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 560 {height}\" role=\"img\" aria-label=\"{HtmlPage.Escape(told)}\">\n"));
        for (var i = 0; i < grades.Count; i++)
        {
            var (grade, count) = grades[i];
            var width = Math.Max(4, count * 360 / most);
            var y = i * Row;
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 18}\">{HtmlPage.Escape(FindingBlock.Capital(phrases.Grade(grade)))}</text>"));
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"140\" y=\"{y + 4}\" width=\"{width}\" height=\"18\" fill=\"{ColourOf(grade)}\"/>"));
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{width + 150}\" y=\"{y + 18}\">{count}</text>\n"));
        }

        page.Raw("</svg></figure>\n");
    }

    private void WriteContents()
    {
        page.Raw("<nav aria-label=\"" + HtmlPage.Escape(phrases.Contents) + "\">\n");
        page.Open("ul");
        if (content.Met.Count > 0)
            Link("met", phrases.Met, content.MetCount);
        if (content.Overview.Count > 0)
            Link("overview", phrases.Overview, null);
        Link("findings", phrases.Findings, content.Total);
        if (content.Questions.Count > 0)
            Link("questions", phrases.Questions, content.Questions.Count);
        if (content.Judgements.Count > 0)
            Link("judgement", phrases.Judgement, content.Judgements.Count);
        if (content.NotChecked.Count > 0)
            Link("unchecked", phrases.NotChecked, content.NotChecked.Count);
        Link("notes", phrases.Notes, null);
        if (document.Text.Count > 0)
            Link("text", phrases.DocumentText, null);
        page.Close("ul");
        page.Close("nav");
    }

    private void WriteMet()
    {
        if (content.Met.Count == 0)
            return;
        page.Open("section");
        Heading("met", phrases.Met, content.MetCount);
        page.Open("ul");
        foreach (var rule in content.Met)
        {
            page.Raw("<li>" + HtmlPage.Escape(rule.Title));
            if (rule.Passages.Count > 0 && text.LinkTo(rule.Passages[0].Place) is { } link)
                page.Raw(" " + Linked(rule.Detail ?? "", link));
            else if (rule.Detail is { } detail)
                page.Raw(" <span class=\"soft\">" + HtmlPage.Escape(detail) + "</span>");
            page.Raw("</li>\n");
        }

        page.Close("ul");
        page.Close("section");
    }

    /// <summary>Words with a link on them, but for the dash before them.</summary>
    private static string Linked(string words, string link)
    {
        const string Dash = "– ";
        var (before, linked) = words.StartsWith(Dash, StringComparison.Ordinal) ? (Dash, words[Dash.Length..]) : ("", words);
        return before + "<a href=\"" + link + "\">" + HtmlPage.Escape(linked) + "</a>";
    }

    private void WriteOverview()
    {
        if (content.Overview.Count == 0)
            return;
        page.Open("section");
        Heading("overview", phrases.Overview, null);
        page.Raw("<div class=\"scroll\"><table><thead><tr>");
        foreach (var column in phrases.OverviewColumns)
            page.Raw("<th scope=\"col\">" + HtmlPage.Escape(column) + "</th>");
        page.Raw("</tr></thead><tbody>\n");
        foreach (var area in content.Overview)
        {
            page.Raw("<tr><th scope=\"row\">" + HtmlPage.Escape(area.Label) + "</th>");
            foreach (var count in new[] { area.Risks, area.Causes, area.Measures, area.Results })
            {
                page.Raw(count > 0
                    ? string.Create(CultureInfo.InvariantCulture, $"<td class=\"number\">{count}</td>")
                    : "<td class=\"none\">" + HtmlPage.Escape(phrases.NothingFound) + "</td>");
            }

            page.Raw("</tr>\n");
        }

        page.Raw("</tbody></table></div>\n");
        page.Close("section");
    }

    private void WriteFindings()
    {
        page.Open("section");
        Heading("findings", phrases.Findings, content.Total);
        if (content.Total == 0)
            page.Element("p", phrases.NoFindings);
        foreach (var block in content.Findings)
            WriteFinding(block);
        if (content.Hidden > 0)
            page.Element("p", phrases.BelowShown(content.Hidden), "soft");
        page.Close("section");
    }

    private void WriteFinding(FindingBlock block)
    {
        page.Open("section", "finding " + JsonReport.Id(block.Grade), string.Create(CultureInfo.InvariantCulture, $"{id}-f{block.Number}"));
        page.Element("h3", string.Create(CultureInfo.InvariantCulture, $"{block.Number}. {block.Heading}"));
        page.Element("p", block.Meta, "soft");
        foreach (var part in block.Parts)
        {
            page.Element("p", part.Message, "message");
            foreach (var passage in part.Passages)
                Quote(passage);
            WriteGround(part);
        }

        page.Open("dl");
        Terms(phrases.Source, block.Sources.Select(Cited));
        Term(phrases.Enforcement, block.Enforcement);
        Terms(phrases.Advice, block.Advice.Select(HtmlPage.Escape), "advice");
        Terms(phrases.FollowsFromThis, block.Followed.Select(HtmlPage.Escape));
        Terms(phrases.Rule, ["<code>" + HtmlPage.Escape(block.Rule) + "</code>"]);
        page.Close("dl");
        page.Close("section");
    }

    private void WriteGround(FindingPart part)
    {
        if (part.Searches.Count + part.Reason.Count == 0 && part.Decision is null && part.DependsOn is null && !part.IsKnown)
            return;
        page.Open("dl");
        foreach (var search in part.Searches)
        {
            Term(phrases.SearchedFor, search.Words);
            Terms(FindingBlock.Capital(phrases.Nearest), search.Nearest.Select(n => Linked(n) + " " + HtmlPage.Escape(string.Join(" · ", n.Quotes))));
        }

        var label = phrases.Why;
        foreach (var line in part.Reason)
        {
            var style = line.Depth == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" class=\"deep{Math.Min(3, line.Depth)}\"");
            page.Raw((label.Length == 0 ? "" : "<dt>" + HtmlPage.Escape(label) + "</dt>") + (label.Length == 0 ? "<dt aria-hidden=\"true\"></dt>" : "")
                + "<dd" + style + ">" + HtmlPage.Escape(line.Text) + "</dd>\n");
            label = "";
        }

        Term(phrases.Decision, part.Decision);
        Term(phrases.Baseline, part.IsKnown ? phrases.Known : null);
        Term(phrases.DependsOn, part.DependsOn);
        page.Close("dl");
    }

    private void WriteQuestions(string name, string title, IReadOnlyList<QuestionBlock> questions)
    {
        if (questions.Count == 0)
            return;
        page.Open("section");
        Heading(name, title, questions.Count);
        page.Open("ul");
        foreach (var question in questions)
        {
            page.Raw("<li>" + HtmlPage.Escape(question.Text) + "<div class=\"soft\"><code>" + string.Join("</code>, <code>", question.Rules.Select(HtmlPage.Escape))
                + "</code>" + (question.Source is { } source ? " · " + HtmlPage.Escape(source) : "") + "</div>\n");
            foreach (var passage in question.Passages)
                Quote(passage);
            page.Raw("</li>\n");
        }

        page.Close("ul");
        page.Close("section");
    }

    private void WriteNotChecked()
    {
        if (content.NotChecked.Count + content.NotApplicable.Count == 0)
            return;
        page.Open("section");
        if (content.NotChecked.Count > 0)
        {
            Heading("unchecked", phrases.NotChecked, content.NotChecked.Count);
            page.Open("ul");
            foreach (var rule in content.NotChecked)
                page.Raw("<li>" + HtmlPage.Escape(rule.Title + ": " + rule.Reason) + " <code>" + HtmlPage.Escape(rule.Rule) + "</code></li>\n");
            page.Close("ul");
        }

        if (content.NotApplicable.Count > 0)
        {
            Heading("not-applicable", phrases.NotApplicable, content.NotApplicable.Count);
            page.Element("p", string.Join(" · ", content.NotApplicable));
        }

        page.Close("section");
    }

    private void WriteNotes()
    {
        page.Open("section");
        Heading("notes", phrases.Notes, null);
        page.Open("dl");
        foreach (var note in content.Notes)
            Term(note.Label, note.Text);
        page.Close("dl");
        page.Close("section");
    }

    private void Quote(Passage passage) => page.Raw(passage.Quotes.Count == 0
        ? "<p class=\"soft\">" + Linked(passage) + "</p>\n"
        : "<blockquote>" + string.Join("<br>", passage.Quotes.Select(HtmlPage.Escape)) + "<cite>" + Linked(passage) + "</cite></blockquote>\n");

    private string Linked(Passage passage) => text.LinkTo(passage.Place) is { } link
        ? "<a href=\"" + link + "\">" + HtmlPage.Escape(passage.Where) + "</a>"
        : HtmlPage.Escape(passage.Where);

    /// <summary>A citation, linked when its address is one of the web.</summary>
    private static string Cited(Citation source)
    {
        var words = HtmlPage.Escape(FindingBlock.Cited(source));
        return source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
            ? "<a href=\"" + HtmlPage.Escape(url) + "\" rel=\"noreferrer\">" + words + "</a>"
            : words;
    }

    private void Heading(string name, string title, int? count) => page.Element(
        "h2",
        count is null ? title : string.Create(CultureInfo.InvariantCulture, $"{title} ({count})"),
        id: id + "-" + name);

    private void Link(string name, string title, int? count) => page.Raw(
        "<li><a href=\"#" + id + "-" + name + "\">" + HtmlPage.Escape(title) + "</a>"
        + (count is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count})")) + "</li>\n");

    private void Term(string label, string? value) => Terms(label, value is null ? [] : [HtmlPage.Escape(value)]);

    private void Terms(string label, IEnumerable<string> values, string? style = null)
    {
        var first = true;
        foreach (var value in values)
        {
            page.Raw((first ? "<dt>" + HtmlPage.Escape(label) + "</dt>" : "<dt aria-hidden=\"true\"></dt>")
                + (style is null ? "<dd>" : "<dd class=\"" + style + "\">") + value + "</dd>\n");
            first = false;
        }
    }

    private static string ColourOf(Grade grade) => grade switch
    {
        Grade.Critical => "#8f1022",
        Grade.Serious => "#c2410c",
        Grade.Moderate => "#a16207",
        Grade.Minor => "#3f6212",
        _ => "#475569",
    };
}
