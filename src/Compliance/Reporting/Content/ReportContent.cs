using System.Globalization;
using Compliance.Findings;

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

/// <summary>Something that the check rests on: a label, a text, and whether it deserves attention.</summary>
internal sealed record Note(string Label, string Text, bool IsWarning = false);

/// <summary>
/// What a report tells people about one document, chosen, grouped and worded once for all formats that people read: the console,
/// Markdown and HTML only lay it out.
/// </summary>
internal sealed class ReportContent
{
    private static readonly Outcome[] Counted =
    [
        Outcome.Met, Outcome.NotMet, Outcome.NotShown, Outcome.Contradictory, Outcome.Depends, Outcome.Open, Outcome.Judgement,
        Outcome.NotApplicable, Outcome.Error,
    ];

    private readonly Report report;
    private readonly ReportOptions options;
    private readonly PlaceWords words;

    public ReportContent(Report report, ReportOptions options)
    {
        this.report = report;
        this.options = options;
        Phrases = ReportPhrases.For(report);
        words = new PlaceWords(Phrases, report.Name);
        Met = [.. report.Met.GroupBy(f => f.Rule, StringComparer.Ordinal).OrderBy(FirstLine).Select(MetRule)];
        var shown = Graded(report).Where(f => f.Grade >= options.Show)
            .GroupBy(f => (f.Grade, f.Rule, f.Outcome, f.OutcomeIfApplicable, f.Authority, f.Level));
        Findings = [.. shown.Select((group, at) => new FindingBlock(at + 1, [.. group], Phrases, words))];
        Total = Graded(report).Count();
        Hidden = Graded(report).Count(f => f.Grade < options.Show);
        Questions = [.. report.Findings.Where(f => f.Outcome is Outcome.Open)
            .GroupBy(f => (f.Ask ?? f.Message).Text, StringComparer.Ordinal).Select(q => Question(q.Key, [.. q]))];
        Judgements = [.. report.Findings.Where(f => f.Outcome is Outcome.Judgement).Select(f => Question(f.Message.Text, [f]))];
        NotChecked = [.. Unchecked()];
        NotApplicable = [.. report.Results.GroupBy(r => r.Rule, StringComparer.Ordinal)
            .Where(r => r.All(f => f.Outcome is Outcome.NotApplicable)).Select(r => r.First().Title)];
        Notes = [.. AboutTheCheck()];
    }

    public ReportPhrases Phrases { get; }

    public string Name => report.Name;

    public string Language => report.Language;

    public Conclusion Conclusion => report.Conclusion;

    public string ConclusionText => report.ConclusionText;

    /// <summary>"14 framgår", "2 ikke oppfylt": the outcomes that occur.</summary>
    public IEnumerable<string> Counts => Counted
        .Select(o => (Outcome: o, Count: report.Count(o)))
        .Where(c => c.Count > 0)
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {Phrases.Counted(c.Outcome)}"));

    /// <summary>"1 kritisk", "3 alvorlig"; "ingen" where there is no finding.</summary>
    public IEnumerable<string> Grades => GradeCounts
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count} {Phrases.Grade(g.Grade)}"))
        .DefaultIfEmpty(Phrases.None);

    public IEnumerable<(Grade Grade, int Count)> GradeCounts =>
        Graded(report).GroupBy(f => f.Grade).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Count()));

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
    public static IEnumerable<Finding> Graded(Report report) => report.Findings
        .Where(f => f.Outcome is Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory or Outcome.Depends)
        .OrderByDescending(f => f.Grade);

    private static int FirstLine(IEnumerable<Finding> findings) =>
        findings.SelectMany(f => f.Places).Select(p => p.Place.Line).DefaultIfEmpty(int.MaxValue).Min();

    private MetRule MetRule(IGrouping<string, Finding> rule)
    {
        var first = rule.First();
        string? detail = null;
        if (first.Item is not null)
        {
            var all = report.Results.Count(r => r.Rule == rule.Key && r.Outcome is not Outcome.NotApplicable);
            if (all > 1)
                detail = "(" + Phrases.OfItems(rule.Count(), all) + ")";
        }
        else
        {
            var lines = rule.SelectMany(f => f.Places).Where(p => p.Place.SuppliedBy is null && p.Place.Line > 0)
                .Select(p => p.Place.Line).Distinct().Order().ToList();
            if (lines.Count > 0)
                detail = "– " + Phrases.Lines(lines.Take(4).ToList(), lines.Count - 4);
        }

        return new MetRule(rule.Key, first.Title, detail, words.Of(rule.SelectMany(Passages.Of)));
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
            var digests = report.Digests.OrderBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => Phrases.DigestOf(d.Key) + " " + d.Value[..Math.Min(12, d.Value.Length)]);
            yield return new(Phrases.Digest, string.Join(" · ", digests));
        }

        foreach (var warning in report.RuleWarnings)
            yield return new(Phrases.RuleWarnings, warning.ToString(), true);
    }
}
