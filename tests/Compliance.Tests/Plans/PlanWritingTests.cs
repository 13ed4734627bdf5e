using Compliance.Plans;
using FsCheck.Fluent;

namespace Compliance.Tests.Plans;

public class PlanWritingTests
{
    private static readonly Plan Sample = new()
    {
        Employer = new Employer { Name = "Fjordheim AS", RegularEmployees = Quantity.MoreThan(50), Sector = Sector.Private },
        Document = new PlanDocument { Dated = PlanDate.Quarter(2025, 1), Title = "no", Grounds = [Ground.Gender, Ground.CareResponsibilities] },
        Measures =
        [
            new Measure { Number = "1", Text = "Anonyme søknader", Owners = [new Owner { Text = "HR-sjef" }], Hedged = false },
            new Measure { Text = "Linje en\nlinje to", Owners = [], Background = "a: b" },
        ],
        Goals = Stated.None<Goal>(),
        Sources = new SourceMap
        {
            Places = new Dictionary<string, Place>
            {
                ["employer.regular employees"] = new() { File = "plan.docx", Page = 3, Line = 57, Column = 4, Excerpt = "over 50 ansatte" },
                ["measures[Anonyme søknader].text"] = new() { File = "plan.docx", Line = 60, Column = 1, Confidence = 0.5 },
            },
            Searched = new Dictionary<string, SearchedInVain> { ["measures[Anonyme søknader].schedule"] = new() { Words = ["frist"] } },
        },
    };

    [Fact]
    public void Yaml_is_written_in_the_order_of_the_model_with_places() => Assert.Equal(
        """
        document:
          title: "no"
          dated: 2025-Q1
          grounds:
            - gender
            - care responsibilities
        employer:
          name: Fjordheim AS
          sector: private
          regular employees: "> 50" # page 3, line 57
        goals: none
        measures:
          - number: "1"
            text: Anonyme søknader # line 60, unconfirmed
            owners:
              - text: HR-sjef
            hedged: false
          - text: |-
              Linje en
              linje to
            owners: []
            background: "a: b"
        read from:
          file: plan.docx
          places:
            employer.regular employees: { page: 3, line: 57, column: 4, excerpt: "over 50 ansatte" }
            measures[Anonyme søknader].text: { line: 60, column: 1, confidence: 0.5 }
          searched:
            measures[Anonyme søknader].schedule:
              words:
                - frist

        """,
        PlanYaml.Write(Sample));

    [Fact]
    public void Json_is_written_in_camel_case()
    {
        var json = PlanJson.Write(Sample);
        Assert.Contains("\"regularEmployees\": \"> 50\"", json, StringComparison.Ordinal);
        Assert.Contains("\"readFrom\": {", json, StringComparison.Ordinal);
        Assert.Contains("\"employer.regular employees\": {", json, StringComparison.Ordinal);
        Assert.Contains("\"text\": \"Anonyme søknader\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_says_nothing_is_an_empty_group()
    {
        Assert.Equal("{}\n", PlanYaml.Write(new Plan()));
        Assert.Equal("{}\n", PlanJson.Write(new Plan()));
        Assert.NotNull(PlanYaml.Read("{}\n", "f").Plan);
    }

    [Fact]
    public void Yaml_gives_back_what_was_written() => Prop.ForAll(PlanGenerator.Plans, p => Same(p, PlanYaml.Write(p), PlanYaml.Read)).Holds();

    [Fact]
    public void Json_gives_back_what_was_written() => Prop.ForAll(PlanGenerator.Plans, p => Same(p, PlanJson.Write(p), PlanJson.Read)).Holds();

    [Fact]
    public void Sources_survive_yaml() => Prop.ForAll(PlanGenerator.PlansWithSources, p => Same(p, PlanYaml.Write(p), PlanYaml.Read)).Holds(30);

    [Fact]
    public void Sources_survive_json() => Prop.ForAll(PlanGenerator.PlansWithSources, p => Same(p, PlanJson.Write(p), PlanJson.Read)).Holds();

    [Fact]
    public void Deleting_the_confidence_confirms_a_value()
    {
        var yaml = PlanYaml.Write(Sample);
        var before = PlanYaml.Read(yaml, "f").Plan!.Sources!.Places["measures[Anonyme søknader].text"];
        var after = PlanYaml.Read(yaml.Replace(", confidence: 0.5", "", StringComparison.Ordinal), "f").Plan!.Sources!.Places["measures[Anonyme søknader].text"];
        Assert.Equal(0.5, before.Confidence);
        Assert.Equal(before with { Confidence = null }, after);
    }

    [Fact]
    public void A_value_keeps_the_decimals_it_was_stated_with() =>
        Assert.Contains("women percent: 72.0\n", PlanYaml.Write(new Plan { Figures = new Figures { Balance = new GenderFigure { WomenPercent = 72.0m } } }), StringComparison.Ordinal);

    /// <summary>Equal values and equal sources; values without a place in the document have one in the file that was read.</summary>
    private static bool Same(Plan plan, string text, Func<string, string, PlanReading> read)
    {
        const string file = "the file that was read";
        var reading = read(text, file);
        if (reading.Plan is null)
            throw new InvalidOperationException(reading.Errors[0] + "\n" + text);
        var sources = reading.Plan.Sources!;
        sources = sources with { Places = sources.Places.Where(p => p.Value.File != file).ToDictionary(p => p.Key, p => p.Value) };
        var (expected, actual) = (PlanGenerator.Describe(plan), PlanGenerator.Describe(reading.Plan));
        if (expected != actual)
            throw new InvalidOperationException(expected + "\n" + actual + "\n" + text);
        var (expectedSources, actualSources) = (PlanGenerator.Describe(plan.Sources ?? SourceMap.Empty), PlanGenerator.Describe(sources));
        return expectedSources == actualSources ? true : throw new InvalidOperationException(expectedSources + "\n" + actualSources + "\n" + text);
    }
}
