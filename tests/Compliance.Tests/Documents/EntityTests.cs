using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Reports of several legal entities: whose figures they are.</summary>
public class EntityTests
{
    private const string Head = "# Redegjørelse for likestilling 2024\n\nRedegjørelsen gjelder alle selskapene i konsernet.\n\n";

    private const string Sections = Head + "## Fjell Drift AS\n\nSelskapet har 84 ansatte, 20 kvinner og 64 menn.\n\n## Fjell Service AS\n\nSelskapet har 55 ansatte, 41 kvinner og 14 menn.\n\n## Felles tiltak\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Kurs for ledere | HR-sjefen | 1. mai 2025 |\n";

    private const string Columns = Head + "| | Fjell Drift AS | | Fjell Service AS | | Konsernet | |\n|---|---|---|---|---|---|---|\n| | Kvinner | Menn | Kvinner | Menn | Kvinner | Menn |\n| Ansatte | 20 | 64 | 41 | 14 | 61 | 78 |\n| Midlertidig ansatte | 1 | 2 | 5 | * | 6 | 3 |\n";

    private const string Rows = Head + "| Selskap | Kvinner | Menn |\n|---|---|---|\n| Fjell Drift AS | 20 | 64 |\n| Fjell Service AS | 41 | 14 |\n| Sum konsernet | 61 | 78 |\n";

    private const string Groups = Head + "| | Antall |\n|---|---|\n| Fjell Drift AS | |\n| Kvinner | 20 |\n| Menn | 64 |\n| Fjell Service AS | |\n| Kvinner | 41 |\n| Menn | 14 |\n";

    private const string Prose = Head + "Fjell Drift AS har 84 ansatte, 20 kvinner og 64 menn. Fjell Service AS har 55 ansatte. Av disse er 41 kvinner og 14 menn.\n\n## Fjell Drift AS\n\nSelskapet driver heiser.\n\n## Fjell Service AS\n\nSelskapet vasker hytter.\n";

    [Theory]
    [InlineData(Sections)]
    [InlineData(Columns)]
    [InlineData(Rows)]
    [InlineData(Groups)]
    [InlineData(Prose)]
    public void Figures_of_several_entities_belong_to_nobody_until_one_is_chosen(string text)
    {
        var reading = Read(text);
        Assert.Null(reading.Plan!.Figures?.Balance);
        Assert.Null(reading.Plan.Employer?.RegularEmployees);
        Assert.Null(reading.Plan.Employer?.Name);
        Assert.Equal(ReportingEntity.Several, reading.Plan.Document!.ReportingEntity);
        Assert.Equal(["Fjell Drift AS", "Fjell Service AS"], reading.Plan.Document.Entities);
        Assert.Equal(["Fjell Drift AS", "Fjell Service AS"], reading.Entities);
        Assert.Empty(reading.Plan.Sources!.Contradictions);
    }

    [Theory]
    [InlineData(Sections)]
    [InlineData(Columns)]
    [InlineData(Rows)]
    [InlineData(Groups)]
    [InlineData(Prose)]
    public void The_figures_of_the_chosen_entity_are_read_and_no_other(string text)
    {
        foreach (var (entity, women, men) in new[] { ("Fjell Drift AS", 20, 64), ("service", 41, 14) })
        {
            var plan = Read(text, entity).Plan!;
            Assert.Equal((women, men), (plan.Figures!.Balance!.Women, plan.Figures.Balance.Men));
            Assert.Equal(entity == "service" ? "Fjell Service AS" : entity, plan.Employer!.Name);
            Assert.Equal((ReportingEntity.LegalEntity, null), (plan.Document!.ReportingEntity, plan.Document.Entities));
            Assert.Empty(plan.Sources!.Contradictions);
        }
    }

    [Theory]
    [InlineData("# Redegjørelse for likestilling 2024 – Fjell Service AS", "Fjell Service AS")]
    [InlineData("# Likestillingsredegjørelse for Fjell Drift 2024", "Fjell Drift AS")]
    [InlineData("# Likestillingsredegjørelse for Fjell 2024", null)]
    [InlineData("# Likestillingsredegjørelse for Fjell Drift AS og Fjell Service AS 2024", null)]
    [InlineData("# Likestillingsredegjørelse for konsernet Fjell Drift 2024", null)]
    public void The_entity_that_the_title_names_is_the_one_whose_document_it_is(string title, string? entity)
    {
        var plan = Read(Rows.Replace(Head, title + "\n\nTabellen viser søsterselskapene også.\n\n", StringComparison.Ordinal)).Plan!;
        Assert.Equal(entity, plan.Employer?.Name);
        Assert.Equal(entity is null ? null : entity == "Fjell Drift AS" ? 20 : 41, plan.Figures?.Balance?.Women?.Value);
    }

    [Fact]
    public void What_stands_in_no_entity_s_section_holds_for_each() =>
        Assert.Equal("Kurs for ledere", Assert.Single(Read(Sections, "Fjell Drift AS").Plan!.Measures!).Text);

    [Fact]
    public void A_number_that_is_kept_back_is_withheld_and_not_nothing()
    {
        var temporary = Read(Columns, "Fjell Service AS").Plan!.Figures!.Temporary!;
        Assert.Equal((5, null, true), (temporary.Women, temporary.Men, temporary.Withheld));
    }

    [Theory]
    [InlineData(Sections, "Granli Bruk AS", "Fjell Drift AS, Fjell Service AS")]
    [InlineData(Sections, "Fjell", "Fjell Drift AS, Fjell Service AS")]
    [InlineData("Likestillingsplan for Granli Bruk AS 2024\n\nVi har 50 ansatte.\n", "Fjell Drift AS", "Granli Bruk AS")]
    public void A_document_of_others_is_not_read_for_the_entity(string text, string entity, string named)
    {
        var reading = Read(text, entity);
        Assert.Null(reading.Plan);
        Assert.Equal(ReadingFailure.NoSuchEntity, reading.Failure);
        Assert.Contains(named, Assert.Single(reading.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_one_employer_is_read_under_its_own_name() =>
        Assert.Equal(50, Read("Likestillingsplan for Granli Bruk AS 2024\n\nVi har 50 ansatte.\n", "Granli Bruk").Plan!.Employer!.RegularEmployees);

    [Fact]
    public void A_list_of_suppliers_makes_no_group() =>
        Assert.Empty(Read("# Likestillingsplan for Granli Bruk AS 2024\n\nVi har 50 ansatte.\n\n| Leverandør | Kontrakt |\n|---|---|\n| Fjell Drift AS | 12 |\n| Fjell Service AS | 14 |\n").Entities);

    [Fact]
    public void What_stands_behind_the_last_of_several_captions_with_their_tables_is_of_all_companies()
    {
        const string Table = "| Nivå | Kvinner | Menn |\n|---|---|---|\n| Ledere | 6 | 7 |\n| Fagfolk | 21 | 27 |\n\n";
        var reading = Read("# Likestillingsredegjørelse for Granlikonsernet 2024\n\n## Lønn\n\n### Granli Drift AS\n\n" + Table + "### Granli Service AS\n\n" + Table + "Kravene til norsk er høye for renholdere.\n\n**Trakassering**\n\nTiltak:\n- Kurs for ledere. Ansvarlig: HR-sjefen. Frist: 1. mai 2025\n");
        Assert.Equal(["Granli Drift AS", "Granli Service AS"], reading.Entities);
        Assert.Equal("Kurs for ledere.", Assert.Single(reading.Plan!.Measures!).Text);
    }

    [Fact]
    public void The_name_of_a_company_in_a_report_is_no_other_chapter_of_it()
    {
        var plan = TextDocument.Read("Granlikonsernet | Årsrapport 2024\n\nRedegjørelse for likestilling 2024\n\nVi arbeider for likestilling.\n\nSelskap Kvinner Menn\nGranli Drift AS3835\nGranli Regnskap AS319\n\nTrakassering\n\nTiltak:\n- Kurs for ledere. Ansvarlig: HR-sjefen. Frist: 1. mai 2025\n").Plan!;
        Assert.Equal("Kurs for ledere.", Assert.Single(plan.Measures!).Text);
    }

    private static PlanReading Read(string text, string? entity = null) =>
        TextDocument.Read(text, "plan.md", new DocumentOptions { Entity = entity });
}
