using System.Globalization;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Reporting.Content;

/// <summary>A rule whose requirement the document shows.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Detail">For how many items, or on which lines; null for neither.</param>
/// <param name="Passages">The places that it rests on.</param>
internal sealed record MetRule(string Rule, string Title, string? Detail, IReadOnlyList<Passage> Passages);

/// <summary>A question to people: about something the document leaves open, or a norm that needs judgement.</summary>
/// <param name="Text">The question.</param>
/// <param name="Rules">Ids of the rules that ask it.</param>
/// <param name="Source">The citation behind it; null for none.</param>
/// <param name="Passages">What the document says on the matter.</param>
/// <param name="Missing">Paths of the plan whose values would answer it.</param>
internal sealed record QuestionBlock(
    string Text, IReadOnlyList<string> Rules, string? Source, IReadOnlyList<Passage> Passages, IReadOnlyList<string> Missing);

/// <summary>A rule that could not be checked, and why.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsError">True when it failed, false when there was a reason not to check it.</param>
internal sealed record UncheckedRule(string Rule, string Title, string Reason, bool IsError);

/// <summary>How many findings have a grade.</summary>
internal sealed record GradeCount(Grade Grade, int Count);

/// <summary>Something that the check rests on: a label, a text, and whether it deserves attention.</summary>
internal sealed record Note(string Label, string Text, bool IsWarning = false);

/// <summary>
/// What a report tells people about one document, chosen, grouped and worded once for all formats that people read: the console,
/// Markdown and HTML only lay it out.
/// </summary>
internal sealed class ReportContent
{
    private const int MostLines = 4;

    private static readonly Outcome[] Counted =
    [
        Outcome.Met, Outcome.NotMet, Outcome.NotShown, Outcome.Contradictory, Outcome.Depends, Outcome.Open, Outcome.Judgement,
        Outcome.NotApplicable, Outcome.Error,
    ];

    private readonly Report report;
    private readonly ReportOptions options;
    private readonly PlaceWords words;
    private readonly List<Finding> graded;

    // A number of a line tells of one document alone.
    private readonly bool isOfSeveral;

    public ReportContent(Report report, ReportOptions options)
    {
        this.report = report;
        this.options = options;
        Phrases = ReportPhrases.For(report);
        words = new PlaceWords(Phrases, report.Name);
        isOfSeveral = report.Met.SelectMany(Stated).Select(p => p.File).Distinct(StringComparer.Ordinal).Skip(1).Any();
        Met = MetRules();
        graded = GradedOf(report);
        var shown = graded.FindAll(f => f.Grade >= options.Show);
        Total = graded.Count;
        Hidden = graded.Count - shown.Count;
        Findings = BlocksOf(shown);
        Questions = Grouped.By(Of(Outcome.Open), f => (f.Ask ?? f.Message).Text).ConvertAll(q => Question((q[0].Ask ?? q[0].Message).Text, q));
        Judgements = Of(Outcome.Judgement).ConvertAll(f => Question(f.Message.Text, [f]));
        NotChecked = [.. Unchecked()];
        NotApplicable = Grouped.By(report.Results, r => r.Rule)
            .FindAll(r => r.TrueForAll(f => f.Outcome is Outcome.NotApplicable)).ConvertAll(r => r[0].Title);
        Notes = [.. AboutTheCheck()];
    }

    public ReportPhrases Phrases { get; }

    public string Name => report.Name;

    public string Language => report.Language;

    public Conclusion Conclusion => report.Conclusion;

    public string ConclusionText => report.ConclusionText;

    /// <summary>"14 framgår", "2 ikke oppfylt": the outcomes that occur.</summary>
    public IEnumerable<string> Counts
    {
        get
        {
            foreach (var outcome in Counted)
            {
                if (report.Count(outcome) is > 0 and var count)
                    yield return string.Create(CultureInfo.InvariantCulture, $"{count} {Phrases.Counted(outcome)}");
            }
        }
    }

    /// <summary>"1 kritisk", "3 alvorlig"; "ingen" where there is no finding.</summary>
    public IEnumerable<string> Grades => GradesOf(report);

    /// <summary>The same of any report, which need not be read further than to its counts.</summary>
    public static IEnumerable<string> GradesOf(Report report)
    {
        var phrases = ReportPhrases.For(report);
        var counts = GradeCountsOf(report);
        return counts.Count == 0 ? [phrases.None] : counts.ConvertAll(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {phrases.Grade(c.Grade)}"));
    }

    /// <summary>How many findings there are of each grade that occurs, the gravest first.</summary>
    public IEnumerable<GradeCount> GradeCounts => GradeCountsOf(report);

    public IReadOnlyList<MetRule> Met { get; }

    public int MetCount => report.Count(Outcome.Met);

    /// <summary>What the document says of each area, by step.</summary>
    public IReadOnlyList<AreaOverview> Overview => report.Areas;

    public IReadOnlyList<FindingBlock> Findings { get; }

    /// <summary>Number of findings, also those below the grade that is shown.</summary>
    public int Total { get; }

    /// <summary>Number of findings below the grade that is shown.</summary>
    public int Hidden { get; }

    public IReadOnlyList<QuestionBlock> Questions { get; }

    public IReadOnlyList<QuestionBlock> Judgements { get; }

    public IReadOnlyList<UncheckedRule> NotChecked { get; }

    public IReadOnlyList<string> NotApplicable { get; }

    public IReadOnlyList<Note> Notes { get; }

    /// <summary>The results that carry a grade: what is not met, not shown, contradictory or depends; the gravest first.</summary>
    public static IEnumerable<Finding> Graded(Report report) => GradedOf(report);

    // Without grouping and sorting by an enumeration, whose code is in no image.
    private static List<GradeCount> GradeCountsOf(Report report)
    {
        var found = new List<GradeCount>();
        foreach (var count in ResultCount.Of(report.Results))
        {
            if (!IsGraded(count.Outcome))
                continue;
            var at = found.FindIndex(c => c.Grade <= count.Grade);
            if (at < 0)
                found.Add(new GradeCount(count.Grade, count.Count));
            else if (found[at].Grade == count.Grade)
                found[at] = new GradeCount(count.Grade, found[at].Count + count.Count);
            else
                found.Insert(at, new GradeCount(count.Grade, count.Count));
        }

        return found;
    }

    /// <summary>True for an outcome that carries a grade.</summary>
    public static bool IsGraded(Outcome outcome) => outcome is Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory or Outcome.Depends;

    private static List<Finding> GradedOf(Report report)
    {
        var found = new List<Finding>();
        foreach (var finding in report.Findings)
        {
            if (IsGraded(finding.Outcome))
                found.Add(finding);
        }

        StableOrder.Sort(found, (a, b) => ((int)b.Grade).CompareTo((int)a.Grade));
        return found;
    }

    private List<Finding> Of(Outcome outcome)
    {
        var found = new List<Finding>();
        foreach (var finding in report.Findings)
        {
            if (finding.Outcome == outcome)
                found.Add(finding);
        }

        return found;
    }

    /// <summary>Findings that differ only in the item share a block.</summary>
    private List<FindingBlock> BlocksOf(List<Finding> shown)
    {
        var blocks = new List<FindingBlock>();
        foreach (var group in Grouped.By(shown, Shared))
            blocks.Add(new FindingBlock(blocks.Count + 1, group, Phrases, words));
        return blocks;
    }

    private static string Shared(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(int)finding.Grade} {(int)finding.Outcome} {NumberOf(finding.OutcomeIfApplicable)} {(int)finding.Authority} {NumberOf(finding.Level)} {finding.Rule}");

    private static int NumberOf(Outcome? outcome) => outcome is { } known ? (int)known : -1;

    private static int NumberOf(DutyLevel? level) => level is { } known ? (int)known : -1;

    /// <summary>What is met, in the order of the document.</summary>
    private List<MetRule> MetRules()
    {
        var rules = Grouped.By(report.Met, f => f.Rule);
        var lines = new int[rules.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = FirstLine(rules[i]);
        var met = new List<MetRule>(rules.Count);
        foreach (var rule in StableOrder.Of(lines.Length, (a, b) => lines[a].CompareTo(lines[b])))
            met.Add(MetRule(rules[rule]));
        return met;
    }

    private static int FirstLine(List<Finding> findings)
    {
        int? first = null;
        foreach (var finding in findings)
        {
            foreach (var evidence in finding.Places)
                first = Math.Min(first ?? int.MaxValue, evidence.Place.Line);
        }

        return first ?? int.MaxValue;
    }

    private MetRule MetRule(List<Finding> rule)
    {
        var first = rule[0];
        string? detail = null;
        if (first.Item is not null)
        {
            var all = report.Results.Count(r => r.Rule == first.Rule && r.Outcome is not Outcome.NotApplicable);
            if (all > 1)
                detail = "(" + Phrases.OfItems(rule.Count, all) + ")";
        }
        else
        {
            var files = Grouped.By([.. rule.SelectMany(Stated)], p => p.File);
            var told = files.ConvertAll(f => (isOfSeveral ? f[0].File + ": " : "") + LinesOf(f));
            if (told.Count > 0)
                detail = "– " + string.Join("; ", told);
        }

        return new MetRule(first.Rule, first.Title, detail, words.Of(rule.SelectMany(Passages.Of)));
    }

    // Where the document says it, and not a person.
    private static IEnumerable<Place> Stated(Finding finding) => finding.Places.Select(e => e.Place).Where(p => p is { SuppliedBy: null, Line: > 0 });

    private string LinesOf(List<Place> places)
    {
        int[] lines = [.. places.Select(p => p.Line).Distinct().Order()];
        return Phrases.Lines(lines[..Math.Min(MostLines, lines.Length)], lines.Length - MostLines);
    }

    private QuestionBlock Question(string text, IReadOnlyList<Finding> asking) => new(
        text,
        [.. asking.Select(f => f.Rule).Distinct(StringComparer.Ordinal)],
        asking[0].Sources.Count > 0 ? asking[0].Sources[0].Text : null,
        words.Of(asking.SelectMany(Passages.OnTheMatter)),
        [.. asking.SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal)]);

    private IEnumerable<UncheckedRule> Unchecked() => report.Findings
        .Where(f => f.Outcome is Outcome.Error && !report.NotChecked.Any(n => n.Rule == f.Rule))
        .Select(f => new UncheckedRule(f.Rule, f.Title, f.Message.Text, true))
        .Concat(report.NotChecked.Select(n => new UncheckedRule(n.Rule, n.Title, n.Reason, false)));

    private IEnumerable<Note> AboutTheCheck()
    {
        yield return new(Phrases.AssessedAt, Phrases.Date(report.AssessmentDate) + " – " + Phrases.Basis(report.DateBasis));
        yield return new(Phrases.Rules, report.Pack);
        if (options.Engine is { } engine)
            yield return new(Phrases.Engine, engine);
        if (!Phrases.Speaks(report.Language))
            yield return new(Phrases.Wording, Phrases.NoWordsIn(report.Language));
        foreach (var fact in report.Supplied)
            yield return new(Phrases.Supplied, fact.Path + " = " + fact.Value + " (" + Phrases.SuppliedBy(fact.SuppliedBy) + ")");
        foreach (var decision in report.Decisions)
            yield return new(Phrases.Decision, decision.Text, decision.State != DecisionState.Applied);
        if (report.NoLongerFound.Count > 0)
            yield return new(Phrases.Baseline, Phrases.NoLongerFound(report.NoLongerFound));
        if (report.Digests.Count > 0)
        {
            var digests = new List<string>();
            foreach (var (name, digest) in SortedTexts.Of(report.Digests))
                digests.Add(Phrases.DigestOf(name) + " " + digest[..Math.Min(12, digest.Length)]);
            yield return new(Phrases.Digest, string.Join(" · ", digests));
        }

        foreach (var warning in report.RuleWarnings)
            yield return new(Phrases.RuleWarnings, warning.ToString(), true);
    }
}
