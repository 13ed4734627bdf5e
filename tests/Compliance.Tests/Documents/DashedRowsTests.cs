using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Rows with a dash are parts of the row above them, and figures of some, or of pay, are no figures of all.</summary>
public class DashedRowsTests
{
    [Fact]
    public void Rows_with_a_dash_divide_the_row_above_them()
    {
        var figures = Read("""
            Ansatte i alt                42
               – kvinner                 35
               – menn                     7
            Ledere                        3
               – kvinner                  1
               – menn                     2
            """)!;
        Assert.Equal((35m, 7m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal((1m, 2m), (figures.Leaders!.Women!.Value.Value, figures.Leaders.Men!.Value.Value));
    }

    [Theory]
    [InlineData("8 av 10 renholdere er kvinner.")]
    [InlineData("Forskjellen er 5,2 prosent i menns favør.")]
    public void Some_of_the_staff_and_a_difference_of_pay_are_no_balance_of_all(string sentence) => Assert.Null(Read(sentence)?.Balance?.Women);

    [Theory]
    [InlineData("Solvik, 14. mai 2025\n\nKari Granli\ndaglig leder", "2025-05-14")]
    [InlineData("Vi møtes igjen i Solvik, 14. mai 2025, og ser på tallene.", null)]
    public void Place_and_day_above_the_names_at_the_end_date_the_document(string end, string? dated) =>
        Assert.Equal(dated, Plan("Vi har 42 ansatte.\n\n" + end).Document!.Dated?.ToString());

    [Fact]
    public void The_path_to_a_page_is_not_its_title() =>
        Assert.Equal("Likestilling i Granli", DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(
            "<html><body><h1>Hjem / Om oss / Likestilling</h1><h1>Likestilling i Granli</h1><p>Granli Renhold AS har 42 ansatte. Dette er vår likestillingsredegjørelse for 2024.</p></body></html>")), "side.html").Plan!.Document!.Title);

    private static Figures? Read(string text) => Plan(text).Figures;

    private static Plan Plan(string text) => DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("Granli Renhold AS\n\nLikestillingsredegjørelse 2024\n\n" + text + "\n")), "rapport.txt").Plan!;
}
