using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Where management and employees meet, each named once and where it stands, and the rules that a text takes for granted.</summary>
public class ArenasAndRulesTests
{
    private const string Title = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\n";

    [Theory]
    [InlineData("I mangfoldsrådet sitter to tillitsvalgte og verneombudet.", "mangfoldsrådet")]
    [InlineData("Det daglige tar Balansegruppa seg av: personalsjefen, klubblederen og hovedverneombudet.", "Balansegruppa")]
    [InlineData("Likestillingsutvalget har representanter fra tjenestemannsorganisasjonene og vernetjenesten.", "Likestillingsutvalget")]
    [InlineData("En arbeidsgruppe med tillitsvalgte og verneombud har laget planen. Arbeidsgruppen møttes fire ganger i 2024.", "arbeidsgruppe")]
    [InlineData("I ansettelsesutvalget sitter en tillitsvalgt.", null)]
    [InlineData("I ledergruppen sitter tre kvinner og fire menn.", null)]
    public void They_meet_in_groups_of_any_name(string passage, string? arena) => Assert.Equal(arena, Read(passage).Governance?.Arena is { } all ? string.Join(", ", all) : null);

    [Fact]
    public void Each_meeting_place_is_cited_where_it_stands()
    {
        var plan = Read("Likestillingsutvalget består av to tillitsvalgte og personalsjefen.\n\nTiltakene ble drøftet i arbeidsmiljøutvalget 4. mars 2025.");
        Assert.Equal("arbeidsmiljøutvalget", plan.Sources!.Places["governance.arena[arbeidsmiljøutvalget]"].Excerpt);
    }

    [Theory]
    [InlineData("Personalhåndboken sier at ingen skal utsettes for trakassering.", PolicySubject.Harassment)]
    [InlineData("Kriteriene for opprykk ligger åpent på intranettet.", PolicySubject.PromotionCriteria)]
    [InlineData("Lønnsregulativet er kjent for alle.", PolicySubject.Pay)]
    public void What_a_text_takes_for_granted_is_there(string passage, PolicySubject subject) => Assert.Contains(Read(passage).Policies!, p => p.Subject == subject && p.Exists == true);

    [Theory]
    [InlineData("Rutinen står i personalhåndboken, og opplæring gis på kurs.", PolicySubject.Development)]
    [InlineData("Kriteriene for opprykk er ikke skrevet ned.", PolicySubject.PromotionCriteria)]
    public void What_begins_behind_it_is_none(string passage, PolicySubject subject) => Assert.DoesNotContain(Read(passage).Policies ?? [], p => p.Subject == subject && p.Exists == true);

    private static Plan Read(string passage) => TextDocument.Read(Title + passage + "\n").Plan!;
}
