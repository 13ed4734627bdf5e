using System.Diagnostics;
using System.Diagnostics.Metrics;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.Packs;
using Microsoft.Extensions.Logging;

namespace Compliance.Tests.Checking;

/// <summary>Tests that watch the whole process run while no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>What a host needs: many plans, tenants, languages, forms, and watching without a word of a document.</summary>
[Collection(nameof(Alone))]
public class EmbeddingTests
{
    private const string Rules = """
        rules:
          - rule: owner
            title:
              en: The measure has an owner
            for each: measure in measures
            levels:
              - must: always
                source: act § 1
            requires: present(measure.owners)
            message:
              not shown:
                en: Nobody answers for "{measure.text}".
          - rule: size
            title:
              en: The employer is large
            levels:
              - should: always
                source: norm
            requires: employer.regular employees > 50
        """;

    private static readonly RuleSet Small = SmallPack.Load(Rules);
    private static readonly CheckOptions Options = new() { AsOf = new DateOnly(2026, 3, 1), Language = "en" };

    [Fact]
    public async Task Reports_of_many_plans_come_in_the_order_of_the_plans()
    {
        var plans = Enumerable.Range(0, 200).Select(Sized).ToList();
        var reports = new List<Report>();
        await foreach (var report in new ComplianceChecker(Small).CheckAllAsync(plans, p => Options with { Name = p.Employer!.RegularEmployees!.Value.ToString() }, atOnce: 3, cancellation: TestContext.Current.CancellationToken))
            reports.Add(report);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), reports.Select(r => r.Name));
        Assert.Equal(149, reports.Count(r => r.Results.Any(f => f is { Rule: "size", Outcome: Outcome.Met })));
    }

    [Fact]
    public async Task No_more_plans_are_read_than_there_is_room_for()
    {
        var read = 0;
        var plans = Enumerable.Range(0, 100).Select(i =>
        {
            Interlocked.Increment(ref read);
            return Sized(i);
        });
        var taken = 0;
        await foreach (var report in new ComplianceChecker(Small).CheckAllAsync(plans, _ => Options, atOnce: 2, cancellation: TestContext.Current.CancellationToken))
        {
            taken++;

            // Two that are checked or wait, and the one for which there is no room yet.
            Assert.InRange(Volatile.Read(ref read), taken, taken + 3);
        }
    }

    [Fact]
    public async Task Checking_many_plans_can_be_cancelled_and_left()
    {
        using var stop = new CancellationTokenSource();
        var checker = new ComplianceChecker(Small);
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var report in checker.CheckAllAsync(Endless(), _ => Options, cancellation: stop.Token))
            {
                if (++seen == 5)
                    await stop.CancelAsync();
            }
        });
        Assert.InRange(seen, 5, 50);
        await foreach (var report in checker.CheckAllAsync(Endless(), _ => Options, cancellation: TestContext.Current.CancellationToken))
            break;
    }

    [Fact]
    public async Task What_reading_the_plans_throws_reaches_the_reader_of_the_reports()
    {
        static IEnumerable<Plan> Broken()
        {
            yield return Sized(1);
            throw new InvalidDataException("broken");
        }

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var report in new ComplianceChecker(Small).CheckAllAsync(Broken(), _ => Options, cancellation: TestContext.Current.CancellationToken))
                Assert.NotNull(report);
        });
    }

    [Fact]
    public void Words_are_the_same_whichever_thread_asks_for_them_and_in_which_order()
    {
        var checker = new ComplianceChecker(RuleSet.Load(RuleFiles.Norwegian));
        var plan = PlanYaml.Read(SamplePlan, "plan.yaml").Plan!;
        var expected = Words(checker.Check(plan, Options));
        for (var i = 0; i < 5; i++)
        {
            var report = checker.Check(plan, Options);
            Parallel.ForEach(report.Results.Reverse(), f => _ = f.Why?.Text + f.Message.Text + f.Fingerprint + f.Places.Count);
            Assert.Equal(expected, Words(report));
        }
    }

    [Fact]
    public void A_pack_of_a_tenant_shares_what_it_does_not_touch()
    {
        var basis = RuleSet.Load(RuleFiles.Norwegian);
        var tenant = basis.With([new("pack.yaml", $"""
            pack: tenant
            version: 1.0.0
            language: compliance/1
            title:
              nb: Egne regler
              en: Own rules
            message languages: [nb, en]
            extends: [no-equality@{basis.Version}]
            sources:
              norm:
                title:
                  nb: Egen norm
                  en: House norm
                authority: house
            """), new("own.rules.yaml", """
            rules for: own
            rules:
              - rule: many-measures
                title:
                  nb: Mange tiltak
                  en: Many measures
                levels:
                  - should: always
                    source: norm
                requires: count(measures[stated(item.text)]) > 1 and headcount > 10
            """)]);
        var first = CompiledPack.Of(basis);
        var second = new CompiledPack(tenant.Pack, false, first);
        Assert.All(first.Rules, r => Assert.Same(r.Requires, second.Rules[second.PlaceOf(r.Bound.Id, global::Compliance.Language.Date.MinValue)!.Value].Requires));
        var plan = PlanYaml.Read(SamplePlan, "plan.yaml").Plan!;
        var shared = new ComplianceChecker(tenant).Check(plan, Options);
        var alone = new ComplianceChecker(basis).Check(plan, Options);
        Assert.Contains(shared.Results, r => r is { Rule: "many-measures", Outcome: Outcome.Met });
        Assert.Equal(Words(alone), Words(shared with { Results = [.. shared.Results.Where(r => r.Rule != "many-measures")] }));
    }

    [Fact]
    public void A_report_tells_its_questions_what_concerns_a_field_and_the_same_in_another_language()
    {
        var report = new ComplianceChecker(RuleSet.Load(RuleFiles.Norwegian)).Check(PlanYaml.Read(SamplePlan, "plan.yaml").Plan!, Options);
        Assert.NotEmpty(report.Questions);
        Assert.All(report.Questions, q => Assert.True(q.Missing.Count > 0 || q.Ask is not null));
        Assert.Contains(report.For("measures[Mentors for new staff].owners"), f => f.Rule == "measure-has-owner");
        Assert.DoesNotContain(report.For("measures[Open day].owners"), f => f.Rule == "measure-has-owner");
        Assert.Contains(report.For("measures[Mentors for new staff]"), f => f.Rule == "measure-has-owner");
        var other = report.In("nb");
        Assert.Equal(report.Results.Select(r => (r.Rule, r.Item, r.Outcome, r.Grade, r.Fingerprint)), other.Results.Select(r => (r.Rule, r.Item, r.Outcome, r.Grade, r.Fingerprint)));
        Assert.NotEqual(report.Results[0].Message.Text, other.Results[0].Message.Text);
        Assert.Same(report, report.In("en"));
    }

    [Fact]
    public void Logs_activities_and_metrics_tell_of_a_check_without_a_word_of_the_document()
    {
        var told = new List<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "Compliance",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a => Take("activity " + string.Join(" ", a.TagObjects.Select(t => t.Key + "=" + t.Value)) + a.DisplayName),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == "Compliance") l.EnableMeasurementEvents(i); } };
        meters.SetMeasurementEventCallback<long>((i, v, tags, _) => Take("meter " + i.Name + v + string.Join(" ", tags.ToArray().Select(t => t.Value))));
        meters.SetMeasurementEventCallback<double>((i, v, tags, _) => Take("meter " + i.Name + string.Join(" ", tags.ToArray().Select(t => t.Value))));
        meters.Start();
        var rules = SmallPack.Load(Rules + "\n  - rule: broken\n    title:\n      en: Broken\n    levels:\n      - must: always\n        source: act § 1\n    requires: employer.regular employees / (employer.regular employees - 51) > 1\n");
        new ComplianceChecker(rules, null, new Listing(Take)).Check(
            SmallPack.Plan("employer: { regular employees: 51, name: Hemmelig AS }\nmeasures:\n  - text: Confidential wording"),
            Options with { Name = "Hemmelig.docx" });
        Assert.Contains(told, t => t.StartsWith("activity", StringComparison.Ordinal) && t.Contains("NotChecked", StringComparison.Ordinal));
        Assert.Contains(told, t => t.StartsWith("meter compliance.checks1", StringComparison.Ordinal));
        Assert.Contains(told, t => t.StartsWith("meter compliance.check.duration", StringComparison.Ordinal));
        Assert.Contains(told, t => t.StartsWith("log", StringComparison.Ordinal) && t.Contains("rule broken of small 1.2.0", StringComparison.Ordinal));
        Assert.All(told, t =>
        {
            Assert.DoesNotContain("emmelig", t, StringComparison.Ordinal);
            Assert.DoesNotContain("onfidential", t, StringComparison.Ordinal);
        });

        void Take(string text)
        {
            lock (told)
                told.Add(text);
        }
    }

    private const string SamplePlan = """
        document:
          language: en
          dated: 2026-02-01
        employer:
          regular employees: 120
        measures:
          - text: Mentors for new staff
          - text: Open day
            owners:
              - text: HR
        pay mapping:
          status: unfinished
        """;

    private static Plan Sized(int employees) => new() { Employer = new Employer { RegularEmployees = employees } };

    private static IEnumerable<Plan> Endless()
    {
        while (true)
            yield return Sized(3);
    }

    private static List<string> Words(Report report) =>
        [.. report.Results.SelectMany(r => r.Followed.Prepend(r)).Select(f => f.Rule + f.Item + f.Outcome + f.Grade + f.Message.Text + f.Why + f.Fingerprint + string.Join("|", f.Missing))];

    private sealed class Listing(Action<string> take) : ILogger<ComplianceChecker>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            take("log " + formatter(state, exception));
    }
}
