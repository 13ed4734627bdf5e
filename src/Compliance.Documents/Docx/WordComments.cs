using System.Globalization;
using System.Text;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Reporting.Content;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compliance.Documents;

/// <summary>
/// A Word document with what was found in it as comments at their places. Nothing else of the document is changed. What the document
/// does not show has no place: it stands in the first comment, with the conclusion.
/// </summary>
public static class WordComments
{
    private const string Author = "Compliance";
    private const int ShortestMatch = 12;

    /// <summary>Writes a copy of the document with comments.</summary>
    /// <param name="original">The bytes of the document.</param>
    /// <param name="report">The report on it.</param>
    /// <param name="options">How to write; the grade that is shown is taken from it.</param>
    /// <exception cref="UnreadableDocumentException">The bytes are no Word document.</exception>
    public static byte[] Write(byte[] original, Report report, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(report);
        using var copy = new MemoryStream();
        copy.Write(original);
        try
        {
            using var document = WordprocessingDocument.Open(copy, true);
            if (document.MainDocumentPart?.Document?.Body is not { } body)
                throw new UnreadableDocumentException("the file is no Word document");
            new Writer(document.MainDocumentPart, body, new ReportContent(report, options ?? ReportOptions.Default)).Write();
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException)
        {
            throw new UnreadableDocumentException("the file is no Word document, or a damaged one");
        }

        return copy.ToArray();
    }

    private sealed class Writer
    {
        private readonly ReportContent content;
        private readonly ReportPhrases phrases;
        private readonly List<(Paragraph Paragraph, string Text)> paragraphs;
        private readonly Comments comments;
        private int next;

        public Writer(MainDocumentPart part, Body body, ReportContent content)
        {
            this.content = content;
            phrases = content.Phrases;
            paragraphs = [.. body.Descendants<Paragraph>().Select(p => (p, Normal(TextOf(p))))];
            var commentsPart = part.WordprocessingCommentsPart ?? part.AddNewPart<WordprocessingCommentsPart>();
            comments = commentsPart.Comments ??= new Comments();
            var used = comments.Elements<Comment>().Select(c => int.TryParse(c.Id?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
            next = used.DefaultIfEmpty(-1).Max() + 1;
        }

        public void Write()
        {
            var placeless = new List<string>();
            foreach (var block in content.Findings)
            {
                foreach (var part in block.Parts)
                {
                    if (ParagraphOf(part) is { } paragraph)
                        Add(paragraph, Lines(block, part));
                    else
                        placeless.Add(block.Heading + ": " + part.Message);
                }
            }

            if (paragraphs.Count > 0)
                Add(paragraphs[0].Paragraph, [content.ConclusionText, .. placeless, phrases.Disclaimer]);
        }

        private IEnumerable<string> Lines(FindingBlock block, FindingPart part)
        {
            yield return block.Heading;
            yield return part.Message;
            foreach (var line in part.Reason.Where(r => r.Depth == 0))
                yield return phrases.Why + ": " + line.Text;
            foreach (var source in block.Sources)
                yield return phrases.Source + ": " + FindingBlock.Cited(source);
            foreach (var advice in block.Advice)
                yield return phrases.Advice + ": " + advice;
            yield return phrases.Rule + ": " + block.Rule;
        }

        /// <summary>The first paragraph that holds what a place quotes, or that a longer quotation begins with.</summary>
        private Paragraph? ParagraphOf(FindingPart part)
        {
            foreach (var excerpt in part.Finding.Places.Where(p => p.Place.SuppliedBy is null).Select(p => p.Place.Excerpt).OfType<string>())
            {
                var wanted = Normal(excerpt);
                if (wanted.Length == 0)
                    continue;
                var holding = paragraphs.FirstOrDefault(p => p.Text.Contains(wanted, StringComparison.Ordinal)).Paragraph
                    ?? paragraphs.FirstOrDefault(p => p.Text.Length >= ShortestMatch && wanted.Contains(p.Text, StringComparison.Ordinal)).Paragraph;
                if (holding is not null)
                    return holding;
            }

            return null;
        }

        private void Add(Paragraph paragraph, IEnumerable<string> lines)
        {
            var id = (next++).ToString(CultureInfo.InvariantCulture);
            var comment = new Comment { Id = id, Author = Author, Initials = "C" };
            foreach (var line in lines)
                comment.AppendChild(new Paragraph(new Run(new Text(Safe(line)) { Space = SpaceProcessingModeValues.Preserve })));
            comments.AppendChild(comment);
            var start = new CommentRangeStart { Id = id };
            if (paragraph.ParagraphProperties is { } properties)
                paragraph.InsertAfter(start, properties);
            else
                paragraph.InsertAt(start, 0);
            paragraph.AppendChild(new CommentRangeEnd { Id = id });
            paragraph.AppendChild(new Run(new CommentReference { Id = id }));
        }

        /// <summary>The text that a reader sees: without what a tracked change has deleted.</summary>
        private static string TextOf(Paragraph paragraph)
        {
            var text = new StringBuilder();
            foreach (var element in paragraph.Descendants())
            {
                if (element is Text words && !words.Ancestors<DeletedRun>().Any())
                    text.Append(words.Text);
                else if (element is TabChar or Break)
                    text.Append(' ');
            }

            return text.ToString();
        }

        private static string Normal(string text) => string.Join(
            ' ',
            text.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

        private static string Safe(string text) => XmlText.Safe(text);
    }
}
