using System.Globalization;
using System.Text;
using Compliance.Checking;
using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Checking;

/// <summary>
/// The items of a list are tested together, by what they hold and without a value for each. That must tell of every item what
/// working out the condition for it alone tells, or nothing.
/// </summary>
public class ItemsTestedTogetherTests
{
    private static readonly string[] OfMeasures =
    [
        "x.text = \"no\"", "x.text != \"no\"", "x.text < \"b\"", "x.text >= \"ø\"", "x.text = document.title", "x.text = x.result", "(\"no\" = x.text)",
        "x.status = \"completed\"", "x.status != \"planned\"", "x.status in [\"planned\", \"started\"]", "x.schedule.kind in (\"dated\", \"vague\")", "x.schedule.kind != \"vague\"",
        "x.schedule.due on < assessment date", "x.schedule.due on <= date(\"2024-06-30\")", "x.schedule.due on > document.dated", "x.schedule.due on >= date(\"2023-01-01\")",
        "x.schedule.due on = date(\"2024-01-01\")", "x.schedule.due on != date(\"2024-01-01\")", "assessment date > x.schedule.due on",
        "x.schedule.due on between date(\"2021-01-01\") and date(\"2024-12-31\")", "x.schedule.due on between document.period start and document.period end",
        "x.schedule.due on in [date(\"2021-01-01\")..date(\"2024-12-31\")]", "before(x.schedule.due on, assessment date)", "older than(x.schedule.due on, @\"P1Y\", assessment date)",
        "string length(x.text) <= 8", "string length(x.text) > 7.5", "string length(x.text) = 12", "string length(x.schedule.text) >= 5", "8 >= string length(x.text)",
        "string length(x.text) between 3 and 20",
        "count(x.owners) >= 1", "count(x.owners) = 2", "count(x.owners) != 0", "count(x.owners) < 2.5", "count(x.area kinds) > 1", "count(x.schedule.vague words) >= 1",
        "present(x.owners)", "is empty(x.owners)", "not(present(x.owners))", "not(x.status = \"planned\")", "present(x.area kinds)", "is empty(x.schedule.vague words)",
        "stated(x.text)", "stated(x.owners)", "stated(x.schedule)", "stated(x.schedule.due on)", "stated(x.schedule.vague words)", "stated(x.hedged)", "stated(x.status) and x.status = \"completed\"",
        "x.hedged", "x.schedule.shared", "not(x.hedged)", "x.hedged or x.schedule.shared", "x.hedged and stated(x.goal)",
        "some o in x.owners satisfies o.kind in [\"role\", \"unit\"]", "every o in x.owners satisfies o.kind = \"role\"", "some o in x.owners satisfies stated(o.role)",
        "every o in x.owners satisfies o.role != x.area", "some o in x.owners satisfies o.text = document.title", "some o in x.owners satisfies string length(o.text) > 9",
        "every o in x.owners satisfies (stated(o.kind) and not(o.kind = \"unit\"))", "some g in goals satisfies g.text = x.goal", "every o in x.owners satisfies some p in x.owners satisfies p.kind = o.kind",
        "some o in x.owners satisfies some g in goals satisfies stated(g.id)", "list contains(x.area kinds, \"recruitment\")", "count(x.owners[kind = \"role\"]) >= 1",
        "some g in goals satisfies (g.text = x.goal or g.id = x.goal)", "every g in goals satisfies g.text != x.goal", "x.hedged or x.schedule.shared or stated(x.owners)",
        "some m in measures satisfies m.text = x.text and stated(m.status)", "count(goals[text = x.goal]) >= 1", "count(measures[area = x.area]) > count(measures[area != x.area])",
        "if x.hedged then stated(x.owners) else stated(x.status)", "x.schedule.recurrence = \"yearly\"",
    ];

    private static readonly string[] OfGoals =
    [
        "x.target >= 50", "x.target < 50", "x.target = 72.2", "x.target != 0", "x.target <= x.baseline", "x.target between 20 and 51", "x.target > 20.5", "x.target >= -1", "0 < x.target",
        "x.target in [20..50]", "x.target > 1 and x.baseline > 1", "x.target >= figures.balance.women", "x.deadline > assessment date", "stated(x.target)", "x.target + 1 > x.baseline", "x.measurable",
        "every o in x.owners satisfies o.kind = \"role\"", "x.target < 4000000000", "x.target between 0.5 and 50",
    ];

    private static readonly Lazy<ComplianceChecker> Loaded = new(() => new(RuleSet.Load(Pack())));

    private static ComplianceChecker Checker => Loaded.Value;

    [Fact]
    public void Each_item_gets_the_truth_that_it_has_alone()
    {
        var seen = new Dictionary<string, HashSet<Truth>>(StringComparer.Ordinal);
        Prop.ForAll(Many, plan =>
        {
            var check = Prepared(plan);
            foreach (var rule in Checker.Pack.Rules)
            {
                if (!seen.TryGetValue(rule.Bound.Id, out var known))
                    seen[rule.Bound.Id] = known = [];
                known.UnionWith(Compare(rule, new CheckFrame(check)));
            }
        }).Holds(60);

        Assert.All(seen, s => Assert.True(s.Value.Contains(Truth.True) || s.Value.Contains(Truth.False), s.Key + " was never decided"));
    }

    [Fact]
    public void A_rule_about_them_comes_to_what_it_comes_to_item_by_item() =>
        Prop.ForAll(Many, plan => PlainRunTests.Agree(Checker, plan)).Holds(30);

    [Fact]
    public void So_it_does_where_a_document_contradicts_itself_or_its_reader_guessed() =>
        Prop.ForAll(PlanGenerator.PlansWithSources, plan => PlainRunTests.Agree(Checker, plan)).Holds(100);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void What_is_not_true_is_found_at_every_place(int length)
    {
        for (var other = 0; other < length; other++)
        {
            foreach (var truth in new[] { Truth.False, Truth.Unsure })
            {
                var truths = new Truth[length + 1];
                Truths.SetAll(truths);
                truths[other] = truth;
                for (var from = 0; from <= length; from++)
                    Assert.Equal(from <= other ? other : length + 1, Truths.NextOther(truths, from));
            }
        }
    }

    /// <summary>Compares every item, and tells which truths there were.</summary>
    private static HashSet<Truth> Compare(CompiledRule rule, CheckFrame frame)
    {
        var list = rule.Items!.Evaluate(frame);
        if (!list.IsKnown)
            return [];
        object?[] items = [.. list.AsList.Items.Select(i => i.AsObject)];
        var truths = new Truth[items.Length];
        Truths.SetAll(truths);
        var skipped = items.Length / 2;
        if (items.Length > 0)
            truths[skipped] = Truth.Unsure;
        rule.Requires!.TestEach(frame, rule.VariableSlot, items, truths);
        for (var i = 0; i < items.Length; i++)
        {
            frame.Locals[rule.VariableSlot] = Value.Context(items[i]);
            var alone = rule.Requires.Test(frame);
            var value = Logic.TruthOf(rule.Requires.Evaluate(frame));
            // Behind what is not sure nobody asks whether the rest is false.
            var expected = i == skipped || (truths[i] == Truth.Unsure && rule.Requires.Expression is Junction) ? Truth.Unsure : alone;
            Assert.True(truths[i] == expected, $"item {i} of {items.Length}: {truths[i]}, alone {alone}: {rule.Bound.Id}");
            Assert.True(alone == Truth.Unsure || alone == value, $"item {i}: {alone}, worked out {value}: {rule.Bound.Id}");
        }

        return [.. truths];
    }

    /// <summary>Plans with long lists of several kinds, put together from many plans.</summary>
    private static Arbitrary<Plan> Many => Arb.From(Gen.Choose(0, int.MaxValue - 100).Select(seed =>
    {
        var plans = Enumerable.Range(seed, 1 + (seed % 60)).Select(s => new PlanGenerator(s).Plan()).ToList();
        IReadOnlyList<Measure> measures = [.. plans.SelectMany(p => p.Measures ?? [])];
        IReadOnlyList<Goal> goals = plans.SelectMany(p => p.Goals ?? []).ToArray();
        return plans[0] with
        {
            Measures = (seed % 4) switch { 0 => measures, 1 => measures.ToList(), 2 => measures.ToArray(), _ => plans[0].Measures },
            Goals = goals,
        };
    }));

    private static CheckedPlan Prepared(Plan plan) => Checker.Prepare(plan, new CheckOptions { AsOf = new DateOnly(2024, 6, 15) }).Check;

    private static IReadOnlyList<RuleFile> Pack()
    {
        var rules = new StringBuilder("rules:\n");
        Add(rules, "measure", "measures", OfMeasures);
        Add(rules, "goal", "goals", OfGoals);
        return SmallPack.Files(rules.ToString());
    }

    private static void Add(StringBuilder rules, string name, string list, string[] conditions)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            rules.Append(CultureInfo.InvariantCulture, $"""
                  - rule: {name}-{i}
                    title: {name} {i}
                    for each: x in {list}
                    levels:
                      - should: always
                        source: norm
                    requires: {conditions[i]} # compliance-ignore CMP3003: an example

                """);
        }
    }
}
