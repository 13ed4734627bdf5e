using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

/// <summary>Each word of a list has its own place: a result rests on the word that it looked for, and a guess of one word leaves the others sure.</summary>
public class WordsOfListTests
{
    private static readonly RuleSet Pack = SmallPack.Load(
        """
        rules:
          - rule: gender-is-named
            title: Gender is named
            levels:
              - must: always
                source: act § 1
            requires: list contains(document.grounds, "gender")
          - rule: religion-is-named
            title: Religion is named
            levels:
              - must: always
                source: act § 2
            requires: list contains(document.grounds, "religion")
        """);

    [Fact]
    public void A_result_is_cited_at_the_word_that_it_looked_for()
    {
        var report = Check(religion: PlaceAt(9));

        Assert.Equal([3], LinesOf(report, "gender-is-named"));
        Assert.Equal([9], LinesOf(report, "religion-is-named"));
    }

    [Fact]
    public void A_guessed_word_is_open_and_the_sure_one_beside_it_is_met()
    {
        var report = Check(religion: PlaceAt(9) with { Confidence = 0.6 });

        Assert.Equal(Outcome.Met, report.Results.Single(r => r.Rule == "gender-is-named").Outcome);
        Assert.Equal(Outcome.Open, report.Results.Single(r => r.Rule == "religion-is-named").Outcome);
    }

    private static Report Check(Place religion) => new ComplianceChecker(Pack).Check(
        new Plan
        {
            Document = new PlanDocument { Grounds = [Ground.Gender, Ground.Religion] },
            Sources = new SourceMap { Places = new Dictionary<string, Place> { ["document.grounds"] = PlaceAt(3), ["document.grounds[gender]"] = PlaceAt(3), ["document.grounds[religion]"] = religion } },
        },
        new CheckOptions { AsOf = new DateOnly(2025, 12, 31), Language = "en" });

    private static int[] LinesOf(Report report, string rule) => [.. report.Results.Single(r => r.Rule == rule).Places.Select(p => p.Place.Line).Distinct()];

    private static Place PlaceAt(int line) => new() { File = "plan.txt", Line = line, Excerpt = "ord" };
}
