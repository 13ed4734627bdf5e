using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a group did is told behind the sentence that says who is in it; in what somebody took part is told as it stands.</summary>
public sealed class GroupMeetingTests
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["nb"] = "Likestillingsredegjørelse for Tindvik AS 2024\n\nSlik arbeider vi\n\n",
        ["nn"] = "Likestillingsutgreiing for Tindvik AS 2024\n\nSlik arbeider vi\n\n",
        ["sv"] = "Jämställdhetsplan för Tindvik AB 2024\n\nSå arbetar vi\n\n",
        ["en"] = "Equality statement for Tindvik Ltd 2024\n\nHow we work\n\n",
    };

    [Theory]
    [InlineData("nb", "Planen er laget av en arbeidsgruppe med personalsjefen, to tillitsvalgte og hovedverneombudet. Arbeidsgruppen møttes 4. februar, 9. april og 3. juni 2024.")]
    [InlineData("nn", "Føretaket har ei ARP-gruppe. Her sit HR-sjef, to føretakstillitsvalde og føretaksverneombodet. Gruppa hadde tre møte i 2024 (9. februar, 30. mai og 11. oktober).")]
    public void Each_meeting_of_a_group_is_one_for_each_of_its_members(string language, string text)
    {
        var found = Read(language, text);
        Assert.Equal(3, found.Count(i => i.Party == Party.UnionRepresentative && i.HeldOn is { Precision: DatePrecision.Day }));
        Assert.Equal(3, found.Count(i => i.Party == Party.SafetyRepresentative && i.HeldOn is { Precision: DatePrecision.Day }));
        Assert.Equal(6, found.Count);
    }

    [Fact]
    public void A_season_in_which_a_group_met_is_when_its_members_took_part() =>
        Assert.All(Read("sv", "Arbetet bedrivs i likabehandlingsgruppen. I gruppen ingår personalchefen, skyddsombudet och en företrädare för Vision. Gruppen har under våren 2024 träffats fyra gånger."),
            i => Assert.Equal(PlanDate.HalfYear(2024, 1), i.HeldOn));

    [Fact]
    public void The_months_between_which_a_group_met_are_no_day_of_a_meeting() =>
        Assert.All(Read("nb", "Planen er laget av en arbeidsgruppe med HR, klubben og verneombudet. Gruppa hadde fire møter mellom august 2023 og mars 2024."), i => Assert.Null(i.HeldOn));

    [Fact]
    public void How_often_a_group_meets_is_told_behind_its_members() =>
        Assert.All(Read("nn", "Vi har eit utval der dagleg leiar, hovudverneombodet og tillitsvalde frå NITO sit. Utvalet har to møte i året."), i => Assert.Equal(Recurrence.HalfYearly, i.Cadence));

    [Fact]
    public void A_sentence_that_begins_with_another_word_is_not_of_the_group() =>
        Assert.DoesNotContain(Read("nb", "Planen er laget av en arbeidsgruppe med HR, klubben og verneombudet. Arbeidet ble evaluert i mai."), i => i.Activity!.Contains("mai", StringComparison.Ordinal));

    [Fact]
    public void A_group_that_is_only_named_with_its_members_is_told_by_its_name() =>
        Assert.All(Read("nb", "Samarbeidsutvalget, der ledelsen, to tillitsvalgte og verneombudet sitter, er arena for arbeidet."), i => Assert.Equal("Samarbeidsutvalget", i.Activity));

    [Theory]
    [InlineData("nb", "Lønnskartleggingen ble gjennomført i mai 2024 i samarbeid med de tillitsvalgte.")]
    [InlineData("nn", "Lønskartlegginga vart gjort i mai 2024 i samarbeid med dei tillitsvalde.")]
    [InlineData("sv", "Lönekartläggningen gjordes i maj 2024 tillsammans med de fackliga företrädarna.")]
    [InlineData("en", "The pay mapping was carried out in May 2024 together with the union representatives.")]
    public void In_what_they_took_part_is_the_whole_sentence_where_it_tells_of_nothing_else(string language, string text) =>
        Assert.Equal(text, Assert.Single(Read(language, text)).Activity);

    [Fact]
    public void Each_main_clause_tells_of_its_own_party()
    {
        var found = Read("nb", "Likestilling er tema i arbeidsmiljøutvalget hvert halvår, og klubben var med på å velge stillingsgrupper.");
        Assert.Equal("Likestilling er tema i arbeidsmiljøutvalget hvert halvår", Assert.Single(found, i => i.Party == Party.WorkingEnvironmentCommittee).Activity);
        var club = Assert.Single(found, i => i.Party == Party.UnionRepresentative);
        Assert.Equal("klubben var med på å velge stillingsgrupper", club.Activity);
        Assert.Null(club.Cadence);
    }

    [Fact]
    public void Whom_a_group_reports_to_is_no_member_of_it() =>
        Assert.DoesNotContain(Read("nb", "En arbeidsgruppe med HR-leder, verneombud og to tillitsvalgte møtes to ganger i året, i mars og oktober, og rapporterer til ledergruppen."), i => i.Party == Party.Management);

    private static IReadOnlyList<Involvement> Read(string language, string text) => TextDocument.Read(Titles[language] + text + "\n").Plan!.Involvement!;
}
