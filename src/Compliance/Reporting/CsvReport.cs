namespace Compliance.Reporting;

/// <summary>
/// Comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe, because documents are
/// written by strangers.
/// </summary>
internal static class CsvReport
{
    public static void WriteRequirements(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        Row(output, ReportTable.RequirementColumns);
        foreach (var row in documents.InOrder(d => ReportTable.Requirements(d).ToList()).SelectMany(r => r))
            Row(output, row);
    }

    public static void WriteDocuments(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        Row(output, ReportTable.DocumentColumns);
        foreach (var row in documents.InOrder(ReportTable.Document))
            Row(output, row);
    }

    private static void Row(TextWriter output, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                output.Write(',');
            output.Write(Cell(cells[i]));
        }

        output.Write("\r\n");
    }

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
