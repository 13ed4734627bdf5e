using Compliance.Findings;
using FsCheck.Fluent;
using Outcome = Compliance.Findings.Outcome;

namespace Compliance.Tests.Findings;

public class DecisionsTests
{
    [Fact]
    public void Documents_are_declared_complete_by_somebody_on_a_day()
    {
        var decision = Assert.Single(Decisions.Read("complete: yes\nby: Kari Nordmann\non: 2026-02-16\n", "x.decisions.yaml").Decisions);
        Assert.Equal((DecisionKind.Answered, "document.declared complete", "true"), (decision.Kind, decision.Subject, decision.Value));
        Assert.Equal(("Kari Nordmann", new DateOnly(2026, 2, 16)), (decision.By, decision.On));
        Assert.Empty(Decisions.Read("complete: no\nby: Kari Nordmann\non: 2026-02-16\n", "x.decisions.yaml").Decisions);
        Assert.NotEmpty(Decisions.Read("complete: yes\n", "x.decisions.yaml").Errors);
        Assert.NotEmpty(Decisions.Read("complete: perhaps\nby: a\non: 2026-02-16\n", "x.decisions.yaml").Errors);
    }

    [Fact]
    public void Every_kind_is_read_with_who_and_when()
    {
        var reading = Decisions.Read(
            """
            decisions for: Fjordheim AS
            decisions:
              - answered: employer.party demand
                value: false
                by: HR
                on: 2026-02-15
              - assessed: goals-are-concrete
                outcome: not met
                reason: Two of three goals have no figure.
                by: Kari Nordmann
                on: 2026-02-16
              - accepted: measure-has-owner
                item: measures[Mentorordning]
                reason: A new manager begins in April.
                by: legal
                on: 2026-02-17
                until: 2026-04-01
                quotation: Mentorordning for nyansatte
              - disputed: document.reference year
                value: 2025
                by: Ola
                on: 2026-02-18
            """,
            "x.decisions.yaml");
        Assert.Empty(reading.Errors);
        Assert.Equal("Fjordheim AS", reading.Employer);
        Assert.Equal([DecisionKind.Answered, DecisionKind.Assessed, DecisionKind.Accepted, DecisionKind.Disputed], reading.Decisions.Select(d => d.Kind));
        var accepted = reading.Decisions[2];
        Assert.Equal(("measure-has-owner", "measures[Mentorordning]", "legal", new DateOnly(2026, 2, 17), new DateOnly(2026, 4, 1)), (accepted.Subject, accepted.Item, accepted.By, accepted.On, accepted.Until!.Value));
        Assert.Equal(("x.decisions.yaml", 12), (accepted.File, accepted.Line));
        Assert.Equal(Outcome.NotMet, reading.Decisions[1].Outcome);
    }

    [Theory]
    [InlineData("answered: employer.sektor\n    value: private\n    by: HR\n    on: 2026-02-15", "x(2,15): error: unknown name `sektor`; did you mean `sector`?")]
    [InlineData("answered: employer.sector\n    value: privat\n    by: HR\n    on: 2026-02-15", "x(3,12): error: `privat` is no sector; did you mean `private`?")]
    [InlineData("answered: employer.sector\n    by: HR\n    on: 2026-02-15", "x(2,5): error: what is `answered` needs `value:`")]
    [InlineData("accepted: a-rule\n    reason: r\n    by: HR\n    on: 2026-02-15", "x(2,5): error: what is `accepted` needs `until:`")]
    [InlineData("assessed: a-rule\n    reason: r\n    outcome: open\n    by: HR\n    on: 2026-02-15", "x(4,14): error: `open` is not one of met, not met")]
    [InlineData("accepted: a-rule\n    value: 1\n    reason: r\n    by: HR\n    on: 2026-02-15\n    until: 2027-01-01", "x(2,5): error: `value:` means nothing for what is `accepted`")]
    [InlineData("disputed: document.reference year\n    value: 2025\n    by: HR\n    on: yesterday", "x(5,9): error: `yesterday` is no date; write it as 2026-04-13")]
    [InlineData("disputed: document.reference year\n    value: 2025\n    on: 2026-02-15", "x(2,5): error: a decision needs `by:`")]
    [InlineData("approved: a-rule", "x(2,5): error: a decision is exactly one of `answered:`, `assessed:`, `accepted:`, `disputed:`")]
    public void What_is_wrong_is_told_with_its_place(string decision, string message)
    {
        var reading = Decisions.Read("decisions:\n  - " + decision, "x");
        Assert.Empty(reading.Decisions);
        Assert.Contains(message, reading.Errors.Select(e => e.ToString()));
    }

    [Fact]
    public void No_text_makes_the_reader_throw() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        Decisions.Read(text ?? "", "x");
        Decisions.Read("decisions:\n  - answered: " + text, "x");
    }).Holds();
}
