using Compliance.Plans;
using Compliance.Tests.House;
using FsCheck.Fluent;

namespace Compliance.Tests.Plans;

public class PlanYamlTests
{
    [Fact]
    public void A_plan_is_read_with_the_names_of_the_rules()
    {
        var plan = Read("""
            employer:
              sector: private
              regular employees: 51
            document: { kind: statement, reference year: 2025, dated: 2026-03-01 }
            pay mapping:
              by gender: true
              data collected: [fixed pay, other pay]
              groups:
                - name: Ingeniører
                  women: 7
            involvement:
              - party: union representative
            measures:
              - number: "1"
                text: Anonyme søknader
                owners: [HR-sjef]
                schedule: 2025-Q3
            """);
        Assert.Equal(Sector.Private, plan.Employer!.Sector);
        Assert.Equal(51, plan.Employer.RegularEmployees);
        Assert.Equal(PlanDate.Day(2026, 3, 1), plan.Document!.Dated);
        Assert.Equal([PayDatum.FixedPay, PayDatum.OtherPay], plan.PayMapping!.DataCollected!);
        Assert.Equal(Party.UnionRepresentative, plan.Involvement![0].Party);
        var measure = Assert.Single(plan.Measures!);
        Assert.Equal(new Owner { Text = "HR-sjef", Role = "HR-sjef", Kind = OwnerKind.Role }, Assert.Single(measure.Owners!));
        Assert.Equal(new Schedule { Kind = ScheduleKind.Dated, DueOn = PlanDate.Quarter(2025, 3), Text = "2025-Q3" }, measure.Schedule);
    }

    [Theory]
    [InlineData("regularEmployees")]
    [InlineData("regular_employees")]
    [InlineData("Regular-Employees")]
    [InlineData("REGULAR EMPLOYEES")]
    public void Keys_match_without_regard_to_case_and_separators(string key) =>
        Assert.Equal(51, Read($"Employer: {{{key}: 51}}").Employer!.RegularEmployees);

    [Theory]
    [InlineData("employer:\n  regular employes: 51", 2, 3, "unknown key `regular employes`; did you mean `regular employees`?")]
    [InlineData("employr: {}", 1, 1, "unknown key `employr`; did you mean `employer`?")]
    [InlineData("whistleblowing:\n  qqqq: 1", 2, 3, "unknown key `qqqq` in `whistleblowing`; it has `routines`, `where to turn`, `retaliation banned`")]
    [InlineData("employer:\n  sector: privat", 2, 11, "`privat` is no sector; did you mean `private`?")]
    [InlineData("employer:\n  sector: 12", 2, 11, "`12` is no sector; expected one of `private`, `public`")]
    [InlineData("employer: {party demand: perhaps}", 1, 26, "`perhaps` is neither `true` nor `false`")]
    [InlineData("employer: {regular employees: many}", 1, 31, "`many` is no number; expected one such as `51`, `72.2`, `> 50`, `~ 50` or `40..50`")]
    [InlineData("pay mapping: {total womens share of mens pay: \"72,2 %\"}", 1, 47, "`72,2 %` is no number; write `72.2`")]
    [InlineData("document: {dated: 31.12.2025}", 1, 19, "`31.12.2025` is no date; write `2025-12-31`")]
    [InlineData("document: {dated: soon}", 1, 19, "`soon` is no date; expected one such as `2025-12-31`, `2025-03`, `2025-Q1`, `2025-H1` or `2025`")]
    [InlineData("employer:\n  sector: public\n  Sector: public", 3, 3, "`Sector` stands twice; keep one of them")]
    [InlineData("measures: Anonyme søknader", 1, 11, "`measures` is a list; write `measures: [Anonyme søknader]`, or `none` where there are none")]
    [InlineData("measures:\n  text: x", 2, 3, "`measures` is a list; begin each of its items with `- `")]
    [InlineData("measures: [x]", 1, 12, "`x` does not tell which part of `measures` it is; write its values below it: `number: …`")]
    [InlineData("measures: [{schedule: ved behov}]", 1, 23, "`ved behov` does not tell which part of `schedule` it is; write a date such as `2025-Q1`, a cadence such as `quarterly`, or its values below it: `kind: vague`")]
    [InlineData("employer: [x]", 1, 11, "`employer` is no list; write its values below it: `name: …`")]
    [InlineData("employer: {name: [x]}", 1, 18, "`name` is text, not a list")]
    [InlineData("employer: {sector: {x: y}}", 1, 20, "`sector` is one word, not a group of values")]
    [InlineData("goals: [{}, ]\nrisks: [~]", 2, 9, "an item of `risks` is empty")]
    [InlineData("- x", 1, 1, "a plan is a group of values such as `employer:` with `regular employees: 51` below it")]
    [InlineData("", 0, 0, "the file is empty; a plan has values such as `employer:` with `regular employees: 51` below it")]
    [InlineData("inputs: {a: [1]}", 1, 13, "the input `a` has one value, no list and no group")]
    public void An_error_says_what_is_wrong_and_where(string yaml, int line, int column, string message)
    {
        var reading = PlanYaml.Read(yaml, "plan.yaml");
        Assert.Null(reading.Plan);
        Assert.Equal(new PlanError("plan.yaml", line, column, message), Assert.Single(reading.Errors));
    }

    [Fact]
    public void All_errors_are_told_in_the_order_of_the_file()
    {
        var reading = PlanYaml.Read("inputs: 1\nemployer: {sector: x, nme: y}\nmeasures: [{status: z}]\n", "f");
        Assert.Null(reading.Plan);
        Assert.Equal([1, 2, 2, 3], reading.Errors.Select(e => e.Line));
    }

    [Theory]
    [InlineData("> 50", "> 50")]
    [InlineData("over 50", "> 50")]
    [InlineData("more than 50", "> 50")]
    [InlineData("Mer enn 50", "> 50")]
    [InlineData("fewer than 20", "< 20")]
    [InlineData("at least 45", ">= 45")]
    [InlineData("høyst 20", "<= 20")]
    [InlineData("ca. 50", "~ 50")]
    [InlineData("about 50", "~ 50")]
    [InlineData("~ 50", "~ 50")]
    [InlineData("40..50", "40..50")]
    [InlineData("mellom 40 og 50", "40..50")]
    [InlineData("72.20", "72.20")]
    [InlineData("-3", "-3")]
    [InlineData("1e2", "100")]
    public void Numbers_are_read_as_they_are_stated(string text, string notation) =>
        Assert.Equal(notation, Read($"employer: {{regular employees: \"{text}\"}}").Employer!.RegularEmployees!.Value.ToString());

    [Theory]
    [InlineData("yes", true)]
    [InlineData("ja", true)]
    [InlineData("True", true)]
    [InlineData("no", false)]
    [InlineData("nei", false)]
    [InlineData("'false'", false)]
    public void Truth_has_the_words_that_people_write(string text, bool expected) =>
        Assert.Equal(expected, Read($"employer: {{party demand: {text}}}").Employer!.PartyDemand);

    [Theory]
    [InlineData("(not stated)")]
    [InlineData("(Not Stated)")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    public void Silence_can_be_written(string text)
    {
        var plan = Read($"employer:\n  sector: {text}\n  name: {text}\nmeasures: {text}\ndocument: {text}\n");
        Assert.Null(plan.Employer!.Sector);
        Assert.Null(plan.Employer.Name);
        Assert.Null(plan.Measures);
        Assert.Null(plan.Document);
        Assert.Equal(["employer"], plan.Sources!.Places.Keys);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("ingen")]
    public void Emptiness_is_stated_by_a_word(string text)
    {
        var plan = Read($"measures: {text}\nmapping: {{sources: {text}}}\ngoals: []\n");
        Assert.True(Stated.IsNone(plan.Measures));
        Assert.True(Stated.IsNone(plan.Mapping!.Sources));
        Assert.False(Stated.IsNone(plan.Goals));
        Assert.Empty(plan.Goals!);
    }

    [Fact]
    public void Every_value_has_its_place()
    {
        var plan = Read("""
            employer:
              regular employees: over 50
            measures:
              - text: Anonyme søknader
                owners: [HR-sjef]
                area kinds: [recruitment]
            inputs:
              tariff: A
            """);
        Assert.Equal(
            new[]
            {
                "employer 2,3 -", "employer.regular employees 2,22 over 50", "inputs.tariff 8,11 A", "measures 4,3 -", "measures[Anonyme søknader] 4,5 -",
                "measures[Anonyme søknader].area kinds 6,17 -", "measures[Anonyme søknader].area kinds[recruitment] 6,18 recruitment",
                "measures[Anonyme søknader].owners 5,13 -", "measures[Anonyme søknader].owners[HR-sjef] 5,14 HR-sjef",
                "measures[Anonyme søknader].owners[HR-sjef].kind 5,14 HR-sjef", "measures[Anonyme søknader].owners[HR-sjef].role 5,14 HR-sjef",
                "measures[Anonyme søknader].owners[HR-sjef].text 5,14 HR-sjef", "measures[Anonyme søknader].text 4,11 Anonyme søknader",
            },
            plan.Sources!.Places.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {p.Value.Line},{p.Value.Column} {p.Value.Excerpt ?? "-"}"));
        Assert.All(plan.Sources.Places.Values, p => Assert.Equal("plan.yaml", p.File));
    }

    [Fact]
    public void The_section_read_from_points_into_the_document()
    {
        var plan = Read("""
            employer: { sector: private, regular employees: 335 }
            read from:
              file: plan.docx
              places:
                employer.sector: { page: 3, line: 57, column: 12, excerpt: "privat sektor" }
                employer.regularEmployees: { line: 60, excerpt: "335 ansatte", confidence: 0.6 }
                measures[Slettet].text: { line: 70 }
              contradictions:
                document.reference year:
                  - { value: "2024", line: 1, excerpt: "for 2024" }
                  - { value: "2025", file: vedlegg.docx, line: 9 }
              searched:
                measures: { words: [tiltak], expected: under en overskrift, nearest: [{ line: 4, excerpt: aktivitet }] }
            """);
        var sources = plan.Sources!;
        Assert.Equal(new Place { File = "plan.docx", Page = 3, Line = 57, Column = 12, Excerpt = "privat sektor" }, sources.Places["employer.sector"]);
        Assert.Equal(0.6, sources.Places["employer.regular employees"].Confidence);
        Assert.DoesNotContain(sources.Places.Keys, k => k.StartsWith("measures", StringComparison.Ordinal));
        Assert.Equal("plan.yaml", sources.Places["employer"].File);
        Assert.Equal(["2024", "2025"], sources.Contradictions["document.reference year"].Select(v => v.Value));
        Assert.Equal(["plan.docx", "vedlegg.docx"], sources.Contradictions["document.reference year"].Select(v => v.Place.File));
        Assert.Equal("aktivitet", Assert.Single(sources.Searched["measures"].Nearest).Excerpt);
    }

    // A person gave the measure other words, or deleted it.
    [Fact]
    public void What_was_searched_for_an_item_that_is_gone_is_dropped() =>
        Assert.Empty(Read("read from: {searched: {\"measures[Kurs for ledere].status\": {words: [status]}}}").Sources!.Searched);

    [Theory]
    [InlineData("read from: {places: {a: 1}}", "`place` is a group of values: `file`, `page`, `line`, `column`, `excerpt`, `confidence`, `supplied by`")]
    [InlineData("read from: {plces: {}}", "unknown key `plces` in `read from`; did you mean `places`?")]
    [InlineData("read from: {searched: {employer.sectr: {words: [x]}}}", "unknown name `sectr`; did you mean `sector`?")]
    [InlineData("read from: {contradictions: {\"measures[X].text\": []}}", "`measures` has no item `X`")]
    [InlineData("read from: {places: {employer: {line: x}}}", "`line` is a whole number, not `x`")]
    [InlineData("read from: {places: {employer: {confidence: 2}}}", "`confidence` is a number from 0 to 1, not `2`")]
    public void A_wrong_section_read_from_is_an_error(string yaml, string message) =>
        Assert.Equal(message, Assert.Single(PlanYaml.Read(yaml, "f").Errors).Message);

    [Theory]
    [InlineData("a: [1, 2\nb: }")]
    [InlineData("!!-[\n-:")]
    [InlineData("employer: *nobody")]
    [InlineData("employer: !!python/object x")]
    public void Malformed_files_are_errors(string yaml)
    {
        var reading = PlanYaml.Read(yaml, "f");
        Assert.Null(reading.Plan);
        Assert.NotEmpty(reading.Errors);
    }

    [Fact]
    public void Anchors_and_aliases_may_be_used()
    {
        var plan = Read("figures:\n  balance: &b {women: 93, men: 242}\n  leaders: *b\n");
        Assert.Equal(plan.Figures!.Balance, plan.Figures.Leaders);
        Assert.Equal(2, plan.Sources!.Places["figures.leaders.women"].Line);
    }

    [Fact]
    public void A_stream_is_read_up_to_its_limit()
    {
        using var small = new MemoryStream("\uFEFFemployer: {name: Åse}"u8.ToArray());
        Assert.Equal("Åse", PlanYaml.Read(small, "f").Plan!.Employer!.Name);
        using var large = new MemoryStream(new byte[101]);
        Assert.Equal("the file is longer than the 100 bytes that are allowed", Assert.Single(PlanYaml.Read(large, "f", 100).Errors).Message);
        using var windows = new MemoryStream([.. "employer:\n  name: "u8, 0xC5, .. "se"u8]);
        Assert.Equal(new PlanError("f", 2, 1, "this line holds a character that is not in UTF-8; save the file as UTF-8"), Assert.Single(PlanYaml.Read(windows, "f").Errors));
    }

    [Fact]
    public void The_base_of_the_example_pack_is_read()
    {
        var folder = Repository.Outside("COMPLIANCE_EXAMPLES");
        var tree = Compliance.Language.YamlReader.Read("tests.yaml", File.ReadAllText(Path.Combine(folder, "no-equality", "activity-duty.tests.yaml")));
        var reading = PlanTree.FromYaml(((Compliance.Language.YamlMapping)tree.Root!).Find("base")).ToPlan("tests.yaml");
        Assert.Empty(reading.Errors);
        Assert.Equal(2024, reading.Plan!.PayMapping!.ForYear);
    }

    [Fact]
    public void Any_text_gives_a_plan_or_errors()
    {
        var pieces = Gen.Elements("employer", "measures", "sector", "private", ": ", "- ", "\n", "  ", "[", "]", "{", "}", "&x ", "*x", "'", "\"", "| ", "none", "~", "read from", "places", "inputs", "51", "#", "!a ", ",", "\t");
        Prop.ForAll(pieces.ListOf().Select(p => string.Concat(p)).ToArbitrary(), text =>
        {
            var reading = PlanYaml.Read(text, "f");
            return reading.Plan is null == reading.Errors.Count > 0;
        }).Holds();
    }

    [Fact]
    public void A_damaged_plan_gives_a_plan_or_errors()
    {
        var damaged = from plan in PlanGenerator.PlansWithSources.Generator
                      from at in Gen.Choose(0, 100_000)
                      from length in Gen.Choose(0, 40)
                      from with in Gen.Elements("", ":", "\n", "- ", "  ", "{", "]", "\"", "*a", "\t", "\u0000")
                      select Damage(PlanYaml.Write(plan), at, length, with);
        Prop.ForAll(damaged.ToArbitrary(), text => PlanYaml.Read(text, "f") is { } reading && reading.Plan is null == reading.Errors.Count > 0)
            .Holds(40);
    }

    private static string Damage(string text, int at, int length, string with)
    {
        var start = at % text.Length;
        return text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, with);
    }

    private static Plan Read(string yaml)
    {
        var reading = PlanYaml.Read(yaml, "plan.yaml");
        Assert.Empty(reading.Errors);
        return reading.Plan!;
    }
}
