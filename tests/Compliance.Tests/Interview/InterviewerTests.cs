using Compliance.Checking;
using Compliance.Findings;
using Compliance.Interview;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Interview;

/// <summary>What is left to ask about a plan, and what an answer may be.</summary>
public class InterviewerTests
{
    private const string Rules = """
        rules:
          - rule: areas-examined
            title: The areas were looked at
            levels:
              - must: always
                source: act § 1
            requires: list contains(mapping.areas examined, "accommodation")
            message: It was not looked at.
            ask: Was accommodation looked at?
          - rule: risk-has-cause
            title: Each risk has a cause
            for each: risk in risks
            levels:
              - must: always
                source: act § 2
            requires: stated(risk.cause)
            if not stated: open
            message: It has no cause.
            ask: What causes this risk?
          - rule: work-is-followed-up
            title: The work is followed up
            levels:
              - must: always
                source: act § 3
            requires: follow up.cadence in ["quarterly", "yearly"]
            if not stated: open
            message: It is not followed up.
            ask: How often is the work followed up?
        """;

    private const string Labels = """
        topic.small: The small topic
        mapping.areas examined: the areas looked at
        risks.cause: the cause
        follow up.cadence: how often
        area kind.accommodation: Accommodation of needs
        recurrence.quarterly: every quarter

        """;

    private static readonly RuleSet Pack = RuleSet.Load([.. SmallPack.Files(Rules), new RuleFile("labels/en.yaml", Labels)]);

    private static readonly Plan Document = SmallPack.Plan("""
        document:
          kind: plan
        risks:
          - text: Few women apply
          - text: Meetings after four
        follow up:
          cadence: quarterly
        read from:
          places:
            follow up.cadence:
              line: 3
              excerpt: is to be followed up every quarter
              confidence: 0.5
        """);

    private static readonly Interviewer Interviewer = new(new ComplianceChecker(Pack));

    [Fact]
    public void Topics_and_fields_are_called_what_readers_call_them()
    {
        var questions = Ask([]);

        Assert.Equal(["The small topic"], questions.Select(q => q.Topic).Distinct());
        Assert.Equal(
            ["how often", "the areas looked at", "the cause – Few women apply", "the cause – Meetings after four"],
            questions.SelectMany(q => q.Fields).Select(f => f.Label).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Items_that_lack_the_same_are_one_question() =>
        Assert.Equal(2, Ask([]).Single(q => q.Text == "What causes this risk?").Fields.Count);

    [Fact]
    public void What_the_reader_took_it_for_is_to_be_confirmed() =>
        Assert.Equal("every quarter", Field("follow up.cadence").Guess);

    [Theory]
    [InlineData("mapping.areas examined", "Accommodation of needs, recruitment", "accommodation, recruitment")]
    [InlineData("follow up.cadence", "Every quarter", "quarterly")]
    [InlineData("risks[Few women apply].cause", "Advertisements", "Advertisements")]
    public void An_answer_in_the_words_of_reports_is_as_good_as_one_in_those_of_plan_files(string path, string answer, string written) =>
        Assert.Equal(written, Field(path).Written(answer));

    [Fact]
    public void Answers_to_lists_items_and_guesses_leave_nothing_to_ask() => Assert.Empty(Ask(
    [
        ("mapping.areas examined", "accommodation, recruitment"),
        ("risks[Few women apply].cause", "Advertisements"),
        ("risks[Meetings after four].cause", "Habit"),
        ("follow up.cadence", "quarterly"),
    ]));

    [Fact]
    public void More_words_are_added_to_those_that_the_document_states()
    {
        var plan = SmallPack.Plan("mapping:\n  areas examined: [recruitment]\n");

        var (report, _) = Interviewer.Ask(plan, Interviewer.With(CheckOptions.Default, "mapping.areas examined", "accommodation"));

        Assert.Equal(Outcome.Met, report.Results.Single(r => r.Rule == "areas-examined").Outcome);
        Assert.Empty(report.InputErrors);
    }

    private static Field Field(string path) => Ask([]).SelectMany(q => q.Fields).Single(f => f.Path == path);

    private static IReadOnlyList<Question> Ask(IEnumerable<(string Path, string Value)> answers) =>
        Interviewer.Ask(Document, answers.Aggregate(CheckOptions.Default with { Language = "en" }, (o, a) => Interviewer.With(o, a.Path, a.Value))).Questions;
}
