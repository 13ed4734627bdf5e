using Compliance.Documents;

namespace Compliance.Tests.Documents.Text;

public class LineTablesTests
{
    private const string Measures = """
        Vi har vedtatt tre tiltak i år, og de er:

        Tiltak                        Ansvarlig          Frist
        Gjennomgå alle annonse-       HR-sjef og         1. mai 2025
        tekster med tanke på          hovedverneombud
        kjønnsnøytralt språk
        Kurs i inkluderende           Daglig leder       Løpende
        rekruttering
        Ny varslingsrutine            HR-sjef            2. kvartal

        Tallene er fra i fjor, og vi kommer tilbake til dem når året er omme.
        """;

    [Fact]
    public void A_cell_goes_on_over_several_lines()
    {
        var table = OnlyTable(Measures);
        Assert.Equal((4, 3, 1, true), (table.Rows, table.Columns, table.HeaderRows, table.IsRecognised));
        Assert.Equal("Gjennomgå alle annonsetekster med tanke på kjønnsnøytralt språk | HR-sjef og hovedverneombud | 1. mai 2025", Line(table, 1));
        Assert.Equal("Kurs i inkluderende rekruttering | Daglig leder | Løpende", Line(table, 2));
    }

    [Fact]
    public void Text_around_a_table_stays_text()
    {
        var blocks = DocumentText.FromPlainText("x.txt", Measures).Blocks;
        Assert.Equal(["Paragraph", "TableRow", "TableRow", "TableRow", "TableRow", "Paragraph"], blocks.Select(b => b.Kind.ToString()));
    }

    [Fact]
    public void A_cell_has_its_own_place()
    {
        var text = DocumentText.FromPlainText("x.txt", Measures);
        var table = text.Blocks[1].Table!;
        var place = text.PlaceOf(table.At(1, 1)!.Block);
        Assert.Equal((4, 31, "HR-sjef og hovedverneombud"), (place.Line, place.Column, place.Excerpt));
        Assert.Equal("HR-sjef", text.PlaceOf(table.At(3, 1)!.Block).Excerpt);
    }

    [Theory]
    [InlineData("| Tiltak | Ansvarlig | Frist |\n|---|:-:|---|\n| Kurs | HR | 2025 |\n| Møte | | 2026 |")]
    [InlineData("Tiltak | Ansvarlig | Frist\nKurs | HR | 2025\nMøte | | 2026")]
    [InlineData("+------+------+-----+\n| Tiltak | Ansvarlig | Frist |\n+======+======+=====+\n| Kurs | HR | 2025 |\n+------+------+-----+\n| Møte | | 2026 |\n+------+------+-----+")]
    [InlineData("Tiltak\tAnsvarlig\tFrist\nKurs\tHR\t2025\nMøte\t\t2026")]
    [InlineData("Tiltak    Ansvarlig   Frist\nKurs      HR          2025\nMøte                  2026")]
    public void Strokes_tabs_and_columns_give_the_same_table(string lines)
    {
        var table = OnlyTable(lines);
        Assert.Equal((3, 3, 1), (table.Rows, table.Columns, table.HeaderRows));
        Assert.Equal(["Tiltak | Ansvarlig | Frist", "Kurs | HR | 2025", "Møte |  | 2026"], Enumerable.Range(0, 3).Select(r => Line(table, r)));
    }

    [Fact]
    public void Figures_below_each_other_are_rows_of_their_own()
    {
        var table = OnlyTable("Nivå               Kvinner   Menn\nLedere                  4      6\nherav i toppen          1      2\nØvrige                 40     31\n");
        Assert.Equal(["Nivå | Kvinner | Menn", "Ledere | 4 | 6", "herav i toppen | 1 | 2", "Øvrige | 40 | 31"], Enumerable.Range(0, 4).Select(r => Line(table, r)));
    }

    [Fact]
    public void Two_columns_of_figures_are_a_table()
    {
        var table = OnlyTable("Kvinner     37\nMenn        35\nI alt       72\n");
        Assert.Equal((3, 2, 0), (table.Rows, table.Columns, table.HeaderRows));
    }

    [Theory]
    [InlineData("1.\tLyse ut alle stillinger.\n2.\tKurs for ledere.\n3.\tMøte i utvalget.")]
    [InlineData("Vi har en plan.  Den gjelder for alle.\nVi følger den opp.  Det skjer hvert år.\nStyret ser på den.  Det gjør også AMU.")]
    [InlineData("–  Lyse ut\n–  Kurs for ledere\n–  Møte i utvalget")]
    public void Lists_and_the_habits_of_typists_are_no_tables(string lines) =>
        Assert.All(DocumentText.FromPlainText("x.txt", lines).Blocks, b => Assert.Null(b.Table));

    [Fact]
    public void Depths_of_items_are_seen_from_how_far_in_they_stand()
    {
        var blocks = DocumentText.FromPlainText("x.txt", "1. Rekruttering\n   a) Annonser\n      – Språk\n   b) Intervju\n2. Lønn\n• Kartlegging\n").Blocks;
        Assert.Equal(["1:1", "2:a", "3:–", "2:b", "1:2", "2:•"], blocks.Select(b => $"{b.Level}:{b.Number ?? b.Bullet}"));
    }

    private static DocumentTable OnlyTable(string text) =>
        Assert.Single(DocumentText.FromPlainText("x.txt", text).Blocks.Select(b => b.Table).OfType<DocumentTable>().Distinct());

    private static string Line(DocumentTable table, int row) => string.Join(" | ", table.Row(row).Select(c => c?.Text));
}
