using System.Text;
using Markdig.Syntax;

namespace Compliance.Documents;

/// <summary>A table of aligned words in a code block, which is where Markdown keeps its columns.</summary>
internal static class MarkdownCode
{
    /// <summary>Adds the tables of a code block. False where it holds none, or anything else beside them.</summary>
    public static bool AddTables(CodeBlock code, TextComposer composer)
    {
        var text = new StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++)
            text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        var source = text.ToString();
        var (lines, _) = PhysicalLine.Split(source);
        var tables = LineTables.Find(source, lines, 0);
        if (tables.Count == 0 || tables.Sum(t => t.End - t.First) < lines.Count)
            return false;
        foreach (var table in tables)
        {
            if (!composer.BeginTable())
                return false;
            foreach (var row in table.Rows)
            {
                composer.BeginRow();
                foreach (var cell in row.Cells)
                    AddCell(cell, row, code, source, composer);
            }

            composer.EndTable();
        }

        return true;
    }

    private static void AddCell(TableCell? cell, TextBlock row, CodeBlock code, string source, TextComposer composer)
    {
        composer.BeginCell(new ComposedCell());
        if (cell?.Row == row.Row)
        {
            var line = source.AsSpan(0, cell.Block.Begin).Count('\n');
            composer.SetOrigin(code.Line + 1 + line, cell.Block.Begin - source.AsSpan(0, cell.Block.Begin).LastIndexOf('\n') + code.Column, exact: false);
            composer.BeginParagraph(new ComposedParagraph());
            composer.Append(cell.Block.Text);
            composer.EndParagraph();
        }

        composer.EndCell();
    }
}
