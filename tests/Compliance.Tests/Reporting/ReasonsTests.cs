using System.Text;
using Compliance.Findings;
using Compliance.Reporting.Content;

namespace Compliance.Tests.Reporting;

public class ReasonsTests
{
    [Fact]
    public void Only_what_decided_is_told()
    {
        var why = Group("at least one of these must hold", Leaf("offentlig", "privat = offentlig", false), Leaf("mer enn 50", "412 > 50", true));

        Assert.Equal("Grunn   mer enn 50: 412 > 50 – oppfylt\n", Written(Root(why)));
    }

    [Fact]
    public void Where_nothing_is_marked_the_parts_that_agree_with_their_group_are_told()
    {
        var no = new WhyNode { Id = "a", Text = "offentlig", Expression = "x", Result = "ikke oppfylt" };
        var definition = new WhyNode { Id = "d", Text = "plikten", Result = "oppfylt", Parts = [no, Leaf("mer enn 50", "412 > 50", false)] };

        Assert.Equal("Grunn   plikten – oppfylt\n          mer enn 50: 412 > 50 – oppfylt\n", Written(Root(definition)));
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

    [Fact]
    public void A_sum_needs_no_further_reason_and_a_missing_value_tells_less_than_the_label()
    {
        var sum = new WhyNode { Id = "s", Text = "antall", WithValues = "118 + 294 = 412", Result = "412", Parts = [Leaf("x", "y", true)] };
        var silent = new WhyNode { Id = "e", Text = "annethvert år", Expression = "x", WithValues = "every(ikke oppgitt)", Result = "uavklart", Parts = [Leaf("x", "y", true)] };

        Assert.Equal("Grunn   antall: 118 + 294 = 412\n        annethvert år – uavklart\n", Written(Root(sum, silent)));
    }

    [Fact]
    public void A_block_tells_a_reason_once()
    {
        var reasons = new Reasons("ikke oppgitt");
        var first = reasons.Of(Root(Leaf("mer enn 50", "412 > 50", true)), "Tittel").ToList();

        Assert.Equal("mer enn 50: 412 > 50 – oppfylt", Assert.Single(first).Text);
        Assert.Empty(reasons.Of(Root(Leaf("mer enn 50", "412 > 50", true)), "Tittel"));
    }

    private static WhyNode Root(params WhyNode[] parts) => new() { Id = "rule", Text = "Tittel", Result = "oppfylt", Parts = parts };

    private static WhyNode Group(string text, params WhyNode[] parts) =>
        new() { Id = "g", Text = text, Result = "oppfylt", Parts = parts, IsDecisive = true };

    private static WhyNode Leaf(string text, string values, bool decisive) =>
        new() { Id = text, Text = text, Expression = "x", WithValues = values, Result = "oppfylt", IsDecisive = decisive };

    private static string Written(WhyNode why)
    {
        var text = new StringBuilder();
        foreach (var line in new Reasons("ikke oppgitt").Of(why, "Tittel"))
            text.Append((text.Length == 0 ? "Grunn" : "").PadRight(8 + (2 * line.Depth))).Append(line.Text).Append('\n');
        return text.ToString();
    }
}
