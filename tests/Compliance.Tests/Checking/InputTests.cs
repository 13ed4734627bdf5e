using Compliance.Checking;
using Compliance.Findings;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

public class InputTests
{
    private const string Inputs = """
        inputs:
          - name: union members
            type: number
            unit: persons
            label: members of the union
            ask: How many are members of the union?
          - name: bargaining party
            type: boolean
          - name: sector of the owner
            type: sector
        """;

    private const string Rules = """
        rules:
          - rule: union-is-heard
            title: The union is heard
            levels:
              - must: always
                source: act § 1
            requires: inputs.union members > 0 and inputs.sector of the owner = "private"
        """;

    private static readonly RuleSet Pack = SmallPack.Load(Rules, Inputs);

    [Theory]
    [InlineData("12", Outcome.Met)]
    [InlineData("more than 10", Outcome.Met)]
    [InlineData("0", Outcome.NotMet)]
    public void A_plan_file_states_an_input_in_the_notation_of_plan_files(string value, Outcome outcome) =>
        Assert.Equal(outcome, Check($"inputs:\n  union members: {value}\n  sectorOfTheOwner: private").Outcome);

    [Fact]
    public void Silence_about_an_input_is_a_question()
    {
        var finding = Check("inputs:\n  sector of the owner: private");
        Assert.Equal(Outcome.Open, finding.Outcome);
        Assert.Equal(["inputs.union members"], finding.Missing);
        Assert.Equal("How many are members of the union?", finding.Ask!.Text);
        Assert.Contains("members of the union", finding.Message.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.Open, Check("employer:\n  sector: public").Outcome);
    }

    [Fact]
    public void An_accusation_that_rests_on_an_input_quotes_it()
    {
        var finding = Check("inputs:\n  Union Members: 0\n  sector of the owner: private");
        Assert.Equal(("inputs.union members", 2, "0"), (finding.Places[0].Path, finding.Places[0].Place.Line, finding.Places[0].Place.Excerpt));
    }

    [Theory]
    [InlineData("union member: 12", "plan.yaml(2,17): error: the rule pack declares no input `union member`; did you mean `union members`?")]
    [InlineData("pay: 12", "plan.yaml(2,8): error: the rule pack declares no input `pay`; it has `union members`, `bargaining party`, `sector of the owner`")]
    [InlineData("union members: many", "plan.yaml(2,18): error: `many` is no number; expected one such as `51`, `72.2`, `> 50`, `~ 50` or `40..50` (`inputs.union members`)")]
    [InlineData("sector of the owner: privat", "plan.yaml(2,24): error: `privat` is no sector; did you mean `private`? (`inputs.sector of the owner`)")]
    public void A_wrong_input_is_an_error_when_it_is_checked(string input, string message)
    {
        var report = SmallPack.Check(Pack, "inputs:\n  " + input);
        Assert.Equal(message, Assert.Single(report.InputErrors).ToString());
        Assert.Equal(Outcome.Open, Assert.Single(report.Results).Outcome);
    }

    [Fact]
    public void A_decision_can_answer_an_input()
    {
        var answer = new Decision { Kind = DecisionKind.Answered, Subject = "inputs.union members", Value = "12", By = "HR", On = new DateOnly(2026, 2, 15) };
        var report = SmallPack.Check(Pack, "inputs:\n  sector of the owner: private", new CheckOptions { Decisions = [answer] });
        Assert.Equal(Outcome.Met, Assert.Single(report.Results).Outcome);
    }

    [Theory]
    [InlineData("list of number", "no type of an input")]
    [InlineData("duration", "no type of an input")]
    [InlineData("numbr", "no type of an input")]
    public void An_input_has_a_type_that_plan_files_can_write(string type, string message)
    {
        var diagnostics = RuleSet.Lint(SmallPack.Files("rules: []", "inputs:\n  - name: x\n    type: " + type));
        Assert.Contains(diagnostics, d => d.Id == "CMP2014" && d.Message.Contains(message, StringComparison.Ordinal) && d.Line > 10);
    }

    private static Finding Check(string plan) => Assert.Single(SmallPack.Check(Pack, plan).Results);
}
