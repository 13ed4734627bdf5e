using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>An employer that says that it has taken no measures for equality has none; what is said of an area, a year or new measures says less.</summary>
public class NoMeasuresTests
{
    private static readonly Dictionary<string, string> Before = new(StringComparer.Ordinal)
    {
        ["nb"] = "Årsberetning 2023 – Brekke Anlegg AS\n\nLikestilling\n\nSelskapet har 114 ansatte, hvorav 11 kvinner. ",
        ["nn"] = "Årsmelding 2023 – Brekke Anlegg AS\n\nLikestilling\n\nSelskapet har 114 tilsette, av dei 11 kvinner. Vi er ikkje åleine om dette. ",
        ["sv"] = "Jämställdhetsredovisning 2023 – Brekke Mark AB\n\nBolaget har 114 anställda, varav 11 kvinnor, och arbetet är inte nytt. ",
        ["en"] = "Equality statement 2023 – Brekke Works Ltd\n\nThe company has 114 employees, of whom 11 are women. ",
    };

    [Theory]
    [InlineData("nb", "Det er ikke iverksatt spesielle tiltak for å fremme likestilling.")]
    [InlineData("nb", "Selskapet har ikke satt i verk særskilte tiltak med hensyn til likestilling.")]
    [InlineData("nb", "Det har så langt ikke vært ansett nødvendig å sette i verk tiltak for å fremme likestilling.")]
    [InlineData("nb", "Styret har ikke funnet det nødvendig å iverksette tiltak for likestilling mellom kjønnene.")]
    [InlineData("nb", "Styret ser ikke behov for særskilte likestillingstiltak.")]
    [InlineData("nb", "Ingen spesielle tiltak er iverksatt for å fremme likestilling.")]
    [InlineData("nb", "Selskapet har ingen tiltak for å fremme likestilling og hindre diskriminering.")]
    [InlineData("nb", "Det er ikke iverksatt spesielle tiltak.")]
    [InlineData("nn", "Det er ikkje sett i verk særskilde tiltak for å fremje likestilling.")]
    [InlineData("nn", "Selskapet har ikkje sett i verk tiltak for likestilling.")]
    [InlineData("sv", "Inga särskilda åtgärder har vidtagits för att främja jämställdhet.")]
    [InlineData("sv", "Bolaget har inte vidtagit några åtgärder för jämställdhet.")]
    [InlineData("en", "No specific measures have been implemented to promote equality.")]
    [InlineData("en", "The company has not taken any measures to promote equality.")]
    [InlineData("en", "The board has not found it necessary to implement measures to promote equality.")]
    public void None_are_taken(string language, string text)
    {
        var plan = Read(language, text);
        Assert.NotNull(plan.Measures);
        Assert.Empty(plan.Measures!);
        Assert.Null(plan.Sources!.Places["measures"].Confidence);
    }

    [Theory]
    [InlineData("nb", "Arbeidsmiljøet er godt, og det er ikke iverksatt spesielle tiltak på dette området.")]
    [InlineData("nb", "Det er ikke iverksatt tiltak for å bedre arbeidsmiljøet.")]
    [InlineData("nb", "Det er ikke iverksatt nye tiltak for å fremme likestilling.")]
    [InlineData("nb", "Det er ikke iverksatt tiltak for likestilling utover det som står i planen.")]
    [InlineData("nb", "Det er ikke iverksatt tiltak for likestilling i rekrutteringen.")]
    [InlineData("nb", "Lønnskartleggingen viste ikke behov for tiltak for å fremme likestilling.")]
    [InlineData("nb", "Tidligere var det ikke iverksatt tiltak for å fremme likestilling.")]
    [InlineData("nb", "Det er ikke iverksatt tiltak for å fremme likestilling i datterselskapene.")]
    [InlineData("nb", "Tiltakene for å fremme likestilling er ikke evaluert.")]
    [InlineData("nb", "Det er ikke iverksatt tiltak for å fremme likestilling i styret.")]
    [InlineData("nb", "Det er ikke iverksatt tiltak for å fremme likestilling. Vi har innført anonyme søknader og arrangert kurs for ledere.")]
    [InlineData("nb", "Klubben mener at det ikke er iverksatt tiltak for å fremme likestilling.")]
    [InlineData("sv", "Inga nya åtgärder har vidtagits för att främja jämställdhet.")]
    [InlineData("sv", "Inga åtgärder har vidtagits för att förbättra arbetsmiljön.")]
    [InlineData("en", "No further measures have been implemented to promote equality.")]
    [InlineData("en", "No measures have been taken to improve the working environment.")]
    [InlineData("en", "The measures to promote equality have not been evaluated.")]
    public void What_is_said_of_something_else_says_less(string language, string text) => Assert.False(Read(language, text).Measures is { Count: 0 });

    [Fact]
    public void What_is_said_of_a_year_is_to_be_confirmed() =>
        Assert.NotNull(Read("nb", "I 2023 er det ikke iverksatt særskilte tiltak for å fremme likestilling.").Sources!.Places["measures"].Confidence);

    [Theory]
    [InlineData("Selskapet har ikke planer om å endre pensjonen.")]
    [InlineData("Ny lønnskartlegging er ikke planlagt.")]
    public void A_plan_that_is_not_made_refuses_no_mapping(string text) => Assert.Null(Read("nb", text).PayMapping?.Status);

    [Fact]
    public void The_usual_paragraph_of_an_annual_report_is_read()
    {
        var plan = Read("nb", "Styret består av tre menn og en kvinne. Det tilsiktes likestilling mellom kjønnene. Det er ikke ansett nødvendig å sette i verk tiltak for å fremme likestilling.");
        Assert.Equal(114, plan.Employer!.RegularEmployees!.Value.Value);
        Assert.Equal(11, plan.Figures!.Balance!.Women!.Value.Value);
        Assert.Null(plan.Figures.Balance.Men);
        Assert.Null(plan.Figures.Leaders);
        Assert.Empty(plan.Measures!);
    }

    private static Plan Read(string language, string text) => TextDocument.Read(Before[language] + text + "\n", "text.txt").Plan!;
}
