using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a text says was not finished, will not be made, or was asked of nobody; and what somebody demanded.</summary>
public class LeftUndoneTests
{
    [Theory]
    [InlineData("Lønnskartlegging for 2023 ble påbegynt høsten 2023, men ble ikke fullført. Noen senere kartlegging er ikke gjort.")]
    [InlineData("Lønnskartlegging for 2023 ble påbegynt høsten 2023, men ble ikke fullført. Ingen senere kartlegging er gjort.")]
    public void A_mapping_that_was_begun_and_never_made_later_is_not_done(string text) =>
        Assert.Equal(MappingStatus.NotDone, Read("Lønn\n\n" + text).PayMapping!.Status);

    [Fact]
    public void No_later_mapping_behind_one_that_was_made_leaves_that_one()
    {
        var plan = Read("Lønn\n\nLønnskartlegging for 2024 ble gjort høsten 2024. Noen senere kartlegging er ikke gjort.");
        Assert.Equal(MappingStatus.Completed, plan.PayMapping!.Status);
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void A_statement_that_shall_not_be_made_is_none() => Assert.False(Read("Noen redegjørelse skal vi ikke lage, for så store er vi ikke.").Statement?.Exists);

    [Fact]
    public void A_statement_that_shall_be_made_is_no_refusal() => Assert.NotEqual(false, Read("En redegjørelse skal vi lage i mars.").Statement?.Exists);

    [Fact]
    public void Representatives_who_were_not_asked_for_their_views_took_no_part()
    {
        var plan = Read("Planen er laget av personalavdelingen. De tillitsvalgte er ikke bedt om å komme med innspill i år.");
        Assert.Empty(plan.Involvement!);
    }

    [Fact]
    public void A_demand_that_the_representatives_made_is_one() =>
        Assert.True(Read("Fagforeningen leverte 3. mars 2025 et skriftlig krav om at bedriften skal følge firetrinnsmetoden.").Employer?.PartyDemand);

    [Theory]
    [InlineData("Kunden fremmet et krav om at bedriften skal følge firetrinnsmetoden.")]
    [InlineData("Hvis fagforeningen har levert et krav om det, skal bedriften følge firetrinnsmetoden.")]
    public void A_demand_of_others_or_one_that_may_come_is_none(string text) => Assert.Null(Read(text).Employer?.PartyDemand);

    [Fact]
    public void A_difference_of_pay_in_the_text_may_contradict_the_total_of_the_table()
    {
        var plan = Read(Table + "Samlet er forskjellen mellom kvinners og menns lønn 12,1 prosent.");
        Assert.Equal(["83.6", "87.9"], plan.Sources!.Contradictions["pay mapping.total womens share of mens pay"].Select(v => v.Value).ToArray());
    }

    [Theory]
    [InlineData("Samlet er forskjellen mellom kvinners og menns lønn 16,4 prosent.")]
    [InlineData("Samlet er forskjellen mellom kvinners og menns lønn 19,6 prosent, målt av kvinnenes lønn.")]
    [InlineData("Samlet er forskjellen mellom kvinners og menns lønn 16 prosent.")]
    [InlineData("Samlet var forskjellen mellom kvinners og menns lønn 12,1 prosent i 2021.")]
    [InlineData("Forskjellen mellom kvinners og menns lønn er 3,2 prosent på nivå 2.")]
    [InlineData("Forskjellen i bonus mellom kvinner og menn er samlet 31 prosent.")]
    public void A_difference_that_follows_from_the_total_or_is_of_something_else_does_not(string text) =>
        Assert.Empty(Read(Table + text).Sources!.Contradictions);

    private const string Table = "| Gruppe | Kvinner | Menn | Kvinners lønn i prosent av menns |\n|---|---|---|---|\n| Ledere | 9 | 14 | 96,8 |\n| Selgere | 28 | 31 | 97,5 |\n| Alle | 37 | 45 | 83,6 |\n\n";

    private static Plan Read(string text) => TextDocument.Read("# Handlingsplan for likestilling 2025\n\nLilleby Skobutikk AS har 82 ansatte.\n\n" + text + "\n", "plan.md").Plan!;
}
