using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Why something was not carried out, in whatever clause it stands.</summary>
public class ReasonsToldTests
{
    [Theory]
    [InlineData("Fadderordningen ble det ikke noe av, fordi ingen av fadderne fikk fri fra vaktene sine.")]
    [InlineData("Tiltak 3 ble ikke ferdig fordi leverandøren gikk konkurs.")]
    [InlineData("Tiltak 3 blei ikkje ferdig fordi leverandøren gjekk konkurs.")]
    [InlineData("Kurset er ikke gjennomført på grunn av innsparing.")]
    public void What_was_not_carried_out_and_why_is_read_whole(string sentence)
    {
        var followUp = Read("Oppfølging\n\nVi har sett på tiltakene fra i fjor. " + sentence + " Vi prøver igjen neste år.\n").FollowUp!;
        Assert.Equal(sentence, followUp.ReasonsForNotFollowedUp);
        Assert.True(followUp.EarlierMeasuresReviewed);
    }

    [Theory]
    [InlineData("Lønnsforskjellen er ikke ferdig forklart, fordi gruppene er små.")]
    [InlineData("Kurset er gjennomført fordi mange spurte etter det.")]
    public void Other_reasons_are_none(string sentence) =>
        Assert.Null(Read("Oppfølging\n\nVi arbeider for likestilling. " + sentence + "\n").FollowUp?.ReasonsForNotFollowedUp);

    private static Plan Read(string text) => TextDocument.Read("Likestillingsredegjørelse 2024 for Fjordvik AS\n\n" + text).Plan!;
}
