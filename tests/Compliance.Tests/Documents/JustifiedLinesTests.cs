namespace Compliance.Tests.Documents;

/// <summary>Lines whose words were pulled apart to fill the width of a column.</summary>
public class JustifiedLinesTests
{
    [Fact]
    public void Words_that_stand_wide_apart_in_two_lines_of_a_text_are_no_table()
    {
        const string Text = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\nTiltak\n\nBalansert   liste.   Minst   to   av   hvert   kjønn   før\nintervju.   Ansvar:   HR-sjef.   Brukt   ved   alle\nutlysninger fra og med april 2024, fem av seks ganger lyktes vi.\n\nFramover\n\nVi ser på dette i 2025.\n";
        var plan = TextDocument.Read(Text).Plan!;
        var measure = Assert.Single(plan.Measures!);
        Assert.Equal("Balansert liste.", measure.Text);
        Assert.Equal("HR-sjef", Assert.Single(measure.Owners!).Text);
    }

    [Fact]
    public void A_header_of_single_words_above_rows_is_one_of_a_table()
    {
        const string Text = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\nTiltak   Mål       Ansvar    Frist     Status\nKurs     Flere     HR-sjef   mai.      planlagt\nHeis     Adgang    Drift     juni.     planlagt\n\nFramover\n";
        Assert.Equal(2, TextDocument.Read(Text).Plan!.Measures!.Count);
    }
}
