using Compliance.Checking;
using Compliance.Plans;
using Compliance.Tests.Plans;
using FsCheck.Fluent;

namespace Compliance.Tests.Checking;

public class SuppliedFactsTests
{
    private static readonly Plan Plan = new()
    {
        Employer = new Employer { Name = "Fjordheim AS", Sector = Sector.Public, RegularEmployees = Quantity.MoreThan(50) },
        Measures = [new Measure { Number = "1", Text = "Anonyme søknader" }, new Measure { Number = "2" }],
        Sources = new SourceMap
        {
            Places = new Dictionary<string, Place>
            {
                ["employer.sector"] = new() { File = "plan.txt", Line = 3, Excerpt = "offentlig" },
                ["measures[2]"] = new() { File = "plan.txt", Line = 9 },
            },
        },
    };

    [Fact]
    public void What_the_plan_does_not_say_is_filled_with_who_supplied_it()
    {
        var plan = Apply("pay mapping.for year", "2024");
        Assert.Equal(2024, plan.PayMapping!.ForYear);
        Assert.Equal(new Place { File = "HR", SuppliedBy = "HR", Excerpt = "2024" }, plan.Sources!.Places["pay mapping.for year"]);
        Assert.Equal("offentlig", plan.Sources.Places["employer.sector"].Excerpt);
    }

    [Theory]
    [InlineData("measures[2].status")]
    [InlineData("measures[ 2 ].status")]
    [InlineData("Measures[2].Status")]
    public void An_item_is_found_by_number_and_by_key(string path) => Assert.Equal(MeasureStatus.Started, Apply(path, "started").Measures![1].Status);

    [Fact]
    public void A_key_with_a_full_stop_is_one_key()
    {
        var plan = Plan with { Measures = [new Measure { Text = "Se pkt. 2 om lønn" }] };
        Assert.True(SuppliedFacts.Apply(plan, [new("measures[Se pkt. 2 om lønn].hedged", "ja", "HR")], out _, out var errors).Measures![0].Hedged);
        Assert.Empty(errors);
    }

    [Fact]
    public void Sources_follow_an_item_that_gets_another_key()
    {
        var plan = Apply("measures[2].text", "Mentorordning");
        Assert.Equal(9, plan.Sources!.Places["measures[Mentorordning]"].Line);
        Assert.Equal("HR", plan.Sources.Places["measures[Mentorordning].text"].SuppliedBy);
        Assert.DoesNotContain("measures[2]", plan.Sources.Places.Keys);
    }

    [Fact]
    public void A_stated_value_is_kept_and_the_difference_is_told()
    {
        var plan = SuppliedFacts.Apply(Plan, [new("employer.sector", "private", "HR")], out var conflicts, out var errors);
        Assert.Equal(Sector.Public, plan.Employer!.Sector);
        Assert.Empty(errors);
        var conflict = Assert.Single(conflicts);
        Assert.Equal(("employer.sector", "public", 3, "private"), (conflict.Path, conflict.Stated, conflict.Place!.Line, conflict.Supplied.Value));
    }

    [Fact]
    public void The_same_value_is_no_conflict_and_keeps_its_place()
    {
        var plan = SuppliedFacts.Apply(Plan, [new("employer.sector", "public", "HR")], out var conflicts, out _);
        Assert.Empty(conflicts);
        Assert.Null(plan.Sources!.Places["employer.sector"].SuppliedBy);
    }

    [Fact]
    public void A_number_within_the_stated_bounds_makes_them_precise_and_one_outside_differs()
    {
        Assert.Equal(335, Apply("employer.regular employees", "335").Employer!.RegularEmployees);
        var plan = SuppliedFacts.Apply(Plan, [new("employer.regular employees", "50", "HR")], out var conflicts, out _);
        Assert.Equal(Quantity.MoreThan(50), plan.Employer!.RegularEmployees);
        Assert.Equal("> 50", Assert.Single(conflicts).Stated);
    }

    [Fact]
    public void A_guess_gives_way()
    {
        var guessed = Plan with { Sources = new SourceMap { Places = new Dictionary<string, Place> { ["employer.sector"] = new() { File = "plan.txt", Confidence = 0.5 } } } };
        var plan = SuppliedFacts.Apply(guessed, [new("employer.sector", "private", "HR")], out var conflicts, out _);
        Assert.Equal(Sector.Private, plan.Employer!.Sector);
        Assert.Empty(conflicts);
        Assert.Null(plan.Sources!.Places["employer.sector"].Confidence);
    }

    [Fact]
    public void A_contradiction_stays_one()
    {
        var place = new Place { File = "plan.txt", Line = 4 };
        var contradictory = new Plan { Sources = new SourceMap { Contradictions = new Dictionary<string, IReadOnlyList<StatedValue>> { ["document.reference year"] = [new("2024", place), new("2025", place)] } } };
        Assert.Null(SuppliedFacts.Apply(contradictory, [new("document.reference year", "2024", "HR")], out var none, out _).Document);
        Assert.Empty(none);
        SuppliedFacts.Apply(contradictory, [new("document.reference year", "2023", "HR")], out var both, out _);
        Assert.Equal(["2024", "2025"], both.Select(c => c.Stated));
    }

    [Fact]
    public void Emptiness_and_inputs_can_be_supplied()
    {
        Assert.True(Stated.IsNone(Apply("goals", "none").Goals));
        var plan = Apply("inputs.union members", "12");
        Assert.Equal("12", plan.Inputs!["union members"]);
        Assert.Equal("HR", plan.Sources!.Places["inputs.union members"].SuppliedBy);
        SuppliedFacts.Apply(Plan, [new("measures", "none", "HR")], out var conflicts, out _);
        Assert.Equal("Anonyme søknader, 2", Assert.Single(conflicts).Stated);
    }

    [Theory]
    [InlineData("employer.sectr", "private", "unknown name `sectr`; did you mean `sector`?")]
    [InlineData("employer.sector", "privat", "`privat` is no sector; did you mean `private`? (`employer.sector`)")]
    [InlineData("employer", "x", "`employer` is a group; supply one of its values: `name`, `organisation number`, `sector`, `legal form`, `country`, `regular employees`, `party demand`, `collective agreement`, `union representatives`, `files annual report`, `first covered year`, `workplaces`")]
    [InlineData("employer.name.first", "x", "`employer.name` is one value; it has no `first`")]
    [InlineData("measures", "x", "`measures` is a list; only `none` can be supplied for it, or a value of one of its items")]
    [InlineData("measures.status", "started", "`measures` is a list; name an item of it: `measures[1].status`")]
    [InlineData("measures[7].status", "started", "`measures` has no item `7`")]
    [InlineData("measures[Anonyme søknad].status", "started", "`measures` has no item `Anonyme søknad`; did you mean `Anonyme søknader`?")]
    [InlineData("measures[1", "x", "`measures[1` is no path: after `[` comes `]`, and then nothing or a full stop")]
    [InlineData("employer[1].name", "x", "`employer` is no list, so it has no item `1`")]
    [InlineData("", "x", "`` is no path such as `pay mapping.for year` or `measures[2].status`")]
    public void A_wrong_fact_is_an_error_with_a_suggestion(string path, string value, string message)
    {
        var plan = SuppliedFacts.Apply(Plan, [new(path, value, "HR")], out _, out var errors);
        Assert.Same(Plan, plan);
        Assert.Equal(new PlanError("HR", 0, 0, message), Assert.Single(errors));
    }

    [Fact]
    public void Whoever_supplies_the_kind_of_a_document_decides_how_it_is_read()
    {
        var plan = SuppliedFacts.Apply(new Plan { Document = new PlanDocument { Kind = DocumentKind.Plan } }, [new("document.kind", "statement", "HR")], out var conflicts, out _);
        Assert.Equal(DocumentKind.Statement, plan.Document!.Kind);
        Assert.Empty(conflicts);
    }

    [Fact]
    public void Facts_never_change_what_a_plan_states() => Prop.ForAll(PlanGenerator.Plans, plan =>
    {
        var stated = PlanGenerator.PathsOf(plan);
        foreach (var (path, value) in new[] { ("employer.sector", "private"), ("measures[1].hedged", "true"), ("document.title", "Redegjørelse"), ("employer.name", "Nytt navn") })
        {
            var changed = SuppliedFacts.Apply(plan, [new(path, value, "HR")], out var conflicts, out var errors);
            var same = PlanGenerator.Describe(changed) == PlanGenerator.Describe(plan);
            if (stated.Contains(path) && !same)
                return false;
            if (errors.Count + conflicts.Count > 0 && !same)
                return false;
        }

        return true;
    }).Holds();

    private static Plan Apply(string path, string value)
    {
        var plan = SuppliedFacts.Apply(Plan, [new(path, value, "HR")], out var conflicts, out var errors);
        Assert.Empty(conflicts);
        Assert.Empty(errors);
        return plan;
    }
}
