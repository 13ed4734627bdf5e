using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Tests.Reporting;

public class WhyTextTests
{
    [Fact]
    public void Only_what_decided_is_told()
    {
        var why = Group("any of", Leaf("offentlig", "privat = offentlig", false), Leaf("mer enn 50", "412 > 50", true));

        Assert.Equal("Grunn   mer enn 50: 412 > 50 – oppfylt\n", Written(Root(why)));
    }

    [Fact]
    public void A_name_that_stands_for_a_definition_gives_way_to_it()
    {
        var definition = new WhyNode { Id = "duty/x", Text = "firestegsmetoden", Result = "oppfylt" };
        var name = new WhyNode { Id = "level/0", Text = "four-step duty", Expression = "four-step duty", WithValues = "ja", Result = "oppfylt", Parts = [definition] };

        Assert.Equal("Grunn   firestegsmetoden – oppfylt\n", Written(Root(name)));
    }

    [Fact]
    public void An_expression_without_a_label_shows_its_values_and_one_without_values_is_left_out()
    {
        var shown = new WhyNode { Id = "a", Text = "a > b", Expression = "a > b", WithValues = "1 > 2", Result = "ikke oppfylt" };
        var silent = new WhyNode { Id = "b", Text = "present(c)", Expression = "present(c)", Result = "uavklart" };

        Assert.Equal("Grunn   1 > 2 – ikke oppfylt\n", Written(Root(shown, silent)));
        Assert.Equal("", Written(Root(silent)));
    }

    [Fact]
    public void A_result_that_the_values_end_with_is_not_repeated()
    {
        var sum = new WhyNode { Id = "s", Text = "antall", WithValues = "118 + 294 = 412", Result = "412" };

        Assert.Equal("Grunn   antall: 118 + 294 = 412\n", Written(Root(sum)));
    }

    private static WhyNode Root(params WhyNode[] parts) => new() { Id = "rule", Text = "Tittel", Result = "oppfylt", Parts = parts };

    private static WhyNode Group(string text, params WhyNode[] parts) =>
        new() { Id = "g", Text = text, Result = "oppfylt", Parts = parts, IsDecisive = true };

    private static WhyNode Leaf(string text, string values, bool decisive) =>
        new() { Id = text, Text = text, Expression = "x", WithValues = values, Result = "oppfylt", IsDecisive = decisive };

    private static string Written(WhyNode why)
    {
        using var text = new StringWriter();
        new WhyText(new TextPage(text, 80, false), 0, 8).Write(why, "Grunn", "Tittel");
        return text.ToString();
    }
}
