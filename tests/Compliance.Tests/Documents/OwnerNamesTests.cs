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

    [Theory]
    [InlineData("Kari Moen, people lead, har ansvaret.", "Kari Moen, people lead", "people lead")]
    [InlineData("Kari Moen (opplæring og utvikling) har ansvaret.", "Kari Moen (opplæring og utvikling)", "opplæring og utvikling")]
    [InlineData("Kari Anne Moen har ansvaret.", "Kari Anne Moen", null)]
    public void A_name_in_a_sentence_of_its_own_says_who_does_it(string words, string text, string? role)
    {
        var owner = Assert.Single(Listed(words).Measures![0].Owners!);
        Assert.Equal((text, role), (owner.Text, owner.Role));
    }

    [Theory]
    [InlineData("Dette har HR-sjefen ansvaret for.")]
    [InlineData("Det har HR-sjefen ansvar for.")]
    public void Who_does_it_may_stand_between_the_words_of_the_duty(string words) =>
        Assert.Equal("HR-sjefen", Assert.Single(Listed(words).Measures![0].Owners!).Text);

    [Theory]
    [InlineData("Vi har ansvaret sammen.")]
    [InlineData("Hver enkelt, ikke bare lederen, har ansvaret.")]
    [InlineData("Nytt i år, som i fjor, er at ingen har ansvaret.")]
    public void Words_that_name_nobody_are_no_name(string words) =>
        Assert.DoesNotContain(Listed(words).Measures![0].Owners ?? [], o => o.Kind == OwnerKind.Role && o.Text != "lederen");

    private static Plan Listed(string words) => TextDocument.Read($"# Handlingsplan for likestilling 2024\n\n## Tiltak\n\n1. Alle annonser leses av to før de lyses ut. {words} I gang siden mai 2024.\n2. Felles lunsj hver uke. Kontorlederne. Fra august 2024.\n", "plan.md").Plan!;

    private static Plan Read(string owner) => TextDocument.Read($"# Handlingsplan for likestilling 2024\n\n## Rekruttering\n\nTiltak: Lyse ut alle stillinger på to språk.\n\nAnsvar: {owner}\n\nFrist: 1. mai 2024\n", "plan.md").Plan!;
}
