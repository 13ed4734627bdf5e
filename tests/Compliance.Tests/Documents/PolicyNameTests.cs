using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A text with rules is told by its whole name, in lists and books of such as in sentences.</summary>
public sealed class PolicyNameTests
{
    private static IReadOnlyList<Policy> Read(string text) => TextDocument.Read("Likestillingsplan for Granli Bruk AS 2024\n\nPrinsipper og prosedyrer\n\n" + text + "\n").Plan!.Policies ?? [];

    [Theory]
    [InlineData("Likestilling er forankret i arbeidsgiverstrategien 2022–2026.", "arbeidsgiverstrategien 2022–2026")]
    [InlineData("Retningslinjen for rekruttering (HR-212) sier at to skal være med i intervjuet.", "Retningslinjen for rekruttering (HR-212)")]
    [InlineData("Vi har «Policy for mangfold og trivsel» som alle får ved ansettelse.", "«Policy for mangfold og trivsel»")]
    [InlineData("Selskapets etiske retningslinjer slår fast at alle skal behandles likt.", "etiske retningslinjer")]
    public void A_number_a_year_and_a_quotation_belong_to_the_name(string sentence, string reference) =>
        Assert.Equal(reference, Assert.Single(Read(sentence)).Reference);

    [Fact]
    public void Each_item_of_a_list_of_rules_is_one_by_its_whole_name()
    {
        var found = Read("- Lønnspolitisk plan\n- Retningslinje for livsfaser og seniorer\n- Rutine for konflikter på arbeidsplassen og mot trakassering\n- Arbeidsgiverpolitisk plattform 2023–2027, vedtatt av styret");
        Assert.Equal(["Lønnspolitisk plan", "Retningslinje for livsfaser og seniorer", "Rutine for konflikter på arbeidsplassen og mot trakassering", "Arbeidsgiverpolitisk plattform 2023–2027"], found.Select(p => p.Reference));
        Assert.Equal(PolicySubject.Harassment, found[2].Subject);
    }

    [Fact]
    public void The_chapters_of_a_handbook_are_rules()
    {
        var found = Read("- Personalhåndboken har egne kapitler om\n  - ansettelse\n  - lønn\n  - permisjoner");
        Assert.Equal([PolicySubject.Recruitment, PolicySubject.Pay, PolicySubject.Leave], found.Select(p => p.Subject!.Value));
        Assert.All(found, p => Assert.Equal("Personalhåndboken", p.Reference));
    }

    [Fact]
    public void What_is_lacked_beside_what_is_had_is_denied() =>
        Assert.False(Assert.Single(Read("Vi har lønnspolitikk, men ingen egen retningslinje for forfremmelse."), p => p.Subject == PolicySubject.PromotionCriteria).Exists);

    [Fact]
    public void Flexible_hours_that_bring_something_about_are_there() =>
        Assert.Equal(PolicySubject.FlexibleHours, Assert.Single(Read("Fleksitid og hjemmekontor to dager i uken gjør det lettere å kombinere jobb og familie.")).Subject);

    [Fact]
    public void A_source_that_is_no_name_is_no_rule() =>
        Assert.Empty(Read("- Rutiner\n- Medarbeidersamtaler"));
}
