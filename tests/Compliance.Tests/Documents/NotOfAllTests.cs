using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What reaches less far than it looks: rows with a dash, figures of some or of pay, a list that ends, the path above a title.</summary>
public class NotOfAllTests
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

    [Fact]
    public void Those_of_the_part_timers_who_want_more_are_not_all_of_them()
    {
        var figures = Read("Deltidsansatte: 6 kvinner og 4 menn.\n\nAv 10 deltidsansatte er det 2 kvinner og 1 mann som ønsker mer.")!;
        Assert.Equal((6m, 4m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
        Assert.Null(Plan("Deltidsansatte: 6 kvinner og 4 menn.\n\nAv 10 deltidsansatte er det 2 kvinner og 1 mann som ønsker mer.").Sources!.Contradictions.Keys.FirstOrDefault(k => k.StartsWith("figures.part time", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_list_of_goals_ends_with_its_last_item() =>
        Assert.Equal(2, Plan("Vi har 40 ansatte.\n\nMål for 2025\n\n• 20 % kvinner innen 31.12.2025\n• Minst 3 kvinner blant formenn\n\nVarsling skjer etter egen prosedyre. Den som varsler, er vernet.\n\nFor detaljer, se tabell 4.").Goals!.Count);

    [Fact]
    public void Columns_that_shorten_women_still_show_pay_elements_apart() => Assert.Equal(PayElements.Separate, Plan("""
            Lønnskartleggingen er gjort for 2024.

            Nivå              Kvinner  Menn  Kontante ytelser kvinner i % av menn  Fastlønn kv. i % av menn  Tillegg kv. i % av menn
            Nivå 1 Ledere        9       12              98,3                              98,1                     71,0
            Nivå 2 Rådgivere    41       43              98,8                              99,0                     80,2
            Nivå 3 Sekretærer   28       20             100,6                             100,5                    102,0
            """).PayMapping!.Elements);

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
        Assert.Equal("Likestilling i Granli", TextDocument.Read("<html><body><h1>Hjem / Om oss / Likestilling</h1><h1>Likestilling i Granli</h1><p>Granli Renhold AS har 42 ansatte. Dette er vår likestillingsredegjørelse for 2024.</p></body></html>", "side.html").Plan!.Document!.Title);

    private static Figures? Read(string text) => Plan(text).Figures;

    private static Plan Plan(string text) => TextDocument.Read("Granli Renhold AS\n\nLikestillingsredegjørelse 2024\n\n" + text + "\n", "rapport.txt").Plan!;
}
