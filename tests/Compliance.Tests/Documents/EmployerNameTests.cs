using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Whose document it is: neither a customer, nor an owner, nor the ministry above it, nor where its office lies.</summary>
public class EmployerNameTests
{
    private const string Year = "Likestillingsredegjørelse 2024\n\n";

    [Theory]
    [InlineData("Fyrvakttilsynet\n\nUnderlagt Sjødepartementet\n\n" + Year, "Fyrvakttilsynet")]
    [InlineData("[Fyrinspektoratet | Årsrapport 2024]\n\nVEDLEGG B: LIKESTILLINGSREDEGJØRELSE\n\nFyrinspektoratet er et forvaltningsorgan under Sjø- og fyrdepartementet.\n\n", "Fyrinspektoratet")]
    [InlineData("Sparebanken Tinden | Årsrapport 2024\n\n" + Year + "Datterselskapet Tinden Megling AS har egen redegjørelse.\n\n", "Sparebanken Tinden")]
    [InlineData(Year + "Vi har 60 ansatte.\n\nMoen Helse HF\tPostboks 11, 6799 Moen\tOrganisasjonsnummer 900 000 118\n\n", "Moen Helse HF")]
    [InlineData(Year + "Vi har 60 ansatte.\n\nMoen Verft AS Postboks 11 Organisasjonsnummer 900 000 118\n\n", "Moen Verft AS")]
    [InlineData("Moen Mek. AS · Org.nr. 987 412 330\n\n" + Year, "Moen Mek. AS")]
    [InlineData(Year + "Vi leverer til Havblikk Oppdrett AS. I Moen Verft AS er vi opptatt av likestilling. Moen Verft AS har smeder og sveisere. Moen Verft har kantine.\n\n", "Moen Verft AS")]
    [InlineData("# Plan for likestilling 2024\n\n**Stiftinga Tindemusea** · Vedteken av styret 5. februar 2024\n\nVi er ei stifting som ikkje berre driv museum, og vi vil at alle tilsette skal kjenne seg velkomne. Korleis vi gjer det, seier denne planen.\n\n", "Stiftinga Tindemusea")]
    [InlineData("Tinden Research Institute (TRI)\n\nGender Equality Plan 2024–2026\n\nThe institute promotes equality, and this plan is for all employees. The board has approved it, and women and men take part.\n\n", "Tinden Research Institute")]
    [InlineData("4.6 Likestilling\n\nDirektoratet for fyr og havn skal være en god arbeidsplass. Redegjørelsen gjelder 2024.\n\n", "Direktoratet for fyr og havn")]
    [InlineData("Tinden kommune\n\nTinden Bygg KF\n\nPlan for likestilling 2024–2026\n\nVi har 60 ansatte.\n\n", "Tinden Bygg KF")]
    [InlineData("Tinden kommune\n\nPlan for likestilling 2024–2026\n\nKommunen eier Tinden Bygg KF og har 600 ansatte.\n\n", "Tinden kommune")]
    [InlineData(Year + "Kontoret ligger i Lier kommune. Moen Verft AS bygger båter.\n\n", "Moen Verft AS")]
    public void The_name_is_that_of_the_employer(string text, string name) =>
        Assert.Equal(name, Read(text).Employer?.Name);

    [Theory]
    [InlineData(Year + "Kontoret ligger i Lier kommune.\n\n")]
    [InlineData(Year + "Vi er et forvaltningsorgan under Sjø- og fyrdepartementet.\n\n")]
    [InlineData(Year + "Datterselskapet Tinden Megling AS har egen redegjørelse.\n\n")]
    public void Others_are_not_taken_for_it(string text) => Assert.Null(Read(text).Employer?.Name);

    [Fact]
    public void The_only_company_that_is_named_may_be_a_customer() =>
        Assert.Equal(0.6, Read(Year + "De fleste oppdragene kommer fra Havblikk Oppdrett AS.\n\n").Sources!.Places["employer.name"].Confidence);

    [Fact]
    public void The_only_company_that_is_named_is_the_employer_where_its_first_word_comes_again() =>
        Assert.NotEqual(0.6, Read(Year + "Planen beskriver hvordan Havblikk Oppdrett Norge AS arbeider.\n\nHavblikk vil være en god arbeidsplass. Alle i Havblikk skal trives.\n\n").Sources!.Places["employer.name"].Confidence);

    [Theory]
    [InlineData("# Likestillings- og mangfoldsplan for Tinden kommune\n\n")]
    [InlineData("# Plan for likestilling i Sykehuset Tinden HF\n\n")]
    [InlineData("Tinden kommune – Årsmelding 2023 54\n\n7 Organisasjon\n\n")]
    [InlineData("Årsrapport 2022 | Tinden Sparebank\n\nBærekraft\n\n")]
    [InlineData("Universitetet i Tinden\n\nPlan for likestilling 2024\n\n")]
    [InlineData("Likestilling – Høgskolen i Tinden\n\nHøgskolen i Tinden er en arbeidsplass for alle. Vi i Høgskolen i Tinden arbeider for mangfold.\n\n")]
    public void Who_names_the_document_in_its_head_is_no_guess(string text) =>
        Assert.Null(Read(text).Sources!.Places["employer.name"].Confidence);

    [Theory]
    [InlineData(Year + "Utarbeidet med hjelp fra Tinden kommune\n\n")]
    [InlineData("Likestilling – Høgskolen i Tinden\n\n")]
    public void Who_only_stands_in_it_is_one(string text) =>
        Assert.NotNull(Read(text).Sources!.Places["employer.name"].Confidence);

    [Theory]
    [InlineData("<footer><p>Høgskolen i Tinden · Postboks 14 · Org.nr. 999 888 777</p><ul><li>Presse</li></ul></footer>", "Høgskolen i Tinden", "999888777")]
    [InlineData("<footer><h2>Snarveier</h2><ul><li>Meld flytting</li></ul><div>Tinden Kraft AS · Org.nr. <span>999 888 777</span> MVA · Kundeservice</div></footer>", "Tinden Kraft AS", "999888777")]
    [InlineData("<footer><p>Tinden Kraft AS · Telefon 22 33 44 55</p></footer>", null, null)]
    public void The_foot_of_a_page_tells_whose_it_is(string foot, string? name, string? number)
    {
        var page = "<!DOCTYPE html><html lang=\"nb\"><body><main><h1>Likestillingsredegjørelse 2024</h1><p>Vi er 31 kvinner og 12 menn, og vi arbeider for likestilling.</p></main>" + foot + "</body></html>";
        var employer = TextDocument.Read(page, "page.html").Plan!.Employer;
        Assert.Equal((name, number), (employer?.Name, employer?.OrganisationNumber));
    }

    private static Plan Read(string text) =>
        TextDocument.Read(text + "Vi er 31 kvinner og 12 menn, og vi arbeider for likestilling.\n", "plan.md").Plan!;
}
