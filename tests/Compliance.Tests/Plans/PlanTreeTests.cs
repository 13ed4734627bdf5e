using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Tests.Plans;

public class PlanTreeTests
{
    private const string Base = """
        employer: { sector: private, regular employees: 51 }
        involvement:
          - party: union representative
        measures:
          - number: "1"
            text: Anonyme søknader
          - text: Mentorordning
        """;

    [Theory]
    [InlineData("employer.regular employees", "19", "regular employees: 19")]
    [InlineData("employer.regularEmployees", "over 50", "regular employees: \"> 50\"")]
    [InlineData("pay mapping.for year", "2024", "for year: 2024")]
    [InlineData("involvement", "none", "involvement: none")]
    [InlineData("involvement", "[]", "involvement: []")]
    [InlineData("measures[2].status", "started", "text: Mentorordning\n    status: started")]
    [InlineData("measures[Mentorordning].owners", "[HR-sjef]", "role: HR-sjef")]
    [InlineData("measures[1].text", "Ny tekst", "text: Ny tekst")]
    [InlineData("measures[2]", "{text: Byttet}", "- text: Byttet")]
    [InlineData("pay mapping.groups", "[{name: A, women: 4}]", "women: 4")]
    [InlineData("inputs.union members", "12", "union members: \"12\"")]
    public void A_case_sets_a_value_by_path(string path, string value, string expected)
    {
        var reading = Tree(Base).Set(path, Node(value)).ToPlan("f");
        Assert.Empty(reading.Errors);
        Assert.Contains(expected, PlanYaml.Write(reading.Plan! with { Sources = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_removes_a_value_by_path()
    {
        var place = Node("(not stated)");
        var plan = Tree(Base).Remove("employer.sector", place).Remove("measures[1].number", place).Remove("goals", place).ToPlan("f").Plan!;
        Assert.Equal(new Employer { RegularEmployees = 51 }, plan.Employer);
        Assert.Null(plan.Measures![0].Number);
        Assert.Single(Tree(Base).Remove("measures[1]", place).ToPlan("f").Plan!.Measures!);
    }

    [Fact]
    public void Setting_to_not_stated_is_silence_too() =>
        Assert.Null(Tree(Base).Set("employer.sector", Node("(not stated)")).ToPlan("f").Plan!.Employer!.Sector);

    [Fact]
    public void The_base_is_not_changed()
    {
        var tree = Tree(Base);
        _ = tree.Set("employer.sector", Node("public")).Remove("measures", Node("x"));
        Assert.Equal(Sector.Private, tree.ToPlan("f").Plan!.Employer!.Sector);
        Assert.Equal(2, tree.ToPlan("f").Plan!.Measures!.Count);
    }

    [Fact]
    public void A_value_has_the_place_where_the_case_writes_it()
    {
        var value = YamlReader.Read("cases.yaml", "\n\n   public").Root!;
        var place = Tree(Base).Set("employer.sector", value).ToPlan("f").Plan!.Sources!.Places["employer.sector"];
        Assert.Equal(("cases.yaml", 3, 4), (place.File, place.Line, place.Column));
    }

    [Theory]
    [InlineData("employer.sectr", "unknown name `sectr`; did you mean `sector`?")]
    [InlineData("measures[9].text", "`measures` has no item `9`")]
    [InlineData("measures.text", "`measures` is a list; name an item of it: `measures[1].text`")]
    [InlineData("employer.name.x", "`name` is one value; it has no `x`")]
    [InlineData("employer[1].name", "`employer` is no list, so it has no item `1`")]
    [InlineData("goals[1].text", "`goals` has no item `1`; the list is empty")]
    [InlineData("a..b", "`a..b` is no path such as `pay mapping.for year` or `measures[2].status`")]
    public void A_wrong_path_is_an_error_at_the_value(string path, string message)
    {
        var reading = Tree(Base).Set(path, YamlReader.Read("cases.yaml", "x").Root!).ToPlan("f");
        Assert.Null(reading.Plan);
        Assert.Equal(new PlanError("cases.yaml", 1, 1, message), Assert.Single(reading.Errors));
    }

    [Fact]
    public void A_case_without_a_base_begins_with_nothing() =>
        Assert.Equal(Sector.Public, PlanTree.FromYaml((YamlNode?)null).Set("employer.sector", Node("public")).ToPlan("f").Plan!.Employer!.Sector);

    private static PlanTree Tree(string yaml) => PlanTree.FromYaml(YamlReader.Read("f", yaml));

    private static YamlNode Node(string yaml) => YamlReader.Read("v", yaml).Root!;
}
