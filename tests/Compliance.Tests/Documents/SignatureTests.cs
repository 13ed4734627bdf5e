namespace Compliance.Tests.Documents;

/// <summary>Who signed a document stands below it: no measure, no goal, and no text that breaks off.</summary>
public sealed class SignatureTests
{
    private const string Plan = """
        # Handlingsplan for likestilling 2025–2027

        Granli Bruk AS har 80 ansatte, 30 kvinner og 50 menn. Planen er drøftet med de tillitsvalgte. Alle ansatte er omfattet.

        ## Mål

        Minst 40 prosent av lederne skal være kvinner innen 1. mai 2027.

        ## Tiltak

        | Tiltak | Ansvarlig | Frist |
        |---|---|---|
        | Lyse ut alle stillinger internt | Personalsjefen | 1. mai 2025 |
        | Kjøpe teleslynge | | 1. mai 2026 |


        """;

    [Theory]
    [InlineData("Per-Arne Dal, daglig leder")]
    [InlineData("Kari Lien Moe\n\nPer-Arne Dal, daglig leder")]
    [InlineData("Per-Arne Dal daglig leder")]
    [InlineData("Kari Lien Moe, styreleder\n\nPer-Arne Dal, daglig leder")]
    public void It_is_neither_a_measure_nor_a_goal(string signature)
    {
        var plan = TextDocument.Read(Plan + signature + "\n", "plan.md").Plan!;

        Assert.Equal(["Lyse ut alle stillinger internt", "Kjøpe teleslynge"], plan.Measures!.Select(m => m.Text));
        Assert.Single(plan.Goals!);
        Assert.DoesNotContain(plan.Sources!.Places, p => p.Key is "measures" or "goals" && p.Value.Confidence is not null);
    }

    [Theory]
    [InlineData("Per-Arne Dal, daglig leder")]
    [InlineData("Anna Larsson, VD")]
    public void A_text_that_ends_with_it_does_not_break_off(string signature) =>
        Assert.DoesNotContain(TextDocument.Read(Plan + signature + "\n", "plan.md").Plan!.Document!.KindReasons ?? [], r => r.Contains("midt i en setning", StringComparison.Ordinal));

    [Fact]
    public void A_measure_below_the_name_of_its_owner_is_kept()
    {
        var plan = TextDocument.Read("# Handlingsplan for likestilling 2025\n\nGranli Bruk AS har 80 ansatte, 30 kvinner og 50 menn.\n\n## Tiltak\n\n- Kjøpe teleslynge. Ansvarlig: Per-Arne Dal, daglig leder. Frist: 1. mai 2025.\n- Lyse ut alle stillinger. Ansvarlig: personalsjefen. Frist: 1. mai 2025.\n", "plan.md").Plan!;

        Assert.Equal(2, plan.Measures!.Count);
        Assert.Single(plan.Measures[0].Owners!);
    }
}
