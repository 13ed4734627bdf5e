using Compliance.Plans;
using Compliance.Tests.House;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents;

/// <summary>What does not change the meaning of a document does not change its facts.</summary>
public class FactPropertyTests
{
    private static readonly string[] Samples =
    [
        Text("samples", "nordlys-verft.txt"),
        Text("samples", "furuvik-kommune.txt"),
        Text("tests", "Compliance.Tests", "Documents", "Shapes", "nynorsk-statement.txt"),
        Text("tests", "Compliance.Tests", "Documents", "Shapes", "swedish-plan.txt"),
        Text("tests", "Compliance.Tests", "Documents", "Shapes", "english-statement.txt"),
    ];

    // Nothing of these is a fact about the employer.
    private static readonly string[] Irrelevant =
    [
        "Telefon 22 33 44 55, postboks 123, 0155 Oslo.",
        "Kontonr. 987 654 321.",
        "Kantinen serverer fisk på tirsdager, og parkeringen ligger bak bygget.",
        "Kontonummer 1234 56 78901.",
        "Dokument 3.2, side 4.",
        "Besøk oss på www.granli.example/om-oss.",
    ];

    private static readonly Config Quick = Properties.Config(30);

    [Fact]
    public void An_irrelevant_paragraph_changes_no_fact()
    {
        var cases = from sample in Gen.Elements(Samples) from paragraph in Gen.Elements(Irrelevant) from at in Gen.Choose(0, 1000) select (sample, paragraph, at);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var gaps = Gaps(c.sample);
            var gap = gaps[c.at % gaps.Count];
            Assert.Equal(Facts(c.sample), Facts(c.sample.Insert(gap, "\n\n" + c.paragraph)));
        }).Check(Quick);
    }

    [Theory]
    [InlineData("  ", " ")]
    [InlineData("118 (", "118  (")]
    [InlineData("kvinner", "kvinner\u00A0")]
    [InlineData("94,2 %", "94,2\u00A0%")]
    [InlineData("ansatte", "an\u00ADsatte")]
    [InlineData("avdeling", "av\u00ADdeling")]
    public void Spaces_and_soft_hyphens_change_no_fact(string from, string to)
    {
        foreach (var sample in Samples.Take(2))
            Assert.Equal(Facts(sample), Facts(sample.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_word_that_is_divided_at_the_end_of_a_line_changes_no_fact()
    {
        var sample = Samples[0];
        Assert.Equal(Facts(sample), Facts(sample.Replace("arbeider ufrivillig", "arbei-\nder ufrivillig", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Antall kvinner: 118 (28,6 %)", "ANTALL KVINNER: 118 (28,6 %)")]
    [InlineData("Antall ansatte: 412", "antall ansatte: 412")]
    [InlineData("Midlertidig ansatte: 6 kvinner og 13 menn", "MIDLERTIDIG ANSATTE: 6 KVINNER OG 13 MENN")]
    [InlineData("Ufrivillig deltid ble kartlagt", "ufrivillig deltid ble KARTLAGT")]
    public void Case_changes_no_figure(string from, string to)
    {
        Assert.Contains(from, Samples[0], StringComparison.Ordinal);
        var (expected, actual) = (Read(Samples[0]), Read(Samples[0].Replace(from, to, StringComparison.Ordinal)));
        Assert.Equal(PlanText.Of(new Plan { Figures = expected.Figures, Employer = expected.Employer, PartTimeMapping = expected.PartTimeMapping }), PlanText.Of(new Plan { Figures = actual.Figures, Employer = actual.Employer, PartTimeMapping = actual.PartTimeMapping }));
    }

    [Fact]
    public void The_order_of_chapters_changes_no_figure()
    {
        const string Head = "Nordlys Verft AS\nLikestillingsplan 2025\n\n";
        string[] chapters =
        [
            "Tall\nTallene er per 31. desember 2024. Vi har 72 ansatte: 37 kvinner og 35 menn. Deltidsansatte: 4 kvinner og 1 mann.\n\n",
            "Lønnskartlegging\nLønnskartleggingen for 2024 ble fullført 14. februar 2025. Kvinners lønn utgjorde samlet 94,2 % av menns lønn.\n\n",
            "Samarbeid\nTillitsvalgte deltok i kartleggingen. Planen følges opp hvert kvartal i AMU.\n\n",
            "Ansvar\nStyret har det endelige ansvaret. Vi har rutiner for varsling.\n\n",
            "Grunnlag\nArbeidet omfatter kjønn, graviditet, etnisitet, religion og livssyn.\n\n",
        ];
        var expected = Canonical(Read(Head + string.Concat(chapters)));
        Prop.ForAll(Gen.Shuffle(chapters).ToArbitrary(), order => Assert.Equal(expected, Canonical(Read(Head + string.Concat(order))))).Check(Quick);
    }

    [Fact]
    public void A_number_in_another_context_never_becomes_a_number_of_employees()
    {
        var number = Gen.Choose(2, 99_999_999);
        string[] contexts =
        [
            "Telefon {0}.", "Tlf.: {0}, ansatte kan ringe.", "Org.nr. {0} ansatte", "§ {0} ansatte", "Lønnen er {0} kroner, ansatte er fornøyde.", "NOK {0} ansatte",
            "Kapittel {0} ansatte", "Side {0} ansatte", "Vi brukte {0} kr på ansatte.", "Postboks {0}, ansatte", "Vedlegg {0}: ansatte", "Tabell {0}: ansatte", "Det er {0} % av de ansatte.",
        ];
        var cases = from n in number from context in Gen.Elements(contexts) select string.Format(System.Globalization.CultureInfo.InvariantCulture, context, n);
        Prop.ForAll(cases.ToArbitrary(), text => Assert.Null(Read("Likestillingsplan for Granli Bruk AS 2024\n\nInnledning\n" + text + "\n").Employer!.RegularEmployees)).Check(Quick.WithMaxTest(200));
    }

    // Between two blocks, where no list and no label goes on.
    private static List<int> Gaps(string text)
    {
        var result = new List<int>();
        for (var at = text.IndexOf(".\n\n", StringComparison.Ordinal); at >= 0; at = text.IndexOf(".\n\n", at + 1, StringComparison.Ordinal))
        {
            var line = text[(text.LastIndexOf('\n', at) + 1)..at];
            var next = at + 3 < text.Length ? text[(at + 3)..] : "";
            if (line.Length > 40 && !char.IsAsciiDigit(line.TrimStart()[0]) && next.Length > 0 && (char.IsAsciiDigit(next[0]) || !next.Split('\n')[0].EndsWith('.')) && !next.Split('\n')[0].EndsWith(':'))
                result.Add(at + 1);
        }

        return result;
    }

    private static string Facts(string text)
    {
        var plan = Read(text);
        return PlanText.Of(plan with { Areas = null, Risks = null, Measures = null, Goals = null });
    }

    private static string Canonical(Plan plan) => PlanText.Of(plan with
    {
        Document = plan.Document! with { Title = null, KindReasons = null },
        Involvement = plan.Involvement is { } list ? [.. list.OrderBy(i => i.Party).ThenBy(i => i.Activity, StringComparer.Ordinal)] : null,
        Claims = plan.Claims is { } claims ? [.. claims.OrderBy(c => c.Text, StringComparer.Ordinal)] : null,
    });

    private static string Text(params string[] path) => System.IO.File.ReadAllText(Repository.PathOf(path));

    private static Plan Read(string text) => TextDocument.Read(text).Plan!;
}
