using System.Text.RegularExpressions;
using Compliance.Language.Prose;
using Compliance.Rules;
using Compliance.Tests.House;
using Compliance.Tests.Packs;

namespace Compliance.Tests.Language.Prose;

public class RuleProseTests
{
    private static readonly RuleSet Rules = RuleSet.Load(RuleFiles.Norwegian);

    [Fact]
    public void A_duty_is_read_back_with_every_alternative_and_its_source()
    {
        var lines = new RuleProse(Rules.Pack, "nb").Read(Rules.Pack.Definitions.Single(d => d.Name == "four-step duty"));
        Assert.Contains(lines, l => l.Depth == 1 && l.Text.Contains("antall ansatte som legges til grunn, er mer enn ", StringComparison.Ordinal) && l.Text.Contains("§ 26 andre ledd første punktum", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(l => l.Depth == 2));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Every_rule_of_the_pack_is_read_back_without_a_name_of_the_vocabulary_left(string language)
    {
        var prose = new RuleProse(Rules.Pack, language);
        foreach (var rule in Rules.Pack.Rules)
        {
            var text = string.Join("\n", prose.Read(rule).Select(l => l.Text));
            Assert.DoesNotContain("stated(", text, StringComparison.Ordinal);
            Assert.DoesNotContain("law.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        }
    }

    /// <summary>What is no sentence: a question, a choice or a second colon after "when", "that" and "whether"; a denial of a denial.</summary>
    [Theory]
    [InlineData("nb", "(når|at|om) (der|for|hvis) |at det ikke er slik at|gjelder dette: [^.]*gjelder dette: for|: alt dette må være oppfylt: ")]
    [InlineData("en", "(when|that|whether) (where|for|if) |is among the subject")]
    public void Nothing_stands_after_a_conjunction_that_is_a_sentence_of_its_own(string language, string wrong)
    {
        var prose = new RuleProse(Rules.Pack, language);
        var lines = Rules.Pack.Rules.SelectMany(prose.Read).Concat(Rules.Pack.Definitions.SelectMany(prose.Read));
        Assert.DoesNotContain(lines, l => Regex.IsMatch(l.Text, wrong, RegexOptions.NonBacktracking));
    }

    [Fact]
    public void What_silence_leaves_open_stands_in_the_order_of_a_subordinate_clause()
    {
        var rule = Rules.Pack.Rules.Single(r => r.Id == "union-representatives-involved");
        Assert.Contains(new RuleProse(Rules.Pack, "nb").Read(rule), l => l.Text
            == "Regelen gjelder bare når dokumentet enten ikke oppgir om de ansatte har tillitsvalgte, eller oppgir at de ansatte har tillitsvalgte.");
        Assert.Contains(new RuleProse(Rules.Pack, "en").Read(rule), l => l.Text
            == "The rule applies only when the document either does not state whether the employees have union representatives, or states that the employees have union representatives.");
    }

    [Fact]
    public void A_parameter_is_read_back_with_its_history()
    {
        var lines = new RuleProse(Rules.Pack, "en").Read(Rules.Pack.Parameters.Single(p => p.FullName == "law.large employer threshold"));
        Assert.Contains(lines, l => l.Text.StartsWith("50 persons from 1 January 2020", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Text == "The rules compare with \"more than\".");
    }

    /// <summary>What legal signs off: every rule, definition and parameter of the pack, as it is read back.</summary>
    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void The_whole_pack_is_read_back_in_words_that_were_approved(string language)
    {
        var prose = new RuleProse(Rules.Pack, language);
        var page = new System.Text.StringBuilder();
        foreach (var rule in Rules.Pack.Rules.OrderBy(r => r.Topic, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal))
        {
            Heading(page, rule.Topic + "/" + rule.Id, rule.Title is { } title ? prose.Text(title) : "");
            Lines(page, prose.Read(rule));
            foreach (var (name, text) in new[] { ("not met", rule.NotMet), ("not shown", rule.NotShown), ("met", rule.Met), ("ask", rule.Ask), ("advice", rule.Advice) })
            {
                if (text is not null)
                    page.Append("  [").Append(name).Append("] ").Append(prose.Text(text)).Append('\n');
            }
        }

        foreach (var definition in Rules.Pack.Definitions.OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            Heading(page, "definition", definition.Name);
            Lines(page, prose.Read(definition));
        }

        foreach (var parameter in Rules.Pack.Parameters.OrderBy(p => p.FullName, StringComparer.Ordinal))
        {
            Heading(page, "parameter", parameter.FullName);
            Lines(page, prose.Read(parameter));
        }

        Repository.Approve("tests/Compliance.Tests/Language/Prose/Approved/no." + language + ".txt", page.ToString());
    }

    private static void Heading(System.Text.StringBuilder page, string id, string title) =>
        page.Append("\n== ").Append(id).Append(": ").Append(title).Append('\n');

    private static void Lines(System.Text.StringBuilder page, IReadOnlyList<ProseLine> lines)
    {
        foreach (var line in lines)
            page.Append(' ', line.Depth * 2).Append(line.Depth == 0 ? "" : "- ").Append(line.Text).Append('\n');
    }
}
