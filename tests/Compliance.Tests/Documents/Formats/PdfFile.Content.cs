namespace Compliance.Tests.Documents.Formats;

internal sealed partial class PdfFile
{
    public static byte[] Of(PlanContent content)
    {
        var file = new PdfFile { Head = "Hegrevik – internt" };
        foreach (var part in content.Parts)
        {
            switch (part)
            {
                case Heading heading:
                    file.Skip(10);
                    file.Line(heading.Line, 18 - (2 * heading.Level), bold: true);
                    file.Skip(4);
                    break;
                case LabelLine label:
                    file.Line(label.Text, 11, bold: true);
                    break;
                case Paragraph paragraph:
                    foreach (var line in ContentWriters.Wrap(paragraph.Text, 85))
                        file.Line(line);
                    file.Skip(8);
                    break;
                case Items items:
                    foreach (var (item, i) in items.Texts.Select((t, i) => (t, i)))
                        file.Item(items.Numbered ? $"{i + 1}." : "•", item);
                    file.Skip(8);
                    break;
                case Grid grid:
                    foreach (var row in grid.Rows)
                        file.Row(row, grid.WidthOf);
                    file.Skip(8);
                    break;
            }
        }

        return file.Bytes();
    }

    public void Item(string mark, string text)
    {
        var first = true;
        foreach (var line in ContentWriters.Wrap(text, 80))
        {
            if (first && y < Bottom)
                NewPage();
            if (first)
                At(Left + 8, y, mark, 11, false);
            Line(line, x: Left + 24);
            first = false;
        }
    }
}
