using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Books on many things that have a chapter on equality, and texts that say themselves what they are.</summary>
public class HandbookTests
{
    private const string Before = "# Personalhåndbok – Granli Hotell AS\n\n## 3. Arbeidstid\n\nPause er 30 minutter. Egenmelding kan brukes i 24 dager.\n\n## 4. Likestilling og mangfold\n\n";

    private const string After = "\n\n## 5. Uniform\n\nUniform lånes ut. Alle 12 kvinner i resepsjonen får to sett.\n";

    [Fact]
    public void The_chapter_of_a_handbook_that_calls_itself_the_documentation_is_it()
    {
        var plan = Read(Before + "Kapitlet er vår samlede dokumentasjon etter likestillings- og diskrimineringsloven § 26 fjerde ledd. Vi er 214 ansatte." + After);
        Assert.Equal(DocumentKind.Documentation, plan.Document!.Kind);
        Assert.Null(plan.Sources!.Places["document.kind"].Confidence);
        Assert.Null(plan.Figures?.Balance?.Women);
    }

    [Fact]
    public void The_chapter_of_another_handbook_may_be_it_and_a_person_has_to_confirm_it()
    {
        var plan = Read(Before + "Vi ønsker at alle skal ha de samme mulighetene." + After);
        Assert.Equal(DocumentKind.Documentation, plan.Document!.Kind);
        Assert.True(plan.Sources!.Places["document.kind"].Confidence < 1);
    }

    [Fact]
    public void A_handbook_without_such_a_chapter_is_no_plan() =>
        Assert.Equal(DocumentKind.Other, Read("# Personalhåndbok – Granli Hotell AS\n\n## 3. Arbeidstid\n\nPause er 30 minutter.\n\n## 4. Uniform\n\nUniform lånes ut.\n").Document!.Kind);

    [Fact]
    public void A_plan_that_is_also_the_documentation_is_a_plan() =>
        Assert.Equal(DocumentKind.Plan, Read("# Likestillingsplan 2026\n\nDokumentet er vår dokumentasjon etter § 26.\n").Document!.Kind);

    [Theory]
    [InlineData("Dette er vår første redegjørelse, og den gjelder 2025.")]
    [InlineData("Dette er vår redegjørelse for 2025.")]
    public void A_page_that_says_that_it_is_the_statement_is_one(string text)
    {
        var plan = Read("# Mangfold i Granli\n\nGranli AS er et studio. " + text + "\n\n33 kvinner og 25 menn jobbet her ved årsskiftet.\n");
        Assert.Equal(DocumentKind.Statement, plan.Document!.Kind);
        Assert.Null(plan.Sources!.Places["document.kind"].Confidence);
    }

    [Fact]
    public void An_English_chapter_that_says_so_is_one() =>
        Assert.Null(Read("# Our people: equality and diversity\n\nThis chapter is the statement of Granli ASA under sections 26 and 26a of the Norwegian Equality and Anti-Discrimination Act for 2025. We had 338 employees: 74 women and 264 men.\n").Sources!.Places["document.kind"].Confidence);

    [Fact]
    public void The_average_of_a_year_is_the_number_of_employees() =>
        Assert.Equal(58m, Read("# Likestillingsredegjørelse 2025\n\nGranli AS er et studio. I fjor var vi i gjennomsnitt 58 ansatte.\n").Employer!.RegularEmployees!.Value.Value);

    private static Plan Read(string text) => TextDocument.Read(text, "book.md").Plan!;
}
