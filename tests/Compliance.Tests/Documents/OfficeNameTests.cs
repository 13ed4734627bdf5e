using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Whose document it is: an office whose form stands in front of its name, and a company that the text names among its sisters.</summary>
public class OfficeNameTests
{
    [Theory]
    [InlineData("# Direktoratet for fyrvakt\n\n## Likestillingsredegjørelse 2024", "Direktoratet for fyrvakt", LegalForm.State)]
    [InlineData("# Likestillingsredegjørelse 2024 for Direktoratet for fyrvakt", "Direktoratet for fyrvakt", LegalForm.State)]
    [InlineData("# Fyrvakttilsynet\n\n## Likestillingsredegjørelse 2024", "Fyrvakttilsynet", LegalForm.State)]
    [InlineData("# Stiftelsen Fyrvakt\n\n## Likestillingsredegjørelse 2024", "Stiftelsen Fyrvakt", LegalForm.Foundation)]
    public void The_form_may_stand_in_front_of_the_name(string head, string name, LegalForm form)
    {
        var employer = Read(head + "\n\nVi er 19 kvinner og 12 menn, og vi arbeider for likestilling.").Employer!;
        Assert.Equal((name, form), (employer.Name, employer.LegalForm));
        Assert.Equal(form == LegalForm.State ? Sector.Public : Sector.Private, employer.Sector); // a foundation owns itself
    }

    [Theory]
    [InlineData("# Likestillingsredegjørelse 2024\n\nIfølge Fyrvakttilsynet er alt i orden.")]
    [InlineData("# Likestillingsredegjørelse 2024\n\nStatens fyrvakt er kunde hos oss.")]
    [InlineData("# Likestillingsredegjørelse 2024\n\n## Stiftelsen\n\nVi driver fyr.")]
    public void An_office_that_the_text_mentions_is_no_employer(string text) =>
        Assert.Null(Read(text + "\n\nVi er 19 kvinner og 12 menn, og vi arbeider for likestilling.").Employer?.Name);

    [Fact]
    public void A_table_of_sisters_is_read_for_the_company_whose_statement_the_text_says_it_is()
    {
        var plan = Read("# Likestillingsredegjørelse 2024\n\nDenne redegjørelsen gjelder Torvmo Bad AS, som er en del av Torvmo-konsernet.\n\n" + Sisters);
        Assert.Equal("Torvmo Bad AS", plan.Employer?.Name);
        Assert.Equal((19m, 12m), (plan.Figures?.Balance?.Women?.Value, plan.Figures?.Balance?.Men?.Value));
    }

    [Theory]
    [InlineData("Redegjørelsen gjelder Torvmo Bad AS og Torvmo Rør AS.")]
    [InlineData("Redegjørelsen gjelder Torvmo Bad AS. Redegjørelsen gjelder også Torvmo Rør AS.")]
    [InlineData("Redegjørelsen gjelder ikke Torvmo Bad AS.")]
    [InlineData("Torvmo Bad AS har kontor i Moss.")]
    public void Nobodys_figures_are_taken_where_the_text_names_several_or_none(string text) =>
        Assert.Null(Read("# Likestillingsredegjørelse 2024\n\n" + text + "\n\n" + Sisters).Figures?.Balance);

    private const string Sisters = "| Selskap | Kvinner | Menn |\n|---|---|---|\n| Torvmo Bad AS | 19 | 12 |\n| Torvmo Rør AS | 4 | 57 |\n";

    private static Plan Read(string text) => TextDocument.Read(text + "\n", "plan.md").Plan!;
}
