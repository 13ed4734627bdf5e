using System.Xml;

namespace Compliance.Documents;

/// <summary>The text of a Word document, or of its notes: paragraphs and tables, with tracked changes as accepted.</summary>
internal sealed class DocxBody(TextComposer composer, DocxStyles styles, DocxNumbering numbering)
{
    private const int DeepestBox = 8;
    private XmlReader reader = null!;
    private DocxParagraph current = null!;
    private int boxes;
    private bool joinsNext;
    private bool hasBroken;

    /// <summary>Ids of the notes in the order in which the text refers to them.</summary>
    public List<(bool IsEndnote, string Id)> Notes { get; } = [];

    /// <summary>True when Word has noted where its pages begin; breaks by hand alone do not number pages.</summary>
    public bool KnowsPages { get; private set; }

    /// <summary>Reads everything below the element that the reader stands on.</summary>
    public void ReadBelow(XmlReader content)
    {
        reader = content;
        Blocks();
    }

    private void Blocks()
    {
        if (reader.IsEmptyElement)
            return;
        for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "p")
                Paragraph();
            else if (reader.LocalName == "tbl")
                Table();
            else if (IsLeftOut(reader.LocalName))
                DocxXml.Skip(reader);
        }
    }

    // What was deleted or moved away, what only stands for older programs, and properties.
    private static bool IsLeftOut(string name) => name is "del" or "moveFrom" or "Fallback" or "sdtPr" or "sdtEndPr" or "sectPr" or "tblGrid"
        or "pPrChange" or "rPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "sectPrChange" or "numberingChange" or "instrText" or "delText";

    private void Paragraph()
    {
        var outer = current;
        current = new DocxParagraph();
        if (!reader.IsEmptyElement)
        {
            for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
                Node();
        }

        Begin();
        EndParagraph();
        current = outer;
    }

    private void Node()
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
        {
            if (current.InText && !current.IsHidden && !current.IsContents && !(current.IsRaised && composer.HasWords && FootnoteMark.Is(reader.Value)))
                AppendWords(reader.Value);
            return;
        }

        if (reader.NodeType == XmlNodeType.EndElement)
            current.InText = false;
        if (reader.NodeType != XmlNodeType.Element)
            return;
        var name = reader.LocalName;
        if (name == "pPr")
            Properties(ofRun: false);
        else if (IsLeftOut(name))
            DocxXml.Skip(reader);
        else
            RunNode(name);
    }

    private void RunNode(string name)
    {
        Begin();
        switch (name)
        {
            case "r":
                (current.Bold, current.Size, current.IsHidden, current.IsRaised) = (null, null, false, false);
                break;
            case "rPr":
                Properties(ofRun: true);
                break;
            case "t":
                current.InText = !reader.IsEmptyElement && !reader.NamespaceURI.Contains("drawingml", StringComparison.Ordinal);
                break;
            case "tab" or "ptab":
                composer.Append("\t");
                break;
            case "br" when DocxXml.Attribute(reader, "type") == "page":
                Page(rendered: false);
                break;
            case "br" or "cr":
                composer.Break();
                break;
            case "noBreakHyphen":
                composer.Append("-");
                break;
            case "softHyphen":
                composer.Append("\u00AD");
                break;
            case "sym":
                composer.Append(Symbol(DocxXml.Attribute(reader, "char")));
                break;
            case "lastRenderedPageBreak":
                Page(rendered: true);
                break;
            case "footnoteReference" or "endnoteReference" when DocxXml.Attribute(reader, "id") is { } id:
                Notes.Add((name == "endnoteReference", id));
                break;
            case "txbxContent":
                Box();
                break;
        }
    }

    private void AppendWords(string words)
    {
        if (words.AsSpan().IsWhiteSpace())
        {
            composer.Append(words);
            return;
        }

        hasBroken = false;
        composer.Append(words);
        var bold = current.Bold ?? styles.Find(current.Style, s => s.Bold) ?? false;
        var size = current.Size ?? styles.Find(current.Style, s => s.Size) ?? 0;
        current.HasStrong |= bold || size >= styles.BodySize + 4;
        current.HasPlain |= !bold && size < styles.BodySize + 4;
    }

    // After a break by hand Word notes the same break once more.
    private void Page(bool rendered)
    {
        KnowsPages |= rendered;
        if (!rendered || !hasBroken)
            composer.BeginPage();
        hasBroken = !rendered;
    }

    private void Box()
    {
        if (++boxes > DeepestBox)
        {
            DocxXml.Skip(reader);
        }
        else
        {
            composer.BeginAside();
            Blocks();
            composer.EndAside();
        }

        boxes--;
    }

    /// <summary>Properties of a paragraph, or those of a run in it; the mark at the end of a paragraph has the look of none of its words.</summary>
    private void Properties(bool ofRun)
    {
        if (reader.IsEmptyElement)
            return;
        for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName is "pPrChange" or "rPrChange" or "sectPr" or "numberingChange")
                DocxXml.Skip(reader);
            else if (ofRun)
                RunProperty();
            else
                ParagraphProperty();
        }
    }

    private void ParagraphProperty()
    {
        switch (reader.LocalName)
        {
            case "pStyle":
                current.Style = DocxXml.Value(reader);
                break;
            case "ilvl":
                current.ListLevel = DocxXml.Number(reader);
                break;
            case "numId":
                current.ListId = DocxXml.Value(reader);
                break;
            case "outlineLvl":
                current.Outline = DocxXml.Number(reader);
                break;
            case "pageBreakBefore" when DocxXml.IsOn(reader):
                Page(rendered: false);
                break;
            case "del" or "moveFrom":
                current.IsMarkDeleted = true;
                break;
        }
    }

    private void RunProperty()
    {
        switch (reader.LocalName)
        {
            case "b":
                current.Bold = DocxXml.IsOn(reader);
                break;
            case "sz":
                current.Size = DocxXml.Number(reader);
                break;
            case "rStyle":
                current.Bold ??= styles.Find(DocxXml.Value(reader) ?? "", s => s.Bold);
                break;
            case "vertAlign" or "position":
                current.IsRaised |= DocxXml.Value(reader) == "superscript" || DocxXml.Number(reader) > 3;
                break;
            case "vanish":
                current.IsHidden = DocxXml.IsOn(reader);
                break;
        }
    }

    private void Begin()
    {
        if (current.HasBegun)
            return;
        current.HasBegun = true;
        current.IsContents = styles.IsContents(current.Style);
        var joined = joinsNext && composer.Paragraph is not null && composer.HasWords;
        joinsNext = false;
        var composed = joined ? composer.Paragraph! : new ComposedParagraph();
        var heading = current.Outline is { } outline and < 9 ? outline + 1 : styles.HeadingLevel(current.Style);
        composed.Kind = heading > 0 ? BlockKind.Heading : BlockKind.Paragraph;
        composed.Level = Math.Max(1, heading);
        var mark = current.IsMarkDeleted ? null : Mark(composed);
        var isWords = mark is not null && composed.Number is null && composed.Bullet is null;
        if (!joined)
            composer.BeginParagraph(composed, isWords ? null : mark);
        if (isWords)
            composer.Append(mark + " "); // words that the list counts are part of the text: "KRAV 1"
    }

    private string? Mark(ComposedParagraph composed)
    {
        var list = current.ListId ?? styles.Find(current.Style, s => s.NumberingId);
        if (list is null or "0")
            return null;
        var depth = current.ListLevel ?? styles.Find(current.Style, s => s.NumberingLevel) ?? 0;
        if (numbering.Next(list, depth, styles) is not { } mark)
            return null;
        var isHeading = composed.Kind == BlockKind.Heading;
        if (mark.Length == 1 && !char.IsLetterOrDigit(mark[0]))
            composed.Bullet = isHeading ? null : mark;
        else if (ListNumber.Bare(mark) is { } number)
            composed.Number = number;
        else
            return mark;
        if (!isHeading)
            (composed.Kind, composed.Level) = (BlockKind.ListItem, depth + 1);
        return mark;
    }

    private void EndParagraph()
    {
        if (composer.Paragraph is { } paragraph)
            paragraph.IsStrong = current is { HasStrong: true, HasPlain: false };
        joinsNext = current.IsMarkDeleted;
        if (!joinsNext)
            composer.EndParagraph();
    }

    private void Table()
    {
        if (!composer.BeginTable())
            return; // too deep in other tables: what stands in it is read on where this one stands

        if (!reader.IsEmptyElement)
        {
            var headers = 0;
            for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "tr")
                    headers += Row() && headers + 1 == composer.Table.Rows.Count ? 1 : 0;
                else if (IsLeftOut(reader.LocalName) || reader.LocalName == "tblPr")
                    DocxXml.Skip(reader);
            }

            composer.Table.HeaderRows = headers > 0 ? headers : null;
        }

        composer.EndTable();
    }

    /// <summary>True for a row that Word repeats on every page.</summary>
    private bool Row()
    {
        var (skipped, isHeader, isDeleted, hasBegun) = (0, false, false, false);
        if (reader.IsEmptyElement)
            return false;
        for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "gridBefore":
                    skipped = Math.Clamp(DocxXml.Number(reader) ?? 0, 0, 100);
                    break;
                case "tblHeader":
                    isHeader = DocxXml.IsOn(reader);
                    break;
                case "del" when reader.Depth == depth + 2:
                    isDeleted = true;
                    break;
                case "trPrChange" or "tblPrEx" or "sdtPr":
                    DocxXml.Skip(reader);
                    break;
                case "tc" when isDeleted:
                    DocxXml.Skip(reader);
                    break;
                case "tc":
                    if (!hasBegun)
                        composer.BeginRow(skipped);
                    hasBegun = true;
                    Cell();
                    break;
            }
        }

        return isHeader && hasBegun;
    }

    private void Cell()
    {
        var (span, continues, hasBegun) = (1, false, false);
        if (!reader.IsEmptyElement)
        {
            for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                var name = reader.LocalName;
                if (name == "gridSpan")
                    span = Math.Clamp(DocxXml.Number(reader) ?? 1, 1, 100);
                else if (name == "vMerge")
                    continues = DocxXml.Value(reader) != "restart";
                else if (name is "p" or "tbl")
                    CellContent(name);
                else if (IsLeftOut(name))
                    DocxXml.Skip(reader);
            }
        }

        BeginCell();
        joinsNext = false;
        composer.EndCell();

        void BeginCell()
        {
            if (!hasBegun)
                composer.BeginCell(new ComposedCell { ColumnSpan = span, ContinuesAbove = continues });
            hasBegun = true;
        }

        void CellContent(string name)
        {
            BeginCell();
            if (name == "p")
                Paragraph();
            else
                Table();
        }
    }

    private static string Symbol(string? code) => code?.ToUpperInvariant() switch
    {
        "F0A8" or "F06F" or "2610" => "☐",
        "F0FE" or "F0FD" or "F052" or "2612" => "☒",
        _ => "•",
    };
}
