using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Several tables of pay in one document: of two years, or of fixed pay and of all pay, are no contradiction.</summary>
public class PayTotalsTests
{
    private const string Path = "pay mapping.total womens share of mens pay";

    [Theory]
    [InlineData("## Lønn 2023", "96,1", "## Lønn 2024", "91,1")]
    [InlineData("## Lønn 2024", "91,1", "## Lønn 2023", "96,1")]
    [InlineData("Tabell 3 Fastlønn. Kvinners lønn i prosent av menns", "96,1", "Tabell 4 Samlet. Kvinners lønn i prosent av menns", "91,1")]
    [InlineData("Tabell 3 Samlet. Kvinners lønn i prosent av menns", "91,1", "Tabell 4 Fastlønn. Kvinners lønn i prosent av menns", "96,1")]
    public void The_total_is_that_of_the_last_year_and_of_all_pay(string first, string one, string second, string other)
    {
        var plan = Read(Table(first, one) + Table(second, other));
        Assert.Equal(91.1m, plan.PayMapping!.TotalWomensShareOfMensPay?.Value);
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void A_sentence_about_fixed_pay_contradicts_no_table_of_all_pay() =>
        Assert.Empty(Read(Table("## Lønn", "91,1") + "Samlet tjener kvinner 96,1 prosent av menns fastlønn.\n").Sources!.Contradictions);

    [Fact]
    public void Two_tables_of_the_same_do_contradict() => Assert.True(Read(Table("## Lønn 2024", "96,1") + Table("## Lønn 2024", "91,1")).Sources!.Contradictions.ContainsKey(Path));

    [Fact]
    public void A_sentence_about_the_same_does_too() =>
        Assert.True(Read(Table("## Lønn", "91,1") + "Samlet tjener kvinner 96,1 prosent av det menn tjener.\n").Sources!.Contradictions.ContainsKey(Path));

    private static string Table(string above, string total) =>
        above + "\n\n| Nivå | Kvinner | Menn | Kvinners andel av menns lønn |\n|---|---|---|---|\n| Nivå 1 | 7 | 9 | 97 % |\n| Nivå 2 | 26 | 18 | 98,3 % |\n| Alle | 33 | 27 | " + total + " % |\n\n";

    private static Plan Read(string text) => TextDocument.Read("# Likestillingsredegjørelse 2024\n\nTangvika Kro AS\n\n" + text, "plan.md").Plan!;
}
