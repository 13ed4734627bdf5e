using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Documents;

/// <summary>What a document may say in words that the reader does not know is asked for, and not said to be missing.</summary>
public class ToldInOtherWordsTests
{
    private const string Title = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte, fordelt på 60 kvinner og 49 menn.\n\n";

    [Theory]
    [InlineData("risks-stated", "Vi har drøftet risiko på flere møter i året.")]
    [InlineData("representatives-involved", "Planen er lagt fram for tillitsvalgte.")]
    [InlineData("harassment-prevented", "Varsling skjer i personalappen.")]
    [InlineData("results-assessed", "Hva ble det av fjorårets tiltak?\n\nFire av fem er på plass.")]
    [InlineData("pay-mapping-every-second-year", "Samlet er kvinners lønn 94 % av menns lønn.")]
    [InlineData("parental-leave-stated", "Foreldrepermisjon: to kvinner og tre menn var borte en tid.")]
    public void A_passage_that_may_be_about_it_leaves_a_question(string rule, string passage)
    {
        Assert.Equal(Outcome.NotShown, OutcomeOf(Read(Title), rule));
        var open = ResultOf(Read(Title + passage + "\n"), rule);
        Assert.Equal(Outcome.Open, open.Outcome);
        Assert.Contains(open.Places, p => p.Place.Excerpt is { } words && passage.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void An_area_that_is_spoken_of_is_not_said_to_be_left_out()
    {
        const string Seen = "Vi har undersøkt rekruttering, lønns- og arbeidsvilkår, forfremmelse, utviklingsmuligheter og tilrettelegging.\n\n";
        Assert.Equal(Outcome.NotShown, OutcomeOf(Read(Title + Seen), "areas-examined"));
        Assert.Equal(Outcome.Open, OutcomeOf(Read(Title + Seen + "Å kombinere arbeid og familieliv er viktig for oss.\n"), "areas-examined"));
    }

    [Fact]
    public void More_words_behind_a_risk_may_be_its_cause()
    {
        const string Risk = "Risiko\n\n- Få kvinner søker på stillinger i produksjonen.";
        Assert.Equal(Outcome.NotShown, OutcomeOf(Read(Title + Risk + "\n"), "risk-has-cause"));
        Assert.Equal(Outcome.Open, OutcomeOf(Read(Title + Risk + " De fleste hører om jobbene på fotballbanen.\n"), "risk-has-cause"));
    }

    [Fact]
    public void What_stands_in_brackets_behind_a_measure_may_be_its_owner()
    {
        const string Measure = "Tiltak\n\n1. Kurs for alle som intervjuer søkere, hver høst fra 2025";
        Assert.Equal(Outcome.NotShown, OutcomeOf(Read(Title + Measure + "\n2. Nye garderober, Verksmesteren, innen 1. mai 2025\n\nAnsvarlig\n\n2. HR\n"), "measure-has-owner"));
        Assert.Equal(Outcome.Open, OutcomeOf(Read(Title + Measure + " (Kompasset)\n2. Nye garderober, innen 1. mai 2025\n\nAnsvarlig\n\n2. HR\n"), "measure-has-owner"));
    }

    [Fact]
    public void A_line_that_names_a_measure_by_its_letter_may_name_its_owner() =>
        Assert.Equal(Outcome.Open, OutcomeOf(Read(Title + "Tiltak\na) Kurs for alle som intervjuer søkere, hver høst fra 2025\nb) Nye garderober innen 1. mai 2025\n\nAnsvarlig: a) Kompasset b) Fjellet\n"), "measure-has-owner"));

    private static Plan Read(string text) => TextDocument.Read(text).Plan!;

    private static Outcome OutcomeOf(Plan plan, string rule) => ResultOf(plan, rule).Outcome;

    private static Finding ResultOf(Plan plan, string rule) => new ComplianceChecker(RuleSet.Default).Check(plan, new CheckOptions { AsOf = new DateOnly(2024, 12, 31) })
        .Results.SelectMany(r => r.Followed.Prepend(r)).First(r => r.Rule == rule);
}
