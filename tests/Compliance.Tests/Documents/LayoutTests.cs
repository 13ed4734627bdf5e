using Compliance.Documents;

namespace Compliance.Tests.Documents;

public class LayoutTests
{
    [Fact]
    public void Lines_of_a_sentence_are_joined_and_every_word_keeps_its_place()
    {
        var text = DocumentText.FromPlainText("x.txt", "Vi skal\nha det bra her.\n");
        var block = Assert.Single(text.Blocks);
        Assert.Equal("Vi skal ha det bra her.", block.Text);
        var place = text.PlaceOf(block, block.Text.IndexOf("det", StringComparison.Ordinal), block.Text.Length);
        Assert.Equal((2, 4, "det bra her."), (place.Line, place.Column, place.Excerpt));
    }

    [Theory]
    [InlineData("en kjønns-\nbalanse er bra", "en kjønnsbalanse er bra")]
    [InlineData("yrkes-\nog familieliv", "yrkes- og familieliv")]
    [InlineData("spør HR-\navdelingen om det", "spør HR-avdelingen om det")]
    [InlineData("for årene 2025–\n2027 i alt", "for årene 2025–2027 i alt")]
    [InlineData("kjo\u0308nns\u00ADbalanse\u00A0her", "kjönnsbalanse her")]
    public void Divided_words_are_joined_with_care(string lines, string expected) =>
        Assert.Equal(expected, Assert.Single(DocumentText.FromPlainText("x.txt", lines).Blocks).Text);

    [Fact]
    public void An_excerpt_is_what_stands_in_the_file()
    {
        var text = DocumentText.FromPlainText("x.txt", "en  kjønns-\nba\u00ADlanse");
        Assert.Equal("en kjønns- ba\u00ADlanse", text.PlaceOf(text.Blocks[0]).Excerpt);
    }

    [Fact]
    public void A_numbered_line_in_capitals_that_stands_apart_is_a_title_behind_whatever_it_stands()
    {
        var blocks = DocumentText.FromPlainText("x.txt", "Ansvar: HR-sjefen\nTid: Innen 1. mars 2025\n\n2. LØNNS- OG ARBEIDSVILKÅR, HELTID\n\nStatus: Mange arbeider deltid.\n").Blocks;
        Assert.Equal((BlockKind.Heading, "2"), (blocks[^2].Kind, blocks[^2].Number));
    }

    [Fact]
    public void Short_words_in_capitals_in_a_list_are_its_items() =>
        Assert.All(DocumentText.FromPlainText("x.txt", "Med i arbeidet:\n\n1. AMU\n\n2. HR\n").Blocks.Skip(1), b => Assert.Equal(BlockKind.ListItem, b.Kind));

    [Fact]
    public void Form_feeds_divide_pages()
    {
        var text = DocumentText.FromPlainText("x.txt", "Første side.\n\fAndre side.\n");
        Assert.Equal([1, 2], text.Blocks.Select(b => text.PlaceOf(b).Page));
        Assert.Equal([1, 2], text.Blocks.Select(b => text.PlaceOf(b).Line));
    }

    [Fact]
    public void A_numbered_question_above_a_text_is_a_title_also_behind_a_list()
    {
        var text = DocumentText.FromPlainText("x.txt", """
            Plan for likestilling

              1. Hvem er vi?
              2. Hva vil vi?
              3. Hvem gjør hva?


            1. Hvem er vi?

            Vi er et verksted i Solvik med førti ansatte, og vi har holdt på siden
            syttitallet.

            1.1 Avdelingene

            a) Hallen. Her står maskinene.

            b) Kontoret. Her sitter fire.

            2. Hva vil vi?

            – Flere kvinner i hallen.
            – Alle skal trives.

            3. Hvem gjør hva?

            Styret har ansvaret. Daglig leder passer på at det blir gjort, og melder fra
            til styret.
            """);
        Assert.Equal(["Plan for likestilling", "Hvem er vi?", "Avdelingene", "Hva vil vi?", "Hvem gjør hva?"], text.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Text));
    }

    [Fact]
    public void Numbered_questions_below_each_other_are_items()
    {
        var text = DocumentText.FromPlainText("x.txt", "Spørsmål i samtalen\n\n1. Trives du?\n2. Vil du ha større stilling?\n3. Har du blitt trakassert?\n");
        Assert.Equal(3, text.Blocks.Count(b => b.Kind == BlockKind.ListItem));
    }

    [Fact]
    public void Numbers_and_bullets_begin_items_and_dates_do_not()
    {
        var text = DocumentText.FromPlainText("x.txt", "Vi gjør dette innen\n1. mai 2025.\n\n1. Lyse ut.\n2) Kurs\n• Møte\n– Tur\na) Bok\n3.\n");
        Assert.Equal(
            ["Paragraph  Vi gjør dette innen 1. mai 2025.", "ListItem 1 Lyse ut.", "ListItem 2 Kurs", "ListItem  Møte", "ListItem  Tur", "ListItem a Bok", "ListItem 3 "],
            text.Blocks.Select(b => b.ToString()));
    }

    [Fact]
    public void Wide_gaps_are_cells()
    {
        var text = DocumentText.FromPlainText("x.txt", "Nivå      Kvinner   Menn\n1 Ledere      4      6\n");
        Assert.All(text.Blocks, b => Assert.Equal(BlockKind.TableRow, b.Kind));
        Assert.Equal("1 Ledere\t4\t6", text.Blocks[1].Text);
        Assert.Equal("6", text.PlaceOf(text.Blocks[1], 11, 12).Excerpt);
    }

    [Fact]
    public void One_long_line_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("ord og tall 12 345 - 1. ", 40_000));
        Assert.Single(DocumentText.FromPlainText("x.txt", text).Blocks);
    }
}
