using System.Xml.Linq;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Reporting.Content;

namespace Compliance.Documents;

/// <summary>
/// A Word document with what was found in it as comments at their places. Nothing else of the document is changed. What the document
/// does not show has no place: it stands in the first comment, with the conclusion.
/// </summary>
public static class WordComments
{
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
        var lines = new DocxReader().Read(new MemoryStream(original), "").Text.Split('\n');
        var document = new CommentedDocument(original);
        new Writer(document, new ReportContent(report, options ?? ReportOptions.Default), lines).Write();
        return document.Save();
    }

    private sealed class Writer
    {
        private readonly ReportContent content;
        private readonly ReportPhrases phrases;
        private readonly List<(XElement Paragraph, string Text)> paragraphs;
        private readonly List<string> lines;
        private readonly CommentedDocument document;

        public Writer(CommentedDocument document, ReportContent content, IEnumerable<string> lines)
        {
            this.document = document;
            this.content = content;
            this.lines = [.. lines.Select(Normal)];
            phrases = content.Phrases;
            paragraphs = [.. document.Paragraphs.Select(p => (p, Normal(CommentedDocument.TextOf([p]))))];
        }

        public void Write()
        {
            var placeless = new List<string>();
            foreach (var block in content.Findings)
            {
                foreach (var part in block.Parts)
                {
                    if (PassageOf(part) is var (first, last))
                        document.Add(first, last, Lines(block, part));
                    else
                        placeless.Add(block.Heading + ": " + part.Message);
                }
            }

            foreach (var (paragraph, _) in paragraphs)
            {
                if (PassageIn(paragraph, "") is not var (first, last))
                    continue;
                document.Add(first, last, [content.ConclusionText, .. placeless, phrases.Disclaimer]);
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
        private (XElement First, XElement Last)? PassageOf(FindingPart part)
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
        private static (XElement First, XElement Last)? PassageIn(XElement paragraph, string wanted)
        {
            var parts = paragraph.Elements().Where(e => e.Name.LocalName != "pPr").ToList();
            if (parts.Count == 0)
                return null;
            var last = parts.Count - 1;
            while (wanted.Length > 0 && last > 0 && Holds(0, last - 1))
                last--;
            var first = 0;
            while (wanted.Length > 0 && first < last && Holds(first + 1, last))
                first++;
            return (parts[first], parts[last]);

            bool Holds(int from, int to) => Normal(CommentedDocument.TextOf(parts.Skip(from).Take(to - from + 1))).Contains(wanted, StringComparison.Ordinal);
        }

        private static string Normal(string text) => string.Join(
            ' ',
            text.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
    }
}
