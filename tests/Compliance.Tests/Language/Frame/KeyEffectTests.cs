using System.Text.RegularExpressions;
using Compliance.Catalogue;
using Compliance.Checking;
using Compliance.Plans;
using Compliance.Reporting;
using Compliance.Rules;
using Compliance.Testing;
using Compliance.Testing.Coverage;
using Compliance.Tests.House.Schemas;

namespace Compliance.Tests.Language.Frame;

/// <summary>
/// No key of the language is taken and then forgotten: wherever it may stand, it changes a finding, a page of the catalogue, or what
/// the author is told. The keys are those of the schemas, so a new one must show here what it does.
/// </summary>
public class KeyEffectTests
{
    private const string Pack = """
        pack: keys
        version: 1.0.0
        language: compliance/1
        #pack
        sources:
          act:
            title: The Act
            authority: act
            #source
          norm:
            title: House norm
            authority: house
        grades:
          must by act: { not met: critical, not shown: serious, open: info }
          should: { not met: moderate, not shown: moderate, open: info }
        inputs:
          - name: agreed
            type: boolean
            #input
          - name: members
            type: number
            #number

        """;

    private const string Parameters = """
        parameters: law
        values:
          limit:
            type: number
            #parameter
            history:
              - from: 2020-01-01
                value: 50
                source: act § 1
                #value

        """;

    private const string Rules = """
        rules for: keys
        #file
        definitions:
          - define: large
            #definition
            is: employer.regular employees > law.limit
          - define: larger
            is: employer.regular employees > 2 * law.limit or employer.regular employees < inputs.members # compliance-ignore CMP3003: an example
        rules:
          - rule: other
            title: Other
            levels:
              - must: always
                source: act § 2
            requires: stated(employer.name) or larger
          - rule: main
            title: Main
            #rule
            levels:
              - must when: large
                source: act § 2
                #level
              - should: otherwise
                source: norm
            requires:
              all of:
                - check: stated(employer.name) or inputs.agreed
                  #leaf
                - any of:
                    - employer.regular employees = 60 # compliance-ignore CMP3003: an example
                    - employer.regular employees = 70 and employer.sector = "private" # compliance-ignore CMP3003: an example
                  #group
            unless:
              - check: employer.sector = "public"
                #exception
          - rule: each
            title: Each
            for each: measure in measures
            #each
            levels:
              - should: always
                source: norm
            requires: stated(measure.owners)

        """;

    private const string Tests = """
        tests for: keys
        #tests
        cases:
          - case: Named
            given:
              employer:
                name: Fjell AS
                regular employees: 60
            expect:
              #expect
              met: [other]
          - case: Not named
            #case
            given:
              employer:
                regular employees: 70
                sector: private
            expect:
              contains:
                - rule: main
                  outcome: not shown
                  #finding

        """;

    /// <summary>Keys that are for the authors alone, and those of anchors, which YAML has used up when the file is read.</summary>
    private static readonly string[] ForAuthors = ["note", "base", "bases"];

    private static readonly IReadOnlyList<Plan> Plans =
    [
        new Plan(),
        new Plan { Employer = new Employer { RegularEmployees = 70, Sector = Sector.Private } },
        new Plan { Employer = new Employer { Name = "Fjell AS", RegularEmployees = 60 }, Measures = [new Measure { Number = "1", Text = "Mentors" }] },
        new Plan { Employer = new Employer { RegularEmployees = 20, Sector = Sector.Public } },
        new Plan { Employer = new Employer { Name = "Fjell AS", RegularEmployees = 80, Sector = Sector.Private } },
        new Plan { Employer = new Employer { Name = "Fjell AS", RegularEmployees = 50 }, Measures = [new Measure { Number = "1", Owners = [new Owner { Text = "HR" }] }] },
        new Plan { Employer = new Employer { RegularEmployees = 20, Sector = Sector.Private }, Sources = new SourceMap { Places = new Dictionary<string, Place> { ["employer.sector"] = new() { File = "x", Line = 3, Excerpt = "private" } } } },
    ];

    private static readonly (string Mapping, string Key, string Place, string Text)[] Cases =
    [
        ("Pack", "pack", "pack: keys", "pack: other-keys"),
        ("Pack", "version", "version: 1.0.0", "version: 1.0.1"),
        ("Pack", "language", "compliance/1", "compliance/2"),
        ("Pack", "title", "#pack", "title: All keys"),
        ("Pack", "jurisdiction", "#pack", "jurisdiction: NO"),
        ("Pack", "message languages", "#pack", "message languages: [nb, en]"),
        ("Pack", "sources", "  norm:", "  norms:"),
        ("Pack", "grades", "not shown: serious", "not shown: minor"),
        ("Pack", "names", "#pack", "names:\n  grades:\n    critical: very bad"),
        ("Pack", "inputs", "name: agreed", "name: agreement"),
        ("Pack", "extends", "#pack", "extends: [nothing@^1]"),
        ("Pack", "disable", "#pack", "disable:\n  - rule: nothing\n    reason: None"),
        ("Pack", "coverage", "#pack", "coverage:\n  every leaf condition seen: [true]"),
        ("Coverage", "every leaf condition seen", "#pack", "coverage:\n  every leaf condition seen: [unknown]"),
        ("Coverage", "boundaries of dated parameters", "#pack", "coverage:\n  boundaries of dated parameters: required"),
        ("Source", "title", "title: The Act", "title: An Act"),
        ("Source", "authority", "authority: act", "authority: guidance"),
        ("Source", "id", "#source", "id: LOV-2017-06-16-51"),
        ("Source", "url", "#source", "url: https://example.com/act"),
        ("Source", "text checked", "#source", "text checked: 2020-01-01"),
        ("Source", "enforcement", "#source", "enforcement:\n  - sections: [§ 2]\n    en: The Ombud follows it up."),
        ("Input", "name", "name: agreed", "name: agreement"),
        ("Input", "type", "type: boolean\n    #input", "type: number\n    #input"),
        ("Input", "unit", "#number", "unit: percent"),
        ("Input", "label", "#input", "label: that it was agreed"),
        ("Input", "ask", "#input", "ask: Was it agreed?"),
        ("Disabled", "rule", "#pack", "disable:\n  - rule: nothing\n    reason: None"),
        ("Disabled", "reason", "#pack", "disable:\n  - rule: nothing"),
        ("Parameters", "parameters", "parameters: law", "parameters: house"),
        ("Parameters", "values", "values:", "valuess:"),
        ("Parameter", "type", "type: number", "type: date"),
        ("Parameter", "unit", "#parameter", "unit: percent"),
        ("Parameter", "title", "#parameter", "title: The limit of the Act"),
        ("Parameter", "compare as", "#parameter", "compare as: at least"),
        ("Parameter", "history", "    history:", "    histories:"),
        ("Value", "from", "from: 2020-01-01", "from: 2030-01-01"),
        ("Value", "value", "value: 50", "value: 65"),
        ("Value", "source", "source: act § 1\n        #value", "source: act § 3\n        #value"),
        ("Value", "until", "#value", "until: 2021-01-01"),
        ("Value", "checked", "#value", "checked: 2020-01-01"),
        ("Value", "status", "#value", "status: to be verified"),
        ("RulesFile", "rules for", "rules for: keys", "rules for: other"),
        ("RulesFile", "in force", "#file", "in force: { from: 2030-01-01 }"),
        ("RulesFile", "definitions", "define: larger", "define: largest"),
        ("RulesFile", "rules", "rule: other", "rule: others"),
        ("InForce", "from", "#rule", "in force: { from: 2030-01-01 }"),
        ("InForce", "until", "#rule", "in force: { until: 2020-01-01 }"),
        ("Definition", "define", "define: larger", "define: largest"),
        ("Definition", "duty", "#definition", "duty: yes\nsource: act § 2"),
        ("Definition", "type", "#definition", "type: number"),
        ("Definition", "title", "#definition", "title: A large employer"),
        ("Definition", "source", "#definition", "source: act § 5"),
        ("Definition", "overrides", "#definition", "overrides: larger"),
        ("Definition", "in force", "#definition", "in force: { from: 2030-01-01 }"),
        ("Definition", "is", "is: employer.regular employees > law.limit", "is: employer.regular employees < law.limit"),
        ("Definition", "check", "is: employer.regular employees > law.limit", "check: employer.regular employees < law.limit"),
        ("Definition", "all of", "is: employer.regular employees > law.limit", "all of:\n      - employer.regular employees < law.limit"),
        ("Definition", "any of", "is: employer.regular employees > law.limit", "any of:\n      - employer.regular employees < law.limit"),
        ("Definition", "none of", "is: employer.regular employees > law.limit", "none of:\n      - employer.regular employees > law.limit"),
        ("Rule", "rule", "rule: other", "rule: others"),
        ("Rule", "title", "title: Main", "title: Mainly"),
        ("Rule", "tags", "#rule", "tags: [C01]"),
        ("Rule", "in force", "#rule", "in force: { from: 2030-01-01 }"),
        ("Rule", "status", "#rule", "status: draft"),
        ("Rule", "formerly", "#rule", "formerly: [other]"),
        ("Rule", "confidential", "#rule", "confidential: yes"),
        ("Rule", "levels", "    levels:\n      - must when", "    level:\n      - must when"),
        ("Rule", "applies when", "#rule", "applies when: larger"),
        ("Rule", "for each", "#rule", "for each: measure in measures"),
        ("Rule", "where", "#each", "where: measure.number = \"9\""),
        ("Rule", "let", "#rule", "let:\n  unused: larger"),
        ("Rule", "requires", "requires: stated(measure.owners)", "requires: stated(measure.goal)"),
        ("Rule", "judgement", "requires: stated(measure.owners)", "judgement: Is it enough?"),
        ("Rule", "evidence", "requires: stated(measure.owners)", "judgement: Is it enough?\n    evidence: [measure.text]"),
        ("Rule", "unless", "    unless:", "    unles:"),
        ("Rule", "follows from", "#rule", "follows from: [other]"),
        ("Rule", "overrides", "#rule", "overrides: other"),
        ("Rule", "place", "#rule", "place: employer.sector"),
        ("Rule", "ask", "#rule", "ask: What is it called?"),
        ("Rule", "advice", "#rule", "advice: Write the name."),
        ("Rule", "if not stated", "#rule", "if not stated: ignore"),
        ("Rule", "grade", "#rule", "grade: info"),
        ("Rule", "message", "#rule", "message: It is not as it should be."),
        ("Messages", "not met", "#rule", "message:\n  not met: It is not."),
        ("Messages", "not shown", "#rule", "message:\n  not shown: It is not shown."),
        ("Messages", "met", "#rule", "message:\n  met: It is well."),
        ("Silence", "not shown when", "#rule", "if not stated:\n  not shown when: large"),
        ("Level", "source", "source: act § 2\n        #level", "source: act § 3\n        #level"),
        ("Level", "supported by", "#level", "supported by: norm"),
        ("Level", "must when", "must when: large", "must when: larger"),
        ("Level", "must", "must when: large", "must: always"),
        ("Level", "should when", "must when: large", "should when: large"),
        ("Level", "should", "- must when: large", "- should: always"),
        ("Level", "may when", "must when: large", "may when: large"),
        ("Level", "may", "must when: large", "may: always"),
        ("Level", "otherwise", "- should: otherwise\n        source: norm\n    requires:\n", "- otherwise: not applicable\n    requires:\n"),
        ("Condition", "label", "#leaf", "label: the name"),
        ("Condition", "source", "#leaf", "source: norm"),
        ("Condition", "message", "#leaf", "message: There is no name."),
        ("Condition", "check", "check: stated(employer.name) or inputs.agreed", "check: stated(employer.sector) or inputs.agreed"),
        ("Condition", "all of", "all of:", "any of:"),
        ("Condition", "any of", "any of:", "all of:"),
        ("Condition", "none of", "any of:", "none of:"),
        ("Group", "label", "#group", "label: the size"),
        ("Group", "source", "#group", "source: norm"),
        ("Group", "message", "#group", "message: Neither the one nor the other."),
        ("Exception", "label", "#exception", "label: public employers"),
        ("Exception", "source", "#exception", "source: act § 9"),
        ("Exception", "check", "check: employer.sector = \"public\"", "check: employer.sector = \"private\""),
        ("Exception", "all of", "- check: employer.sector = \"public\"", "- all of:\n          - employer.sector = \"private\""),
        ("Exception", "any of", "- check: employer.sector = \"public\"", "- any of:\n          - employer.sector = \"private\""),
        ("Exception", "none of", "- check: employer.sector = \"public\"", "- none of:\n          - employer.sector = \"public\""),
        ("Exception", "condition", "- check: employer.sector = \"public\"", "- condition: employer.sector = \"private\""),
        ("TestsFile", "tests for", "tests for: keys", "tests for: [others]"),
        ("TestsFile", "as of", "#tests", "as of: 2010-01-01"),
        ("TestsFile", "cases", "- case: Named", "- case: Named otherwise"),
        ("TestsFile", "accepted", "#tests", "accepted:\n  - not seen: 'nothing'\n    reason: None"),
        ("Accepted", "survivor", "#tests", "accepted:\n  - survivor: 'nothing'\n    reason: None"),
        ("Accepted", "not seen", "#tests", "accepted:\n  - not seen: 'nothing'\n    reason: None"),
        ("Accepted", "reason", "#tests", "accepted:\n  - not seen: 'nothing'"),
        ("Case", "case", "- case: Named", "- case: Named otherwise"),
        ("Case", "given", "name: Fjell AS", "sector: private"),
        ("Case", "with", "#case", "with:\n  employer.name: Fjell AS"),
        ("Case", "as of", "#case", "as of: 2010-01-01"),
        ("Case", "expect", "    expect:\n      #expect\n      met: [other]", ""),
        ("Expect", "definitions", "#expect", "definitions:\n  large: false"),
        ("Expect", "findings", "#expect", "findings: [other]"),
        ("Expect", "contains", "#expect", "contains: [other]"),
        ("Expect", "judgements", "#expect", "judgements: [other]"),
        ("Expect", "met", "met: [other]", "met: [main]"),
        ("Expect", "not applicable", "#expect", "not applicable: [other]"),
        ("Expect", "conclusion", "#expect", "conclusion: notMet"),
        ("Finding", "rule", "- rule: main\n          outcome", "- rule: each\n          outcome"),
        ("Finding", "outcome", "outcome: not shown", "outcome: met"),
        ("Finding", "grade", "#finding", "grade: minor"),
        ("Finding", "level", "#finding", "level: may"),
        ("Finding", "authority", "#finding", "authority: practice"),
        ("Finding", "place", "#finding", "place: measures"),
        ("Finding", "item", "#finding", "item: Mentors"),
        ("Finding", "depends on", "#finding", "depends on: [large]"),
        ("Finding", "missing", "#finding", "missing: [measures]"),
        ("Finding", "message", "#finding", "message: Nothing"),
    ];

    private static readonly Lazy<string> Before = new(() => Shown(Files("", "")));

    public static TheoryData<string, string> Keys() => [.. Cases.Select(c => (c.Mapping, c.Key))];

    [Fact]
    public void Every_key_of_the_schemas_is_tried()
    {
        var mappings = typeof(FrameShapes).GetProperties()
            .Where(p => p.PropertyType == typeof(Mapping) && Cases.Any(c => c.Mapping == p.Name))
            .SelectMany(p => ((Mapping)p.GetValue(null)!).Keys.Select(k => p.Name + " " + k.Name));
        Assert.Equal([], mappings.Where(m => !ForAuthors.Any(f => m.EndsWith(" " + f, StringComparison.Ordinal))).Except(Cases.Select(c => c.Mapping + " " + c.Key)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_has_an_effect_or_is_told_of(string mapping, string key)
    {
        var (_, _, place, text) = Cases.First(c => c.Mapping == mapping && c.Key == key);
        Assert.True(Files("", "").Any(f => f.Text.Contains(place, StringComparison.Ordinal)), "there is no " + place);
        Assert.NotEqual(Before.Value, Shown(Files(place, text)));
    }

    private static List<RuleFile> Files(string place, string text)
    {
        RuleFile File(string path, string content)
        {
            if (place.Length > 0 && content.Contains(place, StringComparison.Ordinal))
            {
                var start = content.IndexOf(place, StringComparison.Ordinal);
                var margin = new string(' ', start - (content.LastIndexOf('\n', Math.Max(0, start - 1)) + 1));
                content = content.Remove(start, place.Length).Insert(start, place[0] == '#' ? text.Replace("\n", "\n" + margin, StringComparison.Ordinal) : text);
            }

            return new RuleFile(path, content);
        }

        return [File("pack.yaml", Pack), File("law.parameters.yaml", Parameters), File("keys.rules.yaml", Rules), File("keys.tests.yaml", Tests)];
    }

    /// <summary>What authors are told, what a check finds, what the cases come to, and what the catalogue shows.</summary>
    private static string Shown(IReadOnlyList<RuleFile> files)
    {
        var told = RuleSet.Lint(files, new DateOnly(2026, 9, 1)).Select(d => d.Id + d.Message).ToList();
        if (RuleSet.Lint(files).Any(d => d.Severity == Compliance.Language.DiagnosticSeverity.Error))
            return string.Join('\n', told);
        var rules = RuleSet.Load(files);
        var reports = Plans.SelectMany(p => new[] { "en", "nb" }.Select(language => new ComplianceChecker(rules).Check(p, new CheckOptions { AsOf = new DateOnly(2026, 3, 1), Language = language })));
        var shown = reports.SelectMany(r => r.Results.Select(f => JsonReport.Line(new CheckedDocument { File = "x", Report = r with { Results = [f] } }, null)));
        var cases = RuleTests.Run(files).Select(c => c.Case + c.Passed + string.Join(' ', c.Failures));
        var coverage = CoverageRun.Run(rules);
        var pages = new PackCatalogue(rules).Pages().Select(MarkdownPages.Write);
        return string.Join('\n', [.. told, .. shown.Select(WithoutDigest), .. cases, .. coverage.Demanded.Select(d => d.Message), .. coverage.Stale.Select(s => s.What.Value), .. Accepted.In(rules.Pack, survivors: true).Stale([]).Select(s => s.What.Value), .. pages]);
    }

    /// <summary>A digest changes with every letter, whether it says anything or not.</summary>
    private static string WithoutDigest(string line) => Regex.Replace(line, "[0-9a-f]{64}", "");
}
