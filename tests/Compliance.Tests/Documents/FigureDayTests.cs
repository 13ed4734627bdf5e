using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>The day of the figures: a date beside them, the end of the year, and no day that is of something else.</summary>
public class FigureDayTests
{
    [Theory]
    [InlineData("Ved utgangen av 2023 hadde selskapet 88 ansatte, 47 kvinner og 41 menn.")]
    [InlineData("Ved årsskiftet var vi 88 ansatte, 47 kvinner og 41 menn.")]
    [InlineData("Ved årets slutt hadde banken 88 ansatte.")]
    [InlineData("Alle tall er hentet fra lønns- og personalsystemet per 31.12.2023 om ikke annet er sagt.")]
    [InlineData("Tallene er hentet fra lønnssystemet per 31.12. Vikarer er ikke med.")]
    [InlineData("Tallene gjelder 31.12.2023. Av 88 ansatte er 47 kvinner.")]
    [InlineData("Alle tall gjelder 31. desember 2023 hvis ikke annet er sagt.")]
    [InlineData("Tabellen viser tilstanden 31.12.2023.")]
    [InlineData("Ved utgangen av året hadde kommunen 88 tilsatte, av dem 47 kvinner.")]
    [InlineData("Ved årsskiftet 2023/2024 var vi 88 ansatte, 47 kvinner og 41 menn.")]
    public void The_day_of_the_figures_is_read(string words) => Assert.Equal(new DateOnly(2023, 12, 31), DayOf("nb", words)?.Last);

    [Fact]
    public void A_day_that_a_sentence_begins_with_is_read() =>
        Assert.Equal(new DateOnly(2023, 12, 31), Read("Likestillingsredegjørelse 2023\n\n31. desember 2023 var vi 88 ansatte: 47 kvinner og 41 menn.\n\nVi arbeider for likestilling.\n", "plan.txt").Document!.FiguresAsOf?.Last);

    [Theory]
    [InlineData("nn", "Ved utgangen av 2023 hadde teateret 88 tilsette, 47 kvinner og 41 menn.")]
    [InlineData("nn", "Ved årsskiftet var det 88 tilsette, 47 kvinner og 41 menn.")]
    [InlineData("sv", "Vid årsskiftet var vi 88 anställda, 47 kvinnor och 41 män.")]
    [InlineData("en", "At the end of 2023 the company had 88 employees, 47 women and 41 men.")]
    [InlineData("en", "At year-end we had 88 employees, 47 women and 41 men.")]
    public void So_it_is_in_other_languages(string language, string words) => Assert.Equal(new DateOnly(2023, 12, 31), DayOf(language, words)?.Last);

    [Theory]
    [InlineData("Ved utgangen av 2026 skal 40 prosent av lederne være kvinner.")]
    [InlineData("Innen utgangen av 2024 skal alle 88 ansatte ha fått opplæring.")]
    [InlineData("Planen gjelder 1. januar 2024 til 31. desember 2026.")]
    [InlineData("Redegjørelsen ble vedtatt 31. mars 2024 av styret.")]
    [InlineData("Ved årsskiftet flyttet vi til nye lokaler.")]
    public void A_day_of_something_else_is_none_of_the_figures(string words) => Assert.Null(DayOf("nb", words));

    [Fact]
    public void Of_a_plan_the_turn_of_the_year_may_be_any() =>
        Assert.Null(Read("# Plan for likestilling 2023–2025\n\nVed årsskiftet var vi 88 ansatte, 47 kvinner og 41 menn.\n\n## Tiltak\n\n- HR-sjefen holder kurs for ledere innen 1. mai 2024.\n").Document!.FiguresAsOf);

    [Theory]
    [InlineData("Likestillingsredegjørelse 2023", "Publisert 15.03.2024 | Sist endret 02.05.2024", "Vi er 47 kvinner og 41 menn.")]
    [InlineData("Likestillingsutgreiing 2023", "Sist endra 15.03.2024", "Vi er 47 kvinner og 41 menn, og vi arbeider ikkje berre med løn.")]
    [InlineData("Redogörelse för jämställdhet 2023", "Senast uppdaterad 2024-03-15", "Vi är 47 kvinnor och 41 män.")]
    [InlineData("Gender equality statement 2023", "Last updated 15 March 2024", "We are 47 women and 41 men.")]
    public void The_day_on_which_a_page_was_published_is_not_the_year_of_its_figures(string title, string published, string words)
    {
        var balance = Read($"{title}\n\n{published}\n\n{words}\n", "plan.txt").Figures!.Balance!;
        Assert.Equal((47m, true), (balance.Women!.Value.Value, balance.Year is null || balance.Year.Value.Value == 2023m));
    }

    private static PlanDate? DayOf(string language, string words)
    {
        var title = language switch { "sv" => "# Redogörelse för jämställdhet 2023", "en" => "# Equality statement 2023", "nn" => "# Utgreiing om likestilling 2023", _ => "# Likestillingsredegjørelse 2023" };
        var more = language switch { "sv" => "Vi arbetar för jämställdhet. Andelen kvinnor är 53 procent.", "en" => "We promote equality. The share of women is 53 per cent.", "nn" => "Vi arbeider for likestilling. Kvinnedelen er 53 prosent.", _ => "Vi arbeider for likestilling. Kvinneandelen er 53 prosent." };
        return Read($"{title}\n\n{words}\n\n{more}\n").Document!.FiguresAsOf;
    }

    private static Plan Read(string text, string file = "plan.md") => TextDocument.Read(text, file).Plan!;
}
