using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What is said of the measures of earlier years, and what is not known of them.</summary>
public class ReviewOfMeasuresTests
{
    private const string Title = "Likestillingsplan 2025 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\n";

    [Theory]
    [InlineData("Forrige plan hadde 14 tiltak. Ti er gjennomført. Tre er videreført i denne planen.")]
    [InlineData("Hva vi gjør\n\n1. Nye annonser. Personalsjefen.\n2. Kurs for ledere. Personalsjefen.\n\nDet vi hadde med i fjor, har vi også sett på: Av fire tiltak fra 2023 er tre gjennomført.")]
    public void Who_counts_the_earlier_measures_has_gone_through_them(string passage) => Assert.True(Read(passage).FollowUp?.EarlierMeasuresReviewed);

    [Theory]
    [InlineData("Planen har 14 tiltak. Ti ansatte er intervjuet.")]
    [InlineData("Forrige plan gjaldt til 2024.")]
    public void Who_does_not_has_not(string passage) => Assert.Null(Read(passage).FollowUp?.EarlierMeasuresReviewed);

    [Theory]
    [InlineData("Vi har ikke gjort en samlet vurdering av hva tiltakene i handlingsplanen har ført til.", false)]
    [InlineData("Daglig leder opplyste at vi ikke har vurdert om tiltakene virket.", false)]
    [InlineData("Vi vet ikke om tiltakene virker.", null)]
    [InlineData("Det er ikke undersøkt om kurset har ført til noe.", null)]
    public void What_nobody_has_looked_at_is_not_evaluated(string passage, bool? evaluated) => Assert.Equal(evaluated, Read(passage).FollowUp?.ResultsEvaluated);

    private static Plan Read(string passage) => TextDocument.Read(Title + passage + "\n").Plan!;
}
