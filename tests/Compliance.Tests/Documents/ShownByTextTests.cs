using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a text shows of the employer's own work, and what only sounds like it: the law, a principle, something else of the same name.</summary>
public class ShownByTextTests
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte, 50 kvinner og 59 menn.\n\n",
        ["nn"] = "Likestillingsutgreiing 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette, 50 kvinner og 59 menn.\n\n",
        ["sv"] = "Jämställdhetsplan 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda, 50 kvinnor och 59 män.\n\n",
        ["en"] = "Equality statement 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees, 50 women and 59 men.\n\n",
    };

    [Theory]
    [InlineData("nb", "Loven nevner kjønn, graviditet, etnisitet, religion og funksjonsnedsettelse.")]
    [InlineData("nb", "Formålet med likestillings- og diskrimineringsloven er å hindre diskriminering på grunn av kjønn, etnisitet og religion.")]
    [InlineData("nb", "Etter likestillings- og diskrimineringsloven skal vi hindre diskriminering på grunn av kjønn, etnisitet, religion og funksjonsnedsettelse.")]
    [InlineData("nb", "Ingen skal forskjellsbehandles på grunn av kjønn, etnisitet, religion eller funksjonsnedsettelse.")]
    [InlineData("nb", "Våre etiske retningslinjer forbyr diskriminering på grunn av kjønn, etnisitet, religion og funksjonsnedsettelse.")]
    [InlineData("nn", "Lova omfattar kjønn, graviditet, etnisitet, religion og funksjonsnedsetjing.")]
    [InlineData("sv", "Lagen omfattar kön, etnisk tillhörighet, religion och funktionsnedsättning.")]
    [InlineData("en", "The Act covers gender, pregnancy, ethnicity, religion and disability.")]
    [InlineData("en", "Our code of conduct prohibits discrimination on grounds of gender, ethnicity, religion and disability.")]
    public void Grounds_that_the_law_or_a_principle_lists_are_to_be_confirmed(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.Contains(Ground.Religion, plan.Document!.Grounds!);
        Assert.NotNull(plan.Sources!.Places["document.grounds[religion]"].Confidence);
    }

    [Theory]
    [InlineData("nb", "Planen gjelder kjønn, etnisitet, religion og funksjonsnedsettelse.")]
    [InlineData("nb", "Vi har tenkt gjennom grunnlagene i loven: kjønn, etnisitet, religion og funksjonsnedsettelse.")]
    [InlineData("nb", "Vi arbeider mot diskriminering på grunn av kjønn, etnisitet, religion og funksjonsnedsettelse.")]
    [InlineData("en", "The plan covers gender, ethnicity, religion and disability.")]
    public void Grounds_of_the_own_work_are_sure(string language, string passage) =>
        Assert.Null(Read(language, passage).Sources!.Places["document.grounds[religion]"].Confidence);

    [Theory]
    [InlineData("nb", "Plikten gjelder alle grunnlagene i loven. Arbeidet skal også omfatte trakassering og kjønnsbasert vold.")]
    [InlineData("nb", "Loven krever et aktivt arbeid. Det skal være målrettet. Arbeidet skal dessuten omfatte trakassering og kjønnsbasert vold.")]
    [InlineData("nn", "Plikta gjeld alle grunnlaga i lova. Arbeidet skal òg omfatte trakassering og kjønnsbasert vald.")]
    [InlineData("en", "The Act requires active work. The work shall also address harassment and gender-based violence.")]
    public void A_duty_that_is_told_behind_the_law_is_no_work(string language, string passage) =>
        Assert.All(["document.themes", "document.themes[gender based violence]"], path => Assert.NotNull(Read(language, passage).Sources!.Places[path].Confidence));

    [Theory]
    [InlineData("nb", "Plikten gjelder alle grunnlagene i loven. Vi har også tatt opp trakassering og kjønnsbasert vold.")]
    [InlineData("nb", "Plikten gjelder alle grunnlagene i loven.\n\nTrakassering og kjønnsbasert vold skal ikke forekomme hos oss.")]
    public void Own_words_behind_the_law_are_sure(string language, string passage) =>
        Assert.Null(Read(language, passage).Sources!.Places["document.themes[gender based violence]"].Confidence);

    [Theory]
    [InlineData("nb", "Vi har vurdert alle grunnlagene i loven: kjønn, etnisitet og funksjonsnedsettelse.", false)]
    [InlineData("nb", "Vi har vurdert alle diskrimineringsgrunnlagene (kjønn, etnisitet og funksjonsnedsettelse).", false)]
    [InlineData("nb", "Vi har vurdert alle grunnlagene i loven.", true)]
    [InlineData("nb", "Vi har vurdert alle grunnlagene i loven: kjønn, graviditet, permisjon ved fødsel eller adopsjon, omsorgsoppgaver, etnisitet, religion, livssyn, funksjonsnedsettelse, seksuell orientering, kjønnsidentitet og kjønnsuttrykk.", true)]
    public void All_grounds_are_all_where_no_list_lacks_some(string language, string passage, bool sure)
    {
        var places = Read(language, passage).Sources!.Places;
        Assert.Equal(sure, places["mapping.grounds examined[religion]"].Confidence is null);
        Assert.Null(places["mapping.grounds examined[ethnicity]"].Confidence);
    }

    [Fact]
    public void Each_theme_stands_where_the_text_names_it()
    {
        var places = Read("nb", "Alle ledere har hatt kurs om trakassering.\n\nKjønnsbasert vold var tema på allmøtet i mai.").Sources!.Places;
        Assert.Contains("kurs", places["document.themes[harassment]"].Excerpt, StringComparison.Ordinal);
        Assert.Contains("allmøtet", places["document.themes[gender based violence]"].Excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Vi har et godt samarbeid med de tillitsvalgte.")]
    [InlineData("nb", "Samarbeidet med klubben er godt.")]
    [InlineData("nb", "HMS-arbeidet følges opp av arbeidsmiljøutvalget hvert kvartal.")]
    [InlineData("nn", "Vi har eit godt samarbeid med dei tillitsvalde.")]
    [InlineData("sv", "Vi har ett gott samarbete med de fackliga organisationerna.")]
    [InlineData("en", "We have good cooperation with the union representatives.")]
    public void How_well_people_get_on_and_other_work_is_for_a_person_to_judge(string language, string passage) =>
        Assert.All(Involved(Read(language, passage)), p => Assert.NotNull(p.Confidence));

    [Theory]
    [InlineData("nb", "Vi har et godt samarbeid med de tillitsvalgte om likestillingsarbeidet.")]
    [InlineData("nb", "De tillitsvalgte deltok i fire møter om planen.")]
    [InlineData("en", "The union representatives took part in the work on this statement.")]
    public void Who_took_part_in_this_work_is_sure(string language, string passage) =>
        Assert.All(Involved(Read(language, passage)), p => Assert.Null(p.Confidence));

    [Fact]
    public void An_evaluation_that_is_to_come_involves_nobody_yet()
    {
        Assert.Null(Read("nb", "Redegjørelsen er datert 3. mars 2025.\n\nTiltakene evalueres i november 2025 av ledergruppen sammen med verneombudet.").Involvement);
        Assert.NotNull(Read("nb", "Redegjørelsen er datert 3. mars 2025.\n\nTiltakene evalueres hver november av ledergruppen sammen med verneombudet.").Involvement);
    }

    [Theory]
    [InlineData("AMU hadde seks møter i 2024.")]
    [InlineData("HMS-planen følges opp av arbeidsmiljøutvalget, som hadde fire møter.")]
    public void A_committee_that_meets_anyway_is_no_place_for_this_work(string passage) => Assert.Null(Read("nb", passage).Governance?.Arena);

    [Theory]
    [InlineData("nb", "Vi har retningslinjer for rekruttering, og alle ledere har fått opplæring i dem.", false)]
    [InlineData("nb", "I 2025 får alle ledere opplæring i diskrimineringsreglene.", false)]
    [InlineData("nb", "Alle ledere fikk opplæring i diskrimineringsreglene i mai 2024.", true)]
    [InlineData("en", "All managers have received training in the rules on discrimination.", true)]
    public void Leaders_know_the_rules_where_they_were_trained_in_them(string language, string passage, bool sure) =>
        Assert.Equal(sure, Read(language, passage).Sources!.Places["governance.leaders trained"].Confidence is null);

    [Theory]
    [InlineData("nb", "Lønnskartleggingen er gjort for 2024. Vi gir lik lønn for arbeid av lik verdi.")]
    [InlineData("nn", "Lønskartlegginga er gjord for 2024. Vi gjev lik løn for arbeid av lik verdi.")]
    [InlineData("sv", "Lönekartläggningen är gjord för 2024. Vi ger lika lön för likvärdigt arbete.")]
    [InlineData("en", "The pay mapping was done for 2024. We offer equal pay for work of equal value.")]
    public void Equal_pay_as_a_principle_assesses_nothing(string language, string passage) => Assert.Null(Read(language, passage).PayMapping?.EqualValueAssessed);

    [Theory]
    [InlineData("nb", "Lønnskartleggingen er gjort for 2024. Vi har sammenlignet stillinger av lik verdi på tvers av avdelingene.")]
    [InlineData("nb", "Lønnskartleggingen er gjort for 2024. Stillingene er vurdert etter kompetanse, ansvar, anstrengelse og arbeidsforhold.")]
    [InlineData("en", "The pay mapping was done for 2024. We assessed which positions are work of equal value.")]
    public void Work_that_was_compared_by_its_value_is_assessed(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.True(plan.PayMapping!.EqualValueAssessed);
        Assert.Null(plan.Sources!.Places["pay mapping.equal value assessed"].Confidence);
    }

    [Fact]
    public void The_whole_staff_is_no_whole_of_pay() =>
        Assert.Null(Read("nb", "Lønnskartleggingen er gjort for 2024. For virksomheten sett under ett tjener kvinner 94 prosent av det menn tjener.").PayMapping!.Elements);

    [Theory]
    [InlineData("nb", "Ufrivillig deltid er deltid der den ansatte ønsker og er tilgjengelig for å arbeide mer.")]
    [InlineData("en", "Involuntary part-time work is part-time work where the employee wants to work more and is available for it.")]
    public void What_involuntary_means_asks_nobody(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.All(plan.Sources!.Places.Where(p => p.Key.StartsWith("part time mapping.asked", StringComparison.Ordinal)), p => Assert.NotNull(p.Value.Confidence));
    }

    [Theory]
    [InlineData("nb", "Redegjørelsen etter åpenhetsloven ligger på nettsiden vår.")]
    [InlineData("nn", "Utgreiinga etter openheitslova ligg på nettsida vår.")]
    [InlineData("en", "The statement under the Transparency Act is available on our website.")]
    public void The_statement_of_another_law_is_not_this_one(string language, string passage) => Assert.Null(Read(language, passage).Statement?.PublishedIn);

    [Fact]
    public void Figures_that_were_taken_from_somewhere_end_no_measure()
    {
        Assert.Null(Read("nb", "Tallene er tatt ut av lønnssystemet per 31. desember 2024.").FollowUp?.EarlierMeasuresReviewed);
        Assert.True(Read("nb", "Mentorordningen fra forrige plan er tatt ut fordi få meldte seg.").FollowUp?.EarlierMeasuresReviewed);
    }

    [Fact]
    public void Results_of_the_pay_mapping_are_not_those_of_the_work()
    {
        Assert.NotNull(Read("nb", "Innplasseringen i lønnsnivåer er gjort sammen med tillitsvalgte, som også vurderte resultatene.").Sources!.Places["follow up.results evaluated"].Confidence);
        Assert.Null(Read("nb", "Utvalget vurderte resultatene av tiltakene i november.").Sources!.Places["follow up.results evaluated"].Confidence);
    }

    [Theory]
    [InlineData("nb", "Risiko: Få kvinner søker på stillingene i hallen.\nÅrsak: Årsaken kjenner vi ikke.")]
    [InlineData("en", "Risk: Few women apply for positions in the workshop.\nCause: The cause is unknown.")]
    public void A_cause_that_nobody_knows_is_none(string language, string passage) =>
        Assert.All(Read(language, passage).Risks ?? [], r => Assert.Null(r.Cause));

    [Fact]
    public void A_cause_that_is_only_supposed_is_one() =>
        Assert.Contains(Read("nb", "Risiko\n\n- Søkere fra utlandet blir sjelden innkalt. Årsaken kjenner vi ikke sikkert, men vi tror det henger sammen med språkkrav.").Risks!, r => r.Cause is not null);

    [Theory]
    [InlineData("Det er flest kvinner på kontoret og flest menn i hallen.")]
    [InlineData("Det er flest kvinner i butikk, mens flertallet på lageret er menn.")]
    public void Women_here_and_men_there_is_no_claim_of_all(string passage) =>
        Assert.DoesNotContain(Read("nb", passage).Claims ?? [], c => c.Kind == ClaimKind.MajorityGender);

    private static IEnumerable<Place> Involved(Plan plan)
    {
        var places = plan.Sources!.Places.Where(p => p.Key.StartsWith("involvement[", StringComparison.Ordinal) && p.Key.EndsWith(']')).Select(p => p.Value).ToList();
        Assert.NotEmpty(places);
        return places;
    }

    private static Plan Read(string language, string passage) =>
        TextDocument.Read(Titles[language] + passage + "\n").Plan!;
}
