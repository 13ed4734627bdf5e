using Compliance.Plans;
using FsCheck.Fluent;

namespace Compliance.Tests.Plans;

public class PlanJsonTests
{
    [Fact]
    public void A_plan_is_read_with_the_place_of_every_value()
    {
        var reading = PlanJson.Read("{\n  \"$schema\": \"plan.json\",\n  \"employer\": { \"name\": \"Åse\", \"regularEmployees\": 51, \"partyDemand\": true, \"sector\": null },\n  \"measures\": \"none\", // sic\n}", "plan.json");
        Assert.Empty(reading.Errors);
        Assert.Equal(new Employer { Name = "Åse", RegularEmployees = 51, PartyDemand = true }, reading.Plan!.Employer);
        Assert.True(Stated.IsNone(reading.Plan.Measures));
        Assert.Equal(new Place { File = "plan.json", Line = 3, Column = 52, Excerpt = "51" }, reading.Plan.Sources!.Places["employer.regular employees"]);
    }

    [Theory]
    [InlineData("{\"employer\": {\"regularEmployes\": 1}}", 1, 15, "unknown key `regularEmployes`; did you mean `regular employees`?")]
    [InlineData("{\n \"æ\": ]}", 2, 7, "this is no valid JSON from `]` on; check commas, quotation marks and brackets")]
    [InlineData("{\"a\": 1", 1, 8, "the file ends too early; expected more brackets, quotation marks or a value")]
    [InlineData("{} {}", 1, 4, "this is no valid JSON from `{` on; check commas, quotation marks and brackets")]
    [InlineData("{\"employer\": {\"name\": \"\\uD800\"}}", 1, 23, "a text holds an escape that is no character")]
    [InlineData("", 0, 0, "the file is empty; a plan has values such as `employer:` with `regular employees: 51` below it")]
    [InlineData("51", 1, 1, "a plan is a group of values such as `employer:` with `regular employees: 51` below it")]
    [InlineData("{\"employer\": {\"sector\": \"x\", \"Sector\": \"public\"}}", 1, 25, null)]
    public void An_error_says_what_is_wrong_and_where(string json, int line, int column, string? message)
    {
        var reading = PlanJson.Read(json, "f");
        Assert.Null(reading.Plan);
        Assert.Equal((line, column), (reading.Errors[0].Line, reading.Errors[0].Column));
        if (message is not null)
            Assert.Equal(message, Assert.Single(reading.Errors).Message);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var reading = PlanJson.Read(new string('[', 100_000), "f");
        Assert.Equal("nested more than 64 levels deep", Assert.Single(reading.Errors).Message);
    }

    [Fact]
    public void A_text_that_looks_like_silence_is_text() =>
        Assert.Equal("(not stated)", PlanJson.Read("{\"employer\": {\"name\": \"(not stated)\", \"sector\": \"(not stated)\"}}", "f").Plan!.Employer!.Name);

    [Fact]
    public void Any_text_gives_a_plan_or_errors()
    {
        var pieces = Gen.Elements("\"employer\"", "\"measures\"", "\"sector\"", "\"private\"", ":", ",", "\n", "[", "]", "{", "}", "\"", "\\u00e5", "\\uDC00", "null", "51", "-", "//", "/*", "*/", "true", "é", "\"readFrom\"", "\"inputs\"");
        Prop.ForAll(pieces.ListOf().Select(p => string.Concat(p)).ToArbitrary(), text =>
        {
            var reading = PlanJson.Read(text, "f");
            return reading.Plan is null == reading.Errors.Count > 0;
        }).Holds();
    }
}
