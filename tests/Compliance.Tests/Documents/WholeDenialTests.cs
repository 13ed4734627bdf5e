using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A denial counts where the employer denies something of itself, now, and altogether.</summary>
public class WholeDenialTests
{
    [Theory]
    [InlineData("Datterselskapet Granli Handel AS har ikke gjennomført lønnskartlegging.")]
    [InlineData("Lønnskartlegging er ikke gjennomført i datterselskapene.")]
    [InlineData("Mange virksomheter har ikke gjennomført lønnskartlegging.")]
    [InlineData("Inntil 2021 ble det ikke gjennomført lønnskartlegging.")]
    [InlineData("Tidligere ble det ikke gjennomført lønnskartlegging.")]
    [InlineData("I 2021 ble det ikke gjennomført lønnskartlegging.")]
    [InlineData("Lønnskartleggingen er ikke bare gjennomført i staben.")]
    [InlineData("Lønnskartlegging er ikke gjennomført i alle avdelinger.")]
    [InlineData("Tillitsvalgte har ikke deltatt i alle møtene.")]
    [InlineData("De tillitsvalgte deltok ikke i inndelingen av stillingsgrupper.")]
    [InlineData("Ledere som ikke har fått opplæring i reglene om diskriminering, får tilbud om kurs.")]
    [InlineData("Tiltakene er ikke bare evaluert av HR, men også av verneombudet.")]
    [InlineData("Ikke alle tiltakene er evaluert.")]
    [InlineData("Leverandørene våre har ikke retningslinjer mot trakassering.")]
    [InlineData("Mange bedrifter har ikke rutiner for varsling.")]
    [InlineData("Mange verksemder har ikkje gjennomført lønskartlegging.")]
    [InlineData("Många företag har inte genomfört lönekartläggning.")]
    [InlineData("Many companies have not carried out a pay mapping.")]
    public void What_others_lack_or_lacked_or_lack_in_part_is_not_denied_of_the_employer(string words)
    {
        var plan = Read(words);
        Assert.NotEqual(MappingStatus.NotDone, plan.PayMapping?.Status);
        Assert.Null(plan.Involvement);
        Assert.Null(plan.Governance?.LeadersTrained);
        Assert.NotEqual(false, plan.FollowUp?.ResultsEvaluated);
        Assert.Null(plan.Policies);
        Assert.NotEqual(false, plan.Whistleblowing?.Routines);
    }

    [Theory]
    [InlineData("Vi har ikke gjennomført lønnskartlegging, fordi alle lønnes etter tariff.")]
    [InlineData("Selskapet har ikke kartlagt lønn i 2025.")]
    [InlineData("Me har ikkje gjennomført lønskartlegging.")]
    [InlineData("Bolaget har inte genomfört någon lönekartläggning.")]
    [InlineData("The company has not carried out a pay mapping.")]
    public void What_the_employer_lacks_is_denied(string words) =>
        Assert.Equal(MappingStatus.NotDone, Read(words).PayMapping?.Status);

    [Theory]
    [InlineData("De tillitsvalgte har ikke deltatt i arbeidet.")]
    [InlineData("De tillitsvalgte er ikke involvert i arbeidet med redegjørelsen.")]
    public void Who_took_no_part_in_the_work_is_told(string words)
    {
        var involved = Read(words).Involvement;
        Assert.NotNull(involved);
        Assert.Empty(involved);
    }

    private static Plan Read(string words) => TextDocument.Read($"{Head(words)}\n\n{words}\n").Plan!;

    private static string Head(string words) => words switch
    {
        _ when words.Contains(" har inte ", StringComparison.Ordinal) => "Likabehandlingsplan 2025\n\nGranli Bruk AB har 80 anställda, 20 kvinnor och 60 män.",
        _ when words.Contains(" not ", StringComparison.Ordinal) => "Gender equality statement 2025\n\nGranli Bruk AS has 80 employees, 20 women and 60 men.",
        _ => "Redegjørelse for likestilling 2025\n\nGranli Bruk AS har 80 ansatte, 20 kvinner og 60 menn.",
    };
}
