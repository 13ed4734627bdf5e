using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>The mapping of pay told with pay as what is mapped, its last time, and who took part in which step.</summary>
public class MappedPayTests
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\n",
        ["nn"] = "Likestillingsutgreiing 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette.\n\n",
        ["sv"] = "Jämställdhetsredovisning 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda.\n\n",
        ["en"] = "Equality statement 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees.\n\n",
    };

    [Theory]
    [InlineData("Andel kv.")]
    [InlineData("Kvinneandel")]
    [InlineData("I prosent")]
    public void Who_works_there_is_no_share_of_pay(string column)
    {
        var groups = Read("nb", $"Tabell 4 Kjønnsfordeling etter nivå og kvinners lønn som andel av menns lønn\n\n                       Kvinner    Menn    {column}    Fastlønn    Samlet\nNivå 1 Ledere               3       5       37,5 %        88 %      84 %\nNivå 2 Fagansvarlige       34      38       47,2 %        96 %      95 %\nNivå 3 Rådgivere           61      36       62,9 %        98 %      98 %").PayMapping!.Groups!;
        Assert.Equal([84m, 95m, 98m], groups.Select(g => g.WomensShareOfMensPay!.Value.Value));
        Assert.Equal(34m, groups[1].Women!.Value.Value);
    }

    [Fact]
    public void The_day_of_the_pay_is_not_when_it_was_mapped()
    {
        var mapping = Read("nb", "Lønnskartleggingen er gjort på lønnsdata per 1.12.2023 og er inndelt i nivåer.").PayMapping!;
        Assert.Null(mapping.CompletedOn);
        Assert.Equal(2023m, mapping.ForYear!.Value.Value);
    }

    [Theory]
    [InlineData("nb", "Lønna for 2024 er gått gjennom for alle i sagbruket.", 2024)]
    [InlineData("nb", "Lønnskartlegging gjøres annethvert år, sist per mai 2023.", 2023)]
    [InlineData("nb", "Granli kartlegger lønn annethvert år, sist for 2023. Neste kartlegging gjøres for 2025.", 2023)]
    [InlineData("nb", "Lønnskartlegging gjøres annethvert år, sist for 2023, neste gang for 2025.", 2023)]
    [InlineData("nb", "Lønnskartleggingen ble gjennomført i 2024, og neste gang er i 2026 for året 2025.", 2024)]
    [InlineData("nn", "Løn for 2024 vart kartlagd i oktober.", 2024)]
    [InlineData("sv", "Lönerna för 2024 kartlades i oktober.", 2024)]
    [InlineData("en", "Pay for 2024 was mapped in October.", 2024)]
    public void Pay_that_was_gone_through_was_mapped(string language, string passage, int year)
    {
        var mapping = Read(language, passage).PayMapping!;
        Assert.Equal(MappingStatus.Completed, mapping.Status);
        Assert.Equal(year, (int)mapping.ForYear!.Value.Value);
    }

    [Theory]
    [InlineData("nb", "Lønn for 2024 skal kartlegges i november 2025.")]
    [InlineData("nb", "Lønnen forhandles hvert år i september, og lønn er gått gjennom i forhandlingene.")]
    [InlineData("sv", "Lönen för 2024 förhandlades i oktober.")]
    public void Pay_that_is_to_be_mapped_or_was_negotiated_was_not(string language, string passage) => Assert.Null(Read(language, passage).PayMapping?.Status);

    [Theory]
    [InlineData("nb", "Vi kartla lønn i oktober 2024 med de tillitsvalgte, som var med på å dele inn stillingene og gikk gjennom resultatet i desember.", true, true)]
    [InlineData("nb", "Klubben var med på inndelingen. Lønnen for 2024 er kartlagt.", null, null)]
    [InlineData("en", "We mapped pay in May 2024. The union representatives commented on the job grading in two meetings.", true, null)]
    public void Each_step_in_which_representatives_took_part_is_read(string language, string passage, bool? planning, bool? evaluation)
    {
        var mapping = Read(language, passage).PayMapping!;
        Assert.Equal(planning, mapping.RepresentativesTookPartInPlanning);
        Assert.Equal(evaluation, mapping.RepresentativesTookPartInEvaluation);
    }

    [Fact]
    public void The_year_of_the_pay_is_no_day_of_a_meeting() =>
        Assert.All(Read("nb", "Lønnen for 2024 ble gjennomgått i mai 2025 sammen med klubben.").Involvement!, i => Assert.Equal(2025, i.HeldOn!.Value.First.Year));

    [Fact]
    public void Pay_that_is_reviewed_each_year_is_no_follow_up_of_the_plan() => Assert.Null(Read("en", "Pay is reviewed locally each year.").FollowUp?.Cadence);

    private static Plan Read(string language, string passage) =>
        TextDocument.Read(Titles[language] + passage + "\n").Plan!;
}
