using System.Globalization;
using System.Text;
using Compliance.Reporting.Content;

namespace Compliance.Reporting;

/// <summary>
/// Markdown (CommonMark, and tables as GitHub writes them). Every word of a document is escaped: nothing in it can become a heading, a
/// link or HTML.
/// </summary>
internal static class MarkdownReport
{
    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var run = RunSummary.Of(documents, options);
        if (run.Count != 1 || run.Unread == 1)
            Summary(documents, run, output);
        foreach (var document in documents)
        {
            if (document.Report is { } report)
                new MarkdownDocument(new ReportContent(report, options), output).Write();
        }
    }

    private static void Summary(IEnumerable<CheckedDocument> documents, RunSummary run, TextWriter output)
    {
        var phrases = run.Phrases;
        output.Write("# " + phrases.Summary + "\n\n" + phrases.Checked(run.Read, run.Unread) + ".\n\n");
        output.Write("| " + phrases.Documents + " | " + phrases.Conclusion + " | " + phrases.Findings + " |\n| --- | --- | --- |\n");
        foreach (var row in documents.InOrder(d => "| " + MarkdownText.Escape(d.File) + " | " + (d.Report is { } report
            ? MarkdownText.Escape(report.ConclusionText) + " | " + string.Join(" · ", ReportContent.GradesOf(report))
            : phrases.Status(d.Status) + " | " + string.Join("<br>", d.Errors.Select(e => MarkdownText.Escape(e.ToString())))) + " |\n"))
        {
            output.Write(row);
        }

        output.Write('\n');
    }
}

/// <summary>The report on one document as Markdown.</summary>
internal sealed class MarkdownDocument(ReportContent content, TextWriter output)
{
    private readonly ReportPhrases phrases = content.Phrases;

    public void Write()
    {
        Line("# " + Escape(content.Name));
        Line($"**{Escape(content.ConclusionText)}**");
        Line("- " + phrases.Results + ": " + string.Join(" · ", content.Counts) + "\n- " + phrases.Findings + ": " + string.Join(" · ", content.Grades));
        Met();
        Findings();
        Questions(phrases.Questions, content.Questions);
        Questions(phrases.Judgement, content.Judgements);
        if (content.NotChecked.Count > 0)
        {
            Section(phrases.NotChecked, content.NotChecked.Count);
            List(content.NotChecked.Select(r => Escape(r.Title + ": " + r.Reason) + " (" + Code(r.Rule) + ")"));
        }

        if (content.NotApplicable.Count > 0)
        {
            Section(phrases.NotApplicable, content.NotApplicable.Count);
            Line(Escape(string.Join(" · ", content.NotApplicable)));
        }

        Section(phrases.Notes, null);
        List(content.Notes.Select(n => (n.Label + ": " + Escape(n.Text)).TrimEnd()));
        Line("*" + Escape(phrases.Disclaimer) + "*");
    }

    private void Met()
    {
        if (content.Met.Count == 0)
            return;
        Section(phrases.Met, content.MetCount);
        List(content.Met.Select(m => Escape(m.Title + (m.Detail is null ? "" : " " + m.Detail))));
    }

    private void Findings()
    {
        Section(phrases.Findings, content.Total);
        if (content.Total == 0)
            Line(phrases.NoFindings);
        foreach (var block in content.Findings)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"### {block.Number}. {Escape(block.Heading)}"));
            Line("*" + Escape(block.Meta) + "*");
            foreach (var part in block.Parts)
                Part(part);
            var lines = block.Sources.Select(s => phrases.Source + ": " + Cited(s)).ToList();
            if (block.Enforcement is { } enforcement)
                lines.Add(phrases.Enforcement + ": " + Escape(enforcement));
            lines.AddRange(block.Advice.Select(a => "**" + phrases.Advice + ":** " + Escape(a)));
            lines.AddRange(block.Followed.Select(f => phrases.FollowsFromThis + ": " + Escape(f)));
            lines.Add(phrases.Rule + ": " + Code(block.Rule));
            List(lines);
        }

        if (content.Hidden > 0)
            Line(phrases.BelowShown(content.Hidden));
    }

    private void Part(FindingPart part)
    {
        Line(Escape(part.Message));
        foreach (var passage in part.Passages)
            Line("> " + Escape(passage.ToString()));
        var lines = part.Searches.Select(s => phrases.SearchedFor + ": " + Escape(s.Words)
            + string.Concat(s.Nearest.Select(n => "\n  - " + phrases.Nearest + ": " + Escape(n.ToString())))).ToList();
        lines.AddRange(part.Reason.Select(r => (r.Depth == 0 ? phrases.Why + ": " : "  ") + Escape(r.Text)));
        if (part.Decision is { } decision)
            lines.Add("**" + phrases.Decision + ":** " + Escape(decision));
        if (part.IsKnown)
            lines.Add(phrases.Baseline + ": " + phrases.Known);
        if (part.DependsOn is { } duties)
            lines.Add(phrases.DependsOn + ": " + Escape(duties));
        List(lines);
    }

    private void Questions(string title, IReadOnlyList<QuestionBlock> questions)
    {
        if (questions.Count == 0)
            return;
        Section(title, questions.Count);
        List(questions.Select(q => Escape(q.Text) + " (" + string.Join(", ", q.Rules.Select(Code)) + (q.Source is { } s ? " · " + Escape(s) : "") + ")"
            + string.Concat(q.Passages.Select(p => "\n  - " + Escape(p.ToString())))));
    }

    private static string Cited(Findings.Citation source)
    {
        var text = Escape(FindingBlock.Cited(source));
        return source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
            ? $"[{text}](<{url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)"
            : text;
    }

    private void Section(string title, int? count) =>
        Line(count is null ? "## " + title : string.Create(CultureInfo.InvariantCulture, $"## {title} ({count})"));

    private void List(IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            output.Write("- " + item + "\n");
            any = true;
        }

        if (any)
            output.Write('\n');
    }

    private void Line(string text) => output.Write(text + "\n\n");

    private static string Escape(string text) => MarkdownText.Escape(text);

    /// <summary>An id as code; one that holds markup is shown as text.</summary>
    private static string Code(string text) => text.AsSpan().ContainsAny('`', '<', '&') ? Escape(text) : "`" + text + "`";
}

/// <summary>Text of strangers in Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>The text in one line, with everything escaped that Markdown or HTML would obey.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && c != '\u00A0')
            {
                space = escaped.Length > 0;
                continue;
            }

            if (space)
                escaped.Append(' ');
            space = false;
            if (c is '<' or '>' or '&')
                escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (char.IsControl(c))
                escaped.Append('\uFFFD');
            else if (IsActive(c) || (escaped.Length == 0 && c is '+' or '-' or '='))
                escaped.Append('\\').Append(c);
            else if (c == '.' && IsNumber(escaped))
                escaped.Append("\\.");
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsActive(char c) => c is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '!' or '$';

    /// <summary>"1." at the beginning of a line would be a list.</summary>
    private static bool IsNumber(StringBuilder text)
    {
        if (text.Length is 0 or > 9)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
        }

        return true;
    }
}
