using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Where nobody was asked, whether anybody works part-time; and what the caption of a table says of it.</summary>
public class SomebodyTests
{
    [Theory]
    [InlineData("Handlingsplan for likestilling 2026", "Mange i butikk arbeider deltid. Vi har ikke sett det som nødvendig å spørre dem.", false)]
    [InlineData("Handlingsplan for likestilling 2026", "Vi har ikke spurt de deltidsansatte om de ønsker større stilling.", false)]
    [InlineData("Action plan for equality 2026", "Many of our employees work part-time. We have not asked them whether they want more.", false)]
    [InlineData("Handlingsplan for likestilling 2026", "På verkstedet arbeider 31 prosent deltid. Ufrivillig deltid ble sist kartlagt i 2021.", false)]
    [InlineData("Handlingsplan for likestilling 2026", "De deltidsansatte har fast turnus. Ufrivillig deltid ble kartlagt i 2025.", null)]
    [InlineData("Handlingsplan for likestilling 2026", "Ufrivillig deltid ble sist kartlagt i 2021.", null)]
    [InlineData("Handlingsplan for likestilling 2026", "Ufrivillig deltid er ikke kartlagt.", null)]
    [InlineData("Handlingsplan for likestilling 2026", "Vi har ingen deltidsansatte, og ufrivillig deltid er ikke kartlagt.", null)]
    [InlineData("Action plan for equality 2026", "There are no part-time employees, and involuntary part-time work has not been mapped.", null)]
    public void Somebody_is_said_to_work_part_time_or_not(string title, string text, bool? all) =>
        Assert.Equal(all, Read(title + "\n\nOm deltid\n\n" + text + "\n", "plan.txt").Figures?.AllFullTime);

    [Theory]
    [InlineData("Action plan for equality 2026", "We consider that nobody works part-time against their wish.", null)]
    [InlineData("Handlingsplan for likestilling 2026", "Vi mener at ingen arbeider ufrivillig deltid.", null)]
    [InlineData("Action plan for equality 2026", "All part-timers were asked. Nobody works part-time against their wish.", 0)]
    [InlineData("Handlingsplan for likestilling 2026", "Alle ble spurt. Ingen arbeider ufrivillig deltid.", 0)]
    public void What_an_employer_believes_of_part_timers_counts_nobody(string title, string text, int? women) =>
        Assert.Equal(women, (int?)Read(title + "\n\nOm deltid\n\n" + text + "\n", "plan.txt").PartTimeMapping?.Involuntary?.Women?.Value);

    [Theory]
    [InlineData("Tabell 1 Ansatte per 31.12.2025 (hoder)", true)]
    [InlineData("Tabell 1 Deltakere på kurs i 2025", false)]
    public void The_caption_of_a_table_on_a_page_says_who_is_counted(string caption, bool isStaff)
    {
        var plan = Read("<h1>Handlingsplan for likestilling 2026</h1><p>Vi har gått gjennom året.</p><table><caption>" + caption + "</caption><tr><th>Sektor</th><th>Kvinner</th><th>Menn</th><th>Sum</th></tr><tr><td>Helse</td><td>254</td><td>41</td><td>295</td></tr><tr><td>Skole</td><td>168</td><td>46</td><td>214</td></tr><tr><td>Sum</td><td>422</td><td>87</td><td>509</td></tr></table>", "plan.html");
        Assert.Equal(isStaff, plan.Figures?.Balance?.Women == 422 && plan.Sources!.Places["figures.balance.women"].Confidence is null);
    }

    private static Plan Read(string text, string name) => TextDocument.Read(text, name).Plan!;
}
