using System.Text;
using Compliance.Documents;

namespace Compliance.Tests.Documents.Formats;

public class HtmlReaderTests
{
    [Fact]
    public void Navigation_notices_scripts_and_feet_are_left_out() => Assert.Equal(
        ["Heading  Plan", "Paragraph  Vi har 31 kvinner og 12 menn."],
        Read("<html><body><header><a>Hjem</a></header><nav>Meny</nav><div class=\"cookie-banner\">Vi bruker kapsler</div><h1>Plan</h1><p>Vi har <b>31</b> kvinner\n og 12&nbsp;menn.<script>x</script></p><div hidden>skjult</div><p style=\"display: none\">skjult</p><footer>Adresse</footer></body></html>").Blocks.Select(b => b.ToString()));

    [Fact]
    public void Only_the_main_content_is_read_where_a_page_names_it() => Assert.Equal(
        ["Dette."], Read("<html><body><div>Annet</div><main><p>Dette.</p></main><div>Mer</div></body></html>").Blocks.Select(b => b.Text));

    [Fact]
    public void A_raised_number_behind_words_refers_to_a_note() => Assert.Equal(
        ["Vi er 173 ansatte. Av dem er 72 kvinner.", "1 Uten sesongarbeidere."], Read("<p>Vi er 173 ansatte.<sup>1</sup> Av dem er 72 kvinner.</p><p><sup>1</sup> Uten sesongarbeidere.</p>").Blocks.Select(b => b.Text));

    [Fact]
    public void Lists_count_as_the_page_shows_them() => Assert.Equal(
        ["1 3 tre", "2 a under", "2 b under", "1 4 fire", "1 • punkt"],
        Read("<ol start=3><li>tre<ol type=a><li>under</li><li>under</li></ol></li><li><p>fire</p></li></ol><ul><li>punkt</ul>").Blocks.Select(b => $"{b.Level} {b.Number ?? b.Bullet} {b.Text}"));

    [Fact]
    public void Spans_of_cells_are_kept_and_tables_for_layout_are_text()
    {
        var text = Read("<table><tr><td><table><thead><tr><th rowspan=2>Nivå<th colspan=2>Antall<tr><th>Kvinner<th>Menn</thead><tr><td>1<td>14<td>11</table></td></tr></table>");
        var table = text.Blocks[0].Table!;
        Assert.Equal((3, 3, 2), (table.Rows, table.Columns, table.HeaderRows));
        Assert.Equal(["Antall", "Menn"], table.HeaderOf(2).Select(c => c.Text));
        Assert.Same(table.At(0, 0), table.At(1, 0));
    }

    [Fact]
    public void Lines_broken_by_hand_are_paragraphs_where_labels_stand() => Assert.Equal(
        ["Paragraph  Tiltak: Kurs", "Paragraph  Ansvarlig: HR", "Paragraph  Storgata 1 0155 Oslo"],
        Read("<p>Tiltak: Kurs<br>Ansvarlig: HR</p><p>Storgata 1<br>0155 Oslo</p>").Blocks.Select(b => b.ToString()));

    [Fact]
    public void Figures_on_lines_of_their_own_are_no_one_number() => Assert.Equal(
        [49, 115, 49, 115, 1284, 300],
        FiguresIn("<p>Lager 49<br>115 kontor</p><table><tr><td>Lager</td><td>49<br>115</td></tr><tr><td>Kontor</td><td><p>1 284</p><p>300</p></td></tr></table>"));

    [Fact]
    public void Lines_of_names_beside_as_many_lines_of_figures_are_rows()
    {
        var text = Read("<table><tr><th>Gruppe</th><th>Kvinner</th><th>Menn</th></tr><tr><td>Fast<br>Midlertidig</td><td>49<br>115</td><td><p>57</p><p>300</p></td></tr><tr><td>Alle</td><td>164</td><td>357</td></tr></table>");
        Assert.Equal(["Gruppe\tKvinner\tMenn", "Fast\t49\t57", "Midlertidig\t115\t300", "Alle\t164\t357"], text.Blocks.Select(b => b.Text));
        Assert.Equal((4, 1), (text.Blocks[0].Table!.Rows, text.Blocks[0].Table!.HeaderRows));
    }

    [Theory]
    [InlineData("<td>Fast<br>ansatte</td><td>49<br>115</td>")]
    [InlineData("<td>Fast<br>Midlertidig</td><td>49<br>24 %</td>")]
    [InlineData("<td>Fast<br>Midlertidig</td><td>49</td>")]
    [InlineData("<td>Fast<br>Midlertidig</td><td>Ja<br>Nei</td>")]
    [InlineData("<td rowspan=2>Fast<br>Midlertidig</td><td>49<br>115</td>")]
    public void Other_lines_of_cells_stay_in_their_row(string cells) =>
        Assert.Equal(3, Read($"<table><tr><th>Gruppe</th><th>Antall</th></tr><tr>{cells}</tr><tr><td>Alle</td><td>164</td></tr></table>").Blocks[0].Table!.Rows);

    [Fact]
    public void A_place_is_the_line_of_the_element_in_the_file()
    {
        var text = Read("<html>\n<body>\n<h1>Plan</h1>\n\n  <p>Ett.</p>\n<table><tr>\n<td>A</td>\n<td>B</td></tr></table></body></html>");
        Assert.Equal([(3, 1), (5, 3), (7, 1)], text.Blocks.Select(b => (text.PlaceOf(b).Line, text.PlaceOf(b).Column)));
        Assert.Equal(8, text.PlaceOf(text.Blocks[2].Cells[1]!.Block).Line);
    }

    [Fact]
    public void Deep_nesting_is_read_and_too_many_tags_are_refused()
    {
        Assert.Equal("dypt", Read(string.Concat(Enumerable.Repeat("<div>", 4_000)) + "dypt").Blocks[0].Text);
        Assert.Equal("dypt", Read(string.Concat(Enumerable.Repeat("<p>en<br><ul><li>to</ul>", 20_000)) + "<p>dypt").Blocks[^1].Text);
        Assert.Contains("tags", DocxReaderTests.ErrorOf(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<td>1", 500_000))), "x.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "</b>")]
    [InlineData("<table><tr><td>", "</td></tr></table>")]
    [InlineData("<DIV class=\"a\">", "</DIV>")]
    public void Elements_inside_each_other_without_end_are_refused(string open, string close) =>
        Assert.Contains("inside each other", DocxReaderTests.ErrorOf(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 60_000)) + "x" + string.Concat(Enumerable.Repeat(close, 60_000))), "x.html"), StringComparison.Ordinal);

    private static decimal[] FiguresIn(string html) =>
        [.. Read(html).Blocks.SelectMany(b => b.Table is null ? [b] : b.Cells.Select(c => c!.Block)).SelectMany(new SentenceReader(Lexicon.Of("nb")!).Read).SelectMany(s => s.Tokens).Where(t => t.Kind == TokenKind.Number).Select(t => t.Value)];

    private static DocumentText Read(string html) => DocumentFormats.Read(new MemoryStream(Encoding.UTF8.GetBytes(html)), "x.html");
}
