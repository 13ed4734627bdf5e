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
            var lines = new DocxReader().Read(new MemoryStream(original), "").Text.Split('\n');
            new Writer(document.MainDocumentPart, body, new ReportContent(report, options ?? ReportOptions.Default), lines).Write();
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
        private readonly List<string> lines;
        private readonly Comments comments;
        private int next;

        public Writer(MainDocumentPart part, Body body, ReportContent content, IEnumerable<string> lines)
        {
            this.content = content;
            this.lines = [.. lines.Select(Normal)];
            phrases = content.Phrases;
            paragraphs = [.. body.Descendants<Paragraph>().Select(p => (p, Normal(TextOf([p]))))];
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
                    if (PassageOf(part) is var (first, last))
                        Add(first, last, Lines(block, part));
                    else
                        placeless.Add(block.Heading + ": " + part.Message);
                }
            }

            foreach (var (paragraph, _) in paragraphs)
            {
                if (PassageIn(paragraph, "") is not var (first, last))
                    continue;
                Add(first, last, [content.ConclusionText, .. placeless, phrases.Disclaimer]);
                break;
            }
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

        /// <summary>
        /// The first and the last part of a paragraph that hold what a place quotes. A longer quotation stands at the paragraph that it
        /// begins with.
        /// </summary>
        private (OpenXmlElement First, OpenXmlElement Last)? PassageOf(FindingPart part)
        {
            foreach (var place in part.Finding.Places.Select(p => p.Place).Where(p => p is { SuppliedBy: null, Excerpt: not null }))
            {
                var wanted = Normal(place.Excerpt!);
                if (wanted.Length == 0)
                    continue;
                var holding = paragraphs.FindAll(p => p.Text.Contains(wanted, StringComparison.Ordinal));
                if (holding.Count > 0)
                {
                    // The same words may stand in several places; the line tells which of them is meant.
                    var before = lines.Take(place.Line - 1).Count(l => l.Contains(wanted, StringComparison.Ordinal));
                    return PassageIn(holding[Math.Min(before, holding.Count - 1)].Paragraph, wanted);
                }

                if (paragraphs.Find(p => p.Text.Length >= ShortestMatch && wanted.Contains(p.Text, StringComparison.Ordinal)).Paragraph is { } whole)
                    return PassageIn(whole, "");
            }

            return null;
        }

        /// <summary>The shortest run of neighbours in a paragraph that holds the words; all of it where there are none to look for.</summary>
        private static (OpenXmlElement First, OpenXmlElement Last)? PassageIn(Paragraph paragraph, string wanted)
        {
            var parts = paragraph.ChildElements.Where(c => c is not ParagraphProperties).ToList();
            if (parts.Count == 0)
                return null;
            var last = parts.Count - 1;
            while (wanted.Length > 0 && last > 0 && Holds(0, last - 1))
                last--;
            var first = 0;
            while (wanted.Length > 0 && first < last && Holds(first + 1, last))
                first++;
            return (parts[first], parts[last]);

            bool Holds(int from, int to) => Normal(TextOf(parts.Skip(from).Take(to - from + 1))).Contains(wanted, StringComparison.Ordinal);
        }

        private void Add(OpenXmlElement first, OpenXmlElement last, IEnumerable<string> lines)
        {
            var id = (next++).ToString(CultureInfo.InvariantCulture);
            var comment = new Comment { Id = id, Author = Author, Initials = "C" };
            foreach (var line in lines)
                comment.AppendChild(new Paragraph(new Run(new Text(Safe(line)) { Space = SpaceProcessingModeValues.Preserve })));
            comments.AppendChild(comment);
            first.InsertBeforeSelf(new CommentRangeStart { Id = id });
            var end = last.InsertAfterSelf(new CommentRangeEnd { Id = id });
            end.InsertAfterSelf(new Run(new CommentReference { Id = id }));
        }

        /// <summary>The text that a reader sees: without what a tracked change has deleted.</summary>
        private static string TextOf(IEnumerable<OpenXmlElement> parts)
        {
            var text = new StringBuilder();
            foreach (var element in parts.SelectMany(p => p.Descendants()))
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
