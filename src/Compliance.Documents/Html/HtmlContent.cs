using System.Globalization;
using AngleSharp.Dom;

namespace Compliance.Documents;

/// <summary>The text of an element and what is below it.</summary>
internal sealed class HtmlContent(TextComposer composer, bool keepsLines)
{
    private const int MostSpan = 1000;
    private int bold;
    private bool hasStrong;
    private bool hasPlain;
    private bool keepsSpace;
    private bool endsInBlank = true;
    private readonly Stack<HtmlList> lists = new();

    public void Read(IElement root)
    {
        Children(root);
        End();
    }

    /// <summary>Adds an element as a line of its own, also one that stands in what is left out.</summary>
    public void ReadLine(IElement element) => Paragraph(element, new ComposedParagraph());

    private void Children(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IElement element)
                Element(element);
            else if (child is IText text)
                Words(text.Data);
        }
    }

    private void Element(IElement element)
    {
        if (HtmlFurniture.IsLeftOut(element))
            return;
        switch (element.LocalName)
        {
            case "br":
                composer.Break();
                endsInBlank = true;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Paragraph(element, new ComposedParagraph { Kind = BlockKind.Heading, Level = element.LocalName[1] - '0' });
                break;
            case "ul" or "ol" or "menu":
                End();
                lists.Push(new HtmlList(element));
                Children(element);
                lists.Pop();
                End();
                break;
            case "li":
                Item(element);
                break;
            case "sup" when composer.HasWords && FootnoteMark.Is(element.TextContent):
                break;
            case "table":
                Table(element);
                break;
            case "b" or "strong" or "dt":
                Strong(element);
                break;
            case "pre":
                Preformatted(element);
                break;
            case "tr" or "td" or "th" or "caption":
                Paragraph(element, new ComposedParagraph());
                break;
            default:
                if (HtmlFurniture.IsBlock(element.LocalName))
                    Paragraph(element, new ComposedParagraph());
                else
                    Children(element);
                break;
        }
    }

    // A block inside a block ends it; the words after it begin one anew.
    private void Paragraph(IElement element, ComposedParagraph paragraph, string? mark = null)
    {
        if (mark is null && composer is { Paragraph.Kind: BlockKind.ListItem, HasWords: false } && paragraph.Kind == BlockKind.Paragraph)
        {
            Children(element); // <li><p>…
            return;
        }

        Begin(element, paragraph, mark);
        Children(element);
        End();
    }

    private void Begin(IElement? element, ComposedParagraph paragraph, string? mark)
    {
        End();
        SetOrigin(element);
        composer.BeginParagraph(paragraph, mark);
        endsInBlank = true;
    }

    private void End()
    {
        if (composer.Paragraph is not { } paragraph)
            return;
        paragraph.IsStrong = hasStrong && !hasPlain;
        (hasStrong, hasPlain) = (false, false);
        if (composer.HasWords || paragraph.Number is not null)
            composer.EndParagraph();
        else
            composer.DropParagraph();
    }

    private void SetOrigin(IElement? element)
    {
        if (keepsLines && element?.SourceReference is { Position: var position } && position.Line > 0)
            composer.SetOrigin(position.Line, position.Column, exact: false);
    }

    private void Words(string words)
    {
        if (composer.Paragraph is null)
        {
            if (words.AsSpan().IsWhiteSpace())
                return;
            composer.BeginParagraph(new ComposedParagraph());
            endsInBlank = true;
        }

        if (!words.AsSpan().IsWhiteSpace())
        {
            hasStrong |= bold > 0;
            hasPlain |= bold == 0;
        }

        var start = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && words[i] is not (' ' or '\n' or '\r' or '\t' or '\f'))
                continue;
            if (i > start)
            {
                composer.Append(words.AsSpan(start, i - start));
                endsInBlank = false;
            }

            if (i < words.Length && keepsSpace)
                composer.Append(words[i] == '\n' ? "\v" : " ");
            else if (i < words.Length && !endsInBlank)
                composer.Append(" ");
            endsInBlank = endsInBlank || i < words.Length;
            start = i + 1;
        }
    }

    private void Strong(IElement element)
    {
        bold++;
        if (element.LocalName == "dt")
            Paragraph(element, new ComposedParagraph());
        else
            Children(element);
        bold--;
    }

    private void Preformatted(IElement element)
    {
        keepsSpace = true;
        Paragraph(element, new ComposedParagraph());
        keepsSpace = false;
    }

    private void Item(IElement element)
    {
        var list = lists.Count > 0 ? lists.Peek() : null;
        var number = list?.Next(element);
        var paragraph = new ComposedParagraph { Kind = BlockKind.ListItem, Number = number, Bullet = number is null ? "•" : null, Level = Math.Max(1, lists.Count) };
        Paragraph(element, paragraph, number is null ? "•" : number + ".");
    }

    private void Table(IElement table)
    {
        End();
        if (table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption && !HtmlFurniture.IsLeftOut(caption))
            Paragraph(caption, new ComposedParagraph());
        if (!composer.BeginTable())
        {
            Children(table);
            return;
        }

        var headers = 0;
        foreach (var row in Rows(table))
        {
            var cells = row.Children.Where(c => c.LocalName is "td" or "th" && !HtmlFurniture.IsLeftOut(c)).ToList();
            var names = row.ParentElement?.LocalName == "thead" || (cells.Count > 0 && cells.TrueForAll(c => c.LocalName == "th"));
            headers += names && headers == composer.Table.Rows.Count ? 1 : 0;
            composer.BeginRow();
            foreach (var cell in cells)
                Cell(cell);
        }

        composer.Table.HeaderRows = headers > 0 ? headers : null;
        composer.EndTable();
    }

    private void Cell(IElement cell)
    {
        composer.BeginCell(new ComposedCell
        {
            ColumnSpan = Span(cell, "colspan"),
            RowSpan = Span(cell, "rowspan"),
            IsHeader = cell.LocalName == "th",
        });
        Begin(cell, new ComposedParagraph(), null);
        Children(cell);
        End();
        composer.EndCell();
    }

    // Rows of the table itself, not those of tables in its cells; its caption stands before them.
    private static IEnumerable<IElement> Rows(IElement table) => table.Children.SelectMany(c => c.LocalName switch
    {
        "tr" => [c],
        "thead" or "tbody" or "tfoot" => c.Children.Where(r => r.LocalName == "tr"),
        _ => [],
    });

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    private sealed class HtmlList
    {
        private readonly string? format;
        private readonly int step;
        private int next;

        public HtmlList(IElement list)
        {
            if (list.LocalName != "ol")
                return;
            format = list.GetAttribute("type") switch
            {
                "a" => "lowerLetter",
                "A" => "upperLetter",
                "i" => "lowerRoman",
                "I" => "upperRoman",
                _ => "decimal",
            };
            step = list.HasAttribute("reversed") ? -1 : 1;
            next = Number(list, "start") ?? (step < 0 ? list.Children.Count(c => c.LocalName == "li") : 1);
        }

        public string? Next(IElement item)
        {
            if (format is null)
                return null;
            var number = Number(item, "value") ?? next;
            next = number + step;
            return ListNumber.Write(number, format);
        }

        private static int? Number(IElement element, string name) =>
            int.TryParse(element.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs((long)number) < 1_000_000 ? number : null;
    }
}
