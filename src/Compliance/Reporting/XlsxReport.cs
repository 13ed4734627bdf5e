using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Compliance.Reporting;

/// <summary>
/// A workbook (ECMA-376) with both tables: the requirements and the documents. Text is stored as text, so no cell can be a formula;
/// rows are written as they come, so a workbook may be larger than memory.
/// </summary>
internal static class XlsxReport
{
    /// <summary>Limits of the format.</summary>
    private const int MostRows = 1_048_576;
    private const int LongestCell = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelation = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, CloseOutput = true };

    private static readonly int[] RequirementWidths = [28, 26, 8, 34, 30, 26, 22, 12, 22, 60, 60, 50, 18, 12, 40, 26];
    private static readonly int[] DocumentWidths = [40, 14, 50, 16, 16, .. Enumerable.Repeat(12, 14), 60];

    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, Stream output)
    {
        var phrases = RunSummary.Of(documents, options).Phrases;
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var names = new List<string>();
        names.AddRange(Sheets(zip, 1, phrases.RequirementSheet, phrases.RequirementColumns, RequirementWidths, documents.SelectMany(ReportTable.Requirements)));
        names.AddRange(Sheets(zip, names.Count + 1, phrases.DocumentSheet, phrases.DocumentColumns, DocumentWidths, documents.Select(ReportTable.Document)));
        Workbook(zip, names);
    }

    /// <summary>One table, as many sheets as its rows need.</summary>
    private static List<string> Sheets(
        ZipArchive zip, int first, string name, IReadOnlyList<string> columns, int[] widths, IEnumerable<IReadOnlyList<string>> rows)
    {
        var names = new List<string>();
        using var row = rows.GetEnumerator();
        var more = row.MoveNext();
        do
        {
            names.Add(names.Count == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {names.Count + 1}"));
            using var xml = Part(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{first + names.Count - 1}.xml"));
            xml.WriteStartElement("worksheet", Main);
            Head(xml, columns.Count, widths);
            xml.WriteStartElement("sheetData", Main);
            Row(xml, columns, 1);
            var count = 1;
            for (; more && count < MostRows; more = row.MoveNext(), count++)
                Row(xml, row.Current, 2);
            xml.WriteEndElement();
            xml.WriteStartElement("autoFilter", Main);
            xml.WriteAttributeString("ref", string.Create(CultureInfo.InvariantCulture, $"A1:{ColumnName(columns.Count)}{count}"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        while (more);
        return names;
    }

    private static void Head(XmlWriter xml, int columns, int[] widths)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        for (var i = 1; i <= columns; i++)
        {
            xml.WriteStartElement("col", Main);
            var number = i.ToString(CultureInfo.InvariantCulture);
            xml.WriteAttributeString("min", number);
            xml.WriteAttributeString("max", number);
            xml.WriteAttributeString("width", widths[i - 1].ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<string> cells, int style)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
            if (cell.Length > 0)
                Value(xml, cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string cell)
    {
        if (cell.Length < 10 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            xml.WriteElementString("v", Main, cell);
            return;
        }

        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlText.Safe(cell.Length > LongestCell ? cell[..(LongestCell - 1)] + "…" : cell));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Workbook(ZipArchive zip, List<string> names)
    {
        var ids = Enumerable.Range(1, names.Count).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        using (var xml = Part(zip, "xl/workbook.xml"))
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteStartElement("sheets", Main);
            foreach (var id in ids)
            {
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", names[int.Parse(id, CultureInfo.InvariantCulture) - 1]);
                xml.WriteAttributeString("sheetId", id);
                xml.WriteAttributeString("id", Relation, "rId" + id);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        Relations(zip, "xl/_rels/workbook.xml.rels", [.. ids.Select(i => ("rId" + i, "worksheet", $"worksheets/sheet{i}.xml")), ("rIdStyles", "styles", "styles.xml")]);
        Relations(zip, "_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")]);
        Styles(zip);
        ContentTypes(zip, ids);
    }

    private static void Relations(ZipArchive zip, string name, IReadOnlyList<(string Id, string Type, string Target)> relations)
    {
        using var xml = Part(zip, name);
        xml.WriteStartElement("Relationships", PackageRelation);
        foreach (var (id, type, target) in relations)
        {
            xml.WriteStartElement("Relationship", PackageRelation);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", Relation + "/" + type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Style 1 is a heading in bold, style 2 wrapped text at the top of its cell.</summary>
    private static void Styles(ZipArchive zip)
    {
        using var xml = Part(zip, "xl/styles.xml");
        xml.WriteRaw(
            $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf xfId=\"0\"/>"
            + "<xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"/>"
            + "<xf xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>");
    }

    private static void ContentTypes(ZipArchive zip, List<string> sheets)
    {
        const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var xml = Part(zip, "[Content_Types].xml");
        xml.WriteStartElement("Types", Types);
        xml.WriteStartElement("Default", Types);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.WriteEndElement();
        foreach (var (part, type) in sheets.Select(s => ($"/xl/worksheets/sheet{s}.xml", "worksheet+xml"))
            .Append(("/xl/workbook.xml", "sheet.main+xml")).Append(("/xl/styles.xml", "styles+xml")))
        {
            xml.WriteStartElement("Override", Types);
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", Sheet + type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static XmlWriter Part(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return XmlWriter.Create(entry.Open(), Settings);
    }

    private static string ColumnName(int number) => number <= 26
        ? ((char)('A' + number - 1)).ToString()
        : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);
}
