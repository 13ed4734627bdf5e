namespace Compliance.Tests.Documents;

/// <summary>"Det gir en kvinneandel på …", "av disse var …": figures of those whom the words before them counted, and not of all.</summary>
public sealed class CountedBeforeTests
{
    private const string Staff = "Redegjørelse for likestilling 2024 for Granli kommune\n\nKommunen hadde 1 248 ansatte ved utgangen av 2024, 961 kvinner og 287 menn. Kvinnene utgjør 77,0 prosent av de ansatte.\n\n";

    [Theory]
    [InlineData("Vi har 84 ledere, og 64 av dem er kvinner. Det gir en kvinneandel på 76,2 prosent.")]
    [InlineData("Vi har 84 ledere, og 64 av dem er kvinner. Dette tilsvarer en kvinneandel på 76,2 prosent.")]
    public void They_are_of_the_leaders(string text)
    {
        var figures = TextDocument.Read(Staff + text + "\n").Plan!.Figures!;

        Assert.Equal((64, 76.2m), ((int)figures.Leaders!.Women!.Value.Value, figures.Leaders.WomenPercent!.Value.Value));
        Assert.Equal(77.0m, figures.Balance!.WomenPercent!.Value.Value);
        Assert.Equal("961", figures.Balance.Women!.Value.ToString());
    }

    [Fact]
    public void They_are_of_the_part_timers()
    {
        var partTime = TextDocument.Read(Staff + "231 av de ansatte arbeidet deltid ved utgangen av året. Av disse var 171 kvinner og 60 menn.\n").Plan!.Figures!.PartTime!;

        Assert.Equal(("171", "60"), (partTime.Women!.Value.ToString(), partTime.Men!.Value.ToString()));
    }

    [Fact]
    public void Of_the_employees_begins_anew()
    {
        var figures = TextDocument.Read(Staff + "231 arbeidet deltid ved utgangen av året. Av de ansatte er 77 prosent kvinner.\n").Plan!.Figures!;

        Assert.Null(figures.PartTime?.WomenPercent);
    }

    [Theory]
    [InlineData("          Kvinner     26 uker\n          Menn        11 uker\n")]
    [InlineData("Kvinner: 26 uker\nMenn: 11 uker\n")]
    public void Lines_of_weeks_below_a_sentence_about_leave_are_its_weeks(string lines)
    {
        var leave = TextDocument.Read(Staff + "3.5     Uttak av foreldrepermisjon\n\nAnsatte i foreldrepermisjon tok i 2024 ut i gjennomsnitt\n\n" + lines + "\nTallene gjelder uttak i kalenderåret, og de er derfor påvirket av når på året barna blir født.\n").Plan!.Figures!.ParentalLeave!;

        Assert.Equal(("26", "11"), (leave.WomensAverageWeeks!.Value.ToString(), leave.MensAverageWeeks!.Value.ToString()));
    }

    [Theory]
    [InlineData("I løpet av 2025 ser vi for oss å ta inn et spørsmål om dette i undersøkelsen.")]
    [InlineData("I 2025 har vi planer om å spørre om dette i undersøkelsen.")]
    public void What_somebody_has_in_mind_is_not_done(string sentence)
    {
        var mapping = TextDocument.Read(Staff + "Ufrivillig deltid\n\nVi har så langt ikke kartlagt hvor mange som arbeider ufrivillig deltid. " + sentence + "\n").Plan!.PartTimeMapping!;

        Assert.Equal(Compliance.Plans.MappingStatus.NotDone, mapping.Status);
    }

    [Theory]
    [InlineData("I foretaksgruppen var det 21 430 ansatte, av disse 16 287 kvinner (76 prosent).")]
    [InlineData("I konsernet arbeider 16 287 kvinner og 5 143 menn.")]
    public void Figures_of_many_more_than_the_staff_are_of_others(string sentence)
    {
        var balance = TextDocument.Read(Staff + sentence + "\n").Plan!.Figures!.Balance!;

        Assert.Equal(("961", "287"), (balance.Women!.Value.ToString(), balance.Men!.Value.ToString()));
    }
}
