using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Numbers beside those of the leaders or the staff that are of another group, of pay, or of another question.</summary>
public class OtherGroupTests
{
    [Fact]
    public void The_number_of_the_next_group_is_no_total_of_the_women_and_men_before_it() =>
        Assert.Null(Read("Toppledelsen er tre kvinner og to menn, og av de åtte avdelingslederne er fem kvinner.").Figures?.Leaders?.Total);

    [Fact]
    public void A_total_before_its_parts_is_kept_though_they_do_not_make_it()
    {
        var leaders = Read("Av våre 40 ledere er 21 kvinner og 18 menn.").Figures!.Leaders!;
        Assert.Equal((21m, 18m, 40m), (leaders.Women!.Value, leaders.Men!.Value, leaders.Total!.Value));
    }

    [Theory]
    [InlineData("| Stillingsgruppe | Kvinner | Menn | Kvinners andel |\n|---|---|---|---|\n| Assistent | 31 | 9 | 101,3 % |\n| Ingeniør | 19 | 44 | 94,1 % |\n| Leder | 12 | 18 | 93,0 % |\n", null)]
    [InlineData("| Stillingsgruppe | Kvinner | Menn | Kvinners andel |\n|---|---|---|---|\n| Assistent | 31 | 9 | 77,5 % |\n| Ingeniør | 19 | 44 | 30,2 % |\n| Leder | 12 | 18 | 40,0 % |\n", 40.0)]
    public void A_column_of_shares_that_no_counts_give_is_none_of_women(string table, double? share)
    {
        var plan = Read("## Lønn og stillinger\n\n" + table);
        Assert.Equal((decimal?)share, plan.Figures?.Leaders?.WomenPercent?.Value ?? plan.Figures?.Levels?.FirstOrDefault(l => l.Name == "Leder")?.WomenPercent?.Value);
    }

    [Theory]
    [InlineData("Ufrivillig deltid ble kartlagt i 2024. De deltidsansatte fikk spørsmålet «Ønsker du en større stilling?», og 21 kvinner og 3 menn svarte ja. Det ble ikke spurt om den ansatte var tilgjengelig for å arbeide mer.", MappingStatus.Completed)]
    [InlineData("Ufrivillig deltid er ikke kartlagt.", MappingStatus.NotDone)]
    public void One_question_that_was_not_asked_denies_no_mapping(string text, MappingStatus status)
    {
        var plan = Read("## Deltid\n\n" + text);
        Assert.Equal(status, plan.PartTimeMapping!.Status);
        Assert.DoesNotContain("part time mapping.status", plan.Sources!.Contradictions.Keys);
    }

    private static Plan Read(string text) => TextDocument.Read("# Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 140 ansatte.\n\n" + text + "\n").Plan!;
}
