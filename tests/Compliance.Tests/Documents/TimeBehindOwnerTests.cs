using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Times of measures that stand behind who does it.</summary>
public class TimeBehindOwnerTests
{
    [Theory]
    [InlineData("Ved behov", ScheduleKind.Vague)]
    [InlineData("Løpende", ScheduleKind.Vague)]
    [InlineData("Ved hver utlysning", ScheduleKind.Recurring)]
    [InlineData("Hvert kvartal", ScheduleKind.Recurring)]
    [InlineData("1. mai 2025", ScheduleKind.Dated)]
    public void A_sentence_behind_the_owner_that_only_says_when_is_the_schedule(string time, ScheduleKind kind)
    {
        var measure = Read($"- Lettere vogner på lageret. Ansvarlig: vognmester. {time}.\n- Nye skilt. Ansvarlig: HR-sjefen. {time}.\n").Measures!;
        Assert.Equal([kind, kind], measure.Select(m => m.Schedule?.Kind));
        Assert.Equal(["vognmester", "HR-sjefen"], measure.Select(m => m.Owners![0].Text));
    }

    [Theory]
    [InlineData("Oppgaven er fordelt på hele kontoret")]
    [InlineData("Avtalt med tillitsvalgte")]
    public void Other_words_behind_the_owner_are_none(string more) =>
        Assert.Null(Assert.Single(Read($"- Lettere vogner på lageret. Ansvarlig: HR-sjefen. {more}.\n").Measures!).Schedule?.Kind);

    [Theory]
    [InlineData("Varehussjefen følger dette opp ved hver omlegging.")]
    [InlineData("Varehussjefen har ansvaret ved hver utlysning.")]
    public void Every_time_that_something_happens_is_a_cadence(string who)
    {
        var plan = Read($"De som ønsker større stilling, skal få tilbud om ledige vakter. {who}\n");
        Assert.Equal(ScheduleKind.Recurring, Assert.Single(plan.Measures!).Schedule?.Kind);
    }

    [Theory]
    [InlineData("- Nye garderober i hall to. Driftssjefen har ansvaret. Ferdig innen 1. mars 2026.", "Ferdig innen 1. mars 2026")]
    [InlineData("- Nye garderober i hall to innen 1. mars 2026.", "innen 1. mars 2026")]
    [InlineData("- Nye garderober innen 1. mars 2026. De åpnes for alle 1. april 2026.", "Nye garderober innen 1. mars 2026. De åpnes for alle 1. april 2026.")]
    public void The_schedule_is_the_sentence_that_says_when(string measure, string schedule) =>
        Assert.Equal(schedule, Assert.Single(Read(measure).Measures!).Schedule!.Text);

    [Fact]
    public void A_chapter_behind_measures_with_letters_is_no_measure()
    {
        var plan = Read("3.5 Lønn\n\nTiltak\na) Felles mal for lønnssamtaler. Ansvar: HR-sjefen. Tid: mai 2025.\nb) Åpne lønnstabeller. Ansvar: HR-sjefen. Tid: juni 2025.\n\n4. Oppfølging\n\nUtvalget legger hvert år fram status for styret, som også ser på om planen bør endres.\nDa går vi gjennom hele listen.\n", "txt");
        Assert.Equal(["Felles mal for lønnssamtaler.", "Åpne lønnstabeller."], plan.Measures!.Select(m => m.Text));
    }

    private static Plan Read(string text, string kind = "md") =>
        TextDocument.Read(kind == "md" ? $"# Likestillingsplan 2025\n\n## Tiltak\n\n{text}\n" : $"Likestillingsplan for Solgløtt 2025\n\nVi vil være en god arbeidsplass for alle. Planen følger opp det vi fant i undersøkelsen i fjor høst.\n\n{text}\n", "plan." + kind).Plan!;
}
