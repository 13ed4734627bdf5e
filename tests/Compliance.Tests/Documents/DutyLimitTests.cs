using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who says that the duty does not reach it, by a limit of its own or by what the law says of others.</summary>
public class DutyLimitTests
{
    private const string Company = "Tangen Rørverk AS\n\nLikestillingsredegjørelse 2023\n\n";
    private const string Municipality = "Vestre Lia kommune\n\nLikestillingsredegjørelse 2023\n\n";

    [Theory]
    [InlineData(Company, "Siden plikten til å redegjøre gjelder virksomheter med mer enn 50 årsverk, er bedriften slik vi ser det ikke omfattet av redegjørelsesplikten i § 26 a. For små virksomheter gjelder den bare hvis de ansatte krever det.")]
    [InlineData(Company, "Siden plikten til å redegjøre gjelder virksomheter med mer enn 80 ansatte, er vi ikke omfattet.")]
    [InlineData(Company, "Bedriften har 51 ansatte. Ettersom grensen for plikten til å kartlegge lønn går ved mer enn 51 ansatte, er vi ikke omfattet av denne.")]
    [InlineData(Company, "Vi er 64 ansatte, men under 50 årsverk, og plikten gjelder derfor ikke oss.")]
    [InlineData(Company, "Lovens krav om lønnskartlegging gjelder ikke for oss, siden vi har under 100 ansatte.")]
    [InlineData(Municipality, "Redegjørelsesplikten gjelder bare private virksomheter.")]
    [InlineData(Municipality, "Sidan ingen av avdelingane våre har meir enn 50 tilsette, går vi ut frå at arbeidet i fire steg ikkje gjeld for oss.")]
    [InlineData("Lia Municipality\n\nEquality statement 2023\n\n", "The reporting duty applies only to private companies.")]
    [InlineData("Tangen Pipes AS\n\nEquality statement 2023\n\n", "We are 70 employees. As the duty applies to companies with more than 100 employees, we are not covered by it.")]
    public void A_duty_that_is_said_not_to_reach_the_employer_is_denied(string head, string words) =>
        Assert.True(Read(head + words).Governance?.DutyDenied);

    [Theory]
    [InlineData(Company, "Redegjørelsesplikten gjelder bare offentlige virksomheter.")]
    [InlineData(Company, "Vi har 120 ansatte. Plikten til å redegjøre gjelder ikke virksomheter med under 50 ansatte.")]
    [InlineData(Company, "Vi har 120 ansatte. Plikten til å redegjøre etter åpenhetsloven gjelder virksomheter med mer enn 250 ansatte, og vi er ikke omfattet.")]
    [InlineData(Company, "Plikten til å ha bedriftshelsetjeneste gjelder industri, og vi er ikke omfattet av den.")]
    [InlineData(Company, "Et selskap med under 50 ansatte er ikke omfattet av redegjørelsesplikten.")]
    [InlineData(Company, "Plikten gjelder alle virksomheter med mer enn 50 ansatte, og vi er derfor omfattet.")]
    [InlineData(Company, "Aktivitetsplikten gjelder alle. Underleverandørene våre er ikke omfattet av redegjørelsesplikten.")]
    public void What_the_law_says_of_others_denies_nothing(string head, string words) =>
        Assert.Null(Read(head + words).Governance?.DutyDenied);

    [Theory]
    [InlineData("Redegjørelsesplikten gjelder virksomheter med mer enn 50 årsverk.")]
    [InlineData("Grensen for redegjørelsesplikten er 100 ansatte.")]
    [InlineData("Ingen av avdelingene har mer enn 50 ansatte.")]
    public void A_limit_is_no_number_of_employees(string words) =>
        Assert.Null(Read(Company + words).Employer?.RegularEmployees);

    [Fact]
    public void Who_is_above_the_limit_says_how_many_it_is() =>
        Assert.Equal("> 50", Read(Company + "Bedriften har mer enn 50 ansatte og er omfattet av redegjørelsesplikten.").Employer?.RegularEmployees.ToString());

    [Theory]
    [InlineData("Vi er en privat bedrift.", null)]
    [InlineData("Vi er leverandør til offentlig sektor.", 0.7)]
    public void Whose_customers_are_public_may_be_private(string words, double? sure) =>
        Assert.Equal(sure, Read("Likestillingsredegjørelse 2023\n\n" + words).Sources!.Places["employer.sector"].Confidence);

    private static Plan Read(string text) => TextDocument.Read(text + "\n").Plan!;
}
