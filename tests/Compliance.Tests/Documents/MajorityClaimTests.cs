using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who is in the majority is a claim on the staff only where nothing else is spoken of.</summary>
public class MajorityClaimTests
{
    [Theory]
    [InlineData("Forskjellen skyldes at montørene har flest menn.")]
    [InlineData("Gapet forklares av at det er flest menn på de øverste nivåene.")]
    [InlineData("Avviket kommer av at driftsavdelingen, der flertallet er menn, har høyere tillegg enn resten av selskapet.")]
    [InlineData("Renhold og kantine er kvinnedominert, mens verkstedet har flest menn.")]
    [InlineData("Vi arbeider i en mannsdominert bransje.")]
    [InlineData("Fagskolene utdanner flest menn.")]
    [InlineData("Vi har sammenlignet på tvers, for eksempel kundesenter (flest kvinner) og lager (flest menn).")]
    [InlineData("Flertallet av de ansatte i produksjonen er menn.")]
    [InlineData("De fleste ansatte på verkstedet er menn.")]
    [InlineData("Vi har flest kvinner i deltidsstillinger.")]
    [InlineData("Vi har flest menn i salg.")]
    [InlineData("Salg har flest menn i bedriften.")]
    [InlineData("Flertallet av lederne i selskapet er menn.")]
    [InlineData("Styret i selskapet har flest menn.")]
    [InlineData("Blant søkerne til bedriften er det flest menn.")]
    [InlineData("På nivå 3 skyldes forskjellen at vi har flest menn.")]
    [InlineData("Tekniske yrke er mannsdominerte, og skilnaden kjem av at ingeniørane har flest menn.")]
    [InlineData("Skillnaden beror på att teknikerna har flest män.")]
    [InlineData("I driften är de flesta medarbetare män.")]
    [InlineData("The gap is explained by the fact that most engineers are men.")]
    [InlineData("Most employees in the warehouse are men.")]
    [InlineData("Shipping is a male-dominated industry.")]
    public void What_is_said_of_a_part_is_no_claim_on_all(string sentence) =>
        Assert.DoesNotContain(Read(sentence).Claims ?? [], c => c.Kind == ClaimKind.MajorityGender);

    [Theory]
    [InlineData("De fleste ansatte er kvinner.", Gender.Women)]
    [InlineData("De fleste av oss er menn.", Gender.Men)]
    [InlineData("Flertallet av de ansatte er kvinner.", Gender.Women)]
    [InlineData("Selskapet har et flertall av menn.", Gender.Men)]
    [InlineData("En av årsakene er at det alltid har vært flere menn enn kvinner i bedriften.", Gender.Men)]
    [InlineData("Dei fleste tilsette er kvinner.", Gender.Women)]
    [InlineData("De flesta anställda är kvinnor.", Gender.Women)]
    [InlineData("Most of our employees are women.", Gender.Women)]
    public void What_is_said_of_all_is_a_claim(string sentence, Gender gender) =>
        Assert.Equal(gender, Assert.Single(Read(sentence).Claims ?? [], c => c.Kind == ClaimKind.MajorityGender).MajorityGender);

    private static Plan Read(string sentence) =>
        DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(HeadOf(sentence) + "\n\n" + sentence + "\n")), "plan.txt").Plan!;

    private static string HeadOf(string sentence) =>
        sentence.Contains("tilsette", StringComparison.Ordinal) ? "Likestillingsplan for Granli Bruk AS 2024\n\nVerksemda skal ikkje gjere skilnad, og tiltaka gjeld i arbeidet med løn." :
        sentence.Contains('ä', StringComparison.Ordinal) ? "Jämställdhetsplan för Granli Bruk AB 2024\n\nFöretaget ska inte göra skillnad, och åtgärderna gäller i arbetet med lön." :
        sentence.Contains(" are ", StringComparison.Ordinal) ? "Gender equality plan of Granli Bruk AS 2024\n\nThe company shall not discriminate, and the measures apply to pay." :
        "Likestillingsplan for Granli Bruk AS 2024";
}
