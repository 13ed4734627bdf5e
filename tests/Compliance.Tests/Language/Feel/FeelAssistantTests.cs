using Compliance.Language.Feel;

namespace Compliance.Tests.Language.Feel;

/// <summary>What an editor can offer and tell at a place; <c>|</c> marks it.</summary>
public class FeelAssistantTests
{
    [Theory]
    [InlineData("employer.regular emp|", "regular employees", "regular employees abroad")]
    [InlineData("employer.reg emp|", "regular employees", "regular employees abroad")]
    [InlineData("employer.abroad| > 3", "regular employees abroad")]
    [InlineData("employer.regular employees a|", "regular employees abroad", "and")]
    [InlineData("employer.|", "name", "regular employees", "regular employees abroad", "share of women", "sector", "party demand")]
    [InlineData("employer.| > 5 and document.date", "name", "regular employees", "regular employees abroad", "share of women", "sector", "party demand")]
    [InlineData("employer.name = \"x\" and docu|", "document")]
    [InlineData("measures.own|", "owners")]
    [InlineData("measures[dea|", "deadline")]
    [InlineData("some m in measures satisfies m.co|", "cost")]
    [InlineData("some mine in measures satisfies mi|", "mine", "min")]
    [InlineData("document.date.y|", "year")]
    [InlineData("employer.sector = |", "public", "private")]
    [InlineData("employer.sector = \"|\"", "public", "private")]
    [InlineData("employer.sector = \"pr|", "private")]
    [InlineData("employer.sector in (\"public\", \"|\")", "public", "private")]
    [InlineData("employer.sector in [\"public\", \"|\"]", "public", "private")]
    [InlineData("names(document.themes, \"h|\")", "harassment")]
    [InlineData("if employer.party demand |", "then", "and", "or", "in", "between")]
    [InlineData("employer.party demand o|", "or")]
    [InlineData("employer.regular employees > 5 |", "and", "or", "in", "between")]
    [InlineData("four-step| and", "four-step duty")]
    [InlineData("\"a tex|t\"")]
    [InlineData("employer.name = \"x\" // com|ment")]
    [InlineData("12|")]
    public void Names_are_offered_from_the_scope_and_the_type_before_the_dot(string text, params string[] expected)
    {
        var offered = Offered(text);

        if (text.EndsWith("= |", StringComparison.Ordinal))
            offered = offered.Take(2).ToList();
        Assert.Equal(expected.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_expression_offers_everything_that_is_in_scope()
    {
        var offered = Offered("|");

        Assert.Superset(new HashSet<string> { "employer", "document", "four-step duty", "count", "not", "if" }, offered.ToHashSet());
        Assert.DoesNotContain("today", offered);
    }

    [Fact]
    public void A_completion_replaces_what_is_written_of_the_name_and_knows_its_type()
    {
        var item = Complete("employer.regular emp|")[0];

        Assert.Equal(("regular employees", "a number", "persons"), (item.Text, item.Type!.ToString(), item.Unit));
        Assert.Equal("regular emp", "employer.regular emp".Substring(item.Replaces.Start, item.Replaces.Length));
    }

    [Fact]
    public void A_word_of_an_enumeration_comes_with_its_quotation_marks()
    {
        Assert.Equal("\"public\"", Complete("employer.sector = |")[0].Text);
        Assert.Equal("public", Complete("employer.sector = \"|\"")[0].Text);
        Assert.Equal("public\"", Complete("employer.sector = \"|")[0].Text);
    }

    [Theory]
    [InlineData("names(document.themes, |", "names", 1)]
    [InlineData("count(append(measures, |), 3)", "append", 1)]
    [InlineData("substring(|", "substring", 0)]
    [InlineData("substring(upper case(\"a\"), 1|", "substring", 1)]
    [InlineData("count(measures) > |", null, 0)]
    public void The_call_around_a_place_and_its_argument_are_known(string text, string? function, int argument)
    {
        var at = text.IndexOf('|', StringComparison.Ordinal);
        var call = FeelAssistant.CallAt(text.Remove(at, 1), SmallPlan.Scope, FeelProfile.RuleFile, at);

        Assert.Equal(function, call?.Function.Name);
        Assert.Equal(argument, call?.Argument ?? 0);
    }

    [Theory]
    [InlineData("emp|loyer.regular employees > 3", "employer", "`employer`")]
    [InlineData("employer.reg|ular employees > 3", "regular employees", "a number")]
    [InlineData("measures[don|e]", "done", "true or false")]
    [InlineData("co|unt(measures)", "count", "a number")]
    [InlineData("some m in measures satisfies m|.done", "m", "`measure`")]
    [InlineData("some m| in measures satisfies m.done", "m", "`measure`")]
    [InlineData("document.date.ye|ar > 3", "year", "a number")]
    [InlineData("employer.sector = \"pub|lic\"", "\"public\"", "text")]
    [InlineData("employer.regular employees| > 3 and (employer.nam", "regular employees", "a number")]
    public void A_name_tells_what_it_is(string text, string name, string type)
    {
        var description = Describe(text);

        Assert.NotNull(description);
        Assert.Equal((name, type), (description.Name, description.Type.ToString()));
        Assert.Equal(name, text.Replace("|", "", StringComparison.Ordinal).Substring(description.Span.Start, description.Span.Length));
    }

    [Theory]
    [InlineData("employer.nam|e2 > ")]
    [InlineData("employer.name |   = \"x\"")]
    [InlineData("unk|nown")]
    [InlineData("|")]
    public void What_nothing_is_known_of_is_not_described(string text) => Assert.Null(Describe(text));

    [Fact]
    public void A_variable_leads_to_the_place_that_declares_it()
    {
        var description = Describe("some one of them in measures satisfies one of |them.done");

        Assert.Equal(new Compliance.Language.TextSpan(5, 11), description!.Declared);
    }

    private static List<string> Offered(string text) => Complete(text).Select(c => c.Label).ToList();

    private static IReadOnlyList<FeelCompletion> Complete(string text)
    {
        var at = text.IndexOf('|', StringComparison.Ordinal);
        return FeelAssistant.Complete(text.Remove(at, 1), SmallPlan.Scope, FeelProfile.RuleFile, at);
    }

    private static FeelDescription? Describe(string text)
    {
        var at = text.IndexOf('|', StringComparison.Ordinal);
        return FeelAssistant.Describe(text.Replace("|", "", StringComparison.Ordinal), SmallPlan.Scope, FeelProfile.RuleFile, at);
    }
}
