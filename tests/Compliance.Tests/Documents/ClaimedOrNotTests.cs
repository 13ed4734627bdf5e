using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Denials, intentions, conditions, questions and the law's own words are no facts about the employer.</summary>
public class ClaimedOrNotTests
{
    [Theory]
    [InlineData("Vi planlegger å involvere de tillitsvalgte i arbeidet.")]
    [InlineData("Vi håper at tillitsvalgte vil samarbeide med oss.")]
    [InlineData("Har tillitsvalgte deltatt i arbeidet?")]
    [InlineData("Hvis verneombudet har deltatt, skal det stå her.")]
    [InlineData("Arbeidet skal ifølge loven skje i samarbeid med de ansattes representanter.")]
    [InlineData("Arbeidsgivere med mer enn 50 ansatte skal samarbeide med tillitsvalgte.")]
    public void Involvement_is_not_read_from(string sentence) => Assert.Null(Read(sentence).Involvement);

    [Fact]
    public void One_party_that_took_no_part_does_not_leave_out_the_others()
    {
        Assert.Null(Read("Verneombudet har ikke deltatt i arbeidet med planen.").Involvement);
        Assert.Empty(Read("Planen er laget uten medvirkning fra de ansattes representanter.").Involvement!);
        Assert.Empty(Read("Planen er laget uten medvirkning fra tillitsvalgte og verneombud.").Involvement!);
    }

    [Theory]
    [InlineData("Lønnskartlegging er planlagt gjennomført i 2024.")]
    [InlineData("Lønnskartleggingen for 2023 skulle vært fullført i fjor.")]
    [InlineData("Vi vurderer å få gjennomført lønnskartlegging i 2025.")]
    [InlineData("Er lønnskartlegging gjennomført i 2023?")]
    [InlineData("Dersom lønnskartleggingen er gjennomført i 2023, står resultatet i vedlegget.")]
    public void A_finished_pay_mapping_is_not_read_from(string sentence)
    {
        var plan = Read(sentence);
        Assert.Null(plan.PayMapping?.Status);
        Assert.Null(plan.PayMapping?.ForYear);
    }

    [Fact]
    public void A_denied_pay_mapping_is_said_to_be_not_done() =>
        Assert.Equal(MappingStatus.NotDone, Read("Lønnskartlegging er ikke gjennomført i 2023.").PayMapping!.Status);

    [Fact]
    public void A_denied_cadence_is_none()
    {
        var plan = Read("Vi følger ikke opp arbeidet kvartalsvis.");
        Assert.Null(plan.FollowUp?.Cadence);
        Assert.Null(plan.Claims);
    }

    [Fact]
    public void Denied_routines_are_said_to_be_missing()
    {
        Assert.False(Read("Vi har ikke rutiner for varsling.").Whistleblowing!.Routines);
        Assert.True(Read("Vi har skriftlige rutiner for varsling.").Whistleblowing!.Routines);
    }

    [Fact]
    public void What_was_not_looked_at_is_not_covered()
    {
        var plan = Read("Vi har ikke sett på graviditet, omsorgsoppgaver eller funksjonsnedsettelse. Vi arbeider ikke mot seksuell trakassering.");
        Assert.Null(plan.Document!.Grounds);
        Assert.Null(plan.Document.Themes);
        Assert.NotNull(Read("Ingen skal diskrimineres på grunn av graviditet, religion eller funksjonsnedsettelse.").Document!.Grounds);
    }

    [Fact]
    public void The_words_of_the_law_cover_nothing()
    {
        var plan = Read("Alle arbeidsgivere skal arbeide mot diskriminering på grunn av kjønn, graviditet og religion. Loven krever at arbeidsgivere hindrer seksuell trakassering og kartlegger lønn.");
        Assert.Null(plan.Document!.Grounds);
        Assert.Null(plan.Document.Themes);
        Assert.Null(plan.Mapping);
    }

    [Theory]
    [InlineData("Morselskapet Granli Holding AS har 3 000 ansatte.", null)]
    [InlineData("Arbeidsgivere som har mellom 20 og 50 ansatte skal følge metoden når en part krever det.", null)]
    [InlineData("Granli Bruk AS har mellom 40 og 60 ansatte.", "40..60")]
    [InlineData("Granli Bruk AS har 40–60 ansatte.", "40..60")]
    [InlineData("Granli Bruk AS har opp mot 60 ansatte.", "~ 60")]
    [InlineData("Granli Bruk AS har 1 200 ansatte.", "1200")]
    [InlineData("Granli Bruk AS hadde 60 ansatte i 2021 og 48 ansatte i 2023.", "48")]
    [InlineData("Granli Bruk AS hadde 60 ansatte i 2021.", null)]
    public void The_number_of_employees_is_the_employer_s_own(string sentence, string? expected) =>
        Assert.Equal(expected, Read(sentence).Employer!.RegularEmployees?.ToString());

    [Fact]
    public void A_text_that_advises_its_reader_is_no_plan_of_an_employer()
    {
        const string Text = "Aktivitets- og redegjørelsesplikten trinn for trinn\n\nDere kan begynne med å snakke sammen. Dere bør kartlegge lønn. "
            + "Har dere rutiner for varsling? Tillitsvalgte deltar når dere møtes. Dere må oppgi hvor mange dere er.\n";
        var plan = Plan(Text);
        Assert.Equal(DocumentKind.Other, plan.Document!.Kind);
        Assert.Null(plan.Involvement);
        Assert.Null(plan.Whistleblowing);
    }

    [Fact]
    public void A_denial_is_quoted_as_a_whole_sentence()
    {
        const string Sentence = "Planen er laget av ledelsen uten medvirkning fra de ansattes representanter.";
        Assert.Equal(Sentence, Read(Sentence).Sources!.Places["involvement"].Excerpt);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_line_without_end_is_read_in_the_time_of_its_length()
    {
        var line = string.Concat(Enumerable.Repeat("tiltak ikke har vi 50 ansatte innen 2024, ", 20_000));
        var plan = await Task.Run(() => Read(line), TestContext.Current.CancellationToken);
        Assert.NotNull(plan.Document);
    }

    [Fact]
    public void A_denied_deadline_and_a_denied_owner_are_none()
    {
        var plan = Plan("Likestillingsplan for Granli Bruk AS 2024\n\n1. Rekruttering\nTiltak:\n1. Vi lyser ut alle stillinger.\nAnsvarlig:\n1. HR-avdelingen har ikke ansvaret for dette.\nTidsplan:\n1. Det er ikke satt noen frist innen 2024.\n");
        var measure = Assert.Single(plan.Measures!);
        Assert.Null(measure.Owners);
        Assert.Null(measure.Schedule?.DueOn);
    }

    private static Plan Read(string sentence) => Plan("Likestillingsplan for Granli Bruk AS 2024\n\nInnledning\n" + sentence + "\n");

    private static Plan Plan(string text) =>
        TextDocument.Read(text).Plan!;
}
