using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who stands behind the label is the owner, also where nobody knows the office; "alle" and "ikke avklart" are nobody.</summary>
public class OwnerNamesTests
{
    [Theory]
    [InlineData("campusrådene")]
    [InlineData("Talent Lead")]
    [InlineData("Eierne")]
    [InlineData("Varslingsmottaket")]
    public void An_office_behind_the_label_is_the_owner_for_certain(string owner)
    {
        var plan = Read(owner);
        Assert.Equal((owner, null), (Assert.Single(Assert.Single(plan.Measures!).Owners!).Text, plan.Sources!.Places.First(p => p.Key.EndsWith(".role", StringComparison.Ordinal)).Value.Confidence));
    }

    [Theory]
    [InlineData("Under arbeid")]
    [InlineData("Ikke avklart")]
    [InlineData("Gjennomført")]
    public void A_word_that_names_nobody_is_no_owner_for_certain(string words) =>
        Assert.All(Read(words).Sources!.Places.Where(p => p.Key.Contains("owners[", StringComparison.Ordinal) && p.Key.EndsWith(".role", StringComparison.Ordinal)), p => Assert.NotNull(p.Value.Confidence));

    private static Plan Read(string owner) => TextDocument.Read($"# Handlingsplan for likestilling 2024\n\n## Rekruttering\n\nTiltak: Lyse ut alle stillinger på to språk.\n\nAnsvar: {owner}\n\nFrist: 1. mai 2024\n", "plan.md").Plan!;
}
