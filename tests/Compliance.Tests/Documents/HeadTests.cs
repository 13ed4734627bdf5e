using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>The period for which a document holds, and its version.</summary>
public class HeadTests
{
    [Theory]
    [InlineData("Gjelder 2026", 2026, 2026)]
    [InlineData("Planen gjelder for perioden 2024-2026.", 2024, 2026)]
    [InlineData("Planperiode: 2025–2028", 2025, 2028)]
    [InlineData("Gjelder fra 1. januar 2025 til 31. desember 2026", 2025, 2026)]
    [InlineData("Planen gjelder 1.1.2025–31.12.2027", 2025, 2027)]
    [InlineData("Handlingsplanen er vedtatt av kommunestyret 12. mars 2024 og gjelder for årene 2024–2027.", 2024, 2027)]
    public void A_period_is_read_at_the_head(string line, int first, int last)
    {
        var document = Read(line);
        Assert.Equal((first, last), (document.PeriodStart!.Value.First.Year, document.PeriodEnd!.Value.Last.Year));
        Assert.Equal(first, (int)document.ReferenceYear!.Value.Value);
    }

    [Fact]
    public void A_period_of_something_else_in_the_text_is_none() =>
        Assert.Null(Read("Vi er bundet av hovedavtalen, som har vært på plass lenge og gjelder alle. I 2022 var vi 90.").PeriodStart);

    [Theory]
    [InlineData("Versjon 2.1", "2.1")]
    [InlineData("Versjon: 3", "3")]
    [InlineData("Vedtatt 12.03.2025, versjon 1.0", "1.0")]
    public void A_version_is_read(string line, string version) => Assert.Equal(version, Read(line).Version);

    [Fact]
    public void A_word_for_a_version_without_a_number_is_none() => Assert.Null(Read("Den første versjonen ble laget i samarbeid med de tillitsvalgte.").Version);

    [Fact]
    public void A_section_before_its_act_and_a_number_with_a_comma_are_read_in_English()
    {
        var plan = TextDocument.Read("Northern Fjord University\nGender Equality Plan 2024-2027\n\nThe plan covers all 1,140 employees of the university and meets section 26 a of the Norwegian Equality and Anti-Discrimination Act.\n\n1. Objectives and actions\n\nObjective 1: A workplace free from harassment\n\nAction 1.1 Course for all heads of department. Responsible: Deans. Deadline: annually.\n").Plan!;
        Assert.Equal(("section 26 a of the Norwegian Equality and Anti-Discrimination Act", "26 a"), (plan.Document!.LegalReferences![0].Text, plan.Document.LegalReferences[0].Section));
        Assert.Equal("1140", plan.Employer!.RegularEmployees.ToString());
        Assert.Null(plan.Areas);
    }

    [Fact]
    public void The_name_of_the_employer_does_not_begin_with_that_of_the_document() =>
        Assert.Equal("Matland Butikker AS", TextDocument.Read("Likestillingsredegjørelse Matland Butikker AS\n\nVi er 40 kvinner og 50 menn.\n").Plan!.Employer!.Name);

    [Theory]
    [InlineData("Banken eier 60 prosent av Havrand Takst AS, som har sju ansatte.", "Havrand Sparebank")]
    [InlineData("Banken har datterselskapet Havrand Takst AS med sju ansatte.", "Havrand Sparebank")]
    [InlineData("Virksomheten er organisert i Havrand Drift AS, som er heleid av en stiftelse.", "Havrand Drift AS")]
    public void A_company_that_the_employer_owns_is_not_the_employer(string sentence, string name)
    {
        var employer = TextDocument.Read($"# Havrand Sparebank – Likestillingsredegjørelse 2024\n\n{sentence}\n\nVed årets slutt var vi 66 kvinner og 54 menn, i alt 120 ansatte.\n", "plan.md").Plan!.Employer!;
        Assert.Equal((name, "120"), (employer.Name, employer.RegularEmployees.ToString()));
    }

    [Fact]
    public void The_next_mapping_tells_no_year_of_the_plan() =>
        Assert.Equal(2026, (int)DocumentPlanReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes("# Likestillings- og mangfoldsplan 2026–2027\n\nLønn ble kartlagt for 2025. Neste kartlegging gjelder 2027.\n")), "plan.md").Plan!.Document!.ReferenceYear!.Value.Value);

    private static PlanDocument Read(string line) =>
        TextDocument.Read($"Handlingsplan for likestilling og mangfold\nFjellvik kommune\n\n{line}\n\n1. Rekruttering\n\nTiltak:\n1. Holde kurs.\n").Plan!.Document!;

    [Theory]
    [InlineData("Vedtatt av styret i Granli Bruk AS 12. mars 2025", "styret i Granli Bruk AS")]
    [InlineData("Behandlet i styret 12. mars 2025", "styret")]
    [InlineData("Godkjent av: administrerende direktør · Gyldig fra 12. mars 2025", "administrerende direktør")]
    [InlineData("Vedtatt sammen med årsberetningen 12. mars 2025", null)]
    [InlineData("Publisert på www.granli.example/rapport 12. mars 2025", null)]
    public void Who_approved_it_is_somebody(string line, string? approver) =>
        Assert.Equal(approver, TextDocument.Read($"# Likestillingsplan for Granli Bruk AS 2025\n\n{line}\n\nVi er 80 ansatte, 30 kvinner og 50 menn, og planen gjelder alle.\n", "plan.md").Plan!.Document!.ApprovedBy);
}
