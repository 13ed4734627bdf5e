using System.Globalization;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Compliance.Documents;

/// <summary>Reads Markdown, with tables, footnotes and task lists. Places are those of the file, letter by letter.</summary>
internal sealed class MarkdownReader : IDocumentReader
{
    private const string TooDeep = "lists or quotations are nested too deep to be read";
    private const int DeepestIndent = 300;
    private const int FewestHeadings = 2;
    private const int DeepestHeading = 6;
    private const int Letters = 26;
    private const int BarsOfCell = 2;

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public bool Recognises(ReadOnlySpan<byte> head) => false;

    public DocumentText Read(Stream stream, string fileName) => Read(PlainTextReader.Text(stream), fileName);

    /// <summary>True for plain text that is written as Markdown: its headings have the marks of headings.</summary>
    public static bool IsMarkdown(string text)
    {
        if (!text.Contains('#'))
            return false;
        var headings = 0;
        for (var start = 0; start < text.Length && headings < FewestHeadings;)
        {
            var end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            headings += IsHeading(text.AsSpan(start, end - start)) ? 1 : 0;
            start = end + 1;
        }

        return headings >= FewestHeadings;
    }

    /// <summary>Reads the text of a file.</summary>
    public static DocumentText Read(string source, string fileName)
    {
        if (IsIndentedTooDeep(source))
            throw new UnreadableDocumentException(TooDeep);
        TableBuilder.Check(source.AsSpan().Count('|') / BarsOfCell, 1); // before the library keeps a tree of them
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(source, Pipeline.Value);
        }
        catch (ArgumentException)
        {
            throw new UnreadableDocumentException(TooDeep);
        }

        var composer = new TextComposer { KeepsLines = false };
        new Content(composer, source).Read(document);
        return composer.Build(fileName, source);
    }

    // "## Lønn"; "#1" and a line of "#" are no headings.
    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is > 0 and <= DeepestHeading && line[marks] == ' ' && line[marks..].Trim() is [var first, ..] && char.IsLetterOrDigit(first);
    }

    // A list in a list in a list, without end: each level costs all the levels above it.
    private static bool IsIndentedTooDeep(string source)
    {
        var blanks = 0;
        foreach (var c in source)
        {
            if (c is not (' ' or '\t') && blanks > DeepestIndent && c is not ('\n' or '\r'))
                return true;
            blanks = c is ' ' or '\t' ? blanks + 1 : 0;
        }

        return false;
    }

    private static class Pipeline
    {
        public static readonly MarkdownPipeline Value = new MarkdownPipelineBuilder()
            .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().UseTaskLists().UseListExtras().UseEmphasisExtras().UseAutoLinks().UsePreciseSourceLocation().Build();
    }

    private sealed class Content(TextComposer composer, string source)
    {
        private int depth;
        private int bold;
        private bool hasStrong;
        private bool hasPlain;

        public void Read(MarkdownDocument document)
        {
            Blocks(document.Where(b => b is not FootnoteGroup));
            foreach (var group in document.OfType<FootnoteGroup>())
            {
                composer.BeginFootnotes();
                foreach (var note in group.OfType<Footnote>())
                    composer.NumberFootnotes(note.Order.ToString(CultureInfo.InvariantCulture), () => Blocks(note));
            }
        }

        private void Blocks(IEnumerable<Block> blocks)
        {
            foreach (var block in blocks)
                Block(block);
        }

        private void Block(Block block)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Leaf(heading, new ComposedParagraph { Kind = BlockKind.Heading, Level = heading.Level });
                    break;
                case ListBlock list:
                    List(list);
                    break;
                case Table table:
                    ReadTable(table);
                    break;
                case HtmlBlock html:
                    composer.SetOrigin(html.Line + 1, html.Column + 1, exact: false);
                    new HtmlContent(composer, keepsLines: false).Read(HtmlReader.Parse(html.Lines.ToString()));
                    break;
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                    break;
                case CodeBlock code:
                    Code(code);
                    break;
                case LeafBlock leaf:
                    Leaf(leaf, new ComposedParagraph());
                    break;
                case ContainerBlock container:
                    Blocks(container);
                    break;
            }
        }

        private void Leaf(LeafBlock leaf, ComposedParagraph paragraph, string? mark = null)
        {
            (hasStrong, hasPlain) = (false, false);
            composer.SetOrigin(leaf.Line + 1, leaf.Column + 1, exact: false);
            composer.BeginParagraph(paragraph, mark);
            if (leaf.Inline is not null)
                Inlines(leaf.Inline);
            paragraph.IsStrong = hasStrong && !hasPlain;
            composer.EndParagraph();
        }

        private void Code(CodeBlock code)
        {
            if (MarkdownCode.AddTables(code, composer))
                return;
            composer.SetOrigin(code.Line + 1, code.Column + 1, exact: false);
            composer.BeginParagraph(new ComposedParagraph());
            for (var i = 0; i < code.Lines.Count; i++)
            {
                composer.Append(code.Lines.Lines[i].Slice.AsSpan());
                composer.Break();
            }

            composer.EndParagraph();
        }

        private void List(ListBlock list)
        {
            depth++;
            var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
            foreach (var item in list.OfType<ListItemBlock>())
            {
                // A list of letters is no list that Markdown counts by itself.
                var mark = !list.IsOrdered ? null : list.BulletType == '1' ? number.ToString(CultureInfo.InvariantCulture) : LetterOf(list, item);
                number++;
                Item(item, mark);
            }

            depth--;
        }

        // "b)", also where the parser keeps only which one it is.
        private static string? LetterOf(ListBlock list, ListItemBlock item)
        {
            var written = item.SourceBullet.ToString().TrimEnd('.', ')');
            if (written.Length > 0)
                return written;
            return list.BulletType is 'a' or 'A' && item.Order is > 0 and <= Letters ? ((char)(list.BulletType + item.Order - 1)).ToString() : null;
        }

        private void Item(ListItemBlock item, string? number)
        {
            var paragraph = new ComposedParagraph { Kind = BlockKind.ListItem, Number = number, Bullet = number is null ? "•" : null, Level = depth };
            var mark = number is null ? "•" : number + ".";
            var rest = 0;
            if (item is [ParagraphBlock first, ..])
            {
                Leaf(first, paragraph, mark);
                rest = 1;
            }
            else if (item.Count == 0 || item[0] is not HeadingBlock)
            {
                composer.SetOrigin(item.Line + 1, item.Column + 1, exact: false);
                composer.BeginParagraph(paragraph, mark);
            }

            Blocks(item.Skip(rest));
            composer.EndParagraph();
        }

        private void ReadTable(Table table)
        {
            composer.BeginTable();
            foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
            {
                composer.BeginRow();
                foreach (var cell in row.OfType<Markdig.Extensions.Tables.TableCell>())
                {
                    composer.BeginCell(new ComposedCell { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan, IsHeader = row.IsHeader });
                    Blocks(cell);
                    composer.EndCell();
                }
            }

            composer.Table.HeaderRows = table.OfType<Markdig.Extensions.Tables.TableRow>().TakeWhile(r => r.IsHeader).Count() is > 0 and var headers ? headers : null;
            composer.EndTable();
        }

        private void Inlines(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        Words(literal.Content.AsSpan(), literal);
                        break;
                    case CodeInline code:
                        Words(code.Content, code);
                        break;
                    case HtmlEntityInline entity:
                        Words(entity.Transcoded.AsSpan(), entity);
                        break;
                    case AutolinkInline link:
                        Words(link.Url, link);
                        break;
                    case TaskList task:
                        composer.Append(task.Checked ? "☒" : "☐");
                        break;
                    case LineBreakInline or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }:
                        composer.Break();
                        break;
                    case EmphasisInline { DelimiterCount: > 1, DelimiterChar: '*' or '_' } strong:
                        bold++;
                        Inlines(strong);
                        bold--;
                        break;
                    case EmphasisInline { DelimiterChar: '~', DelimiterCount: > 1 }:
                        break; // struck out
                    case LinkInline { IsImage: true } or FootnoteLink:
                        break;
                    case ContainerInline inner:
                        Inlines(inner);
                        break;
                }
            }
        }

        private void Words(ReadOnlySpan<char> words, Inline inline)
        {
            if (!words.IsWhiteSpace())
            {
                hasStrong |= bold > 0;
                hasPlain |= bold == 0;
            }

            // The column of an inline counts from the beginning of its paragraph's first line; its offset in the file tells the true one.
            var start = Math.Clamp(inline.Span.Start, 0, source.Length);
            var lineStart = start == 0 ? 0 : source.LastIndexOf('\n', start - 1) + 1;
            composer.SetOrigin(inline.Line + 1, start - lineStart + 1, exact: true);
            composer.Append(words);
        }
    }
}
