using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who took part, in the words of four languages, and who is only named.</summary>
public class TakingPartTests
{
    private const string Union = nameof(Party.UnionRepresentative);
    private const string Safety = nameof(Party.SafetyRepresentative);
    private const string Both = Safety + " " + Union;

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsplan 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte, og alle er omfattet av planen.\n\n",
        ["nn"] = "Likestillingsplan 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette, og alle er omfatta av planen.\n\n",
        ["sv"] = "Jämställdhetsplan 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda, och alla omfattas av planen.\n\n",
        ["en"] = "Equality plan 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees, and the plan covers all of them.\n\n",
    };

    [Theory]
    [InlineData("nb", "Mangfoldsutvalget består av personalsjefen, hovedverneombudet, to tillitsvalgte og lederen for høvleriet.", Both)]
    [InlineData("nb", "Utvalget har fem medlemmer: økonomisjefen, to verneombud og to fra Fellesforbundet.", Both)]
    [InlineData("nb", "Klubben har kommentert inndelingen i grupper på to møter.", Union)]
    [InlineData("nb", "Planen er laget i samråd med skyddsombudet på lageret. Klubben er ikke bedt om innspill.", Safety)]
    [InlineData("nn", "Arbeidsgruppa (dagleg leiar, to tillitsvalde og verneombodet) såg våren 2024 på alle personalområda.", "Management " + Both)]
    [InlineData("nn", "Utvalet er sett saman av tillitsvalde og hovudverneombodet.", Both)]
    [InlineData("sv", "Planen har skrivits i en grupp med personalchefen, en förtroendevald och skyddsombudet.", Both)]
    [InlineData("sv", "I gruppen sitter två förtroendevalda och huvudskyddsombudet.", Both)]
    [InlineData("sv", "Facket fick lämna synpunkter på indelningen av befattningar.", Union)]
    [InlineData("en", "The shop stewards commented on the grouping of jobs in two meetings.", Union)]
    [InlineData("en", "The diversity committee has four members: two union representatives, the safety delegate and a foreman.", Both)]
    [InlineData("en", "A committee of five, with the senior safety representative and two union representatives, met three times.", Both)]
    public void Whoever_sits_in_a_group_or_has_a_say_took_part(string language, string passage, string parties) =>
        Assert.Equal(parties.Split(' ').Order(), Read(language, passage).Involvement!.Select(i => i.Party.ToString()!).Distinct().Order());

    [Theory]
    [InlineData("nb", "Forskjellen henger sammen med at ledelsen er rekruttert fra skogen.")]
    [InlineData("nb", "Ledergruppen består av sju personer.")]
    [InlineData("nb", "Styret består av tre kvinner og to menn, og én av dem er tillitsvalgt.")]
    [InlineData("nb", "Fagforbundet har 43 medlemmer hos oss.")]
    [InlineData("nb", "Klubben består av medlemmer i Fellesforbundet og NITO.")]
    [InlineData("nb", "Vi brukte referater fra arbeidsmiljøutvalget og har drøftet dem.")]
    [InlineData("nb", "Vi skal opprette en gruppe som består av tillitsvalgte og verneombud.")]
    [InlineData("sv", "Skillnaden hänger samman med att ledningen mest består av män.")]
    [InlineData("en", "Management consists of eight people.")]
    public void Who_is_only_named_took_part_in_nothing(string language, string passage) => Assert.Null(Read(language, passage).Involvement);

    [Fact]
    public void A_group_is_quoted_with_all_its_members()
    {
        var plan = Read("nb", "Arbeidsgruppen består av HR-sjefen, verneombudet og to tillitsvalgte, og har drøftet årsaker og tiltak i tre møter.");
        Assert.All(plan.Involvement!, i => Assert.Equal("Arbeidsgruppen består av HR-sjefen, verneombudet og to tillitsvalgte, og har drøftet årsaker og tiltak i tre møter.", i.Activity));
    }

    [Theory]
    [InlineData("nb", "Klubben er ikke bedt om innspill denne gangen.")]
    [InlineData("sv", "Facket har inte fått lämna synpunkter.")]
    [InlineData("en", "The shop stewards were not asked to comment.")]
    public void Who_was_not_asked_took_no_part(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.NotNull(plan.Involvement);
        Assert.Empty(plan.Involvement);
    }

    private static Plan Read(string language, string passage) =>
        TextDocument.Read(Titles[language] + passage + "\n").Plan!;
}
