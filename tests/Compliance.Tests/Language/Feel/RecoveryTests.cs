using Compliance.Language.Feel;

namespace Compliance.Tests.Language.Feel;

/// <summary>A mistake of syntax ends nothing: what stands behind it is read too, and what was understood keeps its type.</summary>
public class RecoveryTests
{
    [Theory]
    [InlineData("employr.name = \"a\" and employer.regular employees == 3", "CMP2001 employr", "CMP1005 ==")]
    [InlineData("employer.regular employees > > 50 and employer.sector = \"pubic\"", "CMP1001 >", "CMP2008 \"pubic\"")]
    [InlineData("count(measures[done) > 1 and employer.nam = \"x\"", "CMP1003 )", "CMP2010 nam")]
    [InlineData("[1, 2 3] = [1] or employer.naem = \"x\"", "CMP1003 3", "CMP2010 naem")]
    [InlineData("if 1 2 then employer.nmae else 3", "CMP1001 2", "CMP2010 nmae", "CMP2007 1")]
    [InlineData("not employer.party demand and emplyer.party demand", "CMP1001 employer", "CMP2001 emplyer")]
    [InlineData("employer.regular employees = 1 && employer.party demand || employer.sectr = \"x\"", "CMP1005 &&", "CMP1005 ||", "CMP2010 sectr")]
    [InlineData("1 < 2 < 3 and employer.secto = \"x\"", "CMP1010 <", "CMP2010 secto")]
    [InlineData("employer.regular employees > 3) and employer.secto = \"x\"", "CMP1001 )", "CMP2010 secto")]
    [InlineData("some m in satisfies m.done or employer.secto = \"x\"", "CMP1001 satisfies", "CMP2010 secto")]
    public void One_expression_gives_all_its_diagnostics(string text, params string[] expected) => Assert.Equal(expected, Told(text));

    [Theory]
    [InlineData("employer.regular employees >")]
    [InlineData("((employer.regular employees > 3")]
    [InlineData("count(measures[done")]
    [InlineData("\"open and employer.nam and ) ] }")]
    [InlineData("if employer.party demand then")]
    [InlineData("employer.regular employees > 3 )))) }}} ))")]
    [InlineData("employer.regular employees between 3")]
    [InlineData("every m in measures")]
    public void What_follows_from_a_mistake_is_no_second_one(string text) => Assert.Single(Told(text));

    [Fact]
    public void Not_more_than_ten_mistakes_of_syntax_are_told() =>
        Assert.InRange(Told(string.Join(" and ", Enumerable.Repeat("employer.regular employees > > 1 * 1 = 1", 100))).Count, 2, 10);

    [Theory]
    [InlineData("employer.", "employer", "`employer`")]
    [InlineData("employer.regular emp", "employer", "`employer`")]
    [InlineData("employer.regular employees >", "employer.regular employees", "a number")]
    [InlineData("some m in measures satisfies m.", "m", "`measure`")]
    [InlineData("count(measures[cost > ", "cost", "a number")]
    [InlineData("if document.date > then 1 else 2", "document.date", "a date")]
    [InlineData("concatenate(document.themes, )", "document.themes", "a list of one of \"recruitment\", \"pay and conditions\", \"harassment\"")]
    [InlineData("1 = 2 = measures", "measures", "a list of `measure`")]
    public void What_was_understood_keeps_its_type(string text, string part, string type)
    {
        var reading = FeelBinder.Read(text, SmallPlan.Scope, FeelProfile.RuleFile, null, []);

        Assert.False(reading.IsSound);
        Assert.Contains(type, reading.Root.DescendantsAndSelf().Where(n => text.Substring(n.Span.Start, n.Span.Length) == part).Select(n => n.Type.ToString()));
    }

    private static List<string> Told(string text)
    {
        SmallPlan.Bind(text, out var diagnostics);
        return diagnostics.ConvertAll(d => $"{d.Id} {text.Substring(d.Span.Start, d.Span.Length)}");
    }
}
