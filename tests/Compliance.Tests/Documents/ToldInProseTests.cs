using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a statement tells freely, without the words of a form.</summary>
public class ToldInProseTests
{
    [Theory]
    [InlineData("De fleste deltidsansatte ønsker det selv.")]
    [InlineData("De deltidsansatte har valgt redusert stilling selv, etter eget ønske.")]
    public void Part_time_that_most_have_chosen_is_a_mapping_for_a_person_to_confirm(string sentence)
    {
        var plan = Read("Deltid\n\nTi kvinner og to menn arbeider deltid. " + sentence + "\n");
        Assert.Equal(MappingStatus.Completed, plan.PartTimeMapping!.Status);
        Assert.True(plan.Sources!.Places["part time mapping.status"].Confidence < 1);
        Assert.Null(plan.PartTimeMapping.Involuntary);
    }

    [Fact]
    public void What_a_search_found_is_a_risk_although_it_names_routines() =>
        Assert.Single(Read("Rekruttering\n\nVi ser også at søkere med utenlandske navn sjelden blir kalt inn til intervju, trolig fordi vi mangler rutiner.\n\nTiltak\n- Lage rutiner.\n").Risks!);

    private static Plan Read(string text) =>
        DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\n" + text)), "plan.txt").Plan!;
}
