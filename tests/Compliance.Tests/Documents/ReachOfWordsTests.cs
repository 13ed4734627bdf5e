using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>How far words reach: what holds for some levels, for the owner of the company, or only names a chapter.</summary>
public class ReachOfWordsTests
{
    private const string Title = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\n";
    private const string EqualValue = "pay mapping.equal value assessed";
    private const string Status = "pay mapping.status";

    [Theory]
    [InlineData("Lønnskartleggingen for 2024 er ferdig. Arbeid av lik verdi er vurdert på noen av nivåene.")]
    [InlineData("Lønnskartleggingen for 2024 er ferdig. Arbeid av lik verdi er bare vurdert på de to laveste nivåene.")]
    [InlineData("Lønnskartleggingen for 2024 er ferdig. Vi har vurdert arbeid av lik verdi på nivå 1 til 3.")]
    public void Equal_value_on_some_levels_is_not_on_all(string passage) => Assert.True(IsGuess(passage, EqualValue));

    [Theory]
    [InlineData("Lønnskartleggingen for 2024 er ferdig. Arbeid av lik verdi er vurdert på alle nivåer.")]
    [InlineData("Lønnskartleggingen for 2024 er ferdig. Stillingene er delt inn i fem nivåer, og arbeid av lik verdi er vurdert på tvers.")]
    public void Equal_value_on_all_levels_is(string passage) => Assert.False(IsGuess(passage, EqualValue));

    [Theory]
    [InlineData("Lønnskartleggingen for hele konsernet ble gjort i 2024.")]
    [InlineData("Den siste lønnskartleggingen for hele Granli-konsernet ble gjort i 2024.")]
    [InlineData("Morselskapet gjennomførte lønnskartlegging i 2024.")]
    public void A_mapping_of_the_group_is_not_yet_one_of_the_company(string passage) => Assert.True(IsGuess(passage, Status));

    [Theory]
    [InlineData("Lønnskartleggingen ble gjort i 2024. Konsernet har samme inndeling.")]
    [InlineData("Lønnskartleggingen for Granli Bruk ble gjort i 2024.")]
    public void A_mapping_of_the_company_is_one(string passage) => Assert.False(IsGuess(passage, Status));

    [Fact]
    public void A_mapping_of_the_group_is_one_in_its_own_statement() =>
        Assert.False(TextDocument.Read("Likestillingsredegjørelse 2024 for Granli-konsernet\n\nVi er et konsern med 900 ansatte i tre selskaper.\n\nLønnskartleggingen for hele konsernet ble gjort i 2024.").Plan!.Sources!.Places[Status].IsGuess);

    [Theory]
    [InlineData("## Sammensatt diskriminering\n\nHer kommer en tekst om årets arbeid.", false)]
    [InlineData("## Tema\n\nVi har vurdert diskrimineringsgrunnlagene hver for seg og i kombinasjon.", true)]
    [InlineData("## Tema\n\nVi har sett på kjønn, etnisitet, religion og sammensatt diskriminering.", true)]
    public void A_heading_alone_considers_no_combinations(string passage, bool names) =>
        Assert.Equal(names, Read(passage).Document!.Grounds?.Contains(Ground.Combination) == true);

    [Theory]
    [InlineData("Alle fast og midlertidig ansatte er med.", false)]
    [InlineData("Alle ansatte er omfattet av tallene.", false)]
    [InlineData("Planen gjelder alle ansatte, både faste og midlertidige.", false)]
    [InlineData("Alle ledere får opplæring i regelverket.", false)]
    [InlineData("Vi finner ingen lønnsforskjeller over 4 prosent mellom kvinner og menn.", false)]
    [InlineData("Bruket har ingen lønnsforskjeller mellom kvinner og menn.", true)]
    [InlineData("Alle ansatte er fast ansatt, og ingen arbeider deltid.", true)]
    public void Whom_something_takes_in_and_how_one_is_taught_are_no_claims(string passage, bool claims) =>
        Assert.Equal(claims, Read(passage).Claims?.Any(c => c.Kind == ClaimKind.Absolute) == true);

    private static bool IsGuess(string passage, string path) => TextDocument.Read(Title + passage + "\n").Plan!.Sources!.Places[path].IsGuess;

    private static Plan Read(string passage) => TextDocument.Read(Title + passage + "\n", "plan.md").Plan!;
}
