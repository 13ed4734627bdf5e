using System.Globalization;
using System.Text;
using Compliance.Plans;
using Compliance.Reporting.Content;

namespace Compliance.Reporting.Html;

/// <summary>The text of a document with everything marked that the results quote, each mark with the numbers of the findings.</summary>
internal sealed class MarkedText
{
    private readonly CheckedDocument document;
    private readonly string id;
    private readonly Dictionary<int, List<(int Start, int End, int Finding)>> marks = [];

    public MarkedText(CheckedDocument document, ReportContent content, string id)
    {
        this.document = document;
        this.id = id;
        if (document.Text.Count == 0)
            return;
        foreach (var block in content.Findings)
        {
            foreach (var place in block.Parts.SelectMany(p => p.Finding.Places).Select(p => p.Place))
                Mark(place, block.Number);
        }

        foreach (var passage in content.Questions.Concat(content.Judgements).SelectMany(q => q.Passages).Concat(content.Met.SelectMany(m => m.Passages)))
            Mark(passage.Place, 0);
    }

    /// <summary>Address of the line of a place within the page; null when the text is not in it.</summary>
    public string? LinkTo(Place place) => IsHere(place)
        ? string.Create(CultureInfo.InvariantCulture, $"#{id}-l{place.Line}")
        : null;

    public void Write(HtmlPage page)
    {
        page.Raw("<div class=\"text\"><ol>\n");
        for (var line = 1; line <= document.Text.Count; line++)
        {
            var style = string.IsNullOrWhiteSpace(document.Text[line - 1]) ? " class=\"blank\"" : "";
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<li id=\"{id}-l{line}\" data-n=\"{line}\"{style}><span>"));
            page.Raw(marks.TryGetValue(line, out var found) ? Marked(document.Text[line - 1], found) : HtmlPage.Escape(document.Text[line - 1]));
            page.Raw("</span></li>\n");
        }

        page.Raw("</ol></div>\n");
    }

    private bool IsHere(Place place) =>
        place.Line > 0 && place.Line <= document.Text.Count && place.SuppliedBy is null && (place.File.Length == 0 || place.File == document.File);

    /// <summary>
    /// Follows the quotation word by word from its place, over line ends, since an excerpt is verbatim but for white space; where the
    /// text is another, the line is marked from the place on.
    /// </summary>
    private void Mark(Place place, int finding)
    {
        if (!IsHere(place) || place.Excerpt is not { Length: > 0 } excerpt)
            return;
        var (line, column) = (place.Line - 1, Math.Max(0, place.Column - 1));
        var start = column;
        var spans = new List<(int Line, int Start, int End)>();
        foreach (var word in excerpt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            while (line < document.Text.Count && IsBlank(document.Text[line], column))
            {
                if (column > start)
                    spans.Add((line, start, column));
                (line, column, start) = (line + 1, 0, 0);
            }

            if (line >= document.Text.Count)
                break;
            var text = document.Text[line];
            while (char.IsWhiteSpace(text[column]))
                column++;
            if (spans.Count > 0 && start == 0 && column > 0 && string.IsNullOrWhiteSpace(text[..column]))
                start = column;
            if (string.CompareOrdinal(text, column, word, 0, word.Length) != 0)
                break;
            column += word.Length;
        }

        if (line < document.Text.Count && column > start)
            spans.Add((line, start, column));
        if (spans.Count == 0)
            spans.Add((place.Line - 1, Math.Min(Math.Max(0, place.Column - 1), document.Text[place.Line - 1].Length), document.Text[place.Line - 1].Length));
        foreach (var (at, from, to) in spans)
        {
            if (!marks.TryGetValue(at + 1, out var list))
                marks.Add(at + 1, list = []);
            list.Add((from, to, finding));
        }
    }

    private static bool IsBlank(string text, int from) => from >= text.Length || string.IsNullOrWhiteSpace(text[from..]);

    /// <summary>Marks that overlap become one.</summary>
    private string Marked(string text, List<(int Start, int End, int Finding)> found)
    {
        var html = new StringBuilder();
        var at = 0;
        var ordered = found.Where(m => m.End > m.Start).OrderBy(m => m.Start).ThenBy(m => m.End).ToList();
        for (var i = 0; i < ordered.Count;)
        {
            var (start, end, _) = ordered[i];
            var numbers = new SortedSet<int>();
            for (; i < ordered.Count && ordered[i].Start <= end; i++)
            {
                end = Math.Max(end, ordered[i].End);
                if (ordered[i].Finding > 0)
                    numbers.Add(ordered[i].Finding);
            }

            html.Append(HtmlPage.Escape(text[at..start])).Append("<mark>").Append(HtmlPage.Escape(text[start..end])).Append("</mark>");
            foreach (var number in numbers)
                html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#{id}-f{number}\">{number}</a></sup>");
            at = end;
        }

        return html.Append(HtmlPage.Escape(text[at..])).ToString();
    }
}
