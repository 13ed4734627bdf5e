using Compliance.Documents;
using Compliance.Tests.House;

namespace Compliance.Tests.Documents.Formats;

/// <summary>A fixture as a content that every format can be written from.</summary>
internal static class FixtureContent
{
    /// <summary>The parts of a text of the folder of shapes: its headings, labels, paragraphs, lists and tables.</summary>
    public static PlanContent Of(string file)
    {
        using var stream = System.IO.File.OpenRead(Repository.PathOf("tests", "Compliance.Tests", "Documents", "Shapes", file));
        var blocks = DocumentFormats.Read(stream, file).Blocks;
        var parts = new List<Part>();
        for (var i = 0; i < blocks.Count;)
        {
            var first = i;
            i++;
            if (blocks[first].Table is { } table)
            {
                while (i < blocks.Count && blocks[i].Table == table)
                    i++;
                parts.Add(new Grid([.. Enumerable.Range(0, table.Rows).Select(r => (IReadOnlyList<string>)[.. table.Row(r).Select(c => c?.Text ?? "")])]));
            }
            else if (blocks[first].Kind == BlockKind.ListItem)
            {
                while (i < blocks.Count && blocks[i].Kind == BlockKind.ListItem && blocks[i].Number is null == blocks[first].Number is null && (blocks[i].Number is null || blocks[i].Number == $"{i - first + 1}"))
                    i++;
                if (i == first + 1 && blocks[first].Number is { } number && i < blocks.Count && blocks[i].Kind == BlockKind.Heading && !blocks[first].Text.EndsWith('.') && !(first > 0 && blocks[first - 1].Text.EndsWith(':')))
                    parts.Add(new Heading(1, number, blocks[first].Text)); // "2. Tilrettelegging" above its labels
                else
                    parts.Add(new Items(blocks[first].Number is not null, [.. blocks.Skip(first).Take(i - first).Select(b => b.Text)]));
            }
            else if (blocks[first].Text.EndsWith(':') && blocks[first].Kind == BlockKind.Heading)
            {
                parts.Add(new LabelLine(blocks[first].Text));
            }
            else
            {
                parts.Add(blocks[first].Kind == BlockKind.Heading ? new Heading(1, blocks[first].Number, blocks[first].Text) : new Paragraph(blocks[first].Text));
            }
        }

        return new PlanContent(parts);
    }
}
