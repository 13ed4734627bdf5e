using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Reporting;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

/// <summary>Facts of a host with objects and lists of objects inside.</summary>
public class FactGroupTests
{
    private const string Rules = """
        rules:
          - rule: largest-is-led
            title: The largest department is led by somebody who knows the rules
            levels:
              - must: always
                source: act § 1
            requires: hr.largest.head.is trained
          - rule: all-are-led
            title: Each department is led
            for each: department in hr.departments
            levels:
              - must: always
                source: act § 1
            requires: present(department.deputies) or department.head.is trained
            if not stated: open
            message:
              not met:
                en: '"{department.name}" has nobody.'
          - rule: enough-trained
            title: Enough leaders are trained
            levels:
              - should: always
                source: norm
            requires: count(hr.departments[head.is trained]) >= 2
        """;

    private static readonly RuleSet Pack = RuleSet.Load(SmallPack.Files(Rules), o => o.AddFacts("hr", Described()));

    [Fact]
    public void Rules_look_into_objects_and_lists_of_objects()
    {
        var report = Check(new Hr { Largest = Led("Sales", true), Departments = [Led("Sales", true), Led("Yard", false) with { Deputies = [new Leader { IsTrained = true }] }] });
        Assert.Equal(Outcome.Met, Of(report, "largest-is-led").Outcome);
        Assert.Equal([Outcome.Met, Outcome.Met], report.Results.Where(r => r.Rule == "all-are-led").Select(r => r.Outcome));
        Assert.Equal(Outcome.NotMet, Of(report, "enough-trained").Outcome);
    }

    [Fact]
    public void An_object_that_is_null_says_nothing_and_is_named_by_its_path()
    {
        var report = Check(new Hr { Departments = [Led("Sales", null)] });
        var largest = Of(report, "largest-is-led");
        Assert.Equal((Outcome.Open, "hr.largest.head.is trained"), (largest.Outcome, Assert.Single(largest.Missing)));
        var item = Of(report, "all-are-led");
        Assert.Equal((Outcome.Open, "hr.departments[Sales]"), (item.Outcome, item.Item));
        Assert.Contains("hr.departments[Sales].head.is trained", item.Missing);

        // One department can never have two who are trained; of two it is not known.
        Assert.Equal(Outcome.NotMet, Of(report, "enough-trained").Outcome);
        Assert.Equal(Outcome.Open, Of(Check(new Hr { Departments = [Led("Sales", null), Led("Yard", null)] }), "enough-trained").Outcome);
    }

    [Fact]
    public void An_empty_list_says_nothing_and_none_says_that_there_are_none()
    {
        Assert.Equal(Outcome.Open, Of(Check(new Hr { Departments = [] }), "all-are-led").Outcome);
        Assert.Equal(Outcome.NotApplicable, Of(Check(new Hr { Departments = Stated.None<Department>() }), "all-are-led").Outcome);
        Assert.Equal(Outcome.NotMet, Of(Check(new Hr { Departments = [Led("Yard", false) with { Deputies = Stated.None<Leader>() }] }), "all-are-led").Outcome);
    }

    [Fact]
    public void A_finding_quotes_the_fact_and_says_who_gave_it()
    {
        var finding = Of(Check(new Hr { Departments = [Led("Yard", false) with { Deputies = Stated.None<Leader>() }] }), "all-are-led");
        Assert.Equal((EvidenceGround.Supplied, "\"Yard\" has nobody."), (finding.Ground, finding.Message.Text));
        Assert.All(finding.Places, p => Assert.Equal(("hr", true), (p.Place.SuppliedBy, p.Path.StartsWith("hr.departments[Yard].", StringComparison.Ordinal))));
        Assert.NotEmpty(finding.Places);
    }

    [Fact]
    public void What_is_confidential_decides_and_is_never_printed()
    {
        const string Secret = """
            rules:
              - rule: nobody-earns-too-little
                title: Everybody earns enough
                for each: person in hr.staff
                levels:
                  - must: always
                    source: act § 1
                requires: person.pay >= 500000 and string length(person.note) > 3
                message:
                  not met:
                    en: '{person.name} earns {person.pay} ({person.note}).'
            """;
        var person = new FactGroup<Person>("person")
            .Fact("name", FactKind.Text, p => p.Name)
            .Fact("pay", FactKind.Number, p => p.Pay, unit: "NOK", isConfidential: true)
            .Fact("note", FactKind.Text, p => p.Note, isConfidential: true);
        var staff = new FactGroup<Staff>("hr").List("staff", person, h => h.Members);
        var rules = RuleSet.Load(SmallPack.Files(Secret), o => o.AddFacts("hr", staff));
        var facts = new Staff([new("Kari", 412377m, "migraine"), new("Ola", 512377m, "backache")]);
        var report = new ComplianceChecker(rules).Check(new Plan(), new CheckOptions { AsOf = new DateOnly(2026, 1, 1), Language = "en", Facts = new Dictionary<string, object> { ["hr"] = facts } });

        Assert.Equal([Outcome.NotMet, Outcome.Met], report.Results.Select(r => r.Outcome));
        Assert.Equal("Kari earns (masked) ((masked)).", report.Results[0].Message.Text);
        Assert.True(report.Results[0].IsConfidential);
        Assert.DoesNotMatch("412.?377|512.?377|migraine|backache", JsonReport.Line(new CheckedDocument { File = "hr", Report = report }, null));
    }

    [Fact]
    public void The_words_of_a_sensitive_count_are_never_printed()
    {
        var rules = RuleSet.Load(SmallPack.Files("""
            rules:
              - rule: none-is-told
                title: Nothing sensitive is told
                for each: count in privacy.sensitive counts
                levels:
                  - should: always
                    source: norm
                requires: not(stated(count.text))
                message:
                  not met:
                    en: The document says {count.text} ({count.kind}).
            """));
        var plan = new Plan { Privacy = new PrivacyMentions { SensitiveCounts = [new SensitiveCount { Text = "two are ill", Kind = "health" }] } };
        var report = new ComplianceChecker(rules).Check(plan, new CheckOptions { AsOf = new DateOnly(2026, 1, 1), Language = "en" });
        Assert.Equal("The document says (masked) ((masked)).", Assert.Single(report.Findings).Message.Text);
    }

    [Fact]
    public void Nothing_that_an_item_of_a_confidential_list_says_is_printed()
    {
        var person = new FactGroup<Person>("person").Fact("name", FactKind.Text, p => p.Name);
        var staff = new FactGroup<Staff>("hr").List("staff", person, h => h.Members, isConfidential: true);
        var rules = RuleSet.Load(SmallPack.Files("""
            rules:
              - rule: nobody-is-named
                title: Nobody is named
                for each: person in hr.staff
                levels:
                  - should: always
                    source: norm
                requires: not(stated(person.name))
                message:
                  not met:
                    en: '{person.name} is on the list ({upper case(person.name)}, {some p in hr.staff satisfies p.name = person.name}).'
            """), o => o.AddFacts("hr", staff));
        var facts = new Staff([new("Kari", 1m, "")]);
        var report = new ComplianceChecker(rules).Check(new Plan(), new CheckOptions { AsOf = new DateOnly(2026, 1, 1), Language = "en", Facts = new Dictionary<string, object> { ["hr"] = facts } });

        Assert.Equal("(masked) is on the list ((masked), (masked)).", Assert.Single(report.Findings).Message.Text);
        Assert.DoesNotContain("Kari", JsonReport.Line(new CheckedDocument { File = "hr", Report = report }, null), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_kind_of_value_is_read_and_null_is_silence()
    {
        var group = new FactGroup<Everything>("everything")
            .Fact("truth", FactKind.Truth, o => o.Truth)
            .Fact("number", FactKind.Number, o => (decimal?)o.Number, unit: "persons")
            .Fact("share", FactKind.Floating, o => o.Share)
            .Fact("about", FactKind.Quantity, o => o.About)
            .Fact("day", FactKind.Date, o => o.Day)
            .Fact("sometime", FactKind.PlanDate, o => o.Sometime)
            .Fact("sector", FactKind.Words("sector", (Sector.Public, "public"), (Sector.Private, "private")), o => o.Sector)
            .List("years", FactKind.Number, o => o.Years, y => (decimal?)y);
        var members = group.RootOf("all").Type.Members.ToDictionary(m => m.Name);
        var silent = new Everything();
        Assert.All(members.Values, m => Assert.True(m.Read!(silent).IsBareSilence));
        var said = new Everything { Truth = false, Number = 3, Share = 0.5, About = Quantity.MoreThan(5), Day = new DateOnly(2026, 1, 2), Sometime = PlanDate.Year(2026), Sector = Sector.Private, Years = [2025, 2026] };
        Assert.True(members["truth"].Read!(said).IsFalse);
        Assert.Equal((3m, "persons"), (members["number"].Read!(said).AsNumber, members["number"].Unit));
        Assert.Equal(0.5m, members["share"].Read!(said).AsNumber);
        Assert.Equal(5m, members["about"].Read!(said).AsUnknown.Low.AsNumber);
        Assert.Equal(2026, members["day"].Read!(said).AsDate.Year);
        Assert.False(members["sometime"].Read!(said).IsKnown);
        Assert.Equal("private", members["sector"].Read!(said).AsString);
        Assert.Equal([2025m, 2026m], members["years"].Read!(said).AsList.Items.Select(i => i.AsNumber));
        Assert.True(members["share"].Read!(new Everything { Share = double.NaN }).IsBareSilence);
        Assert.True(members["years"].Read!(new Everything { Years = Stated.None<int>() }).AsList.IsExact);
    }

    [Fact]
    public void Misuse_is_told_at_once()
    {
        static string Message(Action act) => Assert.ThrowsAny<ArgumentException>(act).Message;
        var circle = new FactGroup<Department>("department").Fact("name", FactKind.Text, d => d.Name);
        circle.List("below", circle, _ => null);
        Assert.Contains("`below` leads back to `department`", Message(() => new RuleSetOptions().AddFacts("hr", circle)), StringComparison.Ordinal);
        Assert.Contains("has a fact `name` already", Message(() => circle.Fact("name", FactKind.Text, d => d.Name)), StringComparison.Ordinal);
        Assert.Contains("`or` is a word of the language", Message(() => circle.Fact("this or that", FactKind.Text, d => d.Name)), StringComparison.Ordinal);
        Assert.Contains("the root `employer` is taken", Message(() => new RuleSetOptions().AddFacts("employer", Described())), StringComparison.Ordinal);
        Assert.Contains("with the method that the build writes for [Facts]", Message(() => new RuleSetOptions().AddFacts<Hr>("hr")), StringComparison.Ordinal);
    }

    private static FactGroup<Hr> Described()
    {
        var leader = new FactGroup<Leader>("leader").Fact("is trained", FactKind.Truth, l => l.IsTrained);
        var department = new FactGroup<Department>("department")
            .Fact("name", FactKind.Text, d => d.Name)
            .Fact("head", leader, d => d.Head)
            .List("deputies", leader, d => d.Deputies);
        return new FactGroup<Hr>("hr").Fact("largest", department, h => h.Largest).List("departments", department, h => h.Departments);
    }

    private static Department Led(string name, bool? isTrained) => new() { Name = name, Head = new Leader { IsTrained = isTrained } };

    private static Finding Of(Report report, string rule) => report.Results.Single(r => r.Rule == rule);

    private static Report Check(Hr facts) => new ComplianceChecker(Pack).Check(
        new Plan(),
        new CheckOptions { AsOf = new DateOnly(2026, 1, 1), Language = "en", Facts = new Dictionary<string, object> { ["hr"] = facts } });

    private sealed record Hr
    {
        public Department? Largest { get; init; }

        public IReadOnlyList<Department>? Departments { get; init; }
    }

    private sealed record Department : IPlanItem
    {
        public string? Name { get; init; }

        public Leader? Head { get; init; }

        public IReadOnlyList<Leader>? Deputies { get; init; }

        public string? Identity => Name;

        public string? Label => null;
    }

    private sealed record Person(string Name, decimal? Pay, string? Note);

    private sealed record Staff(IReadOnlyList<Person> Members);

    private sealed record Leader
    {
        public bool? IsTrained { get; init; }
    }

    private sealed record Everything
    {
        public bool? Truth { get; init; }

        public int? Number { get; init; }

        public double? Share { get; init; }

        public Quantity? About { get; init; }

        public DateOnly? Day { get; init; }

        public PlanDate? Sometime { get; init; }

        public Sector? Sector { get; init; }

        public IReadOnlyList<int>? Years { get; init; }
    }
}
