using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A document in two languages is read with both: what its other language says is not silence.</summary>
public class SeveralLanguagesTests
{
    private const string English = """
        Kelvik Shipping ASA
        Equality statement 2023

        This statement is made under section 26a of the Equality and Anti-Discrimination Act. It tells where we are and what we have done during the year.

        The company had 286 employees at the end of the year, 71 women and 215 men. They work at sea and at the office in Haugesund.

        """;

    [Fact]
    public void A_Norwegian_table_in_an_English_report_is_read()
    {
        var figures = Read(English + """
            Nøkkeltall 2023

                                               Kvinner      Menn
            Midlertidig ansatte                6            21
            Deltidsansatte                     8            3
            Foreldrepermisjon, uker i snitt    27,3         12,6

            Lønnskartlegging

            Lønnskartleggingen ble gjort i 2020 og viser at kvinner tjener 88 % av det menn tjener. Vi har ikke gjort noen ny kartlegging siden, og det vil vi rette på.
            """).Figures!;
        Assert.Equal((6m, 21m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((8m, 3m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
    }

    [Fact]
    public void A_Norwegian_chapter_in_an_English_report_is_read()
    {
        var plan = Read(English + "Lønn\n\nLønnskartleggingen ble gjort i 2020 sammen med de tillitsvalgte. Vi har ikke gjort noen ny kartlegging siden, og det er ikke bra nok.\n");
        Assert.Equal("en", plan.Document!.Language);
        Assert.Equal(2020, plan.PayMapping!.ForYear);
        Assert.Equal("26 a", Assert.Single(plan.Document.LegalReferences!).Section);
    }

    [Fact]
    public void An_English_summary_in_a_Norwegian_report_is_read()
    {
        var plan = Read("Redegjørelse for likestilling 2023 for Kelvik Rederi AS\n\nSelskapet har 286 ansatte, og vi arbeider for at de skal ha like muligheter. Det er styret som har ansvaret for dette. Vi har snakket med dem som jobber på skipene, og de sier at det ikke er lett å komme hjem når barna er syke.\n\nI året som gikk har vi derfor sett på turnusen. Den er ikke endret, men vi har funnet ut hva som kan gjøres.\n\nSummary\n\nThe pay mapping was carried out in 2022 together with the union representatives. There have been no cases of harassment in the company during this year, and we follow the Working Environment Act.\n");
        Assert.Equal(("nb", 2022), (plan.Document!.Language, plan.PayMapping!.ForYear));
        Assert.Equal("arbeidsmiljøloven", Assert.Single(plan.Document.LegalReferences!).Act);
    }

    [Fact]
    public void One_language_with_foreign_names_is_read_as_one()
    {
        var plan = Read("Redegjørelse for likestilling 2023 for Kelvik Rederi AS\n\nVi følger Women in Shipping Charter, og kurset «How to speak up at work» er holdt for alle i mannskapet. Det var første gang vi hadde det, og de som var med, sier at det ikke var den siste.\n");
        Assert.Equal("nb", plan.Document!.Language);
    }

    private static Plan Read(string text) => TextDocument.Read(text).Plan!;
}
